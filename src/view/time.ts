import { lastMonthOf } from '../atlas/period.ts'

/** A period on the track of time: its place follows from the order alone, for data do not come year by year. */
export interface Step {
  period: string
  /** Whether periods are left out before it: more than a year lies between. */
  gap: boolean
  /** Columns of the track that its label may take; where they are too narrow for it, the label is left out. */
  room: number
}

const monthsOf = (period: string) => {
  const [year = 0, month = 0] = lastMonthOf(period).split('-').map(Number)
  return year * 12 + month
}

/**
 * The periods in their order. The label of the shown one has all the room there is; the first and the last have
 * what lies between them and the shown one; each of the others has its own column.
 */
export function stepsOf(periods: readonly string[], shown: string): Step[] {
  const at = periods.indexOf(shown)
  return periods.map((period, index) => {
    const before = periods[index - 1]
    const end = index === 0 || index === periods.length - 1
    return {
      period,
      gap: before !== undefined && monthsOf(period) - monthsOf(before) > 12,
      room: index === at ? 99 : end ? Math.max(1, Math.abs(index - at)) : 1,
    }
  })
}
