import { detectDelimiter, parseCsv } from 'hucre/csv'
import { CellCount } from './limits.ts'
import { type CellValue, type Encoding, encodings, type Remark, SheetProblem, type Workbook } from './workbook.ts'

const labels: Record<Encoding, string> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  gb18030: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
}

export interface Decoded {
  text: string
  encoding: Encoding
  /** Whether nothing in the file says so. */
  guessed: boolean
  /** Bytes that are no characters in this encoding. */
  unreadable: number
}

/** How a file's bytes read as text. @param asked null: as recognised */
export function decoded(bytes: Uint8Array, asked: Encoding | null): Decoded {
  const marked = marks.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null
  const encoding = asked ?? marked ?? recognised(bytes)
  const text = new TextDecoder(labels[encoding]).decode(bytes)
  return {
    text,
    encoding,
    guessed: asked === null && marked === null && encoding !== 'utf-8',
    unreadable: text.split('\ufffd').length - 1,
  }
}

const marks: [Encoding, ...number[]][] = [
  ['utf-8-bom', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
]

/** Which UTF-16 a text seems to be in; null: none. */
export function looksWide(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4000)
  const zeros: [even: number, odd: number] = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++
  const [even, odd] = zeros
  // Figures and commas have a zero in every other byte; texts in other encodings have none.
  if (odd > sample.length / 8 && odd > even * 4) return 'utf-16le'
  if (even > sample.length / 8 && even > odd * 4) return 'utf-16be'
  return null
}

function recognised(bytes: Uint8Array): Encoding {
  const wide = looksWide(bytes)
  if (wide) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

/** A text with a table in it: its cells stay the texts that they are. */
export function readText(bytes: Uint8Array, name: string, asked: Encoding | null): Workbook {
  const { text, encoding, guessed, unreadable } = decoded(bytes, asked && encodings.includes(asked) ? asked : null)
  if (!text.trim()) throw new SheetProblem('empty', name, '')
  const tabs = /\.(?:tsv|tab)$/i.test(name) || text.slice(0, 4000).includes('\t')
  const remarks: Remark[] = []
  const remark = (kind: Remark['kind'], count: number) => remarks.push({ kind, sheet: '', count })
  if (guessed) remark('encoding-guessed', 1)
  if (unreadable > 0) remark('unreadable-characters', unreadable)
  return {
    name,
    format: tabs ? 'tsv' : 'csv',
    encoding,
    sheets: [
      {
        name: name.replace(/\.[^.]*$/, '').slice(0, 100) || name,
        hidden: false,
        rows: rowsOf(text, tabs ? '\t' : delimiterOf(text), name),
        merges: [],
        special: {},
      },
    ],
    remarks,
  }
}

function delimiterOf(text: string): string {
  const sample = text.slice(0, 4000)
  const found = detectDelimiter(sample)
  // Chinese input methods write commas of their own.
  return found === ',' && !sample.includes(',') && sample.includes('，') ? '，' : found
}

export function rowsOf(text: string, delimiter: string, name: string): CellValue[][] {
  const count = new CellCount(name)
  let rows: readonly (readonly unknown[])[]
  try {
    rows = parseCsv(text.replace(/^\ufeff/, ''), { delimiter })
  } catch (error) {
    throw new SheetProblem('broken', name, error instanceof Error ? error.message : String(error))
  }
  return trimmed(
    rows.map((row) => {
      count.add(row.length)
      return row.map((cell) => (cell === null || cell === undefined || cell === '' ? null : String(cell)))
    }),
  )
}

const blank = (cell: CellValue | undefined) => cell === null || cell === undefined || cell === ''

/** Without the empty cells at the ends of rows and the empty rows at the end. */
export function trimmed(rows: CellValue[][]): CellValue[][] {
  for (const row of rows) {
    let width = row.length
    while (width > 0 && blank(row[width - 1])) width--
    row.length = width
  }
  let height = rows.length
  while (height > 0 && rows[height - 1]?.length === 0) height--
  rows.length = height
  return rows
}
