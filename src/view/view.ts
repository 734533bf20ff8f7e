import type { Atlas, Level } from '../atlas/atlas.ts'
import { type Batch, batches } from '../atlas/batches.ts'
import type { RankingSpec } from '../atlas/composite/spec.ts'
import { designationLists } from '../atlas/designation-lists.ts'
import type { Designation, Facility, FacilityType, Indicator, Project, Tier } from '../release/schema.ts'
import { facilityType, tier } from '../release/schema.ts'

export type Language = 'zh' | 'en'
export type ProjectStatus = Project['status']
export type Renderer = 'auto' | 'svg' | 'gl'

export const layerNames = ['fill', 'facilities', 'projects', 'cobuilding'] as const
export type LayerName = (typeof layerNames)[number]
export const levels = ['prefecture', 'county'] as const satisfies readonly Level[]
export const languages = ['zh', 'en'] as const satisfies readonly Language[]
export const renderers = ['auto', 'svg', 'gl'] as const satisfies readonly Renderer[]
export const tiers = tier.options
export const statuses = [
  'verified',
  'built',
  'under-construction',
  'planned',
] as const satisfies readonly ProjectStatus[]

export const facilityTypes = facilityType.options
export type Reliability = Facility['reliability']
export const reliabilities = ['high', 'medium', 'low'] as const satisfies readonly Reliability[]
/** How a region stands to the co-building: its prefecture is one of the cities, is to become one, or is neither. */
export const standings = ['member', 'candidate', 'other'] as const
export type Standing = (typeof standings)[number]
export { type Batch, batches }

/** Values from `low` up to and including `high`; null is open. */
export interface Range {
  low: number | null
  high: number | null
}

/** Boards on which the figures of many regions are looked at together: they keep a selected region beside them. */
export const analysisBoards = ['table', 'charts', 'compare', 'inequality', 'changes'] as const
export type AnalysisBoard = (typeof analysisBoards)[number]
/** Boards of the co-building, of institutions and their targets. */
export const recordBoards = ['assessment', 'models', 'ranking', 'targets', 'networks', 'lists', 'subcentres'] as const
export type RecordBoard = (typeof recordBoards)[number]
/** What may stand beside the map instead of the list of areas. */
export const boards = [...analysisBoards, ...recordBoards, 'report'] as const
export type Board = (typeof boards)[number]
/** A page on one region; it stands beside the map while its region is selected. */
export const reportBoard = 'report'
export const isAnalysis = (board: Board | null): board is AnalysisBoard =>
  (analysisBoards as readonly (Board | null)[]).includes(board)

/** Whether the board shows a selected region in its own way, so that the region's panel gives place. */
export const keepsRegion = (board: Board | null): boolean => board === reportBoard || isAnalysis(board)

/** How the values of the map are parted into classes. */
export const methods = ['natural', 'quantile', 'equal', 'manual'] as const
export type Method = (typeof methods)[number]
export const fewestClasses = 3
export const mostClasses = 7
export interface Classes {
  method: Method
  /** 3–7. Fewer classes are drawn where there are fewer distinct values. */
  count: number
  /** Interior limits, ascending, `count - 1` of them; only where they are entered by hand. */
  limits: readonly number[]
}
/** One colour from light to dark, two around a reference value, or two indicators at once. */
export const schemes = ['sequential', 'diverging', 'bivariate'] as const
export type Scheme = (typeof schemes)[number]
/** What diverging colours part around. */
export const references = ['nation', 'province', 'target'] as const
export type Reference = (typeof references)[number]

/** A second map beside the first, or under the half of it that is swiped away. */
export const besides = ['side', 'swipe'] as const
export interface Beside {
  how: (typeof besides)[number]
  fill: string
  /** Null follows the indicator's default period. */
  period: string | null
}

export const charts = ['ranking', 'distribution', 'trend', 'scatter'] as const
export type Chart = (typeof charts)[number]
export const overs = ['population', 'area'] as const
export type Over = (typeof overs)[number]
/** By the name of the region, or by an indicator. */
export interface Sort {
  by: string
  descending: boolean
}
export const mostCompared = 6
/** Which regions are ranked: the co-building cities, or the areas of the map. */
export const amongs = ['cobuilding', 'areas'] as const
export type Among = (typeof amongs)[number]
export const lists: readonly Designation['list'][] = designationLists

/** What targets can be chosen by; each holds one value. */
export const targetDimensions = ['year', 'unit', 'theme', 'kind', 'region', 'state'] as const
export type TargetDimension = (typeof targetDimensions)[number]
export type TargetChoice = Readonly<Partial<Record<TargetDimension, string>>>

/**
 * The page itself, a briefing that is played on it, the sheets of paper that it would print, a part of a host's page, or
 * the place where the next release is made.
 */
export const modes = ['brief', 'paper', 'embed', 'desk'] as const
export type Mode = (typeof modes)[number]
/** For paper and daylight, for projectors, for dim rooms. */
export const themes = ['light', 'contrast', 'dark'] as const
export type Theme = (typeof themes)[number]
/** How much larger than the screen asks for everything is drawn. */
export const sizes = ['normal', 'larger', 'largest'] as const
export type Size = (typeof sizes)[number]
export const magnification = { normal: 1, larger: 1.25, largest: 1.5 } as const satisfies Record<Size, number>

/** The part of the map that is shown large: its middle in WGS84 degrees, and how many times larger than the whole. */
export interface Place {
  lon: number
  lat: number
  /** 1–40 */
  scale: number
}

export const sheets = ['A4', 'A3'] as const
export const orientations = ['landscape', 'portrait'] as const
export const inks = ['colour', 'black'] as const
/** What is printed: what is seen now, the report on the selected region, each scene of a briefing, the reports on all prefectures. */
export const subjects = ['view', 'region', 'briefing', 'reports'] as const
export interface Paper {
  sheet: (typeof sheets)[number]
  orientation: (typeof orientations)[number]
  ink: (typeof inks)[number]
  subject: (typeof subjects)[number]
}

/** What an embedded map shows beside the map itself; the source line and the review line are always there. */
export const embedParts = [
  'title',
  'legend',
  'layers',
  'period',
  'filters',
  'search',
  'table',
  'region',
  'zoom',
  'link',
] as const
export type EmbedPart = (typeof embedParts)[number]
/** What the reader of an embedded map may not change; the host may. */
export const locks = ['layers', 'fill', 'period', 'level', 'region', 'filters', 'map', 'theme', 'lang'] as const
export type Lock = (typeof locks)[number]

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
  type: readonly FacilityType[]
  reliability: readonly Reliability[]
  batch: readonly Batch[]
  /** Ids of groups and adcodes of regions of any level; what lies in any of them is in view. Empty: everything. */
  within: readonly string[]
  standing: readonly Standing[]
  /** Of the values that fill the areas. */
  range: Range | null
  classes: Classes
  scheme: Scheme
  reference: Reference
  /** The second indicator, of bivariate colours and of the scatter plot. Null: the first other one that can. */
  second: string | null
  beside: Beside | null
  board: Board | null
  chart: Chart
  /** Indicators of the table; empty: those that are widely known. */
  columns: readonly string[]
  sort: Sort | null
  /** Up to six regions, side by side. */
  compared: readonly string[]
  /** Id of the indicator whose distribution is measured; null: the board's own first choice. */
  resource: string | null
  over: Over
  /** The version of the release that the present one is compared with. */
  against: string | null
  /** Null: the board's own first choice. */
  ranking: RankingSpec | null
  among: Among
  targets: TargetChoice
  /** The published list whose entries the map marks. */
  list: Designation['list'] | null
  /** A single facility: the last step of the way from the provinces down. */
  facility: string | null
  mode: Mode | null
  /** Id of the briefing that is played or printed. */
  briefing: string | null
  /** Which of its scenes, from 1. */
  step: number
  /** Where the map was asked to go; null: the whole. Moving the map by hand does not change it. */
  at: Place | null
  paper: Paper
  show: readonly EmbedPart[]
  lock: readonly Lock[]
  /** Of the host's house style: six hexadecimal digits, as in `8a1f2b`. Null: the atlas's own. */
  accent: string | null
  theme: Theme
  size: Size
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
  type: [],
  reliability: [],
  batch: [],
  within: [],
  standing: [],
  range: null,
  classes: { method: 'natural', count: 5, limits: [] },
  scheme: 'sequential',
  reference: 'nation',
  second: null,
  beside: null,
  board: null,
  chart: 'ranking',
  columns: [],
  sort: null,
  compared: [],
  resource: null,
  over: 'population',
  against: null,
  ranking: null,
  among: 'cobuilding',
  targets: {},
  list: null,
  facility: null,
  mode: null,
  briefing: null,
  step: 1,
  at: null,
  paper: { sheet: 'A4', orientation: 'landscape', ink: 'colour', subject: 'view' },
  show: ['title', 'legend', 'region', 'zoom', 'link'],
  lock: [],
  accent: null,
  theme: 'light',
  size: 'normal',
  lang: 'zh',
  renderer: 'auto',
}

/** The indicator that fills the areas; the first that can, where the view's own is not in the release. */
export function fillIndicator(atlas: Atlas, view: Pick<View, 'fill'>): Indicator | undefined {
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
