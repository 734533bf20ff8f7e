import { describe, expect, it } from 'vitest'
import { isBook, readBook, writeBook } from '../../../src/release/book/book.ts'
import type { ReleaseProblem } from '../../../src/release/problem.ts'
import type { CellValue, Workbook } from '../../../src/release/sheets/workbook.ts'
import { manifest, tables } from '../sources.ts'
import { read } from './workbook.ts'

const { facilities, observations, cobuilding } = tables
const written = await writeBook({ facilities, observations, cobuilding }, manifest)

/** The workbook after one cell was changed, named by its sheet, its field, and its row as a person counts. */
async function changed(table: string, field: string, row: number, value: CellValue): Promise<Workbook> {
  const workbook = await read(written, '新版.xlsx')
  const rows = workbook.sheets.find(({ name }) => name.endsWith(` ${table}`))?.rows ?? []
  const column = rows[1]?.indexOf(field) ?? -1
  expect(column, field).toBeGreaterThanOrEqual(0)
  const cells = rows[row - 1] as CellValue[]
  cells[column] = value
  return workbook
}

async function problemOf(...change: Parameters<typeof changed>) {
  const workbook = await changed(...change)
  try {
    readBook(workbook)
    return null
  } catch (error) {
    const { file, record, detail } = error as ReleaseProblem
    return `${file}, ${record}: ${detail}`
  }
}

describe('what cannot be read is named by sheet, row and column', () => {
  it('a word that is not in the list', async () => {
    expect(await problemOf('facilities', 'tier', 5, '四级')).toMatch(
      /^新版\.xlsx, 医疗机构 facilities [A-Z]5: tier: .*3A.*四级/,
    )
  })
  it('a text where a number is wanted', async () => {
    expect(await problemOf('observations', 'value', 3, '约三成')).toMatch(
      /^新版\.xlsx, 数值 observations D3: value: .*约三成/,
    )
  })
  it('what is needed and is not there', async () => {
    expect(await problemOf('facilities', 'name', 4, null)).toMatch(/^新版\.xlsx, 医疗机构 facilities [A-Z]4: name/)
  })
  it('an item of a list', async () => {
    const problem = await problemOf('facilities', 'evidence', 3, 'good\n坏的编号')
    expect(problem).toMatch(/^新版\.xlsx, 医疗机构 facilities [A-Z]+3: evidence/)
  })
  it('a record of a list of its own', async () => {
    expect(await problemOf('facilities.claims', 'tier', 3, '4A')).toMatch(
      /^新版\.xlsx, 等级说法 facilities\.claims [A-Z]3: tier/,
    )
  })
  it('a list of a record that is not there', async () => {
    expect(await problemOf('facilities.claims', '^id', 3, 'nobody')).toMatch(/facilities\.claims A3: \^id: nobody/)
  })
  it('a field that the form of the record does not have', async () => {
    const row = 3 + cobuilding.findIndex(({ kind }) => kind === 'city')
    expect(await problemOf('cobuilding', 'score', row, 3)).toMatch(
      new RegExp(`cobuilding [A-Z]+${row}: score: not-applicable`),
    )
  })
  it('a mark that is none', async () => {
    expect(await problemOf('facilities', 'name', 3, '\\nul')).toMatch(/facilities [A-Z]3: name: .*nul/)
  })
})

describe('what people do to a workbook is taken for what it means', () => {
  it.each<[string, string, CellValue, unknown]>([
    ['a code typed as a number', 'region', 510100, '510100'],
    ['a code with its name', 'region', '510100 成都市', '510100'],
    ['a word with its meaning', 'status', 'existing 现有', 'existing'],
    ['是 for TRUE', 'onMap', '是', true],
  ])('%s', async (_, field, typed, meant) => {
    const book = readBook(await changed('facilities', field, 3, typed))
    expect(book.tables.facilities?.[0]).toEqual({ ...facilities[0], [field]: meant })
  })

  it('an id with what the record is called', async () => {
    const [claimed] = facilities.filter(({ claims }) => claims.length > 0)
    const book = readBook(await changed('facilities.claims', '^id', 3, `${claimed?.id} ${claimed?.name}`))
    expect(book.tables.facilities).toEqual(facilities)
  })

  it('columns in another order, further columns, empty rows and a line above', async () => {
    const workbook = await read(written)
    for (const sheet of workbook.sheets) {
      const width = Math.max(...sheet.rows.map((row) => row.length))
      sheet.rows = sheet.rows.map((row) => [
        ...[null, '随手记'],
        ...Array.from({ length: width }, (_, at) => row[width - 1 - at] ?? null),
      ])
      sheet.rows.splice(2, 0, [], [null, null, ''])
      sheet.rows.unshift(['2027 年版'])
    }
    const { tables: found, meta } = readBook(workbook)
    expect(found).toEqual({ facilities, observations, cobuilding })
    expect(meta.version).toBe(manifest.version)
  })

  it('another workbook is no release', async () => {
    const workbook = await read(written)
    expect(isBook(workbook)).toBe(true)
    expect(isBook({ ...workbook, sheets: workbook.sheets.slice(1) })).toBe(false)
    expect(() => readBook({ ...workbook, sheets: workbook.sheets.slice(1) })).toThrow(/release/)
    const twice = { ...workbook, sheets: [...workbook.sheets, ...workbook.sheets.slice(-1)] }
    expect(() => readBook(twice)).toThrow(/duplicate-record/)
  })
})
