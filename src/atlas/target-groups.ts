import type { Text } from '../release/schema.ts'
import type { Atlas } from './atlas.ts'
import { type Facet, filterTargets, type TargetFilter } from './target-filters.ts'
import type { TargetRow } from './targets.ts'

/** Stand for what a choice cannot name: rows that lack it, and places outside the two provinces. */
export const lacking = 'none'
export const outside = 'outside'

/**
 * The region under whose heading a target of `adcode` stands. A city's document also sets targets for its counties;
 * they stay with the city. Districts of a municipality have documents of their own.
 */
export function homeOf(adcode: string, atlas: Atlas): string {
  const parent = atlas.region(adcode)?.parent
  return parent && atlas.region(parent)?.level === 'prefecture' ? parent : adcode
}

/** One value for each dimension, as an address can hold it. */
export type Choice = Readonly<Partial<Record<'year' | 'unit' | 'theme' | 'kind' | 'region' | 'state', string>>>

/** A choice as a filter; a region stands for its counties too. Values that no row has leave nothing. */
export function filterOf(choice: Choice, rows: readonly TargetRow[], atlas: Atlas): TargetFilter {
  const filter: Record<string, (string | null)[]> = {}
  for (const [dimension, value] of Object.entries(choice)) {
    if (dimension !== 'region') filter[dimension] = [value === lacking ? null : value]
    else if (value === outside) filter.region = [null]
    else {
      const held = rows.flatMap(({ region }) => (region !== null && homeOf(region, atlas) === value ? [region] : []))
      filter.region = [...new Set([value, ...held])]
    }
  }
  return filter as TargetFilter
}

/** The facets of single regions put together under the regions that head them. */
export function byHome(facets: readonly Facet[], atlas: Atlas): Facet[] {
  const counts = new Map<string | null, number>()
  for (const { value, count } of facets) {
    const home = value === null ? null : homeOf(value, atlas)
    counts.set(home, (counts.get(home) ?? 0) + count)
  }
  return [...counts].map(([value, count]) => ({ value, count }))
}

export interface TargetPart {
  part: Text | null
  rows: TargetRow[]
}
export interface TargetTheme {
  theme: Text | null
  parts: TargetPart[]
}
export interface TargetGroup {
  /** Null: outside; then the place names it. */
  region: string | null
  place: string | null
  count: number
  themes: TargetTheme[]
}

/** Region, then theme, then part, each in the order of the documents; places outside come last. */
export function groupTargets(rows: readonly TargetRow[], atlas: Atlas): TargetGroup[] {
  const groups = new Map<string, TargetGroup>()
  for (const row of [...filterTargets(rows, { group: ['own'] }), ...filterTargets(rows, { group: ['comparison'] })]) {
    const region = row.region === null ? null : homeOf(row.region, atlas)
    const place = region === null ? row.target.place : null
    const group = entry(groups, region ?? `- ${place}`, () => ({ region, place, count: 0, themes: [] }))
    group.count++
    const { theme = null, part = null } = row.target
    const themed = found(group.themes, (one) => one.theme?.zh === theme?.zh, { theme, parts: [] })
    found(themed.parts, (one) => one.part?.zh === part?.zh, { part, rows: [] }).rows.push(row)
  }
  return [...groups.values()]
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const one = map.get(key) ?? make()
  map.set(key, one)
  return one
}

function found<T>(list: T[], is: (one: T) => boolean, otherwise: T): T {
  const one = list.find(is)
  if (one) return one
  list.push(otherwise)
  return otherwise
}

/** A year, or a run of years in which nothing is due. */
export interface DueSlot {
  from: number
  to: number
  count: number
  /** No target is due in any of it, whatever is filtered. */
  gap: boolean
  /** How much of this year is over, from 0 to 1; null where today is in another slot. */
  today: number | null
}

/** The years of a facet from the first to the last; the year of today always has its own slot. */
export function dueSlots(years: readonly Facet[], today: string): DueSlot[] {
  const counts = new Map(years.flatMap(({ value, count }) => (value === null ? [] : [[Number(value), count]])))
  const now = Number(today.slice(0, 4))
  const first = Math.min(now, ...counts.keys())
  const last = Math.max(now, ...counts.keys())
  const slots: DueSlot[] = []
  for (let year = first; year <= last; year++) {
    const count = counts.get(year)
    const before = slots.at(-1)
    const gap = count === undefined && year !== now
    if (gap && before?.gap) before.to = year
    else slots.push({ from: year, to: year, count: count ?? 0, gap, today: year === now ? partOfYear(today) : null })
  }
  return slots
}

function partOfYear(day: string): number {
  const start = Date.UTC(Number(day.slice(0, 4)), 0)
  const end = Date.UTC(Number(day.slice(0, 4)) + 1, 0)
  return (Date.parse(day) - start) / (end - start)
}

/**
 * Whether charts lack a line for this target while they have lines for others of the same task: readers who look
 * for all of a task's figures there are told why one is missing.
 */
export function lacksIndicator(row: TargetRow, rows: readonly TargetRow[]): boolean {
  const { part, measuredBy, value } = row.target
  if (!part || measuredBy !== undefined || typeof value !== 'number') return false
  return rows.some(
    ({ region, target }) => target.measuredBy !== undefined && region === row.region && target.part?.zh === part.zh,
  )
}
