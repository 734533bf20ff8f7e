import { freshId } from '../../../desk/change/project.ts'
import { newSource } from '../../../desk/change/source.ts'
import { suggestColumns } from '../../../desk/columns/suggest.ts'
import { headingsOf } from '../../../desk/layout/headings.ts'
import { recogniseLayout } from '../../../desk/layout/recognise.ts'
import type { Source } from '../../../desk/project.ts'
import { isBook, readBook } from '../../../release/book/book.ts'
import { type ReadOptions, readPasted, readWorkbook } from '../../../release/sheets/read.ts'
import { type Sheet, SheetProblem, type Workbook } from '../../../release/sheets/workbook.ts'
import type { Brought, Recognised } from '../tasks.ts'
import type { Kept } from './cell-storage.ts'
import type { Cells } from './cells.ts'
import { stopIf } from './stop.ts'

/** Reading takes most of the time; recognising and keeping the rest. */
const readingShare = 0.8

/** Reads files and what was pasted, and says what their sheets hold. */
export class Bringing {
  private readonly cells: Cells

  constructor(cells: Cells) {
    this.cells = cells
  }

  async read(name: string, file: Uint8Array | Blob, options: ReadOptions): Promise<Brought> {
    const { onProgress, signal } = options
    const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer())
    const workbook = await readWorkbook(bytes, name, {
      ...options,
      onProgress: (share) => onProgress?.(share * readingShare),
    })
    stopIf(signal)
    return this.take(workbook, options)
  }

  paste(html: string, text: string): Promise<Brought> {
    return this.take(readPasted(html, text), {})
  }

  private async take(workbook: Workbook, { onProgress, signal }: ReadOptions): Promise<Brought> {
    const { name: file, format, encoding, remarks } = workbook
    if (isBook(workbook)) {
      const { tables, meta } = readBook(workbook)
      const kept = await this.cells.keepTables(tables)
      return { file, format, encoding, remarks, sources: [], book: meta.version, kept }
    }
    const filled = workbook.sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)))
    if (filled.length === 0) throw new SheetProblem('empty', file, '')
    const sources: Source[] = []
    let kept: Kept = 'kept'
    for (const [at, sheet] of filled.entries()) {
      await turn()
      stopIf(signal)
      const source = this.sourceOf(file, sheet)
      const so = await this.cells.keep(source.id, sheet)
      if (so !== 'kept') kept = so
      sources.push(source)
      onProgress?.(readingShare + ((at + 1) / filled.length) * (1 - readingShare))
    }
    return { file, format, encoding, remarks, sources, book: null, kept }
  }

  private sourceOf(file: string, sheet: Sheet): Source {
    const layout = recogniseLayout(sheet, this.cells.base())
    const { kind, table, columns, whole } = suggestColumns(sheet, layout, this.cells.base())
    // What its maker has hidden is not meant for readers, unless somebody says so.
    const used = sheet.hidden ? 'unused' : kind
    return { ...newSource(freshId(), file, sheet.name), layout, kind: used, table, columns, whole }
  }

  recognise(source: Source, turned: boolean): Recognised {
    const sheet = this.cells.sheetOf(source)
    const base = this.cells.base()
    const layout = recogniseLayout(sheet, base, turned)
    const { kind, table, columns, whole } = suggestColumns(sheet, layout, base)
    return { layout, kind, table, columns, whole }
  }

  suggest(source: Source) {
    return suggestColumns(this.cells.sheetOf(source), source.layout, this.cells.base())
  }

  headings(source: Source): string[][] {
    return headingsOf(this.cells.sheetOf(source), source.layout)
  }
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve))
