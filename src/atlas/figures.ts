import type { PresentObservation } from '../release/schema.ts'
import type { Atlas } from './atlas.ts'
import { byDate } from './calendar.ts'

/** What is known of an indicator in this very region, doubtful figures included: newest first. */
export function figuresOf(atlas: Atlas, region: string, indicator: string): PresentObservation[] {
  return atlas
    .observationsOf(region)
    .filter((one): one is PresentObservation => one.indicator === indicator && one.value !== null)
    .sort((a, b) => byDate(b.period, a.period) || b.period.length - a.period.length)
}
