import { extent, median as middle, sum, weightedMean as weighted } from 'simple-statistics'

/** A value with what it counts for; null where that is not known. */
export interface Weighted {
  value: number
  weight: number | null
}

/** Why there is no result. */
export type Uncomputed = 'no-values' | 'no-weights' | 'zero-weights'

export type Outcome =
  | {
      value: number
      /** How many values went into it. */
      n: number
      /** How many did not for want of a weight. */
      leftOut: number
    }
  | { value: null; why: Uncomputed }

/**
 * The weighted arithmetic mean, Σwx / Σw, in the unit of the values; between the lowest and the highest of them.
 * For a ratio weighted by its own denominator this is the total over the total. Values whose weight is unknown or
 * negative are left out and counted; where the weights add up to zero there is no mean.
 * Formula and compensated summation: weightedMean of simple-statistics 7.
 */
export function weightedMean(items: readonly Weighted[]): Outcome {
  if (items.length === 0) return { value: null, why: 'no-values' }
  const usable = items.filter((one): one is Weighted & { weight: number } => one.weight !== null && one.weight >= 0)
  if (usable.length === 0) return { value: null, why: 'no-weights' }
  const weights = usable.map(({ weight }) => weight)
  if (sum(weights) === 0) return { value: null, why: 'zero-weights' }
  const values = usable.map(({ value }) => value)
  const [low, high] = extent(values)
  // Rounding may carry the mean of equal values past them by the last bit.
  const value = Math.min(high, Math.max(low, weighted(values, weights)))
  return { value, n: usable.length, leftOut: items.length - usable.length }
}

/** The sum of all values, by compensated summation; there is none of no values. */
export function total(values: readonly number[]): Outcome {
  if (values.length === 0) return { value: null, why: 'no-values' }
  return { value: sum([...values]), n: values.length, leftOut: 0 }
}

/** The middle value by size; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): Outcome {
  if (values.length === 0) return { value: null, why: 'no-values' }
  return { value: middle([...values]), n: values.length, leftOut: 0 }
}

/** The lowest and the highest value; null where there is none. */
export function span(values: readonly number[]): readonly [low: number, high: number] | null {
  return values.length === 0 ? null : extent([...values])
}
