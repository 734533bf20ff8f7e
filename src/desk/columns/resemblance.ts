import type { Sheet } from '../../release/sheets/workbook.ts'
import { headingsOf } from '../layout/headings.ts'
import type { Layout } from '../project.ts'
import type { Mapping } from './mapping-schema.ts'
import { withoutPeriods } from './period.ts'
import { labelOf, nameKey } from './plain.ts'

/** Under which headings of two years' tables are the same: years in them may move on. */
export const headingKey = (texts: readonly string[]): string =>
  texts.map((text) => nameKey(withoutPeriods(labelOf(text)))).join('\n')

/** 0–1: how far a table's headings are those that a mapping was made for; from 0.8 on it is worth to be offered. */
export function resemblance(saved: Mapping, sheet: Sheet, layout: Layout): number {
  const left = new Set(saved.columns.map(({ headings }) => headingKey(headings)))
  const right = new Set(headingsOf(sheet, layout).map(headingKey))
  left.delete('')
  right.delete('')
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const key of left) if (right.has(key)) shared++
  return (2 * shared) / (left.size + right.size)
}
