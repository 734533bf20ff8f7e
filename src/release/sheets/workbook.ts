/** What a file of tables holds, as read; nothing is interpreted. */
export interface Workbook {
  /** The file's name; empty for what was pasted. */
  name: string
  format: 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'tsv' | 'html'
  /** How its bytes were read as text; null where the format itself says it. */
  encoding: Encoding | null
  sheets: Sheet[]
  remarks: Remark[]
}

export const encodings = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

export interface Sheet {
  name: string
  hidden: boolean
  /** Rows may be shorter than the widest one. */
  rows: CellValue[][]
  merges: Merge[]
  /** What is special about single cells, by `row,column`, zero-based. */
  special: Record<string, Special>
}

/** Dates are texts such as 2023-10-24; errors are the texts that the program shows, such as #DIV/0!. */
export type CellValue = string | number | boolean | null

/** Zero-based, both ends inclusive. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** `percent`: the number is shown as a percentage, 0.12 as 12 %. `formula`: the value is what it last gave. */
export type Special = 'date' | 'error' | 'formula' | 'percent'

/** What the reader should know of how a file was read. */
export interface Remark {
  kind:
    | 'macros-ignored'
    | 'formulas-by-result'
    | 'formulas-without-result'
    | 'hidden-sheet'
    | 'dates-from-1904'
    | 'errors'
    | 'encoding-guessed'
    | 'unreadable-characters'
    | 'password'
  /** Empty where the whole file is meant. */
  sheet: string
  count: number
}

export type SheetProblemKind =
  | 'too-large'
  | 'too-many-cells'
  | 'bomb'
  | 'broken'
  | 'encrypted'
  | 'unknown-format'
  | 'empty'

/** A file that is not read, and why. */
export class SheetProblem extends Error {
  readonly kind: SheetProblemKind
  readonly file: string
  /** What was found, for whoever wants to put it right; not for display as a sentence. */
  readonly detail: string

  constructor(kind: SheetProblemKind, file: string, detail: string) {
    super(`${kind}: ${file}: ${detail}`)
    this.name = 'SheetProblem'
    this.kind = kind
    this.file = file
    this.detail = detail
  }
}

/** The name that spreadsheets give a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** The name that spreadsheets give a cell: row 0 of column 0 is A1. */
export const cellName = (row: number, column: number): string => columnName(column) + (row + 1)
