import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, span, total, type Weighted, weightedMean } from '../../src/atlas/summary-statistics.ts'

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const weight = fc.double({ min: 0.001, max: 1e8, noNaN: true })
const items = fc.array(fc.record({ value, weight }), { minLength: 1, maxLength: 60 })
const mean = (list: readonly Weighted[]) => weightedMean(list).value ?? expect.fail('no mean')

describe('the weighted mean', () => {
  it('is that of worked examples', () => {
    // 20 pupils with a mean of 80 and 30 with one of 90: (20 × 80 + 30 × 90) / 50 = 86.
    const classes = [
      { value: 80, weight: 20 },
      { value: 90, weight: 30 },
    ]
    expect(weightedMean(classes)).toEqual({ value: 86, n: 2, leftOut: 0 })
    // The example in the documentation of simple-statistics.
    const marks = [80, 90, 100].map((value, at) => ({ value, weight: [1, 1, 2][at] ?? 0 }))
    expect(weightedMean(marks)).toMatchObject({ value: 92.5 })
  })

  it('is the total over the total where ratios are weighted by their denominators', () => {
    const areas = [
      { physicians: 300, people: 100_000 },
      { physicians: 50, people: 40_000 },
    ]
    const items = areas.map(({ physicians, people }) => ({ value: physicians / people, weight: people }))
    expect(weightedMean(items)).toMatchObject({ value: 350 / 140_000 })
  })

  it('lies between the lowest and the highest', () => {
    fc.assert(
      fc.property(items, (list) => {
        const values = list.map(({ value }) => value)
        expect(mean(list)).toBeGreaterThanOrEqual(Math.min(...values))
        expect(mean(list)).toBeLessThanOrEqual(Math.max(...values))
      }),
    )
  })

  it('is the plain mean where all weights are equal, and does not depend on their unit', () => {
    fc.assert(
      fc.property(items, weight, (list, weight) => {
        const plain = list.reduce((sum, { value }) => sum + value, 0) / list.length
        expect(Math.abs(mean(list.map(({ value }) => ({ value, weight }))) - plain)).toBeLessThan(1e-6)
        const thousands = list.map((one) => ({ value: one.value, weight: one.weight / 1000 }))
        expect(Math.abs(mean(thousands) - mean(list))).toBeLessThan(1e-6)
      }),
    )
  })

  it('is the value itself where all values are the same', () => {
    expect(weightedMean([0.1, 0.2, 0.7].map((weight) => ({ value: 0.1, weight })))).toMatchObject({ value: 0.1 })
  })

  it('leaves out what has no weight, and says how many', () => {
    const items = [
      { value: 1, weight: 1 },
      { value: 3, weight: 1 },
      { value: 99, weight: null },
      { value: 99, weight: -5 },
    ]
    expect(weightedMean(items)).toEqual({ value: 2, n: 2, leftOut: 2 })
  })

  it('is none, with a reason, of no values, of no weights and of zero weights', () => {
    expect(weightedMean([])).toEqual({ value: null, why: 'no-values' })
    expect(weightedMean([{ value: 1, weight: null }])).toEqual({ value: null, why: 'no-weights' })
    const empty = [
      { value: 1, weight: 0 },
      { value: 2, weight: 0 },
    ]
    expect(weightedMean(empty)).toEqual({ value: null, why: 'zero-weights' })
  })

  it('takes negative values as they are', () => {
    const items = [
      { value: -4, weight: 1 },
      { value: 2, weight: 2 },
    ]
    expect(weightedMean(items)).toMatchObject({ value: 0 })
  })
})

describe('total, median and span', () => {
  it('are those of worked examples', () => {
    expect(total([0.1, 0.2, 0.3])).toEqual({ value: 0.6, n: 3, leftOut: 0 })
    expect(median([3, 1, 2])).toMatchObject({ value: 2 })
    expect(median([4, 1, 3, 2])).toMatchObject({ value: 2.5 })
    expect(median([5, 5, 5, 1])).toMatchObject({ value: 5 })
    expect(span([3, -1, 2])).toEqual([-1, 3])
    expect(span([3])).toEqual([3, 3])
  })

  it('are none of no values', () => {
    expect(total([])).toEqual({ value: null, why: 'no-values' })
    expect(median([])).toEqual({ value: null, why: 'no-values' })
    expect(span([])).toBeNull()
  })

  it('leave the list as it is', () => {
    const values = [3, 1, 2]
    median(values)
    total(values)
    span(values)
    expect(values).toEqual([3, 1, 2])
  })
})
