import { expect, test } from 'vitest'
import { recogniseLayout } from '../../../src/desk/layout/recognise.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { base, rolesOf, sheetOf } from '../tables.ts'

const rolesIn = (rows: CellValue[][], merges: number[][] = []) => rolesOf(recogniseLayout(sheetOf(rows, merges), base))

test('title, unit, heading, regions, sums and notes of a yearbook', () => {
  const rows = [
    ['表3-5 各市（州）执业（助理）医师数（2015—2017年）', null, null, null],
    [null, null, null, '单位：人'],
    ['地区', '2015', '2016', '2017'],
    ['全　　省', 30, 31, 32],
    ['　成都市', 11, 12, 13],
    ['　自贡市', '1,234', '—', 23],
    [],
    ['合　　计', 41, 42, 43],
    ['平均', 4, 5, 6],
    ['注：2017 年为快报数，', null, null, null],
    ['　　口径与以前不同。'],
    ['资料来源：卫生统计年报'],
  ]
  expect(rolesIn(rows, [[0, 0, 0, 3]])).toBe('tthsbb-ssnnn')
})

test('years as numbers are a heading, figures like years are none', () => {
  const rows = [
    ['地区', 2015, 2016, 2017],
    ['成都市', 1901, 2002, 2003],
    ['自贡市', 1999, 1998, 1997],
  ]
  expect(rolesIn(rows)).toBe('hbb')
})

test('two and three rows of headings, merged or not, with a row of units', () => {
  const merged = [
    ['地区', '执业（助理）医师数（人）', null, '常住人口', null],
    [null, '2021年', '2022年', '2021年', '2022年'],
    ['成都市', 1, 2, 3, 4],
  ]
  expect(
    rolesIn(merged, [
      [0, 0, 1, 0],
      [0, 1, 0, 2],
      [0, 3, 0, 4],
    ]),
  ).toBe('hhb')
  const plain = [
    ['地区', '2021年', '', '2022年', ''],
    ['', '执业医师', '注册护士', '执业医师', '注册护士'],
    ['', '（人）', '（人）', '（人）', '（人）'],
    ['成都市', '1', '2', '3', '4'],
    ['自贡市', '1', '2', '3', '4'],
  ]
  expect(rolesIn(plain)).toBe('hhhbb')
})

test('a heading over others that begins right of an empty corner is no title', () => {
  const rows = [
    [null, '执业（助理）医师数', null, null],
    ['地区', '2020', '2021', '2022'],
    ['成都市', 1, 2, 3],
  ]
  expect(rolesIn(rows, [[0, 1, 0, 3]])).toBe('hhb')
})

test('a row that heads regions is of the heading, whatever stands above it', () => {
  const rows = [
    ['按行政区划', '按登记'],
    ['地区', '2022'],
    ['成都市', 1],
  ]
  expect(rolesIn(rows)).toBe('hhb')
})

test('the row in which forms number their columns is no body', () => {
  const rows = [
    ['地区', '代码', '常住人口', '床位数'],
    ['甲', '乙', 1, 2],
    ['成都市', '510100', 21, 22],
    ['自贡市', '510300', 31, 32],
  ]
  expect(rolesIn(rows)).toBe('hnbb')
})

test('headings in two languages, one below the other', () => {
  const rows = [
    ['地区', '常住人口', '执业医师数'],
    ['Region', 'Resident population', 'Licensed physicians'],
    ['成都市 Chengdu', 1, 2],
    ['合计 Total', 1, 2],
  ]
  expect(rolesIn(rows)).toBe('hhbs')
})

test('the heading is repeated after a page break, with the title of the continued table', () => {
  const rows = [
    ['地区', '2021', '2022'],
    ['成都市', 1, 2],
    ['续表', null, null],
    ['地区', '2021', '2022'],
    ['自贡市', 1, 2],
  ]
  expect(rolesIn(rows)).toBe('hbthb')
})

test('a list of names has one heading', () => {
  const rows = [
    ['三级医院名单', null, null],
    ['机构名称', '所在县（市、区）', '等级'],
    ['甲医院', '武侯区', '三级甲等'],
    ['乙医院', '锦江区', '三级乙等'],
  ]
  expect(rolesIn(rows, [[0, 0, 0, 2]])).toBe('thbb')
})

test('sums behind a serial number, and at the head of a section', () => {
  const rows = [
    ['序号', '地区', '床位数'],
    ['成都平原', null, null],
    [1, '成都市', 5],
    [null, '小计', 5],
    [2, '自贡市', 5],
    [null, '四川省合计', 10],
  ]
  expect(rolesIn(rows, [[1, 0, 1, 2]])).toBe('htbsbs')
})

test('a region without figures stays in the body: absence is information', () => {
  const rows = [
    ['地区', '2021', '2022'],
    ['成都市', 1, 2],
    ['阿坝藏族羌族自治州', null, null],
    ['四川省', 3, 4],
  ]
  expect(rolesIn(rows)).toBe('hbbb')
})

test('a sentence alone at the end is a note, a name alone is none', () => {
  const rows = [
    ['2022年卫生资源', null, '单位：人'],
    ['地区', '执业医师', '注册护士'],
    ['成都市', 1, 2],
    ['数据由各市（州）上报，未经审计', null, null],
    ['填表人：', null, '审核：'],
  ]
  expect(rolesIn(rows)).toBe('thbnn')
  expect(rolesIn([...rows.slice(0, 3), ['自贡市', null, null]])).toBe('thbb')
})

test('a table without a heading has none', () => {
  expect(
    rolesIn([
      ['成都市', 17, 18],
      ['自贡市', 7, 8],
    ]),
  ).toBe('bb')
})

test('nothing, and next to nothing', () => {
  expect(recogniseLayout(sheetOf([])).rows).toEqual([])
  expect(rolesIn([[], [null, '']])).toBe('--')
  expect(rolesIn([['一句话']])).toMatch(/^[th]$/)
})

const across = [
  ['执业（助理）医师数', null, null, null, null],
  ['单位：人', null, null, null, null],
  ['年份', '成都', '自贡', '绵阳', '合计'],
  [2020, 1, 2, 3, 6],
  [2021, 1, 2, 3, 6],
  ['注：略', null, null, null, null],
]

test('regions across are turned, sums too', () => {
  const layout = recogniseLayout(sheetOf(across, [[0, 0, 0, 4]]), base)
  expect(layout.turned).toBe(true)
  expect(rolesOf(layout)).toBe('hbbbs')
})

test('regions over indicators are turned with their merged cells', () => {
  const rows = [
    ['年份', '成都市', null, '自贡市', null],
    [null, '常住人口', '床位数', '常住人口', '床位数'],
    [2020, 1, 2, 3, 4],
  ]
  const layout = recogniseLayout(
    sheetOf(rows, [
      [0, 0, 1, 0],
      [0, 1, 0, 2],
      [0, 3, 0, 4],
    ]),
  )
  expect(layout.turned).toBe(true)
  expect(rolesOf(layout)).toBe('hbbbb')
})

test('a list with headings that end like regions is not turned, nor years down with indicators across', () => {
  expect(
    recogniseLayout(
      sheetOf([
        ['省', '市', '县'],
        ['四川省', '成都市', '金堂县'],
      ]),
      base,
    ).turned,
  ).toBe(false)
  const series = [
    ['年份', '常住人口', '床位数', '医院'],
    [2020, 1, 2, 3],
  ]
  expect(recogniseLayout(sheetOf(series), base).turned).toBe(false)
})

test('a person may turn a table that was not recognised to be turned, and back', () => {
  const rows = [
    ['指标', '甲', '乙'],
    ['常住人口', 1, 2],
    ['床位数', 1, 2],
  ]
  expect(recogniseLayout(sheetOf(rows), base).turned).toBe(false)
  const layout = recogniseLayout(sheetOf(rows), base, true)
  expect(layout.turned).toBe(true)
  expect(rolesOf(layout)).toBe('hbb')
  expect(recogniseLayout(sheetOf(across), base, false).turned).toBe(false)
})

test('a repeated heading below another title or another unit is no heading of the first table', () => {
  const rows = (...between: CellValue[][]): CellValue[][] => [
    ['医院床位数', null],
    ['单位：张', null],
    ['地区', '2022'],
    ['成都市', 1],
    ...between,
    ['地区', '2022'],
    ['德阳市', 2],
  ]
  expect(rolesIn(rows([], ['执业医师数']))).toBe('tthb-bbb')
  expect(rolesIn(rows(['单位：万张']))).toBe('tthbbbb')
  // The same table goes on.
  expect(rolesIn(rows([], ['医院床位数'], ['单位：张']))).toMatch(/^tthb-..hb$/)
  expect(rolesIn(rows(['医院床位数（续）']))).toMatch(/^tthb.hb$/)
  expect(rolesIn(rows(['续表']))).toBe('tthbthb')
  expect(rolesIn(rows())).toBe('tthbhb')
})
