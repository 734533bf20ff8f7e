import { meansInto, scaled, scoreOf, type Terms, toTerms } from './aggregate.ts'
import { type Comparison, compare } from './compare.ts'
import { firmnessOf, indistinctRuns, leavingOneOut, precedence, tally, tiersOf } from './firmness.ts'
import type { Matrix } from './matrix.ts'
import { type Column, minMax, normalise } from './normalise.ts'
import { drawWeights } from './random.ts'
import { contributionsOf, ranksOf } from './rank.ts'
import type { Missing, Places, RankedRegion, RankingProblem, RankingResult, UsedIndicator } from './result.ts'
import { checkSpec, type RankingSpec } from './spec.ts'
import { entropyOf, weigh } from './weigh.ts'

/**
 * Ranks regions by a composite index (OECD/JRC 2008) and says how firm each rank is. A pure function of its
 * arguments: the same matrix, spec and seed give the same ranks on every machine. Scores may differ among
 * engines in the last digits where logarithms are taken (entropy weights, geometric aggregation).
 *
 * @param matrix as `buildMatrix` reads it; must hold every indicator of the spec, more do no harm
 * @returns a problem where no region can be ranked at all; regions that cannot be are listed with the reason
 */
export function runRanking(matrix: Matrix, spec: RankingSpec): RankingResult | RankingProblem {
  const problem = checkSpec(spec)
  if (problem) return { kind: 'bad-spec', problem }
  const { normalisation, aggregation } = spec
  if (normalisation === 'z-score' && aggregation === 'geometric') {
    return { kind: 'not-combinable', normalisation, aggregation }
  }
  const comparison = compare(matrix, spec)
  if ('kind' in comparison) return comparison

  const counting = spec.indicators.flatMap((_, index) => (comparison.counts[index] ? [index] : []))
  const countingIds = new Set(counting.map((index) => spec.indicators[index]?.id))
  const columnOf = (index: number) => comparison.columns[index] as Column
  const directionOf = (index: number) => spec.indicators[index]?.direction ?? 1
  const normalised = counting.map((index) => normalise(columnOf(index), directionOf(index), normalisation))
  const scaledFromZero = counting.map((index) => minMax(columnOf(index), directionOf(index)))
  const weights = weigh(
    spec.weights.kind,
    scaledFromZero,
    counting.map((index) => (spec.weights.kind === 'set' ? (spec.weights.shares[index] ?? 0) : 0)),
  )

  const unordered = toTerms(normalised, aggregation)
  const means = new Float64Array(comparison.rows.length)
  meansInto(means, unordered, weights)
  const ranks = ranksOf(means) as number[]
  const codeOf = (place: number) => matrix.regions[comparison.rows[place] as number] as string
  const order = ranks
    .map((_, place) => place)
    .sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || (codeOf(a) < codeOf(b) ? -1 : 1))
  const terms = reordered(unordered, order)
  const orderedRanks = order.map((place) => ranks[place] as number)

  const counted = tally(terms, drawWeights(spec.seed, spec.draws, counting.length))
  const without = leavingOneOut(terms, weights)
  const regions = order.map(codeOf)
  const spread = <T>(items: readonly T[], otherwise: T): T[] =>
    spec.indicators.map((_, index) => (comparison.counts[index] ? (items[counting.indexOf(index)] as T) : otherwise))

  const ranked = order.map((place, position): RankedRegion => {
    const row = comparison.rows[place] as number
    const own = normalised.map((column) => column[place] ?? null)
    const start = position * counting.length
    const ownTerms = own.map((value, index) => (value === null ? null : (terms.values[start + index] as number)))
    const rank = orderedRanks[position] as number
    return {
      region: regions[position] as string,
      rank,
      score: scoreOf(means[place] as number, aggregation),
      coverage: coverageOf(comparison, place, own, weights),
      missing: comparison.missing[row] as Missing[],
      doubtful: (comparison.doubtful[row] as string[]).filter((id) => countingIds.has(id)),
      normalised: spread(
        own.map((value) => (value === null ? null : scaled(value, aggregation))),
        null,
      ),
      contributions: spread(contributionsOf(ownTerms, weights), null),
      firmness: firmnessOf(counted, position),
      leavingOut: spread(
        without.map((all) => all[position] ?? null),
        rank,
      ),
    }
  })

  return {
    kind: 'ranking',
    spec,
    indicators: describe(matrix, spec, comparison, spread(weights, 0), (index) =>
      spec.weights.kind === 'entropy' && comparison.counts[index]
        ? entropyOf(scaledFromZero[counting.indexOf(index)] as Column)
        : null,
    ),
    ranked,
    unranked: comparison.unranked,
    neighbours: regions.slice(1).map((second, position) => ({
      first: regions[position] as string,
      second,
      precedence: precedence(counted, position, position + 1),
    })),
    groups: tiersOf(counted, orderedRanks).map(([first, last]) => ({
      ...placesOf(regions, first, last),
      precedence: first === last ? null : precedence(counted, first, last),
    })),
    indistinct: indistinctRuns(counted, orderedRanks).map(([first, last]) => placesOf(regions, first, last)),
    varied: counting.length,
    doubtful: ranked.some((one) => one.doubtful.length > 0),
  }
}

const placesOf = (regions: readonly string[], first: number, last: number): Places => ({
  regions: regions.slice(first, last + 1),
  from: first + 1,
  to: last + 1,
})

/** The same rows in another order. */
function reordered(terms: Terms, order: readonly number[]): Terms {
  const { indicators } = terms
  const sorted = (from: Float64Array) => {
    const to = new Float64Array(from.length)
    for (const [position, place] of order.entries()) {
      to.set(from.subarray(place * indicators, (place + 1) * indicators), position * indicators)
    }
    return to
  }
  return { ...terms, values: sorted(terms.values), known: terms.known && sorted(terms.known) }
}

function coverageOf(comparison: Comparison, place: number, own: Column, weights: readonly number[]) {
  const { columns, weighted } = comparison
  return {
    known: weighted.filter((index) => columns[index]?.[place] !== null).length,
    indicators: weighted.length,
    // Exactly 1 where nothing is missing, which the sum of thirds need not be.
    weight: own.includes(null)
      ? weights.reduce((sum, weight, index) => (own[index] === null ? sum : sum + weight), 0)
      : 1,
  }
}

function describe(
  matrix: Matrix,
  spec: RankingSpec,
  { columns, counts, weighted }: Comparison,
  weights: readonly number[],
  entropy: (index: number) => number | null,
): UsedIndicator[] {
  return spec.indicators.map(({ id, direction }, index) => {
    const known = (columns[index] as Column).filter((value) => value !== null)
    return {
      id,
      direction,
      period: matrix.periods[matrix.indicators.indexOf(id)] ?? '',
      use: counts[index] ? 'counts' : weighted.includes(index) ? 'constant' : 'zero-weight',
      weight: weights[index] ?? 0,
      entropy: entropy(index),
      known: known.length,
      minimum: known.length > 0 ? Math.min(...known) : null,
      maximum: known.length > 0 ? Math.max(...known) : null,
    }
  })
}
