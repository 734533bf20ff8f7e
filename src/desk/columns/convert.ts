import type { Indicator } from '../../release/schema.ts'
import { type NumberReading, scaled } from './number.ts'
import { factorTo, readUnit } from './unit.ts'

export interface Converted {
  /** In the indicator's own unit; a share of one where the indicator is shown as a percentage. */
  value: number
  /** What the figure as written was multiplied by. */
  factor: number
}

/**
 * A figure as written in the indicator's own unit. Null where the units do not fit, and where the same scale is said
 * twice: 12.34万 in a column of 万人 may mean either.
 *
 * @param unit as written in the heading, the title or a column of units; null where nothing says one
 */
export function toIndicator(
  reading: Extract<NumberReading, { kind: 'number' }>,
  unit: string | null,
  indicator: Indicator,
): Converted | null {
  const mark = reading.percent ? '%' : reading.perMille ? '‰' : null
  if (mark !== null) {
    if (unit !== null && readUnit(unit)?.counted !== 'share') return null
    const factor = factorTo(mark, indicator)
    return factor === null ? null : { value: scaled(scaled(reading.value, mark === '%' ? 100 : 1000), factor), factor }
  }
  const factor = unit === null ? null : factorTo(unit, indicator)
  if (factor === null || unit === null) return null
  const scale = reading.scale ?? 1
  if (scale > 1 && readUnit(unit)?.power !== 0) return null
  return { value: scaled(reading.value, factor), factor: scaled(factor, scale) }
}
