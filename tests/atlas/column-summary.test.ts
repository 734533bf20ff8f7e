import { describe, expect, it } from 'vitest'
import { coverageOf, populationOf, summaryOf, weightingOf } from '../../src/atlas/column-summary.ts'
import { indicator, inventedAtlas, none, realAtlas, text, value } from '../support/fixture.ts'

const people = indicator('population', { measure: 'count', decimals: 0, defaultPeriod: '2020' })
const indicators = [people, indicator('rate'), indicator('local', { appliesTo: ['900000'] })]
const atlas = inventedAtlas(
  [
    value('900100', 'rate', '2022', 2),
    value('900200', 'rate', '2022', 4),
    value('900300', 'rate', '2022', 99, 'doubtful'),
    value('800000', 'rate', '2022', 6),
    value('900100', 'local', '2022', 1),
    none('900200', 'local', '2022', 'no-source'),
    value('900100', 'population', '2020', 100),
    value('900200', 'population', '2020', 300),
    value('800000', 'population', '2020', 600),
  ],
  { indicators },
)
const regions = atlas.units('prefecture')
const weights = { population: (adcode: string) => populationOf(atlas, adcode), area: () => 1 }

describe('the coverage of a column', () => {
  it('counts own values, doubtful ones and those of a larger area, each area once', () => {
    const coverage = coverageOf(atlas, 'prefecture', regions, 'rate', '2022')
    expect(coverage).toMatchObject({ all: 6, known: 2, doubtful: 1, larger: 3, partial: 0 })
    expect(coverage.counted.map(({ region }) => region.adcode)).toEqual(['900100', '900200', '800000'])
  })

  it('does not count the value of a larger area of which only some parts are listed', () => {
    const some = regions.filter(({ adcode }) => adcode !== '800103')
    const coverage = coverageOf(atlas, 'prefecture', some, 'rate', '2022')
    expect(coverage).toMatchObject({ larger: 2, partial: 2 })
    expect(coverage.counted.map(({ region }) => region.adcode)).not.toContain('800000')
  })

  it('leaves out regions to which the indicator does not apply', () => {
    expect(coverageOf(atlas, 'prefecture', regions, 'local', '2022')).toMatchObject({ all: 3, known: 1, larger: 0 })
  })

  it('is empty of no regions', () => {
    const coverage = coverageOf(atlas, 'prefecture', [], 'rate', '2022')
    expect(coverage).toMatchObject({ all: 0, known: 0, counted: [] })
    expect(summaryOf(coverage, 'population', weights)).toMatchObject({
      whole: { value: null, why: 'no-values' },
      median: { value: null, why: 'no-values' },
      span: null,
    })
  })
})

describe('the figures under a column', () => {
  const coverage = coverageOf(atlas, 'prefecture', regions, 'rate', '2022')

  it('weigh a larger area that stands for its parts once, by its own population', () => {
    const { whole, median, span } = summaryOf(coverage, 'population', weights)
    expect(whole).toEqual({ value: (2 * 100 + 4 * 300 + 6 * 600) / 1000, n: 3, leftOut: 0 })
    expect([median.value, span]).toEqual([4, [2, 6]])
  })

  it('add counts up', () => {
    expect(summaryOf(coverage, 'sum', weights).whole).toMatchObject({ value: 12, n: 3 })
  })

  it('say how many values have no weight', () => {
    const fewer = { ...weights, population: (adcode: string) => (adcode === '800000' ? null : 1) }
    expect(summaryOf(coverage, 'population', fewer).whole).toEqual({ value: 3, n: 2, leftOut: 1 })
  })

  it('are weighted by what the ratio is to', () => {
    const density = { measure: 'ratio' as const, unit: { zh: '人/平方千米', en: 'persons per km²' } }
    expect(weightingOf(density)).toBe('area')
    expect(weightingOf(indicator('rate'))).toBe('population')
    expect(weightingOf({ measure: 'count', unit: text('beds') })).toBe('sum')
  })
})

describe('on the release as it ships', () => {
  it('population density by area is total population over total area', () => {
    const real = coverageOf(realAtlas, 'prefecture', realAtlas.units('prefecture'), 'populationDensity', '2020')
    const area = (adcode: string) => {
      const density = realAtlas.observation(adcode, 'populationDensity', '2020')?.value
      return density ? (populationOf(realAtlas, adcode) ?? 0) / density : null
    }
    const { whole } = summaryOf(real, 'area', { population: () => null, area })
    const adcodes = realAtlas.units('prefecture').map(({ adcode }) => adcode)
    const sum = (of: (adcode: string) => number | null) => adcodes.reduce((sum, one) => sum + (of(one) ?? 0), 0)
    expect(whole.value).toBeCloseTo(sum((one) => populationOf(realAtlas, one)) / sum(area), 6)
  })

  it('Chongqing’s physicians enter once for its 38 districts', () => {
    const real = coverageOf(realAtlas, 'prefecture', realAtlas.units('prefecture'), 'physiciansPer1000', '2022')
    expect(real).toMatchObject({ all: 59, larger: 38, partial: 0 })
    expect(real.counted.filter(({ region }) => region.adcode === '500000')).toHaveLength(1)
  })
})
