import { describe, expect, it } from 'vitest'
import { assessmentOf } from '../../src/atlas/assessment.ts'
import { createAtlas } from '../../src/atlas/atlas.ts'
import type { Cobuilding } from '../../src/release/schema.ts'
import { createScene } from '../../src/scene/build.ts'
import { createMarking, type LaterTables } from '../../src/scene/marking.ts'
import { frame, frameHeight } from '../../src/scene/projection.ts'
import { wordsIn } from '../../src/ui/words/words.ts'
import type { View } from '../../src/view/view.ts'
import { manifest, tables } from '../release/sources.ts'
import { inventedAtlas, realBoundaries as readBoundaries, realAtlas, viewOf } from '../support/fixture.ts'

const realBoundaries = await readBoundaries()
const marking = createMarking(realAtlas, realBoundaries, tables, null)
const sceneOf = (change: Partial<View> = {}) =>
  createScene(realAtlas, viewOf(change), realBoundaries, wordsIn('zh'), marking)
const boardBlock = (change: Partial<View>) => sceneOf(change).legend.find((block) => block.layer === 'board')

describe('what boards mark on the map', () => {
  it('is nothing but the candidate while the table stands beside it', () => {
    const scene = sceneOf()
    expect(scene.outlined).toEqual([])
    expect(scene.links).toEqual([])
    expect(scene.bands.filter((band) => band.standing === 'member')).toHaveLength(12)
    expect(scene.bands.filter((band) => band.standing !== 'member')).toEqual([
      { adcode: '513400', standing: 'candidate' },
    ])
    expect(boardBlock({})).toBeUndefined()
  })

  it('are the places of the list that is shown, each once, with their number in the key', () => {
    const zones = tables.designations.filter((one) => one.list === 'chronic-disease-zone').map((one) => one.region)
    const scene = sceneOf({ board: 'lists', list: 'chronic-disease-zone' })
    expect(scene.outlined.map((one) => one.adcode).sort()).toEqual([...new Set(zones)].sort())
    expect(boardBlock({ board: 'lists', list: 'chronic-disease-zone' })?.items[0]?.count).toBe(new Set(zones).size)
  })

  it('make the rest of the map step back, which the key still counts', () => {
    const [plain, marked] = [sceneOf(), sceneOf({ board: 'networks' })]
    expect(plain.areas.some((area) => area.dimmed)).toBe(false)
    expect(marked.areas.every((area) => area.dimmed)).toBe(true)
    expect(marked.labels.every((label) => label.tone === 'on-light')).toBe(true)
    expect(marked.symbols).toEqual([])
    expect(marked.legend.find((block) => block.layer === 'facilities')).toEqual(
      plain.legend.find((block) => block.layer === 'facilities'),
    )
  })

  it('are the first list that has entries where none is chosen', () => {
    expect(sceneOf({ board: 'lists' }).outlined.map((one) => one.adcode)).toContain('510500')
  })

  it('are the places with targets, or the one that is chosen; never a place outside', () => {
    const adcodes = sceneOf({ board: 'targets' }).outlined.map((one) => one.adcode)
    expect(adcodes).toEqual(expect.arrayContaining(['510900', '500238']))
    for (const whole of ['100000', '510000']) expect(adcodes).not.toContain(whole)
    expect(sceneOf({ board: 'targets', targets: { region: '500238' } }).outlined).toEqual([{ adcode: '500238' }])
    expect(sceneOf({ board: 'targets', targets: { region: '999999' } }).outlined).toEqual([])
  })

  it('follow the choice of a zone', () => {
    const south = new Set(realAtlas.groups.find((one) => one.id === 'sc-south')?.members)
    for (const { adcode } of sceneOf({ board: 'networks', within: ['sc-south'] }).outlined)
      expect(realAtlas.lineage(adcode).some((one) => south.has(one.adcode))).toBe(true)
  })

  it('joins partners by lines inside the frame, from one place to another', () => {
    const { links } = sceneOf({ board: 'networks' })
    expect(links.length).toBeGreaterThan(0)
    for (const { path } of links) {
      const [first, last] = [path[0], path.at(-1)]
      expect(Math.hypot((last?.[0] ?? 0) - (first?.[0] ?? 0), (last?.[1] ?? 0) - (first?.[1] ?? 0))).toBeGreaterThan(1)
      for (const [x, y] of path) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(frame.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(frameHeight)
      }
    }
  })
})

describe('candidates', () => {
  it('are drawn without any marking, and no longer once they joined', () => {
    const bands = (more: Cobuilding[]) => {
      const atlas = createAtlas({ ...tables, manifest, cobuilding: [...tables.cobuilding, ...more] })
      return createScene(atlas, viewOf({}), realBoundaries, wordsIn('zh')).bands
    }
    expect(bands([]).filter((one) => one.standing === 'candidate')).toEqual([
      { adcode: '513400', standing: 'candidate' },
    ])
    const joined: Cobuilding = {
      kind: 'membership',
      id: 'invented',
      region: '513400',
      change: 'joined',
      date: '2026-01',
      title: { zh: '虚构', en: 'Invented' },
      evidence: ['invented'],
    }
    expect(bands([joined]).filter((one) => one.standing === 'candidate')).toEqual([])
  })
})

describe('a single facility', () => {
  it('has its region outlined', () => {
    const facility = realAtlas.facilities.find((one) => one.id === 'F006')
    expect(sceneOf({ facility: 'F006' }).selected).toBe(facility?.region)
    expect(sceneOf({ facility: 'F006', region: '510100' }).selected).toBe('510100')
  })
})

describe('standings of invented cities', () => {
  const text = { zh: '虚构', en: 'Invented' }
  const base = { title: text, evidence: ['invented'] }
  const city = (region: string): Cobuilding => ({ ...base, kind: 'city', id: `city-${region}`, region })
  const result = (region: string, period: string, rank: number): Cobuilding => ({
    ...base,
    kind: 'result',
    id: `result-${region}-${period}`,
    published: true,
    region,
    period,
    rank,
  })
  const cities = ['510400', '510500', '510600']
  const later: LaterTables = { targets: [], networks: [], designations: [] }
  const bandsFor = (results: Cobuilding[]) => {
    const agreement: Cobuilding = { ...base, kind: 'agreement', id: 'a', date: '2023-01-01', regions: cities }
    const atlas = inventedAtlas([], { cobuilding: [...cities.map(city), agreement, ...results] })
    const marks = createMarking(atlas, realBoundaries, later, assessmentOf(atlas.cobuilding))(viewOf({}), wordsIn('zh'))
    return Object.fromEntries((marks.bands ?? []).map((band) => [band.adcode, band.standing]))
  }
  const year = (period: string, ranks: number[]) => ranks.map((rank, at) => result(cities[at] ?? '', period, rank))

  it('warn after one last place and end after two in a row', () => {
    expect(bandsFor(year('2024', [1, 2, 3]))).toEqual({ 510400: 'member', 510500: 'member', 510600: 'last-once' })
    expect(bandsFor([...year('2024', [1, 2, 3]), ...year('2025', [2, 1, 3])])).toMatchObject({ 510600: 'ended' })
    expect(bandsFor([...year('2024', [1, 2, 3]), ...year('2025', [3, 1, 2])])).toEqual({
      510400: 'last-once',
      510500: 'member',
      510600: 'member',
    })
  })
})
