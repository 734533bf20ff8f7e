import { describe, expect, it } from 'vitest'
import { scatterOf, tellingPairs, zoneOf } from '../../../src/scene/charts/scatter.ts'
import { inventedAtlas, realAtlas, value, viewOf } from '../../support/fixture.ts'

const of = (atlas = realAtlas, change = {}) => {
  const scatter = scatterOf(atlas, viewOf(change))
  if (!scatter) throw new Error('no scatter')
  return scatter
}

describe('a scatter plot', () => {
  it('sets the view’s second indicator against the first; without a second one there is none', () => {
    expect(of(realAtlas).y.id).toBe('bedsPer1000')
    expect(of(realAtlas, { second: 'urbanShare' }).y.id).toBe('urbanShare')
    expect(of(realAtlas, { second: 'physiciansPer1000' }).y.id).toBe('bedsPer1000')
    expect(scatterOf(inventedAtlas([value('900100', 'rate', '2022', 1)]), viewOf({ fill: 'rate' }))).toBeUndefined()
  })
})

describe('the pairs', () => {
  it('of physicians and beds are the 19 areas of which both are known; the others are named with why', () => {
    const { pairs, unpaired, counted, correlation, periods } = of()
    expect(pairs).toHaveLength(19)
    expect(unpaired.map((one) => [one.region.adcode, one.lacks, one.absence])).toEqual([
      ['513200', 'x', 'no-source'],
      ['513300', 'x', 'no-source'],
      ['513400', 'x', 'no-source'],
    ])
    expect(counted).toBe(pairs.filter((one) => !one.doubtful).length)
    expect(correlation.kind).toBe('known')
    expect(periods).toEqual({ x: '2022', y: '2022' })
    expect(pairs.every((one) => (one.population ?? 0) > 1e6)).toBe(true)
  })

  it('stand on the level at which both are known, whichever comes first', () => {
    const regions = (change: object) =>
      of(realAtlas, change)
        .pairs.map((one) => one.region.adcode)
        .sort()
    expect(regions({ fill: 'population', second: 'physiciansPer1000' })).toEqual(
      regions({ fill: 'physiciansPer1000', second: 'population' }),
    )
    expect(regions({ fill: 'share65plus', second: 'urbanShare', level: 'county' })).toHaveLength(221)
  })

  it('take the second indicator of the year in which more is known', () => {
    expect(of(realAtlas, { second: 'population' }).periods).toEqual({ x: '2022', y: '2020' })
  })

  it('follow the filters', () => {
    expect(of(realAtlas, { within: ['sc-south'] }).pairs).toHaveLength(4)
    expect(of(realAtlas, { within: ['sc-northwest'] })).toMatchObject({
      pairs: [],
      counted: 0,
      correlation: { kind: 'none', why: 'few' },
    })
  })

  it('without people have no size, and Chongqing as a whole has no zone', () => {
    const atlas = inventedAtlas(
      ['900100', '900200'].flatMap((region) => [value(region, 'rate', '2022', 1), value(region, 'local', '2022', 2)]),
    )
    expect(of(atlas, { fill: 'rate' }).pairs.map((one) => one.population)).toEqual([null, null])
    expect(zoneOf(realAtlas, '500000')).toBeNull()
    expect(realAtlas.groups[zoneOf(realAtlas, '500103') ?? -1]?.id).toBe('cq-core')
  })

  it('worth naming are the ends of both axes first, each once', () => {
    const { pairs } = of()
    const telling = tellingPairs(pairs, 8)
    expect(new Set(telling).size).toBe(8)
    const most = Math.max(...pairs.map((one) => one.x.value))
    expect(pairs[telling[0] ?? -1]?.x.value).toBe(most)
    expect(tellingPairs([], 8)).toEqual([])
  })
})
