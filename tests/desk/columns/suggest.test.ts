import { expect, test } from 'vitest'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { sheetOf } from '../tables.ts'
import { columnsOf, said, suggest } from './suggested.ts'

test('regions down and years across: the title says the indicator, the corner the unit', () => {
  const rows = [
    ['表3-5 四川省各市（州）执业（助理）医师数（2015—2017年）', null, null, null],
    [null, null, null, '单位：万人'],
    ['地区', 2015, '2016年', '二〇一七年'],
    ['成都市', 1, 2, 3],
    ['自贡市', 1, 2, 3],
  ]
  const found = suggest(sheetOf(rows, [[0, 0, 0, 3]]))
  expect(found.kind).toBe('figures')
  expect(found.columns.map(said)).toEqual(['region', 'value ? 2015 -', 'value ? 2016 -', 'value ? 2017 -'])
  expect(found.whole).toEqual({ region: null, indicator: 'physicians', period: null, unit: '万人' })
})

test('regions down and indicators across, with units in the headings and the year in the title', () => {
  const rows = [
    ['2022年各市（州）卫生资源情况'],
    [
      '序号',
      '市（州）',
      '执业（助理）医师数（人）',
      '每千人口执业（助理）医师数（人）',
      '常住人口（万人）',
      '城镇化率(%)',
      '比上年增长(%)',
    ],
    [1, '成都市', 82717, 3.9, 2126.8, 80, 1.1],
    [2, '自贡市', 7000, 2.8, '245.3', 57, '—'],
  ]
  const found = suggest(sheetOf(rows))
  expect(found.columns.map(said)).toEqual([
    'ignored',
    'region',
    'value physicians - 人',
    // The name says per how many, the bracket only what is counted.
    'value physiciansPer1000 - 人/千人',
    'value population - 万人',
    'value urbanShare - %',
    'ignored',
  ])
  expect(found.whole).toEqual({ region: null, indicator: null, period: '2022', unit: null })
})

test.each([
  [
    'an indicator over years',
    ['执业（助理）医师数（人）', null, '常住人口\n（万人）', null],
    ['2021年', '2022年', '2021年', '2022年'],
  ],
  ['years over indicators', ['2021年', '2022年'], []],
])('%s', (how, upper, lower) => {
  const merged = how === 'an indicator over years'
  const rows: CellValue[][] = merged
    ? [
        ['地区', ...upper],
        [null, ...lower],
        ['成都市', 1, 2, 3, 4],
      ]
    : [
        ['地区', '2021年', null, '2022年', null],
        [null, '注册护士（人）', '执业医师', '注册护士（人）', '执业医师'],
        ['成都市', 1, 2, 3, 4],
      ]
  const found = columnsOf(
    sheetOf(rows, [
      [0, 0, 1, 0],
      [0, 1, 0, 2],
      [0, 3, 0, 4],
    ]),
  )
  expect(found).toEqual(
    merged
      ? [
          'region',
          'value physicians 2021 人',
          'value physicians 2022 人',
          'value population 2021 万人',
          'value population 2022 万人',
        ]
      : [
          'region',
          'value registeredNurses 2021 人',
          'value licensedPhysicians 2021 -',
          'value registeredNurses 2022 人',
          'value licensedPhysicians 2022 -',
        ],
  )
})

test('a long table', () => {
  const rows = [
    ['市州', '区县', '年份', '指标', '单位', '数值', '数据来源', '原文', '备注'],
    ['成都市', '武侯区', 2020, '常住人口', '万人', 120, '公报', '一句', ''],
    ['成都市', '锦江区', 2020, '常住人口', '万人', 90, '公报', '一句', ''],
  ]
  const found = suggest(sheetOf(rows, [], '常住人口'))
  expect(found.columns.map(said)).toEqual([
    'parent',
    'region',
    'period',
    'indicator',
    'unit',
    'value ? - -',
    'document',
    'quote',
    'note',
  ])
  expect(found.whole.indicator).toBeNull()
})

test('headings in two languages, in one cell or one below the other', () => {
  const one = [
    ['地区\nRegion', '年末常住人口（万人）\nResident population (10 000 persons)', '执业医师 Licensed physicians'],
    ['成都市 Chengdu', 1, 2],
  ]
  expect(columnsOf(sheetOf(one))).toEqual([
    'region',
    'value population - 10 000 persons',
    'value licensedPhysicians - -',
  ])
  const two = [
    ['地区', '常住人口', '执业医师数'],
    ['Region', 'Resident population', 'Licensed physicians'],
    ['成都市', 1, 2],
  ]
  expect(columnsOf(sheetOf(two))).toEqual(['region', 'value population - -', 'value licensedPhysicians - -'])
  const english = [
    ['Region', 'Year', 'Resident population (persons)'],
    ['Chengdu City', 2020, 2],
  ]
  expect(columnsOf(sheetOf(english))).toEqual(['region', 'period', 'value population - persons'])
  const beside = [
    ['地区', 'Region', '2020', '2021'],
    ['成都市', 'Chengdu City', 1, 2],
  ]
  expect(columnsOf(sheetOf(beside)).slice(0, 2)).toEqual(['region', 'ignored'])
})

test('the corner may be empty, say what stands across and down, or say the unit', () => {
  for (const corner of [null, '指标\\地区', '单位：人']) {
    const found = suggest(
      sheetOf([
        [corner, '执业医师', '注册护士'],
        ['成都市', 1, 2],
        ['自贡', 3, 4],
      ]),
    )
    expect(found.columns.map(said)).toEqual(['region', 'value licensedPhysicians - -', 'value registeredNurses - -'])
    expect(found.whole.unit).toBe(corner === '单位：人' ? '人' : null)
  }
})

test('regions across', () => {
  const rows = [
    ['执业（助理）医师数', null, null, null],
    ['年份', '成都', '自贡', '绵阳'],
    [2020, 1, 2, 3],
    [2021, 1, 2, 3],
    ['注：单位为人。', null, null, null],
  ]
  const found = suggest(sheetOf(rows, [[0, 0, 0, 3]]))
  expect(found.columns.map(said)).toEqual(['ignored', 'region', 'value ? 2020 -', 'value ? 2021 -', 'ignored'])
  expect(found.whole.indicator).toBe('physicians')
})

test('regions over indicators, merged', () => {
  const rows = [
    ['年份', '成都市', null, '自贡市', null],
    [null, '常住人口', '执业医师', '常住人口', '执业医师'],
    [2020, 1, 2, 3, 4],
  ]
  const sheet = sheetOf(rows, [
    [0, 0, 1, 0],
    [0, 1, 0, 2],
    [0, 3, 0, 4],
  ])
  expect(columnsOf(sheet)).toEqual(['region', 'indicator', 'value ? 2020 -'])
})

test('a list of institutions', () => {
  const rows = [
    ['三级医院名单', null, null, null, null, null, null, null, null],
    ['序号', '机构名称', '所在市州', '所在县（市、区）', '等级', '机构类型', '经度', '纬度', '来源'],
    [1, '甲医院', '成都市', '武侯区', '三级甲等', '综合医院', 104.1, 30.6, '名单'],
  ]
  const found = suggest(sheetOf(rows, [[0, 0, 0, 8]]))
  expect(found.kind).toBe('facilities')
  expect(found.columns.map(said)).toEqual([
    'ignored',
    'field name',
    'parent',
    'region',
    'field tier',
    'field type',
    'field lon',
    'field lat',
    'document',
  ])
})

test('a list of sub-centres', () => {
  const rows = [
    ['县域医疗卫生次中心名单', null, null, null, null],
    ['区县', '名称', '状态', '批次', '截至'],
    ['仁和区', '平地镇中心卫生院', '已建成', '首批', '2023-04'],
  ]
  const found = suggest(sheetOf(rows, [[0, 0, 0, 4]]))
  expect(found.kind).toBe('projects')
  expect(found.columns.map(said)).toEqual(['region', 'field name', 'field status', 'field batch', 'field statusAsOf'])
})

test('a sheet of text, and one of nothing, are not used', () => {
  expect(suggest(sheetOf([])).kind).toBe('unused')
  expect(suggest(sheetOf([['填表说明'], ['请逐行填写。']])).kind).toBe('unused')
})
