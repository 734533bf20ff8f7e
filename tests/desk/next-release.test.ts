import { describe, expect, it } from 'vitest'
import { assemble } from '../../src/desk/assemble.ts'
import { compareReleases } from '../../src/release/compare.ts'
import type { PresentObservation } from '../../src/release/schema.ts'
import { sealRelease } from '../../src/release/seal/seal.ts'
import type { CellValue } from '../../src/release/sheets/workbook.ts'
import { releaseList } from '../release/sources.ts'
import { looked, projectOf, release, rulesOf } from './desk-project.ts'

const present = (indicator: string, period: string) =>
  release.observations.filter(
    (one): one is PresentObservation => one.indicator === indicator && one.period === period && one.value !== null,
  )
const cities = present('physicians', '2022').filter(({ region }) => region !== '500000')
const name = (adcode: string) => release.regions.find((one) => one.adcode === adcode)?.name.zh ?? ''
const moved = (value: number, index: number) => Math.round(value * (1 + ((index % 5) - 1) / 100))

/** The usual shape of a yearbook: regions down, years across, the unit in the heading, a total at the end. */
function yearbook(): CellValue[][] {
  const rows = cities.map(({ region, value }, index) => [name(region), value, moved(value, index)] as const)
  const sum = (at: 1 | 2) => rows.reduce((all, row) => all + row[at], 0)
  return [
    ['各市执业（助理）医师数（人）', null, null],
    ['地区', '2022年', '2023年'],
    ...rows.map((row) => [...row]),
    ['合计', sum(1), sum(2)],
    ['注：数据为年末数。', null, null],
  ]
}

describe('A yearbook table of the next year', () => {
  it('is read without a question, and becomes a release that can be sealed', async () => {
    const { source, draft, findings, open } = await looked(yearbook())
    expect(source.kind).toBe('figures')
    expect(rulesOf(findings)).toEqual([])
    expect(open).toEqual({ errors: 0, warnings: 0 })
    expect(draft.figures).toHaveLength(cities.length * 2)

    const tables = await assemble(projectOf(source), draft, release)
    const files = await sealRelease(
      tables,
      {
        version: '2026.9',
        title: { zh: '新版', en: 'New' },
        kind: 'sourced',
        published: '2026-11-23',
        changelog: [{ zh: '加入 2023 年数值', en: 'Figures of 2023' }],
        boundary: release.manifest.boundary,
        makesDefault: true,
      },
      releaseList,
    )
    expect([...files.keys()]).toContain('2026.9/observations.json')

    const { figures } = compareReleases(release, tables)
    const of = (indicator: string) => figures.filter((one) => one.indicator === indicator)
    expect(of('physicians').filter(({ fate }) => fate === 'appeared')).toHaveLength(cities.length)
    // The figures of 2022 are the same, and have one more source.
    expect(of('physicians').filter(({ fate }) => fate === 'resourced')).toHaveLength(cities.length)
    // Ratios of the new counts are made as those of the year before.
    expect(of('physiciansPer1000').filter(({ fate }) => fate === 'appeared')).toHaveLength(cities.length)
    expect(figures.filter(({ fate }) => fate === 'changed' || fate === 'disappeared')).toEqual([])
  })
})
