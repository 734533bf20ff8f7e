import type { Atlas } from '../atlas/atlas.ts'
import { formatSpec, isSpec, parseSpec } from '../atlas/composite/spec.ts'
import {
  amongs,
  boards,
  defaultView,
  fillIndicator,
  fillIndicators,
  languages,
  layerNames,
  levels,
  lists,
  renderers,
  statuses,
  type TargetChoice,
  type TargetDimension,
  targetDimensions,
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
/** A ranking of many indicators, each with its weight, takes more. */
const longestRanking = 2000

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
  'board',
  'ranking',
  'among',
  'targets',
  'list',
  'facility',
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
    const parsed = value.length <= (name === 'ranking' ? longestRanking : longest) ? parse(value) : undefined
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
    'board',
    (value) => oneOf(boards, value),
    (value) => {
      view.board = value
    },
  )
  read('ranking', rankingOf, (value) => {
    view.ranking = value
  })
  read(
    'among',
    (value) => oneOf(amongs, value),
    (value) => {
      view.among = value
    },
  )
  read('targets', targetChoiceOf, (value) => {
    view.targets = value
  })
  read(
    'list',
    (value) => oneOf(lists, value),
    (value) => {
      view.list = value
    },
  )
  read(
    'facility',
    (value) => atlas.facilities.find((one) => one.id === value)?.id,
    (value) => {
      view.facility = value
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
  add('board', view.board, null)
  add('ranking', view.ranking && formatSpec(view.ranking), null)
  add('among', view.among, defaultView.among)
  add('targets', formatTargetChoice(view.targets) || null, null)
  add('list', view.list, null)
  add('facility', view.facility, null)
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

function rankingOf(value: string) {
  const parsed = parseSpec(value)
  return isSpec(parsed) ? parsed : undefined
}

/** Pairs of what and which, as in `year:2027;unit:县卫生健康委`; values are compared, never shown as markup. */
function targetChoiceOf(value: string): TargetChoice | undefined {
  const choice: Partial<Record<TargetDimension, string>> = {}
  for (const pair of value.split(';')) {
    const at = pair.indexOf(':')
    const dimension = oneOf(targetDimensions, pair.slice(0, at))
    if (at < 0 || !dimension || at === pair.length - 1 || choice[dimension] !== undefined) return undefined
    choice[dimension] = pair.slice(at + 1)
  }
  return choice
}

const formatTargetChoice = (choice: TargetChoice) =>
  targetDimensions.flatMap((one) => (choice[one] === undefined ? [] : [`${one}:${choice[one]}`])).join(';')
