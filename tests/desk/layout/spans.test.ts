import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recogniseLayout, roleAt, spreadOf, turn, withRole } from '../../../src/desk/layout/recognise.ts'
import { spansOf } from '../../../src/desk/layout/spans.ts'
import { type Layout, type RowRole, rowRoles } from '../../../src/desk/project.ts'
import type { CellValue, Sheet } from '../../../src/release/sheets/workbook.ts'
import { sheetOf } from '../tables.ts'

const role = fc.constantFrom<RowRole>(...rowRoles)
const layout = fc
  .array(role, { minLength: 1, maxLength: 30 })
  .map((roles): Layout => ({ turned: false, rows: spansOf(roles) }))

function expectCover({ rows }: Layout, count: number): void {
  let next = 0
  rows.forEach((span, index) => {
    expect(span.from).toBe(next)
    expect(span.to).toBeGreaterThanOrEqual(span.from)
    expect(span.role).not.toBe(rows[index - 1]?.role)
    next = span.to + 1
  })
  expect(next).toBe(count)
}

test('a change by hand changes the rows it says, and leaves no gap', () => {
  const row = fc.integer({ min: -3, max: 33 })
  fc.assert(
    fc.property(layout, row, row, role, (before, from, to, given) => {
      const count = (before.rows[before.rows.length - 1]?.to ?? -1) + 1
      const copy = JSON.stringify(before)
      const after = withRole(before, from, to, given)
      expectCover(after, count)
      expect(JSON.stringify(before)).toBe(copy)
      for (let at = 0; at < count; at++) {
        const inside = at >= Math.min(from, to) && at <= Math.max(from, to)
        expect(roleAt(after, at)).toBe(inside ? given : roleAt(before, at))
      }
    }),
  )
})

test('rows that are not there have no role', () => {
  const one: Layout = { turned: false, rows: spansOf(['header', 'body']) }
  expect([-1, 0, 1, 2, Number.NaN].map((row) => roleAt(one, row))).toEqual([null, 'header', 'body', null, null])
  expect(withRole({ turned: false, rows: [] }, 0, 3, 'body').rows).toEqual([])
  expect(withRole(one, Number.NaN, 1, 'title')).toBe(one)
})

const cell = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    '',
    '地区',
    '成都市',
    '合计',
    '单位：人',
    '注：',
    2020,
    2021,
    12.5,
    '—',
    '2022年',
    true,
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const sheet = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(13), fc.nat(7), fc.nat(5), fc.nat(5)), { maxLength: 4 }),
  )
  .map(([rows, merges]) =>
    sheetOf(
      rows,
      merges.map(([top, left, down, right]) => [top, left, top + down, left + right]),
    ),
  )

test('whatever is brought, every row has one role and nothing throws', () => {
  fc.assert(
    fc.property(sheet, fc.option(fc.boolean(), { nil: undefined }), (given, turned) => {
      const found = recogniseLayout(given, undefined, turned)
      const rows = found.turned ? Math.max(0, ...given.rows.map((row) => row.length)) : given.rows.length
      expectCover(found, rows)
    }),
  )
})

const full = (given: Sheet): CellValue[][] => {
  const width = Math.max(0, ...given.rows.map((row) => row.length))
  return given.rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null))
}

test('turned twice, a table is what it was', () => {
  fc.assert(
    fc.property(
      sheet.filter(({ rows }) => rows.some((row) => row.length > 0)),
      (given) => {
        const special = { ...given, special: { '1,2': 'percent' as const, '0,4': 'error' as const } }
        const once = turn(special)
        expect(once.special).toEqual({ '2,1': 'percent', '4,0': 'error' })
        const twice = turn(once)
        expect(twice.rows).toEqual(full(given))
        expect(twice.merges).toEqual(given.merges)
        expect(twice.special).toEqual(special.special)
      },
    ),
  )
})

test('a merged cell counts for all its rows and columns, a full one for itself', () => {
  const at = spreadOf(
    sheetOf(
      [['成都市', 2020, 1], [null, 2021, 2], [null, null, 3], ['自贡市']],
      [
        [0, 0, 2, 0],
        [1, 1, 2, 1],
      ],
    ),
  )
  expect([at(0, 0), at(1, 0), at(2, 0), at(3, 0)]).toEqual(['成都市', '成都市', '成都市', '自贡市'])
  expect([at(2, 1), at(3, 1), at(9, 9)]).toEqual([2021, null, null])
})
