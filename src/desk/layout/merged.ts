import type { CellValue, Merge, Sheet } from '../../release/sheets/workbook.ts'

const indexes = new WeakMap<Sheet, Map<number, Merge[]>>()

/** What is looked at of merges: no table has more, and a hostile file may claim a million rows for each. */
const mostRows = 3_000_000
const mostInRow = 500

function indexOf(sheet: Sheet): Map<number, Merge[]> {
  const known = indexes.get(sheet)
  if (known) return known
  const index = new Map<number, Merge[]>()
  let entered = 0
  for (const merge of sheet.merges) {
    const last = Math.min(merge.bottom, sheet.rows.length - 1)
    for (let row = merge.top; row <= last && entered < mostRows; row++) {
      entered++
      const merges = index.get(row)
      if (!merges) index.set(row, [merge])
      else if (merges.length < mostInRow) merges.push(merge)
    }
  }
  indexes.set(sheet, index)
  return index
}

/**
 * What a cell says, a merged one in all its rows and columns: a region that stands once beside its years counts for all
 * of them. The sheet is the table itself, turned where the layout says so.
 */
export function spreadOf(sheet: Sheet): (row: number, column: number) => CellValue {
  if (sheet.merges.length === 0) return (row, column) => sheet.rows[row]?.[column] ?? null
  const index = indexOf(sheet)
  return (row, column) => {
    const own = sheet.rows[row]?.[column] ?? null
    if (own !== null) return own
    const merge = index.get(row)?.find(({ left, right }) => column >= left && column <= right)
    return merge ? (sheet.rows[merge.top]?.[merge.left] ?? null) : null
  }
}
