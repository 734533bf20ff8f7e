import type { CellObject, Sheet } from 'write-excel-file/universal'
import type { Cell, Figure, Table } from './table.ts'

export interface BookSheet {
  /** At most 31 characters, none of []:*?/\ among them. */
  name: string
  table: Table
  /** Columns that stay in sight. */
  frozen: number
  /** Long texts: lines are broken within the cell. */
  wraps?: boolean
}

/** What Excel takes in one cell. */
const longest = 32_767

/**
 * A workbook of several sheets: numbers are numbers with their own formats, everything else is text, which no
 * spreadsheet runs as a formula. Rejects where a sheet cannot be written.
 */
export async function workbook(sheets: readonly BookSheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  return write(sheets.map(sheetOf) as Sheet<Blob>[], { fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBlob()
}

export function sheetOf({ name, table, frozen, wraps = false }: BookSheet) {
  const head = table.columns.map(
    ({ title, numeric }): CellObject => ({
      ...text(title),
      fontWeight: 'bold',
      backgroundColor: '#e8e2d3',
      bottomBorderStyle: 'thin',
      bottomBorderColor: '#56605f',
      align: numeric ? 'right' : 'left',
      alignVertical: 'center',
      wrap: true,
    }),
  )
  const rows = table.rows.map((row) => row.map((cell, at) => cellOf(cell, table.columns[at]?.numeric ?? false, wraps)))
  return {
    sheet: name,
    data: [head, ...rows],
    columns: table.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    ...(frozen > 0 ? { stickyColumnsCount: frozen } : {}),
    orientation: 'landscape' as const,
  }
}

function cellOf(cell: Cell, numeric: boolean, wraps: boolean): CellObject {
  if (typeof cell !== 'string') return number(cell)
  return {
    ...text(cell),
    ...(numeric ? { align: 'right' as const } : {}),
    ...(wraps ? { wrap: true, alignVertical: 'top' as const } : {}),
  }
}

/** The format of text keeps it text when its cell is edited. */
function text(value: string): CellObject {
  return { value: value.length > longest ? `${value.slice(0, longest - 1)}…` : value, type: String, format: '@' }
}

function number({ value, decimals, percent, doubtful }: Figure): CellObject {
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  return {
    value,
    type: Number,
    format: percent ? `0${places}%` : `#,##0${places}`,
    ...(doubtful ? { fontStyle: 'italic' as const, textColor: '#8a1c4a' } : {}),
  }
}
