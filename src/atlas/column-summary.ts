import type { Indicator, PresentObservation, Region } from '../release/schema.ts'
import type { Atlas, Level } from './atlas.ts'
import { median, type Outcome, span, total, weightedMean } from './summary-statistics.ts'

/** A value that is counted: a region's own, or that of a larger area that stands for its parts. */
export interface Counted {
  region: Region
  observation: PresentObservation
}

/** What is known of an indicator in a number of regions. */
export interface Coverage {
  /** Regions to which the indicator applies. */
  all: number
  /** Regions with a value of their own that is not doubtful. */
  known: number
  /** Values that are doubtful: left out of everything but this count. */
  doubtful: number
  /** Regions of which only a larger area's value is known. */
  larger: number
  /** Those of them that are in no figure: not all parts of the larger area are among the regions. */
  partial: number
  /** Values that are counted, each area once. */
  counted: readonly Counted[]
}

/** How the values of several regions make one: counts add up, ratios are weighted by what they are a ratio to. */
export type Weighting = 'sum' | 'population' | 'area'

export interface ColumnSummary extends Coverage {
  weighting: Weighting
  /** The weighted mean, or the sum of counts. */
  whole: Outcome
  median: Outcome
  span: readonly [low: number, high: number] | null
}

/** The census that weighs: its population is known of every county. */
export const weightPeriod = '2020'
export const weightIndicator = 'population'

/** A ratio to an area is weighted by area, any other by population; a count is not averaged. */
export function weightingOf({ measure, unit }: Pick<Indicator, 'measure' | 'unit'>): Weighting {
  if (measure === 'count') return 'sum'
  return /km²/.test(unit.en) ? 'area' : 'population'
}

/**
 * What is known of an indicator in some regions of a level, each area once: where of all parts of a larger area
 * nothing but the larger area's own value is known, and all of them are among the regions, it enters once in their
 * place. Where only some of them are, its value says nothing about just these, and is not counted.
 */
export function coverageOf(
  atlas: Atlas,
  level: Level,
  regions: readonly Region[],
  indicator: string,
  period: string,
): Coverage {
  const counted: Counted[] = []
  const wholes = new Map<string, Counted & { parts: number }>()
  let [inapplicable, known, doubtful, partial] = [0, 0, 0, 0]
  const count = (one: Counted) => {
    if (one.observation.status === 'doubtful') doubtful++
    else counted.push(one)
  }
  for (const region of regions) {
    const reading = atlas.read(region.adcode, indicator, period)
    if (reading.kind === 'value') {
      if (reading.observation.status !== 'doubtful') known++
      count({ region, observation: reading.observation })
    } else if (reading.absence === 'not-applicable') inapplicable++
    else if (reading.absence === 'larger-area' && reading.larger) {
      const whole = wholes.get(reading.larger.region.adcode)
      if (whole) whole.parts++
      else wholes.set(reading.larger.region.adcode, { ...reading.larger, parts: 1 })
    }
  }
  let larger = 0
  for (const { parts, region, observation } of wholes.values()) {
    larger += parts
    if (parts === partsOf(atlas, level, region.adcode)) count({ region, observation })
    else partial += parts
  }
  return { all: regions.length - inapplicable, known, doubtful, larger, partial, counted }
}

/** The figures under a column; population in persons, area in km², by adcode and null where unknown. */
export function summaryOf(
  coverage: Coverage,
  weighting: Weighting,
  weights: Record<Exclude<Weighting, 'sum'>, (adcode: string) => number | null>,
): ColumnSummary {
  const values = coverage.counted.map(({ observation }) => observation.value)
  const whole =
    weighting === 'sum'
      ? total(values)
      : weightedMean(
          coverage.counted.map(({ region, observation }) => ({
            value: observation.value,
            weight: weights[weighting](region.adcode),
          })),
        )
  return { ...coverage, weighting, whole, median: median(values), span: span(values) }
}

/** The census population of a region, in persons; null where it is not known for certain. */
export function populationOf(atlas: Atlas, adcode: string): number | null {
  const observation = atlas.observation(adcode, weightIndicator, weightPeriod)
  if (!observation || observation.value === null) return null
  return 'status' in observation && observation.status !== 'doubtful' ? observation.value : null
}

const parted = new WeakMap<Atlas, Map<Level, Map<string, number>>>()

/** How many areas of a level lie in a region. */
function partsOf(atlas: Atlas, level: Level, adcode: string): number {
  const levels = parted.get(atlas) ?? new Map<Level, Map<string, number>>()
  parted.set(atlas, levels)
  let parts = levels.get(level)
  if (!parts) {
    parts = new Map()
    for (const unit of atlas.units(level)) {
      for (const above of atlas.lineage(unit.adcode)) parts.set(above.adcode, (parts.get(above.adcode) ?? 0) + 1)
    }
    levels.set(level, parts)
  }
  return parts.get(adcode) ?? 0
}
