import type { Origin, Source } from '../../../desk/project.ts'

/** A cell of the table, zero-based: turned, where the layout says so. Column -1 is the heading of the row. */
export interface Place {
  row: number
  column: number
}

export interface Size {
  rows: number
  columns: number
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'top'
  | 'bottom'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down'

/** Where a step leads; at an edge, no further. @param page rows in sight */
export function moved({ row, column }: Place, move: Move, { rows, columns }: Size, page: number): Place {
  const within = (to: number, from: number, count: number) => Math.max(from, Math.min(count - 1, to))
  const at = (toRow: number, toColumn: number): Place => ({
    row: within(toRow, 0, Math.max(1, rows)),
    column: within(toColumn, -1, columns),
  })
  switch (move) {
    case 'up':
      return at(row - 1, column)
    case 'down':
      return at(row + 1, column)
    case 'left':
      return at(row, column - 1)
    case 'right':
      return at(row, column + 1)
    case 'row-start':
      return at(row, 0)
    case 'row-end':
      return at(row, columns - 1)
    case 'top':
      return at(0, column)
    case 'bottom':
      return at(rows - 1, column)
    case 'first':
      return at(0, 0)
    case 'last':
      return at(rows - 1, columns - 1)
    case 'page-up':
      return at(row - Math.max(1, page), column)
    case 'page-down':
      return at(row + Math.max(1, page), column)
  }
}

/** The cell as the file counts it. */
export const inFile = ({ layout }: Pick<Source, 'layout'>, { row, column }: Place): Place =>
  layout.turned ? { row: column, column: row } : { row, column }

/**
 * Where something that was found is shown: a whole row at its heading, a whole column where it is headed. Null for the
 * whole sheet.
 */
export function placeOf({ layout }: Pick<Source, 'layout'>, origin: Pick<Origin, 'row' | 'column'>): Place | null {
  const [row, column] = layout.turned ? [origin.column, origin.row] : [origin.row, origin.column]
  if (row === null && column === null) return null
  if (row !== null) return { row, column: column ?? -1 }
  let head = 0
  for (const span of layout.rows) {
    if (span.role === 'body') break
    if (span.role === 'header') head = span.to
  }
  return { row: head, column: column ?? 0 }
}

export const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column
