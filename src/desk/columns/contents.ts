import type { Sheet } from '../../release/sheets/workbook.ts'
import { lookOf } from '../layout/cells.ts'
import { widthOf } from '../layout/turn.ts'
import type { Layout } from '../project.ts'
import { labelOf } from './plain.ts'

/** What stands in the body of one column, as far as it was looked at. */
export interface Contents {
  filled: number
  numbers: number
  periods: number
  texts: number
  /** Dashes and the like. */
  signs: number
  /** The first different labels. */
  labels: string[]
}

const sampled = 400
const mostLabels = 100

/** Rows of the body, evenly over the sheet where there are many. */
export function bodyRows(layout: Layout, most = sampled): number[] {
  let count = 0
  for (const { from, to, role } of layout.rows) if (role === 'body') count += to - from + 1
  const step = Math.max(1, Math.floor(count / most))
  const rows: number[] = []
  let passed = 0
  for (const { from, to, role } of layout.rows) {
    if (role !== 'body') continue
    const first = from + ((step - (passed % step)) % step)
    for (let row = first; row <= to; row += step) rows.push(row)
    passed += to - from + 1
  }
  return rows
}

/** @param table turned already, where the layout says so */
export function contentsOf(table: Sheet, layout: Layout): Contents[] {
  const width = widthOf(table)
  const contents = Array.from(
    { length: width },
    (): Contents => ({ filled: 0, numbers: 0, periods: 0, texts: 0, signs: 0, labels: [] }),
  )
  const seen = contents.map(() => new Set<string>())
  for (const row of bodyRows(layout)) {
    const cells = table.rows[row] ?? []
    for (let column = 0; column < cells.length; column++) {
      const look = lookOf(cells[column])
      if (look === 'blank') continue
      const content = contents[column] as Contents
      content.filled++
      if (look === 'number') content.numbers++
      else if (look === 'text') content.texts++
      else if (look === 'sign') content.signs++
      else {
        content.periods++
        content.numbers++
      }
      const label = labelOf(cells[column])
      if (content.labels.length < mostLabels && label !== '' && !seen[column]?.has(label)) {
        seen[column]?.add(label)
        content.labels.push(label)
      }
    }
  }
  return contents
}
