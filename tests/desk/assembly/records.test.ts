import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src/desk/assemble.ts'
import { newSource } from '../../../src/desk/change/source.ts'
import type { Column, Source } from '../../../src/desk/project.ts'
import type { TableName } from '../../../src/release/schema.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { document, examined, projectOf, release, sheetOf } from '../desk-project.ts'

const look = async (table: TableName, heads: string[], ...rows: CellValue[][]) => {
  const sheet = sheetOf([heads, ...rows])
  const source: Source = {
    ...newSource('a', 'template.xlsx', table),
    ...{ kind: 'record', table, document },
    columns: heads.map((field): Column => ({ is: 'field', field })),
    layout: {
      turned: false,
      rows: [
        { from: 0, to: 0, role: 'header' },
        { from: 1, to: rows.length, role: 'body' },
      ],
    },
  }
  const result = await examined([source], [sheet])
  return { ...result, tables: await assemble(projectOf(source), result.draft, release) }
}

describe('Rows of a template', () => {
  const heads = ['id', 'name.zh', 'name.en', 'members']

  it('take the place of the record with the same id, or are new ones', async () => {
    const old = release.groups[0]
    const members = old?.members.join('\n') ?? ''
    const { tables, findings } = await look(
      'groups',
      heads,
      [old?.id ?? '', '改名', 'Renamed', members],
      ['own', '自定', 'Own', '510100\n510300'],
    )
    expect(findings).toEqual([])
    expect(tables.groups[0]).toMatchObject({ id: old?.id, name: { zh: '改名', en: 'Renamed' }, members: old?.members })
    expect(tables.groups.slice(1, -1)).toEqual(release.groups.slice(1))
    expect(tables.groups[tables.groups.length - 1]).toEqual({
      ...{ id: 'own', name: { zh: '自定', en: 'Own' }, members: ['510100', '510300'] },
    })
    expect(tables.facilities).toBe(release.facilities)
  })

  it('are refused at the cell where they break the schema', async () => {
    const { findings, draft } = await look(
      'groups',
      heads,
      ['own', '', 'Own', '510100'],
      ['own', '自定', 'Own', 'Chengdu'],
    )
    expect(draft.records).toEqual([])
    expect(findings.map(({ rule, origin, said }) => [rule, origin.row, origin.column, said.field])).toEqual([
      ['field-missing', 1, 1, 'name.zh'],
      ['breaks-schema', 2, 3, 'members.0'],
    ])
  })

  it('keep lists that the sheet cannot hold, and name their evidence or have the sheet’s', async () => {
    const old = release.facilities[0]
    const fields = ['id', 'name', 'region', 'type', 'tier', 'status', 'placement', 'onMap', 'reliability', 'evidence']
    const row = (id: string, evidence: string): CellValue[] => [
      ...[id, '某医院', '510182', 'general', '3A', 'existing', 'county', true, 'high', evidence],
    ]
    const { tables, findings } = await look(
      'facilities',
      fields,
      row(old?.id ?? '', old?.evidence[0] ?? ''),
      row('X1', ''),
    )
    expect(findings).toEqual([])
    expect(tables.facilities[0]).toMatchObject({ name: '某医院', claims: old?.claims, evidence: [old?.evidence[0]] })
    const fresh = tables.facilities[tables.facilities.length - 1]
    const cited = tables.evidence.find(({ id }) => id === fresh?.evidence[0])
    expect(cited?.quote).toContain('某医院')
  })

  it('of observations change what is made of them', async () => {
    const fields = ['region', 'indicator', 'period', 'value', 'status', 'evidence']
    const evidence = release.evidence[0]?.id ?? ''
    const { tables } = await look('observations', fields, ['510100', 'physicians', '2022', 82000, 'reported', evidence])
    const ratio = tables.observations.find(
      (one) => one.region === '510100' && one.indicator === 'physiciansPer1000' && one.period === '2022',
    )
    const population = release.observations.find(
      (one) => one.region === '510100' && one.indicator === 'population' && one.period === '2020',
    )
    expect(ratio?.value).toBeCloseTo((82000 / (population?.value ?? 1)) * 1000, 4)
  })
})
