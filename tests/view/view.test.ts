import { describe, expect, it } from 'vitest'
import {
  defaultView,
  fillIndicator,
  fillIndicators,
  isWidelyKnown,
  layerNames,
  shownPeriod,
  statuses,
  tiers,
  toggled,
} from '../../src/view/view.ts'
import { tables } from '../release/sources.ts'
import { inventedAtlas, realAtlas, value, viewOf } from '../support/fixture.ts'

const invented = inventedAtlas([
  value('900100', 'stock', '2023-04', 4),
  value('900100', 'local', '2020', 4),
  value('900100', 'local', '2021', 5),
])

describe('the indicator that fills the areas', () => {
  it('is the one that the view names', () => {
    expect(fillIndicator(realAtlas, defaultView)?.id).toBe('physiciansPer1000')
    expect(fillIndicator(realAtlas, viewOf({ fill: 'share65plus' }))?.id).toBe('share65plus')
  })

  it('is the first with values on the map where the release does not have it', () => {
    expect(fillIndicator(invented, defaultView)?.id).toBe('stock')
    expect(fillIndicator(inventedAtlas([], { indicators: [] }), defaultView)).toBeUndefined()
  })

  it('is chosen among those with values on the map, in the order of the release', () => {
    expect(fillIndicators(invented).map((one) => one.id)).toEqual(['stock', 'local'])
    const offered = fillIndicators(realAtlas).map((one) => one.id)
    expect(offered.slice(0, 2)).toEqual(['physiciansPer1000', 'bedsPer1000'])
    expect(offered).toEqual(tables.indicators.map((one) => one.id).filter((id) => offered.includes(id)))
  })

  it('counts as widely known where ten areas have it in its default period', () => {
    const of = (id: string) => {
      const found = realAtlas.indicator(id)
      return found && isWidelyKnown(realAtlas, found)
    }
    expect(of('physiciansPer1000')).toBe(true)
    expect(of('population')).toBe(true)
    expect(of('subcentresBuilt')).toBe(false)
    expect(of('nursesPer1000')).toBe(false)
  })
})

describe('the period shown', () => {
  it('is the view’s own if the indicator has it, else the default, else the last', () => {
    expect(shownPeriod(realAtlas, defaultView)).toBe('2022')
    expect(shownPeriod(realAtlas, viewOf({ period: '2015' }))).toBe('2015')
    expect(shownPeriod(realAtlas, viewOf({ period: '1999' }))).toBe('2022')
    expect(shownPeriod(invented, viewOf({ fill: 'local' }))).toBe('2021')
    expect(shownPeriod(invented, viewOf({ fill: 'silent' }))).toBe('')
  })

  it('is the default period for every indicator of the real release that is offered', () => {
    for (const { id, defaultPeriod } of fillIndicators(realAtlas)) {
      const shown = shownPeriod(realAtlas, viewOf({ fill: id }))
      const periods = realAtlas.periods(id)
      expect([id, shown]).toEqual([id, periods.includes(defaultPeriod) ? defaultPeriod : periods.at(-1)])
    }
  })
})

describe('a switch', () => {
  it('adds what is missing and removes what is there, in the order of all', () => {
    expect(toggled(layerNames, ['cobuilding'], 'fill')).toEqual(['fill', 'cobuilding'])
    expect(toggled(layerNames, layerNames, 'projects')).toEqual(['fill', 'facilities', 'cobuilding'])
    expect(toggled(statuses, [], 'built')).toEqual(['built'])
    expect(toggled(statuses, ['built'], 'built')).toEqual([])
  })
})

describe('the lists of the view', () => {
  it('name every tier and status that a release may contain', () => {
    for (const facility of tables.facilities) if (facility.tier) expect(tiers).toContain(facility.tier)
    for (const project of tables.projects) expect(statuses).toContain(project.status)
  })
})
