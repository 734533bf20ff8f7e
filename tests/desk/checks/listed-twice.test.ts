import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src/desk/assemble.ts'
import { newSource } from '../../../src/desk/change/source.ts'
import { type Column, type Decision, keyOf, type Source } from '../../../src/desk/project.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { document, examined, looked, projectOf, release, sheetOf, sourceOf } from '../desk-project.ts'

const heads = ['机构名称', '所在区县', '等级', '别名']
const first = ['彭州市第九人民医院', '彭州市', '二级甲等', '彭州九院']
const other = ['彭州市第十人民医院', '彭州市', '二级甲等', '']
const key = (row: number) => keyOf('duplicate', { source: 'a', row, column: null })
const decided = (row: number, decision: Decision): Partial<Source> => ({ decisions: { [key(row)]: decision } })

describe('A place that is listed twice', () => {
  it.each<[string, CellValue[][]]>([
    ['by its name', [first, other, first]],
    ['by another name of its first row', [first, other, ['彭州九院', '彭州市', '', '']]],
  ])('%s is asked about, with the cell of its first row', async (_how, rows) => {
    const { findings, open } = await looked([heads, ...rows])
    expect(findings.map(({ rule, severity, origin, said }) => [rule, severity, origin.row, said.cell])).toEqual([
      ['duplicate', 'warning', 3, 'A2'],
    ])
    expect(open).toEqual({ errors: 0, warnings: 1 })
  })

  it('by two names that the release knows it by', async () => {
    const known = release.facilities.find(({ aliases }) => aliases.length > 0)
    const region = release.regions.find(({ adcode }) => adcode === known?.region)?.adcode ?? ''
    const { findings } = await looked([
      ['机构名称', '地区', '等级'],
      [known?.name ?? '', region, '三级甲等'],
      [known?.aliases[0] ?? '', region, '三级甲等'],
    ])
    expect(findings.map(({ rule }) => rule)).toContain('duplicate')
  })

  it('in two regions is two places', async () => {
    const { findings } = await looked([heads, first, ['彭州市第九人民医院', '都江堰市', '', '']])
    expect(findings).toEqual([])
  })

  it('in two sheets says the file and the sheet of the first', async () => {
    const sheets = [sheetOf([heads, first]), { ...sheetOf([heads, first]), name: 'Sheet2' }]
    const sources = sheets.map((sheet, at) => sourceOf(sheet, { id: at === 0 ? 'a' : 'b', sheet: sheet.name }))
    const { findings } = await examined(sources, sheets)
    expect(findings.map(({ origin, said }) => [origin.source, said.cell])).toEqual([['b', 'table.xlsx Sheet1 A2']])
  })

  it('and accepted has the note; left out, the row stays out and the decision can be seen', async () => {
    const rows = [heads, first, first]
    const accepted = await looked(rows, decided(2, { how: 'accepted', note: '同一院区两次登记。' }))
    expect([accepted.open, accepted.decided]).toEqual([
      { errors: 0, warnings: 0 },
      { accepted: 1, excluded: 0 },
    ])
    const { facilities } = await assemble(projectOf(accepted.source), accepted.draft, release)
    expect(facilities).toHaveLength(release.facilities.length + 1)
    expect(facilities[facilities.length - 1]?.note?.zh).toBe('同一院区两次登记。')
    const excluded = await looked(rows, decided(2, { how: 'excluded' }))
    expect(excluded.draft.records).toHaveLength(1)
    expect(excluded.findings.map((one) => one.key)).toEqual([key(2)])
    expect(excluded.decided).toEqual({ accepted: 0, excluded: 1 })
  })
})

describe('A row of a template with the key of another', () => {
  const look = (second: string) => {
    const sheet = sheetOf([
      ['id', 'name.zh', 'name.en', 'members'],
      ['own', '自定', 'Own', '510100'],
      ['own', second, 'Own', '510100'],
    ])
    const source: Source = {
      ...newSource('a', 'template.xlsx', 'groups'),
      ...{ kind: 'record', table: 'groups', document },
      columns: ['id', 'name.zh', 'name.en', 'members'].map((field): Column => ({ is: 'field', field })),
      layout: {
        turned: false,
        rows: [
          { from: 0, to: 0, role: 'header' },
          { from: 1, to: 2, role: 'body' },
        ],
      },
    }
    return examined([source], [sheet])
  }

  it('asks where both say the same, and blocks in both places where they do not', async () => {
    expect((await look('自定')).findings.map(({ severity, origin }) => [severity, origin.row])).toEqual([
      ['warning', 2],
    ])
    const { findings } = await look('别的')
    expect(findings.map(({ rule, severity, origin }) => [rule, severity, origin.row])).toEqual([
      ['duplicate', 'error', 1],
      ['duplicate', 'error', 2],
    ])
  })
})
