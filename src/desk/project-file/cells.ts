import * as v from 'valibot'
import type { CellValue, Merge, Sheet, Special } from '../../release/sheets/workbook.ts'

/** A sheet in pieces that can be kept one by one: a large one as a whole would need its memory many times over. */
export interface PackedSheet {
  head: string
  /** Rows as JSON, so many a piece. */
  parts: string[]
}

const rowsInPart = 4000

const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16_777_215))
const head = v.strictObject({
  name: v.string(),
  hidden: v.boolean(),
  merges: v.array(v.strictObject({ top: index, left: index, bottom: index, right: index })),
  special: v.record(v.pipe(v.string(), v.regex(/^\d+,\d+$/)), v.picklist(['date', 'error', 'formula', 'percent'])),
  parts: index,
})

export function packSheet(sheet: Sheet): PackedSheet {
  const parts: string[] = []
  for (let from = 0; from < sheet.rows.length; from += rowsInPart) {
    parts.push(JSON.stringify(sheet.rows.slice(from, from + rowsInPart)))
  }
  const { name, hidden, merges, special } = sheet
  return { head: JSON.stringify({ name, hidden, merges, special, parts: parts.length }), parts }
}

/** How many parts belong to a sheet, by its head. Throws where it is none. */
export const partsOf = (packed: string): number => v.parse(head, JSON.parse(packed)).parts

/** Throws where what was kept is no sheet. */
export function unpackSheet({ head: packed, parts }: PackedSheet): Sheet {
  const { name, hidden, merges, special, parts: expected } = v.parse(head, JSON.parse(packed))
  if (parts.length !== expected) throw new TypeError(`${parts.length} of ${expected} parts`)
  const rows: CellValue[][] = []
  for (const part of parts) {
    const some: unknown = JSON.parse(part)
    if (!Array.isArray(some)) throw new TypeError('Rows are missing')
    for (const row of some) rows.push(checkRow(row))
  }
  return { name, hidden, rows, merges: merges as Merge[], special: special as Record<string, Special> }
}

function checkRow(row: unknown): CellValue[] {
  if (!Array.isArray(row)) throw new TypeError('A row is none')
  for (const cell of row) {
    const known = cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    if (!known) throw new TypeError('A cell holds what no cell holds')
  }
  return row as CellValue[]
}
