import { sampleRankCorrelation } from 'simple-statistics'

export type RankCorrelation =
  | { kind: 'known'; rho: number }
  /** Fewer pairs than make a rank correlation worth stating, or all values of one of the two the same. */
  | { kind: 'none'; why: 'few' | 'same-x' | 'same-y' }

/** Two pairs always agree or disagree fully; three are the least that can do anything else. */
export const fewestPairs = 3

/**
 * Spearman's rank correlation (Spearman 1904, "The proof and measurement of association between two things",
 * American Journal of Psychology 15): Pearson's correlation of the ranks, tied values sharing the mean of their ranks.
 *
 * @param pairs finite numbers, in any order and units; only their order counts
 * @returns `rho` from −1 to 1
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): RankCorrelation {
  if (pairs.length < fewestPairs) return { kind: 'none', why: 'few' }
  const [x, y] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
  if (new Set(x).size < 2) return { kind: 'none', why: 'same-x' }
  if (new Set(y).size < 2) return { kind: 'none', why: 'same-y' }
  // Rounding may carry a perfect agreement past one.
  return { kind: 'known', rho: Math.max(-1, Math.min(1, sampleRankCorrelation(x, y))) }
}
