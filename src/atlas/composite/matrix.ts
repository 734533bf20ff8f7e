import type { Absence, Atlas } from '../atlas.ts'
import type { RankingIndicator } from './spec.ts'

/** What is known of regions and indicators, as plain data that may be sent to a worker. */
export interface Matrix {
  /** GB/T 2260 codes, each once. */
  regions: readonly string[]
  indicators: readonly string[]
  /** The period that was read of each indicator. */
  periods: readonly string[]
  /** By region, then by indicator, in the indicator's unit; null where nothing is known. */
  values: readonly (readonly (number | null)[])[]
  /** Whether the release marks the value as doubtful. */
  doubtful: readonly (readonly boolean[])[]
  /** Why there is no value; null where there is one. */
  absences: readonly (readonly (Absence | null)[])[]
}

/**
 * Reads the release for a ranking. A value that is known only for a larger area is not passed on to its parts.
 * Indicators that the release does not have are left out, which `runRanking` reports; a region that it does not
 * have stays, with nothing known of it.
 */
export function buildMatrix(
  atlas: Pick<Atlas, 'indicator' | 'read'>,
  regions: readonly string[],
  indicators: readonly Pick<RankingIndicator, 'id' | 'period'>[],
): Matrix {
  const columns = indicators.flatMap(({ id, period }) => {
    const known = atlas.indicator(id)
    return known ? [{ id, period: period ?? known.defaultPeriod }] : []
  })
  const rows = [...new Set(regions)]
  const readings = rows.map((region) => columns.map(({ id, period }) => atlas.read(region, id, period)))
  return {
    regions: rows,
    indicators: columns.map((one) => one.id),
    periods: columns.map((one) => one.period),
    values: readings.map((row) => row.map((one) => (one.kind === 'value' ? one.value : null))),
    doubtful: readings.map((row) => row.map((one) => one.kind === 'value' && one.observation.status === 'doubtful')),
    absences: readings.map((row) => row.map((one) => (one.kind === 'value' ? null : one.absence))),
  }
}
