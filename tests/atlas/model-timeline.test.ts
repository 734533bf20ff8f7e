import { describe, expect, it } from 'vitest'
import { timelineOf } from '../../src/atlas/model-timeline.ts'
import { measure, outcome } from '../support/cobuilding.ts'
import { realAtlas } from '../support/fixture.ts'

const unstated = () => null
const laneOf = (more: Parameters<typeof measure>[1], today = '2024-06-30') =>
  timelineOf([measure('m', more)], today, unstated).lanes[0]

describe('the line of time', () => {
  it('begins when the first agreements were signed and reaches a little past today', () => {
    const { first, last, years, today } = timelineOf([], '2024-06-30', unstated)
    expect([first, last]).toEqual(['2023-05', '2024-09'])
    expect(years.map(({ year }) => year)).toEqual(['2024'])
    expect(today).toBeGreaterThan(years[0]?.at ?? 1)
    expect(today).toBeLessThan(1)
  })

  it('grows with what lies before or after', () => {
    const records = [measure('m', { due: '2027-01', outcomes: [outcome('met', null, '2022-03-01')] })]
    expect(timelineOf(records, '2024-06-30', unstated)).toMatchObject({ first: '2022-03', last: '2027-04' })
  })

  it('refuses what is no day', () => {
    expect(() => timelineOf([], '2024-06', unstated)).toThrow(RangeError)
  })
})

describe('a lane', () => {
  it('has its deadline at the end of the month, in order with what became known', () => {
    const lane = laneOf({ due: '2023-12', outcomes: [outcome('late', null, '2024-01-23')] })
    expect(lane?.shown).toBe('late')
    expect(lane?.news[0]?.from).toBeGreaterThan(lane?.dueAt ?? 1)
  })

  it('draws news dated by its year alone across the whole year', () => {
    const [news] = laneOf({ outcomes: [outcome('progress', null, '2024')] })?.news ?? []
    const { years } = timelineOf(
      [measure('m', { outcomes: [outcome('progress', null, '2024')] })],
      '2024-06-30',
      unstated,
    )
    expect(news?.from).toBe(years[0]?.at)
    expect(news?.to).toBeGreaterThan((news?.from ?? 1) + 0.3)
  })

  it('does not call in time what had no time', () => {
    expect(laneOf({ outcomes: [outcome('met', null, '2023-10')] })?.shown).toBe('done')
    expect(laneOf({ due: '2023-12', outcomes: [outcome('met', null, '2023-10')] })?.shown).toBe('met')
  })

  it('begins when the document announced it, where that is a date', () => {
    const lane = (date: string | null) =>
      timelineOf([measure('m', { due: '2024-06' })], '2024-07-01', () => date).lanes[0]
    expect(lane('2023-10-26')?.stated?.from).toBeLessThan(lane('2023-10-26')?.dueAt ?? 0)
    expect(lane('约2025-01(正文未注日)')?.stated).toBeNull()
  })
})

describe('the measures of the real release', () => {
  const { lanes, undated } = timelineOf(realAtlas.cobuilding, '2026-11-22', () => '2023-10-26')

  it('are all there, dated or listed', () => {
    const all = realAtlas.cobuilding.filter((one) => one.kind === 'measure')
    expect(lanes.length + undated.length).toBe(all.length)
    for (const { due, state, news } of undated) expect([due, state === 'recurring', news]).toEqual([null, false, []])
  })

  it('lie within the line', () => {
    for (const { dueAt, stated, news } of lanes) {
      for (const at of [dueAt ?? 0, stated?.from ?? 0, ...news.flatMap(({ from, to }) => [from, to])]) {
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThanOrEqual(1)
      }
    }
  })
})
