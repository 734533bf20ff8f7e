import { expect, it } from 'vitest'
import { createAtlas } from '../../../src/atlas/atlas.ts'
import type { Briefing } from '../../../src/release/schema.ts'
import { unknownIn, unknownScenes } from '../../../src/ui/brief/make/unknown.ts'
import { manifest, tables } from '../../release/sources.ts'

const atlas = createAtlas({ manifest, ...tables })
const scene = (view: string, more = {}) => ({ title: { zh: '一' }, view, ...more })
const all = () => true

it('names regions, indicators and years that the release does not have', () => {
  const found = (view: string) => unknownIn(scene(view), atlas, all).map(({ what, value }) => `${what} ${value}`)
  expect(found('?region=510900&fill=bedsPer1000&period=2022')).toEqual([])
  expect(found('?region=519999')).toEqual(['region 519999'])
  expect(found('?compared=510100,999999')).toEqual(['region 999999'])
  expect(found('?fill=happiness')).toEqual(['indicator happiness'])
  expect(found('?period=2035')).toEqual(['period 2035'])
  expect(found('?slides=3')).toEqual(['parameter 3'])
})

it('does not miss what belongs to the room, which a scene does not decide', () => {
  expect(unknownIn(scene('?release=2099.1&theme=pink&mode=brief&lang=fr'), atlas, all)).toEqual([])
})

it('names unknown regions of the emphasis and unknown evidence, and the scenes by their number', () => {
  const one: Briefing = {
    id: 'a',
    title: { zh: '甲' },
    scenes: [scene(''), scene('', { emphasis: ['510900', '000001'], evidence: ['known', 'gone'] })],
  }
  expect(unknownScenes(one, atlas, (id) => id === 'known')).toEqual([
    {
      number: 2,
      unknown: [
        { what: 'region', parameter: '', value: '000001' },
        { what: 'evidence', parameter: '', value: 'gone' },
      ],
    },
  ])
})
