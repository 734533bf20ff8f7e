import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../../src/atlas/boundaries.ts'
import { createScene } from '../../../src/scene/build.ts'
import { changeInWords, type Heard } from '../../../src/ui/access/announce.ts'
import { access } from '../../../src/ui/access/words/access.ts'
import { addWords, wordsIn } from '../../../src/ui/words/words.ts'
import type { View } from '../../../src/view/view.ts'
import { realAtlas, realBoundaries, viewOf } from '../../support/fixture.ts'

addWords(access)
let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})
const stateOf = (change: Partial<View>): Heard => {
  const view = viewOf(change)
  return { view, scene: createScene(realAtlas, view, boundaries, wordsIn(view.lang)) }
}
const heard = (before: Partial<View>, now: Partial<View>) =>
  changeInWords(stateOf(before), stateOf(now), wordsIn(now.lang ?? 'zh'))

describe('what is read out', () => {
  it('is the summary when the indicator, the period or the level changes', () => {
    expect(heard({}, { fill: 'share65plus' })).toContain('65 岁及以上人口比重，2020 年：最高为资阳市')
    expect(heard({}, { period: '2015' })).toContain('2015 年')
    expect(heard({ fill: 'population' }, { fill: 'population', level: 'county' })).toMatch(/个区域中 \d+ 个有值/)
  })

  it('is the number of symbols when filters change it', () => {
    const said = heard({}, { tier: ['3A'] })
    expect(said).toMatch(/^图上有 \d+ 家医疗机构、24 家次中心。$/)
    expect(heard({ lang: 'en' }, { tier: ['3A'], lang: 'en' })).toMatch(
      /^Facilities on the map: \d+; sub-centres: 24\.$/,
    )
  })

  it('is the name of the board beside the map', () => {
    expect(heard({ lang: 'en' }, { board: 'charts', lang: 'en' })).toBe('Beside the map: Charts')
    expect(heard({ board: 'charts' }, {})).toBe('地图旁显示：一览')
  })

  it('is nothing when only a region, a colour scheme or a place on the map is chosen', () => {
    expect(heard({}, { region: '510700' })).toBe('')
    expect(heard({}, { theme: 'dark', size: 'largest' })).toBe('')
    expect(heard({}, { at: { lon: 104, lat: 30, scale: 4 } })).toBe('')
  })

  it('is nothing when the language changes, in a briefing, or on paper', () => {
    expect(heard({}, { lang: 'en', fill: 'population' })).toBe('')
    expect(heard({}, { mode: 'brief', fill: 'population' })).toBe('')
    expect(heard({}, { mode: 'paper', fill: 'population' })).toBe('')
  })
})
