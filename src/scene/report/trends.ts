import { compare } from '../../atlas/order.ts'
import type { PresentObservation } from '../../release/schema.ts'
import { figureOf, type Making } from './figures.ts'
import type { FigureRow, TrendTable } from './types.ts'

/** So many indicators stand side by side on the narrowest screen. */
const widest = 4

/** The courses year by year, a few indicators a table. */
export function trendTables(making: Making, rows: readonly FigureRow[]): TrendTable[] {
  const { atlas, region } = making
  const known = atlas.observationsOf(region.adcode)
  const running = rows.filter(({ course }) => course.length > 0).map(({ indicator }) => indicator)
  const tables: TrendTable[] = []
  // Tables of nearly the same width rather than a last one with a single column.
  const wide = Math.ceil(running.length / Math.ceil(running.length / widest))
  for (let at = 0; at < running.length; at += wide) {
    const indicators = running.slice(at, at + wide)
    const own = (id: string, period: string) =>
      known.find(
        (one): one is PresentObservation => one.indicator === id && one.period === period && one.value !== null,
      )
    const periods = new Set(
      known.flatMap((one) =>
        one.value !== null && indicators.some(({ id }) => id === one.indicator) ? one.period : [],
      ),
    )
    const lines = [...periods].sort(compare).map((period) => ({
      period,
      cells: indicators.map(({ id }) => {
        const observation = own(id, period)
        return observation ? figureOf(making, observation) : null
      }),
    }))
    const columns = indicators.map((indicator, column) => ({
      indicator,
      formulas: [...new Set(lines.flatMap(({ cells }) => cells[column]?.formulas ?? []))],
    }))
    tables.push({ columns, rows: lines })
  }
  return tables
}
