import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodIn, readPeriod, splitPeriod, withoutPeriods } from '../../../src/desk/columns/period.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'

test.each([
  [2022, '2022'],
  ['2022', '2022'],
  ['2022年', '2022'],
  ['２０２２', '2022'],
  ['２０２２年', '2022'],
  ['二〇二二年', '2022'],
  ['二零二二年', '2022'],
  ['二○二二年六月', '2022-06'],
  ['二〇二二年十二月', '2022-12'],
  ['2022年末', '2022'],
  ['2022年底', '2022'],
  ['2022年年末', '2022'],
  ['2022年度', '2022'],
  ['截至2022年底', '2022'],
  [' 2022 年 ', '2022'],
  ['2022年6月', '2022-06'],
  ['2022 年 6 月', '2022-06'],
  ['2022年06月末', '2022-06'],
  ['2022年6月30日', '2022-06'],
  ['2022-06', '2022-06'],
  ['2022/6', '2022-06'],
  ['2022/6/30', '2022-06'],
  ['2022-06-30', '2022-06'],
  ['2022-06-30 00:00:00', '2022-06'],
  ['2022-06-30T00:00:00.000Z', '2022-06'],
  ['2022.06', '2022-06'],
  ['2022.6', '2022-06'],
  ['2022.10', '2022-10'],
  ['2022.6.30', '2022-06'],
  ['202206', '2022-06'],
  [202206, '2022-06'],
  ['20220630', '2022-06'],
] as [CellValue, string][])('%j is %s', (cell, expected) => {
  expect(readPeriod(cell)).toBe(expected)
})

test.each([
  null,
  '',
  '2021-2022',
  '2021—2022',
  '2021–2022年',
  '2021～2022',
  '2021至2022年',
  '2022年1-6月',
  '2022年上半年',
  '2022Q1',
  '2022年13月',
  '2022-13',
  '2022年0月',
  '22年',
  '1822',
  1822,
  2022.5,
  // May have been 2022.10.
  '2022.1',
  510100,
  '510100',
  '2022*',
  '2022年（预计）',
  '第2022号',
  '约2022年',
  true,
])('%j is no period', (cell) => {
  expect(readPeriod(cell)).toBeNull()
})

test('reads what the schema allows, or nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{4}[-/年.]\d{0,2}[月]?$/), fc.double()),
      (cell) => {
        expect(readPeriod(cell) ?? '2000').toMatch(/^\d{4}(-(0[1-9]|1[0-2]))?$/)
      },
    ),
  )
})

test('a title says a period only where it says one alone', () => {
  expect(periodIn('表3-5 2022年各市（州）卫生资源情况')).toBe('2022')
  expect(periodIn('卫生资源情况（2022年6月）')).toBe('2022-06')
  expect(periodIn('各市州医师数（2015—2022年）')).toBeNull()
  expect(periodIn('2020年与2022年对比')).toBeNull()
  expect(periodIn('2015年至今')).toBeNull()
  expect(periodIn('卫生资源情况')).toBeNull()
})

test('the year of a publication is not that of its figures', () => {
  expect(periodIn('四川统计年鉴2023')).toBeNull()
  expect(periodIn('2023年3月印发')).toBeNull()
  expect(periodIn('Yearbook 2023')).toBeNull()
})

test('a heading is told apart from its period', () => {
  expect(splitPeriod('2022年末常住人口')).toEqual({ period: '2022', rest: '末常住人口' })
  expect(splitPeriod('2022年6月床位数')).toEqual({ period: '2022-06', rest: '床位数' })
  expect(splitPeriod('常住人口2022年')).toEqual({ period: '2022', rest: '常住人口' })
  expect(splitPeriod('physicians_2022')).toEqual({ period: '2022', rest: 'physicians' })
  expect(splitPeriod('2015-2022年增长')).toEqual({ period: null, rest: '2015-2022年增长' })
  expect(splitPeriod('每10000人')).toEqual({ period: null, rest: '每10000人' })
})

test('headings of two years are the same without their years', () => {
  expect(withoutPeriods('2022年末常住人口')).toBe(withoutPeriods('2023年末常住人口'))
  expect(withoutPeriods('常住人口（２０２２）')).toBe('常住人口({period})')
  expect(withoutPeriods('每100000人')).toBe('每100000人')
})
