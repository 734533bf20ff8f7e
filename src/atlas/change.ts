import type { Indicator } from '../release/schema.ts'
import type { Atlas, Reading } from './atlas.ts'
import { lastMonthOf } from './period.ts'

/** Adcodes of regions by what became of their values between two periods. */
export interface Changes {
  rose: readonly string[]
  fell: readonly string[]
  same: readonly string[]
  /** Absent or doubtful in one of the periods, or the same count of a stock read for both. */
  unclear: readonly string[]
}

/** A year counts as its last month. */
export function earlierFirst([one, other]: readonly [string, string]): [string, string] {
  return lastMonthOf(one) <= lastMonthOf(other) ? [one, other] : [other, one]
}

/**
 * What became of an indicator between two periods. Values are compared as they are written, at the indicator's
 * decimals: where the reader sees the same figure twice, nothing rose.
 * @param periods in any order; the change is from the earlier to the later
 */
export function changesBetween(
  atlas: Atlas,
  regions: readonly string[],
  indicator: Pick<Indicator, 'id' | 'decimals' | 'percent'>,
  periods: readonly [string, string],
): Changes {
  const [from, to] = earlierFirst(periods)
  const changes = { rose: [] as string[], fell: [] as string[], same: [] as string[], unclear: [] as string[] }
  const written = (value: number) => Math.round(value * (indicator.percent ? 100 : 1) * 10 ** indicator.decimals)
  for (const adcode of regions) {
    const before = firm(atlas.read(adcode, indicator.id, from))
    const after = firm(atlas.read(adcode, indicator.id, to))
    // A stock goes on being read from its latest count: one count is no change.
    const comparable = before && after && before !== after
    const difference = comparable ? written(after.value) - written(before.value) : 0
    const kind = !comparable ? 'unclear' : difference > 0 ? 'rose' : difference < 0 ? 'fell' : 'same'
    changes[kind].push(adcode)
  }
  return changes
}

function firm(reading: Reading) {
  return reading.kind === 'value' && reading.observation.status !== 'doubtful' ? reading.observation : null
}
