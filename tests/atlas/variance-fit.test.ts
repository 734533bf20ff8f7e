import { describe, expect, it } from 'vitest'
import { countsIn, varianceFit } from '../../src/atlas/variance-fit.ts'

describe('the goodness of variance fit', () => {
  it('is that of the worked example with which it is usually taught', () => {
    // 4, 5, 9, 10: mean 7, squared deviations 26; in 4 | 5, 9, 10 they are 14, in 4, 5 | 9, 10 they are 1.
    expect(varianceFit([4, 5, 9, 10], [5])).toBeCloseTo(1 - 14 / 26)
    expect(varianceFit([4, 5, 9, 10], [9])).toBeCloseTo(1 - 1 / 26)
    expect(varianceFit([4, 5, 9, 10], [10])).toBeCloseTo(1 - 14 / 26)
  })

  it('is one where the values of each class are equal, and zero where one class holds all', () => {
    expect(varianceFit([-1, -1, 3, 3], [0])).toBe(1)
    expect(varianceFit([1, 2, 3], [])).toBe(0)
  })

  it.each([[[]], [[3]], [[3, 3, 3]]])('of %j is not said: nothing differs', (values) => {
    expect(varianceFit(values, [2])).toBeNull()
  })
})

it('counts a value at a limit in the class above it, and empty classes as zero', () => {
  expect(countsIn([1, 2, 2, 9], [2, 5, 8])).toEqual([1, 2, 0, 1])
  expect(countsIn([], [2])).toEqual([0, 0])
})
