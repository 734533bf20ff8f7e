import type { TotalFigure } from '../draft/reading.ts'
import type { DraftFigure } from '../project.ts'
import type { Known } from './known.ts'
import { stepOf } from './precision.ts'
import { clean, isThere, tolerance } from './sums.ts'

/** Totals over the rows of a table, whichever these are. */
const overRows = /(?:合计|总计|小计|共计|总数|总和|汇总)$|^(?:grand ?|sub-?)?totals?$|^sum$/i
/** Totals over all of one region. */
const overRegion = /^全(?:省|市|州|县|区)$/
const means = /平均|均值|average|mean/i

/** The figures of one indicator and period on one sheet, in the order of their rows. */
interface Column {
  rows: number[]
  /** Sums of the first so many values. */
  sums: number[]
  step: number
  gaps: boolean
  /** Over the regions that no other one of the column holds. */
  top: { sum: number; parts: number }
  isWholeRegion: boolean
}

/**
 * Total rows' figures that are no sum: neither of all rows of their column, nor of its topmost regions, nor of the rows
 * between them and the total row above or below.
 */
export function wrongTotals(
  totals: readonly TotalFigure[],
  figures: readonly DraftFigure[],
  hasGap: (figure: DraftFigure) => boolean,
  rowOf: (figure: DraftFigure) => number,
  known: Known,
): { total: TotalFigure; sum: number; parts: number }[] {
  if (totals.length === 0) return []
  const wanted = new Set(totals.map(({ figure }) => columnKey(figure)))
  const lists = new Map<string, DraftFigure[]>()
  for (const figure of figures) {
    const key = columnKey(figure)
    if (!wanted.has(key)) continue
    const list = lists.get(key)
    if (list) list.push(figure)
    else lists.set(key, [figure])
  }
  const columns = new Map([...lists].map(([key, list]) => [key, columnOf(list, hasGap, rowOf, known)]))
  const rows = [...new Set(totals.map(({ row }) => row))].sort((a, b) => a - b)
  return totals.flatMap((total) => {
    const column = columns.get(columnKey(total.figure))
    const indicator = known.indicators.get(total.figure.indicator)
    if (!column || column.gaps || indicator?.measure !== 'count') return []
    const wrong = compare(total, column, rows, indicator.decimals === 0)
    return wrong ? [wrong] : []
  })
}

/** Of a sheet with years down, there is a total for every year. */
const columnKey = ({ indicator, period, origin }: DraftFigure): string => `${origin.source}|${indicator}|${period}`

function columnOf(
  list: DraftFigure[],
  hasGap: (figure: DraftFigure) => boolean,
  rowOf: (figure: DraftFigure) => number,
  known: Known,
): Column {
  const sorted = list.map((figure) => ({ figure, row: rowOf(figure) })).sort((a, b) => a.row - b.row)
  const there = new Set(list.map(({ region }) => region))
  const sums = [0]
  const top = { sum: 0, parts: 0 }
  let step = Number.POSITIVE_INFINITY
  for (const { figure } of sorted) {
    sums.push((sums[sums.length - 1] as number) + figure.value)
    step = Math.min(step, stepOf(figure))
    if (isWithin(figure.region, there, known)) continue
    top.sum += figure.value
    top.parts++
  }
  return {
    rows: sorted.map(({ row }) => row),
    sums,
    step,
    gaps: list.some(hasGap),
    top,
    isWholeRegion: isWholeRegion(there, list[0]?.period ?? '', known),
  }
}

function compare({ figure, label, row }: TotalFigure, column: Column, totals: readonly number[], ones: boolean) {
  const tight = label.replace(/\s/g, '')
  const ofRegion = overRegion.test(tight)
  if (means.test(label) || (ofRegion ? !column.isWholeRegion : !overRows.test(tight))) return null
  const between = (from: number, to: number) => {
    const [first, last] = [placeOf(column.rows, from), placeOf(column.rows, to)]
    return { sum: (column.sums[last] as number) - (column.sums[first] as number), parts: last - first }
  }
  const place = placeOf(totals, row)
  const above = place > 0 ? (totals[place - 1] as number) : Number.NEGATIVE_INFINITY
  const below = totals[place + 1] ?? Number.POSITIVE_INFINITY
  const step = Math.min(column.step, stepOf(figure))
  const candidates = [
    column.top,
    between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    between(above, row),
    between(row, below),
  ]
  const fits = candidates.some(
    ({ sum, parts }) =>
      parts > 1 && Math.abs(sum - figure.value) <= tolerance(step, parts, ones) + 1e-9 * Math.abs(sum),
  )
  if (fits || column.top.parts < 2) return null
  return { total: { figure, label, row }, sum: clean(column.top.sum), parts: column.top.parts }
}

/** How many of the rows, which are in order, stand before one. */
function placeOf(rows: readonly number[], row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] as number) < row) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether another region of the column holds this one. */
function isWithin(region: string, there: ReadonlySet<string>, known: Known): boolean {
  let at = known.regions.get(region)?.parent
  for (let steps = 0; at && steps < 6; steps++) {
    if (there.has(at)) return true
    at = known.regions.get(at)?.parent
  }
  return false
}

/** Whether the topmost regions of a column are all those that one region has. */
function isWholeRegion(there: ReadonlySet<string>, period: string, known: Known): boolean {
  const top = [...there].filter((region) => !isWithin(region, there, known))
  const parents = new Set(top.map((region) => known.regions.get(region)?.parent ?? null))
  const [parent] = parents
  if (parents.size !== 1 || !parent || known.regions.get(parent)?.level === 'nation') return false
  const parts = [...known.regions.values()].filter((one) => one.parent === parent && isThere(one, period))
  return parts.every(({ adcode }) => there.has(adcode))
}
