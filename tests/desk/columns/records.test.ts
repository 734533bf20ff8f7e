import { expect, test, vi } from 'vitest'
import { suggestColumns } from '../../../src/desk/columns/suggest.ts'
import { recogniseLayout } from '../../../src/desk/layout/recognise.ts'
import { base, sheetOf } from '../tables.ts'

// What a template looks like is tested with the template; here only what is made of one.
const asked = vi.hoisted(() => vi.fn())
vi.mock('../../../src/release/book/book.ts', () => ({
  tableOfSheet: (name: string, headings: string[]) => {
    asked(name, headings)
    return name === 'networks' ? 'networks' : null
  },
}))

const rows = [
  ['编号', '名称', '', '备注'],
  ['id', 'title.zh', '', '仅供填表人使用'],
  ['N1', '甲医共体', 'x', ''],
]

test('the columns of a template are fields, by their names in the schema', () => {
  const sheet = sheetOf(rows, [], 'networks')
  const found = suggestColumns(
    sheet,
    {
      turned: false,
      rows: [
        { from: 0, to: 1, role: 'header' },
        { from: 2, to: 2, role: 'body' },
      ],
    },
    base,
  )
  expect(asked).toHaveBeenLastCalledWith('networks', ['id', 'title.zh', '', ''])
  expect(found).toEqual({
    kind: 'record',
    table: 'networks',
    columns: [{ is: 'field', field: 'id' }, { is: 'field', field: 'title.zh' }, { is: 'ignored' }, { is: 'ignored' }],
    whole: { region: null, indicator: null, period: null, unit: null },
  })
})

test('another sheet is none of a template', () => {
  const sheet = sheetOf(rows, [], 'Sheet1')
  expect(suggestColumns(sheet, recogniseLayout(sheet, base), base).kind).not.toBe('record')
})
