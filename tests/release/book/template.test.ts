import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { tableOfSheet, writeTemplate } from '../../../src/release/book/book.ts'
import { meaningOf } from '../../../src/release/book/choices.ts'
import { decode, decodeItem } from '../../../src/release/book/decode.ts'
import { exampleMark } from '../../../src/release/book/example-mark.ts'
import { headOfSheet } from '../../../src/release/book/read.ts'
import {
  bookTables,
  listsToFill,
  parentField,
  placeField,
  sheetName,
  sheetOf,
  specOf,
} from '../../../src/release/book/spec.ts'
import { headingOf } from '../../../src/release/book/titles.ts'
import { tableNames } from '../../../src/release/schema.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { manifest, tables } from '../sources.ts'
import { read } from './workbook.ts'

const bytes = await writeTemplate({ manifest, ...tables })
const workbook = await read(bytes)
const names = tableNames.filter((name) => name !== 'briefings')

const lists = names.flatMap((table) => listsToFill(table).map(({ field }) => ({ table, list: field })))

describe('every table', () => {
  it.each(bookTables)('%s has words for all its columns and choices, and names that Excel takes', (table) => {
    const { layout, key } = specOf(table)
    const sheets = [
      { name: sheetName(table), columns: layout.columns },
      ...layout.children.map(({ field, columns }) => ({ name: sheetName(table, field), columns })),
    ]
    for (const { name, columns } of sheets) {
      expect(name.length).toBeLessThanOrEqual(31)
      expect(name).not.toMatch(/[[\]:*?/\\]/)
      expect(name).toMatch(/^[\u4e00-\u9fff]+ /)
      expect(sheetOf(name)?.table).toBe(table)
      for (const { field, choices } of columns) {
        expect(headingOf(table, field), field).not.toBeNull()
        for (const word of choices ?? []) expect(meaningOf(field, String(word)), `${field}: ${word}`).not.toBeNull()
      }
    }
    if (layout.children.length > 0) {
      for (const field of [parentField(key ?? ''), placeField]) expect(headingOf(table, field)).not.toBeNull()
    }
  })
})

describe('the template', () => {
  it('has what to do first, then figures, then a sheet for every table, and the lists out of sight', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      ...['说明', '指标数据'],
      ...names.flatMap((name) => [sheetName(name), ...listsToFill(name).map(({ field }) => sheetName(name, field))]),
      '选项 lists',
    ])
    expect(workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['选项 lists'])
  })

  it.each(names)('the sheet of %s is known by its name and its fields, and holds nothing but examples', (table) => {
    const sheet = workbook.sheets.find(({ name }) => name === sheetName(table))
    const [, fields = [], ...rows] = sheet?.rows ?? []
    expect(tableOfSheet(sheetName(table), fields.map(String))).toBe(table)
    expect(headOfSheet(sheet as never)).toBe(1)
    expect(rows.length).toBeGreaterThanOrEqual(2)
    expect(rows.every(([first]) => first === exampleMark)).toBe(true)
  })

  it.each(names)('the examples of %s are records as they stand, but for lists of their own', (table) => {
    const { schema, layout } = specOf(table)
    const sheet = workbook.sheets.find(({ name }) => name === sheetName(table))
    const [, fields = [], ...rows] = sheet?.rows ?? []
    const known = new Map(tables[table].map((record) => [keyOf(record), record]))
    for (const row of rows) {
      const cells = new Map<string, CellValue>()
      for (const [at, cell] of row.entries()) if (at > 0 && cell !== null) cells.set(String(fields[at]), cell)
      const decoded = decode(schema, { cells, children: new Map() })
      if (!('record' in decoded)) throw new Error(JSON.stringify(decoded.wrong))
      const expected: Record<string, unknown> = { ...known.get(keyOf(decoded.record)) }
      for (const { field } of layout.children) if (field in expected) expected[field] = decoded.record[field]
      expect(decoded.record).toEqual(JSON.parse(JSON.stringify(expected)))
    }
  })

  it('tells of every list within records on its first sheet, in both languages', () => {
    const [guide] = workbook.sheets
    for (const { table, list } of lists) {
      const [title = ''] = sheetName(table, list).split(' ')
      const told = (guide?.rows ?? []).filter((row) => row.every((text) => String(text).includes(title)))
      expect(told, title).not.toEqual([])
    }
    // A row is as high as one line: what is longer than its column would lie over the next.
    for (const [zh, en] of guide?.rows ?? []) {
      expect(String(zh).length, String(zh)).toBeLessThanOrEqual(40)
      expect(String(en).length, String(en)).toBeLessThanOrEqual(130)
    }
  })

  it.each(lists)('the sheet of $table.$list is known, and its examples are items of a record', ({ table, list }) => {
    const { schema, key } = specOf(table)
    const sheet = workbook.sheets.find(({ name }) => name === sheetName(table, list))
    const [, fields = [], ...rows] = sheet?.rows ?? []
    expect(fields.slice(1, 3)).toEqual([parentField(key ?? ''), placeField])
    expect(tableOfSheet(sheetName(table, list), fields.map(String))).toBe(table)
    expect(headOfSheet(sheet as never)).toBe(1)
    expect(rows.length).toBeGreaterThanOrEqual(1)
    const [id] = String(rows[0]?.[1]).split(' ')
    const record = (tables[table] as unknown as Record<string, unknown>[]).find((one) => one[key ?? ''] === id) ?? {}
    const items = record[list] as unknown[]
    for (const [index, row] of rows.entries()) {
      expect(row.slice(0, 3)).toEqual([exampleMark, rows[0]?.[1], index + 1])
      const cells = new Map<string, CellValue>()
      for (const [at, cell] of row.entries()) if (at > 2 && cell !== null) cells.set(String(fields[at]), cell)
      expect(decodeItem(schema, list, cells)).toEqual({ record: items[index] })
    }
  })

  it('offers lists to pick from, none of which is cut off', () => {
    const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('xl/worksheets/sheet'))
    const formulas = parts.flatMap(([, part]) => [
      ...new TextDecoder().decode(part).matchAll(/<dataValidation [^>]*type="list".*?<formula1>(.*?)<\/formula1>/g),
    ])
    const lists = workbook.sheets.find(({ hidden }) => hidden)?.rows ?? []
    expect(formulas.length).toBeGreaterThan(25)
    for (const [, formula = ''] of formulas) {
      const [, letters = '', last = ''] =
        /^'选项 lists'!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/.exec(formula.replaceAll('&apos;', "'")) ?? []
      expect(letters, formula).not.toBe('')
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      expect(lists[Number(last) - 1]?.[column] ?? null, formula).not.toBeNull()
      expect(lists[Number(last)]?.[column] ?? null, formula).toBeNull()
    }
  })

  it('two counties of the same name can be told apart', () => {
    const items = (workbook.sheets.find(({ hidden }) => hidden)?.rows ?? []).flat()
    expect(items).toContain('511002 内江市市中区')
    expect(items).toContain('511102 乐山市市中区')
  })

  it('figures stand in a long table with their document and sentence', () => {
    const [head, ...rows] = workbook.sheets.find(({ name }) => name === '指标数据')?.rows ?? []
    expect(head?.slice(1)).toEqual(['地区', '年份', '指标', '单位', '数值', '文件', '原文', '备注'])
    expect(rows).toHaveLength(2)
    for (const [mark, , , , , value, document, quote] of rows) {
      expect(mark).toBe(exampleMark)
      expect(String(quote)).toContain(String(value))
      expect(tables.documents.some(({ title }) => title === document)).toBe(true)
    }
  })
})

it.each([
  ['Sheet1', ['id', 'name'], null],
  ['groups', ['id', 'name.zh', 'name.en', 'members'], 'groups'],
  ['我的 groups', ['id', 'name.zh', 'name.en'], 'groups'],
  ['groups', ['地区', '2023'], null],
  ['release', ['version'], null],
  ['facilities.claims', ['^id', '#', 'tier', 'stated', 'evidence'], 'facilities'],
  ['facilities.claims', ['^id', 'stated'], null],
  ['facilities.claims', ['id', 'stated', 'evidence'], null],
  ['release.changelog', ['^version', '#', 'zh', 'en'], null],
  ['briefings.scenes', ['^id', '#', 'title.zh', 'view'], null],
  ['__proto__', ['id'], null],
  ['', [], null],
])('the sheet %s with %s holds %s', (name, headings, table) => {
  expect(tableOfSheet(name, headings)).toBe(table)
})

const keyOf = (record: object): string => {
  const { id, adcode, region, indicator, period } = record as Record<string, unknown>
  return String(id ?? adcode ?? `${region} ${indicator} ${period}`)
}
