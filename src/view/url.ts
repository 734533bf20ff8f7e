import type { Atlas } from '../atlas/atlas.ts'
import {
  defaultView,
  fillIndicator,
  fillIndicators,
  languages,
  layerNames,
  levels,
  renderers,
  statuses,
  tiers,
  type View,
} from './view.ts'

/** A parameter that was ignored, in words that the page can show. */
export interface UrlProblem {
  parameter: string
  value: string
  reason: 'unknown-parameter' | 'unknown-value'
}

/** The longest value that is looked at or repeated in a notice. */
const longest = 200

const parameters = [
  'release',
  'level',
  'fill',
  'period',
  'layers',
  'region',
  'tier',
  'status',
  'group',
  'lang',
  'renderer',
] as const

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
  const view: View = { ...defaultView }
  const report = (parameter: string, value: string, reason: UrlProblem['reason']) =>
    problems.push({ parameter: parameter.slice(0, longest), value: value.slice(0, longest), reason })

  const read = <T>(
    name: (typeof parameters)[number],
    parse: (value: string) => T | undefined,
    accept: (value: T) => void,
  ) => {
    const value = query.get(name)
    if (value === null) return
    const parsed = value.length <= longest ? parse(value) : undefined
    if (parsed === undefined) report(name, value, 'unknown-value')
    else accept(parsed)
  }
  const list = <T extends string>(
    name: 'layers' | 'tier' | 'status',
    all: readonly T[],
    accept: (items: T[]) => void,
  ) => {
    const value = query.get(name)
    if (value === null) return
    const items = value === '' || value === 'none' ? [] : value.split(',')
    const unknown = items.filter((item) => !all.includes(item as T))
    if (unknown.length) report(name, unknown.join(','), 'unknown-value')
    if (items.length === 0 || unknown.length < items.length) accept(all.filter((item) => items.includes(item)))
  }

  for (const name of new Set(query.keys())) {
    if (!(parameters as readonly string[]).includes(name)) report(name, query.get(name) ?? '', 'unknown-parameter')
  }
  read(
    'release',
    (value) => (value === atlas.manifest.version ? value : undefined),
    (value) => {
      view.release = value
    },
  )
  read(
    'level',
    (value) => oneOf(levels, value),
    (value) => {
      view.level = value
    },
  )
  read(
    'fill',
    (value) => fillIndicators(atlas).find((one) => one.id === value)?.id,
    (value) => {
      view.fill = value
    },
  )
  read(
    'period',
    (value) => oneOf(atlas.periods(fillIndicator(atlas, view)?.id ?? ''), value),
    (value) => {
      view.period = value
    },
  )
  list('layers', layerNames, (items) => {
    view.layers = items
  })
  read(
    'region',
    (value) => regionOnMap(atlas, value),
    (value) => {
      view.region = value
    },
  )
  list('tier', tiers, (items) => {
    view.tier = items
  })
  list('status', statuses, (items) => {
    view.status = items
  })
  read(
    'group',
    (value) => atlas.group(value)?.id,
    (value) => {
      view.group = value
    },
  )
  read(
    'lang',
    (value) => oneOf(languages, value),
    (value) => {
      view.lang = value
    },
  )
  read(
    'renderer',
    (value) => oneOf(renderers, value),
    (value) => {
      view.renderer = value
    },
  )
  return { view, problems }
}

/** The shortest query string that leads back to the view: defaults are left out. */
export function formatView(view: View): string {
  const query: string[] = []
  const add = (name: (typeof parameters)[number], value: string | null, fallback: string | null) => {
    if (value !== null && value !== fallback) query.push(`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
  }
  add('release', view.release, null)
  add('level', view.level, defaultView.level)
  add('fill', view.fill, defaultView.fill)
  add('period', view.period, null)
  add('layers', view.layers.join(',') || 'none', defaultView.layers.join(','))
  add('region', view.region, null)
  add('tier', view.tier.join(',') || null, null)
  add('status', view.status.join(',') || null, null)
  add('group', view.group, null)
  add('lang', view.lang, defaultView.lang)
  add('renderer', view.renderer, defaultView.renderer)
  return query.length ? `?${query.join('&')}` : ''
}

function oneOf<T extends string>(all: readonly T[], value: string | null): T | undefined {
  return all.find((one) => one === value)
}

function regionOnMap(atlas: Atlas, adcode: string): string | undefined {
  const region = atlas.region(adcode)
  return region && region.level !== 'nation' ? region.adcode : undefined
}
