import type { Atlas } from '../atlas/atlas.ts'
import { withoutHidden } from '../release/hidden.ts'
import { former, oneOf, parameters } from './parameters.ts'
import { defaultView, languages, sizes, themes, type View } from './view.ts'

/** A parameter that was ignored, in words that the page can show. */
export interface UrlProblem {
  parameter: string
  value: string
  reason: 'unknown-parameter' | 'unknown-value'
}

/** The longest name or value that is repeated in a notice. */
const longest = 200
/** How many notices an address can cause; nobody reads more, and thousands would stop the page. */
const mostProblems = 20

/** The release that a link asks for, read before any release is loaded. */
export function releaseOf(search: string): string | null {
  return new URLSearchParams(search).get('release')
}

/** The language that a link asks for, for messages that precede every release. */
export function languageOf(search: string): View['lang'] {
  return oneOf(languages, new URLSearchParams(search).get('lang')) ?? defaultView.lang
}

/** Colours and size that a link asks for, for what is shown before every release. */
export function displayOf(search: string, from: View = defaultView): Pick<View, 'theme' | 'size'> {
  const query = new URLSearchParams(search)
  return {
    theme: oneOf(themes, query.get('theme')) ?? from.theme,
    size: oneOf(sizes, query.get('size')) ?? from.size,
  }
}

/**
 * Reads a query string. Whatever it cannot understand is left as it was and reported, as far as anybody reads.
 *
 * @param from what holds where the query says nothing
 */
export function parseView(
  search: string,
  atlas: Atlas,
  from: View = defaultView,
): { view: View; problems: UrlProblem[] } {
  // Asking for each of thousands of names would go through all of them each time. The first of a name holds.
  const query = new Map([...new URLSearchParams(search)].reverse())
  const problems: UrlProblem[] = []
  const shown = (text: string) => withoutHidden(text.slice(0, longest))
  const report = (parameter: string, value: string, reason: UrlProblem['reason']) => {
    if (problems.length < mostProblems) problems.push({ parameter: shown(parameter), value: shown(value), reason })
  }

  const known = [...former, ...parameters]
  for (const [name, value] of [...query].reverse()) {
    if (!known.some((one) => one.name === name)) report(name, value, 'unknown-parameter')
  }
  let view: View = { ...from }
  for (const parameter of known) {
    const value = query.get(parameter.name)
    if (value === undefined) continue
    const { change, unknown } =
      value.length <= parameter.longest ? parameter.read(value, atlas, view) : { change: undefined, unknown: value }
    if (unknown !== undefined) report(parameter.name, unknown, 'unknown-value')
    view = { ...view, ...change }
  }
  return { view, problems }
}

/** The shortest query string that leads back to the view: defaults are left out. */
export function formatView(view: View): string {
  const query = parameters.flatMap(({ name, write }) => {
    const value = write(view)
    return value === null
      ? []
      : [`${name}=${encodeURIComponent(withoutHidden(value)).replaceAll('%2C', ',').replaceAll('%3A', ':')}`]
  })
  return query.length ? `?${query.join('&')}` : ''
}
