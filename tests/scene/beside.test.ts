import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import { besideScene, besideView, bothInWords, captionsOf, comparedAreas } from '../../src/scene/beside.ts'
import { createScene } from '../../src/scene/build.ts'
import { maps } from '../../src/ui/tools/words/maps.ts'
import { addWords, wordsIn } from '../../src/ui/words/words.ts'
import { type Beside, defaultView, type View } from '../../src/view/view.ts'
import { realAtlas, realBoundaries, viewOf } from '../support/fixture.ts'

addWords(maps)

let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})
const words = wordsIn('zh')
const withSecond = (fill: string, period: string | null, change: Partial<View> = {}) => {
  const beside: Beside = { how: 'side', fill, period }
  return viewOf({ ...change, beside })
}
const scenesOf = (view: View) => {
  const scene = createScene(realAtlas, view, boundaries, words)
  const given = { atlas: realAtlas, view, scene, boundaries, marking: null, marked: [], targets: null }
  return { scene, second: besideScene(given, words) }
}

describe('the second map', () => {
  it('has its own indicator, period and classes, and the symbols, bands and selection of the first', () => {
    const { scene, second } = scenesOf(withSecond('share65plus', null, { region: '510700' }))
    expect(second.title).toBe('65 岁及以上人口比重')
    expect(second.areas).toHaveLength(59)
    expect(scene.areas).toHaveLength(22)
    expect(second.symbols).toBe(scene.symbols)
    expect(second.bands).toBe(scene.bands)
    expect(second.selected).toBe('510700')
  })

  it('does not make the first map anew', () => {
    const view = withSecond('physiciansPer1000', '2015')
    const { scene, second } = scenesOf(view)
    const again = scenesOf({ ...view, layers: ['fill'] })
    expect(again.scene.areas).toBe(scene.areas)
    expect(again.second.areas).toBe(second.areas)
  })

  it('leaves out of view what the first leaves out: a range means the values of the first', () => {
    const { scene, second } = scenesOf(withSecond('physiciansPer1000', '2015', { range: { low: 3, high: null } }))
    const dimmed = ({ areas }: typeof scene) => areas.filter((area) => area.dimmed).map(({ adcode }) => adcode)
    expect(dimmed(scene).length).toBeGreaterThan(5)
    expect(dimmed(second)).toEqual(dimmed(scene))
  })

  it('does not take limits by hand of another indicator, nor two indicators at once', () => {
    const byHand = { classes: { method: 'manual', count: 3, limits: [2, 3] }, scheme: 'bivariate' } as const
    expect(besideView(withSecond('population', null, byHand))).toMatchObject({
      classes: defaultView.classes,
      scheme: 'sequential',
      range: null,
    })
    expect(besideView(withSecond('physiciansPer1000', '2015', byHand)).classes).toEqual(byHand.classes)
  })
})

describe('what is said of two maps', () => {
  it('tells years of one indicator by the year, indicators by their names', () => {
    expect(captionsOf(realAtlas, withSecond('physiciansPer1000', '2015'), words)).toEqual(['2022 年', '2015 年'])
    expect(captionsOf(realAtlas, withSecond('bedsPer1000', null), words)[1]).toBe('每千人口医院卫生院床位数')
    expect(captionsOf(realAtlas, withSecond('population', '2020'), words)[1]).toBe('常住人口 · 2020 年')
  })

  it('is the value of an area on both, also where one of them draws a larger area or its parts', () => {
    const said = (view: View, adcode: string) => bothInWords(realAtlas, view, adcode, words)
    expect(said(withSecond('physiciansPer1000', '2016'), '510700')).toEqual([
      '2022 年：绵阳市 3.14 人/千人',
      '2016 年：绵阳市 2.30 人/千人',
    ])
    const population = withSecond('population', '2020')
    expect(said(population, '500101')[0]).toContain('重庆市 2.95')
    expect(said(population, '500101')[1]).toContain('万州区')
    expect(said(population, '500000')[1]).toContain('重庆市 32,054,159 人')
    expect(said(population, '513200')[0]).toContain('未找到来源')
    expect(said(population, 'nowhere')).toEqual([])
  })
})

describe('the areas that two maps are compared by', () => {
  it('are those of the coarser map, each once', () => {
    const areas = comparedAreas(realAtlas, withSecond('physiciansPer1000', '2015'))
    expect(areas).toHaveLength(22)
    const mixed = comparedAreas(realAtlas, { ...withSecond('physiciansPer1000', null), fill: 'population' })
    expect([...mixed].sort()).toEqual([...areas].sort())
  })

  it('are those in view', () => {
    expect(comparedAreas(realAtlas, withSecond('physiciansPer1000', '2015', { within: ['510700'] }))).toEqual([
      '510700',
    ])
  })
})
