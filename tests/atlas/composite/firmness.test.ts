import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toTerms } from '../../../src/atlas/composite/aggregate.ts'
import {
  firmnessOf,
  firmPrecedence,
  indistinctRuns,
  precedence,
  tally,
  tiersOf,
} from '../../../src/atlas/composite/firmness.ts'
import { matrixOf, rankingOf, specOf } from './support.ts'

const [a, b, c] = ['900100', '900101', '900102']

describe('firmness', () => {
  it('is counted over the weightings', () => {
    // Rows (1, 0), (0, 1), (0.5, 0.5); by the first indicator, by the second, by both alike, and 3 to 1.
    const columns = [
      [1, 0, 0.5],
      [0, 1, 0.5],
    ]
    const weightings = Float64Array.of(0.9, 0.1, 0.1, 0.9, 0.5, 0.5, 0.75, 0.25)
    const counted = tally(toTerms(columns, 'linear'), weightings)
    // The first row is 1st, 3rd, 1st of three equals, 1st.
    expect(firmnessOf(counted, 0)).toEqual({
      ...{ minimum: 1, lower: 1, median: 1, upper: 3, maximum: 3 },
      shares: [0.75, 0, 0.25],
    })
    expect(firmnessOf(counted, 2)).toEqual({
      ...{ minimum: 1, lower: 1, median: 2, upper: 2, maximum: 2 },
      shares: [0.25, 0.75, 0],
    })
    // Better twice, equal once.
    expect(precedence(counted, 0, 1)).toBe(2.5 / 4)
  })

  it.each([
    [[5, 90, 5], 1, 2, 2],
    [[4, 90, 6], 2, 2, 3],
    [[50, 0, 50], 1, 1, 3],
    [[49, 2, 49], 1, 2, 3],
  ])('of ranks taken %j times in a hundred has the interval from %i by %i to %i', (counts, lower, median, upper) => {
    const counted = { regions: 3, weightings: 100, atRank: Uint32Array.from(counts), before: new Uint32Array(9) }
    expect(firmnessOf(counted, 0)).toMatchObject({ minimum: 1, lower, median, upper, maximum: 3 })
  })

  it('agrees with what can be worked out for two indicators', () => {
    // a = (1, 0), b = (1/2, 1), c = (0, 0): a is better than b where the first weight is above 2/3.
    const values = [
      [4, 0],
      [2, 1],
      [0, 0],
    ]
    const result = rankingOf(matrixOf(values), specOf([1, 1], { draws: 20_000, seed: 5 }))
    expect(result.ranked.map((one) => one.region)).toEqual([b, a, c])
    // Four standard deviations of a share of 20,000 are 0.013.
    expect(Math.abs((result.neighbours[0]?.precedence as number) - 2 / 3)).toBeLessThan(0.0134)
    expect(Math.abs((result.ranked[1]?.firmness.shares[0] as number) - 1 / 3)).toBeLessThan(0.0134)
    expect(result.neighbours[1]).toEqual({ first: a, second: c, precedence: 1 })
    expect(result.ranked[2]?.firmness).toEqual({
      ...{ minimum: 3, lower: 3, median: 3, upper: 3, maximum: 3 },
      shares: [0, 0, 1],
    })
    expect(result.groups).toEqual([
      { regions: [b, a], from: 1, to: 2, precedence: result.neighbours[0]?.precedence },
      { regions: [c], from: 3, to: 3, precedence: null },
    ])
  })

  it('says of a long group whether its ends can be told apart', () => {
    // a = (1, 2/3), b = (0, 1), c = (1/3, 0): a before b where the first weight is above 1/4, b before c where it
    // is below 3/4, a before c always.
    const values = [
      [2, 2],
      [-1, 3],
      [0, 0],
    ]
    const result = rankingOf(matrixOf(values), specOf([1, 1], { draws: 20_000 }))
    expect(result.ranked.map((one) => one.region)).toEqual([a, b, c])
    expect(result.groups).toEqual([{ regions: [a, b, c], from: 1, to: 3, precedence: 1 }])
    // What is true of all of its regions is told apart from what is true of neighbours only.
    expect(result.indistinct).toEqual([
      { regions: [a, b], from: 1, to: 2 },
      { regions: [b, c], from: 2, to: 3 },
    ])
    for (const { precedence } of result.neighbours) expect(Math.abs(precedence - 0.75)).toBeLessThan(0.0134)
  })

  it('of a single indicator is complete, and the result says that nothing was varied', () => {
    const result = rankingOf(matrixOf([[1], [3], [2]]), specOf([1]))
    expect(result.varied).toBe(1)
    expect(result.ranked.map((one) => [one.region, one.firmness.minimum, one.firmness.maximum])).toEqual([
      [b, 1, 1],
      [c, 2, 2],
      [a, 3, 3],
    ])
    expect(result.ranked.map((one) => one.leavingOut)).toEqual([[null], [null], [null]])
    expect(result.groups).toHaveLength(3)
  })

  it('never parts regions of one rank', () => {
    const counted = {
      regions: 3,
      weightings: 1,
      atRank: new Uint32Array(9),
      before: Uint32Array.of(0, 2, 2, 0, 0, 2, 0, 0, 0),
    }
    expect(tiersOf(counted, [1, 1, 3])).toEqual([
      [0, 1],
      [2, 2],
    ])
    const equal = rankingOf(
      matrixOf([
        [1, 2],
        [1, 2],
        [0, 0],
      ]),
      specOf([1, 1]),
    )
    expect(equal.groups.map((one) => [one.from, one.to, one.precedence])).toEqual([
      [1, 2, 0.5],
      [3, 3, null],
    ])
  })

  it('finds all the longest runs in which no two regions can be told apart, and no others', () => {
    const random = fc.integer({ min: 0, max: 7 }).chain((regions) =>
      fc.record({
        counted: fc
          .array(fc.constantFrom(20, 18, 17, 10, 0), { minLength: regions ** 2, maxLength: regions ** 2 })
          .map((before) => ({ regions, weightings: 10, atRank: new Uint32Array(0), before: Uint32Array.from(before) })),
        steps: fc.array(fc.boolean(), { minLength: regions, maxLength: regions }),
      }),
    )
    fc.assert(
      fc.property(random, ({ counted, steps }) => {
        const ranks: number[] = []
        for (const [row, isEqual] of steps.entries()) ranks.push((isEqual && ranks[row - 1]) || row + 1)
        const isRun = (first: number, last: number) => {
          for (let x = first; x <= last; x++) {
            for (let y = x + 1; y <= last; y++) {
              if (ranks[x] !== ranks[y] && precedence(counted, x, y) >= firmPrecedence) return false
            }
          }
          return first >= 0 && last < ranks.length
        }
        const expected: [number, number][] = []
        for (const x of ranks.keys()) {
          for (let y = x + 1; y < ranks.length; y++) {
            if (isRun(x, y) && !isRun(x - 1, y) && !isRun(x, y + 1)) expected.push([x, y])
          }
        }
        expect(indistinctRuns(counted, ranks)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('takes little time: twelve regions, twelve indicators, 2,000 weightings', () => {
    const values = Array.from({ length: 12 }, (_, i) =>
      Array.from({ length: 12 }, (_, j) => (i * 7 + j * j * 5 + i * j * 3) % 23),
    )
    const matrix = matrixOf(values)
    const spec = specOf(Array(12).fill(1), { weights: { kind: 'entropy' } })
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now()
      rankingOf(matrix, spec)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(200)
  })
})
