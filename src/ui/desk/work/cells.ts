import { groundOf } from '../../../desk/ground.ts'
import { tableOf } from '../../../desk/layout/turn.ts'
import type { Base, Project, Source } from '../../../desk/project.ts'
import { readProjectFile, writeProjectFile } from '../../../desk/project-file/file.ts'
import type { FileAsRead } from '../../../desk/project-file/files.ts'
import type { Release } from '../../../release/schema.ts'
import type { CellValue, Sheet } from '../../../release/sheets/workbook.ts'
import type { DeskTask, Window } from '../tasks.ts'
import { readTables } from './book-tables.ts'
import { forgetCells, type Kept, keepBook, keepCells, keptBook, keptCells } from './cell-storage.ts'
import { specialIn } from './special-in.ts'

type Outlines = Extract<DeskTask, { do: 'base' }>['outlines']
export type Tables = Partial<Omit<Release, 'manifest'>>

/** The cells of all sheets, and what they are compared with. */
export class Cells {
  sheets = new Map<string, Sheet>()
  outlines: Outlines = []
  /** Tables of a workbook that is a whole release. */
  bookTables: Tables | null = null
  private released: Base | null = null
  private project = ''

  setBase(base: Base, outlines: Outlines): void {
    this.released = base
    if (outlines.length > 0) this.outlines = outlines
  }

  /** The published release that the work continues from. */
  base(): Base {
    if (!this.released) throw new Error('The release has not come yet')
    return this.released
  }

  /** Tables of the workbook that is in the release's place; null: none is. */
  bookOf(project: Project): Tables | null {
    return project.book ? this.bookTables : null
  }

  /** What the new tables are made from: the release, or a workbook in its place. */
  ground(project: Project): Base {
    return groundOf(this.base(), this.bookOf(project))
  }

  async keep(source: string, sheet: Sheet): Promise<Kept> {
    this.sheets.set(source, sheet)
    return keepCells(this.project, source, sheet)
  }

  keepTables(tables: Tables): Promise<Kept> {
    this.bookTables = tables
    return keepBook(this.project, JSON.stringify(tables))
  }

  async restore(project: string): Promise<string[]> {
    if (project !== this.project) {
      this.sheets = new Map()
      this.bookTables = null
    }
    this.project = project
    const [kept, book] = await Promise.all([keptCells(project), keptBook(project)])
    for (const [source, sheet] of kept) if (!this.sheets.has(source)) this.sheets.set(source, sheet)
    this.bookTables ??= book === null ? null : readTables(book)
    return [...this.sheets.keys()]
  }

  async forget(): Promise<void> {
    this.sheets = new Map()
    this.bookTables = null
    await forgetCells()
  }

  saveProject(project: Project, read: readonly FileAsRead[]): Uint8Array {
    const book = project.book && this.bookTables ? JSON.stringify(this.bookTables) : null
    return writeProjectFile(project, this.sheets, book, read)
  }

  /** What was worked on before is let go. */
  async openProject(file: Uint8Array | Blob): Promise<{ project: Project; read: FileAsRead[] }> {
    const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer())
    const { project, sheets, book, read } = readProjectFile(bytes)
    const tables = book === null ? null : readTables(book)
    await this.forget()
    this.project = project.id
    for (const [id, sheet] of sheets) await this.keep(id, sheet)
    if (tables) await this.keepTables(tables)
    return { project, read }
  }

  async keepAgain(): Promise<Kept> {
    let kept: Kept = 'kept'
    for (const [id, sheet] of this.sheets) {
      const so = await this.keep(id, sheet)
      if (so !== 'kept') kept = so
    }
    if (this.bookTables) {
      const so = await this.keepTables(this.bookTables)
      if (so !== 'kept') kept = so
    }
    return kept
  }

  sheetOf(source: Source): Sheet {
    const sheet = this.sheets.get(source.id)
    if (!sheet) throw new Error(`The cells of ${source.file} are not there`)
    return sheet
  }

  window(source: Source, from: number, to: number): Window {
    const table = tableOf(this.sheetOf(source), source.layout)
    const rows = table.rows.slice(from, to).map((row) => row.slice())
    for (const key of Object.keys(source.edits)) {
      const [first, second] = key.split(',').map(Number) as [number, number]
      const [row, column] = source.layout.turned ? [second, first] : [first, second]
      const edited = rows[row - from]
      if (edited) put(edited, column, source.edits[key] ?? null)
    }
    return {
      from,
      rows,
      special: specialIn(table, from, to),
      merges: table.merges.filter(({ top, bottom }) => top < to && bottom >= from),
      rowCount: table.rows.length,
      columnCount: widthOf(table),
    }
  }
}

function put(row: CellValue[], column: number, value: CellValue): void {
  while (row.length < column) row.push(null)
  row[column] = value
}

const widths = new WeakMap<Sheet, number>()
function widthOf(sheet: Sheet): number {
  let width = widths.get(sheet)
  if (width === undefined) {
    width = 0
    for (const row of sheet.rows) if (row.length > width) width = row.length
    widths.set(sheet, width)
  }
  return width
}
