import { describe, expect, it } from 'vitest'
import { changesBetween, earlierFirst } from '../../src/atlas/change.ts'
import { indicator, inventedAtlas, none, realAtlas, value } from '../support/fixture.ts'

const rate = indicator('rate')

describe('what became of an indicator between two periods', () => {
  const atlas = inventedAtlas([
    ...[value('900100', 'rate', '2015', 1.2), value('900100', 'rate', '2022', 1.5)],
    ...[value('900200', 'rate', '2015', 2), value('900200', 'rate', '2022', -1)],
    ...[value('900300', 'rate', '2015', 0), value('900300', 'rate', '2022', 0.004)],
    ...[value('800101', 'rate', '2015', 1, 'doubtful'), value('800101', 'rate', '2022', 2)],
    ...[value('800102', 'rate', '2015', 1), none('800102', 'rate', '2022', 'no-source')],
    value('900101', 'stock', '2020', 5),
  ])
  const all = ['900100', '900200', '900300', '800101', '800102', '800103']

  it('is a rise, a fall, the same as it is written, or cannot be said', () => {
    const changes = { rose: ['900100'], fell: ['900200'], same: ['900300'], unclear: ['800101', '800102', '800103'] }
    expect(changesBetween(atlas, all, rate, ['2015', '2022'])).toEqual(changes)
    expect(changesBetween(atlas, all, rate, ['2022', '2015'])).toEqual(changes)
  })

  it('cannot be said of one count of a stock that is read for both periods', () => {
    const stock = indicator('stock', { decimals: 0 })
    expect(changesBetween(atlas, ['900101'], stock, ['2021', '2025']).unclear).toEqual(['900101'])
  })

  it('is nothing where there are no regions', () => {
    expect(changesBetween(atlas, [], rate, ['2015', '2022'])).toEqual({ rose: [], fell: [], same: [], unclear: [] })
  })

  it('counts every region of the real release once', () => {
    const regions = realAtlas.units('prefecture').map(({ adcode }) => adcode)
    const physicians = realAtlas.indicator('physiciansPer1000') ?? rate
    const changes = changesBetween(realAtlas, regions, physicians, ['2016', '2022'])
    expect(Object.values(changes).flat().sort()).toEqual([...regions].sort())
    expect(changes.rose).toContain('510700')
  })

  it('goes from the earlier to the later period, a year being over with its last month', () => {
    expect(earlierFirst(['2025', '2025-01'])).toEqual(['2025-01', '2025'])
    expect(earlierFirst(['2015', '2022'])).toEqual(['2015', '2022'])
  })
})
