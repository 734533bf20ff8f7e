import type { Atlas, Level } from '../atlas/atlas.ts'
import type { RankingSpec } from '../atlas/composite/spec.ts'
import { designationLists } from '../atlas/designation-lists.ts'
import type { Designation, Indicator, Project, Tier } from '../release/schema.ts'

export type Language = 'zh' | 'en'
export type ProjectStatus = Project['status']
export type Renderer = 'auto' | 'svg' | 'gl'

export const layerNames = ['fill', 'facilities', 'projects', 'cobuilding'] as const
export type LayerName = (typeof layerNames)[number]
export const levels = ['prefecture', 'county'] as const satisfies readonly Level[]
export const languages = ['zh', 'en'] as const satisfies readonly Language[]
export const renderers = ['auto', 'svg', 'gl'] as const satisfies readonly Renderer[]
export const tiers = [
  '3A',
  '3B',
  '3',
  '2A',
  '2B',
  '2',
  '1A',
  '1',
  'township-A',
  'community-A',
] as const satisfies readonly Tier[]
export const statuses = [
  'verified',
  'built',
  'under-construction',
  'planned',
] as const satisfies readonly ProjectStatus[]

/** What may stand beside the map instead of the table of areas. */
export const boards = ['assessment', 'models', 'ranking', 'targets', 'networks', 'lists', 'subcentres'] as const
export type Board = (typeof boards)[number]
/** Which regions are ranked: the co-building cities, or the areas of the map. */
export const amongs = ['cobuilding', 'areas'] as const
export type Among = (typeof amongs)[number]
export const lists: readonly Designation['list'][] = designationLists

/** What targets can be chosen by; each holds one value. */
export const targetDimensions = ['year', 'unit', 'theme', 'kind', 'region', 'state'] as const
export type TargetDimension = (typeof targetDimensions)[number]
export type TargetChoice = Readonly<Partial<Record<TargetDimension, string>>>

/** What is being looked at. Nothing else decides what the map shows. */
export interface View {
  /** Null follows the default release. */
  release: string | null
  level: Level
  fill: string
  /** Null follows the indicator's default period. */
  period: string | null
  layers: readonly LayerName[]
  region: string | null
  /** Empty: no filter. */
  tier: readonly Tier[]
  status: readonly ProjectStatus[]
  group: string | null
  board: Board | null
  /** Null: the board's own first choice. */
  ranking: RankingSpec | null
  among: Among
  targets: TargetChoice
  /** The published list whose entries the map marks. */
  list: Designation['list'] | null
  /** A single facility: the last step of the way from the provinces down. */
  facility: string | null
  lang: Language
  renderer: Renderer
}

export const defaultView: View = {
  release: null,
  level: 'prefecture',
  fill: 'physiciansPer1000',
  period: null,
  layers: layerNames,
  region: null,
  tier: [],
  status: [],
  group: null,
  board: null,
  ranking: null,
  among: 'cobuilding',
  targets: {},
  list: null,
  facility: null,
  lang: 'zh',
  renderer: 'auto',
}

/** The indicator that fills the areas; the first that can, where the view's own is not in the release. */
export function fillIndicator(atlas: Atlas, view: View): Indicator | undefined {
  return atlas.indicator(view.fill) ?? fillIndicators(atlas)[0]
}

/** Indicators with values on the map, in the release's order. */
export function fillIndicators(atlas: Atlas): Indicator[] {
  return atlas.indicators.filter((indicator) => atlas.periods(indicator.id).length > 0)
}

/** How many areas of the finest level must be known for an indicator to be offered among the main ones. */
const manyAreas = 10

const widely = new WeakMap<Atlas, Set<string>>()

/** Whether enough areas are known in the default period to make a map of it. */
export function isWidelyKnown(atlas: Atlas, indicator: Indicator): boolean {
  let known = widely.get(atlas)
  if (!known) {
    const count = ({ id, defaultPeriod }: Indicator, level: Level) =>
      atlas.units(level).filter((region) => atlas.observation(region.adcode, id, defaultPeriod)?.value != null).length
    known = new Set(
      atlas.indicators
        .filter((one) => count(one, 'prefecture') >= manyAreas || count(one, 'county') >= manyAreas)
        .map((one) => one.id),
    )
    widely.set(atlas, known)
  }
  return known.has(indicator.id)
}

/** The period shown: the view's own if the indicator has it, else the indicator's default, else its last. */
export function shownPeriod(atlas: Atlas, view: View): string {
  const indicator = fillIndicator(atlas, view)
  if (!indicator) return ''
  const periods = atlas.periods(indicator.id)
  if (view.period && periods.includes(view.period)) return view.period
  return periods.includes(indicator.defaultPeriod) ? indicator.defaultPeriod : (periods.at(-1) ?? '')
}

/** Adds the item if it is missing, removes it if it is there; the order of `all` is kept. */
export function toggled<T>(all: readonly T[], chosen: readonly T[], item: T): T[] {
  return all.filter((one) => (one === item ? !chosen.includes(one) : chosen.includes(one)))
}

/** The list that the board of lists shows: the view's own, else the first that has entries. */
export function shownList(view: View, designations: readonly Designation[]): Designation['list'] | null {
  return view.list ?? lists.find((list) => designations.some((one) => one.list === list)) ?? null
}
