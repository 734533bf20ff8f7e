import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaksAround, breaksBy, equalBreaks, quantileBreaks } from '../../src/atlas/breaks.ts'
import { naturalBreaks } from '../../src/atlas/classify.ts'
import { countsIn } from '../../src/atlas/variance-fit.ts'

const ordinary = fc.array(fc.integer({ min: -9000, max: 9000 }), { maxLength: 60 })
const fractions = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { maxLength: 40 })
const tied = fc.array(fc.constantFrom(-2, 0, 0.1, 0.30000000000000004, 0.3, 1, 7, 7.5), { maxLength: 40 })
const values = fc.oneof(ordinary, fractions, tied)
const classes = fc.integer({ min: 1, max: 7 })
const ascends = (breaks: readonly number[]) => breaks.every((limit, at) => at === 0 || limit > (breaks[at - 1] ?? 0))

describe('quantiles', () => {
  it.each([
    // Nine values in three terciles, and four of which two must stay together.
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], 3, [4, 7]],
    [[1, 2, 2, 3], 2, [3]],
    [[5, 5, 5, 5, 6], 2, [6]],
    [[-3, -2, -1, 0], 2, [-1]],
    [[1, 2, 3], 7, [2, 3]],
    [[4, 4, 4], 5, []],
    [[], 5, []],
  ])('of %j in %i classes part at %j', (given, count, breaks) => {
    expect(quantileBreaks(given, count)).toEqual(breaks)
  })

  it('hold as many values each as whole numbers allow where none are equal', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -999, max: 999 }), { minLength: 7, maxLength: 50 }),
        classes,
        (all, count) => {
          const counts = countsIn(all, quantileBreaks(all, count))
          expect(counts).toHaveLength(count)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('equal intervals', () => {
  it.each([
    [[0, 10, 20, 50, 100], 5, [20, 40, 60, 80]],
    [[-10, -4, 4, 10], 4, [-5, 0, 5]],
    [[2, 2, 8], 5, [5]],
    [[3], 4, []],
    [[], 4, []],
  ])('of %j in %i classes part at %j', (given, count, breaks) => {
    expect(equalBreaks(given, count)).toEqual(breaks)
  })

  it('are equal up to a tenth of their width, and rounding moves no value to another class', () => {
    fc.assert(
      fc.property(fc.oneof(ordinary, fractions), classes, (all, wanted) => {
        const distinct = new Set(all).size
        fc.pre(distinct > 1)
        const [lowest, highest] = [Math.min(...all), Math.max(...all)]
        fc.pre(highest - lowest > 1e-6)
        const count = Math.min(wanted, distinct)
        const width = (highest - lowest) / count
        const exact = Array.from({ length: count - 1 }, (_, at) => lowest + (at + 1) * width)
        const breaks = equalBreaks(all, wanted)
        expect(breaks).toHaveLength(count - 1)
        for (const [at, limit] of breaks.entries()) {
          expect(Math.abs(limit - (exact[at] ?? 0))).toBeLessThanOrEqual(width * 0.1000001)
        }
        // A value at a limit of the exact kind may differ by the last digit that a number holds.
        const near = all.some((value) => exact.some((limit) => Math.abs(value - limit) < 1e-9 * (1 + Math.abs(limit))))
        if (!near) expect(countsIn(all, breaks)).toEqual(countsIn(all, exact))
      }),
      { numRuns: 400 },
    )
  })
})

describe.each(Object.entries({ ...breaksBy, natural: naturalBreaks }))('classes by %s', (method, parted) => {
  it('ascend, hold every value once, and are no more than there are distinct values', () => {
    fc.assert(
      fc.property(values, classes, (all, count) => {
        const breaks = parted(all, count)
        const counts = countsIn(all, breaks)
        expect(ascends(breaks)).toBe(true)
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(all.length)
        expect(counts.length).toBeLessThanOrEqual(Math.max(1, Math.min(count, new Set(all).size)))
        if (method !== 'equal' && all.length > 0) expect(Math.min(...counts)).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
  })
})

describe('classes around a reference', () => {
  it.each([
    ['as many on both sides', 5, [1, 2, 3, 4, 5, 6, 7, 8, 9], 6, 3],
    ['the odd one where more values lie', 4, [1, 2, 3, 4, 5, 6, 7, 8, 9], 5, 2],
    ['the odd one below where more lie below', 7, [1, 2, 3, 4, 5, 6, 7, 8, 9], 5, 3],
    ['more on the side that has values for them', 2, [1, 2, 3, 4, 5, 6, 7, 8, 9], 6, 1],
    ['one on a side without any value', 0, [1, 2, 3, 4, 5, 6, 7, 8, 9], 4, 1],
    ['one on the upper side without any value', 10, [1, 2, 3, 4, 5, 6, 7, 8, 9], 4, 3],
  ])('are %s', (_, reference, all, count, low) => {
    const breaks = breaksAround(reference, all, count, quantileBreaks)
    expect(breaks).toHaveLength(count - 1)
    expect(breaks.indexOf(reference)).toBe(low - 1)
  })

  it('always have the reference as a limit, ascend, and are at least two', () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 2, max: 7 }),
        fc.integer({ min: -9500, max: 9500 }),
        fc.constantFrom(...Object.values(breaksBy)),
        (all, count, reference, parted) => {
          const breaks = breaksAround(reference, all, count, parted)
          expect(breaks).toContain(reference)
          expect(ascends(breaks)).toBe(true)
          expect(breaks.length + 1).toBeLessThanOrEqual(count)
        },
      ),
      { numRuns: 400 },
    )
  })
})
