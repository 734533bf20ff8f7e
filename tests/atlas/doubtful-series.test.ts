import { describe, expect, it } from 'vitest'
import { jumps } from '../../src/atlas/doubtful-series.ts'
import type { PresentObservation } from '../../src/release/schema.ts'
import { tables } from '../release/sources.ts'

describe('A figure jumps', () => {
  it.each<[string, number | undefined, number, number | undefined, boolean]>([
    ['up by a quarter and back', 100, 125, 93.75, true],
    ['down by a quarter and back', 100, 75, 93.75, true],
    ['up by less', 100, 124.9, 90, false],
    ['up, and on', 100, 140, 200, false],
    ['up, and back by less than a quarter', 100, 160, 121, false],
    ['up, and back less than half of the way', 100, 400, 290, false],
    ['up, and half of the way back', 100, 400, 250, true],
    ['where the year before is not known', undefined, 400, 100, false],
    ['where the year after is not known', 100, 400, undefined, false],
  ])('%s', (_case, before, at, after, expected) => {
    expect(jumps(before, at, after)).toBe(expected)
  })

  it('in the release just where it says so', () => {
    const ofPanel = tables.observations.filter(
      (one): one is PresentObservation =>
        one.value !== null && (one.evidence[0] ?? '').startsWith('panel-') && !one.formula,
    )
    const known = new Map(ofPanel.map((one) => [`${one.region} ${one.indicator} ${one.period}`, one.value]))
    const value = (one: PresentObservation, years: number) =>
      known.get(`${one.region} ${one.indicator} ${Number(one.period) + years}`)
    const found = ofPanel.filter((one) => jumps(value(one, -1), one.value, value(one, 1)))
    const saying = ofPanel.filter(({ note }) => note?.zh.includes('先后反向变动均在 25% 以上'))
    expect(saying).toHaveLength(3)
    expect(saying.filter((one) => !found.includes(one))).toEqual([])
    expect(found.filter(({ status }) => status !== 'doubtful')).toEqual([])
  })
})
