import { jumps } from '../../atlas/doubtful-series.ts'
import type { Indicator } from '../../release/schema.ts'
import type { DraftFigure } from '../project.ts'
import { type Known, yearLater } from './known.ts'

/** A share of one from which a change against the year before is asked about. */
const leastChange = 0.25
/** Of things that are counted by ones: fewer come and go by nature. */
const fewestThings = 5

export interface Jump {
  before: number
  other: string
  /** A share of one; negative where it fell. */
  change: number
}

/** Whether a figure differs by a quarter or more from that of the year before. */
export function jumpOf(figure: DraftFigure, indicator: Indicator, known: Known): Jump | null {
  const { period, value } = figure
  const other = yearLater(period, -1)
  const before = known.of(figure).value(other)
  if (before === undefined || !(Math.abs(before) > 0)) return null
  const change = value / before - 1
  // 1.25 - 1 and 0.75 - 1 are exact; 1.1 / 0.88 is not.
  if (Math.abs(change) < leastChange - 1e-12) return null
  const things = indicator.measure === 'count' && indicator.decimals === 0
  if (things && Math.abs(value - before) < fewestThings) return null
  return { before, other, change }
}

/** The figures about a doubtful one, by the rule that flagged those of 2026.1; null where it is not doubtful. */
export function doubtfulOf(
  figure: Pick<DraftFigure, 'region' | 'indicator' | 'period' | 'value'>,
  known: Known,
): { before: number; after: number } | null {
  const series = known.of(figure)
  const before = series.value(yearLater(figure.period, -1))
  if (before === undefined) return null
  const after = series.value(yearLater(figure.period, 1))
  if (after === undefined || !jumps(before, figure.value, after)) return null
  return { before, after }
}
