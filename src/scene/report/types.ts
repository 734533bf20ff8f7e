import type { Absence } from '../../atlas/atlas.ts'
import type { Relation } from '../../atlas/networks.ts'
import type { LifeProblem, Stage } from '../../atlas/subcentres.ts'
import type { TargetRow } from '../../atlas/targets.ts'
import type { TierLevel } from '../../atlas/tiers.ts'
import type {
  Designation,
  Evidence,
  Facility,
  Indicator,
  Network,
  Outcome,
  Project,
  Region,
  SourceDocument,
  Target,
  Text,
} from '../../release/schema.ts'
import type { Citation, Figure, Formula } from './citations.ts'
import type { ShownMilestone } from './cobuilding.ts'

/** The tables that come after the map: what the report needs of them. */
export interface ReportTables {
  targets: readonly Target[]
  networks: readonly Network[]
  designations: readonly Designation[]
  evidence: ReadonlyMap<string, Evidence>
  documents: ReadonlyMap<string, SourceDocument>
}

/**
 * Everything that the release says of one region, in the order in which it is read. Sentences are in the reader's
 * language. Numbers of evidence ascend by first mention.
 */
export interface Report {
  region: Region
  /** Version of the release. */
  version: string
  head: HeadLine[]
  notes: string[]
  /** Areas that the region is compared with; none of them is the region itself. */
  province: Region | null
  nation: Region | null
  figures: FigureRow[]
  trends: TrendTable[]
  facilities: FacilitiesPart
  projects: ProjectsPart
  /** Null: the tables have not come. */
  targets: TargetsPart | null
  cobuilding: CobuildingPart
  /** Null: the tables have not come. */
  records: RecordsPart | null
  unknown: string[]
  formulas: FormulaLine[]
  /** Null: the tables have not come. */
  evidence: EvidenceEntry[] | null
}

export interface HeadLine {
  label: string
  text: string
  cited: Citation | null
}

export type Cell =
  | { kind: 'value'; figure: Figure }
  | { kind: 'larger'; figure: Figure; of: Region }
  | { kind: 'absent'; absence: Absence }

export interface FigureRow {
  indicator: Indicator
  period: string
  own: Cell
  /** Null where there is no such area to compare with. */
  province: Cell | null
  nation: Cell | null
  /** Status, rank, differences, course: as they are read one after another. */
  said: string[]
  /** What the release remarks on the region's own figure. */
  note: string | null
  /** Years and values of the region, ascending; empty where fewer than three are known. */
  course: { period: string; value: number; doubtful: boolean }[]
}

/** A few indicators by year. */
export interface TrendTable {
  columns: { indicator: Indicator; formulas: number[] }[]
  rows: { period: string; cells: (Figure | null)[] }[]
}

export interface FacilitiesPart {
  levels: { level: TierLevel; count: number }[]
  published: { indicator: Indicator; figure: Figure; named: number; exceeded: boolean }[]
  list: FacilityLine[]
  /** Not counted by tier. */
  aside: number
}

export interface FacilityLine {
  facility: Facility
  place: Region | null
  /** The tiers that sources claim, where they differ. */
  claims: string[]
  aside: Facility['status'] | 'indefinite' | null
  cited: Citation
}

export interface ProjectsPart {
  /** The published count of those built, and how many of these no source names, where that can be told. */
  built: { figure: Figure; unnamed: number | null } | null
  others: Figure[]
  list: ProjectLine[]
}

export interface ProjectLine {
  project: Project
  place: Region | null
  stages: { stage: Stage; marks: number[] }[]
  problems: LifeProblem[]
  cited: Citation
}

export interface TargetsPart {
  own: TargetTheme[]
  /** Of larger areas, but naming this region. */
  naming: TargetLine[]
  /** Of counties and districts within. */
  inside: { region: Region; lines: TargetLine[] }[]
  /** How many more are set for areas that hold the region. */
  above: { region: Region; count: number }[]
}

export interface TargetTheme {
  theme: Text | null
  parts: { part: Text | null; lines: TargetLine[] }[]
}

export interface TargetLine {
  row: TargetRow
  cited: Citation
  /** What a source says has come of it. */
  outcome: { outcome: Outcome; place: Region | null; cited: Citation } | null
  measured: {
    figure: Figure
    larger: boolean
    /** As a percentage, rounded down; null where it cannot be told. */
    percent: string | null
  } | null
}

export interface CobuildingPart {
  /** Why there is nothing to tell; null where there is. */
  none: string | null
  /** Agreements, changes and events in order of time. */
  events: EventLine[]
  /** What is known of the assessment of the city, year by year. */
  assessment: string[]
  milestones: ShownMilestone[]
  /** Measures that name no place. */
  general: number
}

export interface EventLine {
  date: string | null
  title: string
  /** The model that it belongs to, as the source names it. */
  model: string | null
  /** Where it is not of the region itself. */
  place: Region | null
  note: string | null
  cited: Citation
}

export interface RecordsPart {
  /** Older releases have no such records. */
  older: boolean
  networks: { network: Network; relation: Relation; named: number; place: Region | null; cited: Citation }[]
  lists: {
    list: Designation['list']
    entries: { designation: Designation; place: Region | null; cited: Citation }[]
  }[]
  /** Records of areas that hold the region. */
  above: { region: Region; networks: number; designations: number }[]
}

export interface FormulaLine {
  formula: Formula
  /** Evidence of the figures that go into it. */
  marks: number[]
  /** Inputs whose evidence stands in the report on that area, for there are many. */
  elsewhere: boolean
}

export interface EvidenceEntry {
  number: number
  evidence: Evidence
  document: SourceDocument
  /** The number under which the same document stands in full; null: under this one. */
  sameAs: number | null
}
