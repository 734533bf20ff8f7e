import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import { createScene } from '../../src/scene/build.ts'
import type { LegendBlock, LegendItem, Scene } from '../../src/scene/scene.ts'
import { wordsIn } from '../../src/ui/words/words.ts'
import { fillIndicators, languages, layerNames, levels, type View } from '../../src/view/view.ts'
import {
  inventedAtlas,
  inventedBoundaries,
  none,
  realAtlas,
  realBoundaries,
  value,
  viewOf,
} from '../support/fixture.ts'

let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})

const sceneOf = (change: Partial<View> = {}) => {
  const view = viewOf(change)
  return createScene(realAtlas, view, boundaries, wordsIn(view.lang))
}
const block = (scene: Scene, layer: LegendBlock['layer']) => {
  const found = scene.legend.find((one) => one.layer === layer)
  if (!found) throw new Error(`no ${layer}`)
  return found
}
const line = ({ id, label, count }: LegendItem) => `${id}: ${label}${count === null ? '' : ` (${count})`}`
const compact = (legend: readonly LegendBlock[]) =>
  legend.map(({ layer, title, items, pairs, signs, notes }) => ({
    block: `${layer}: ${title}`,
    lines: [...items, ...pairs, ...signs].map(line),
    notes,
  }))

describe('the key of the default map', () => {
  it.each(languages)('reads in %s as it always did', (lang) => {
    expect(compact(sceneOf({ lang }).legend)).toMatchSnapshot()
  })
})

describe('the key', () => {
  it('has a block for every layer that is on, in the order of the switches', () => {
    expect(sceneOf().legend.map((one) => one.layer)).toEqual(layerNames)
    expect(sceneOf({ layers: ['fill', 'cobuilding'] }).legend.map((one) => one.layer)).toEqual(['fill', 'cobuilding'])
    expect(sceneOf({ layers: [] }).legend).toEqual([])
  })

  it('names every kind of absence, and doubt, even where none is on the map', () => {
    for (const { id } of fillIndicators(realAtlas)) {
      const { pairs } = block(sceneOf({ fill: id }), 'fill')
      expect(pairs.map((one) => one.id)).toEqual(['larger-area', 'doubtful', 'no-source', 'not-applicable'])
      expect(new Set(pairs.map((one) => JSON.stringify(one.swatch))).size).toBe(4)
    }
  })

  it('counts every area of the map in exactly one class or absence', () => {
    for (const { id } of fillIndicators(realAtlas)) {
      for (const level of levels) {
        const scene = sceneOf({ fill: id, level })
        const { items, pairs } = block(scene, 'fill')
        const absent = scene.areas.filter((area) => area.fill.kind === 'absent')
        const classes = items.reduce((sum, item) => sum + (item.count ?? 0), 0)
        expect([id, level, classes]).toEqual([id, level, scene.areas.length - absent.length])
        const count = (name: string) => pairs.find((one) => one.id === name)?.count
        expect(count('no-source')).toBe(
          absent.filter(({ fill }) => fill.kind === 'absent' && fill.absence === 'no-source').length,
        )
        expect(count('not-applicable')).toBe(
          absent.filter(({ fill }) => fill.kind === 'absent' && fill.absence === 'not-applicable').length,
        )
        expect(count('doubtful')).toBe(scene.areas.filter((area) => area.overlay === 'doubtful').length)
      }
    }
  })

  it('orders the classes from high to low with limits that meet', () => {
    const labels = block(sceneOf(), 'fill').items.map((one) => one.label)
    expect(labels[0]).toMatch(/^≥ [\d.]+$/)
    expect(labels.at(-1)).toMatch(/^< [\d.]+$/)
    const numbers = labels.map((label) => label.match(/[\d.]+/g) ?? [])
    for (let index = 1; index < numbers.length; index++) {
      expect(numbers[index]?.at(-1)).toBe(numbers[index - 1]?.[0])
    }
  })

  it('has one class without limits where all known values are one', () => {
    const atlas = inventedAtlas([value('900100', 'rate', '2022', 2), none('900200', 'rate', '2022', 'larger-area')])
    const view = viewOf({ fill: 'rate', lang: 'en' })
    const { items, pairs } = block(createScene(atlas, view, inventedBoundaries, wordsIn('en')), 'fill')
    expect(items.map(line)).toEqual(['class-0: Known (1)'])
    expect(pairs.map((one) => [one.id, one.count])).toContainEqual(['larger-area', 1])
  })

  it('counts the facilities and projects that are drawn, and filters by what it counts', () => {
    const scene = sceneOf()
    for (const item of block(scene, 'facilities').items) {
      if (item.swatch.kind !== 'glyph' || item.swatch.glyph.family !== 'facility') throw new Error(item.id)
      const { grade } = item.swatch.glyph
      const drawn = (one: Scene) =>
        one.symbols.filter(({ glyph }) => glyph.family === 'facility' && glyph.grade === grade).length
      expect(item.count).toBe(drawn(scene))
      if (item.filter?.by !== 'tier') continue
      const filtered = sceneOf({ tier: item.filter.tiers })
      expect(drawn(filtered)).toBe(item.count)
      expect(filtered.symbols.filter(({ glyph }) => glyph.family === 'facility')).toHaveLength(item.count ?? -1)
    }
    for (const item of block(scene, 'projects').pairs) {
      if (item.filter?.by !== 'status') throw new Error(item.id)
      const filtered = sceneOf({ status: [item.filter.status] })
      expect(filtered.symbols.filter(({ glyph }) => glyph.family === 'project')).toHaveLength(item.count ?? -1)
    }
  })

  it('says how many facilities there are in all, whatever is filtered', () => {
    const all = realAtlas.facilities.filter((one) => one.onMap).length
    expect(block(sceneOf({ tier: ['3A'], lang: 'en' }), 'facilities').notes[0]).toMatch(new RegExp(`^${all} `))
  })

  it('counts the twelve cities, and says that no ranking is shown', () => {
    const { items, notes } = block(sceneOf({ lang: 'en' }), 'cobuilding')
    expect(items[0]?.count).toBe(12)
    expect(notes.join()).toContain('no ranking')
  })
})
