import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import { createScene } from '../../src/scene/build.ts'
import { project } from '../../src/scene/projection.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { nextArea } from '../../src/ui/parts/neighbours.ts'
import { wordsIn } from '../../src/ui/words/words.ts'
import type { View } from '../../src/view/view.ts'
import { realAtlas, realBoundaries, viewOf } from '../support/fixture.ts'

let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})
const sceneOf = (change: Partial<View> = {}) => createScene(realAtlas, viewOf(change), boundaries, wordsIn('zh'))
const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const
const step = (scene: Scene, from: string, key: string) => nextArea({ scene, boundaries }, from, key)

const maps: [string, Partial<View>][] = [
  ['prefectures with Chongqing as one', {}],
  ['prefectures and districts', { fill: 'population' }],
  ['counties', { fill: 'population', level: 'county' }],
  ['counties mixed with prefectures', { level: 'county' }],
]

describe('the arrow keys', () => {
  it('lead from Chengdu west to Ya’an, north to Deyang and south to Meishan', () => {
    const scene = sceneOf()
    const reached = (['ArrowLeft', 'ArrowUp', 'ArrowDown'] as const).map((key) => step(scene, '510100', key))
    expect(reached).toEqual(['511800', '510600', '511400'])
  })

  it.each(maps)('lead the right way on a map of %s', (_, change) => {
    const scene = sceneOf(change)
    const place = (adcode: string) => project(...(boundaries.get(adcode)?.anchor ?? ([0, 0] as [number, number])))
    for (const { adcode } of scene.areas) {
      const [x, y] = place(adcode)
      for (const key of keys) {
        const next = step(scene, adcode, key)
        if (next === null) continue
        const [toX, toY] = place(next)
        const ahead = { ArrowLeft: x - toX, ArrowRight: toX - x, ArrowUp: y - toY, ArrowDown: toY - y }[key]
        expect([adcode, key, next, ahead > 0]).toEqual([adcode, key, next, true])
      }
    }
  })

  it.each(maps)('reach every area from the first on a map of %s', (_, change) => {
    const scene = sceneOf(change)
    const first = scene.areas[0]?.adcode ?? ''
    const reached = new Set([first])
    for (const adcode of reached) {
      for (const key of keys) {
        const next = step(scene, adcode, key)
        if (next) reached.add(next)
      }
    }
    expect(scene.areas.map((area) => area.adcode).filter((adcode) => !reached.has(adcode))).toEqual([])
  })

  it('lead only to areas that are on the map, also from a district that is not', () => {
    const scene = sceneOf()
    const next = step(scene, '500103', 'ArrowLeft')
    expect(scene.areas.map((area) => area.adcode)).toContain(next)
  })

  it('lead nowhere beyond the edge, from nowhere, and by other keys', () => {
    const scene = sceneOf()
    expect(step(scene, '513300', 'ArrowLeft')).toBeNull()
    expect(step(scene, 'nowhere', 'ArrowLeft')).toBeNull()
    for (const key of ['Enter', 'Home', 'constructor', '__proto__', '']) expect(step(scene, '510100', key)).toBeNull()
  })
})
