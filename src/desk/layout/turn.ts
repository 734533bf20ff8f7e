import type { CellValue, Sheet, Special } from '../../release/sheets/workbook.ts'
import type { Layout } from '../project.ts'

const turnedSheets = new WeakMap<Sheet, Sheet>()

/** The widest row. */
export function widthOf(sheet: Sheet): number {
  let width = 0
  for (const row of sheet.rows) if (row.length > width) width = row.length
  return width
}

/** Rows as columns and columns as rows, merged and special cells too. Done once for a sheet, which is read only. */
export function turn(sheet: Sheet): Sheet {
  const known = turnedSheets.get(sheet)
  if (known) return known
  const rows: CellValue[][] = []
  const width = widthOf(sheet)
  for (let column = 0; column < width; column++) rows.push(sheet.rows.map((row) => row[column] ?? null))
  const special: Record<string, Special> = {}
  for (const key of Object.keys(sheet.special)) {
    const place = /^(\d+),(\d+)$/.exec(key)
    if (place) special[`${place[2]},${place[1]}`] = sheet.special[key] as Special
  }
  const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
    top: left,
    left: top,
    bottom: right,
    right: bottom,
  }))
  const turned: Sheet = { ...sheet, rows, merges, special }
  turnedSheets.set(sheet, turned)
  return turned
}

/** The table that a layout speaks of: the sheet as in the file, or turned. */
export const tableOf = (sheet: Sheet, layout: Layout): Sheet => (layout.turned ? turn(sheet) : sheet)
