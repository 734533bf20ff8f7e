import { describe, expect, it } from 'vitest'
import {
  areaEvidence,
  lookAtPeriod,
  periodOf,
  resourceOf,
  resourcesOf,
  sampleInView,
  unfitness,
  zoneOf,
} from '../../src/scene/inequality.ts'
import { inventedAtlas, inventedBoundaries, realAtlas, realBoundaries, value, viewOf } from '../support/fixture.ts'

const boundaries = await realBoundaries()
const indicator = (id: string) => {
  const found = realAtlas.indicator(id)
  if (!found) throw new Error(id)
  return found
}
const physicians = indicator('physicians')
const sample = (change: Parameters<typeof viewOf>[0] = {}, withDoubtful = false, period = '2022') =>
  sampleInView(realAtlas, boundaries, viewOf(change), physicians, period, withDoubtful)

describe('what can be measured', () => {
  it('are counts that are widely known, of what there is and not of what is named', () => {
    expect(resourcesOf(realAtlas).map(({ id }) => id)).toEqual(['physicians', 'hospitalBeds', 'hospitals'])
    const reasons = ['share65plus', 'population', 'namedTertiaryHospitals', 'registeredNurses'].map((id) =>
      unfitness(realAtlas, indicator(id)),
    )
    expect(reasons).toEqual(['ratio', 'population', 'listing', 'few'])
  })

  it('is the view’s own, else the map’s, else the first; in a release without any, none', () => {
    const chosen = (change: Parameters<typeof viewOf>[0]) => resourceOf(realAtlas, viewOf(change))?.id
    expect(chosen({})).toBe('physicians')
    expect(chosen({ fill: 'hospitals' })).toBe('hospitals')
    expect(chosen({ fill: 'hospitals', resource: 'hospitalBeds' })).toBe('hospitalBeds')
    expect(resourceOf(inventedAtlas([value('900100', 'rate', '2022', 1)]), viewOf())).toBeUndefined()
  })

  it('is measured at the map’s period, else at its own; another period changes the map only where it must', () => {
    expect(periodOf(realAtlas, viewOf({ period: '2019' }), physicians)).toBe('2019')
    expect(periodOf(realAtlas, viewOf({ fill: 'urbanShare' }), physicians)).toBe('2020')
    expect(lookAtPeriod(realAtlas, viewOf(), physicians, '2019')).toEqual({ period: '2019' })
    expect(lookAtPeriod(realAtlas, viewOf(), physicians, '2022')).toEqual({ period: null })
    const elsewhere = viewOf({ fill: 'urbanShare' })
    expect(lookAtPeriod(realAtlas, elsewhere, physicians, '2019')).toEqual({ fill: 'physicians', period: '2019' })
    expect(lookAtPeriod(realAtlas, elsewhere, physicians, '2022')).toEqual({ fill: 'physicians', period: null })
  })
})

describe('the areas in view', () => {
  it('hold Chongqing once, as a whole, on both levels of the map', () => {
    for (const level of ['prefecture', 'county'] as const) {
      const { members, leftOut } = sample({ level })
      expect(members).toHaveLength(19)
      expect(members.filter(({ region }) => region.startsWith('50'))).toMatchObject([{ region: '500000' }])
      expect(new Set(leftOut.map(({ why }) => why))).toEqual(new Set(['no-source']))
    }
  })

  it('leave out a whole of which only a part is in view', () => {
    const { members, leftOut } = sample({ within: ['cq-core', '510100'] })
    expect(members.map(({ region }) => region)).toEqual(['510100'])
    expect(leftOut).toMatchObject([{ region: { adcode: '500000' }, why: 'partly' }])
    expect(sample({ within: ['500000'] }).members).toHaveLength(1)
  })

  it('leave out doubtful values unless they are asked for', () => {
    const [firm, all] = [sample({}, false, '2021'), sample({}, true, '2021')]
    expect(firm.members).toHaveLength(18)
    expect(firm.leftOut.filter(({ why }) => why === 'doubtful').map(({ region }) => region.adcode)).toEqual(['511600'])
    expect(all.members.filter((one) => one.doubtful).map(({ region }) => region)).toEqual(['511600'])
  })

  it('say so where no population is known', () => {
    const atlas = inventedAtlas([value('900100', 'stock', '2022', 1), value('900200', 'stock', '2022', 2)])
    const stock = atlas.indicator('stock')
    if (!stock) throw new Error('stock')
    const found = sampleInView(atlas, inventedBoundaries, viewOf(), stock, '2022', false)
    expect(found.members).toEqual([])
    expect(found.covered).toBeNull()
    expect(found.leftOut.filter(({ why }) => why === 'no-population')).toHaveLength(2)
  })
})

describe('zones and areas', () => {
  it('give every area one zone; a municipality as a whole is its own', () => {
    expect(zoneOf(realAtlas, '510100')).toBe('sc-chengdu-plain')
    expect(zoneOf(realAtlas, '513221')).toBe('sc-northwest')
    expect(zoneOf(realAtlas, '500103')).toBe('cq-core')
    expect(zoneOf(realAtlas, '500000')).toBe('500000')
  })

  it('cite the boundary only where the area is that of the boundary', () => {
    const area = boundaries.get('510100')?.areaKm2 ?? 0
    expect(areaEvidence(realAtlas, '510100', area)?.evidence).toEqual(['boundaries-2023-12-area'])
    expect(areaEvidence(realAtlas, '510100', area + 1)).toBeUndefined()
  })
})
