import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import type { Facility, Tier } from '../../src/release/schema.ts'
import { project } from '../../src/scene/projection.ts'
import {
  facilitiesShown,
  facilityGlyph,
  gradeOf,
  projectsShown,
  symbolMarks,
  tiersOf,
} from '../../src/scene/symbols.ts'
import { wordsIn } from '../../src/ui/words/words.ts'
import { statuses, tiers, type View } from '../../src/view/view.ts'
import {
  anchorOnMap,
  inventedAtlas,
  inventedBoundaries,
  realAtlas,
  realBoundaries,
  viewOf,
} from '../support/fixture.ts'

let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})
const marks = (change: Partial<View> = {}) => symbolMarks(realAtlas, viewOf(change), boundaries, wordsIn('zh'))
const byId = new Map([...realAtlas.facilities, ...realAtlas.projects].map((one) => [one.id, one]))

describe('grades', () => {
  it('hold every tier exactly once', () => {
    expect(Object.values(tiersOf).flat().sort()).toEqual([...tiers].sort())
    for (const [grade, members] of Object.entries(tiersOf)) {
      for (const tier of members) expect(gradeOf(tier)).toBe(grade)
    }
    expect(gradeOf(null)).toBe('untiered')
  })

  it('take their form from the type of the facility', () => {
    const glyph = (tier: Tier | null, type: Facility['type']) => facilityGlyph({ tier, type })
    expect(glyph('3A', 'integrated')).toEqual({ family: 'facility', grade: 'tertiary-a', form: 'chinese-medicine' })
    expect(glyph('township-A', 'township')).toMatchObject({ grade: 'primary', form: 'primary-care' })
    expect(glyph(null, 'unknown')).toMatchObject({ grade: 'untiered', form: 'general' })
    expect(glyph('3', 'mental')).toMatchObject({ grade: 'tertiary', form: 'specialised' })
  })
})

describe('the symbols of the real release', () => {
  it('are every facility that may be shown and every project, each once', () => {
    const ids = marks().map((mark) => mark.id)
    const expected = [...realAtlas.facilities.filter((one) => one.onMap), ...realAtlas.projects].map((one) => one.id)
    expect([...ids].sort()).toEqual([...expected].sort())
    expect(realAtlas.facilities.length).toBeGreaterThan(realAtlas.facilities.filter((one) => one.onMap).length)
  })

  it('stand at their own position if they have one, else at the anchor of their region', () => {
    for (const mark of marks({ level: 'county' })) {
      const one = byId.get(mark.id)
      if (!one) throw new Error(mark.id)
      const [x, y] = one.position
        ? project(one.position.lon, one.position.lat).map(Math.round)
        : anchorOnMap(boundaries, one.region)
      expect([mark.id, mark.x, mark.y]).toEqual([mark.id, x, y])
      expect(mark.placed).toBe(one.placement === 'address' || one.placement === 'town' ? 'point' : 'area')
      expect(mark.floats).toBe(one.placement === 'prefecture' ? one.region : null)
    }
  })

  it('say in their title how exactly they are placed', () => {
    for (const mark of marks()) {
      const one = byId.get(mark.id)
      expect(mark.title).toContain(one?.name ?? 'nameless')
      expect(mark.title).toContain(wordsIn('zh')(`placement.${one?.placement}`))
    }
  })

  it('lie within a prefecture, or within Chongqing', () => {
    for (const mark of marks()) {
      expect(mark.within).toMatch(mark.region.startsWith('50') ? /^500000$/ : /^51\d\d00$/)
      expect(realAtlas.lineage(mark.region).map((one) => one.adcode)).toContain(mark.within)
    }
  })

  it('do not depend on the level, the fill or the period', () => {
    expect(marks({ level: 'county', fill: 'population', period: '2020' })).toEqual(marks())
  })
})

describe('filters', () => {
  it('by tier show only those tiers and leave projects alone', () => {
    const shown = facilitiesShown(realAtlas, viewOf({ tier: ['3A'] }))
    const all = realAtlas.facilities.filter((one) => one.onMap && one.tier === '3A')
    expect(all.length).toBeGreaterThan(50)
    expect(shown).toEqual(all)
    expect(projectsShown(realAtlas, viewOf({ tier: ['3A'] }))).toHaveLength(realAtlas.projects.length)
  })

  it('by all tiers leave out only what has none', () => {
    const shown = facilitiesShown(realAtlas, viewOf({ tier: tiers }))
    expect(shown).toEqual(realAtlas.facilities.filter((one) => one.onMap && one.tier !== null))
  })

  it('by status show only those projects', () => {
    for (const status of statuses) {
      const shown = projectsShown(realAtlas, viewOf({ status: [status] }))
      expect(shown).toEqual(realAtlas.projects.filter((one) => one.status === status))
    }
  })

  it('by zone show only what lies in it', () => {
    const shown = facilitiesShown(realAtlas, viewOf({ within: ['sc-panxi'] }))
    expect(shown.length).toBeGreaterThan(0)
    for (const one of shown) expect(one.region).toMatch(/^51(04|34)/)
    expect(facilitiesShown(realAtlas, viewOf({ within: ['no such zone'] }))).toEqual(
      facilitiesShown(realAtlas, viewOf()),
    )
  })

  it('by layer show nothing of a layer that is off', () => {
    expect(marks({ layers: ['fill'] })).toEqual([])
    const only = marks({ layers: ['projects'] })
    expect(only).toHaveLength(realAtlas.projects.length)
    expect(only.every((mark) => mark.glyph.family === 'project')).toBe(true)
  })
})

describe('a symbol without a place', () => {
  it('is left out rather than put anywhere', () => {
    const facility: Facility = {
      id: 'lost',
      name: 'Lost',
      aliases: [],
      region: '900100',
      type: 'general',
      tier: null,
      status: 'existing',
      placement: 'prefecture',
      onMap: true,
      claims: [],
      reliability: 'low',
      evidence: [],
    }
    const atlas = inventedAtlas([], { facilities: [facility] })
    const nowhere: Boundaries = { ...inventedBoundaries, get: () => undefined }
    expect(symbolMarks(atlas, viewOf(), inventedBoundaries, wordsIn('en'))).toHaveLength(1)
    expect(symbolMarks(atlas, viewOf(), nowhere, wordsIn('en'))).toEqual([])
  })
})
