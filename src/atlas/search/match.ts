import type { Name } from './subjects.ts'

/** How well a name is found, from just above 0 to 1, which is the name itself. */
export const quality = {
  whole: 1,
  start: (share: number) => 0.7 + 0.25 * share,
  inside: (share: number) => 0.5 + 0.1 * share,
  apart: (share: number) => 0.3 + 0.1 * share,
  /** By the region that it lies in. */
  region: 0.25,
}

/** Being found by one's name counts for more than by what else one is called. */
export const roleWeight: Record<Name['role'], number> = {
  own: 1,
  english: 0.98,
  former: 0.95,
  alias: 0.9,
  place: 0.75,
  publisher: 0.4,
}

/** So many characters of a name may be left out between those of a query. */
const mostLeftOut = (length: number) => (length < 3 ? 2 : 8)

/** How well Chinese characters name something; 0 where they do not. Both are written plainly. */
export function matchHan(name: string, query: string): number {
  const share = query.length / name.length
  if (name === query) return quality.whole
  if (name.startsWith(query)) return quality.start(share)
  if (name.includes(query)) return quality.inside(share)
  if (query.length < 2) return 0
  const span = spanOf(name, query)
  return span && span.end - span.start - query.length <= mostLeftOut(query.length) ? quality.apart(share) : 0
}

/** The same for a region's name with the larger region before it: the query must begin with that and go beyond it. */
export function matchPlace(name: string, query: string, before: number): number {
  if (query.length <= before || !name.startsWith(query)) return 0
  return name === query ? quality.whole : quality.start(query.length / name.length)
}

/** The shortest stretch of a name that has the characters of a query in their order. */
function spanOf(name: string, query: string): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null
  for (let start = name.indexOf(query.charAt(0)); start >= 0; start = name.indexOf(query.charAt(0), start + 1)) {
    let end = start
    for (const character of query) {
      const found = name.indexOf(character, end)
      if (found < 0) return best
      end = found + 1
    }
    if (!best || end - start < best.end - best.start) best = { start, end }
  }
  return best
}
