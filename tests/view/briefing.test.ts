import { describe, expect, it } from 'vitest'
import type { Briefing } from '../../src/release/schema.ts'
import { hasLeft, queryOf, said, viewAtStep, viewOfScene } from '../../src/view/briefing.ts'
import { defaultView, type Place } from '../../src/view/view.ts'
import { realAtlas, viewOf } from '../support/fixture.ts'

const briefing: Briefing = {
  id: 'test',
  title: { zh: '试讲' },
  scenes: [
    { title: { zh: '一' }, view: '' },
    { title: { zh: '二', en: 'Two' }, view: '?fill=bedsPer1000&at=105.5,30.6,6&lang=en&theme=dark&mode=paper' },
  ],
}
const room = viewOf({ lang: 'en', theme: 'contrast', size: 'larger', release: null, renderer: 'svg' })

describe('a scene', () => {
  it('keeps what is seen and where, and nothing of the room', () => {
    const place = { lon: 105.5, lat: 30.6, scale: 6 }
    const view = viewOf({ fill: 'bedsPer1000', region: '510900', lang: 'en', theme: 'dark', mode: 'brief', step: 4 })
    expect(queryOf(view, place)).toBe('?fill=bedsPer1000&region=510900&at=105.5,30.6,6')
    expect(queryOf(defaultView, null)).toBe('')
  })

  it('shows its view in the room in which it is played', () => {
    const { view, problems } = viewOfScene(briefing.scenes[1] as Briefing['scenes'][number], realAtlas, room)
    expect(problems).toEqual([])
    expect(view).toMatchObject({ fill: 'bedsPer1000', lang: 'en', theme: 'contrast', size: 'larger', mode: null })
    expect(view.at).toEqual({ lon: 105.5, lat: 30.6, scale: 6 })
  })

  it('says what this release does not know', () => {
    const { view, problems } = viewOfScene({ view: '?fill=nothing&region=999999&period=1900' }, realAtlas, room)
    expect(problems.map(({ parameter }) => parameter).sort()).toEqual(['fill', 'period', 'region'])
    expect(view.fill).toBe(defaultView.fill)
  })

  it.each([
    [1, 1],
    [2, 2],
    [99, 2],
    [0, 1],
  ])('number %i of two is number %i', (asked, step) => {
    expect(viewAtStep(briefing, asked, realAtlas, room)).toMatchObject({ mode: 'brief', briefing: 'test', step })
  })

  it('is said in the language in which it was written', () => {
    expect([said(briefing.title, 'en'), said(briefing.scenes[1]?.title, 'en'), said(undefined, 'zh')]).toEqual([
      '试讲',
      'Two',
      '',
    ])
  })
})

describe('a detour', () => {
  const at: Place = { lon: 105.5, lat: 30.6, scale: 6 }
  const scene = viewOf({ fill: 'bedsPer1000', at })

  it('is not begun by theme, size, language or the next step', () => {
    expect(hasLeft(scene, { ...scene, theme: 'dark', size: 'largest', lang: 'en', step: 3, mode: 'brief' }, at)).toBe(
      false,
    )
  })

  it('is another view', () => {
    expect(hasLeft(scene, { ...scene, region: '510900' }, at)).toBe(true)
    expect(hasLeft(scene, { ...scene, fill: 'share65plus' }, at)).toBe(true)
  })

  it('is another place of the map, but not a hair’s breadth', () => {
    expect(hasLeft(scene, scene, { ...at, lon: 105.52 })).toBe(false)
    expect(hasLeft(scene, scene, { ...at, lon: 106 })).toBe(true)
    expect(hasLeft(scene, scene, { ...at, scale: 6.05 })).toBe(false)
    expect(hasLeft(scene, scene, { ...at, scale: 8 })).toBe(true)
    expect(hasLeft(scene, scene, null)).toBe(true)
    expect(hasLeft(viewOf(), viewOf(), null)).toBe(false)
    expect(hasLeft(viewOf(), viewOf(), { ...at, scale: 1.01 })).toBe(false)
    expect(hasLeft(viewOf(), viewOf(), at)).toBe(true)
  })
})
