import type { Indicator, PresentObservation } from '../release/schema.ts'
import type { Atlas, Level, Reading } from './atlas.ts'
import { compare } from './order.ts'

/** What one region has of an indicator. */
export interface ProfileCell {
  adcode: string
  reading: Reading
  /** Place among the areas of its level by value, the highest first; null for doubtful and missing values. */
  rank: number | null
  /** How many areas of its level have a value that is not doubtful. */
  among: number
  /** Its own figures in all years, ascending; empty where fewer than three are known. */
  series: readonly PresentObservation[]
}

export interface ProfileRow {
  indicator: Indicator
  period: string
  cells: readonly ProfileCell[]
  /** The lowest and the highest of all series of the row; null where there is none. */
  span: readonly [low: number, high: number] | null
}

/** Fewer years are no course. */
const shortest = 3

/**
 * What is known of several regions side by side: a row for every indicator of which any of them has a figure of its
 * own, in the release's order. Each row is of one period, so that its cells compare: the one that is wished for, else
 * the indicator's default, else the latest of those in which most of the regions are known.
 *
 * @param wished the period of an indicator that is to be shown if any of the regions is known in it
 */
export function profileOf(
  atlas: Atlas,
  adcodes: readonly string[],
  wished: (indicator: Indicator) => string | null = () => null,
): ProfileRow[] {
  return atlas.indicators.flatMap((indicator): ProfileRow[] => {
    const period = periodFor(atlas, adcodes, indicator, wished(indicator))
    if (period === null) return []
    const cells = adcodes.map((adcode) => cellOf(atlas, adcode, indicator, period))
    const values = cells.flatMap(({ series }) => series.map(({ value }) => value))
    return [{ indicator, period, cells, span: values.length > 0 ? [Math.min(...values), Math.max(...values)] : null }]
  })
}

function periodFor(
  atlas: Atlas,
  adcodes: readonly string[],
  { id, defaultPeriod }: Indicator,
  wished: string | null,
): string | null {
  const known = (period: string) => adcodes.filter((adcode) => atlas.read(adcode, id, period).kind === 'value').length
  if (wished !== null && known(wished) > 0) return wished
  if (known(defaultPeriod) > 0) return defaultPeriod
  const periods = new Set(
    adcodes.flatMap((adcode) =>
      atlas.observationsOf(adcode).flatMap((one) => (one.indicator === id && one.value !== null ? [one.period] : [])),
    ),
  )
  return [...periods].sort((a, b) => known(b) - known(a) || compare(b, a))[0] ?? null
}

function cellOf(atlas: Atlas, adcode: string, { id }: Indicator, period: string): ProfileCell {
  const reading = atlas.read(adcode, id, period)
  const level = levelOf(atlas, adcode)
  const firm = level === null ? [] : firmValues(atlas, level, id, period)
  const series = atlas
    .observationsOf(adcode)
    .filter((one): one is PresentObservation => one.indicator === id && one.value !== null)
    .sort((a, b) => compare(a.period, b.period))
  const own = isFirm(reading) ? reading.value : null
  return {
    adcode,
    reading,
    rank: own === null || level === null ? null : 1 + firm.filter((value) => value > own).length,
    among: firm.length,
    series: series.length >= shortest ? series : [],
  }
}

const isFirm = (reading: Reading): reading is Extract<Reading, { kind: 'value' }> =>
  reading.kind === 'value' && reading.observation.status !== 'doubtful'

/** The level at which a region is ranked: Chongqing's districts among the prefectures; a province at none. */
function levelOf(atlas: Atlas, adcode: string): Level | null {
  const levels: readonly Level[] = ['prefecture', 'county']
  return levels.find((level) => atlas.units(level).some((unit) => unit.adcode === adcode)) ?? null
}

function firmValues(atlas: Atlas, level: Level, id: string, period: string): number[] {
  return atlas.units(level).flatMap((unit) => {
    const reading = atlas.read(unit.adcode, id, period)
    return isFirm(reading) ? [reading.value] : []
  })
}
