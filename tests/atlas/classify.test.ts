import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classOf, naturalBreaks, roundestBetween } from '../../src/atlas/classify.ts'

/** The classes that limits make of values, as a reader of the map sees them. */
function grouped(values: readonly number[], breaks: readonly number[]): number[][] {
  const groups: number[][] = Array.from({ length: breaks.length + 1 }, () => [])
  for (const value of [...values].sort((a, b) => a - b)) groups[classOf(value, breaks)]?.push(value)
  return groups
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

/** The least sum of squares of all ways to cut the sorted values into so many runs. */
function leastSpread(sorted: readonly number[], classes: number): number {
  if (classes === 1) return spread(sorted)
  let least = Number.POSITIVE_INFINITY
  for (let first = 1; first <= sorted.length - classes + 1; first++) {
    least = Math.min(least, spread(sorted.slice(0, first)) + leastSpread(sorted.slice(first), classes - 1))
  }
  return least
}

const digitsOf = (value: number) =>
  value === 0 ? 0 : Math.abs(value).toExponential(11).split('e')[0]?.replace('.', '').replace(/0+$/, '').length

/** By trying every whole number in (low, high]; a fraction between whole numbers has no fewer digits. */
function fewestDigits(low: number, high: number): number {
  let fewest = Number.POSITIVE_INFINITY
  for (let n = low + 1; n <= high; n++) fewest = Math.min(fewest, `${Math.abs(n)}`.replace(/0+$/, '').length)
  return fewest
}

describe('natural breaks', () => {
  it('finds the classes of published examples of Ckmeans.1d.dp and Jenks', () => {
    // Wang & Song 2011, R package Ckmeans.1d.dp, first example of the manual.
    const wang = [-1, 2, -1, 2, 4, 5, 6, -1, 2, -1]
    expect(grouped(wang, naturalBreaks(wang, 3))).toEqual([
      [-1, -1, -1, -1],
      [2, 2, 2],
      [4, 5, 6],
    ])
    // The worked example in the documentation of simple-statistics and of the jenks packages.
    const jenks = [1, 2, 4, 5, 7, 9, 10, 20]
    expect(grouped(jenks, naturalBreaks(jenks, 3))).toEqual([[1, 2, 4, 5], [7, 9, 10], [20]])
    // Jenks' goodness of variance fit as it is usually taught: 4, 5, 9, 10 falls apart in the middle.
    expect(grouped([4, 5, 9, 10], naturalBreaks([10, 4, 9, 5], 2))).toEqual([
      [4, 5],
      [9, 10],
    ])
  })

  const evenly = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 2, maxLength: 9 })

  it('is never worse than the best of all partitions', () => {
    fc.assert(
      fc.property(evenly, fc.integer({ min: 1, max: 5 }), (values, classes) => {
        const sorted = [...values].sort((a, b) => a - b)
        const median = sorted[sorted.length >> 1] ?? 0
        fc.pre((sorted[0] ?? 0) <= 0 || (sorted.at(-1) ?? 0) <= 8 * median)
        const groups = grouped(values, naturalBreaks(values, classes))
        expect(groups).toHaveLength(Math.min(classes, new Set(values).size))
        const found = groups.reduce((sum, group) => sum + spread(group), 0)
        expect(found).toBeLessThanOrEqual(leastSpread(sorted, Math.min(classes, new Set(values).size)) + 1e-6)
      }),
      { numRuns: 400 },
    )
  })

  it('leaves no class empty and puts every limit into the gap between two classes, ascending', () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 })
    const few = fc.array(fc.constantFrom(0.1, 0.2, 0.30000000000000004, 0.3, 1, 1e-9, 5, 5.000001, 1e5), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.oneof(numbers, few, evenly), fc.integer({ min: 1, max: 7 }), (values, classes) => {
        const breaks = naturalBreaks(values, classes)
        expect(breaks.length).toBeLessThan(Math.max(1, Math.min(classes, new Set(values).size)))
        const groups = grouped(values, breaks)
        if (values.length > 0) for (const group of groups) expect(group.length).toBeGreaterThan(0)
        for (const [index, limit] of breaks.entries()) {
          expect(limit).toBeGreaterThan(groups[index]?.at(-1) as number)
          expect(limit).toBeLessThanOrEqual(groups[index + 1]?.[0] as number)
        }
      }),
      { numRuns: 1000, examples: [[[0.3, 0.30000000000000004, 1, 1], 3]] },
    )
  })

  it('does not depend on the order of the values and leaves them as they are', () => {
    const values = Object.freeze([3, 1, 2, 20, 21, 22, 9])
    expect(naturalBreaks(values, 3)).toEqual(naturalBreaks([...values].reverse(), 3))
    expect(values).toEqual([3, 1, 2, 20, 21, 22, 9])
  })

  it.each([
    [[], 5, []],
    [[7], 5, []],
    [[7, 7, 7, 7], 5, []],
    [[1, 2], 5, [2]],
    [[1, 1, 1, 9], 5, [5]],
    [[1, 2, 3], 1, []],
  ])('makes of %j in %i classes the limits %j', (values, classes, breaks) => {
    expect(naturalBreaks(values, classes)).toEqual(breaks)
  })

  it('groups strongly skewed values by their logarithms, so that the many small ones are told apart', () => {
    const densities = [2, 3, 4, 20, 25, 30, 200, 250, 300, 9000, 10_000]
    expect(grouped(densities, naturalBreaks(densities, 4))).toEqual([
      [2, 3, 4],
      [20, 25, 30],
      [200, 250, 300],
      [9000, 10_000],
    ])
    // With a zero there is no logarithm: the plain partition stands.
    const withZero = [0, ...densities]
    expect(grouped(withZero, naturalBreaks(withZero, 2))[1]).toEqual([9000, 10_000])
  })
})

describe('the roundest number of a gap', () => {
  it('lies in the gap, whatever the gap', () => {
    const end = fc.double({ min: -1.7e308, max: 1.7e308, noNaN: true })
    const ends = fc.tuple(end, end)
    fc.assert(
      fc.property(ends, ([a, b]) => {
        fc.pre(a < b)
        const found = roundestBetween(a, b)
        expect(found).toBeGreaterThan(a)
        expect(found).toBeLessThanOrEqual(b)
      }),
      { numRuns: 3000 },
    )
  })

  it('has the fewest significant digits that are possible there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: -6, max: 3 }),
        (start, width, exponent) => {
          const low = Number(`${start}e${exponent}`)
          const high = Number(`${start + width}e${exponent}`)
          const found = roundestBetween(low, high)
          expect({ low, high, found, digits: digitsOf(found) }).toMatchObject({
            digits: fewestDigits(start, start + width),
          })
        },
      ),
      // Gaps of exactly one step, where the middle lies between two candidates and rounding decides.
      {
        numRuns: 300,
        examples: [
          [6, 1, -1],
          [-22_198, 1, -4],
        ],
      },
    )
  })

  it.each([
    [2.9669, 3.0009, 3],
    [3.85, 4.9, 4],
    [0.1801, 0.2199, 0.2],
    [95, 105, 100],
    [24, 36, 30],
    [1234, 1237, 1235],
    [-5, 5, 0],
    [-1, 0, 0],
    [-105, -95, -100],
    [-3.0009, -2.9669, -3],
    [1e300, 3e300, 2e300],
    [1.2e-9, 3.4e-9, 2e-9],
    [7, 8, 8],
  ])('of the gap from %d to %d is %d', (low, high, round) => {
    expect(roundestBetween(low, high)).toBe(round)
  })

  it('is the upper end where there is no gap', () => {
    expect(roundestBetween(4, 4)).toBe(4)
    expect(Object.is(roundestBetween(-1, 0), -0)).toBe(false)
  })
})

describe('the class of a value', () => {
  it.each([
    [Number.NEGATIVE_INFINITY, 0],
    [0.999, 0],
    [1, 1],
    [1.999, 1],
    [2, 2],
    [5, 3],
    [Number.POSITIVE_INFINITY, 3],
  ])('of %d among the limits 1, 2, 5 is %i: a limit belongs to the class above it', (value, index) => {
    expect(classOf(value, [1, 2, 5])).toBe(index)
  })

  it('is the lowest where there are no limits', () => {
    expect(classOf(-3, [])).toBe(0)
  })
})
