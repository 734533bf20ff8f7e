import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasInView, type Chip, chipsOf, countsOf } from '../../src/scene/chips.ts'
import { facilityPasses, isFiltered, projectPasses } from '../../src/view/filter.ts'
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

  it('counts an area for its group, its province and itself; Chongqing is one area for each of its zones', () => {
    expect(countsOf(realAtlas, viewOf(), 'within').get('cq-core')).toBe(1)
    expect(countsOf(realAtlas, viewOf({ fill: 'share65plus' }), 'within').get('cq-core')).toBe(9)
    const counts = countsOf(realAtlas, viewOf(), 'within')
    expect([counts.get('510000'), counts.get('500000'), counts.get('sc-south'), counts.get('510100')]).toEqual([
      21, 1, 4, 1,
    ])
  })
})
