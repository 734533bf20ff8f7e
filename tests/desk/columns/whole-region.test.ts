import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { baseWith, looked, only, release, sheetOf, sourceOf } from '../desk-project.ts'

const base = baseWith([])
const years = (title: string): CellValue[][] => [
  [title],
  ['指标', '单位', '2021年', '2022年'],
  ['执业（助理）医师数', '人', 1000, 1100],
  ['常住人口', '万人', 300, 301],
]
const regionOf = (title: string, name = 'Sheet1') =>
  sourceOf({ ...sheetOf(years(title)), name }, {}, release).whole.region

describe('The region of a whole sheet', () => {
  it.each([
    ['成都市主要年份卫生资源', '510100'],
    ['表3-2 2021-2022年绵阳市卫生事业基本情况', '510700'],
    ['四川省卫生资源（2021—2022年）', '510000'],
    ['四川省成都市青羊区卫生机构情况', '510105'],
    ['青羊区历年卫生资源', '510105'],
    ['历年内江市市中区卫生资源', '511002'],
    ['重庆卫生资源', '500000'],
  ])('%s', (title, region) => {
    expect(regionOf(title)).toBe(region)
  })

  it.each([
    // Two districts have this name.
    '市中区卫生资源',
    '成都市、绵阳市卫生资源',
    '成都市与绵阳市卫生资源',
    '四川省各市（州）卫生资源',
    '成都市分区县卫生资源',
    '成都市卫生健康委员会统计资料',
    '卫生资源',
  ])('is not read from %s', (title) => {
    expect(regionOf(title)).toBeNull()
  })

  it('is read from the name of the sheet, and from nothing where title and name differ', () => {
    expect(regionOf('卫生资源', '绵阳')).toBe('510700')
    expect(regionOf('绵阳市卫生资源', '绵阳')).toBe('510700')
    expect(regionOf('成都市卫生资源', '绵阳')).toBeNull()
  })

  it('is not read where a column names the regions, or where rows are of something unknown', () => {
    const of = (rows: CellValue[][]) => sourceOf(sheetOf(rows), {}, release).whole.region
    expect(of([['成都市卫生资源'], ['地区', '常住人口（万人）'], ['青羊区', 95]])).toBeNull()
    expect(
      of([['成都市医院情况（2022年）'], ['机构', '执业（助理）医师数（人）'], ['第一医院', 95], ['第二医院', 80]]),
    ).toBeNull()
  })
})

describe('A sheet of one region', () => {
  it('is read with indicators down and years across; the evidence says of which region the sheet is', async () => {
    const { draft, findings, matches } = await looked(years('成都市主要年份卫生资源'), {}, base).then((all) => ({
      ...all,
      matches: all.sources[0]?.matches,
    }))
    expect(only(findings, 'region-column-missing')).toEqual([])
    expect(draft.figures.map(({ region, indicator, period, value }) => [region, indicator, period, value])).toEqual([
      ['510100', 'physicians', '2021', 1000],
      ['510100', 'physicians', '2022', 1100],
      ['510100', 'population', '2021', 3000000],
      ['510100', 'population', '2022', 3010000],
    ])
    // No label had to be looked up.
    expect(matches).toEqual([])
  })

  it('is read with years down', async () => {
    const { draft } = await looked(
      [['绵阳市卫生资源'], ['年份', '执业（助理）医师数（人）'], ['2021年', 1000], ['2022年', 1100]],
      {},
      base,
    )
    expect(draft.figures.map(({ region, period }) => [region, period])).toEqual([
      ['510700', '2021'],
      ['510700', '2022'],
    ])
  })

  it.each([
    [
      'indicators',
      [
        ['', '单位', '2021年'],
        ['执业（助理）医师数', '人', 1000],
        ['常住人口', '万人', 300],
      ],
    ],
    [
      'years',
      [
        ['', '执业（助理）医师数（人）', '常住人口（万人）'],
        ['2020年', 900, 290],
        ['2021年', 1000, 300],
      ],
    ],
  ] as [string, CellValue[][]][])('is read with %s down under an empty corner', async (_case, rows) => {
    const { draft } = await looked([['绵阳市卫生资源'], ...rows], {}, base)
    const of2021 = draft.figures.filter(({ period }) => period === '2021')
    expect(of2021.map(({ region, indicator, value }) => [region, indicator, value])).toEqual([
      ['510700', 'physicians', 1000],
      ['510700', 'population', 3000000],
    ])
  })

  it('asks once where nothing says the region, of figures and of lists', async () => {
    const figures = await looked(years('卫生资源'), {}, base)
    expect(figures.draft.figures).toEqual([])
    expect(only(figures.findings, 'region-column-missing')).toHaveLength(1)
    expect(figures.findings[0]?.origin).toEqual({ source: 'a', row: null, column: null })
    const list: CellValue[][] = [
      ['机构名称', '等级', '地址'],
      ['甲医院', '三级甲等', '人民路 1 号'],
      ['乙医院', '三级甲等', '人民路 2 号'],
    ]
    const unnamed = await looked(list, {}, base)
    expect(only(unnamed.findings, 'region-column-missing')).toHaveLength(1)
    const named = await looked([['青羊区三级医院名单'], ...list], {}, base)
    expect(only(named.findings, 'region-column-missing')).toEqual([])
    expect(named.draft.records.map(({ record }) => record.region)).toEqual(['510105', '510105'])
  })

  it('takes no region that the release has not got', async () => {
    const { source } = await looked(years('卫生资源'), {}, base)
    const { findings } = await looked(years('卫生资源'), { whole: { ...source.whole, region: '999999' } }, base)
    expect(only(findings, 'region-column-missing')).toHaveLength(1)
  })

  it('comes after what a column says', async () => {
    const { source } = await looked(
      [
        ['地区', '常住人口（万人）'],
        ['绵阳市', 300],
        [null, 5],
      ],
      {},
      base,
    )
    const whole = { ...source.whole, region: '510100', period: '2022' }
    const { draft, findings } = await looked(
      [
        ['地区', '常住人口（万人）'],
        ['绵阳市', 300],
        [null, 5],
      ],
      { whole },
      base,
    )
    expect(draft.figures.map(({ region }) => region)).toEqual(['510700'])
    expect(only(findings, 'region-missing').map(({ origin }) => origin.row)).toEqual([2])
  })
})
