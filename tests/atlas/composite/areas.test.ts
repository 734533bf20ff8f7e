import { describe, expect, it } from 'vitest'
import { type CoreRelease, createAtlas } from '../../../src/atlas/atlas.ts'
import { areasRanked } from '../../../src/atlas/composite/areas.ts'
import { isKnownOfEnough, tellsHowWell } from '../../../src/atlas/composite/presets.ts'
import { shippedAtlas } from './release.ts'

const place = (adcode: string, level: string, parent: string | null) => ({ adcode, level, parent })
const seen = (region: string, indicator: string) => ({
  region,
  indicator,
  period: '2022',
  value: 1,
  status: 'reported',
})
const named = (...ids: string[]) => ids.map((id) => ({ id }))
/** An invented province with two cities of one county each, and a municipality with two districts. */
const atlas = createAtlas({
  regions: [
    place('100000', 'nation', null),
    ...[place('900000', 'province', '100000'), place('800000', 'province', '100000')],
    ...[place('900100', 'prefecture', '900000'), place('900200', 'prefecture', '900000')],
    ...[place('900101', 'county', '900100'), place('900201', 'county', '900200')],
    ...[place('800101', 'county', '800000'), place('800102', 'county', '800000')],
  ],
  ...{ groups: [], facilities: [], projects: [], cobuilding: [] },
  indicators: ['whole', 'fine', 'mixed', 'cities'].map((id) => ({ id, measure: 'ratio', defaultPeriod: '2022' })),
  observations: [
    ...['800000', '900100'].map((region) => seen(region, 'whole')),
    ...['800101', '800102', '900100', '900101', '800000'].map((region) => seen(region, 'fine')),
    ...['800000', '800101'].map((region) => seen(region, 'mixed')),
    seen('900100', 'cities'),
  ],
} as unknown as CoreRelease)
const all = () => true
const group = (members: string[]) => (adcode: string) => members.includes(adcode)

describe('the areas of a ranking', () => {
  it('are those of the level where they are known by themselves, or not at all', () => {
    expect(areasRanked(atlas, 'prefecture', all, named('fine'))).toEqual(['900100', '900200', '800101', '800102'])
    expect(areasRanked(atlas, 'prefecture', all, named('unheard-of'))).toHaveLength(4)
    expect(areasRanked(atlas, 'prefecture', all, [])).toHaveLength(4)
  })

  it('are one where an indicator is known for the larger area alone, whatever is known of the others', () => {
    expect(areasRanked(atlas, 'prefecture', all, named('whole'))).toEqual(['900100', '900200', '800000'])
    expect(areasRanked(atlas, 'prefecture', all, named('fine', 'whole'))).toEqual(['900100', '900200', '800000'])
    expect(areasRanked(atlas, 'county', all, named('cities'))).toEqual(['900100', '900201', '800101', '800102'])
  })

  it('stay apart where a part is known by itself, and in a period in which the larger area is not', () => {
    expect(areasRanked(atlas, 'prefecture', all, named('mixed'))).toContain('800102')
    expect(areasRanked(atlas, 'prefecture', all, [{ id: 'whole', period: '2021' }])).toContain('800101')
  })

  it('are those of those chosen, whose larger area stands for them only if all of it is chosen', () => {
    expect(areasRanked(atlas, 'prefecture', group(['800101']), named('whole'))).toEqual(['800101'])
    expect(areasRanked(atlas, 'prefecture', group(['800101', '800102']), named('whole'))).toEqual(['800000'])
  })

  it('are 22 in the release that ships for physicians, and 59 for the share of the old', () => {
    expect(areasRanked(shippedAtlas, 'prefecture', all, named('physiciansPer1000'))).toHaveLength(22)
    expect(areasRanked(shippedAtlas, 'prefecture', all, named('share65plus'))).toHaveLength(59)
  })
})

describe('an indicator', () => {
  it('is known of enough regions from two thirds on', () => {
    expect([isKnownOfEnough(8, 12), isKnownOfEnough(7, 12), isKnownOfEnough(0, 0)]).toEqual([true, false, false])
  })

  it('tells how well a region does only if a preset wants it', () => {
    expect([tellsHowWell('physiciansPer1000'), tellsHowWell('populationDensity')]).toEqual([true, false])
  })
})
