import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applyMapping,
  MappingProblem,
  parseMapping,
  resemblance,
  saveMapping,
} from '../../../src/desk/columns/mapping-file.ts'
import { suggestColumns } from '../../../src/desk/columns/suggest.ts'
import { recogniseLayout, withRole } from '../../../src/desk/layout/recognise.ts'
import type { Source } from '../../../src/desk/project.ts'
import type { CellValue, Sheet } from '../../../src/release/sheets/workbook.ts'
import { base, rolesOf, sheetOf } from '../tables.ts'

function sourceOf(sheet: Sheet, more: Partial<Source> = {}): Source {
  const layout = recogniseLayout(sheet, base)
  const { kind, table, columns, whole } = suggestColumns(sheet, layout, base)
  return {
    ...{ id: 'one', file: '2022年卫生.xlsx', sheet: sheet.name, kind, table, layout, columns, whole },
    ...{ regions: {}, coordinates: null, edits: {}, decisions: {} },
    document: { title: '', publisher: '', date: '', link: '', reliability: 'high' },
    ...more,
  }
}

const yearbook = (years: number[], more: string[] = []): Sheet =>
  sheetOf([
    [`${years[0]}—${years[years.length - 1]}年床位`],
    ['地区', ...years.map((year) => `${year}年床位数（张）`), ...more],
    ['成都市', ...years.map((): CellValue => 1), ...more.map((): CellValue => 5)],
  ])

/** A person said which indicator 床位数 is. */
const chosen = (sheet: Sheet): Source => {
  const source = sourceOf(sheet)
  const columns = source.columns.map((column) =>
    column.is === 'value' ? { ...column, indicator: 'institutionBeds' } : column,
  )
  return { ...source, columns }
}

test("what a person chose is read in next year's table, with next year's periods", () => {
  const saved = saveMapping(chosen(yearbook([2021, 2022])), yearbook([2021, 2022]))
  // Neither figures nor years are in it.
  expect(saved).not.toMatch(/20\d\d/)
  const applied = applyMapping(parseMapping(saved), yearbook([2022, 2023, 2024]), base)
  const value = (period: string) => ({ is: 'value', indicator: 'institutionBeds', period, unit: '张' })
  expect(applied.columns).toEqual([{ is: 'region' }, value('2022'), value('2023'), value('2024')])
  expect(applied.misfits).toEqual([])
})

test('columns that came or went are said', () => {
  const source = chosen(yearbook([2021], ['备注']))
  const saved = parseMapping(saveMapping(source, yearbook([2021], ['备注'])))
  const applied = applyMapping(saved, yearbook([2022], ['执业医师']), base)
  expect(applied.misfits).toEqual([
    { is: 'column-new', column: 2, headings: ['执业医师'] },
    { is: 'column-gone', headings: ['备注'] },
  ])
  expect(applied.columns[2]).toEqual({ is: 'value', indicator: 'licensedPhysicians', period: null, unit: null })
})

test('a period that a person said is not carried over, nor is one that the new title lacks', () => {
  const rows = (title: string | null): CellValue[][] => [[title], ['地区', '执业医师'], ['成都市', 1]]
  const titled = sheetOf(rows('2022年执业医师'))
  const said = sourceOf(sheetOf(rows(null)), { whole: { region: null, indicator: null, period: '2022', unit: '人' } })
  const again = (source: Source, from: Sheet, to: Sheet) =>
    applyMapping(parseMapping(saveMapping(source, from)), to, base)
  expect(again(sourceOf(titled), titled, sheetOf(rows('2023年执业医师'))).whole.period).toBe('2023')
  const lacking = again(sourceOf(titled), titled, sheetOf(rows(null)))
  expect([lacking.whole.period, lacking.misfits]).toEqual([null, [{ is: 'period-to-say', column: null }]])
  const carried = again(said, sheetOf(rows(null)), sheetOf(rows(null)))
  expect(carried.whole).toEqual({ region: null, indicator: null, period: null, unit: '人' })
  expect(carried.misfits).toEqual([{ is: 'period-to-say', column: null }])
  const ofColumn = sourceOf(titled, {
    columns: [{ is: 'region' }, { is: 'value', indicator: 'licensedPhysicians', period: '2020', unit: null }],
  })
  const column = again(ofColumn, titled, titled)
  expect(column.columns[1]).toEqual({ is: 'value', indicator: 'licensedPhysicians', period: null, unit: null })
  expect(column.misfits).toEqual([{ is: 'period-to-say', column: 1 }])
})

test('rows that a person marked as the heading are so again', () => {
  const rows = (year: number): CellValue[][] => [
    ['按行政区划', '按登记'],
    ['地区', `${year}`],
    ['成都市', 1],
  ]
  const sheet = sheetOf(rows(2022))
  const layout = withRole(recogniseLayout(sheet, base), 0, 0, 'title')
  const { columns } = suggestColumns(sheet, layout, base)
  const saved = parseMapping(saveMapping(sourceOf(sheet, { layout, columns }), sheet))
  const applied = applyMapping(saved, sheetOf(rows(2023)), base)
  expect(rolesOf(applied.layout)).toBe('thb')
  expect(applied.columns[1]).toMatchObject({ is: 'value', period: '2023' })
  expect(applied.misfits).toEqual([])
})

test('turned, coordinates, regions and fields are kept; what the release has not got is said', () => {
  const sheet = sheetOf([
    ['年份', '成都市', '自贡市'],
    [2020, 1, 2],
    [2021, 3, 4],
  ])
  const regions: Source['regions'] = { 'x/高新区': '510107', 天府: null, 旧区: '999999' }
  const source = sourceOf(sheet, {
    regions,
    coordinates: 'gcj02',
    whole: { region: null, indicator: 'gone', period: null, unit: null },
  })
  const applied = applyMapping(parseMapping(saveMapping(source, sheet)), sheet, base)
  expect(applied.layout.turned).toBe(true)
  expect(applied.coordinates).toBe('gcj02')
  expect(applied.regions).toEqual({ 'x/高新区': '510107', 天府: null })
  expect(applied.misfits).toEqual([
    { is: 'indicator-unknown', column: null, indicator: 'gone' },
    { is: 'region-unknown', label: '旧区', adcode: '999999' },
  ])
})

test('tables are offered the mappings of tables with the same headings', () => {
  const saved = parseMapping(saveMapping(sourceOf(yearbook([2021, 2022])), yearbook([2021, 2022])))
  const like = (sheet: Sheet) => resemblance(saved, sheet, recogniseLayout(sheet, base))
  expect(like(yearbook([2030]))).toBe(1)
  expect(like(yearbook([2022], ['备注']))).toBeCloseTo(0.8)
  expect(
    like(
      sheetOf([
        ['机构名称', '等级'],
        ['甲', '三级'],
      ]),
    ),
  ).toBe(0)
  expect(like(sheetOf([]))).toBe(0)
})

const problem = (json: string): string => {
  try {
    parseMapping(json)
  } catch (error) {
    if (error instanceof MappingProblem) return error.kind
    throw error
  }
  return 'none'
}

test('a file that is no mapping is refused with a reason', () => {
  const good = saveMapping(sourceOf(yearbook([2022])), yearbook([2022]))
  expect(problem(good)).toBe('none')
  expect(problem(`\ufeff${good}`)).toBe('none')
  expect(problem('{')).toBe('not-json')
  expect(problem('')).toBe('not-json')
  expect(problem('null')).toBe('not-a-mapping')
  expect(problem('[]')).toBe('not-a-mapping')
  expect(problem(good.replace('"schema": 1', '"schema": 2'))).toBe('newer')
  expect(problem(good.replace('"desk-mapping"', '"project"'))).toBe('not-a-mapping')
  expect(problem(good.replace('"kind": "figures"', '"kind": "script"'))).toBe('not-a-mapping')
  expect(problem(good.replace('"what"', '"more": 1, "what"'))).toBe('not-a-mapping')
  expect(problem(' '.repeat(3_000_000))).toBe('too-large')
})

test('labels that are names of a prototype do no harm', () => {
  const sheet = yearbook([2022])
  const regions = JSON.parse('{"__proto__": "510107", "constructor": null}') as Source['regions']
  const saved = saveMapping(sourceOf(sheet, { regions }), sheet)
  const applied = applyMapping(parseMapping(saved), sheet, base)
  expect(Object.keys(applied.regions)).toEqual(['__proto__', 'constructor'])
  expect(Object.getPrototypeOf(applied.regions)).toBe(Object.prototype)
})

test('whatever the headings are, a mapping fits the table that it was made for', () => {
  const heading = fc.oneof(
    fc.constantFrom('地区', '2022', '床位数（张）', '备注', ''),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(heading, { minLength: 1, maxLength: 6 }), (headings) => {
      const sheet = sheetOf([headings, headings.map((_, index) => (index === 0 ? '成都市' : index))])
      const source = sourceOf(sheet)
      const applied = applyMapping(parseMapping(saveMapping(source, sheet)), sheet, base)
      expect(applied.misfits.filter(({ is }) => is !== 'period-to-say')).toEqual([])
      expect(applied.columns).toEqual(source.columns)
    }),
  )
})
