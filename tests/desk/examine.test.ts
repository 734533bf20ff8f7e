import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../src/release/sheets/workbook.ts'
import { baseWith, examined, looked, rulesOf, sheetOf, sourceOf } from './desk-project.ts'

const base = baseWith([])
const long = (rows: number): CellValue[][] => [
  ['执业（助理）医师数（人）'],
  ['地区', '2023年'],
  ...Array.from({ length: rows }, (_, row): CellValue[] => [`无名${row}`, row]),
]

describe('Examining', () => {
  it('lists the first findings, and counts all of them', async () => {
    const { findings, counts, open } = await looked(long(2500), {}, base)
    expect(findings).toHaveLength(2000)
    expect(counts).toEqual({ 'region-unknown': 2500 })
    expect(open).toEqual({ errors: 2500, warnings: 0 })
    expect(findings.slice(0, 3).map(({ origin }) => origin.row)).toEqual([2, 3, 4])
  })

  it('puts what is open first, then errors before questions, in the order of sheets and rows', async () => {
    const rows: CellValue[][] = [
      ['执业（助理）医师数（人）'],
      ['地区', '2022年', '2023年'],
      ['成都市', 1000, 2000],
      ['绵阳市', 1000, '约3000'],
      ['自贡市', 1000, 3000],
    ]
    const { columns } = sourceOf(sheetOf(rows), {}, base)
    const sheets = [sheetOf(rows), sheetOf([...rows.slice(0, 2), ['内江市', 1, '约3000']])]
    const sources = sheets.map((sheet, index) => sourceOf(sheet, { id: `s${index}`, columns }, base))
    const decisions = { 'not-a-number|s0|3|2|': { how: 'excluded' as const } }
    const { findings, open, decided } = await examined(
      [{ ...sources[0], decisions } as never, sources[1] as never],
      sheets,
      base,
    )
    expect(findings.map(({ rule, origin }) => [rule, origin.source, origin.row])).toEqual([
      ['not-a-number', 's1', 2],
      ['jump', 's0', 2],
      ['jump', 's0', 4],
      ['not-a-number', 's0', 3],
    ])
    expect([open, decided]).toEqual([
      { errors: 1, warnings: 2 },
      { accepted: 0, excluded: 1 },
    ])
  })

  it('says how far it is, and stops when it is told to', async () => {
    const sheet = sheetOf(long(20))
    const source = sourceOf(sheet, {}, base)
    const shares: number[] = []
    await examined([source], [sheet], base, { onProgress: (share) => shares.push(share) })
    expect(shares[shares.length - 1]).toBe(1)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    const stop = new AbortController()
    stop.abort()
    await expect(examined([source], [sheet], base, { signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  it('gives nothing for sheets that are not used or whose cells are not there', async () => {
    const sheet = sheetOf([
      ['地区', '2023年'],
      ['成都市', 1],
    ])
    const unused = await examined([sourceOf(sheet, { kind: 'unused' }, base)], [sheet], base)
    expect([unused.sources, unused.figures, rulesOf(unused.findings)]).toEqual([[], 0, []])
    const gone = await examined([sourceOf(sheet, {}, base)], [], base)
    expect([gone.sources, gone.figures]).toEqual([[], 0])
  })

  it('refuses what names records that nobody has', async () => {
    const sheet = sheetOf([
      ['id', 'name.zh', 'name.en', 'region', 'evidence'],
      ['x', '甲', 'A', '999999', 'nobody'],
    ])
    const source = sourceOf(
      sheet,
      {
        ...{ kind: 'record', table: 'cobuilding' },
        columns: ['id', 'title.zh', 'title.en', 'region', 'evidence'].map((field) => ({ is: 'field', field })),
        layout: {
          turned: false,
          rows: [
            { from: 0, to: 0, role: 'header' },
            { from: 1, to: 1, role: 'body' },
          ],
        },
      },
      base,
    )
    const { findings } = await examined([source], [sheet], base)
    expect(findings.map(({ rule, said }) => [rule, said.field])).toEqual([['breaks-schema', 'kind']])
    const columns = source.columns.concat([{ is: 'field', field: 'kind' }])
    const whole = sheetOf(sheet.rows.map((row, index) => [...row, index === 0 ? 'kind' : 'city']))
    const named = await examined([{ ...source, columns }], [whole], base)
    expect(named.findings.map(({ rule, said }) => [rule, said.field])).toEqual([
      ['record-unknown', 'region'],
      ['record-unknown', 'evidence'],
    ])
  })
})

it('lists as many findings as are asked for', async () => {
  const sheet = sheetOf(long(7000))
  const source = sourceOf(sheet, {}, base)
  const most = Number.POSITIVE_INFINITY
  const { findings, open } = await examined([source], [sheet], base, { most })
  expect(findings.map(({ origin }) => origin.row)).toEqual(Array.from({ length: 7000 }, (_, at) => at + 2))
  expect(open.errors).toBe(7000)
})
