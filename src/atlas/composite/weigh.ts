import type { Column } from './normalise.ts'
import type { Weights } from './spec.ts'

/**
 * The Shannon entropy of an indicator over the regions, from 0 (one region has everything) to 1 (all alike):
 * e = −1/ln n · Σ p ln p, p = x / Σ x (Shannon 1948, Bell System Technical Journal 27, 379–423; as a weight of
 * criteria in Hwang & Yoon 1981, "Multiple Attribute Decision Making", and in Chinese studies as 熵权法).
 *
 * The worst region of a min–max column is 0, where p ln p is 0, its limit. The column is not shifted upward to
 * avoid the zero, as some studies do: the weights would depend on the size of the shift.
 *
 * @param column min–max values, 0 to 1, of which one is 1; null where nothing is known, n counts the known
 */
export function entropyOf(column: Column): number {
  const known = column.filter((value) => value !== null)
  const sum = known.reduce((total, value) => total + value, 0)
  const information = known.reduce((total, value) => {
    const share = value / sum
    return share > 0 ? total - share * Math.log(share) : total
  }, 0)
  return information / Math.log(known.length)
}

/**
 * Weights that add up to 1, in the order of the columns (OECD/JRC 2008, step 6):
 * equal; in proportion to the shares that a person set; or (1 − e) / Σ (1 − e) of the entropies e.
 *
 * @param columns min–max values of the indicators that vary, at least one, whatever the normalisation of the
 *   ranking: entropy is not defined for the negative numbers among z-scores
 * @param shares as set, of these indicators only, all above zero; not looked at otherwise
 */
export function weigh(kind: Weights['kind'], columns: readonly Column[], shares: readonly number[]): number[] {
  if (kind === 'equal') return columns.map(() => 1 / columns.length)
  const raw = kind === 'set' ? shares : columns.map((column) => 1 - entropyOf(column))
  const sum = raw.reduce((total, one) => total + one, 0)
  return raw.map((one) => one / sum)
}
