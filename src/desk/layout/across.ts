import type { Sheet } from '../../release/sheets/workbook.ts'
import { readPeriod } from '../columns/period.ts'
import { labelOf } from '../columns/plain.ts'
import type { Base } from '../project.ts'
import { saysNote, saysTotal } from './cells.ts'
import type { Header } from './header.ts'
import { looksLikeRegion } from './region-label.ts'

/** The first column that a region heads, where regions stand in the heading and periods or indicators below each other. */
export function regionsAcross(sheet: Sheet, header: Header, base?: Base): number | null {
  if (header.rows.length === 0 || sheet.rows.length > 5000) return null
  for (const row of header.rows) {
    const cells = (sheet.rows[row] ?? []).map(labelOf)
    const labels = cells.slice(1).filter((label) => label !== '')
    const regions = labels.filter((label) => looksLikeRegion(label, base)).length
    if (regions < 2 || regions * 2 <= labels.length) continue
    // 市 | 县 as headings of a list have regions below them.
    if (regionsDown(sheet, header, base)) return null
    return cells.findIndex((label, column) => column > 0 && (looksLikeRegion(label, base) || saysTotal(label)))
  }
  return null
}

function regionsDown(sheet: Sheet, header: Header, base: Base | undefined): boolean {
  let regions = 0
  let seen = 0
  for (let row = header.body; row < sheet.rows.length && seen < 100; row++) {
    const label = labelOf(sheet.rows[row]?.[0])
    if (label === '' || saysNote(label)) continue
    seen++
    if (!readPeriod(label) && looksLikeRegion(label, base)) regions++
  }
  return seen === 0 || regions * 2 >= seen
}
