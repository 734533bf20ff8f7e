import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import { createScene } from '../../src/scene/build.ts'
import type { LegendBlock } from '../../src/scene/scene.ts'
import { wordsIn } from '../../src/ui/words/words.ts'
import type { View } from '../../src/view/view.ts'
import { realAtlas, realBoundaries, viewOf } from '../support/fixture.ts'

let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})

const sceneOf = (change: Partial<View>) => createScene(realAtlas, viewOf(change), boundaries, wordsIn('zh'))
const block = (change: Partial<View>, layer: LegendBlock['layer']) =>
  sceneOf(change).legend.find((one) => one.layer === layer)
const total = (items: LegendBlock['items'] = []) => items.reduce((sum, { count }) => sum + (count ?? 0), 0)

describe('where filters are set, the key', () => {
  it('counts the areas that are left, and shows the others none the less', () => {
    expect(total(block({ within: ['sc-south'] }, 'fill')?.items)).toBe(4)
    expect(sceneOf({ within: ['sc-south'] }).areas.length).toBe(sceneOf({}).areas.length)
    // Ganzi and Aba: no value of either is known.
    const none = block({ within: ['sc-northwest'] }, 'fill')
    expect(total(none?.items)).toBe(0)
    expect(none?.pairs.find(({ id }) => id === 'no-source')?.count).toBe(2)
  })

  it('keeps its classes, so that colours go on meaning the same', () => {
    const labels = (change: Partial<View>) => block(change, 'fill')?.items.map(({ label }) => label)
    expect(labels({ within: ['sc-south'], range: { low: 2.9, high: null } })).toEqual(labels({}))
  })

  it('counts the cities of the co-building that are left', () => {
    const members = (change: Partial<View>) =>
      block(change, 'cobuilding')?.items.find(({ id }) => id === 'member')?.count
    expect(members({})).toBe(realAtlas.cobuildingCities.size)
    const group = realAtlas.group('sc-south')
    expect(members({ within: ['sc-south'] })).toBe(
      group?.members.filter((adcode) => realAtlas.cobuildingCities.has(adcode)).length,
    )
  })
})

describe('where filters are set, the sentence about the map', () => {
  it('speaks of the areas that are left', () => {
    expect(sceneOf({ within: ['sc-south'] }).summary).toContain('最高为自贡市')
    expect(sceneOf({ within: ['sc-south'] }).summary).toContain('4 个区域中')
  })

  it('says that there is no value where none is left', () => {
    expect(sceneOf({ range: { low: 99, high: null } }).summary).toContain('没有可靠的值')
  })
})
