import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf, barsOf, spanOf } from '../../src/scene/spread.ts'

const plain = (values: readonly number[]) => values.map((value) => ({ value, group: value < 2 ? 'a' : 'b' }))
const several = fc
  .array(
    fc.integer({ min: -90_000, max: 9_000_000 }).map((n) => n / 100),
    { minLength: 2, maxLength: 60 },
  )
  .filter((values) => new Set(values).size > 1)

describe('the way of a brush', () => {
  it('reaches from the smallest value to the largest, in whole steps of what is shown', () => {
    const axis = axisOf([1.856, 3.849, 2.5], 0.01, 16)
    expect([axis.low, axis.high, axis.steps]).toEqual([1.85, 3.85, 200])
    expect(axis.at(axis.share(2.5))).toBe(2.5)
    expect([axis.at(-1), axis.at(2)]).toEqual([1.85, 3.85])
  })

  it('takes no thousands of steps, also where values are many times larger than what is shown', () => {
    expect(axisOf([300_000, 20_900_000, 8_000_000], 1, 16).steps).toBeLessThan(500)
  })

  it('stands by logarithms where values are strongly skewed, and only where all are above zero', () => {
    const skewed = axisOf([4.6, 30, 120, 200, 24_736], 0.1, 16)
    expect(skewed.limits).toEqual([2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000])
    expect(skewed.share(10) - skewed.share(5)).toBeCloseTo(skewed.share(10_000) - skewed.share(5000))
    expect(axisOf([0, 1, 2, 3, 24_736], 1, 16).share(12_368)).toBeCloseTo(0.5, 1)
  })

  it('holds every value, gives back round ones, and moves with every step', () => {
    fc.assert(
      fc.property(several, (values) => {
        const axis = axisOf(values, 0.01, 16)
        for (const value of values) {
          expect(axis.share(value)).toBeGreaterThanOrEqual(-1e-9)
          expect(axis.share(value)).toBeLessThanOrEqual(1 + 1e-9)
          expect(value).toBeGreaterThanOrEqual(axis.limits[0] ?? Number.NaN)
          expect(value).toBeLessThanOrEqual(axis.limits.at(-1) ?? Number.NaN)
        }
        for (let step = 0; step <= axis.steps; step++) {
          const value = axis.at(step / axis.steps)
          expect(Math.round(axis.share(value) * axis.steps)).toBe(step)
          expect(String(value)).toMatch(/^-?\d{1,12}(\.\d{1,6})?$/)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the bars', () => {
  it('hold every value once, each in the group of its class', () => {
    fc.assert(
      fc.property(several, (values) => {
        const bars = barsOf(plain(values), axisOf(values, 0.01, 16).limits)
        const held = bars.flatMap(({ parts }) => parts)
        for (const group of ['a', 'b']) {
          const count = held.filter((part) => part.group === group).reduce((sum, part) => sum + part.count, 0)
          expect(count).toBe(plain(values).filter((one) => one.group === group).length)
        }
        expect(bars.every((bar) => bar.parts.reduce((sum, part) => sum + part.count, 0) === bar.count)).toBe(true)
      }),
    )
  })

  it('are parted where a class ends within them', () => {
    const [bar] = barsOf(plain([1, 1.5, 2, 9]), [0, 5, 10])
    expect(bar?.parts).toEqual([
      { group: 'a', count: 2 },
      { group: 'b', count: 1 },
    ])
  })
})

describe('the span of values', () => {
  it('is of whole steps, without the errors of binary fractions', () => {
    expect(spanOf([0.1 + 0.2, 0.7], 0.1)).toEqual([0.3, 0.7])
    expect(spanOf([-2.31, 0], 0.1)).toEqual([-2.4, 0])
  })
})
