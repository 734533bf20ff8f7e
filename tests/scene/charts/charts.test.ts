import { describe, expect, it } from 'vitest'
import { unitsInView } from '../../../src/scene/areas.ts'
import { binsOf, middleOf } from '../../../src/scene/charts/distribution.ts'
import { type Known, markFor, namesOf, partUnits, placesOf } from '../../../src/scene/charts/known.ts'
import { referencesOf } from '../../../src/scene/charts/references.ts'
import { isSkewed, logSteps, roundSteps, spanOf } from '../../../src/scene/charts/scales.ts'
import { fillIndicators, levels } from '../../../src/view/view.ts'
import { inventedAtlas, none, realAtlas, value, viewOf } from '../../support/fixture.ts'

const parted = (...values: [string, number, 'reported' | 'doubtful'][]): Known[] => {
  const atlas = inventedAtlas(values.map(([region, number, status]) => value(region, 'rate', '2022', number, status)))
  return partUnits(unitsInView(atlas, viewOf({ fill: 'rate' }))).known
}
const known = parted(['900100', 2, 'reported'], ['900200', 5, 'doubtful'], ['900300', 2, 'reported'])

describe('the areas of a chart', () => {
  it('are those with a value of their own, highest first, and those without, each with why', () => {
    const atlas = inventedAtlas([
      value('900101', 'rate', '2022', 3),
      value('900100', 'rate', '2022', 2),
      value('900201', 'rate', '2022', -7),
      none('900202', 'rate', '2022', 'not-applicable'),
    ])
    const { known, missing } = partUnits(unitsInView(atlas, viewOf({ fill: 'rate', level: 'county' })))
    expect(known.map((one) => [one.region.adcode, one.value])).toEqual([
      ['900101', 3],
      ['900201', -7],
    ])
    expect(missing.map((one) => [one.region.adcode, one.absence, one.larger?.region.adcode])).toEqual([
      ['900102', 'larger-area', '900100'],
      ['900103', 'larger-area', '900100'],
      ['900202', 'not-applicable', undefined],
      ['900301', 'no-source', undefined],
      ['900302', 'no-source', undefined],
      ['800101', 'no-source', undefined],
      ['800102', 'no-source', undefined],
      ['800103', 'no-source', undefined],
    ])
  })

  it('share a place where they are equal; a doubtful one has none', () => {
    expect(known.map((one) => one.region.adcode)).toEqual(['900200', '900100', '900300'])
    expect(placesOf(known)).toEqual([null, 1, 1])
    expect(placesOf(parted(['900100', 3, 'reported'], ['900200', 3, 'reported'], ['900300', 1, 'reported']))).toEqual([
      1, 1, 3,
    ])
  })

  it('are called by their prefecture too where two bear the same name', () => {
    const both = ['511002', '511102', '510100'].map((adcode) => realAtlas.region(adcode) ?? never())
    expect([...namesOf(realAtlas, both, 'zh').values()]).toEqual(['内江 市中区', '乐山 市中区', '成都'])
  })

  it('stand for the regions that lie in them', () => {
    const marked = new Set(['500000', '510100'])
    expect(markFor(realAtlas, marked, '500103')).toBe('500000')
    expect(markFor(realAtlas, marked, '510104')).toBe('510100')
    expect(markFor(realAtlas, marked, '510300')).toBeNull()
    expect(markFor(realAtlas, marked, null)).toBeNull()
  })
})

describe('the lines of larger areas', () => {
  const physicians = realAtlas.indicator('physiciansPer1000') ?? never()
  const areas = (change = {}) => unitsInView(realAtlas, viewOf(change)).map((unit) => unit.region)

  it('are the nation and the provinces of the areas, save one that is plotted itself', () => {
    const lines = referencesOf(realAtlas, physicians, '2022', areas())
    expect(lines.map((one) => one.region.adcode)).toEqual(['100000'])
    const old = realAtlas.indicator('share65plus') ?? never()
    const census = referencesOf(realAtlas, old, '2020', areas({ fill: 'share65plus' }))
    expect(census.map((one) => one.region.adcode)).toEqual(['510000', '500000'])
    expect(census.every((one) => Number.isFinite(one.observation.value))).toBe(true)
  })

  it('are none of a province that is filtered away, and none in a year in which nothing is known of them', () => {
    const sichuan = referencesOf(realAtlas, physicians, '2022', areas({ within: ['500000'] }))
    expect(sichuan.map((one) => one.region.adcode)).toEqual(['100000'])
    expect(referencesOf(realAtlas, physicians, '1900', areas())).toEqual([])
  })

  it('are none of counts: the number of a province is the sum of its areas', () => {
    const population = realAtlas.indicator('population') ?? never()
    expect(referencesOf(realAtlas, population, '2020', areas({ fill: 'population' }))).toEqual([])
  })
})

describe('scales', () => {
  it('are never without width, and always finite', () => {
    for (const values of [[], [3], [3, 3], [0], [-2], [-2, 5], [1e12, 1]]) {
      for (const withZero of [true, false]) {
        const [low, high] = spanOf(values, withZero)
        expect(high).toBeGreaterThan(low)
        expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true)
      }
      const steps = roundSteps(values, 6)
      expect(steps.length).toBeGreaterThan(1)
      expect(steps[0]).toBeLessThanOrEqual(Math.min(...values, 1e300))
      expect(steps.at(-1)).toBeGreaterThanOrEqual(Math.max(...values, -1e300))
    }
  })

  it('of logarithms enclose the values in 1, 2, 5', () => {
    expect(logSteps([4.6, 24736])).toEqual([2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000])
    expect(logSteps([5, 5])).toEqual([2, 5, 10])
    expect(logSteps([0.003, 0.02])).toEqual([0.002, 0.005, 0.01, 0.02])
  })

  it('are offered in logarithms only where all values are positive and very unequal', () => {
    expect(isSkewed([1, 2, 3, 100])).toBe(true)
    expect(isSkewed([0, 2, 3, 100])).toBe(false)
    expect(isSkewed([-1, 2, 3, 100])).toBe(false)
    expect(isSkewed([1, 2, 3])).toBe(false)
    expect(isSkewed([])).toBe(false)
  })
})

describe('a histogram', () => {
  it('counts every value of every indicator once, between round limits', () => {
    for (const { id } of fillIndicators(realAtlas)) {
      for (const level of levels) {
        const { known } = partUnits(unitsInView(realAtlas, viewOf({ fill: id, level })))
        for (const log of isSkewed(known.map((one) => one.value)) ? [false, true] : [false]) {
          const bins = binsOf(known, log)
          expect(bins.flatMap((bin) => [...bin.firm, ...bin.doubtful])).toHaveLength(known.length)
          for (const bin of bins) {
            for (const { value } of [...bin.firm, ...bin.doubtful]) {
              expect(value).toBeGreaterThanOrEqual(bin.low)
              expect(value).toBeLessThanOrEqual(bin.high)
            }
          }
        }
      }
    }
  })

  it('keeps doubtful values apart, and takes equal, negative and no values', () => {
    const bins = binsOf(known)
    expect(bins.reduce((sum, bin) => sum + bin.doubtful.length, 0)).toBe(1)
    expect(binsOf([])).toEqual([])
    const same = binsOf(parted(['900100', -3, 'reported'], ['900200', -3, 'reported']))
    expect(same.reduce((sum, bin) => sum + bin.firm.length, 0)).toBe(2)
  })
})

describe('the middle of the values', () => {
  const four = parted(['900100', 1, 'reported'], ['900200', 2, 'reported'], ['900300', 6, 'reported'])

  it('is the median, the middle half, and the mean by population', () => {
    const people: Record<string, number> = { 900100: 100, 900200: 100, 900300: 200 }
    expect(middleOf(four, (adcode) => people[adcode] ?? null)).toEqual({
      ...{ count: 3, median: 2, quartiles: [1.5, 4], mean: (100 + 200 + 1200) / 400, unweighted: 0 },
    })
  })

  it('leaves out the doubtful, and from the mean whose weight is not known', () => {
    expect(middleOf(known, () => 1)).toMatchObject({ count: 2, median: 2 })
    const some = middleOf(four, (adcode) => (adcode === '900100' ? 0 : adcode === '900200' ? null : 5))
    expect(some).toMatchObject({ mean: 6, unweighted: 1 })
    expect(middleOf(four, () => 0)).toMatchObject({ mean: null, unweighted: 3 })
    expect(middleOf(four, null)).toMatchObject({ mean: null, unweighted: 0 })
    expect(middleOf([], () => 1)).toBeNull()
  })
})

function never(): never {
  throw new Error('not in the release')
}
