import type { Indicator } from '../../release/schema.ts'
import type { DraftFigure } from '../project.ts'
import type { Known } from './known.ts'

export interface OutOfRange {
  /** Both in the indicator's own unit. */
  low: number
  high: number
  /** No figure of this kind can have the value. */
  impossible: boolean
}

/** Values that are needed to say what is plausible at a level. */
const enough = 5
const margin = 5

/** Whether a figure lies outside of a fifth of the smallest and five times the largest that the base knows at its level. */
export function outOfRange({ region, value }: DraftFigure, indicator: Indicator, known: Known): OutOfRange | null {
  const spread = known.spreadInBase(region, indicator.id)
  const most = indicator.percent ? 1 : Number.POSITIVE_INFINITY
  const usual = spread && spread.count >= enough ? spread : null
  const low = usual ? usual.low / margin : 0
  const high = Math.min(most, usual ? usual.high * margin : Number.POSITIVE_INFINITY)
  const impossible = value < 0 || value > most
  if (!impossible && value >= low && value <= high) return null
  const largest = known.spreadInSheets(region, indicator.id)?.high ?? 0
  return { low, high: high === Number.POSITIVE_INFINITY ? Math.max(largest, 0) : high, impossible }
}

/** Whether things that cannot be parted are counted in parts. */
export const isNotWhole = ({ value }: DraftFigure, { measure, decimals }: Indicator): boolean =>
  measure === 'count' && decimals === 0 && Math.abs(value - Math.round(value)) > 1e-6 * Math.max(1, Math.abs(value))
