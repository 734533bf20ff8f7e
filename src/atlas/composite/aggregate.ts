import type { Column } from './normalise.ts'
import type { Aggregation } from './spec.ts'

/**
 * Normalised values of the regions that are ranked and the indicators that count, in rows without gaps between
 * them. Of a geometric ranking these are logarithms, so that every score is a weighted arithmetic mean.
 */
export interface Terms {
  regions: number
  indicators: number
  /** By region, then by indicator; 0 where nothing is known. */
  values: Float64Array
  /** 1 where the value is known, else 0; null where all are known. */
  known: Float64Array | null
}

/** What a geometric ranking takes for the worst region's value of 0, of which there is no logarithm. */
export const geometricFloor = 0.01

/**
 * The value that enters the mean. The geometric mean is defined for numbers above zero only (OECD/JRC 2008,
 * step 6, geometric aggregation), so 0 to 1 becomes 0.01 to 1, which is the usual rescaling to 1 to 100
 * (COINr, vignette "Aggregation") in other units. How hard a low value is punished depends on this floor.
 *
 * @param value for `geometric` 0 to 1; z-scores are not
 */
export const scaled = (value: number, aggregation: Aggregation): number =>
  aggregation === 'linear' ? value : geometricFloor + (1 - geometricFloor) * value

/** @param columns normalised values of the indicators that count, one for each region that is ranked */
export function toTerms(columns: readonly Column[], aggregation: Aggregation): Terms {
  const [indicators, regions] = [columns.length, columns[0]?.length ?? 0]
  const values = new Float64Array(regions * indicators)
  const known = new Float64Array(regions * indicators)
  for (const [column, all] of columns.entries()) {
    for (const [row, value] of all.entries()) {
      if (value === null) continue
      const entering = scaled(value, aggregation)
      values[row * indicators + column] = aggregation === 'linear' ? entering : Math.log(entering)
      known[row * indicators + column] = 1
    }
  }
  return { regions, indicators, values, known: known.includes(0) ? known : null }
}

/**
 * Weighted means of all regions: Σ w x / Σ w over what is known of the region. NaN for a region of which
 * nothing is known that has a weight.
 *
 * @param weights may hold many weightings one behind another; zero or more
 * @param start where the weighting to be used begins in `weights`
 * @param means is filled, one for each region
 */
export function meansInto(means: Float64Array, terms: Terms, weights: ArrayLike<number>, start = 0): void {
  const { regions, indicators, values, known } = terms
  for (let row = 0, at = 0; row < regions; row++) {
    let sum = 0
    let total = 0
    for (let column = 0; column < indicators; column++, at++) {
      const weight = weights[start + column] as number
      sum += weight * (values[at] as number)
      total += known ? weight * (known[at] as number) : weight
    }
    means[row] = sum / total
  }
}

/** The score that a mean stands for: itself, or the number whose logarithm it is (0.01 to 1). */
export const scoreOf = (mean: number, aggregation: Aggregation): number =>
  aggregation === 'linear' ? mean : Math.exp(mean)
