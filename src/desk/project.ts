import type { Release, TableName } from '../release/schema.ts'
import type { CellValue } from '../release/sheets/workbook.ts'

/**
 * What the owner of the data has brought and decided: plain data, kept in the browser and saved as a file. The cells
 * themselves are kept apart (`Sheets`), because they may be many. Every act on the desk makes a new project.
 */
export interface Project {
  schema: 1
  /** Of the project file; not shown. */
  id: string
  title: string
  /** Version of the release that the work continues from. */
  base: string
  sources: Source[]
  form: SealForm
  /** A workbook that is a whole release, whose tables take the place of the base's. Absent: none. */
  book?: BookInUse | null
}

/** The tables themselves are kept where the cells are. */
export interface BookInUse {
  file: string
  /** As the workbook says it. */
  version: string
}

/** The cells of every source, by the source's id. Read only. */
export type Sheets = ReadonlyMap<string, import('../release/sheets/workbook.ts').Sheet>

/** One table on one sheet of a file. */
export interface Source {
  id: string
  /** Name of the file, and of the sheet. */
  file: string
  sheet: string
  /** What its rows become. `record`: rows of a template, each a whole record of one table of the release. */
  kind: SourceKind
  /** The table of the release, where the kind is `record`, or would be if the sheet were used. */
  table: TableName | null
  layout: Layout
  columns: Column[]
  /** What the title or the person says of the whole sheet; a column of its own comes before it. */
  whole: Whole
  /** Which region a label means, where the person chose: by label, within the parent's label (`parent/label`). Null: none. */
  regions: Record<string, string | null>
  document: DocumentForm
  coordinates: Coordinates | null
  /** Cells that were put right here, by `row,column`. The file's own stay what they are. */
  edits: Record<string, CellValue>
  /** By key of the finding. */
  decisions: Record<string, Decision>
}

export type SourceKind = 'unused' | 'figures' | 'facilities' | 'projects' | 'record'

export interface Layout {
  /** Regions stand across and the rest down: rows and columns below are those of the turned table. */
  turned: boolean
  /** What rows are, in order, without gaps, from row 0 to the last. */
  rows: RowSpan[]
}
export const rowRoles = ['title', 'header', 'body', 'total', 'note', 'empty', 'excluded'] as const
export type RowRole = (typeof rowRoles)[number]
/** Rows `from` to `to`, zero-based, both inclusive. */
export interface RowSpan {
  from: number
  to: number
  role: RowRole
}

/** What a column holds. */
export type Column =
  | {
      is:
        | 'ignored'
        | 'region'
        | 'parent'
        | 'period'
        | 'indicator'
        | 'unit'
        | 'document'
        | 'quote'
        | 'note'
        | 'value-status'
    }
  /** A figure. Null: as a column or the whole sheet says; where nothing says it, it is missing. */
  | { is: 'value'; indicator: string | null; period: string | null; unit: string | null }
  /** A field of a facility, of a project, or of a template's table. */
  | { is: 'field'; field: string }

export interface Whole {
  /** Adcode of the region that all rows are of. */
  region: string | null
  indicator: string | null
  period: string | null
  /** A unit as written, such as 万人. */
  unit: string | null
}

/** The document that states the sheet's figures. Empty texts are missing. */
export interface DocumentForm {
  title: string
  publisher: string
  date: string
  /** An address, or the name of a file. */
  link: string
  reliability: 'high' | 'medium' | 'low'
}

export type Coordinates = 'wgs84' | 'gcj02' | 'bd09'

/** `accepted`: stays as it is; the note enters the release. `excluded`: the cell or the row stays out. */
export type Decision = { how: 'accepted'; note: string } | { how: 'excluded' }

export interface SealForm {
  /** YEAR.NUMBER */
  version: string
  titleZh: string
  titleEn: string
  /** YYYY-MM-DD */
  published: string
  kind: 'sourced' | 'demonstration'
  /** One sentence a line. */
  changelogZh: string
  changelogEn: string
  /** Whether the page shows it first. */
  makesDefault: boolean
}

/** The release that the work continues from, with what the checks compare with. */
export type Base = Release

/** Where something stands: zero-based rows and columns as in the file. Column null: the whole row; row null: the sheet. */
export interface Origin {
  source: string
  row: number | null
  column: number | null
}

/** A figure as it would enter the release. */
export interface DraftFigure {
  region: string
  indicator: string
  period: string
  /** In the indicator's own unit. */
  value: number
  status: 'reported' | 'derived' | 'doubtful'
  /** The sentence that states it; null: the cell itself. */
  quote: string | null
  /** The cell as written, for the quote. */
  raw: string
  /** How the row and the column are headed, as written, for the locator. */
  rowLabel: string
  columnLabel: string
  /** What the indicator's unit is multiplied by to give the written one: 10,000 where 万人 became 人. */
  factor: number
  note: string | null
  /** Title of the document of this row, where a column names it. */
  document: string | null
  origin: Origin
  /** Its series jumps back and forth by the rule of `src/atlas/doubtful-series.ts`. */
  jumps?: true
}

/** A record of another table as it would enter the release; not yet checked by the schema. */
export interface DraftRecord {
  table: TableName
  record: Record<string, unknown>
  origin: Origin
  /** The sentence that states it; null: the row itself. Absent in sheets whose rows name their evidence. */
  quote?: string | null
  /** The cells of the row as written, for the quote. */
  raw?: string
  /** Title of the document of this row, where a column names it. */
  document?: string | null
  /** What was accepted with a note, or a note in the row. */
  remark?: string | null
  /** The row is no record of the table, but belongs to a list within one. */
  within?: Within
}

/** Where an item of a list within a record stands. */
export interface Within {
  /** The field that holds the list, such as `outcomes`. */
  list: string
  /** Id of the record, as the row names it. */
  parent: string
  /** Place in the list, from 1; null: after what is there. */
  place: number | null
}

/** What the sheets give so far. */
export interface Draft {
  figures: DraftFigure[]
  records: DraftRecord[]
}

export const rules = [
  // In the sheet.
  'header-missing',
  'region-column-missing',
  'region-missing',
  'region-unknown',
  'region-ambiguous',
  'region-total',
  'indicator-missing',
  'period-missing',
  'period-unreadable',
  'unit-missing',
  'unit-unknown',
  'not-a-number',
  'cell-error',
  'formula-without-result',
  'field-missing',
  'field-unknown-value',
  'breaks-schema',
  // Evidence.
  'document-missing',
  'document-incomplete',
  // Persons.
  'identity-number',
  'mobile-number',
  'personal-name',
  // Places.
  'outside-county',
  'outside-map',
  'coordinates-undeclared',
  // Figures.
  'out-of-range',
  'ten-times',
  'ten-thousand-times',
  'jump',
  'sum-of-parts',
  'duplicate',
  'conflict-in-base',
  'looks-like-total',
  'doubtful-series',
  /** A count of things that cannot be parted, such as persons. */
  'not-whole',
  /** The row names a record that is nowhere. */
  'record-unknown',
] as const
export type Rule = (typeof rules)[number]

export interface Finding {
  /** The same for the same rule at the same place. */
  key: string
  rule: Rule
  /** Errors block until they are put right or excluded; warnings may also be accepted with a note. */
  severity: 'error' | 'warning'
  /** Personal data stop the whole sheet: they can be put right or the sheet left out, not accepted. */
  stops: boolean
  origin: Origin
  /** What the sentence says, by name: figures, labels, names. */
  said: Record<string, string | number>
  /** Regions that may be meant, the nearest first. */
  candidates: string[]
}

/** How a label of a region was read. */
export interface RegionMatch {
  /** As written, and the parent's label where a column holds it. */
  label: string
  parent: string | null
  adcode: string | null
  /** `chosen`: by the person. `total`: a sum over regions, no region. */
  how:
    | 'adcode'
    | 'name'
    | 'short-name'
    | 'former-name'
    | 'traditional'
    | 'with-parent'
    | 'chosen'
    | 'total'
    | 'ambiguous'
    | 'unknown'
  /** The nearest first, where a person is to choose. */
  candidates: string[]
  rows: number
}

/** What is found in one source. */
export interface SourceResult {
  id: string
  matches: RegionMatch[]
  figures: number
  records: number
  /** Body cells that hold nothing. */
  blanks: number
  /** What the positions of a list tell of the system that they were written in. */
  coordinates?: import('./coordinates/recognise.ts').Recognised
}

/** What comes of looking through a whole project. */
export interface Examined {
  sources: SourceResult[]
  /** Open ones first; at most `mostFindings`, the counts tell of all. */
  findings: Finding[]
  counts: Partial<Record<Rule, number>>
  /** Findings that nothing has been decided about. */
  open: { errors: number; warnings: number }
  decided: { accepted: number; excluded: number }
  figures: number
  records: number
}
export const mostFindings = 2000

/** Where a decided finding keeps its key. */
export const keyOf = (rule: Rule, { source, row, column }: Origin, more = ''): string =>
  [rule, source, row ?? '-', column ?? '-', more].join('|')
