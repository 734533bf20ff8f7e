import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHeading } from '../../../src/desk/columns/heading.ts'
import { suggestColumns } from '../../../src/desk/columns/suggest.ts'
import { headingsOf } from '../../../src/desk/layout/headings.ts'
import { recogniseLayout, spreadOf } from '../../../src/desk/layout/recognise.ts'
import type { CellValue, Sheet } from '../../../src/release/sheets/workbook.ts'
import { base, sheetOf } from '../tables.ts'

/** Milliseconds that recognising takes; the bounds below are far above what was measured, and far below a hang. */
function time(sheet: Sheet): number {
  const begun = performance.now()
  suggestColumns(sheet, recogniseLayout(sheet, base), base)
  return performance.now() - begun
}

test('three hundred thousand rows of ten columns', () => {
  const rows: CellValue[][] = [['地区', '年份', '指标', '单位', '数值', 'a', 'b', 'c', 'd', '备注']]
  for (let row = 0; row < 300_000; row++) {
    rows.push(['　成都市', 2020, '常住人口', '万人', row, '1,234', null, '—', row / 3, `第${row}行`])
  }
  expect(time(sheetOf(rows))).toBeLessThan(4000)
})

test('sixteen thousand columns', () => {
  const wide = (cell: (column: number) => CellValue) => Array.from({ length: 16_384 }, (_, column) => cell(column))
  const rows = [wide((column) => `指标${column}（人）`), ...Array.from({ length: 60 }, () => wide((column) => column))]
  expect(time(sheetOf(rows))).toBeLessThan(8000)
})

test('five megabytes of text in a cell of the title, the heading and the body', () => {
  const long = '地区（人）：'.repeat(700_000)
  const rows = [[long], ['地区', long, '2020', '2021'], ['成都市', long, 1, 2], [long, 'x', 3, 4]]
  expect(time(sheetOf(rows))).toBeLessThan(4000)
})

test('merges by the hundred thousand over the whole sheet', () => {
  const rows = [['地区', '2020', '2021'], ...Array.from({ length: 5000 }, (): CellValue[] => ['成都市', 1, 2])]
  const sheet = sheetOf(rows)
  sheet.merges = Array.from({ length: 100_000 }, () => ({ top: 0, left: 1, bottom: 1_048_575, right: 16_383 }))
  const begun = performance.now()
  time(sheet)
  expect(spreadOf(sheet)(4000, 2)).toBe(2)
  expect(performance.now() - begun).toBeLessThan(8000)
})

test('lone surrogates, brackets and names of prototypes in headings', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      '（',
      '）',
      '：',
      '/',
      '每千',
      '人',
      '数',
      '2022年',
      '\ud800',
      '其中：',
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  fc.assert(
    fc.property(
      fc.array(
        fc.array(part, { maxLength: 40 }).map((all) => all.join('')),
        { maxLength: 4 },
      ),
      (texts) => {
        const { indicator } = readHeading(texts, base)
        if (indicator !== null) expect(base.indicators.map(({ id }) => id)).toContain(indicator)
      },
    ),
  )
})

test('whatever is in a sheet, there is a column for each of its columns', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      '地区',
      '成都市',
      '机构名称',
      '等级',
      '次中心',
      '状态',
      '行政区划代码',
      '510107',
      2020,
      1.5,
      '%',
      '__proto__',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 9 }), (rows) => {
      const sheet = sheetOf(rows)
      const layout = recogniseLayout(sheet, base)
      expect(suggestColumns(sheet, layout, base).columns).toHaveLength(headingsOf(sheet, layout).length)
    }),
  )
})
