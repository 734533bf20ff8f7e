import { describe, expect, it } from 'vitest'
import { dodge } from '../../../src/scene/charts/dodge.ts'

const nearest = (at: readonly number[], aside: readonly number[]) => {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < at.length; i++) {
    for (let j = 0; j < i; j++)
      least = Math.min(least, Math.hypot((at[i] ?? 0) - (at[j] ?? 0), (aside[i] as number) - (aside[j] as number)))
  }
  return least
}
const crowded = Array.from({ length: 221 }, (_, i) => 300 + 60 * Math.sin(i * i))

describe('the beeswarm', () => {
  it('lets no dot cover another', () => {
    for (const at of [crowded, crowded.map(Math.round), Array(40).fill(7), [0, 0.001, 9.999, 10, 10.001, -5]]) {
      expect(nearest(at, dodge(at, 10))).toBeGreaterThanOrEqual(10 - 1e-6)
    }
  })

  it('moves dots only aside, as little as they must: those with room stay on the line', () => {
    expect(dodge([0, 10, 25, 100], 10)).toEqual([0, 0, 0, 0])
    expect(dodge([5, 5, 5], 10)).toEqual([0, 10, -10])
  })

  it('is the same every time, and for the same dots in another order as a whole', () => {
    expect(dodge(crowded, 8)).toEqual(dodge(crowded, 8))
    const sums = (at: readonly number[]) =>
      dodge(at, 8)
        .map((one, i) => `${at[i]?.toFixed(6)} ${one.toFixed(6)}`)
        .sort()
    expect(sums([...crowded].reverse())).toEqual(sums(crowded))
  })

  it('stays compact: a row of equal values is as high as its dots', () => {
    const aside = dodge(Array(21).fill(3), 10)
    expect([Math.min(...aside), Math.max(...aside)]).toEqual([-100, 100])
  })

  it('takes none and one', () => {
    expect(dodge([], 10)).toEqual([])
    expect(dodge([-3], 10)).toEqual([0])
  })

  it('is quick enough for every county of a country', () => {
    const start = performance.now()
    dodge(
      Array.from({ length: 2900 }, (_, i) => 300 + 60 * Math.sin(i * i)),
      3,
    )
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
