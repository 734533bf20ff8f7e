import { median, quantile } from 'd3-array'
import { weightedMean } from '../../atlas/summary-statistics.ts'
import type { Known } from './known.ts'
import { logSteps, roundSteps } from './scales.ts'

/** Values from `low` up to, but without, `high`; the last bin has its high as well. */
export interface Bin {
  low: number
  high: number
  firm: Known[]
  doubtful: Known[]
}

/**
 * A histogram between round limits, about as many as Sturges asks for (Sturges 1926, "The choice of a class
 * interval", Journal of the American Statistical Association 21).
 *
 * @param log limits 1, 2, 5, 10 …; only for positive values
 */
export function binsOf(known: readonly Known[], log = false): Bin[] {
  if (known.length === 0) return []
  const values = known.map((one) => one.value)
  const steps = log ? logSteps(values) : roundSteps(values, Math.ceil(Math.log2(known.length)) + 2)
  const bins = steps.slice(1).map((high, index): Bin => ({ low: steps[index] ?? 0, high, firm: [], doubtful: [] }))
  for (const one of known) {
    const bin = bins.find(({ high }) => one.value < high) ?? bins.at(-1)
    bin?.[one.doubtful ? 'doubtful' : 'firm'].push(one)
  }
  return bins
}

export interface Middle {
  /** Firm values that were counted. */
  count: number
  median: number
  /** The span that holds the middle half. */
  quartiles: [number, number]
  /** The weighted mean; null where it has no meaning or no weight is known. */
  mean: number | null
  /** Values that the mean left out because their weight is not known. */
  unweighted: number
}

/**
 * The middle of the firm values; null where there is none. Quantiles by linear interpolation (Hyndman & Fan 1996,
 * type 7, as in d3-array and R).
 *
 * @param weightOf what a region counts for, or null where that is not known; null as a whole: no mean is wanted
 */
export function middleOf(known: readonly Known[], weightOf: ((adcode: string) => number | null) | null): Middle | null {
  const firm = known.filter((one) => !one.doubtful)
  const values = firm.map((one) => one.value)
  if (values.length === 0) return null
  const mean = weightOf && weightedMean(firm.map(({ region, value }) => ({ value, weight: weightOf(region.adcode) })))
  return {
    count: values.length,
    median: median(values) ?? 0,
    quartiles: [quantile(values, 0.25) ?? 0, quantile(values, 0.75) ?? 0],
    mean: mean?.value ?? null,
    unweighted: mean && mean.value !== null ? mean.leftOut : mean ? values.length : 0,
  }
}
