import { describe, expect, it } from 'vitest'
import { readLimits, writeLimits } from '../../src/view/limits.ts'
import { formatView, parseView } from '../../src/view/url.ts'
import { realAtlas, viewOf } from '../support/fixture.ts'

describe('limits that are typed', () => {
  it.each([
    [['2', '2.5', ' 3.15 '], false, { limits: [2, 2.5, 3.15] }],
    [['-3', '', '0', ''], false, { limits: [-3, 0] }],
    [['13.6', '20'], true, { limits: [0.136, 0.2] }],
    [['2', 'x'], false, { problem: 'number', at: 1 }],
    [['1,000', '2'], false, { problem: 'number', at: 0 }],
    [['1e3', '2'], false, { problem: 'number', at: 0 }],
    [['Infinity', '2'], false, { problem: 'number', at: 0 }],
    [['0.1234567', '2'], false, { problem: 'number', at: 0 }],
    [['0.00001', '2'], true, { problem: 'number', at: 0 }],
    [['2', '2'], false, { problem: 'ascending', at: 1 }],
    [['3', '', '2'], false, { problem: 'ascending', at: 2 }],
    [['3'], false, { problem: 'few', at: -1 }],
    [['', ''], false, { problem: 'few', at: 0 }],
    [['1', '2', '3', '4', '5', '6', '7'], false, { problem: 'many', at: 6 }],
  ])('%j, in percent %s, are %j', (typed, percent, expected) => {
    expect(readLimits(typed, percent)).toEqual(expected)
  })

  it('are written as they would be typed', () => {
    expect(writeLimits([0.136, 0.2], true)).toEqual(['13.6', '20'])
    expect(writeLimits([-1, 0.1 + 0.2], false)).toEqual(['-1', '0.3'])
  })

  it('come through the address unharmed', () => {
    for (const [typed, percent] of [[['13.57', '20'], true], [['-1.5', '0', '250000']] as const] as const) {
      const read = readLimits(typed, percent === true)
      if (!('limits' in read)) throw new Error(read.problem)
      const { limits } = read
      const view = viewOf({ classes: { method: 'manual', count: limits.length + 1, limits } })
      const { view: again, problems } = parseView(formatView(view), realAtlas)
      expect(problems).toEqual([])
      expect(again.classes.limits).toEqual(limits)
    }
  })
})
