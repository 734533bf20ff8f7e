import { describe, expect, it } from 'vitest'
import { baseWith, looked, only } from '../desk-project.ts'

const base = baseWith([])

describe('Two tables one under the other', () => {
  it('stop the sheet at the second heading, also where no figure stands in both', async () => {
    const { findings } = await looked(
      [
        ['执业（助理）医师数（人）'],
        ['地区', '2021年', '2022年'],
        ['成都市', 1000, 1100],
        [],
        ['医院床位数（张）'],
        ['地区', '2021年', '2022年'],
        ['自贡市', 3500, 3600],
      ],
      {},
      base,
    )
    expect(only(findings, 'region-unknown').map(({ origin, severity }) => [origin.row, severity])).toEqual([
      [5, 'error'],
    ])
  })
})

describe('Indicators down', () => {
  it('are known with their units in full-width brackets; a part of something else is asked about', async () => {
    const { draft, findings } = await looked(
      [
        ['地区', '指标', '2021年'],
        ['成都市', '执业（助理）医师数（人）', 1000],
        ['成都市', '　　常住人口（万人）', 5],
        ['自贡市', '其中：执业（助理）医师数（人）', 7],
      ],
      {},
      base,
    )
    expect(draft.figures.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['physicians', 1000],
      ['population', 50000],
    ])
    expect(only(findings, 'indicator-missing').map(({ origin }) => origin.row)).toEqual([3])
  })
})
