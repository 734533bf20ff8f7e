import { describe, expect, it } from 'vitest'
import type { Matrix } from '../../../src/atlas/composite/matrix.ts'
import type { RankingSpec } from '../../../src/atlas/composite/spec.ts'
import { matrixOf, problemOf, rankingOf, specOf } from './support.ts'

const [a, b, c] = ['900100', '900101', '900102']
const four = [
  [10, 1],
  [20, 4],
  [30, 2],
  [50, 3],
]

describe('numbers at the ends of what a machine can hold', () => {
  it.each([
    [1.7e308, -1.7e308, 1e308],
    [1e-320, 3e-320, 2e-320],
    [Number.MAX_VALUE, 0, -Number.MAX_VALUE],
  ])('%d, %d and %d are ranked', (x, y, z) => {
    for (const normalisation of ['min-max', 'z-score', 'rank'] as const) {
      const values = [x, y, z].map((value) => [value, 1])
      const result = rankingOf(matrixOf(values), specOf([1, -1], { normalisation }))
      for (const one of result.ranked) {
        expect(Number.isFinite(one.score)).toBe(true)
        expect(one.rank).toBe(
          1 + [x, y, z].filter((other) => other > ([x, y, z][Number(one.region) - 900100] as number)).length,
        )
      }
    }
  })
})

describe('what cannot be ranked is a problem with its data', () => {
  const problem = (values: (number | null)[][], more: Partial<RankingSpec> = {}, other: Partial<Matrix> = {}) =>
    problemOf(matrixOf(values, other), specOf([1, -1], more))

  it('no indicators, and everything else that is wrong with a spec', () => {
    expect(problem(four, { indicators: [] })).toEqual({ kind: 'bad-spec', problem: { kind: 'no-indicators' } })
    expect(problem(four, { weights: { kind: 'set', shares: [0, 0] } })).toEqual({
      kind: 'bad-spec',
      problem: { kind: 'all-weights-zero' },
    })
    expect(problem(four, { draws: 10 })).toEqual({
      kind: 'bad-spec',
      problem: { kind: 'bad-part', part: 'draws', text: '10' },
    })
  })

  it('an indicator that the matrix does not have', () => {
    expect(problem(four.map((row) => row.slice(1)))).toEqual({ kind: 'unknown-indicator', indicators: ['i2'] })
  })

  it('no region, or one', () => {
    expect(problem(four, {}, { regions: [] })).toEqual({ kind: 'no-regions' })
    expect(problem(four.slice(0, 1))).toEqual({ kind: 'one-region', region: a })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, undefined, '5'])('%s as a value', (odd) => {
    expect(
      problem([
        [1, 2],
        [2, odd as number],
      ]),
    ).toEqual({ kind: 'not-a-number', region: b, indicator: 'i2' })
  })

  it('z-scores in a geometric mean', () => {
    expect(problem(four, { normalisation: 'z-score', aggregation: 'geometric' })).toEqual({
      kind: 'not-combinable',
      normalisation: 'z-score',
      aggregation: 'geometric',
    })
  })

  it('fewer than two regions of which enough is known', () => {
    const values = [
      [1, 2],
      [2, null],
      [null, null],
    ]
    expect(problem(values)).toEqual({
      kind: 'too-few-known',
      rankable: [a],
      unranked: [
        {
          region: b,
          reason: 'gaps',
          coverage: { known: 1, indicators: 2 },
          missing: [{ indicator: 'i2', gap: 'no-source' }],
        },
        {
          region: c,
          reason: 'no-values',
          coverage: { known: 0, indicators: 2 },
          missing: ['i1', 'i2'].map((indicator) => ({ indicator, gap: 'no-source' })),
        },
      ],
    })
    const nothing = [
      [null, null],
      [null, null],
    ]
    expect(problem(nothing, { missing: 'available' })).toMatchObject({ kind: 'too-few-known', rankable: [] })
  })

  it('no difference among the regions at all', () => {
    expect(problem(four.map(() => [3, 4]))).toEqual({ kind: 'constant-indicator', indicators: ['i1', 'i2'] })
    const same = four.map(([first]) => [first as number, 4])
    expect(problem(same, { weights: { kind: 'set', shares: [0, 100] } })).toEqual({
      kind: 'constant-indicator',
      indicators: ['i2'],
    })
  })
})
