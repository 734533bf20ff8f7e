import type { Absence } from '../atlas/atlas.ts'
import type { Role } from '../atlas/networks.ts'
import type { Tier } from '../release/schema.ts'
import type { LayerName, ProjectStatus } from '../view/view.ts'
import type { Paint } from './ramps.ts'

/**
 * What is on the map, as plain data. Positions are in map units (projection.ts); sizes are in points:
 * CSS pixels at a root font size of 16 px, so that type and symbols grow with the screen.
 */
export interface Scene {
  title: string
  subtitle: string
  /** A sentence for those who do not see the map: highest, lowest, coverage. */
  summary: string
  areas: readonly AreaMark[]
  bands: readonly BandMark[]
  /** Areas that the board beside the map speaks of. */
  outlined: readonly OutlineMark[]
  links: readonly LinkMark[]
  symbols: readonly SymbolMark[]
  labels: readonly LabelMark[]
  legend: readonly LegendBlock[]
  selected: string | null
  /** Areas that whoever shows the map points at. */
  emphasised: readonly string[]
}

/** Adcodes of the areas with a strong outline, each once. */
export const pointedAt = ({ selected, emphasised }: Pick<Scene, 'selected' | 'emphasised'>): string[] => [
  ...new Set(selected === null ? emphasised : [...emphasised, selected]),
]

export type AreaFill = { kind: 'class'; paint: Paint } | { kind: 'absent'; absence: Absence } | { kind: 'blank' }
export type Overlay = 'doubtful' | 'larger-area'

/** One polygon. `adcode` names its boundary. */
export interface AreaMark {
  adcode: string
  fill: AreaFill
  overlay: Overlay | null
  dimmed: boolean
  title: string
}

/** A tinted band inside the outline of a co-building city, or of one that is to become one. */
export interface BandMark {
  adcode: string
  standing: 'member' | 'last-once' | 'ended' | 'candidate'
}

export interface OutlineMark {
  adcode: string
}

/** A tie between two institutions. */
export interface LinkMark {
  network: string
  role: Role
  /** Corners of the line, in map units. */
  path: readonly (readonly [number, number])[]
  title: string
}

export type FacilityGrade = 'tertiary-a' | 'tertiary' | 'secondary' | 'primary' | 'untiered'
export type FacilityForm = 'general' | 'chinese-medicine' | 'specialised' | 'primary-care'
export type Glyph =
  | { family: 'facility'; grade: FacilityGrade; form: FacilityForm }
  | { family: 'project'; status: ProjectStatus }

export interface SymbolMark {
  id: string
  glyph: Glyph
  /** `area` where no better place is known than a county or a prefecture: drawn hollow. */
  placed: 'point' | 'area'
  /** The region at whose label it floats, where only a prefecture is known. */
  floats: string | null
  /** The region that a click opens. */
  region: string
  /** The prefecture or municipality it lies in; symbols of two are never counted as one. */
  within: string
  x: number
  y: number
  /** Higher goes first where space is short. */
  weight: number
  title: string
}

export interface LabelMark {
  adcode: string
  x: number
  y: number
  name: string
  value: string | null
  tone: 'on-dark' | 'on-light'
  weight: number
}

export type Swatch =
  | { kind: 'class'; paint: Paint }
  | { kind: 'absent'; absence: Absence }
  | { kind: 'overlay'; overlay: Overlay }
  | { kind: 'glyph'; glyph: Glyph; placed: SymbolMark['placed'] }
  | { kind: 'cluster' }
  | { kind: 'band'; standing: BandMark['standing'] }
  | { kind: 'outline' }
  | { kind: 'link' }

export interface LegendItem {
  id: string
  /** The label in full, where the label is short. */
  title?: string
  swatch: Swatch
  label: string
  count: number | null
  /** What a click on the item filters, if anything. */
  filter: { by: 'tier'; tiers: readonly Tier[] } | { by: 'status'; status: ProjectStatus } | null
}

/** Classes of two indicators: from low to high across, from high to low downwards. */
export interface LegendSquare {
  across: { name: string; classes: readonly string[] }
  down: { name: string; classes: readonly string[] }
}

export interface LegendBlock {
  /** `board`: what the board beside the map marks on it. */
  layer: LayerName | 'board'
  title: string
  items: readonly LegendItem[]
  /** Where the items are the fields of a square of two indicators, row by row from its upper left. */
  square?: LegendSquare
  /** What is said of absence and doubt, two in a line. */
  pairs: readonly LegendItem[]
  /** Signs that explain shape and outline; set in one line. */
  signs: readonly LegendItem[]
  notes: readonly string[]
}
