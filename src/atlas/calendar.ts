/** The first and the last day that a written date may mean, each YYYY-MM-DD, so that dates compare as text. */
export interface Days {
  from: string
  to: string
}

const written = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/**
 * The days that a date means: a year, a month or a day. Sources also date in words ("年份未明"); these give null,
 * for a date taken out of a sentence would be a guess.
 */
export function daysOf(date: string | null | undefined): Days | null {
  const parts = date?.match(written)
  if (!parts) return null
  const [, year = '', month, day] = parts
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  // Day 0 of the month that follows is the last of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` }
  if (Number(day) < 1 || Number(day) > last) return null
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` }
}

/**
 * The month of a day.
 * @throws RangeError where it is not a day of the calendar, written YYYY-MM-DD
 */
export function monthOfDay(day: string): string {
  if (day?.length !== 10 || !daysOf(day)) throw new RangeError(`Not a day of the calendar, YYYY-MM-DD: ${day}`)
  return day.slice(0, 7)
}

/** For sorting: earlier first, what is not dated before everything that is. */
export function byDate(a: string | null, b: string | null): number {
  const [first, second] = [daysOf(a)?.to ?? '', daysOf(b)?.to ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}
