import { beforeAll, describe, expect, it } from 'vitest'
import { swapPositions } from '../../../src/desk/change/source.ts'
import type { Geography } from '../../../src/desk/coordinates/geography.ts'
import type { Coordinates } from '../../../src/desk/project.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { realBoundaries } from '../../support/fixture.ts'
import { type NearBorder, nearBorders, writtenIn } from '../../support/near-borders.ts'
import { examined, only, projectOf, release, rulesOf, sheetOf, sourceOf } from '../desk-project.ts'

let geography: Geography
let near: NearBorder[]
beforeAll(async () => {
  const counties = release.regions.filter(({ level }) => level === 'county').map(({ adcode }) => adcode)
  ;({ geography, near } = nearBorders(await realBoundaries(), counties))
})

const heads = ['机构名称', '所在区县', '经度', '纬度']
const rowsIn = (system: Coordinates): CellValue[][] =>
  near.map((place, at) => [`第${at + 1}卫生院`, place.county, ...writtenIn(system, place)])

async function look(rows: CellValue[][], coordinates: Coordinates | null) {
  const sheet = sheetOf([heads, ...rows])
  const source = sourceOf(sheet, { coordinates, kind: 'facilities' })
  return { source, sheet, ...(await examined([source], [sheet], release, { geography })) }
}

describe('The system of a list’s positions', () => {
  it.each(['wgs84', 'gcj02', 'bd09'] as const)('is told by the points where none is declared: %s', async (system) => {
    expect(near.length).toBeGreaterThan(100)
    const { sources, findings } = await look(rowsIn(system), null)
    expect(sources[0]?.coordinates).toMatchObject({ system, certain: true, swapped: false, points: near.length })
    const [finding, ...others] = only(findings, 'coordinates-undeclared')
    expect(others).toEqual([])
    expect(finding?.said).toEqual({ points: near.length, ...sources[0]?.coordinates?.inside })
    expect(finding?.severity).toBe('error')
  })

  it('is told, too, where another one is declared', async () => {
    const { sources } = await look(rowsIn('bd09'), 'wgs84')
    expect(sources[0]?.coordinates).toMatchObject({ system: 'bd09', certain: true })
  })

  it('is not told by points in the middle of their counties, nor without a map', async () => {
    const middle = [['甲', '510182', 103.94, 30.99] as CellValue[]]
    expect((await look(middle, null)).sources[0]?.coordinates).toMatchObject({ certain: false, points: 1 })
    const sheet = sheetOf([heads, ...middle])
    const source = sourceOf(sheet, { coordinates: null, kind: 'facilities' })
    const { sources, findings } = await examined([source], [sheet])
    expect(sources[0]).not.toHaveProperty('coordinates')
    expect(only(findings, 'coordinates-undeclared')[0]?.said).toEqual({})
  })

  it('is told of exchanged columns, which one act puts right', async () => {
    const rows = rowsIn('wgs84').map(([name, county, x, y]) => [name, county, y, x] as CellValue[])
    const { source, sheet, sources, findings } = await look(rows, 'wgs84')
    expect(sources[0]?.coordinates?.swapped).toBe(true)
    expect(new Set(rulesOf(findings))).toContain('outside-map')
    const [swapped] = swapPositions(projectOf(source), source.id).sources
    const again = await examined(swapped ? [swapped] : [], [sheet], release, { geography })
    expect(rulesOf(again.findings)).not.toContain('outside-map')
    expect(again.sources[0]?.coordinates?.swapped).toBe(false)
  })
})

describe('A point outside its region', () => {
  it('says where it lies, and what was written', async () => {
    const [one] = rowsIn('gcj02')
    const { findings } = await look([['甲', '510182', one?.[2] ?? 0, one?.[3] ?? 0]], 'gcj02')
    const [finding] = only(findings, 'outside-county')
    expect(finding?.said).toMatchObject({ region: '510182', county: near[0]?.county, east: one?.[2], north: one?.[3] })
    expect(finding?.said.lon).toBeCloseTo(near[0]?.lon ?? 0, 4)
  })
})
