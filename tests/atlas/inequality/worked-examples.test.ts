import { describe, expect, it } from 'vitest'
import { agglomeration } from '../../../src/atlas/inequality/agglomeration.ts'
import { gini, lorenzCurve } from '../../../src/atlas/inequality/lorenz.ts'
import { extremes, overall, variation, weightedVariation } from '../../../src/atlas/inequality/spread.ts'
import { decompose, theilL, theilT } from '../../../src/atlas/inequality/theil.ts'
import { figureOf, partsOf } from './support.ts'

describe('published examples', () => {
  // The example in the manual of the R package Gini 0.1.0 (Du, Chen and Hao 2021), after Brown 1994.
  const residents = [
    382.8, 522.7, 192.4, 227.4, 490.2, 108.0, 222.5, 220.5, 231.2, 375.3, 323.9, 79.9, 305.7, 98.7, 46.1, 35.3,
  ]
  const staff = [2778, 3333, 1673, 1708, 2118, 1077, 1850, 1557, 2010, 2587, 2482, 616, 2010, 936, 633, 582]

  it('gives the Gini coefficient of health resources over residents of sixteen regions', () => {
    expect(figureOf(gini(partsOf(staff, residents)))).toBeCloseTo(0.1216807, 7)
  })

  it('gives Theil’s L of five incomes', () => {
    // Störmann, "Regionalökonomik" (2009), as in the manual of the R package REAT.
    expect(figureOf(theilL(partsOf([10, 10, 10, 20, 50])))).toBeCloseTo(0.2326302, 7)
  })
})

describe('known distributions', () => {
  it.each([2, 5, 100])('gives 0 where all %d have the same, and (n − 1) / n where one has all', (n) => {
    const same = partsOf(Array.from({ length: n }, () => 7))
    const one = partsOf(Array.from({ length: n }, (_, index) => (index === 0 ? 42 : 0)))
    expect(figureOf(gini(same))).toBeCloseTo(0, 12)
    expect(figureOf(gini(one))).toBeCloseTo((n - 1) / n, 12)
    expect(figureOf(theilT(one))).toBeCloseTo(Math.log(n), 12)
    for (const figure of [theilL(same), theilT(same), variation(same), weightedVariation(same)]) {
      expect(figureOf(figure)).toBeCloseTo(0, 12)
    }
    expect(figureOf(variation(one))).toBeCloseTo(Math.sqrt(n - 1), 9)
  })

  it('gives the Gini coefficient of 1, 2, 3, 4, 5: 4/15', () => {
    expect(figureOf(gini(partsOf([5, 3, 1, 4, 2])))).toBeCloseTo(4 / 15, 12)
  })

  it('gives Theil’s T and L of shares that can be computed by hand', () => {
    // Half the people have three quarters: T = ¾ ln 1.5 + ¼ ln 0.5, L = ½ ln ⅔ + ½ ln 2.
    const parts = partsOf([3, 1])
    expect(figureOf(theilT(parts))).toBeCloseTo(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), 12)
    expect(figureOf(theilL(parts))).toBeCloseTo(0.5 * Math.log(2 / 3) + 0.5 * Math.log(2), 12)
    expect(figureOf(weightedVariation(parts))).toBeCloseTo(0.5, 12)
  })

  it('draws the curve from the poorest to the richest', () => {
    const curve = lorenzCurve(partsOf([30, 10, 60], [10, 10, 20]))
    if (!('pieces' in curve)) throw new Error(curve.why)
    expect(curve.pieces.map(({ region }) => region)).toEqual(['R1', 'R0', 'R2'])
    expect(curve.pieces.map(({ to }) => to)).toEqual([
      [0.25, 0.1],
      [0.5, 0.4],
      [1, 1],
    ])
    // By trapezoids: 1 − (0.1·0.25 + 0.5·0.25 + 1.4·0.5).
    expect(figureOf(gini(partsOf([30, 10, 60], [10, 10, 20])))).toBeCloseTo(0.15, 12)
  })

  it('names all regions that share the highest and the lowest', () => {
    const found = extremes(partsOf([4, 1, 4, 2], [2, 1, 2, 2]))
    expect(found).toMatchObject({ value: 2, highest: { rate: 2, regions: ['R0', 'R2'] } })
    expect(found).toMatchObject({ lowest: { rate: 1, regions: ['R1', 'R3'] } })
    expect(overall(partsOf([4, 1], [2, 3]))).toBe(1)
  })
})

describe('the parts of Theil’s L', () => {
  it('come out as computed by hand', () => {
    // Zone A: 1 and 3 over equal people; zone B: 4 and 4; each zone has half the people.
    const found = decompose(partsOf([1, 3, 4, 4]), (region) => (region < 'R2' ? 'A' : 'B'))
    if ('why' in found) throw new Error(found.why)
    const inA = 0.5 * Math.log(2) + 0.5 * Math.log(2 / 3)
    const between = 0.5 * Math.log(0.5 / (4 / 12)) + 0.5 * Math.log(0.5 / (8 / 12))
    expect(found.between).toBeCloseTo(between, 12)
    expect(found.within).toBeCloseTo(0.5 * inA, 12)
    expect(found.zones.map(({ zone, n }) => [zone, n])).toEqual([
      ['A', 2],
      ['B', 2],
    ])
    expect(found.zones[1]?.within).toBe(0)
  })

  it('are all within where there is one zone, and all between where each region is one', () => {
    const parts = partsOf([1, 3, 4])
    const one = decompose(parts, () => 'all')
    const each = decompose(parts, (region) => region)
    expect(one).toMatchObject({ between: 0, within: figureOf(theilL(parts)) })
    expect(each).toMatchObject({ within: 0 })
    expect('total' in each && each.total).toBeCloseTo(figureOf(theilL(parts)), 12)
  })
})

describe('agglomeration', () => {
  it('is the share of the resource, and of the people, over the share of the area', () => {
    const [city, country] =
      agglomeration([
        { region: 'city', resource: 60, population: 50, area: 20 },
        { region: 'country', resource: 40, population: 50, area: 80 },
      ]) ?? []
    for (const [key, value] of Object.entries({ hrad: 3, pad: 2.5, ratio: 1.2, difference: 0.5 })) {
      expect(city?.[key as 'hrad']).toBeCloseTo(value, 12)
    }
    for (const [key, value] of Object.entries({ hrad: 0.5, pad: 0.625, ratio: 0.8, difference: -0.125 })) {
      expect(country?.[key as 'hrad']).toBeCloseTo(value, 12)
    }
  })

  it('is nothing where nothing is shared', () => {
    expect(agglomeration([{ region: 'a', resource: 0, population: 1, area: 1 }])).toBeNull()
    expect(agglomeration([])).toBeNull()
  })
})
