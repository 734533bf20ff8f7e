import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasInView, type Chip, chipsOf, countsOf } from '../../src/view/chips.ts'
import { facilityPasses, inView, isFiltered, noFilter, projectPasses } from '../../src/view/filter.ts'
import { batches, facilityTypes, standings, statuses, tiers, type View } from '../../src/view/view.ts'
import { realAtlas, viewOf } from '../support/fixture.ts'

const some = <T>(all: readonly T[]) => fc.subarray([...all], { maxLength: 2 })
const filters: fc.Arbitrary<Partial<View>> = fc.record({
  within: some([...realAtlas.groups.map(({ id }) => id), '510000', '510100', '500000']),
  standing: some(standings),
  range: fc.option(fc.constantFrom({ low: 2.5, high: null }, { low: null, high: 3 }, { low: 2.9, high: 3.2 }), {
    nil: null,
  }),
  tier: some(tiers),
  type: some(facilityTypes),
  status: some(statuses),
  batch: some(batches),
})
const facilitiesLeft = (view: View) =>
  realAtlas.facilities.filter((one) => one.onMap && facilityPasses(realAtlas, view, one))
const projectsLeft = (view: View) => realAtlas.projects.filter((one) => projectPasses(realAtlas, view, one))

describe('chips', () => {
  it('are none without a filter', () => {
    expect(chipsOf(realAtlas, viewOf())).toEqual([])
    expect(isFiltered(viewOf())).toBe(false)
  })

  it('name every choice, each with what it leaves and how to take it away', () => {
    const view = viewOf({ within: ['sc-south', '510100'], tier: ['3A'] })
    const chips = chipsOf(realAtlas, view)
    expect(chips.map(({ filter, item, of }) => [filter, item, of])).toEqual([
      ['within', 'sc-south', 'areas'],
      ['within', '510100', 'areas'],
      ['tier', '3A', 'facilities'],
    ])
    expect(chips.map(({ count }) => count)).toEqual([4, 1, facilitiesLeft(view).length])
    expect(chips[0]?.without).toEqual({ within: ['510100'] })
  })

  it('taken away one by one leave no filter, whatever the order', () => {
    fc.assert(
      fc.property(filters, fc.infiniteStream(fc.nat()), (filter, picks) => {
        let view = viewOf(filter)
        for (let chips: Chip[] = chipsOf(realAtlas, view); chips.length > 0; chips = chipsOf(realAtlas, view)) {
          const { value: pick } = picks.next()
          view = { ...view, ...chips[pick % chips.length]?.without }
        }
        expect(isFiltered(view)).toBe(false)
      }),
    )
  })

  it('of a list add up to what is left of it', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const view = viewOf(filter)
        const sum = (name: Chip['filter']) =>
          chipsOf(realAtlas, view)
            .filter((chip) => chip.filter === name)
            .reduce((all, { count }) => all + count, 0)
        if (view.tier.length > 0) expect(sum('tier')).toBe(facilitiesLeft(view).length)
        if (view.status.length > 0) expect(sum('status')).toBe(projectsLeft(view).length)
        if (view.standing.length > 0) expect(sum('standing')).toBe(areasInView(realAtlas, view))
      }),
    )
  })
})

describe('the count beside a choice', () => {
  it('is what it would leave of those that pass all other filters', () => {
    const view = viewOf({ within: ['sc-south'], tier: ['3A'], standing: ['member'] })
    const counts = countsOf(realAtlas, view, 'tier')
    for (const tier of tiers) expect(counts.get(tier) ?? 0).toBe(facilitiesLeft({ ...view, tier: [tier] }).length)
  })

  it('counts an area for its group, its province and itself', () => {
    const counts = countsOf(realAtlas, viewOf(), 'within')
    expect([counts.get('510000'), counts.get('500000'), counts.get('sc-south'), counts.get('510100')]).toEqual([
      21, 38, 4, 1,
    ])
  })
})

describe('filters', () => {
  it('only narrow: what passes two passes each', () => {
    fc.assert(
      fc.property(filters, filters, (one, other) => {
        const both = viewOf({
          ...one,
          ...Object.fromEntries(Object.entries(other).filter(([name]) => !isSet(one, name))),
        })
        for (const unit of realAtlas.units('prefecture')) {
          if (inView(realAtlas, both, unit.adcode)) expect(inView(realAtlas, viewOf(one), unit.adcode)).toBe(true)
        }
      }),
    )
  })

  it('do not depend on the order in which places are named', () => {
    const [there, back] = [
      ['sc-south', '510100'],
      ['510100', 'sc-south'],
    ]
    for (const { adcode } of realAtlas.units('county'))
      expect(inView(realAtlas, viewOf({ within: there }), adcode)).toBe(
        inView(realAtlas, viewOf({ within: back }), adcode),
      )
  })

  it('choose nothing by ids that the release does not have', () => {
    expect(inView(realAtlas, viewOf({ within: ['no such place'] }), '510100')).toBe(true)
    expect(inView(realAtlas, viewOf({ within: ['no such place', '510700'] }), '510100')).toBe(false)
  })

  it('leave out of every range what has no value, and take a larger area by its own', () => {
    const open = viewOf({ range: { low: 0, high: null } })
    expect(inView(realAtlas, open, '513300')).toBe(false)
    expect(inView(realAtlas, open, '500103')).toBe(true)
    expect(inView(realAtlas, open, '500000')).toBe(true)
    expect(inView(realAtlas, viewOf({ range: { low: 3, high: null } }), '500103')).toBe(false)
  })

  it('take a county by the standing and the value of the area of the map that it lies in', () => {
    expect(inView(realAtlas, viewOf({ standing: ['member'] }), '510722')).toBe(true)
    expect(inView(realAtlas, viewOf({ standing: ['candidate'] }), '513401')).toBe(true)
    expect(inView(realAtlas, viewOf({ range: { low: 3.8, high: null } }), '510104')).toBe(true)
  })

  it('are all off in the view without any', () => {
    fc.assert(fc.property(filters, (filter) => !isFiltered({ ...viewOf(filter), ...noFilter })))
  })
})

const isSet = (filter: Partial<View>, name: string) => {
  const value = filter[name as keyof View]
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
}
