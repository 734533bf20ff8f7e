import { readExcel } from './excel.ts'
import { tableInHtml } from './html.ts'
import { mostBytes, partsOf } from './limits.ts'
import { decoded, looksWide, readText, rowsOf } from './text.ts'
import { type Encoding, SheetProblem, type Workbook } from './workbook.ts'

export interface ReadOptions {
  /** How a text file is to be read; null: as recognised. */
  encoding?: Encoding | null
  /** 0–1, not more often than some times a second. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/**
 * Reads a file of tables of any known format, in the browser's worker or in Node. What it is, its first bytes tell.
 *
 * @throws SheetProblem where it is refused; the signal's reason where it was cancelled
 */
export async function readWorkbook(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Workbook> {
  const { encoding = null, onProgress, signal } = options
  if (bytes.length === 0) throw new SheetProblem('empty', name, '0')
  if (bytes.length > mostBytes) throw new SheetProblem('too-large', name, `${bytes.length} > ${mostBytes}`)
  if (begins(bytes, 0x50, 0x4b)) {
    const parts = partsOf(bytes, name)
    // What the library reads of it has neither errors nor percentages: an error would become a zero.
    if (parts.some((part) => part.name === 'content.xml')) throw new SheetProblem('unknown-format', name, 'ods')
    return readExcel(bytes, name, { onProgress, signal })
  }
  // A compound file: workbooks until 2003, and packed ones behind a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length, 2_000_000) & ~1))
    throw new SheetProblem(text.includes('EncryptedPackage') ? 'encrypted' : 'unknown-format', name, 'xls')
  }
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new SheetProblem('unknown-format', name, 'pdf')
  if (/<(?:html|table|!doctype html)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 2000)))) {
    const { text, encoding: found } = decoded(bytes, encoding)
    const sheet = tableInHtml(text, name)
    if (!sheet) throw new SheetProblem('unknown-format', name, 'html')
    return { name, format: 'html', encoding: found, sheets: [sheet], remarks: [] }
  }
  if (isBinary(bytes)) throw new SheetProblem('unknown-format', name, 'binary')
  return readText(bytes, name, encoding)
}

const begins = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

/** Texts have no control characters but line ends and tabs; in UTF-16 half a character may look like one. */
function isBinary(bytes: Uint8Array): boolean {
  if (looksWide(bytes)) return false
  const sample = bytes.subarray(0, 4000)
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32))
  return controls.length > sample.length / 100
}

/**
 * What was pasted from a spreadsheet or a web page: the table in its HTML, or else the text with tabs.
 *
 * @throws SheetProblem where there is neither, or too much
 */
export function readPasted(html: string, text: string): Workbook {
  const sheet = html ? tableInHtml(html, '') : null
  if (sheet) return { name: '', format: 'html', encoding: null, sheets: [{ ...sheet, name: '' }], remarks: [] }
  if (!text.trim()) throw new SheetProblem('empty', '', '')
  const delimiter = text.includes('\t') ? '\t' : ','
  const rows = rowsOf(text, delimiter, '')
  const format = delimiter === '\t' ? 'tsv' : 'csv'
  return {
    name: '',
    format,
    encoding: null,
    sheets: [{ name: '', hidden: false, rows, merges: [], special: {} }],
    remarks: [],
  }
}
