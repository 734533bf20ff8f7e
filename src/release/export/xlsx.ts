import type { Cell as BookCell, CellStyle, WriteSheet } from 'hucre'
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
/** XML knows no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const font = { name: 'Microsoft YaHei', size: 10 }
const headStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E2D3' } },
  border: { bottom: { style: 'thin', color: { rgb: '56605F' } } },
}

/**
 * A workbook of several sheets: numbers are numbers with their own formats, everything else is text, which no
 * spreadsheet runs as a formula. Rejects where a sheet cannot be written.
 */
export async function workbook(sheets: readonly BookSheet[]): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({ sheets: sheets.map(sheetOf), defaultFont: font })
  return new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

export function sheetOf({ name, table, frozen, wraps = false }: BookSheet): WriteSheet {
  const cells = new Map<string, Partial<BookCell>>()
  for (const [column, { title, numeric }] of table.columns.entries()) {
    const alignment = { horizontal: numeric ? 'right' : 'left', vertical: 'center', wrapText: true } as const
    cells.set(`0,${column}`, { value: text(title), style: { ...headStyle, numFmt: '@', alignment } })
  }
  for (const [at, row] of table.rows.entries()) {
    for (const [column, cell] of row.entries()) {
      cells.set(`${at + 1},${column}`, cellOf(cell, table.columns[column]?.numeric ?? false, wraps))
    }
  }
  return {
    name,
    cells,
    columns: table.columns.map(({ width }) => (width === undefined ? {} : { width })),
    freezePane: { rows: 1, ...(frozen > 0 ? { columns: frozen } : {}) },
    pageSetup: { orientation: 'landscape' },
  }
}

function cellOf(cell: Cell, numeric: boolean, wraps: boolean): Partial<BookCell> {
  if (typeof cell !== 'string') return number(cell)
  const alignment = {
    ...(numeric ? { horizontal: 'right' as const } : {}),
    ...(wraps ? { wrapText: true, vertical: 'top' as const } : {}),
  }
  // The format of text keeps it text when its cell is edited.
  return { value: text(cell), style: { font, numFmt: '@', alignment } }
}

function text(value: string): string {
  const written = value.replace(unwritable, '')
  return written.length > longest ? `${written.slice(0, longest - 1)}…` : written
}

function number({ value, decimals, percent, doubtful }: Figure): Partial<BookCell> {
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  return {
    value,
    style: {
      font: doubtful ? { ...font, italic: true, color: { rgb: '8A1C4A' } } : font,
      numFmt: percent ? `0${places}%` : `#,##0${places}`,
    },
  }
}
