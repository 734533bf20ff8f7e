import { isExample } from '../../release/book/example-mark.ts'
import type { CellValue, Sheet } from '../../release/sheets/workbook.ts'
import { labelOf } from '../columns/plain.ts'
import type { Base, Layout, RowRole } from '../project.ts'
import { regionsAcross } from './across.ts'
import { isFilled, saysNote, saysTotal } from './cells.ts'
import { findHeader, type Header } from './header.ts'
import { spansOf } from './spans.ts'
import { rolesOfTemplate } from './template.ts'
import { turn, widthOf } from './turn.ts'

export { headingOf, headingsOf } from './headings.ts'
export { spreadOf } from './merged.ts'
export { roleAt, withRole } from './spans.ts'
export { tableOf, turn } from './turn.ts'

/**
 * What the rows of a sheet are, and whether it is to be turned; every part of it can be changed by hand.
 *
 * @param base with it, regions across are known by their names and not only by their endings (市, 州, 县)
 * @param turned as a person says it; absent: as recognised
 */
export function recogniseLayout(sheet: Sheet, base?: Base, turned?: boolean): Layout {
  const ofTemplate = turned === true ? null : rolesOfTemplate(sheet)
  if (ofTemplate) return { turned: false, rows: spansOf(ofTemplate) }
  const header = findHeader(sheet)
  const across = regionsAcross(sheet, header, base)
  if (!(turned ?? across !== null)) return { turned: false, rows: spansOf(rolesOf(sheet, header)) }
  if (across !== null) return { turned: true, rows: spansOf(rolesTurned(sheet, header, across)) }
  const table = turn(sheet)
  return { turned: true, rows: spansOf(rolesOf(table, findHeader(table))) }
}

function rolesOf(sheet: Sheet, header: Header): RowRole[] {
  const heads = new Map<string, Set<string>>()
  for (const row of header.rows) {
    const cells = sheet.rows[row] ?? []
    const first = cells.find(isFilled)
    if (typeof first === 'string') heads.set(first, (heads.get(first) ?? new Set()).add(cells.map(labelOf).join('\n')))
  }
  const wide = new Set<number>()
  for (const { top, left, right } of sheet.merges)
    if (left === 0 && right > 0 && right >= header.width - 1) wide.add(top)
  const roles = sheet.rows.map((cells, row): RowRole => {
    return row < header.body ? (header.roles[row] as RowRole) : roleBelow(cells, wide.has(row), heads)
  })
  return notesGoOn(sheet, otherTables(sheet, roles, header), header)
}

/**
 * A repeated heading under a title that the table above has not got begins another table. It stays in the body, where it
 * stops the sheet: figures below it must not be taken for those of the first title.
 */
function otherTables(sheet: Sheet, roles: RowRole[], header: Header): RowRole[] {
  const above = new Set<string>()
  for (let row = 0; row < header.body; row++) for (const cell of sheet.rows[row] ?? []) above.add(labelOf(cell))
  for (let row = header.body; row < roles.length; row++) {
    if (roles[row] !== 'header') continue
    for (let before = row - 1; before >= header.body; before--) {
      if (roles[before] === 'empty') continue
      if (roles[before] === 'header' || roles[before] === 'note' || !alone(sheet, before)) break
      const text = labelOf((sheet.rows[before] ?? []).find(isFilled))
      const title = text.replace(/\s*[([]?续(?:表)?[^)\]]{0,4}[)\]]?$/, '')
      if (/^\(?续/.test(text) || above.has(text) || above.has(title)) continue
      roles[row] = 'body'
      break
    }
  }
  return roles
}

/** Role of a row below the heading. */
function roleBelow(cells: readonly CellValue[], wide: boolean, heads: Map<string, Set<string>>): RowRole {
  let filled = 0
  let first: CellValue = null
  let texts = 0
  let total = false
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] as CellValue
    if (!isFilled(cell)) continue
    if (filled === 0) first = cell
    filled++
    // The label may stand behind a serial number and behind that of the region above.
    if (texts < 2 && column < 4 && typeof cell === 'string') {
      texts++
      if (saysTotal(cell)) total = true
    }
  }
  if (filled === 0) return 'empty'
  if (isExample(first)) return 'excluded'
  if (typeof first === 'string') {
    if (filled <= 2 && (first.length > 60 || saysNote(labelOf(first)))) return 'note'
    if (filled === 1 && (wide || /^\(?续/.test(first.trim()))) return 'title'
    if (filled > 1 && heads.get(first)?.has(cells.map(labelOf).join('\n'))) return 'header'
  }
  return total ? 'total' : 'body'
}

/** Lines of a note go on below its first one. */
function notesGoOn(sheet: Sheet, roles: RowRole[], header: Header): RowRole[] {
  let noted = false
  for (let row = header.body; row < roles.length; row++) {
    if (roles[row] === 'note') noted = true
    else if (noted && roles[row] === 'body' && header.width > 1 && alone(sheet, row)) roles[row] = 'note'
    else if (roles[row] !== 'empty') noted = false
  }
  // A sentence that stands alone at the end is a note without the word for it.
  for (let row = roles.length - 1; row >= header.body && header.width > 1; row--) {
    if (roles[row] === 'body' && alone(sheet, row) && isSentence(sheet, row)) roles[row] = 'note'
    else if (roles[row] !== 'note' && roles[row] !== 'empty') break
  }
  return roles
}

function isSentence(sheet: Sheet, row: number): boolean {
  const text = labelOf((sheet.rows[row] ?? []).find(isFilled))
  return text.length > 14 || /[。；：:，,;]/.test(text)
}

function alone(sheet: Sheet, row: number): boolean {
  const filled = (sheet.rows[row] ?? []).filter(isFilled)
  return filled.length === 1 && typeof filled[0] === 'string'
}

/** Of a turned table: what stood left of the regions is the heading, and every column of theirs a row of the body. */
function rolesTurned(sheet: Sheet, header: Header, first: number): RowRole[] {
  const roles: RowRole[] = []
  const filled = new Set<number>()
  for (let row = header.rows[0] ?? 0; row < sheet.rows.length; row++) {
    sheet.rows[row]?.forEach((cell, column) => {
      if (isFilled(cell)) filled.add(column)
    })
  }
  for (let column = 0; column < widthOf(sheet); column++) {
    const total = header.rows.some((row) => saysTotal(sheet.rows[row]?.[column]))
    if (column < first) roles.push('header')
    else if (!filled.has(column)) roles.push('empty')
    else roles.push(total ? 'total' : 'body')
  }
  return roles
}
