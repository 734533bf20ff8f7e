import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnitInView, shownValue, unitsInView, unitsShown } from '../../src/scene/areas.ts'
import {
  facilityPasses,
  inView,
  isFiltered,
  isInRange,
  liesWithin,
  noFilter,
  projectPasses,
  standingOf,
} from '../../src/view/filter.ts'
import {
  batches,
  defaultView,
  facilityTypes,
  levels,
  type Range,
  reliabilities,
  standings,
  statuses,
  tiers,
  type View,
} from '../../src/view/view.ts'
import { inventedAtlas, mapUnits, none, realAtlas, value, viewOf } from '../support/fixture.ts'

const someOf = <T>(all: readonly T[]) => fc.subarray([...all])
const places = [...realAtlas.groups.map(({ id }) => id), ...mapUnits]
const limits = fc.option(
  fc.integer({ min: 0, max: 50 }).map((n) => n / 10),
  { nil: null },
)
const ranges: fc.Arbitrary<Range | null> = fc.option(
  fc
    .tuple(limits, limits)
    .map(
      ([low, high]): Range => (low !== null && high !== null && low > high ? { low: high, high: low } : { low, high }),
    ),
  { nil: null },
)
const filters = fc.record({
  within: fc.uniqueArray(fc.constantFrom(...places), { maxLength: 4 }),
  standing: someOf(standings),
  range: ranges,
  tier: someOf(tiers),
  type: someOf(facilityTypes),
  reliability: someOf(reliabilities),
  status: someOf(statuses),
  batch: someOf(batches),
})
type Filters = typeof noFilter extends infer T ? { [K in keyof T]: View[K & keyof View] } : never
const names = Object.keys(noFilter) as (keyof Filters)[]

const regions = mapUnits
/** All that a view leaves. */
const left = (view: View) => [
  ...regions.filter((adcode) => inView(realAtlas, view, adcode)),
  ...realAtlas.facilities.filter((one) => facilityPasses(realAtlas, view, one)).map(({ id }) => `facility ${id}`),
  ...realAtlas.projects.filter((one) => projectPasses(realAtlas, view, one)).map(({ id }) => `project ${id}`),
]
const few = { numRuns: 60 }

describe('filters together', () => {
  it('leave what each of them leaves, and nothing else', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...levels), (chosen, level) => {
        const alone = names.map((name) => new Set(left(viewOf({ level, [name]: chosen[name] }))))
        const expected = left(viewOf({ level })).filter((one) => alone.every((each) => each.has(one)))
        expect(left(viewOf({ level, ...chosen }))).toEqual(expected)
      }),
      few,
    )
  })

  it('only ever leave less when one is added', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...names), (chosen, name) => {
        const fewer = new Set(left(viewOf({ ...chosen, [name]: noFilter[name] })))
        expect(left(viewOf(chosen)).filter((one) => !fewer.has(one))).toEqual([])
      }),
      few,
    )
  })

  it('leave the same in whatever order the choices stand', () => {
    fc.assert(
      fc.property(filters, (chosen) => {
        const turned = Object.fromEntries(
          Object.entries(chosen).map(([name, items]) => [name, Array.isArray(items) ? [...items].reverse() : items]),
        )
        expect(left(viewOf(turned))).toEqual(left(viewOf(chosen)))
      }),
      few,
    )
  })

  it('leave everything where there are none, and are none once they are cleared', () => {
    expect(isFiltered(defaultView)).toBe(false)
    expect(left(defaultView).length).toBe(regions.length + realAtlas.facilities.length + realAtlas.projects.length)
    fc.assert(
      fc.property(filters, (chosen) => {
        const used = names.some((name) => JSON.stringify(chosen[name]) !== JSON.stringify(noFilter[name]))
        expect(isFiltered(viewOf(chosen))).toBe(used)
        expect(isFiltered({ ...viewOf(chosen), ...noFilter })).toBe(false)
      }),
      few,
    )
  })
})

describe('places', () => {
  it('widen each other: what lies in any of them is left', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(...places),
        fc.constantFrom(...regions),
        (a, b, region) => {
          const within = (ids: string[]) => liesWithin(realAtlas, ids, region)
          expect(within([a, b])).toBe(within([a]) || within([b]))
          expect(within([a, a])).toBe(within([a]))
        },
      ),
    )
  })

  it('that the release does not have choose nothing, and where only such are named everything is left', () => {
    expect(left(viewOf({ within: ['nowhere', '999999', ''] }))).toEqual(left(defaultView))
    expect(left(viewOf({ within: ['nowhere', 'sc-south'] }))).toEqual(left(viewOf({ within: ['sc-south'] })))
  })

  it('hold everything below them, and nothing above or beside them', () => {
    const view = viewOf({ within: ['sc-south'] })
    expect(['511000', '511002', '510300'].map((adcode) => inView(realAtlas, view, adcode))).toEqual([true, true, true])
    // 511102 has the same name as 511002, and lies in Leshan.
    expect(['511102', '510000', '500103'].map((adcode) => inView(realAtlas, view, adcode))).toEqual([
      false,
      false,
      false,
    ])
  })

  it('add nothing where a zone already holds them', () => {
    expect(left(viewOf({ within: ['sc-south', '511000', '511002'] }))).toEqual(left(viewOf({ within: ['sc-south'] })))
  })

  it('leave Chongqing as the one area that it is drawn as, where any of its districts is chosen', () => {
    for (const level of levels) {
      const view = viewOf({ within: ['cq-core'], level })
      expect(unitsInView(realAtlas, view).map(({ region }) => region.adcode)).toEqual(['500000'])
    }
    // Where the districts are known by themselves, they are areas of their own.
    const known = viewOf({ within: ['cq-core'], fill: 'share65plus' })
    expect(unitsInView(realAtlas, known).map(({ region }) => region.adcode)).toEqual(
      [...(realAtlas.group('cq-core')?.members ?? [])].sort(),
    )
  })
})

describe('the standing to the co-building', () => {
  it('is one of three, that of the prefecture a region lies in', () => {
    const having = (one: string) =>
      realAtlas.units('prefecture').filter(({ adcode }) => standingOf(realAtlas, adcode) === one)
    expect(
      having('member')
        .map(({ adcode }) => adcode)
        .sort(),
    ).toEqual([...realAtlas.cobuildingCities].sort())
    for (const { adcode } of realAtlas.units('county')) {
      const above = realAtlas.lineage(adcode).find(({ level }) => level === 'prefecture')
      if (above) expect(standingOf(realAtlas, adcode)).toBe(standingOf(realAtlas, above.adcode))
      else expect(standingOf(realAtlas, adcode)).toBe('other')
    }
  })

  it('parts all areas: each is left by exactly one of the three', () => {
    for (const { adcode } of realAtlas.units('county')) {
      expect(standings.filter((one) => inView(realAtlas, viewOf({ standing: [one] }), adcode)).length).toBe(1)
    }
  })
})

describe('a range of values', () => {
  const atlas = inventedAtlas([
    value('900100', 'rate', '2022', -2),
    value('900200', 'rate', '2022', 0),
    none('900300', 'rate', '2022', 'no-source'),
    value('800000', 'rate', '2022', 5),
  ])
  const leaves = (low: number | null, high: number | null, change: Partial<View> = {}) => {
    const view = viewOf({ fill: 'rate', range: { low, high }, ...change })
    return unitsInView(atlas, view).map(({ region }) => region.adcode)
  }

  it('holds both of its ends, and is open where an end is missing', () => {
    expect(leaves(-2, 0)).toEqual(['900100', '900200'])
    expect(leaves(0, null)).toEqual(['900200', '800000'])
    expect(leaves(null, -1)).toEqual(['900100'])
    expect(leaves(3, 4)).toEqual([])
  })

  it('never holds an area without a value, however wide it is', () => {
    expect(leaves(null, null)).toEqual(['900100', '900200', '800000'])
    expect(leaves(-1e12, 1e12)).not.toContain('900300')
  })

  it('is of the period shown: a year without data leaves nothing of an area', () => {
    const two = inventedAtlas([value('900100', 'rate', '2021', 1), value('900200', 'rate', '2022', 1)])
    const inYear = (period: string) =>
      unitsInView(two, viewOf({ fill: 'rate', period, range: { low: 0, high: 2 } })).map(({ region }) => region.adcode)
    expect([inYear('2021'), inYear('2022')]).toEqual([['900100'], ['900200']])
  })

  it('takes with it what stands in the areas, and leaves out what stands in others', () => {
    const view = viewOf({ fill: 'rate', range: { low: 0, high: null } })
    expect(['900201', '900101', '800101', '900301'].map((adcode) => inView(atlas, view, adcode))).toEqual([
      ...[true, false, true, false],
    ])
    // A province passes where one of its areas does.
    expect(inView(atlas, view, '900000')).toBe(true)
    expect(inView(atlas, viewOf({ fill: 'rate', range: { low: 9, high: null } }), '900000')).toBe(false)
  })

  it('leaves exactly the areas whose value is in it, for every indicator of the release', () => {
    for (const fill of ['physiciansPer1000', 'share65plus', 'populationDensity', 'population']) {
      for (const level of levels) {
        const plain = viewOf({ fill, level })
        const values = unitsShown(realAtlas, plain).flatMap((unit) => shownValue(unit) ?? [])
        const middle = [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
        const view = { ...plain, range: { low: middle, high: null } }
        const expected = unitsShown(realAtlas, plain).filter((unit) => {
          const own = shownValue(unit)
          return own !== null && isInRange(own, view.range)
        })
        const got = unitsShown(realAtlas, view).filter((unit) => isUnitInView(realAtlas, view, unit))
        expect(got.map(({ region }) => region.adcode)).toEqual(expected.map(({ region }) => region.adcode))
        expect(got.length).toBeGreaterThan(0)
      }
    }
  })

  it('leaves nothing, and breaks nothing, where there is no indicator at all', () => {
    const empty = inventedAtlas([], { indicators: [] })
    expect(unitsInView(empty, viewOf({ range: { low: 0, high: 1 } }))).toEqual([])
  })
})

describe('facilities and projects', () => {
  it('whose tier no source states are left only where no tier is asked for', () => {
    const untiered = realAtlas.facilities.filter((one) => one.tier === null)
    expect(untiered.length).toBeGreaterThan(0)
    for (const one of untiered) {
      expect(facilityPasses(realAtlas, defaultView, one)).toBe(true)
      expect(facilityPasses(realAtlas, viewOf({ tier: tiers }), one)).toBe(false)
    }
  })

  it('all belong to one batch, also where the source states none', () => {
    for (const one of realAtlas.projects) {
      expect(batches.filter((batch) => projectPasses(realAtlas, viewOf({ batch: [batch] }), one)).length).toBe(1)
    }
  })

  it('known only to a municipality are not said to stand in a zone of it', () => {
    for (const one of realAtlas.facilities.filter(({ region }) => region === '500000')) {
      expect(facilityPasses(realAtlas, viewOf({ within: ['500000'] }), one)).toBe(true)
      expect(facilityPasses(realAtlas, viewOf({ within: ['cq-core'] }), one)).toBe(false)
    }
  })
})
