import { describe, expect, it } from 'vitest'
import type { Decision, Finding, Rule, Source } from '../../../src/desk/project.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { baseWith, examined, looked, only, rulesOf, sheetOf, sourceOf } from '../desk-project.ts'

const [chengdu, zigong, mianyang] = ['510100', '510300', '510700']
const years = (...list: (string | number)[]): CellValue[] => ['地区', ...list.map((year) => `${year}年`)]
const physicians = (header: CellValue[], ...rows: CellValue[][]): CellValue[][] => [
  ['执业（助理）医师数（人）'],
  header,
  ...rows,
]
const nothing = baseWith([])
const look = async (rows: CellValue[][], base = nothing, more: Partial<Source> = {}) => looked(rows, more, base)
const said = (findings: readonly Finding[], rule: Rule) => only(findings, rule).map((one) => one.said)

describe('Ten and ten thousand times', () => {
  it('the figure of the base for the region', async () => {
    const base = baseWith([[chengdu, 'physicians', '2022', 80610]])
    for (const [value, rule] of [
      [806100, 'ten-times'],
      [8100, 'ten-times'],
      [8.1, 'ten-thousand-times'],
      [806_100_000, 'ten-thousand-times'],
    ] as const) {
      const { findings } = await look(physicians(years(2023), ['成都市', value]), base)
      expect(only(findings, rule)[0]?.said).toEqual({
        ...{ region: chengdu, indicator: 'physicians', period: '2023', value },
        ...{ before: 80610, other: '2022', peers: 0 },
      })
      // One reason is enough.
      expect(only(findings, 'jump')).toEqual([])
      expect(only(findings, 'out-of-range')).toEqual([])
    }
  })

  it('what the years about it in the sheet show; the right ones are not asked about', async () => {
    const { findings } = await look(physicians(years(2019, 2020, 2021, 2022), ['成都市', 70000, 72000, 735000, 76000]))
    expect(only(findings, 'ten-times').map(({ said, origin }) => [said.value, origin.column])).toEqual([[735000, 3]])
    expect(rulesOf(findings)).toEqual(['ten-times'])
  })

  it('a whole sheet in another unit than it says, by the base', async () => {
    const base = baseWith([
      [chengdu, 'physicians', '2021', 80000],
      [mianyang, 'physicians', '2021', 12000],
    ])
    const { findings } = await look(physicians(years(2022, 2023), ['成都市', 8.1, 8.2], ['绵阳市', 1.2, 1.3]), base)
    expect(only(findings, 'ten-thousand-times')).toHaveLength(4)
  })

  it('the peers, where nothing else is known of the region', async () => {
    const codes = ['510100', '510300', '510400', '510500', '510600', '510700', '510800', '510900']
    const base = baseWith(codes.map((code, index) => [code, 'physiciansPer1000', '2022', 2.1 + index / 10]))
    const sheet = (value: number): CellValue[][] => [
      ['每千人口执业（助理）医师数（人/千人）'],
      years(2022),
      ['内江市', value],
    ]
    expect(said((await look(sheet(25), base)).findings, 'ten-times')).toMatchObject([
      { before: 2.5, peers: 1, other: '' },
    ])
    expect(rulesOf((await look(sheet(3.3), base)).findings)).toEqual([])
  })

  it('but not of a handful of things', async () => {
    const base = baseWith([[chengdu, 'hospitals', '2022', 3]])
    const { findings } = await look([['医院、卫生院数（个）'], years(2023), ['成都市', 30]], base)
    expect(only(findings, 'ten-times')).toEqual([])
  })
})

describe('Values that cannot be, or hardly', () => {
  it('are errors below zero and above a hundred percent', async () => {
    const negative = await look(physicians(years(2023), ['成都市', -5]))
    expect(negative.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['out-of-range', 'error']])
    const share = await look([['城镇人口比重（%）'], years(2023), ['成都市', 117]])
    expect(share.findings.map(({ rule, severity, said }) => [rule, severity, said.high])).toEqual([
      ['out-of-range', 'error', 1],
    ])
  })

  it('are asked about beyond a fifth and five times what the base knows at the level', async () => {
    const codes = ['510100', '510300', '510400', '510500', '510600']
    const base = baseWith(codes.map((code, index) => [code, 'hospitals', '2022', 100 + 10 * index]))
    const rows = (value: number): CellValue[][] => [['医院、卫生院数（个）'], years(2022), ['内江市', value]]
    expect(said((await look(rows(701), base)).findings, 'out-of-range')).toMatchObject([{ low: 20, high: 700 }])
    expect(said((await look(rows(19), base)).findings, 'out-of-range')).toMatchObject([{ low: 20, high: 700 }])
    expect(rulesOf((await look(rows(700), base)).findings)).toEqual([])
  })

  it('are asked about where persons are counted in parts', async () => {
    expect(rulesOf((await look(physicians(years(2023), ['成都市', 12.5]))).findings)).toEqual(['not-whole'])
    const tenThousands = [['执业（助理）医师数（万人）'], years(2023), ['成都市', 8.0613]]
    expect(rulesOf((await look(tenThousands)).findings)).toEqual([])
  })
})

describe('Changes', () => {
  it.each([
    [1000, 1250, true],
    [1000, 1249, false],
    [1000, 750, true],
    [1000, 751, false],
    [8, 12, false],
  ])('from %d to %d', async (before, value, asked) => {
    const base = baseWith([[chengdu, 'physicians', '2022', before]])
    const { findings } = await look(physicians(years(2023), ['成都市', value]), base)
    expect(rulesOf(findings)).toEqual(asked ? ['jump'] : [])
  })

  it('back and forth make a figure doubtful, by the rule of 2026.1, and are asked about once', async () => {
    const { findings, draft } = await look(physicians(years(2020, 2021, 2022), ['成都市', 1000, 1400, 1000]))
    expect(rulesOf(findings)).toEqual(['doubtful-series'])
    expect(findings[0]?.said).toMatchObject({ value: 1400, before: 1000, after: 1000 })
    expect(draft.figures.map(({ status }) => status)).toEqual(['reported', 'doubtful', 'reported'])
  })

  it('that last are no such jump', async () => {
    const { findings } = await look(physicians(years(2020, 2021, 2022), ['成都市', 1000, 1400, 1400]))
    expect(rulesOf(findings)).toEqual(['jump'])
  })
})

describe('Sums', () => {
  const three: CellValue[][] = [
    ['成都市', 500],
    ['自贡市', 300],
    ['绵阳市', 201],
  ]
  it('of a total row are exact where things are counted by ones', async () => {
    const right = await look(physicians(years(2023), ...three, ['合计', 1001]))
    expect(rulesOf(right.findings)).toEqual([])
    const wrong = await look(physicians(years(2023), ...three, ['合计', 1003]))
    expect(said(wrong.findings, 'sum-of-parts')).toEqual([
      { region: '合计', indicator: 'physicians', period: '2023', value: 1003, sum: 1001, parts: 3 },
    ])
  })

  it('may be off by what rounding can do', async () => {
    const rows = (total: number): CellValue[][] => [
      ['执业（助理）医师数（万人）'],
      years(2023),
      ['成都市', 8.05],
      ['自贡市', 1.24],
      ['绵阳市', 2.21],
      ['合计', total],
    ]
    expect(rulesOf((await look(rows(11.52))).findings)).toEqual([])
    expect(rulesOf((await look(rows(11.53))).findings)).toEqual(['sum-of-parts'])
  })

  it('are not compared where a part is missing', async () => {
    const { findings } = await look(physicians(years(2023), ...three, ['内江市', null], ['合计', 1300]))
    expect(rulesOf(findings)).toEqual([])
  })

  it('of a region are compared with all its parts, those of the base among them', async () => {
    const zigongs = nothing.regions.filter(({ parent }) => parent === zigong).map(({ adcode }) => adcode)
    const parts = zigongs.slice(1).map((code) => [code, 'population', '2023', 1000] as [string, string, string, number])
    const first = nothing.regions.find(({ adcode }) => adcode === zigongs[0])
    const rows = (whole: number): CellValue[][] => [
      ['常住人口（人）'],
      years(2023),
      ['自贡市', whole],
      [zigongs[0] ?? '', 1000],
    ]
    expect(first?.level).toBe('county')
    const sum = zigongs.length * 1000
    expect(said((await look(rows(sum + 500), baseWith(parts))).findings, 'sum-of-parts')).toMatchObject([
      { region: zigong, value: sum + 500, sum, parts: zigongs.length },
    ])
    expect(only((await look(rows(sum), baseWith(parts))).findings, 'sum-of-parts')).toEqual([])
    expect(only((await look(rows(sum + 500), baseWith(parts.slice(1)))).findings, 'sum-of-parts')).toEqual([])
  })

  it('of ratios are none', async () => {
    const rows: CellValue[][] = [
      ['每千人口执业（助理）医师数（人/千人）'],
      years(2023),
      ['成都市', 2],
      ['自贡市', 3],
      ['合计', 2.4],
    ]
    expect(rulesOf((await look(rows)).findings)).toEqual([])
  })

  it('that stand in a region’s row look like a total', async () => {
    const { findings } = await look(physicians(years(2023), ...three, ['内江市', 1001]))
    expect(findings.map(({ rule, origin }) => [rule, origin.row])).toEqual([['looks-like-total', 5]])
    const province = await look(physicians(years(2023), ...three, ['四川省', 1001]))
    expect(only(province.findings, 'looks-like-total')).toEqual([])
  })
})

describe('The same thing twice', () => {
  it('is an error in both places where the values differ, a question where they do not', async () => {
    const rows = (second: number) => physicians(years(2023), ['成都市', 500], ['成都市', second])
    const other = (await look(rows(501))).findings
    expect(
      other.map(({ rule, severity, said, origin }) => [rule, severity, said.other, said.cell, origin.row]),
    ).toEqual([
      ['duplicate', 'error', 501, 'B4', 2],
      ['duplicate', 'error', 500, 'B3', 3],
    ])
    const same = (await look(rows(500))).findings
    expect(same.map(({ rule, severity, said }) => [rule, severity, said.cell])).toEqual([
      ['duplicate', 'warning', 'B3'],
    ])
  })

  it('is found between sheets, which are named', async () => {
    const sheets = [500, 501].map((value) => sheetOf(physicians(years(2023), ['成都市', value])))
    const sources = sheets.map((sheet, index) => sourceOf(sheet, { id: `s${index}`, file: `${index}.xlsx` }, nothing))
    const { findings } = await examined(sources, sheets, nothing)
    expect(findings.map(({ origin, said }) => [origin.source, said.cell])).toEqual([
      ['s0', '1.xlsx Sheet1 B3'],
      ['s1', '0.xlsx Sheet1 B3'],
    ])
  })

  it('in the base with another value is asked about, with both sources', async () => {
    const base = baseWith([[chengdu, 'physicians', '2023', 510]])
    const { findings } = await look(physicians(years(2023), ['成都市', 500]), base)
    expect(said(findings, 'conflict-in-base')).toEqual([
      {
        ...{ region: chengdu, indicator: 'physicians', period: '2023', value: 500, before: 510 },
        ...{ source: 'An older book', document: '四川卫生健康统计年鉴 2024' },
      },
    ])
    const rounded = [['执业（助理）医师数（万人）'], years(2023), ['成都市', '0.05']]
    expect(rulesOf((await look(rounded, base)).findings)).toEqual([])
  })
})

describe('Decisions', () => {
  const base = baseWith([[chengdu, 'physicians', '2022', 1000]])
  const rows = physicians(years(2023), ['成都市', 1500], ['自贡市', 300])
  const key = 'jump|a|2|1|'
  const decided = (decision: Decision) => look(rows, base, { decisions: { [key]: decision } })

  it('keep the figure with its note, or leave it out, and are still listed', async () => {
    const before = await look(rows, base)
    expect(before.findings.map((one) => one.key)).toEqual([key])
    const accepted = await decided({ how: 'accepted', note: '新建医院' })
    expect(accepted.draft.figures.map(({ note }) => note)).toEqual(['新建医院', null])
    expect([accepted.open, accepted.decided]).toEqual([
      { errors: 0, warnings: 0 },
      { accepted: 1, excluded: 0 },
    ])
    const excluded = await decided({ how: 'excluded' })
    expect(excluded.draft.figures.map(({ region }) => region)).toEqual([zigong])
    expect(excluded.findings).toEqual(before.findings)
    expect(excluded.decided).toEqual({ accepted: 0, excluded: 1 })
  })

  it('settle a duplicate whichever of the two stays out', async () => {
    const twice = physicians(years(2023), ['成都市', 500], ['成都市', 501])
    for (const [row, left] of [
      [2, 501],
      [3, 500],
    ]) {
      const { open, draft, decided } = await look(twice, nothing, {
        decisions: { [`duplicate|a|${row}|1|`]: { how: 'excluded' } },
      })
      expect(open).toEqual({ errors: 0, warnings: 0 })
      expect(decided.excluded).toBe(1)
      expect(draft.figures.map(({ value }) => value)).toEqual([left])
    }
  })

  it('cannot accept an error', async () => {
    const { open } = await look(physicians(years(2023), ['成都市', -5]), nothing, {
      decisions: { 'out-of-range|a|2|1|': { how: 'accepted', note: 'so it is' } },
    })
    expect(open.errors).toBe(1)
  })

  it('are still listed when their reason is gone, so that they can be taken back', async () => {
    const { findings, draft } = await look(rows, nothing, { decisions: { [key]: { how: 'excluded' } } })
    expect(draft.figures).toHaveLength(1)
    expect(rulesOf(findings)).toEqual(['jump'])
  })
})
