import { describe, expect, it } from 'vitest'
import type { Matrix } from '../../../src/atlas/composite/matrix.ts'
import { normalise } from '../../../src/atlas/composite/normalise.ts'
import { ranksOf } from '../../../src/atlas/composite/rank.ts'
import type { RankingSpec } from '../../../src/atlas/composite/spec.ts'
import { entropyOf, weigh } from '../../../src/atlas/composite/weigh.ts'
import { matrixOf, rankingOf, ranksByRegion, specOf } from './support.ts'

/** Worked by hand in the comments of each test; of the second indicator less is better. */
const [a, b, c, d] = ['900100', '900101', '900102', '900103']
const four = [
  [10, 1],
  [20, 4],
  [30, 2],
  [50, 3],
]
const run = (values: (number | null)[][], more: Partial<RankingSpec> = {}, other: Partial<Matrix> = {}) =>
  rankingOf(matrixOf(values, other), specOf([1, -1], more))
const scores = (result: ReturnType<typeof run>) =>
  Object.fromEntries(result.ranked.map((one) => [one.region, Number(one.score.toFixed(5))]))

describe('a small example', () => {
  it('by min–max values, equal weights, added up', () => {
    // First 0, 1/4, 1/2, 1; second 1, 0, 2/3, 1/3.
    const result = run(four)
    expect(scores(result)).toEqual({ [a]: 0.5, [b]: 0.125, [c]: 0.58333, [d]: 0.66667 })
    expect(ranksByRegion(result)).toEqual({ [d]: 1, [c]: 2, [a]: 3, [b]: 4 })
    expect(result.ranked.map((one) => one.region)).toEqual([d, c, a, b])
    expect(result.ranked[0]).toMatchObject({
      coverage: { known: 2, indicators: 2, weight: 1 },
      missing: [],
      doubtful: [],
      // Without the first: second 1/3, behind 1 and 2/3. Without the second: the best.
      leavingOut: [3, 1],
    })
    expect(result.ranked[1]?.contributions).toEqual([0.25, expect.closeTo(1 / 3, 12)])
    expect(result.indicators).toEqual([
      {
        ...{ id: 'i1', direction: 1, period: '2022', use: 'counts', weight: 0.5, entropy: null },
        ...{ known: 4, minimum: 10, maximum: 50 },
      },
      {
        ...{ id: 'i2', direction: -1, period: '2022', use: 'counts', weight: 0.5, entropy: null },
        ...{ known: 4, minimum: 1, maximum: 4 },
      },
    ])
  })

  it('by z-scores', () => {
    // Means 27.5 and 2.5, deviations √218.75 and √1.25.
    const result = run(four, { normalisation: 'z-score' })
    expect(scores(result)).toEqual({ [a]: 0.07921, [b]: -0.92437, [c]: 0.30812, [d]: 0.53703 })
  })

  it('by ranks, where two come out equal and the next place is left free', () => {
    // First 0, 1/3, 2/3, 1; second 1, 0, 2/3, 1/3.
    const result = run(four, { normalisation: 'rank' })
    expect(ranksByRegion(result)).toEqual({ [c]: 1, [d]: 1, [a]: 3, [b]: 4 })
    expect(result.ranked.map((one) => one.region)).toEqual([c, d, a, b])
  })

  it('by the geometric mean of 0.01 to 1', () => {
    // First 0.01, 0.2575, 0.505, 1; second 1, 0.01, 0.67, 0.34; the roots of the products.
    const result = run(four, { aggregation: 'geometric' })
    expect(scores(result)).toEqual({ [a]: 0.1, [b]: 0.05074, [c]: 0.58168, [d]: 0.5831 })
    const last = result.ranked.find((one) => one.region === a)
    expect(last?.normalised).toEqual([0.01, 1])
    expect(last?.contributions).toEqual([expect.closeTo(Math.log(0.01) / 2, 12), 0])
  })

  it('by shares that were set', () => {
    // 0.8 of the first and 0.2 of the second: a and b have 0.2 each.
    const result = run(four, { weights: { kind: 'set', shares: [80, 20] } })
    expect(ranksByRegion(result)).toEqual({ [d]: 1, [c]: 2, [a]: 3, [b]: 3 })
  })

  it('by entropy', () => {
    // p = 0, 1/3, 2/3: e = (ln 3 − 2/3 ln 2) / ln 3 = 0.579380. p = 0, 1/2, 1/2: e = ln 2 / ln 3 = 0.630930.
    expect(entropyOf([0, 0.5, 1])).toBeCloseTo(0.57938, 6)
    expect(entropyOf([0, 1, 1])).toBeCloseTo(0.63093, 6)
    expect(entropyOf([0, 1])).toBe(0)
    expect(entropyOf([null, 0, 1, 1, null])).toBeCloseTo(0.63093, 6)
    // 0.420620 and 0.369070 of 0.789690.
    const columns = [
      [0, 0.5, 1],
      [0, 1, 1],
    ]
    const weights = weigh('entropy', columns, [])
    expect(weights[0]).toBeCloseTo(0.53264, 5)
    expect(weights[1]).toBeCloseTo(0.46736, 5)
    const values = [
      [1, 9],
      [2, 5],
      [3, 5],
    ]
    expect(run(values, { weights: { kind: 'entropy' } }).indicators).toMatchObject([
      { weight: expect.closeTo(0.53264, 5), entropy: expect.closeTo(0.57938, 5) },
      { weight: expect.closeTo(0.46736, 5), entropy: expect.closeTo(0.63093, 5) },
    ])
  })

  it('gives equal values the middle of their places', () => {
    expect(normalise([5, 7, 7, 9], 1, 'rank')).toEqual([0, 0.5, 0.5, 1])
    expect(normalise([5, 7, null, 7, 9], -1, 'rank')).toEqual([1, 0.5, null, 0.5, 0])
    expect(normalise([4, 4, 9], -1, 'min-max')).toEqual([1, 1, 0])
  })

  it('leaves as many places free as there are equals, and takes no rounding for a difference', () => {
    expect(ranksOf([3, 5, 3, 1])).toEqual([2, 1, 2, 4])
    expect(ranksOf([0.1 + 0.2, 0.3, 0.3 + 1e-8])).toEqual([2, 2, 1])
    expect(ranksOf([1, Number.NaN, 2])).toEqual([2, null, 1])
  })
})

describe('what is missing', () => {
  const gap = four.map((row, index) => (index === 2 ? [30, null] : row))

  it('leaves the region unranked, and out of the scale of the others', () => {
    const result = run(gap.map((row, index) => (index === 2 ? [999, null] : row)))
    expect(ranksByRegion(result)).toEqual({ [d]: 1, [a]: 2, [b]: 3 })
    expect(result.indicators[0]).toMatchObject({ known: 3, maximum: 50 })
    expect(result.unranked).toEqual([
      {
        region: c,
        reason: 'gaps',
        coverage: { known: 1, indicators: 2 },
        missing: [{ indicator: 'i2', gap: 'no-source' }],
      },
    ])
  })

  it('or the region is ranked by what is known of it, and its coverage shown', () => {
    // c has 1/2 of the first alone, as a has 0 and 1.
    const result = run(gap, { missing: 'available' })
    expect(ranksByRegion(result)).toEqual({ [d]: 1, [a]: 2, [c]: 2, [b]: 4 })
    const found = result.ranked.find((one) => one.region === c)
    expect(found).toMatchObject({
      score: 0.5,
      coverage: { known: 1, indicators: 2, weight: 0.5 },
      missing: [{ indicator: 'i2', gap: 'no-source' }],
      normalised: [0.5, null],
      contributions: [0.5, null],
      // Nothing is left of it without the first.
      leavingOut: [null, 2],
    })
    expect(result.unranked).toEqual([])
  })

  it('nothing, the coverage is exactly one', () => {
    // Ten times a tenth are not one to the machine.
    const values = [Array(10).fill(1), Array(10).fill(2)]
    const result = rankingOf(matrixOf(values), specOf(Array(10).fill(1)))
    expect(result.ranked.map((one) => one.coverage)).toEqual(Array(2).fill({ known: 10, indicators: 10, weight: 1 }))
  })

  it('of more than half of the indicators leaves it unranked all the same', () => {
    const values = [
      [1, 2, 3],
      [2, 3, 1],
      [3, null, null],
      [null, null, null],
    ]
    const result = rankingOf(matrixOf(values), specOf([1, 1, 1], { missing: 'available' }))
    expect(result.unranked.map((one) => [one.region, one.reason, one.coverage.known])).toEqual([
      [c, 'too-few-known', 1],
      [d, 'no-values', 0],
    ])
  })

  it('is told apart by its kind', () => {
    const absences: Matrix['absences'] = [
      [null, null],
      [null, null],
      [null, 'larger-area'],
      ['not-applicable', 'no-source'],
    ]
    const values = [...four.slice(0, 2), [30, null], [null, null]]
    const result = run(values, {}, { absences })
    expect(result.unranked.map((one) => [one.reason, one.missing])).toEqual([
      ['gaps', [{ indicator: 'i2', gap: 'larger-area' }]],
      [
        'no-values',
        [
          { indicator: 'i1', gap: 'not-applicable' },
          { indicator: 'i2', gap: 'no-source' },
        ],
      ],
    ])
    expect(run(values, {}, { absences: [] }).unranked[0]?.missing).toEqual([{ indicator: 'i2', gap: 'no-source' }])
  })

  it('does not matter where the indicator has no weight', () => {
    const result = run(gap, { weights: { kind: 'set', shares: [100, 0] } })
    expect(ranksByRegion(result)).toEqual({ [d]: 1, [c]: 2, [b]: 3, [a]: 4 })
    expect(result.indicators[1]).toMatchObject({ use: 'zero-weight', weight: 0 })
    expect(result.ranked[1]).toMatchObject({ missing: [], coverage: { known: 1, indicators: 1, weight: 1 } })
    expect(result.ranked[0]).toMatchObject({ normalised: [1, null], contributions: [1, null], leavingOut: [null, 1] })
    expect(result.varied).toBe(1)
  })
})

describe('doubtful values', () => {
  const doubtful = four.map((_, index) => [index === 2, false])

  it('take part and are named', () => {
    const result = run(four, {}, { doubtful })
    expect(result.doubtful).toBe(true)
    expect(result.ranked.map((one) => one.doubtful)).toEqual([[], ['i1'], [], []])
  })

  it('or are left out like what is missing, with that as the reason', () => {
    const result = run(four, { doubtful: 'without-doubtful' }, { doubtful })
    expect(result.doubtful).toBe(false)
    expect(result.unranked).toEqual([
      {
        region: c,
        reason: 'gaps',
        coverage: { known: 1, indicators: 2 },
        missing: [{ indicator: 'i1', gap: 'doubtful' }],
      },
    ])
  })

  it('of an indicator that does not count put no doubt on the ranking', () => {
    const second = four.map(() => [false, true])
    const zero = run(four, { weights: { kind: 'set', shares: [100, 0] } }, { doubtful: second })
    const constant = run(
      four.map(([first]) => [first as number, 7]),
      {},
      { doubtful: second },
    )
    for (const result of [zero, constant]) {
      expect(result.doubtful).toBe(false)
      expect(result.ranked.flatMap((one) => one.doubtful)).toEqual([])
    }
  })

  it('of a region that is not ranked put no doubt on the ranking', () => {
    const result = run(
      four.map((row, index) => (index === 2 ? [30, null] : row)),
      {},
      { doubtful },
    )
    expect(result.doubtful).toBe(false)
  })
})

describe('an indicator in which no two regions differ', () => {
  it('is reported, and its weight goes to the others', () => {
    const values = four.map((row) => [...row, 7])
    const spec = specOf([1, -1, 1], { weights: { kind: 'set', shares: [20, 20, 60] } })
    const result = rankingOf(matrixOf(values), spec)
    expect(result.indicators.map((one) => [one.use, one.weight])).toEqual([
      ['counts', 0.5],
      ['counts', 0.5],
      ['constant', 0],
    ])
    expect(ranksByRegion(result)).toEqual(ranksByRegion(run(four)))
    expect(result.ranked[0]?.leavingOut).toEqual([3, 1, 1])
  })

  it('is one whose values differ only by the rounding of the machine', () => {
    const values = four.map((row, index) => [...row, index % 2 ? 0.1 + 0.2 : 0.3])
    expect(rankingOf(matrixOf(values), specOf([1, -1, 1])).indicators[2]?.use).toBe('constant')
  })

  it('is no ground to rank a region of which nothing else is known', () => {
    const values = [
      [1, 7],
      [2, 7],
      [null, 7],
    ]
    const result = run(values, { missing: 'available' })
    expect(ranksByRegion(result)).toEqual({ [b]: 1, [a]: 2 })
    expect(result.unranked).toMatchObject([{ region: c, reason: 'nothing-compared', coverage: { known: 1 } }])
  })
})
