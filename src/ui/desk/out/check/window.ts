import type { Source } from '../../../../desk/project.ts'

/** Header rows that are shown above a row, at most: the last ones. */
const mostHeaders = 3
/** Columns with labels that are always shown, at most. */
const mostLabels = 3
/** Columns at either side of the one that is meant. */
const around = 2
/** Columns of a row that is meant as a whole. */
const wide = 8

const labels: readonly string[] = ['region', 'parent', 'indicator', 'period']

/** First and last rows that are shown: of the headings, and of the rows about the one that is meant. Null: the first rows. */
export function rowsAbout({ layout }: Pick<Source, 'layout'>, row: number | null): [number, number][] {
  const headers = layout.rows.filter((span) => span.role === 'header' && (row === null || span.from <= row))
  const last = headers[headers.length - 1]
  const head: [number, number][] = last ? [[Math.max(last.from, last.to - mostHeaders + 1), last.to]] : []
  if (row === null) {
    const from = last ? last.to + 1 : 0
    return [...head, [from, from + 2]]
  }
  const from = Math.max(0, row - 1)
  return [...head, [from, row + 1]]
}

/** Columns that are shown, ascending: those with labels, and those about the one that is meant. Null: the first ones. */
export function columnsAbout(
  { columns }: Pick<Source, 'columns'>,
  column: number | null,
  columnCount: number,
): number[] {
  const named = columns.flatMap((one, index) => (labels.includes(one.is) ? [index] : [])).slice(0, mostLabels)
  const [from, to] = column === null ? [0, wide - 1] : [column - around, column + around]
  const shown = new Set(named)
  for (let index = Math.max(0, from); index <= to; index++) shown.add(index)
  return [...shown].filter((index) => index < Math.max(columnCount, (column ?? 0) + 1)).sort((a, b) => a - b)
}
