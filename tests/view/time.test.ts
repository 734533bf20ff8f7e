import { describe, expect, it } from 'vitest'
import { fallbackBeside } from '../../src/view/beside.ts'
import { stepsOf } from '../../src/view/time.ts'
import { inventedAtlas, realAtlas, value, viewOf } from '../support/fixture.ts'

describe('the steps of time', () => {
  const gaps = (periods: string[]) => stepsOf(periods, periods[0] ?? '').map(({ gap }) => gap)

  it('stand in their order, with a gap where more than a year lies between', () => {
    expect(stepsOf(['2020', '2021', '2022', '2025'], '2022').map(({ period }) => period)).toEqual([
      '2020',
      '2021',
      '2022',
      '2025',
    ])
    expect(gaps(['2020', '2021', '2022', '2025'])).toEqual([false, false, false, true])
    expect(gaps(['2023-04', '2024-12', '2025', '2025-01'])).toEqual([false, true, false, false])
    expect(gaps(['2020'])).toEqual([false])
  })

  it('give the label of the shown one all room, those at the ends what lies between, the others a column', () => {
    const rooms = (shown: string) => stepsOf(['2015', '2016', '2017', '2018', '2019'], shown).map(({ room }) => room)
    expect(rooms('2017')).toEqual([2, 1, 99, 1, 2])
    expect(rooms('2015')).toEqual([99, 1, 1, 1, 4])
    expect(rooms('2018')).toEqual([3, 1, 1, 99, 1])
  })

  it('are none where there are no periods, and know no shown one where it is not among them', () => {
    expect(stepsOf([], '2020')).toEqual([])
    expect(stepsOf(['2020', '2021'], '1999').map(({ room }) => room)).toEqual([1, 2])
  })
})

describe('the second map before anything is chosen', () => {
  it('is the earliest other year of the same indicator', () => {
    expect(fallbackBeside(realAtlas, viewOf())).toEqual({ fill: 'physiciansPer1000', period: '2015' })
    expect(fallbackBeside(realAtlas, viewOf({ period: '2015' }))).toEqual({ fill: 'physiciansPer1000', period: '2016' })
  })

  it('is another indicator where there is one year only, or the same where there is no other', () => {
    expect(fallbackBeside(realAtlas, viewOf({ fill: 'urbanShare' }))?.fill).toBe('physiciansPer1000')
    const alone = inventedAtlas([value('900100', 'rate', '2022', 1)])
    expect(fallbackBeside(alone, viewOf({ fill: 'rate' }))).toEqual({ fill: 'rate', period: null })
    expect(fallbackBeside(inventedAtlas([]), viewOf())).toBeNull()
  })
})
