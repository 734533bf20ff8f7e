import type { Atlas } from '../../atlas/atlas.ts'
import { daysOf } from '../../atlas/calendar.ts'
import { lastMonthOf } from '../../atlas/period.ts'
import type { Indicator, PresentObservation, Region } from '../../release/schema.ts'

export interface TrendPoint {
  /** In years: the end of 2022 is 2022. */
  time: number
  observation: PresentObservation
  doubtful: boolean
}

export interface Series {
  region: Region
  /** From the earliest to the latest. */
  points: TrendPoint[]
}

/** When a period ends, in years, so that months and years stand at their true distance; null where it is no date. */
export function timeOf(period: string): number | null {
  if (!daysOf(period)) return null
  const [year, month] = lastMonthOf(period).split('-').map(Number)
  return (year as number) + ((month as number) - 12) / 12
}

/** All that is known of an indicator in these very regions; regions of which nothing is known are left out. */
export function seriesOf(atlas: Atlas, indicator: Pick<Indicator, 'id'>, regions: readonly Region[]): Series[] {
  return regions.flatMap((region) => {
    const points = atlas.observationsOf(region.adcode).flatMap((one): TrendPoint[] => {
      if (one.indicator !== indicator.id || one.value === null) return []
      const time = timeOf(one.period)
      const observation = one as PresentObservation
      return time === null ? [] : [{ time, observation, doubtful: observation.status === 'doubtful' }]
    })
    return points.length > 0 ? [{ region, points: points.sort((a, b) => a.time - b.time) }] : []
  })
}

/** A stretch of a line between two points; dashed where one of them is doubtful. */
export interface Stretch {
  from: TrendPoint
  to: TrendPoint
  doubtful: boolean
}

/** Points no more than a year apart are joined; where a year is missing between them, the line is broken. */
export function stretchesOf(points: readonly TrendPoint[]): Stretch[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] as TrendPoint
    return to.time - from.time > 1 + 1e-9 ? [] : [{ from, to, doubtful: from.doubtful || to.doubtful }]
  })
}

/** Points that no stretch reaches: they show only as dots. */
export function loneOf(points: readonly TrendPoint[]): TrendPoint[] {
  const joined = new Set(stretchesOf(points).flatMap(({ from, to }) => [from, to]))
  return points.filter((one) => !joined.has(one))
}

export interface Change {
  /** The first and the last period with firm values of several regions. */
  from: string
  to: string
  up: number
  down: number
  same: number
}

/** How many regions stand higher or lower in the last of the periods than in the first; firm values only. */
export function changeOf(series: readonly Series[]): Change | null {
  const firm = series.map(
    ({ points }) => new Map(points.flatMap((p) => (p.doubtful ? [] : [[p.observation.period, p]]))),
  )
  const times = new Map<string, { time: number; count: number }>()
  for (const one of firm) {
    for (const [period, { time }] of one) times.set(period, { time, count: (times.get(period)?.count ?? 0) + 1 })
  }
  // A few early or late figures say nothing of all regions: the ends must be as widely known as half the best year.
  const most = Math.max(0, ...[...times.values()].map(({ count }) => count))
  const wide = [...times].filter(([, { count }]) => count >= most / 2).sort((a, b) => a[1].time - b[1].time)
  const [from, to] = [wide[0]?.[0], wide.at(-1)?.[0]]
  if (!from || !to || from === to) return null
  const signs = firm.flatMap((one) => {
    const [before, after] = [one.get(from), one.get(to)]
    return before && after ? [Math.sign(after.observation.value - before.observation.value)] : []
  })
  const count = (sign: number) => signs.filter((one) => one === sign).length
  return signs.length > 0 ? { from, to, up: count(1), down: count(-1), same: count(0) } : null
}
