import type { Place } from './place.ts'

/** Cells from one corner to the other, all inclusive. */
export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

/** Headings of rows are no cells of it. */
export const rangeOf = (a: Place, b: Place): Range => ({
  top: Math.min(a.row, b.row),
  left: Math.max(0, Math.min(a.column, b.column)),
  bottom: Math.max(a.row, b.row),
  right: Math.max(0, a.column, b.column),
})

export const countOf = ({ top, left, bottom, right }: Range): number => (bottom - top + 1) * (right - left + 1)

export function placesOf({ top, left, bottom, right }: Range): Place[] {
  const places: Place[] = []
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) places.push({ row, column })
  }
  return places
}

/** A range as spreadsheets put it on the clipboard: tabs between columns, a line for every row. */
export function textOf({ top, left, bottom, right }: Range, text: (place: Place) => string): string {
  const lines: string[] = []
  for (let row = top; row <= bottom; row++) {
    const cells: string[] = []
    for (let column = left; column <= right; column++) cells.push(quoted(text({ row, column })))
    lines.push(cells.join('\t'))
  }
  return lines.join('\n')
}

const quoted = (text: string): string => (/[\t\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
