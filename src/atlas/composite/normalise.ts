import type { Normalisation, RankingIndicator } from './spec.ts'

/** One indicator's values over the regions compared; null where nothing is known. */
export type Column = readonly (number | null)[]

/**
 * Whether an indicator tells any two regions apart. Values that differ only in the last digits of the
 * arithmetic (less than a millionth of a millionth of the largest) do not.
 */
export function varies(column: Column): boolean {
  const known = knownOf(column)
  if (known.length < 2) return false
  const [low, high] = [Math.min(...known), Math.max(...known)]
  // Halved first: the distance of two large numbers may not be finite.
  return high / 2 - low / 2 > 0.5e-12 * Math.max(Math.abs(low), Math.abs(high))
}

/**
 * Brings an indicator to a scale without a unit on which more is always better (OECD/JRC 2008, step 5).
 * - `min-max`: (x − min) / (max − min), 0 for the worst and 1 for the best region;
 * - `z-score`: (x − mean) / standard deviation, mean 0; the deviation is that of the regions compared, which are
 *   all there are and no sample, hence divided by their number;
 * - `rank`: 0 for the worst, 1 for the best, in equal steps; equal values share the middle of their places.
 *
 * @param column finite numbers or null; must vary
 */
export function normalise(column: Column, direction: RankingIndicator['direction'], method: Normalisation): Column {
  if (method === 'rank') return ranked(column, direction)
  const scaled = minMax(column, direction)
  // Of the min–max values, whose z-scores are the same: their squares are always finite.
  return method === 'z-score' ? standardised(scaled) : scaled
}

export function minMax(column: Column, direction: RankingIndicator['direction']): Column {
  const known = knownOf(column)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const range = high / 2 - low / 2
  return column.map((value) => {
    if (value === null) return null
    return direction === 1 ? (value / 2 - low / 2) / range : (high / 2 - value / 2) / range
  })
}

function standardised(column: Column): Column {
  const known = knownOf(column)
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length
  const deviation = Math.sqrt(variance)
  return column.map((value) => (value === null ? null : (value - mean) / deviation))
}

function ranked(column: Column, direction: RankingIndicator['direction']): Column {
  const known = knownOf(column)
  return column.map((value) => {
    if (value === null) return null
    const worse = known.filter((other) => (direction === 1 ? other < value : other > value)).length
    const equal = known.filter((other) => other === value).length
    return (worse + (equal - 1) / 2) / (known.length - 1)
  })
}

const knownOf = (column: Column) => column.filter((value) => value !== null)
