import type { Indicator, Target } from '../release/schema.ts'
import { lastMonthOf } from './period.ts'

/**
 * The last month by which a target or a plan is due, YYYY-MM: as the release says it, else as the document's own
 * words say it, where these are no more than a date. Spans ("2020-2030") and beginnings ("2023起") set no time.
 */
export function dueOf({ dueBy, due, kind }: Pick<Target, 'dueBy' | 'due' | 'kind'>): string | null {
  if (dueBy !== undefined) return lastMonthOf(dueBy)
  if (kind !== 'target' && kind !== 'plan') return null
  const [, year, month] = due?.match(/^(\d{4})(?:年|-(0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?:底前?)?$/) ?? []
  return year ? `${year}-${month ?? '12'}` : null
}

export interface ReferenceLine {
  target: Target
  region: string
  /** In the indicator's own unit: percentages as parts of one where the release keeps them so. */
  value: number
  operator: string | null
  due: string | null
}

/** The targets that a chart of an indicator can show as lines, each for its own region only. */
export function referenceLines(
  targets: readonly Target[],
  indicator: Pick<Indicator, 'id' | 'percent'>,
): ReferenceLine[] {
  return targets.flatMap((target) => {
    const { value, region, operator, kind } = target
    if (target.measuredBy !== indicator.id || region === null || typeof value !== 'number') return []
    if (kind !== 'target' && kind !== 'plan') return []
    return [{ target, region, value: indicator.percent ? value / 100 : value, operator, due: dueOf(target) }]
  })
}
