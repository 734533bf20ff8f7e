import type { Changelog } from '../../desk/changelog/changelog.ts'
import type { Applied } from '../../desk/columns/mapping-use.ts'
import type { Suggestion } from '../../desk/columns/suggest.ts'
import type { Base, DraftFigure, Examined, Origin, Project, RowSpan, SealForm, Source } from '../../desk/project.ts'
import type { FileAsRead } from '../../desk/project-file/files.ts'
import type { Comparison } from '../../release/compare.ts'
import type { ReleaseList } from '../../release/schema.ts'
import type { CellValue, Encoding, Merge, Remark, Special, Workbook } from '../../release/sheets/workbook.ts'

/**
 * What the page asks of the desk's worker. The worker keeps the cells, because they may be many; the page sees windows
 * of them. Every task is answered once, `examine` by the newest only.
 */
export type DeskTask =
  /** Before all others: what the work continues from, and the outlines of the counties. */
  | { do: 'base'; base: Base; outlines: [string, import('geojson').Polygon | import('geojson').MultiPolygon][] }
  /** A `Blob` crosses to the worker without being copied. */
  | { do: 'read'; name: string; bytes: Uint8Array | Blob; encoding: Encoding | null }
  | { do: 'paste'; html: string; text: string }
  /** From now on this project is worked on: its cells come from the browser's storage, as far as they are there. */
  | { do: 'restore'; project: string }
  /** Lets go of all cells and of a release's workbook, here and in the browser's storage. */
  | { do: 'forget' }
  /** What rows and columns are, by the headings: after a sheet was turned, or its rows were told otherwise. */
  | { do: 'recognise'; source: Source; turned: boolean }
  | { do: 'suggest'; source: Source }
  /** How every column of the table is headed, a text for every row of the heading. */
  | { do: 'headings'; source: Source }
  /** What was decided of a sheet's columns, as the text of a small file; and such a text put to use. */
  | { do: 'save-mapping'; source: Source }
  | { do: 'apply-mapping'; source: Source; mapping: string }
  /** Which of such texts fit a sheet and would change something, by their place in the list; the best first. */
  | { do: 'fitting'; source: Source; mappings: string[] }
  /** A window of cells, edits put in; `to` is exclusive. Turned, where the layout says so. */
  | { do: 'rows'; source: Source; from: number; to: number }
  | { do: 'examine'; project: Project }
  /** The tables of the next release, and how they differ from the base. */
  | { do: 'compare'; project: Project }
  | { do: 'preview'; project: Project }
  /** What is new, in sentences. */
  | { do: 'changelog'; project: Project }
  | { do: 'seal'; project: Project; form: SealForm; list: ReleaseList }
  | { do: 'zip'; project: Project; form: SealForm; list: ReleaseList }
  | { do: 'template' }
  | { do: 'book' }
  | { do: 'save-project'; project: Project; read: readonly FileAsRead[] }
  | { do: 'open-project'; bytes: Uint8Array | Blob }
  /** Keeps all cells of the project in the browser's storage once more: another window may have let them go. */
  | { do: 'keep-again' }

/** A file as read, with a source for every sheet that holds anything: recognised, to be changed by hand. */
export interface Brought {
  file: string
  format: Workbook['format']
  encoding: Encoding | null
  remarks: Remark[]
  sources: Source[]
  /** Where the file is a whole release: its version. It takes the place of the release that the work continues from. */
  book: string | null
  /** Whether the browser keeps the cells, so that the page can be loaded anew. */
  kept: 'kept' | 'denied' | 'full'
}

export type Recognised = Pick<Source, 'layout' | 'kind' | 'table' | 'columns' | 'whole'>

export interface Window {
  from: number
  rows: CellValue[][]
  merges: Merge[]
  /** How the file means its cells, by `row,column` of the table; a cell that was edited is not meant so any more. */
  special: Record<string, Special>
  /** Of the whole sheet. */
  rowCount: number
  columnCount: number
}

export interface DeskAnswers {
  base: null
  read: Brought
  paste: Brought
  /** Ids of the sources whose cells are there. */
  restore: string[]
  forget: null
  recognise: Recognised
  suggest: Suggestion
  headings: string[][]
  'save-mapping': string
  'apply-mapping': Applied
  fitting: number[]
  rows: Window
  examine: Examined
  /** `origins`: where the figures that differ stand in the sheets, by `region|indicator|period`. */
  compare: Comparison & { base: string; origins: [string, Origin][] }
  /** What the map needs to draw the next release. */
  preview: Base
  changelog: Changelog
  /** Files by path below the data folder. */
  seal: [string, Uint8Array][]
  zip: Uint8Array
  template: Uint8Array
  book: Uint8Array
  'save-project': Uint8Array
  'open-project': { project: Project; read: FileAsRead[] }
  'keep-again': Brought['kept']
}

export type { DraftFigure, RowSpan }
