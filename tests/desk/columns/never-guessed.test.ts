import { expect, test } from 'vitest'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { sheetOf } from '../tables.ts'
import { columnsOf, suggest } from './suggested.ts'

test('per how many is said by the name, what is counted by the corner or the title', () => {
  const rows = (title: string, corner: string | null, heading: string): CellValue[][] => [
    [title, null],
    [corner, heading],
    ['成都市', 3.9],
  ]
  const whole = (title: string, corner: string | null) =>
    suggest(sheetOf(rows(title, corner, '2022'), [[0, 0, 0, 1]])).whole
  const found = { region: null, indicator: 'physiciansPer1000', period: null, unit: '人/千人' }
  expect(whole('表 1-2 四川省各市（州）每千人口执业（助理）医师数（人）', '地区')).toEqual(found)
  expect(whole('四川、重庆历年每千人口执业（助理）医师数情况', '单位：人')).toEqual(found)
  const column = columnsOf(sheetOf(rows('卫生资源', '单位：人', '每千人口执业（助理）医师数'), [[0, 0, 0, 1]]))
  expect(column[1]).toBe('value physiciansPer1000 - 人/千人')
})

test('dates are no figures', () => {
  const rows = [
    ['地区', '成立时间', '执业医师'],
    ['成都市', 1998, 5],
    ['自贡市', 2001, 6],
  ]
  expect(columnsOf(sheetOf(rows))).toEqual(['region', 'ignored', 'value licensedPhysicians - -'])
})

test('a near name is never taken: the person chooses', () => {
  const rows = [
    [
      '地区',
      '床位数（张）',
      '医师数',
      '医院数',
      '户籍人口',
      '总人口',
      '65岁以上人口比重',
      '县域内就诊率',
      '医院床位数',
    ],
    ['成都市', 1, 2, 3, 4, 5, 6, 7, 8],
  ]
  expect(
    suggest(sheetOf(rows))
      .columns.slice(1)
      .every((column) => column.is === 'value' && column.indicator === null),
  ).toBe(true)
})

test('a title fills in for no column that says something else', () => {
  const rows = [['执业（助理）医师数'], ['地区', '2021', '2022', '其中：女性'], ['成都市', 1, 2, 1]]
  expect(suggest(sheetOf(rows)).whole.indicator).toBeNull()
})

test('what stands above a name may change what it means', () => {
  const merges = [
    [0, 0, 1, 0],
    [0, 1, 0, 2],
  ]
  const under = (group: string) =>
    columnsOf(
      sheetOf(
        [
          ['地区', group, null],
          [null, '执业医师', '注册护士'],
          ['成都市', 1, 2],
        ],
        merges,
      ),
    ).slice(1)
  expect(under('卫生技术人员')).toEqual(['value licensedPhysicians - -', 'value registeredNurses - -'])
  expect(under('每千人口')).toEqual(['value ? - -', 'value nursesPer1000 - -'])
  for (const group of ['女', '农村', '民营机构', '中医类']) expect(under(group)).toEqual(['value ? - -', 'value ? - -'])
  expect(under('比上年增长')).toEqual(['ignored', 'ignored'])
})

test('a unit that makes a share of a count makes it another indicator', () => {
  const rows = [
    [
      '地区',
      '常住人口（%）',
      '执业医师（每千人口）',
      '执业（助理）医师（每千人口）',
      '常住人口（万人）',
      '县域内住院率（‰）',
    ],
    ['成都市', 1, 2, 3, 4, 5],
  ]
  expect(columnsOf(sheetOf(rows)).slice(1)).toEqual([
    'value ? - %',
    'value ? - 每千人口',
    'value ? - 每千人口',
    'value population - 万人',
    'value countyInpatientShare - ‰',
  ])
})

test('per how many may stand below the name', () => {
  const rows = [
    ['地区', '执业（助理）医师', null],
    [null, '人数（人）', '每千人口（人）'],
    ['成都市', 1, 2],
  ]
  const merges = [
    [0, 0, 1, 0],
    [0, 1, 0, 2],
  ]
  expect(columnsOf(sheetOf(rows, merges)).slice(1)).toEqual([
    'value physicians - 人',
    'value physiciansPer1000 - 人/千人',
  ])
})

test('codes stand for regions only where names would be ambiguous', () => {
  const rows = (name: string, code: string): CellValue[][] => [
    ['行政区划代码', '地区', '常住人口'],
    [code, name, 1],
    ['510104', '锦江区', 2],
  ]
  expect(columnsOf(sheetOf(rows('武侯区', '510107')))).toEqual(['ignored', 'region', 'value population - -'])
  expect(columnsOf(sheetOf(rows('市中区', '511002')))).toEqual(['region', 'ignored', 'value population - -'])
  // A code that is none does not help.
  expect(columnsOf(sheetOf(rows('市中区', '999999')))).toEqual(['ignored', 'region', 'value population - -'])
})

test('of two tables side by side only the left one is read', () => {
  const rows = [
    ['地区', '常住人口', '地区', '常住人口'],
    ['成都市', 1, '德阳市', 2],
    ['自贡市', 3, '绵阳市', 4],
  ]
  expect(columnsOf(sheetOf(rows))).toEqual(['region', 'value population - -', 'ignored', 'ignored'])
})

test('a sum over the years across is no figure', () => {
  const rows = [['常住人口'], ['地区', '2021', '2022', '合计'], ['成都市', 1, 2, 3]]
  expect(columnsOf(sheetOf(rows))).toEqual(['region', 'value ? 2021 -', 'value ? 2022 -', 'ignored'])
})

test('names of a prototype are headings like others', () => {
  const rows = [
    ['__proto__', 'constructor', 'toString', '地区', '2020'],
    ['a', 'b', 'c', '成都市', 1],
  ]
  expect(columnsOf(sheetOf(rows))).toEqual(['ignored', 'ignored', 'ignored', 'region', 'value ? 2020 -'])
})

test('a half year, a quarter or some months are never taken for the year', () => {
  const parts = [
    '上半年',
    '下半年',
    '半年度',
    '第一季度',
    '三季度',
    '前三季度',
    '1-6月',
    '1—9月',
    '1月至6月',
    'Q1',
    'H1',
  ]
  for (const part of parts) {
    const heading = [
      ['地区', `2022年${part}常住人口（万人）`, '2021年常住人口（万人）'],
      ['成都市', 1, 2],
    ]
    const ofHeading = columnsOf(sheetOf(heading))
    expect([part, ofHeading[1]?.includes('2022'), ofHeading[2]]).toEqual([part, false, 'value population 2021 万人'])
    const title = sheetOf([[`2022年${part}常住人口（万人）`], ['地区', '常住人口'], ['成都市', 1]], [], '2022')
    expect([part, suggest(title).whole.period]).toEqual([part, null])
    const below = [['2022年常住人口（万人）'], ['地区', part], ['成都市', 1]]
    expect([part, suggest(sheetOf(below)).whole.period]).toEqual([part, null])
  }
  const twoRows: CellValue[][] = [
    ['常住人口（万人）', null, null, null],
    ['地区', '2022年', null, '2023年'],
    [null, '上半年', '下半年', null],
    ['成都市', 1, 2, 3],
    ['自贡市', 1, 2, 3],
  ]
  const merges = [
    [1, 1, 1, 2],
    [1, 0, 2, 0],
  ]
  expect(columnsOf(sheetOf(twoRows, merges)).slice(1)).toEqual(['value ? - -', 'value ? - -', 'value ? 2023 -'])
})

test('a whole year is still read beside words that are like parts of one', () => {
  const of = (title: string) => suggest(sheetOf([[title], ['地区', '常住人口'], ['成都市', 1]])).whole.period
  expect(of('2022年居住半年以上人口（万人）')).toBe('2022')
  expect(of('2022年四季节气表')).toBe('2022')
  expect(of('2022年H1N1疫苗')).toBe('2022')
  expect(of('2022年6月末常住人口（万人）')).toBe('2022-06')
})

test('a year beside a column of quarters or months is not the period', () => {
  for (const part of ['季度', '月份', '半年度', 'Quarter']) {
    const rows = [
      ['2022年情况', null, null, null],
      ['地区', '年份', part, '常住人口（万人）'],
      ['成都市', 2022, '一', 5],
      ['自贡市', 2022, '二', 3],
    ]
    const { columns, whole } = suggest(sheetOf(rows))
    expect([part, columns.some(({ is }) => is === 'period'), whole.period]).toEqual([part, false, null])
  }
})
