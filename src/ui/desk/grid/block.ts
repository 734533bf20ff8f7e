import { rowsOf } from '../../../release/sheets/text.ts'
import type { CellValue } from '../../../release/sheets/workbook.ts'
import { typed } from './cell-text.ts'
import type { Place, Size } from './place.ts'

/** Cells that are pasted at a time. */
export const mostPasted = 5_000
/** Characters of a clipboard that are looked at. */
const longest = 2_000_000

export interface Block {
  cells: (Place & { value: CellValue })[]
  /** Cells that stand beyond the table or the limit. */
  cutOff: number
}

/**
 * The cells of a pasted text, as spreadsheets write it: columns parted by tabs, rows by line ends. An empty cell empties.
 *
 * @param at where the block begins
 * @param most cells that are taken
 */
export function blockOf(text: string, at: Place, { rows, columns }: Size, most = mostPasted): Block {
  const all = rowsIn(text.slice(0, longest))
  const width = all.reduce((widest, row) => Math.max(widest, row.length), 0)
  const block: Block = { cells: [], cutOff: 0 }
  for (const [down, row] of all.entries()) {
    for (let across = 0; across < width; across++) {
      const place = { row: at.row + down, column: at.column + across }
      if (place.row >= rows || place.column >= columns || block.cells.length >= most) block.cutOff++
      else block.cells.push({ ...place, value: typed(String(row[across] ?? '')) })
    }
  }
  return block
}

function rowsIn(text: string): CellValue[][] {
  if (!/[\t\n\r]/.test(text)) return [[text]]
  try {
    return rowsOf(text, '\t', '')
  } catch {
    // A quote that is never closed, or far too many cells: lines and tabs, as they stand.
    return text.split(/\r\n|\n|\r/, mostPasted).map((line) => line.split('\t', mostPasted))
  }
}
