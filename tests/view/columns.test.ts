import { describe, expect, it } from 'vitest'
import { columnsOf, indicatorsOf, moved } from '../../src/view/columns.ts'
import { isWidelyKnown } from '../../src/view/view.ts'
import { realAtlas, viewOf } from '../support/fixture.ts'

const ids = (view: Parameters<typeof viewOf>[0]) => indicatorsOf(realAtlas, viewOf(view)).map(({ id }) => id)

describe('the columns of the table', () => {
  it('are the widely known indicators, that of the map first', () => {
    const usual = realAtlas.indicators.filter((one) => isWidelyKnown(realAtlas, one)).map(({ id }) => id)
    expect(ids({})).toEqual(usual)
    expect(ids({ fill: 'share65plus' })[0]).toBe('share65plus')
    expect([...ids({ fill: 'share65plus' })].sort()).toEqual([...usual].sort())
    expect(ids({ fill: 'nursesPer1000' })).toEqual(['nursesPer1000', ...usual])
  })

  it('are those that were chosen, in their order', () => {
    expect(ids({ columns: ['population', 'hospitals', 'nowhere'], fill: 'share65plus' })).toEqual([
      'population',
      'hospitals',
    ])
  })

  it('have the view’s period where the indicator has it, else its default', () => {
    const columns = columnsOf(realAtlas, viewOf({ columns: ['physiciansPer1000', 'share65plus'], period: '2018' }))
    expect(columns.map(({ period }) => period)).toEqual(['2018', '2020'])
  })

  it('always have a period, also where nothing on the map is known', () => {
    const all = columnsOf(realAtlas, viewOf({ columns: realAtlas.indicators.map(({ id }) => id) }))
    expect(all).toHaveLength(realAtlas.indicators.length)
    expect(all.filter(({ period }) => period === '')).toEqual([])
  })
})

describe('moving one of a list', () => {
  it('goes as far as the list goes', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 'c', 5)).toEqual(['a', 'b', 'c'])
    expect(moved(['a'], 'x', 1)).toEqual(['a'])
  })
})
