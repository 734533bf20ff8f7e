import type { Atlas } from '../atlas/atlas.ts'
import { formatSpec, isSpec, parseSpec } from '../atlas/composite/spec.ts'
import { withoutHidden } from '../release/hidden.ts'
import {
  amongs,
  batches,
  besides,
  boards,
  type Classes,
  charts,
  defaultView,
  embedParts,
  facilityTypes,
  fewestClasses,
  fillIndicator,
  fillIndicators,
  inks,
  languages,
  layerNames,
  levels,
  lists,
  locks,
  methods,
  modes,
  mostClasses,
  mostCompared,
  orientations,
  overs,
  type Paper,
  type Place,
  references,
  reliabilities,
  renderers,
  schemes,
  sheets,
  sizes,
  standings,
  statuses,
  subjects,
  type TargetChoice,
  type TargetDimension,
  targetDimensions,
  themes,
  tiers,
  type View,
} from './view.ts'

/** What was understood of a parameter's value; `unknown` is what was not. */
export interface Understood {
  change?: Partial<View>
  unknown?: string
}

/** One parameter of the address: how it is read, and how a view writes it; null where the view has its default. */
export interface Parameter {
  name: string
  /** The longest value that is looked at. */
  longest: number
  read(value: string, atlas: Atlas, soFar: View): Understood
  write(view: View): string | null
}

const usual = 200
/** A ranking of many indicators, each with its weight, and sets of regions take more. */
const long = 2000

const written = (value: string | null, fallback: string | null) => (value === fallback ? null : value)

function one<K extends keyof View>(
  name: K,
  parse: (value: string, atlas: Atlas, soFar: View) => View[K] | undefined,
  write: (view: View) => string | null = (view) => written(view[name] as string | null, defaultView[name] as string),
  longest = usual,
): Parameter {
  return {
    name,
    longest,
    read(value, atlas, soFar) {
      const parsed = parse(value, atlas, soFar)
      return parsed === undefined ? { unknown: value } : { change: { [name]: parsed } }
    },
    write,
  }
}

const choice = <K extends keyof View>(name: K, all: readonly (View[K] & string)[]) =>
  one(name, (value) => oneOf(all, value))

/** Names that are understood are kept, in their order, and the others reported. */
function list<K extends keyof View>(name: K, all: View[K] & readonly string[]): Parameter {
  const fallback = (defaultView[name] as readonly string[]).join(',')
  return {
    name,
    longest: Number.POSITIVE_INFINITY,
    read(value) {
      const items = value === '' || value === 'none' ? [] : value.split(',')
      const known: readonly string[] = all
      const unknown = items.filter((item) => !known.includes(item))
      return {
        ...(unknown.length > 0 ? { unknown: unknown.join(',') } : {}),
        ...(items.length === 0 || unknown.length < items.length
          ? { change: { [name]: all.filter((item) => items.includes(item)) } }
          : {}),
      }
    },
    write: (view) => written((view[name] as readonly string[]).join(',') || (fallback && 'none'), fallback),
  }
}

/** Names of things in the release, in the order in which they are given, each once. */
function named<K extends keyof View>(
  name: K,
  isKnown: (item: string, atlas: Atlas) => boolean,
  most = Number.POSITIVE_INFINITY,
): Parameter {
  return {
    name,
    longest: long,
    read(value, atlas) {
      const items = [...new Set(value.split(',').filter((item) => item !== ''))]
      const known = items.filter((item) => isKnown(item, atlas))
      const left = [...items.filter((item) => !isKnown(item, atlas)), ...known.slice(most)]
      return {
        ...(left.length > 0 ? { unknown: left.join(',') } : {}),
        ...(known.length > 0 || items.length === 0 ? { change: { [name]: known.slice(0, most) } } : {}),
      }
    },
    write: (view) => (view[name] as readonly string[]).join(',') || null,
  }
}

const fillOf = (value: string, atlas: Atlas) => fillIndicators(atlas).find(({ id }) => id === value)?.id
const indicatorOf = (value: string, atlas: Atlas) => atlas.indicator(value)?.id

/** In the order in which an address names them. */
export const parameters: readonly Parameter[] = [
  one('release', (value, atlas) => (value === atlas.manifest.version ? value : undefined)),
  choice('level', levels),
  one('fill', fillOf),
  one('period', (value, atlas, soFar) => oneOf(atlas.periods(fillIndicator(atlas, soFar)?.id ?? ''), value)),
  list('layers', layerNames),
  one('region', (value, atlas) => regionOnMap(value, atlas)),
  list('tier', tiers),
  list('status', statuses),
  list('type', facilityTypes),
  list('reliability', reliabilities),
  list('batch', batches),
  named('within', isPlace),
  list('standing', standings),
  one('range', rangeOf, ({ range }) => range && `${range.low ?? ''}..${range.high ?? ''}`),
  one('classes', classesOf, ({ classes }) => written(formatClasses(classes), formatClasses(defaultView.classes))),
  choice('scheme', schemes),
  choice('reference', references),
  one('second', fillOf),
  one('beside', besideOf, ({ beside }) => beside && [beside.how, beside.fill, beside.period ?? ''].join(':')),
  choice('board', boards),
  choice('chart', charts),
  named('columns', (id, atlas) => indicatorOf(id, atlas) !== undefined),
  one('sort', sortOf, ({ sort }) => sort && (sort.descending ? '-' : '') + sort.by),
  named('compared', (adcode, atlas) => regionOnMap(adcode, atlas) !== undefined, mostCompared),
  one('resource', indicatorOf),
  choice('over', overs),
  one('against', (value) => (/^\d{4}\.\d{1,3}$/.test(value) ? value : undefined)),
  one('ranking', rankingOf, ({ ranking }) => ranking && formatSpec(ranking), long),
  choice('among', amongs),
  one('targets', targetChoiceOf, ({ targets }) => formatTargetChoice(targets) || null),
  one('list', (value) => oneOf(lists, value)),
  one('facility', (value, atlas) => atlas.facilities.find(({ id }) => id === value)?.id),
  choice('mode', modes),
  // Briefings come later than the view, some of them from the browser's own storage: only the form can be checked.
  one('briefing', (value) => (/^[\w-]{1,64}$/.test(value) ? value : undefined)),
  one('step', stepOf, ({ step }) => written(String(step), String(defaultView.step))),
  one('at', placeOf, ({ at }) => at && formatPlace(at)),
  one('paper', paperOf, ({ paper }) => written(formatPaper(paper), formatPaper(defaultView.paper))),
  list('show', embedParts),
  list('lock', locks),
  one('accent', (value) => (/^[0-9a-f]{6}$/.test(value) ? value : undefined)),
  choice('theme', themes),
  choice('size', sizes),
  choice('lang', languages),
  choice('renderer', renderers),
]

/** Parameters of addresses that were published once: still read, never written. */
export const former: readonly Omit<Parameter, 'write'>[] = [
  {
    // Until 2026.2 one group could be chosen.
    name: 'group',
    longest: usual,
    read: (value, atlas) => (atlas.group(value) ? { change: { within: [value] } } : { unknown: value }),
  },
]

export function oneOf<T extends string>(all: readonly T[], value: string | null): T | undefined {
  return all.find((item) => item === value)
}

function regionOnMap(adcode: string, atlas: Atlas): string | undefined {
  const region = atlas.region(adcode)
  return region && region.level !== 'nation' ? region.adcode : undefined
}

function isPlace(id: string, atlas: Atlas): boolean {
  return atlas.group(id) !== undefined || regionOnMap(id, atlas) !== undefined
}

const decimal = /^-?\d{1,12}(\.\d{1,6})?$/
const numberOf = (text: string) => (decimal.test(text) ? Number(text) : undefined)

/** As in `2.5..3` or `2.5..`. */
function rangeOf(value: string): View['range'] | undefined {
  const [from, to, more] = value.split('..')
  if (from === undefined || to === undefined || more !== undefined || value === '..') return undefined
  const [low, high] = [from, to].map((text) => (text === '' ? null : numberOf(text)))
  if (low === undefined || high === undefined || (low !== null && high !== null && low > high)) return undefined
  return { low, high }
}

/** As in `quantile:4` or `manual:2,2.5,3.15`. */
function classesOf(value: string): Classes | undefined {
  const [name, rest = ''] = value.split(':')
  const method = oneOf(methods, name ?? '')
  if (!method) return undefined
  if (method === 'manual') {
    const limits = rest.split(',').map(numberOf)
    const ascending = limits.every(
      (limit, at) => limit !== undefined && (at === 0 || limit > (limits[at - 1] ?? limit)),
    )
    const count = limits.length + 1
    return ascending && count >= fewestClasses && count <= mostClasses
      ? { method, count, limits: limits as number[] }
      : undefined
  }
  const count = numberOf(rest)
  return count !== undefined && Number.isInteger(count) && count >= fewestClasses && count <= mostClasses
    ? { method, count, limits: [] }
    : undefined
}

/** As in `3`. */
function stepOf(value: string): number | undefined {
  return /^[1-9]\d{0,2}$/.test(value) ? Number(value) : undefined
}

/** As in `105.57,30.51,6.5`: longitude, latitude, how many times larger. */
function placeOf(value: string): View['at'] | undefined {
  const [lon, lat, scale, more] = value.split(',').map(numberOf)
  if (lon === undefined || lat === undefined || scale === undefined || more !== undefined) return undefined
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && scale >= 1 && scale <= 40 ? { lon, lat, scale } : undefined
}

const formatPlace = ({ lon, lat, scale }: Place) =>
  [lon.toFixed(3), lat.toFixed(3), scale.toFixed(2)].map(Number).join(',')

/** As in `A3:portrait:black:region`. */
function paperOf(value: string): Paper | undefined {
  const [a = '', b = '', c = '', d = '', more] = value.split(':')
  const [sheet, orientation, ink, subject] = [
    oneOf(sheets, a),
    oneOf(orientations, b),
    oneOf(inks, c),
    oneOf(subjects, d),
  ]
  return sheet && orientation && ink && subject && more === undefined ? { sheet, orientation, ink, subject } : undefined
}

const formatPaper = ({ sheet, orientation, ink, subject }: Paper) => [sheet, orientation, ink, subject].join(':')

const formatClasses = ({ method, count, limits }: Classes) =>
  `${method}:${method === 'manual' ? limits.join(',') : count}`

function besideOf(value: string, atlas: Atlas): View['beside'] | undefined {
  const [first = '', second = '', third = ''] = value.split(':')
  const how = oneOf(besides, first)
  const fill = fillOf(second, atlas)
  const period = third === '' ? null : oneOf(atlas.periods(fill ?? ''), third)
  return how && fill && period !== undefined ? { how, fill, period } : undefined
}

function sortOf(value: string, atlas: Atlas): View['sort'] | undefined {
  const by = value.replace(/^-/, '')
  return by === 'name' || indicatorOf(by, atlas) ? { by, descending: value.startsWith('-') } : undefined
}

function rankingOf(value: string) {
  const parsed = parseSpec(value)
  return isSpec(parsed) ? parsed : undefined
}

/** Pairs of what and which, as in `year:2027;unit:县卫生健康委`; values are compared, never shown as markup. */
function targetChoiceOf(value: string): TargetChoice | undefined {
  const chosen: Partial<Record<TargetDimension, string>> = {}
  for (const pair of withoutHidden(value).split(';')) {
    const at = pair.indexOf(':')
    const dimension = oneOf(targetDimensions, pair.slice(0, at))
    if (at < 0 || !dimension || at === pair.length - 1 || chosen[dimension] !== undefined) return undefined
    chosen[dimension] = pair.slice(at + 1)
  }
  return chosen
}

const formatTargetChoice = (chosen: TargetChoice) =>
  targetDimensions.flatMap((name) => (chosen[name] === undefined ? [] : [`${name}:${chosen[name]}`])).join(';')
