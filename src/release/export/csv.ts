import { type Cell, harmless, type Table } from './table.ts'

/**
 * RFC 4180: CRLF, quotes where needed; with a byte order mark, without which Excel takes UTF-8 for the local encoding.
 * One head row and nothing but rows below it, so that programs read it as it is. Numbers are written in full.
 */
export function csvOf({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`
  return `\ufeff${line(columns.map(({ title }) => harmless(title)))}${rows.map((row) => line(row.map(plain))).join('')}`
}

const plain = (cell: Cell) => (typeof cell === 'string' ? harmless(cell) : String(cell.value))

/** Other blank or invisible signs at the ends are kept by quotes as well: some programs trim bare cells. */
const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
