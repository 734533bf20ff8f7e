import type { Merge, Sheet } from '../../release/sheets/workbook.ts'
import { labelOf } from '../columns/plain.ts'
import type { Layout } from '../project.ts'
import { tableOf, widthOf } from './turn.ts'

/** More rows than any heading has; what a person marks beyond them is not read as one. */
const mostHeaderRows = 40
/** Cells that merges are spread over: no heading has so many, but a hostile file may claim them. */
const mostSpread = 1_000_000

const known = new WeakMap<Sheet, WeakMap<Layout, string[][]>>()

/** Header rows, those left out that repeat an earlier one after a page break. */
function headerRows(sheet: Sheet, layout: Layout): number[] {
  const rows: number[] = []
  const seen = new Set<string>()
  for (const span of layout.rows) {
    if (span.role !== 'header') continue
    for (let row = span.from; row <= span.to && rows.length < mostHeaderRows; row++) {
      const key = JSON.stringify((sheet.rows[row] ?? []).map(labelOf))
      if (seen.has(key)) continue
      seen.add(key)
      rows.push(row)
    }
  }
  return rows
}

function spreadMerges(grid: Map<number, string[]>, merges: readonly Merge[], width: number): Set<number> {
  const merged = new Set<number>()
  let spread = 0
  for (const { top, left, bottom, right } of merges) {
    const text = grid.get(top)?.[left]
    if (text === undefined || spread > mostSpread) continue
    for (const [row, texts] of grid) {
      if (row < top || row > bottom) continue
      if (right > left) merged.add(row)
      const last = Math.min(right, width - 1)
      for (let column = left; column <= last; column++) texts[column] = text
      spread += last - left + 1
    }
  }
  return merged
}

/** Text files have no merged cells: a heading over others reaches as far as the cells beside it are empty. */
function spreadGroups(upper: string[], lower: string[][]): void {
  const under = (column: number): boolean => lower.some((texts) => texts[column] !== '')
  let group = ''
  for (let column = 0; column < upper.length; column++) {
    if (upper[column] !== '') group = under(column) ? (upper[column] as string) : ''
    else if (group !== '' && under(column)) upper[column] = group
    else group = ''
  }
}

/**
 * The headings of every column from all header rows, the upper ones first; merged cells count for all columns under
 * them. Of a turned layout, the columns are those of the turned table.
 */
export function headingsOf(sheet: Sheet, layout: Layout): string[][] {
  const before = known.get(sheet)?.get(layout)
  if (before) return before
  const table = tableOf(sheet, layout)
  const width = widthOf(table)
  const rows = headerRows(table, layout)
  const grid = new Map(
    rows.map((row) => {
      const cells = table.rows[row] ?? []
      return [row, Array.from({ length: width }, (_, column) => labelOf(cells[column]))]
    }),
  )
  const merged = spreadMerges(grid, table.merges, width)
  rows.forEach((row, index) => {
    const lower = rows.slice(index + 1).map((other) => grid.get(other) as string[])
    if (!merged.has(row) && lower.length > 0) spreadGroups(grid.get(row) as string[], lower)
  })
  const headings = Array.from({ length: width }, (_, column) => {
    const texts: string[] = []
    for (const row of rows) {
      const text = (grid.get(row) as string[])[column] as string
      if (text !== '' && text !== texts[texts.length - 1]) texts.push(text)
    }
    return texts
  })
  const ofSheet = known.get(sheet) ?? new WeakMap<Layout, string[][]>()
  ofSheet.set(layout, headings)
  known.set(sheet, ofSheet)
  return headings
}

/** The headings of one column; see `headingsOf`. */
export const headingOf = (sheet: Sheet, layout: Layout, column: number): string[] =>
  headingsOf(sheet, layout)[column] ?? []
