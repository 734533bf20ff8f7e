import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import { createScene } from '../../src/scene/build.ts'
import { aboutArea, describe as describeMap } from '../../src/scene/description.ts'
import { access } from '../../src/ui/access/words/access.ts'
import { addWords, wordsIn } from '../../src/ui/words/words.ts'
import type { View } from '../../src/view/view.ts'
import { realAtlas, realBoundaries, viewOf } from '../support/fixture.ts'

addWords(access)
let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})
const sceneOf = (view: View) => createScene(realAtlas, view, boundaries, wordsIn(view.lang))
const saidOf = (change: Partial<View> = {}) => {
  const view = viewOf(change)
  return describeMap(realAtlas, view, sceneOf(view), wordsIn(view.lang))
}

describe('the description of the map', () => {
  it('names the areas without a value by the reason, and never as zero', () => {
    const said = saidOf()
    expect(said).toContain('未找到来源（不是零）：阿坝藏族羌族自治州、甘孜藏族自治州、凉山彝族自治州。')
    expect(said).toContain('只有全域或更大区域的值：重庆市。')
    expect(said.join()).not.toContain('不适用')
  })

  it('says the same in English', () => {
    const said = saidOf({ lang: 'en' })
    expect(said[0]).toMatch(/^No source found \(not zero\): Aba .+, Garz?[eê]|^No source found \(not zero\): Aba/)
    expect(said.join()).not.toMatch(/[\u4e00-\u9fff]/)
    expect(said.join(' ')).toContain('Chongqing')
  })

  it('names what is doubtful in a year of doubtful figures', () => {
    const said = saidOf({ period: '2015' }).find((one) => one.startsWith('存疑：'))
    expect(said).toContain('成都市')
    expect(saidOf().some((one) => one.startsWith('存疑'))).toBe(false)
  })

  it('names the first twelve of a long list and counts the others', () => {
    const said = saidOf({ level: 'county', fill: 'subcentresBuilt' }).find((one) => one.startsWith('不适用'))
    expect(said?.split('、')).toHaveLength(12)
    expect(said).toMatch(/等，另有 \d+ 个。$/)
  })

  it('counts the symbols that are drawn, under the filters', () => {
    const scene = sceneOf(viewOf({ tier: ['3A'] }))
    const facilities = scene.symbols.filter(({ glyph }) => glyph.family === 'facility').length
    expect(saidOf({ tier: ['3A'] })).toContain(`图上有 ${facilities} 家医疗机构、24 家次中心。`)
    expect(saidOf({ layers: ['fill'] }).some((one) => one.startsWith('图上有'))).toBe(false)
  })

  it('names the co-building cities where they are marked, and the candidate apart', () => {
    const said = saidOf()
    expect(said.find((one) => one.startsWith('委市共建先行市'))?.split('、')).toHaveLength(12)
    expect(said).toContain('来源称正推进签约：凉山彝族自治州。')
    expect(saidOf({ layers: ['fill'] }).join()).not.toContain('先行市')
  })

  it('says how many areas filters leave out, and speaks only of the others', () => {
    const said = saidOf({ within: ['sc-south'] })
    expect(said).toContain('22 个区域中有 18 个不符合筛选，颜色变淡。')
    expect(said.join()).not.toContain('未找到来源')
  })

  it('names the selected region', () => {
    expect(saidOf({ region: '510700' })).toContain('选中：绵阳市。')
  })

  it('says nothing of values where none fill the map', () => {
    expect(saidOf({ layers: [] })).toEqual([])
  })
})

describe('what is said of an area besides its value', () => {
  const about = (adcode: string, change: Partial<View> = {}) => {
    const view = viewOf(change)
    return aboutArea(realAtlas, view, sceneOf(view), adcode, wordsIn(view.lang))
  }

  it('is its place and what stands in it', () => {
    expect(about('510100')).toMatch(/^19 个有值区域中第 1、\d+ 家医疗机构$/)
    expect(about('510100', { lang: 'en' })).toMatch(/^rank 1 of 19 areas with a value, \d+ facilities$/)
  })

  it('has no place where the area has no value', () => {
    expect(about('513200')).toMatch(/^\d+ 家医疗机构$/)
    expect(about('513200', { layers: [] })).toBe('')
  })
})
