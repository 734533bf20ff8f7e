import { describe, expect, it } from 'vitest'
import { newSource } from '../../../src/desk/change/source.ts'
import type { Column, Layout, RowRole, Source } from '../../../src/desk/project.ts'
import type { CellValue, Special } from '../../../src/release/sheets/workbook.ts'
import { baseWith, document, examined, only, rulesOf, sheetOf } from '../desk-project.ts'

const base = baseWith([])
const figure = (more: Partial<Extract<Column, { is: 'value' }>> = {}): Column => ({
  is: 'value',
  indicator: 'physicians',
  period: '2023',
  unit: '人',
  ...more,
})
const region: Column = { is: 'region' }
const layoutOf = (...roles: RowRole[]): Layout => ({
  turned: false,
  rows: roles.map((role, row) => ({ from: row, to: row, role })),
})
const sourceWith = (columns: Column[], rows: number, more: Partial<Source> = {}): Source => ({
  ...newSource('a', 'table.xlsx', 'Sheet1'),
  kind: 'figures',
  columns,
  document,
  layout: layoutOf('header', ...Array.from({ length: rows }, () => 'body' as const)),
  ...more,
})
const read = (
  columns: Column[],
  cells: CellValue[][],
  more: Partial<Source> = {},
  special: Record<string, Special> = {},
) => {
  const head = columns.map((_, index) => `H${index}`)
  return examined([sourceWith(columns, cells.length, more)], [sheetOf([head, ...cells], special)], base)
}

describe('Cells become figures', () => {
  it('in the unit of the indicator, with what heads them', async () => {
    const { draft, findings } = await read([region, figure({ unit: '万人' })], [['成都市', '8.061']])
    expect(findings).toEqual([])
    expect(draft.figures).toEqual([
      {
        ...{ region: '510100', indicator: 'physicians', period: '2023', value: 80610, status: 'reported' },
        ...{
          quote: null,
          raw: '8.061',
          rowLabel: '成都市',
          columnLabel: 'H1',
          factor: 10000,
          note: null,
          document: null,
        },
        origin: { source: 'a', row: 1, column: 1 },
      },
    ])
  })

  it('and empty ones and dashes become nothing, never zero', async () => {
    const cells = [null, '', '  ', '—', '…'].map((cell): CellValue[] => ['成都市', cell])
    const { draft, findings, sources } = await read([region, figure()], [...cells, ['绵阳市', 0]])
    expect(draft.figures.map(({ value }) => value)).toEqual([0])
    expect(only(findings, 'not-a-number')).toEqual([])
    expect(sources[0]?.blanks).toBe(5)
  })

  it('with what was put right laid over', async () => {
    const { draft } = await read([region, figure()], [['成都市', '8O610']], { edits: { '1,1': 80610 } })
    expect(draft.figures.map(({ value, raw }) => [value, raw])).toEqual([[80610, '80610']])
  })

  it('also of a turned table, and are placed as in the file', async () => {
    const layout: Layout = {
      turned: true,
      rows: [
        { from: 0, to: 0, role: 'header' },
        { from: 1, to: 2, role: 'body' },
      ],
    }
    const source = sourceWith([region, figure()], 0, { layout, edits: { '1,2': 7 } })
    const { draft } = await examined(
      [source],
      [
        sheetOf([
          ['', '成都市', '绵阳市'],
          ['医师', 80610, 1],
        ]),
      ],
      base,
    )
    expect(draft.figures.map((one) => [one.region, one.value, one.origin.row, one.origin.column])).toEqual([
      ['510100', 80610, 1, 1],
      ['510700', 7, 1, 2],
    ])
  })

  it('where a merged region goes on downwards', async () => {
    const sheet = sheetOf([
      ['地区', '年份', '数'],
      ['成都市', 2022, 100],
      [null, 2023, 101],
    ])
    sheet.merges = [{ top: 1, left: 0, bottom: 2, right: 0 }]
    const source = sourceWith([region, { is: 'period' }, figure({ period: null })], 2)
    const { draft } = await examined([source], [sheet], base)
    expect(draft.figures.map((one) => [one.region, one.period])).toEqual([
      ['510100', '2022'],
      ['510100', '2023'],
    ])
  })

  it('of what the row says where the column does not', async () => {
    const columns: Column[] = [
      region,
      { is: 'indicator' },
      { is: 'period' },
      { is: 'unit' },
      figure({ indicator: null, period: null, unit: null }),
      { is: 'quote' },
      { is: 'note' },
      { is: 'value-status' },
    ]
    const rows = [['成都市', '常住人口', '2021年', '万人', 2119.2, '全市常住人口 2119.2 万人。', '初步数', '存疑']]
    const { draft, findings } = await read(columns, rows)
    expect(rulesOf(findings)).toEqual([])
    expect(draft.figures[0]).toMatchObject({
      ...{ indicator: 'population', period: '2021', value: 21_192_000, status: 'doubtful', note: '初步数' },
      quote: '全市常住人口 2119.2 万人。',
    })
  })

  it('but rows of totals and regions that a person said are none do not', async () => {
    const rows = [
      ['成都市', 1],
      ['合计', 1],
      ['经开区', 1],
    ]
    const { draft, findings } = await read([region, figure()], rows, { regions: { 经开区: null } })
    expect(draft.figures).toHaveLength(1)
    expect(rulesOf(findings)).toEqual(['region-total'])
  })
})

describe('What cannot be read is said, once and in its place', () => {
  const places = async (
    columns: Column[],
    cells: CellValue[][],
    more?: Partial<Source>,
    special?: Record<string, Special>,
  ) => {
    const { findings } = await read(columns, cells, more, special)
    return findings.map(({ rule, origin: { row, column } }) => [rule, row, column])
  }

  it.each<[string, Column[], CellValue[][], (string | number | null)[][]]>([
    ['no column of figures', [region], [['成都市']], [['indicator-missing', null, null]]],
    ['no column of regions', [figure()], [[1]], [['region-column-missing', null, null]]],
    ['a row without a region', [region, figure()], [['', 1]], [['region-missing', 1, 0]]],
    ['an unknown region', [region, figure()], [['成都府', 1]], [['region-unknown', 1, 0]]],
    ['one of two', [region, figure()], [['市中区', 1]], [['region-ambiguous', 1, 0]]],
    [
      'no indicator',
      [region, figure({ indicator: null })],
      [
        ['成都市', 1],
        ['绵阳市', 1],
      ],
      [['indicator-missing', 0, 1]],
    ],
    [
      'no period',
      [region, figure({ period: null })],
      [
        ['成都市', 1],
        ['绵阳市', 1],
      ],
      [['period-missing', 0, 1]],
    ],
    [
      'no year of a column',
      [region, figure({ period: '去年' })],
      [['成都市', 1]],
      [
        ['period-missing', 0, 1],
        ['period-unreadable', 0, 1],
      ],
    ],
    [
      'no unit',
      [region, figure({ unit: null })],
      [
        ['成都市', 1],
        ['绵阳市', 1],
      ],
      [['unit-missing', 0, 1]],
    ],
    [
      'a unit of another thing',
      [region, figure({ unit: '元' })],
      [
        ['成都市', 1],
        ['绵阳市', 1],
      ],
      [['unit-unknown', 0, 1]],
    ],
    ['a word', [region, figure()], [['成都市', '约300']], [['not-a-number', 1, 1]]],
  ])('%s', async (_case, columns, cells, expected) => {
    expect((await places(columns, cells)).sort()).toEqual(expected)
  })

  it('errors, formulas without results and years that are none', async () => {
    const columns: Column[] = [region, { is: 'period' }, figure({ period: null })]
    const cells: CellValue[][] = [
      ['成都市', 2023, '#DIV/0!'],
      ['绵阳市', 2023, null],
      ['德阳市', '上年', 5],
    ]
    expect(await places(columns, cells, {}, { '1,2': 'error', '2,2': 'formula' })).toEqual([
      ['cell-error', 1, 2],
      ['formula-without-result', 2, 2],
      ['period-unreadable', 3, 1],
    ])
  })

  it('a heading that was excluded takes its column out', async () => {
    const columns: Column[] = [region, figure(), figure({ unit: null })]
    const { draft, open } = await read(columns, [['成都市', 1, 2]], {
      decisions: { 'unit-missing|a|0|2|人': { how: 'excluded' } },
    })
    expect(draft.figures).toHaveLength(1)
    expect(open.errors).toBe(0)
  })

  it('documents that are missing or lack what a release needs', async () => {
    const without = { ...document, title: '' }
    expect(await places([region, figure()], [['成都市', 1]], { document: without })).toEqual([
      ['document-missing', null, null],
    ])
    const lacking = { ...document, publisher: ' ', date: '' }
    expect(await places([region, figure()], [['成都市', 1]], { document: lacking })).toEqual([
      ['document-incomplete', null, null],
      ['document-incomplete', null, null],
    ])
    const named: Column[] = [region, figure(), { is: 'document' }]
    const cells = [
      ['成都市', 1, '统计公报'],
      ['绵阳市', 1, ''],
    ]
    expect(await places(named, cells, { document: without })).toEqual([['document-missing', 2, 1]])
  })

  it('personal data stop the sheet, whatever was decided', async () => {
    const columns: Column[] = [region, figure(), { is: 'note' }]
    const number = '51010419900307451'
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    const sum = weights.reduce((all, weight, at) => all + weight * Number(number[at]), 0)
    const row = ['成都市', 1, number + '10X98765432'.charAt(sum % 11)]
    const { draft, findings, open, figures } = await read(columns, [row], {
      decisions: {
        'identity-number|a|1|2|': { how: 'accepted', note: 'fine' },
      },
    })
    expect(findings.map(({ rule, stops }) => [rule, stops])).toEqual([['identity-number', true]])
    expect(JSON.stringify(findings)).not.toContain(number)
    expect(open.errors).toBe(1)
    expect([draft.figures, figures]).toEqual([[], 0])
  })
})

describe('What is hostile', () => {
  it('is a label like any other', async () => {
    const labels = ['__proto__', 'constructor', 'toString', '\ud800', 'x'.repeat(100_000), ' '.repeat(100_000)]
    const { findings } = await read(
      [region, figure()],
      labels.map((label) => [label, 1]),
    )
    expect(only(findings, 'region-unknown')).toHaveLength(5)
    expect(only(findings, 'region-missing')).toHaveLength(1)
    expect(JSON.stringify(findings).length).toBeLessThan(10_000)
  })

  it('and a column or row that does not exist is none', async () => {
    const columns: Column[] = [region, figure(), figure({ period: '2022' })]
    const { draft } = await read(columns, [['成都市', 1]], {
      edits: { '9999999,0': 1, 'x,y': 2, '1,99999': 3 },
      layout: {
        turned: false,
        rows: [
          { from: 0, to: 0, role: 'header' },
          { from: 1, to: 1_000_000_000, role: 'body' },
        ],
      },
    })
    expect(draft.figures).toHaveLength(1)
  })
})
