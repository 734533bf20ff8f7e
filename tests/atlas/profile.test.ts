import { describe, expect, it } from 'vitest'
import { profileOf } from '../../src/atlas/profile.ts'
import { indicator, inventedAtlas, none, realAtlas, value } from '../support/fixture.ts'

const indicators = ['rate', 'stock', 'unknown'].map((id) => indicator(id, { defaultPeriod: '2022' }))
const atlas = inventedAtlas(
  [
    ...['2019', '2020', '2021'].map((period) => value('900100', 'rate', period, Number(period) - 2018)),
    value('900100', 'rate', '2022', 5),
    value('900200', 'rate', '2022', 7, 'doubtful'),
    value('900300', 'rate', '2022', 5),
    value('800101', 'rate', '2022', 9),
    none('800102', 'rate', '2022', 'no-source'),
    value('900200', 'stock', '2018', 3),
    value('900200', 'stock', '2020', 3),
    value('900100', 'stock', '2018', 4),
  ],
  { indicators },
)
const rowOf = (id: string, adcodes: string[], wished?: string) =>
  profileOf(atlas, adcodes, () => wished ?? null).find((row) => row.indicator.id === id)

describe('a profile', () => {
  it('has a row for every indicator of which a region has a figure, and none for the others', () => {
    const rows = profileOf(atlas, ['900100', '900200'])
    expect(rows.map((row) => row.indicator.id)).toEqual(['rate', 'stock'])
    expect(profileOf(atlas, [])).toEqual([])
    expect(profileOf(atlas, ['800103'])).toEqual([])
  })

  it('ranks among the firm values of the level: ties share a place, doubtful and missing ones have none', () => {
    const cells = rowOf('rate', ['900100', '900200', '900300', '800101', '800102'])?.cells
    expect(cells?.map(({ rank }) => rank)).toEqual([2, null, 2, 1, null])
    expect(cells?.map(({ among }) => among)).toEqual([3, 3, 3, 3, 3])
  })

  it('is of one period in a row: the wished one, the default, or the latest in which most are known', () => {
    expect(rowOf('rate', ['900100'], '2020')?.period).toBe('2020')
    expect(rowOf('rate', ['900200'], '2020')?.period).toBe('2022')
    expect(rowOf('stock', ['900100', '900200'])?.period).toBe('2018')
    expect(rowOf('stock', ['900200'])?.period).toBe('2020')
  })

  it('has the course of the years where at least three are known, and the span of all courses', () => {
    const row = rowOf('rate', ['900100', '900300'])
    expect(row?.cells.map(({ series }) => series.map((one) => one.value))).toEqual([[1, 2, 3, 5], []])
    expect(row?.span).toEqual([1, 5])
    expect(rowOf('stock', ['900200'])?.span).toBeNull()
  })

  it('gives a province no place', () => {
    const [row] = profileOf(realAtlas, ['510000', '510900'])
    expect(row?.cells[0]).toMatchObject({ rank: null, among: 0 })
    expect(row?.cells[1]?.rank).toBeGreaterThan(0)
  })
})
