/**
 * How far apart two scores must be to be told apart. Additions in another order, and logarithms of other
 * engines, differ in the last digits; ranks must not.
 */
export const tolerance = 1e-9

/**
 * Competition ranks, "1224": one more than the number of regions that are better. Null for NaN.
 *
 * @param scores more is better
 */
export function ranksOf(scores: ArrayLike<number>): (number | null)[] {
  const all = Array.from(scores)
  return all.map((score) => (Number.isNaN(score) ? null : 1 + all.filter((other) => other > score + tolerance).length))
}

/**
 * What each indicator adds to a region's mean: w x / Σ w over what is known. Together they are the mean: the
 * score of a linear ranking; of a geometric one the logarithm of the score, so that none is above zero and the
 * lowest pulls the region down most.
 *
 * @param terms of one region, null where nothing is known
 */
export function contributionsOf(terms: readonly (number | null)[], weights: readonly number[]): (number | null)[] {
  const total = weights.reduce((sum, weight, index) => (terms[index] == null ? sum : sum + weight), 0)
  return terms.map((term, index) => (term === null ? null : (term * (weights[index] as number)) / total))
}
