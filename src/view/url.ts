import type { Atlas } from '../atlas/atlas.ts'
import { former, oneOf, parameters } from './parameters.ts'
import { defaultView, languages, type View } from './view.ts'

/** A parameter that was ignored, in words that the page can show. */
export interface UrlProblem {
  parameter: string
  value: string
  reason: 'unknown-parameter' | 'unknown-value'
}

/** The longest name or value that is repeated in a notice. */
const longest = 200

/** The release that a link asks for, read before any release is loaded. */
export function releaseOf(search: string): string | null {
  return new URLSearchParams(search).get('release')
}

/** The language that a link asks for, for messages that precede every release. */
export function languageOf(search: string): View['lang'] {
  return oneOf(languages, new URLSearchParams(search).get('lang')) ?? defaultView.lang
}

/** Reads a query string. Whatever it cannot understand is left at its default and reported. */
export function parseView(search: string, atlas: Atlas): { view: View; problems: UrlProblem[] } {
  const query = new URLSearchParams(search)
  const problems: UrlProblem[] = []
  const report = (parameter: string, value: string, reason: UrlProblem['reason']) =>
    problems.push({ parameter: parameter.slice(0, longest), value: value.slice(0, longest), reason })

  const known = [...former, ...parameters]
  for (const name of new Set(query.keys())) {
    if (!known.some((one) => one.name === name)) report(name, query.get(name) ?? '', 'unknown-parameter')
  }
  let view: View = { ...defaultView }
  for (const parameter of known) {
    const value = query.get(parameter.name)
    if (value === null) continue
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
    return value === null ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`]
  })
  return query.length ? `?${query.join('&')}` : ''
}
