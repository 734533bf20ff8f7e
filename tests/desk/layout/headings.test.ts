import { expect, test } from 'vitest'
import { headingOf, headingsOf } from '../../../src/desk/layout/headings.ts'
import { recogniseLayout } from '../../../src/desk/layout/recognise.ts'
import { base, sheetOf } from '../tables.ts'

test('a merged heading counts for all columns under it', () => {
  const sheet = sheetOf(
    [
      ['地区', '执业（助理）\n医师数（人）', null, '常住人口（万人）'],
      [null, '2021年', '2022年', null],
      ['成都市', 1, 2, 3],
    ],
    [
      [0, 0, 1, 0],
      [0, 1, 0, 2],
      [0, 3, 1, 3],
    ],
  )
  expect(headingsOf(sheet, recogniseLayout(sheet, base))).toEqual([
    ['地区'],
    ['执业(助理)医师数(人)', '2021年'],
    ['执业(助理)医师数(人)', '2022年'],
    ['常住人口(万人)'],
  ])
})

test('where nothing is merged, a heading reaches over the empty cells beside it that have headings below', () => {
  const sheet = sheetOf([
    ['地区', '2021年', '', '备注'],
    ['', '医师', '护士', ''],
    ['成都市', '1', '2', ''],
    ['自贡市', '1', '2', ''],
  ])
  const layout = recogniseLayout(sheet, base)
  expect(headingsOf(sheet, layout)).toEqual([['地区'], ['2021年', '医师'], ['2021年', '护士'], ['备注']])
  expect(headingOf(sheet, layout, 2)).toEqual(['2021年', '护士'])
  expect(headingOf(sheet, layout, 9)).toEqual([])
})

test('a heading that is repeated after a page break is said once', () => {
  const sheet = sheetOf([
    ['地区', '2021', '2022'],
    ['成都市', 1, 2],
    ['地区', '2021', '2022'],
    ['自贡市', 1, 2],
  ])
  expect(headingsOf(sheet, recogniseLayout(sheet, base))).toEqual([['地区'], ['2021'], ['2022']])
})

test('of a turned table, what stood at the left is the heading', () => {
  const sheet = sheetOf([
    ['年份', '成都市', '自贡市'],
    [2020, 1, 2],
    [2021, 3, 4],
  ])
  const layout = recogniseLayout(sheet, base)
  expect(layout.turned).toBe(true)
  expect(headingsOf(sheet, layout)).toEqual([['年份'], ['2020'], ['2021']])
})
