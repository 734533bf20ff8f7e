import type { Indicator } from '../release/schema.ts'
import type { View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import type { Unit } from './areas.ts'
import { formatValue } from './format.ts'

/** One sentence that says what the map shows: highest, lowest, coverage, what is missing. */
export function summaryOf(
  units: readonly Unit[],
  indicator: Indicator | undefined,
  period: string,
  view: View,
  words: Words,
): string {
  if (!indicator || !view.layers.includes('fill')) return words('summary.blank')
  const known = units
    .flatMap((unit) =>
      unit.reading.kind === 'value' && unit.reading.observation.status !== 'doubtful'
        ? [{ unit, value: unit.reading.value }]
        : [],
    )
    .sort((a, b) => b.value - a.value)
  const [first, last] = [known[0], known.at(-1)]
  const missing = units.filter((unit) => unit.reading.kind === 'absent').length
  const doubtful = units.length - known.length - missing
  if (!first || !last) return words('summary.none', { indicator: indicator.name[view.lang], period })
  return words('summary.range', {
    indicator: indicator.name[view.lang],
    period,
    highest: first.unit.region.name[view.lang],
    highestValue: formatValue(first.value, indicator, view.lang),
    lowest: last.unit.region.name[view.lang],
    lowestValue: formatValue(last.value, indicator, view.lang),
    known: known.length,
    all: units.length,
    doubtful,
    missing,
  })
}
