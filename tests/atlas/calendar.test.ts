import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byDate, daysOf, monthOfDay } from '../../src/atlas/calendar.ts'
import { lastMonthOf } from '../../src/atlas/period.ts'

describe('a date as sources write it', () => {
  it('means a day, or all days of a month or a year', () => {
    expect(daysOf('2023-06-27')).toEqual({ from: '2023-06-27', to: '2023-06-27' })
    expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(daysOf('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(lastMonthOf('2024')).toBe('2024-12')
    expect(lastMonthOf('2024-02')).toBe('2024-02')
  })

  it.each([
    '年份未明',
    '03-14(推2025)',
    '2024-10(目标年2024)',
    '2023-13',
    '2023-00',
    '2023-02-29',
    '2023-6',
    '',
    null,
    undefined,
  ])('is none in %s', (date) => {
    expect(daysOf(date)).toBeNull()
  })

  it('orders dates by their last day, what is not dated first', () => {
    const dates = ['2024', null, '2023-06-27', '年份未明', '2023-06', '2024-01']
    expect([...dates].sort(byDate)).toEqual([null, '年份未明', '2023-06-27', '2023-06', '2024-01', '2024'])
  })

  it('names every day of the calendar and no other', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const written = day.toISOString().slice(0, 10)
        expect(daysOf(written)).toEqual({ from: written, to: written })
        expect(monthOfDay(written)).toBe(written.slice(0, 7))
      }),
    )
    for (const bad of ['2024-02-30', '2024-02', '2024', '24-02-01', 'today', '2024-02-01T00:00', '', undefined, null]) {
      expect(() => monthOfDay(bad as string)).toThrow(RangeError)
    }
  })
})
