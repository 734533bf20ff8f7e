import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf } from '../../src/atlas/last-place.ts'

// Invented rankings of invented cities, named by letters.
const placeIn = (city: string, ranks: Record<string, number | number[]>, least: number, most = least) =>
  placeOf(city, { ranks: new Map(Object.entries(ranks).map(([one, given]) => [one, [given].flat()])), least, most })

describe('the last place', () => {
  it('is shared by those who are worst in a full ranking that skips no place after a tie', () => {
    const dense = { a: 1, b: 1, c: 2, d: 2 }
    expect(placeIn('c', dense, 4)).toBe('tied')
    expect(placeIn('a', dense, 4)).toBe('not-last')
    expect(placeIn('d', { a: 1, b: 2, c: 3, d: 3 }, 4)).toBe('tied')
  })

  it('is not shared where there is room below in a ranking published in part', () => {
    expect(placeIn('a', { a: 2, b: 2 }, 5)).toBe('not-last')
    expect(placeIn('a', { a: 4, b: 4 }, 5)).toBe('tied')
  })

  it('cannot be said where the only one who may be worse is ranked differently by two sources', () => {
    const ranks = { a: 1, b: 1, c: [2, 4], d: 3 }
    expect(placeIn('d', ranks, 4)).toBe('unclear')
    expect(placeIn('c', ranks, 4)).toBe('unclear')
    expect(placeIn('d', { a: 1, b: 1, d: 3 }, 4)).toBe('not-last')
  })

  it('cannot be said of a city without a rank, or where it depends on how many there are', () => {
    expect(placeIn('b', { a: 1 }, 2)).toBe('unclear')
    expect(placeIn('a', { a: 3 }, 3, 4)).toBe('unclear')
    expect(placeIn('a', { a: 4 }, 3, 4)).toBe('last')
    expect(placeIn('a', { a: 2 }, 3, 4)).toBe('not-last')
    expect(placeIn('a', { a: 5 }, 3, 4)).toBe('out-of-range')
    expect(placeIn('a', { a: 1 }, 1)).toBe('last')
  })

  it('is what a hidden ranking has, however little of it is published', () => {
    const hidden = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(hidden, (cities) => {
        const points = cities.map(([score]) => score)
        const rankOf = (score: number) => 1 + points.filter((other) => other > score).length
        const ranks = new Map(cities.flatMap(([score, told], index) => (told ? [[`${index}`, [rankOf(score)]]] : [])))
        const worst = Math.min(...points)
        const atWorst = points.filter((one) => one === worst).length
        for (const [index, [score, told]] of cities.entries()) {
          if (!told) continue
          const place = placeOf(`${index}`, { ranks, least: cities.length, most: cities.length })
          if (place === 'last') expect([score, atWorst]).toEqual([worst, 1])
          // A tie for the last place shows only where all who share it are published.
          if (place === 'not-last' && score === worst)
            expect(cities.some((one) => one[0] === worst && !one[1])).toBe(true)
          if (place === 'tied') expect(score).toBe(worst)
          expect(['last', 'not-last', 'tied']).toContain(place)
        }
      }),
    )
  })
})
