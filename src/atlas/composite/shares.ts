/**
 * Splits a whole number in proportion to the weights, in whole numbers that add up to it exactly:
 * the method of largest remainders (Hamilton 1792). Of equal remainders the earlier is served first.
 *
 * @param weights at least one; what is negative or not finite counts as zero; all zero: an even split
 * @param total a whole number from zero
 */
export function apportion(weights: readonly number[], total: number): number[] {
  const cleaned = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 0))
  const largest = Math.max(...cleaned)
  // Divided by the largest first: the sum of large numbers may not be finite.
  const relative = cleaned.map((weight) => (largest > 0 ? weight / largest : 1))
  const sum = relative.reduce((a, b) => a + b, 0)
  const quotas = relative.map((weight) => (weight / sum) * total)
  const whole = quotas.map(Math.floor)
  const left = total - whole.reduce((a, b) => a + b, 0)
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] as number) + 1
  return whole
}

/** The steps in which a share may be moved, in per cent. */
export type Step = 1 | 0.1

/** Shares in per cent, as even as the step allows; 100 together. */
export const evenShares = (count: number, step: Step = 1): number[] =>
  toShares(apportion(Array(count).fill(1), unitsOf(step)), step)

/**
 * The shares after one of them was moved: the others are rescaled in proportion, so that all are multiples of
 * the step and exactly 100 together. Others that are all zero share the rest evenly; a single share stays 100.
 *
 * @param shares per cent, one for each indicator; need not add up to 100
 * @param index of the share that is moved; none other than a position of `shares`
 * @param value per cent; rounded to the step and held within 0 to 100, zero where it is no number
 */
export function withShare(shares: readonly number[], index: number, value: number, step: Step = 1): number[] {
  const units = unitsOf(step)
  if (shares.length < 2) return shares.map(() => 100)
  const wanted = Math.round((Number.isNaN(value) ? 0 : value) * (units / 100))
  const moved = Math.min(units, Math.max(0, wanted))
  const others = shares.filter((_, other) => other !== index)
  const rescaled = apportion(others, units - moved)
  return toShares([...rescaled.slice(0, index), moved, ...rescaled.slice(index)], step)
}

const unitsOf = (step: Step) => (step === 1 ? 100 : 1000)
// Divided, not multiplied by the step: 333 / 10 is the number nearest to 33.3, 333 * 0.1 is not.
const toShares = (units: number[], step: Step) => (step === 1 ? units : units.map((count) => count / 10))
