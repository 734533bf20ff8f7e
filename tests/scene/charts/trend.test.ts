import { describe, expect, it } from 'vitest'
import { changeOf, loneOf, seriesOf, stretchesOf, timeOf } from '../../../src/scene/charts/trend.ts'
import { inventedAtlas, none, value } from '../../support/fixture.ts'

const atlas = inventedAtlas([
  value('900100', 'rate', '2015', 4),
  value('900100', 'rate', '2016', 5, 'doubtful'),
  value('900100', 'rate', '2017', 6),
  none('900100', 'rate', '2018', 'no-source'),
  value('900100', 'rate', '2020', 8),
  value('900200', 'rate', '2020', 1),
  value('900200', 'rate', '2015', 2),
])
const region = (adcode: string) => atlas.region(adcode) ?? never()
const series = seriesOf(atlas, { id: 'rate' }, ['900100', '900200', '900300'].map(region))

describe('time', () => {
  it('counts in years to the end of a period, so that months stand where they belong', () => {
    expect(timeOf('2022')).toBe(2022)
    expect(timeOf('2024-12')).toBe(2024)
    expect(timeOf('2023-06')).toBe(2022.5)
    expect(timeOf('sometime')).toBeNull()
  })
})

describe('a line', () => {
  const points = series[0]?.points ?? []

  it('has the known values in order; regions without any have no line', () => {
    expect(series.map((one) => one.region.adcode)).toEqual(['900100', '900200'])
    expect(points.map((one) => one.observation.value)).toEqual([4, 5, 6, 8])
  })

  it('is broken where a year is missing, and doubtful on both sides of a doubtful value', () => {
    expect(stretchesOf(points).map((one) => [one.from.time, one.to.time, one.doubtful])).toEqual([
      [2015, 2016, true],
      [2016, 2017, true],
    ])
    expect(loneOf(points).map((one) => one.time)).toEqual([2020])
    expect(loneOf(series[1]?.points ?? []).map((one) => one.time)).toEqual([2015, 2020])
    expect(stretchesOf([])).toEqual([])
  })

  it('is joined across months of less than a year', () => {
    const months = inventedAtlas([value('900100', 'stock', '2024-12', 1), value('900100', 'stock', '2025-06', 2)])
    const line = seriesOf(months, { id: 'stock' }, [months.region('900100') ?? never()])
    expect(stretchesOf(line[0]?.points ?? [])).toHaveLength(1)
  })
})

describe('what has become of all lines', () => {
  it('compares the first and the last widely known year, by firm values of the same regions', () => {
    expect(changeOf(series)).toEqual({ from: '2015', to: '2020', up: 1, down: 1, same: 0 })
  })

  it('is not said where there is one year, or nothing', () => {
    expect(changeOf([])).toBeNull()
    expect(changeOf(seriesOf(atlas, { id: 'silent' }, [region('900100')]))).toBeNull()
    const once = inventedAtlas([value('900100', 'rate', '2020', 1)])
    expect(changeOf(seriesOf(once, { id: 'rate' }, [once.region('900100') ?? never()]))).toBeNull()
  })
})

function never(): never {
  throw new Error('not in the release')
}
