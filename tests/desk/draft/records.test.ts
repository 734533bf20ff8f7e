import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src/desk/assemble.ts'
import { decideAll } from '../../../src/desk/change/decisions.ts'
import type { Source } from '../../../src/desk/project.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { examined, projectOf, release, rulesOf, sheetOf, sourceOf } from '../desk-project.ts'

const evidence = release.evidence[0]?.id ?? ''
const [old] = release.targets.filter(({ outcomes }) => (outcomes?.length ?? 0) > 0)
const [bare] = release.targets.filter(({ outcomes }) => outcomes === undefined)
const city = release.cobuilding.find(({ kind }) => kind === 'city')?.id ?? ''
const measure = release.cobuilding.find(({ kind }) => kind === 'measure')?.id ?? ''

const heads = ['^id', '#', 'region', 'date', 'title.zh', 'title.en', 'met', 'evidence']
const row = (id: CellValue, place: CellValue, title: string, met: CellValue = 'met 完成'): CellValue[] => [
  ...[id, place, null, '2025', title, 'E', met, evidence],
]
const item = (title: string) => ({
  ...{ region: null, date: '2025', title: { zh: title, en: 'E' }, met: 'met', evidence: [evidence] },
})

const sheetNamed = (name: string, ...rows: CellValue[][]) => ({ ...sheetOf(rows), name })
const outcomes = (...rows: CellValue[][]) => sheetNamed('目标进展 targets.outcomes', heads, ...rows)

async function look(...sheets: ReturnType<typeof sheetNamed>[]) {
  const sources = sheets.map((sheet, at): Source => ({ ...sourceOf(sheet), id: `s${at}`, sheet: sheet.name }))
  const found = await examined(sources, sheets)
  return { ...found, sources, tables: await assemble(projectOf(...sources), found.draft, release) }
}
const of = (tables: { targets: typeof release.targets }, id: string | undefined) =>
  tables.targets.find((one) => one.id === id)?.outcomes

describe('Rows of a list within records', () => {
  it('are known by their sheet and its fields', async () => {
    const { sources, draft, findings } = await look(outcomes(row(bare?.id ?? '', null, '甲')))
    expect(findings).toEqual([])
    expect([sources[0]?.kind, sources[0]?.table]).toEqual(['record', 'targets'])
    expect(draft.records).toMatchObject([
      { record: item('甲'), within: { list: 'outcomes', parent: bare?.id, place: null } },
    ])
  })

  it('follow what the record has, or take the place that they name', async () => {
    const id = old?.id ?? ''
    const { tables, findings } = await look(
      outcomes(
        row(`${id} 名称`, null, '乙'),
        row(id, 1, '改'),
        row(bare?.id ?? '', 2, '后'),
        row(bare?.id ?? '', '1', '先'),
      ),
    )
    expect(findings).toEqual([])
    const before = old?.outcomes ?? []
    expect(of(tables, id)).toEqual([item('改'), ...before.slice(1), item('乙')])
    expect(of(tables, bare?.id)).toEqual([item('先'), item('后')])
    expect(tables.targets.filter((one) => one.id !== id && one.id !== bare?.id)).toEqual(
      release.targets.filter((one) => one.id !== id && one.id !== bare?.id),
    )
    expect(tables.facilities).toBe(release.facilities)
  })

  it('change nothing where the record has them already', async () => {
    const [first] = old?.outcomes ?? []
    const cells: CellValue[] = [
      ...[
        old?.id ?? '',
        null,
        first?.region ?? null,
        first?.date ?? null,
        first?.title.zh ?? '',
        first?.title.en ?? '',
      ],
      ...[first?.met ?? '', first?.evidence.join('\n') ?? ''],
    ]
    const { tables } = await look(outcomes(cells))
    expect(of(tables, old?.id)).toEqual(old?.outcomes)
  })

  it('may belong to a record that is new, too', async () => {
    const targets = sheetNamed(
      '目标 targets',
      ['id', 'region', 'place', 'kind', 'title.zh', 'title.en', 'evidence'],
      ['NEW', '510000', '四川', 'target', '新目标', 'New', evidence],
    )
    const { tables, findings } = await look(outcomes(row('NEW', null, '一'), row('NEW', null, '二')), targets)
    expect(findings).toEqual([])
    expect(of(tables, 'NEW')).toEqual([item('一'), item('二')])
  })

  it.each<[string, CellValue[], string, number, Record<string, unknown>]>([
    ['names no record', row(null, 1, '甲'), 'field-missing', 0, { field: '^id' }],
    [
      'names an unknown one',
      row('T-900 某', null, '甲'),
      'record-unknown',
      0,
      { field: '^id', sheet: '目标 targets', id: 'T-900' },
    ],
    ['names what every object has', row('__proto__', null, '甲'), 'record-unknown', 0, { id: '__proto__' }],
    [
      'names a place that is none',
      row(bare?.id ?? '', 0, '甲'),
      'breaks-schema',
      1,
      { field: '#', expected: '1, 2, 3…' },
    ],
    ['names half a place', row(bare?.id ?? '', 1.5, '甲'), 'breaks-schema', 1, { field: '#' }],
    [
      'says a word that is not in the list',
      row(bare?.id ?? '', null, '甲', '很好'),
      'breaks-schema',
      6,
      { field: 'met' },
    ],
    ['lacks what is needed', row(bare?.id ?? '', null, ''), 'field-missing', 4, { field: 'title.zh' }],
  ])('one that %s is refused at its cell, and can stay out', async (_, cells, rule, column, said) => {
    const sheet = outcomes(row(bare?.id ?? '', null, '好'), cells)
    const { findings, sources } = await look(sheet)
    expect(findings).toMatchObject([{ rule, severity: 'error', origin: { row: 2, column }, said }])
    const [source] = decideAll(projectOf(...sources), findings, { how: 'excluded' }).sources
    const again = await examined([source as Source], [sheet])
    expect(again.open).toEqual({ errors: 0, warnings: 0 })
    expect(again.decided.excluded).toBe(1)
    expect(again.draft.records.map(({ record }) => record)).toEqual([item('好')])
  })

  it('belong only to a record of a kind that has such a list', async () => {
    const sheet = sheetNamed('举措进展 cobuilding.outcomes', heads, row(measure, null, '甲'), row(city, null, '乙'))
    const { findings } = await look(sheet)
    expect(findings).toMatchObject([{ rule: 'record-unknown', origin: { row: 2 }, said: { id: city } }])
  })

  it('are not said to be without a record that is only yet to be put right', async () => {
    const targets = sheetNamed(
      '目标 targets',
      ['id', 'region', 'place', 'kind', 'title.zh', 'title.en', 'evidence'],
      ['NEW', '510000', '四川', '很大', '新目标', 'New', evidence],
    )
    const { findings } = await look(targets, outcomes(row('NEW', null, '一')))
    expect(rulesOf(findings)).toEqual(['breaks-schema'])
  })

  it('that name what is nowhere are refused', async () => {
    const { findings } = await look(outcomes([...row(bare?.id ?? '', null, '甲').slice(0, -1), 'nowhere']))
    expect(findings).toMatchObject([
      {
        rule: 'record-unknown',
        origin: { row: 1, column: 7 },
        said: { field: 'evidence', sheet: '出处 evidence', id: 'nowhere' },
      },
    ])
  })

  it('are asked about where two are one, and refused where two want one place', async () => {
    const id = bare?.id ?? ''
    const same = await look(outcomes(row(id, null, '甲'), row(id, null, '甲'), row(id, null, '乙')))
    expect(same.findings).toMatchObject([{ rule: 'duplicate', severity: 'warning', origin: { row: 2 } }])
    expect(of(same.tables, id)).toEqual([item('甲'), item('乙')])
    const placed = await look(outcomes(row(id, 1, '甲'), row(id, 1, '乙')))
    expect(placed.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['duplicate', 'error'],
      ['duplicate', 'error'],
    ])
    expect(String(placed.findings[0]?.said.name)).toBe(id)
  })

  it('of thousands are entered', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => row(bare?.id ?? '', null, `第${at}条`))
    const { tables, findings } = await look(outcomes(...rows))
    expect(findings).toEqual([])
    expect(of(tables, bare?.id)).toHaveLength(3000)
  })
})

describe('Rows that name no evidence', () => {
  const heads = ['^id', 'status', 'date', 'evidence']
  const stage = sheetNamed('建设过程 projects.stages', heads, [
    release.projects[0]?.id ?? '',
    'under-construction 在建',
    '2031',
    null,
  ])
  const facilityHeads = ['id', 'name', 'region', 'tier', 'type', 'placement', 'evidence']
  const facility = sheetNamed('机构 facilities', facilityHeads, [
    ...['F-own', '某医院', '510105', '3A', 'general', 'county', null],
  ])
  const without = { document: { title: '', publisher: '', date: '', link: '', reliability: 'high' as const } }
  const partly = { document: { ...without.document, title: '某年鉴' } }

  async function lookAt(sheet: ReturnType<typeof sheetNamed>, more: Partial<Source>) {
    const source: Source = { ...sourceOf(sheet, more), sheet: sheet.name }
    const found = await examined([source], [sheet])
    return { ...found, tables: await assemble(projectOf(source), found.draft, release) }
  }

  it('are stated by the document of their sheet, also where the schema wants evidence', async () => {
    const { findings, tables } = await lookAt(stage, {})
    expect(rulesOf(findings)).toEqual([])
    const entered = tables.projects[0]?.stages?.find(({ date }) => date === '2031')
    const cited = tables.evidence.find(({ id }) => id === entered?.evidence[0])
    expect(tables.documents.find(({ id }) => id === cited?.document)?.title).toBe('四川卫生健康统计年鉴 2024')
    expect(cited?.quote).toContain('2031')
    const of = await lookAt(facility, {})
    expect(rulesOf(of.findings)).toEqual([])
    expect(of.tables.facilities.find(({ id }) => id === 'F-own')?.evidence).toHaveLength(1)
  })

  it('are said where there is no such document, or where it is not wholly named', async () => {
    expect(rulesOf((await lookAt(stage, without)).findings)).toEqual(['field-missing'])
    expect(rulesOf((await lookAt(facility, without)).findings)).toEqual(['document-missing'])
    const { findings } = await lookAt(stage, partly)
    expect(findings.map(({ rule, said, severity }) => [rule, said.missing, severity])).toEqual([
      ['document-incomplete', 'publisher', 'error'],
      ['document-incomplete', 'date', 'warning'],
    ])
  })
})
