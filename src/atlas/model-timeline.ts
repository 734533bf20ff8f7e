import type { Cobuilding, Outcome } from '../release/schema.ts'
import { daysOf } from './calendar.ts'
import { type Measure, type Milestone, type MilestoneState, milestones } from './models.ts'
import { lastMonthOf } from './period.ts'

/** `done`: seen to be done where no time was set, so that it was neither in time nor late. */
export type ShownState = MilestoneState | 'done'

/** From the first to the last day that a date may mean, as shares of the whole timeline. */
export interface Stretch {
  from: number
  to: number
}

export interface Lane extends Milestone {
  shown: ShownState
  /** When it was announced. */
  stated: Stretch | null
  /** The end of the month in which it is due. */
  dueAt: number | null
  news: (Stretch & { outcome: Outcome })[]
}

export interface Timeline {
  /** First and last month, YYYY-MM. */
  first: string
  last: string
  /** The beginnings of years. */
  years: { year: string; at: number }[]
  today: number
  /** Measures with a time, those that come again, and those of which something dated is known. */
  lanes: Lane[]
  /** The others: without a time, and without dated news. */
  undated: Lane[]
}

/** The agreements were signed from this month on. */
const beginning = '2023-05'
/** So many months are shown after today, or after the last date if that is later. */
const margin = 3

/**
 * The measures of the six models on a line of time.
 *
 * @param today YYYY-MM-DD
 * @param statedOn the date of the document that announces a measure, in the calendar's form; null where unknown
 * @throws RangeError where `today` is no day
 */
export function timelineOf(
  cobuilding: readonly Cobuilding[],
  today: string,
  statedOn: (measure: Measure) => string | null,
): Timeline {
  const all = milestones(cobuilding, today)
  const dates = all.flatMap(({ measure, due, outcomes }) => [
    due,
    statedOn(measure),
    ...outcomes.map((one) => one.date),
  ])
  const known = [...dates, today].flatMap((date) => daysOf(date) ?? [])
  const months = known.flatMap(({ from, to }) => [from.slice(0, 7), to.slice(0, 7)])
  const first = [...months, beginning].sort()[0] ?? beginning
  const last = added(months.sort().at(-1) ?? beginning, margin)
  const [start, end] = [dayNumber(`${first}-01`), dayNumber(`${added(last, 1)}-01`)]
  const share = (day: number) => (day - start) / (end - start)
  const stretch = (date: string | null): Stretch | null => {
    const days = daysOf(date)
    return days && { from: share(dayNumber(days.from)), to: share(dayNumber(days.to) + 1) }
  }
  const lanes = all.map((milestone): Lane => {
    const { measure, due, state, outcomes } = milestone
    return {
      ...milestone,
      shown: state === 'met' && due === null ? 'done' : state,
      stated: stretch(statedOn(measure)),
      dueAt: due === null ? null : (stretch(lastMonthOf(due))?.to ?? null),
      news: outcomes.flatMap((outcome) => {
        const at = stretch(outcome.date)
        return at ? [{ ...at, outcome }] : []
      }),
    }
  })
  const dated = ({ dueAt, state, news }: Lane) => dueAt !== null || state === 'recurring' || news.length > 0
  const years: Timeline['years'] = []
  for (let year = Number(first.slice(0, 4)) + 1; `${year}-01` <= last; year += 1) {
    years.push({ year: String(year), at: share(dayNumber(`${year}-01-01`)) })
  }
  return {
    ...{ first, last, years },
    today: share(dayNumber(today)),
    lanes: lanes.filter(dated),
    undated: lanes.filter((lane) => !dated(lane)),
  }
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

function added(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}
