import { CellCount } from './limits.ts'
import { trimmed } from './text.ts'
import type { CellValue, Merge, Sheet } from './workbook.ts'

/** Cells that one of a pasted table may span: what spreadsheets can hold, at most. */
const mostSpan = 2000

/** Tags, comments and texts in between. Nothing of it is ever made part of a page. */
const pieces = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g
const unread = new Set(['script', 'style', 'head', 'template', 'noscript'])

/**
 * The first table of a pasted piece of HTML, as spreadsheets and web pages give it; null where there is none. Tables
 * inside its cells become their text.
 *
 * @throws SheetProblem where it is too large
 */
export function tableInHtml(html: string, name: string): Sheet | null {
  const count = new CellCount(name)
  const rows: CellValue[][] = []
  const merges: Merge[] = []
  /** Columns that cells of rows above reach down into, by row. */
  const taken = new Map<number, Set<number>>()
  let depth = 0
  let skipped = ''
  let cell: { text: string; across: number; down: number } | null = null
  let done = false

  const close = () => {
    if (!cell) return
    const at = Math.max(0, rows.length - 1)
    if (rows.length === 0) rows.push([])
    const row = rows[at] as CellValue[]
    let column = 0
    while (row[column] !== undefined || taken.get(at)?.has(column)) column++
    while (row.length < column) row.push(null)
    const text = tidy(cell.text)
    count.add(cell.across * cell.down)
    for (let right = 0; right < cell.across; right++) row[column + right] = right === 0 ? text || null : null
    for (let down = 1; down < cell.down; down++) {
      const below = taken.get(at + down) ?? new Set<number>()
      for (let right = 0; right < cell.across; right++) below.add(column + right)
      taken.set(at + down, below)
    }
    if (cell.across > 1 || cell.down > 1)
      merges.push({ top: at, left: column, bottom: at + cell.down - 1, right: column + cell.across - 1 })
    cell = null
  }

  for (const [piece, closing, tag = '', attributes = ''] of html.matchAll(pieces)) {
    if (done) break
    const kind = tag.toLowerCase()
    if (skipped) {
      if (closing && kind === skipped) skipped = ''
      continue
    }
    if (!kind) {
      if (cell && !piece.startsWith('<!--')) cell.text += piece
      continue
    }
    if (!closing && unread.has(kind)) skipped = kind
    else if (kind === 'table') {
      depth += closing ? -1 : 1
      if (depth === 0) {
        close()
        done = true
      }
    } else if (depth === 1 && kind === 'tr') {
      close()
      if (!closing) rows.push([])
    } else if (depth === 1 && (kind === 'td' || kind === 'th')) {
      close()
      if (!closing) cell = { text: '', across: span(attributes, 'colspan'), down: span(attributes, 'rowspan') }
    } else if (cell && (kind === 'br' || (closing && /^(?:p|div|tr|li)$/.test(kind)))) cell.text += '\n'
  }
  close()
  const even = rows.map((row) => Array.from(row, (value) => value ?? null))
  const all = trimmed(even)
  return all.length === 0 ? null : { name: name || 'HTML', hidden: false, rows: all, merges, special: {} }
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1]
  return Math.min(mostSpan, Math.max(1, Number(found ?? 1)))
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
}

function tidy(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (whole, decimal, hex, name) => {
      if (name) return Object.entries(named).find(([one]) => one === name)?.[1] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
