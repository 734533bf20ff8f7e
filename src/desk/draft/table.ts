import type { CellValue, Sheet, Special } from '../../release/sheets/workbook.ts'
import { longestLabel } from '../columns/plain.ts'
import { spreadOf } from '../layout/merged.ts'
import { tableOf } from '../layout/turn.ts'
import type { Origin, RowRole, Source } from '../project.ts'

/** A sheet's table as it is worked on: turned where the layout says so, with what was put right laid over. */
export interface Table {
  readonly source: Source
  readonly cells: readonly (readonly CellValue[])[]
  cell(row: number, column: number): CellValue
  /** As `cell`, a merged one in all its rows and columns. */
  spread(row: number, column: number): CellValue
  special(row: number, column: number): Special | undefined
  /** Where a cell of the table stands in the file. */
  originOf(row: number | null, column: number | null): Origin
  /** What the body and the total rows are, in order. */
  rows(): Iterable<{ row: number; role: RowRole }>
  /** The row above the body, where the columns are named; null: there is none. */
  readonly headRow: number | null
}

export function openTable(source: Source, sheet: Sheet): Table {
  const { turned, rows: spans } = source.layout
  const table = withEdits(tableOf(sheet, source.layout), source)
  const edited = new Set(Object.keys(source.edits).map((key) => (turned ? swapped(key) : key)))
  const hasSpecial = Object.keys(table.special).length > 0
  const spread = spreadOf(table)
  let headRow: number | null = null
  for (const { role, to } of spans) {
    if (role === 'body') break
    if (role === 'header') headRow = to
  }
  return {
    source,
    cells: table.rows,
    headRow,
    cell: (row, column) => table.rows[row]?.[column] ?? null,
    spread,
    special: (row, column) => {
      if (!hasSpecial) return undefined
      const key = `${row},${column}`
      return edited.has(key) ? undefined : table.special[key]
    },
    originOf: (row, column) =>
      turned ? { source: source.id, row: column, column: row } : { source: source.id, row, column },
    *rows() {
      for (const { from, to, role } of spans) {
        if (role !== 'body' && role !== 'total') continue
        const last = Math.min(to, table.rows.length - 1)
        for (let row = from; row <= last; row++) yield { row, role }
      }
    },
  }
}

const swapped = (key: string): string => key.split(',').reverse().join(',')

/** Only the rows that were edited are copied. Cells beyond the sheet are none. */
function withEdits(table: Sheet, { edits, layout }: Source): Sheet {
  const keys = Object.keys(edits)
  if (keys.length === 0) return table
  const rows = table.rows.slice()
  const copied = new Set<number>()
  for (const key of keys) {
    const place = /^(\d{1,7}),(\d{1,5})$/.exec(layout.turned ? swapped(key) : key)
    if (!place) continue
    const [row, column] = [Number(place[1]), Number(place[2])]
    const old = rows[row]
    if (!old) continue
    const cells = copied.has(row) ? old : old.slice()
    while (cells.length < column) cells.push(null)
    cells[column] = edits[key] ?? null
    rows[row] = cells
    copied.add(row)
  }
  return { ...table, rows }
}

/** A cell as written, for labels and quotes; empty where it is empty. What is far too long for either is cut. */
export function asWritten(cell: CellValue | undefined, most = longestLabel): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'string' ? cell : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
  // A long cell is cut before it is looked at: 5 MB of spaces must not be searched.
  const plain = text.slice(0, most * 4).trim()
  return plain.length > most ? `${plain.slice(0, most)}…` : plain
}
