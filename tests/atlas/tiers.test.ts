import { describe, expect, it } from 'vitest'
import { pyramid, tierOrder } from '../../src/atlas/tiers.ts'
import { type Facility, tier } from '../../src/release/schema.ts'
import { indicator, inventedAtlas, none, realAtlas, value } from '../support/fixture.ts'

const facility = (id: string, region: string, more: Partial<Facility> = {}): Facility => ({
  ...{ id, name: `Invented ${id}`, aliases: [], region, type: 'general', tier: '3A', status: 'existing' },
  ...{ placement: 'county', onMap: true, reliability: 'low', evidence: [`of-${id}`], claims: [], ...more },
})
const facilities = [
  facility('county', '900101'),
  facility('prefecture', '900100', { tier: '3B' }),
  facility('province', '900000', { tier: null }),
  facility('other', '900201', { tier: 'township-A' }),
  facility('planned', '900101', { status: 'planned' }),
  facility('merged', '900101', { status: 'merged' }),
  facility('indefinite', '900102', { onMap: false }),
]
const indicators = [indicator('tertiaryAPublished'), indicator('tertiaryHospitalsPublished')]
const idsIn = (adcode: string) =>
  Object.fromEntries(
    pyramid(inventedAtlas([], { facilities, indicators }), adcode).levels.flatMap(({ level, facilities }) =>
      facilities.length > 0 ? [[level, facilities]] : [],
    ),
  )

describe('facilities by tier', () => {
  it('are those of a region and of all regions in it, in one fixed order of levels', () => {
    expect(idsIn('900101')).toEqual({ '3A': ['county'] })
    expect(idsIn('900100')).toEqual({ '3A': ['county'], '3B': ['prefecture'] })
    expect(idsIn('900000')).toEqual({
      ...{ '3A': ['county'], '3B': ['prefecture'], 'township-A': ['other'], untiered: ['province'] },
    })
    expect(idsIn('800000')).toEqual({})
    const { levels } = pyramid(inventedAtlas([]), '800101')
    expect(levels.map(({ level }) => level)).toEqual([...tierOrder])
    expect([...tierOrder.slice(0, -1)].sort()).toEqual([...tier.options].sort())
  })

  it('are not those planned, gone or perhaps listed twice, which are told apart', () => {
    expect(pyramid(inventedAtlas([], { facilities }), '900100').aside).toEqual([
      { facility: 'planned', why: 'planned' },
      { facility: 'merged', why: 'merged' },
      { facility: 'indefinite', why: 'indefinite' },
    ])
  })

  it('stand beside the newest number published for the very region, or beside none', () => {
    const counts = [
      value('900100', 'tertiaryAPublished', '2019', 3),
      value('900100', 'tertiaryAPublished', '2022', 5),
      none('900100', 'tertiaryHospitalsPublished', '2022', 'no-source'),
      value('900000', 'tertiaryHospitalsPublished', '2022', 0),
    ]
    const atlas = inventedAtlas(counts, { facilities, indicators })
    expect(pyramid(atlas, '900100').counts).toMatchObject([
      { indicator: 'tertiaryHospitalsPublished', named: 2, published: null, exceeded: false },
      { indicator: 'tertiaryAPublished', named: 1, published: { value: 5, period: '2022' }, exceeded: false },
    ])
    expect(pyramid(atlas, '900101').counts.map(({ published }) => published)).toEqual([null, null])
    expect(pyramid(atlas, '900000').counts[0]).toMatchObject({ named: 2, published: { value: 0 }, exceeded: true })
    expect(pyramid(inventedAtlas([], { facilities }), '900100').counts).toEqual([])
  })

  it('cannot be told of a region that does not exist', () => {
    for (const adcode of ['999999', '', '9001']) expect(() => pyramid(inventedAtlas([]), adcode)).toThrow(RangeError)
  })

  it('are in the real release as many as it counts, and each in one place', () => {
    const found = ['510000', '500000'].map((adcode) => pyramid(realAtlas, adcode))
    const all = found.flatMap(({ levels, aside }) => [
      ...levels.flatMap((one) => one.facilities),
      ...aside.map((one) => one.facility),
    ])
    expect(all.sort()).toEqual(realAtlas.facilities.map(({ id }) => id).sort())
    for (const [index, adcode] of ['510000', '500000'].entries()) {
      const own = realAtlas.observationsOf(adcode).find((one) => one.indicator === 'namedTertiaryHospitals')
      const tertiary = found[index]?.counts.find((one) => one.indicator === 'tertiaryHospitalsPublished')
      expect(tertiary?.named).toBe(own?.value)
    }
    expect(found[1]?.counts.find((one) => one.indicator === 'tertiaryAPublished')).toMatchObject({
      published: { value: 41, period: '2022-04' },
      exceeded: false,
    })
  })
})
