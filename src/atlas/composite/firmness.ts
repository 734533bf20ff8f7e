import { meansInto, type Terms } from './aggregate.ts'
import { ranksOf, tolerance } from './rank.ts'

/** How a region's rank depends on the weights. */
export interface Firmness {
  /** The best and the worst rank of all random weightings; 1 is the best. */
  minimum: number
  maximum: number
  median: number
  /** In at least 5 % and in at least 95 % of the weightings the region's rank is at most this one. */
  lower: number
  upper: number
  /** The share of weightings at rank 1, 2, …, as many as regions are ranked; 0 to 1, 1 together. */
  shares: number[]
}

/** What many weightings made of the regions, counted. */
export interface Tally {
  regions: number
  weightings: number
  /** How often each region took each rank, by region; rank 1 stands first. */
  atRank: Uint32Array
  /** By two regions, the earlier row first: twice how often it was better, and once how often they were equal. */
  before: Uint32Array
}

/**
 * Ranks the regions by every weighting (OECD/JRC 2008, step 7; Saisana, Saltelli & Tarantola 2005, Journal of
 * the Royal Statistical Society A 168, 307–323).
 *
 * @param weightings one behind another, as many numbers each as there are indicators, above zero
 */
export function tally(terms: Terms, weightings: Float64Array): Tally {
  const { regions, indicators } = terms
  const draws = weightings.length / indicators
  const atRank = new Uint32Array(regions * regions)
  const before = new Uint32Array(regions * regions)
  const means = new Float64Array(regions)
  const better = new Uint32Array(regions)
  for (let draw = 0; draw < draws; draw++) {
    meansInto(means, terms, weightings, draw * indicators)
    better.fill(0)
    for (let first = 0; first < regions; first++) {
      const mean = means[first] as number
      const row = first * regions
      for (let second = first + 1; second < regions; second++) {
        const distance = mean - (means[second] as number)
        if (distance > tolerance) {
          before[row + second] = (before[row + second] as number) + 2
          better[second] = (better[second] as number) + 1
        } else if (distance < -tolerance) {
          better[first] = (better[first] as number) + 1
        } else {
          before[row + second] = (before[row + second] as number) + 1
        }
      }
    }
    for (let region = 0; region < regions; region++) {
      const place = region * regions + (better[region] as number)
      atRank[place] = (atRank[place] as number) + 1
    }
  }
  return { regions, weightings: draws, atRank, before }
}

export function firmnessOf({ regions, weightings, atRank }: Tally, region: number): Firmness {
  const counts = Array.from(atRank.subarray(region * regions, (region + 1) * regions))
  const firstWith = (accept: (reached: number) => boolean) => {
    let reached = 0
    for (const [place, count] of counts.entries()) {
      reached += count
      if (accept(reached)) return place + 1
    }
    return regions
  }
  // Compared in whole numbers: 0.95 of the draws need not be a number that the machine can hold.
  const reaching = (percent: number) => firstWith((reached) => reached * 100 >= percent * weightings)
  return {
    minimum: firstWith((reached) => reached > 0),
    lower: reaching(5),
    median: reaching(50),
    upper: reaching(95),
    maximum: firstWith((reached) => reached === weightings),
    shares: counts.map((count) => count / weightings),
  }
}

/** The share of weightings, 0 to 1, in which the earlier row is the better; equal scores count half. */
export const precedence = ({ regions, weightings, before }: Tally, earlier: number, later: number): number =>
  (before[earlier * regions + later] as number) / (2 * weightings)

/** From this share on, a place before the next is taken to be more than an effect of the weights. */
export const firmPrecedence = 0.9

/** Whether the weights hardly matter to the order of two rows. Regions of one rank have no order. */
const isFirm = (counted: Tally, ranks: readonly number[], earlier: number, later: number): boolean =>
  ranks[earlier] !== ranks[later] && precedence(counted, earlier, later) >= firmPrecedence

type Rows = [first: number, last: number]

/**
 * Tiers: every row is in the tier of the row before it unless that one precedes it in 90 % of the weightings or
 * more. Each row is in one tier; the ends of a long one may well be told apart.
 *
 * @param ranks of the rows, ascending
 */
export function tiersOf(counted: Tally, ranks: readonly number[]): Rows[] {
  const tiers: Rows[] = []
  for (const row of ranks.keys()) {
    const tier = tiers[tiers.length - 1]
    if (!tier || isFirm(counted, ranks, row - 1, row)) tiers.push([row, row])
    else tier[1] = row
  }
  return tiers
}

/**
 * The longest runs of two rows or more in which no row at all precedes another in 90 % of the weightings. Runs
 * may overlap, as the lines under means that do not differ in a table of comparisons do.
 *
 * @param ranks of the rows, ascending
 */
export function indistinctRuns(counted: Tally, ranks: readonly number[]): Rows[] {
  const runs: Rows[] = []
  let first = 0
  for (const row of [...ranks.keys(), ranks.length]) {
    let firm = row - 1
    while (row < ranks.length && firm >= first && !isFirm(counted, ranks, firm, row)) firm--
    if (firm < first) continue
    if (row - first > 1) runs.push([first, row - 1])
    first = firm + 1
  }
  return runs
}

/**
 * The ranks of all regions with one indicator after the other left out, the other weights rescaled (OECD/JRC
 * 2008, step 7, inclusion and exclusion of indicators). The values of the others are not normalised anew, and no
 * region comes in that was left out for the sake of this indicator. Null: nothing is left to rank the region by.
 *
 * @returns by indicator, then by region
 */
export function leavingOneOut(terms: Terms, weights: readonly number[]): (number | null)[][] {
  const means = new Float64Array(terms.regions)
  return weights.map((_, left) => {
    meansInto(
      means,
      terms,
      weights.map((weight, index) => (index === left ? 0 : weight)),
    )
    return ranksOf(means)
  })
}
