import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src/desk/assemble.ts'
import type { Geography } from '../../../src/desk/coordinates/geography.ts'
import type { Source } from '../../../src/desk/project.ts'
import { parseRecords } from '../../../src/release/seal/records.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { examined, projectOf, release, rulesOf, sheetOf, sourceOf } from '../desk-project.ts'

/** One county far and wide. */
const geography: Geography = {
  away: () => null,
  within: (adcode, lon) => (adcode === '510182' ? lon < 104 : adcode.endsWith('00') ? null : false),
  countyAt: (lon) => (lon < 104 ? '510182' : lon < 110 ? '510181' : null),
}
const heads = ['机构名称', '所在区县', '等级', '类型', '经度', '纬度']
const look = async (rows: CellValue[][], more: Partial<Source> = {}) => {
  const sheet = sheetOf(rows)
  const source = sourceOf(sheet, { coordinates: 'wgs84', ...more })
  const result = await examined([source], [sheet], release, { geography })
  return { ...result, source, tables: await assemble(projectOf(source), result.draft, release) }
}

describe('A list of institutions', () => {
  it('becomes new ones, with the row as evidence', async () => {
    const row = ['彭州市第九人民医院', '彭州市', '二级甲等', '综合医院', 103.94, 30.99]
    const { source, findings, tables } = await look([heads, row])
    expect(source.kind).toBe('facilities')
    expect(rulesOf(findings)).toEqual([])
    const [one, ...others] = tables.facilities.slice(release.facilities.length)
    expect(others).toEqual([])
    expect(one).toMatchObject({
      ...{ name: '彭州市第九人民医院', region: '510182', type: 'general', tier: '2A', status: 'existing' },
      ...{ placement: 'address', onMap: true, reliability: 'high' },
      position: { lon: 103.94, lat: 30.99 },
    })
    expect(one?.claims).toEqual([{ tier: '2A', stated: '二级甲等', evidence: one?.evidence[0] }])
    const evidence = tables.evidence.find(({ id }) => id === one?.evidence[0])
    expect(evidence?.quote).toBe('彭州市第九人民医院｜彭州市｜二级甲等｜综合医院｜103.94｜30.99')
    expect(evidence?.locator).toBe('工作表“Sheet1” 第 2 行')
    await parseRecords('facilities', tables.facilities, 'facilities.json')
  })

  it('changes those that the release has, by name and region, only in what it states', async () => {
    const old = release.facilities.find(({ id }) => id === 'F001')
    const { tables } = await look([heads.slice(0, 4), ['彭州市人民医院', '彭州市', '三级乙等', '']])
    expect(tables.facilities).toHaveLength(release.facilities.length)
    const one = tables.facilities.find(({ id }) => id === 'F001')
    expect(one).toMatchObject({ tier: '3B', type: old?.type, placement: old?.placement })
    expect(one?.claims.map(({ tier }) => tier)).toEqual([...(old?.claims ?? []).map(({ tier }) => tier), '3B'])
    expect(one?.evidence.slice(0, old?.evidence.length)).toEqual(old?.evidence)
    expect(tables.facilities.filter((other) => other.id !== 'F001')).toEqual(
      release.facilities.filter((other) => other.id !== 'F001'),
    )
  })

  it('is known to the county where it has no position', async () => {
    const { tables } = await look([heads, ['彭州市第九人民医院', '彭州市', '未定级', '', null, null]])
    const one = tables.facilities[tables.facilities.length - 1]
    expect(one).toMatchObject({ placement: 'county', tier: null, type: 'unknown', onMap: true })
    expect(one).not.toHaveProperty('position')
  })

  it.each<[string, CellValue[], Partial<Source>, string[]]>([
    ['outside its county', ['甲', '彭州市', '', '', 105, 30], {}, ['outside-county']],
    ['off the map', ['甲', '彭州市', '', '', 121, 31], {}, ['outside-map']],
    ['nowhere on earth', ['甲', '彭州市', '', '', 300, 31], {}, ['not-a-number']],
    ['half a position', ['甲', '彭州市', '', '', 103, null], {}, ['field-missing']],
    ['of an unknown system', ['甲', '彭州市', '', '', 103, 30], { coordinates: null }, ['coordinates-undeclared']],
    ['of no name', ['', '彭州市', '三甲', '', null, null], {}, ['field-missing']],
    ['of a tier that is none', ['甲', '彭州市', '五级', '', null, null], {}, ['field-unknown-value']],
    ['of no region', ['甲', '', '三甲', '', null, null], {}, ['region-missing']],
  ])('%s', async (_case, row, more, expected) => {
    const { findings, tables } = await look(
      [heads, ['彭州市人民医院', '彭州市', '三甲', '综合', 103.9, 30.9], row],
      more,
    )
    expect(rulesOf(findings)).toEqual(expected)
    const added = tables.facilities.length - release.facilities.length
    expect(added).toBe(more.coordinates === null ? 1 : 0)
  })
})

describe('A list of sub-centres', () => {
  it('brings new ones and the next stage of known ones', async () => {
    const known = release.projects.find(({ stages, status }) => stages && status === 'under-construction')
    const region = release.regions.find(({ adcode }) => adcode === known?.region)
    const rows = [
      ['县域医疗卫生次中心名称', '所在市', '所在区县', '状态', '批次', '截至'],
      [known?.name ?? '', '', region?.name.zh ?? '', '已建成', '', '2026-06'],
      ['新镇中心卫生院', '成都市', '彭州市', '在建', '第四批', '2026-06'],
    ]
    const { source, findings, tables } = await look(rows)
    expect(source.kind).toBe('projects')
    expect(rulesOf(findings)).toEqual([])
    const one = tables.projects.find(({ id }) => id === known?.id)
    expect([one?.status, one?.statusAsOf]).toEqual(['built', '2026-06'])
    expect(one?.stages?.map(({ status }) => status)).toEqual([
      ...(known?.stages ?? []).map(({ status }) => status),
      'built',
    ])
    const fresh = tables.projects[tables.projects.length - 1]
    expect(fresh).toMatchObject({
      name: '新镇中心卫生院',
      region: '510182',
      status: 'under-construction',
      batch: '第四批',
    })
    await parseRecords('projects', tables.projects, 'projects.json')
  })
})
