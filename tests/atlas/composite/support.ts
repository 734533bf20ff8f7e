import fc from 'fast-check'
import type { Matrix } from '../../../src/atlas/composite/matrix.ts'
import type { RankingProblem, RankingResult } from '../../../src/atlas/composite/result.ts'
import { runRanking } from '../../../src/atlas/composite/run.ts'
import { evenShares, withShare } from '../../../src/atlas/composite/shares.ts'
import {
  aggregations,
  missingRules,
  normalisations,
  plainSpec,
  type RankingSpec,
  type Weights,
} from '../../../src/atlas/composite/spec.ts'

type Values = readonly (readonly (number | null)[])[]

export const regionNames = (count: number) => Array.from({ length: count }, (_, index) => `${900100 + index}`)
export const indicatorNames = (count: number) => Array.from({ length: count }, (_, index) => `i${index + 1}`)

/** An invented matrix; what is null has no source. */
export const matrixOf = (values: Values, more: Partial<Matrix> = {}): Matrix => ({
  regions: regionNames(values.length),
  indicators: indicatorNames(values[0]?.length ?? 0),
  periods: (values[0] ?? []).map(() => '2022'),
  values,
  doubtful: values.map((row) => row.map(() => false)),
  absences: values.map((row) => row.map((one) => (one === null ? 'no-source' : null))),
  ...more,
})

export const specOf = (directions: readonly (1 | -1)[], more: Partial<RankingSpec> = {}): RankingSpec => ({
  ...plainSpec(directions.map((direction, index) => ({ id: `i${index + 1}`, direction }))),
  ...more,
})

/** The result of a ranking that must come about. */
export function rankingOf(matrix: Matrix, spec: RankingSpec): RankingResult {
  const result = runRanking(matrix, spec)
  if (result.kind !== 'ranking') throw new Error(`no ranking: ${JSON.stringify(result)}`)
  return result
}

/** The problem of one that must not. */
export function problemOf(matrix: Matrix, spec: RankingSpec): RankingProblem {
  const result = runRanking(matrix, spec)
  if (result.kind === 'ranking') throw new Error('ranked all the same')
  return result
}

export const ranksByRegion = (result: RankingResult) =>
  Object.fromEntries(result.ranked.map((one) => [one.region, one.rank]))

/** Shares such as sliders leave behind. */
const sharesFor = (count: number): fc.Arbitrary<number[]> =>
  fc
    .array(fc.tuple(fc.nat({ max: count - 1 }), fc.integer({ min: 0, max: 100 })), { maxLength: 4 })
    .map((moves) => moves.reduce((shares, [index, value]) => withShare(shares, index, value), evenShares(count)))

export const weightsFor = (count: number): fc.Arbitrary<Weights> =>
  fc.oneof(
    fc.constant<Weights>({ kind: 'equal' }),
    fc.constant<Weights>({ kind: 'entropy' }),
    sharesFor(count).map((shares): Weights => ({ kind: 'set', shares })),
  )

export interface Case {
  matrix: Matrix
  spec: RankingSpec
}

/** Random rankings; few distinct values, so that equals are common. `gaps`: one value in so many is missing. */
export const cases = ({ gaps = 6, most = 7 } = {}): fc.Arbitrary<Case> =>
  fc.tuple(fc.integer({ min: 2, max: most }), fc.integer({ min: 1, max: 5 })).chain(([regions, indicators]) => {
    const value = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: -3000, max: 3000 }))
    const cell = gaps > 0 ? fc.option(value, { freq: gaps, nil: null }) : value
    const row = fc.array(cell, { minLength: indicators, maxLength: indicators })
    const direction = fc.constantFrom<(1 | -1)[]>(1, -1)
    return fc
      .record({
        values: fc.array(row, { minLength: regions, maxLength: regions }),
        directions: fc.array(direction, { minLength: indicators, maxLength: indicators }),
        normalisation: fc.constantFrom(...normalisations),
        aggregation: fc.constantFrom(...aggregations),
        missing: fc.constantFrom(...missingRules),
        weights: weightsFor(indicators),
        seed: fc.nat(),
      })
      .filter((one) => !(one.normalisation === 'z-score' && one.aggregation === 'geometric'))
      .map(({ values, directions, ...more }) => ({ matrix: matrixOf(values), spec: specOf(directions, more) }))
  })
