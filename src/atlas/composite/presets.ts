import type { Atlas } from '../atlas.ts'
import type { RankingIndicator } from './spec.ts'

/** The co-building models, by the ids of their records in the release. */
export const modelIds = [
  'model-four-modernisations',
  'model-three-medical-synergy',
  'model-tiered-diagnosis',
  'model-public-health-services',
  'model-industry-development',
  'model-healthy-province',
] as const
export type PresetId = (typeof modelIds)[number] | 'general'

export interface Preset {
  id: PresetId
  /** What the release's indicators could say about it once they are known; the order is that of importance. */
  wanted: readonly RankingIndicator[]
}

/**
 * Only indicators that say whether something is going well. Age, density and the urban share describe whom a
 * city cares for, not how; counts say how large it is. For most models no indicator of this kind is published
 * for any city: nothing is put in its place.
 */
const wanted: Partial<Record<PresetId, readonly RankingIndicator[]>> = {
  general: [
    { id: 'physiciansPer1000', direction: 1 },
    { id: 'bedsPer1000', direction: 1 },
    { id: 'nursesPer1000', direction: 1 },
  ],
  'model-tiered-diagnosis': [{ id: 'countyInpatientShare', direction: 1 }],
}

export const presets: readonly Preset[] = (['general', ...modelIds] as const).map((id) => ({
  id,
  wanted: wanted[id] ?? [],
}))

/** Why a wanted indicator is not offered. */
export interface LeftIndicator {
  id: string
  reason: 'not-in-release' | 'count' | 'known-for-too-few'
  /** Of how many of the regions it is known in its default period. */
  known: number
}

export interface FittedPreset {
  id: PresetId
  /** Empty where nothing can be ranked. */
  indicators: RankingIndicator[]
  left: LeftIndicator[]
  /** Why there are none: nothing in the release measures it, or what does is known of too few; null where there are. */
  reason: 'nothing-measures-it' | 'known-for-too-few' | null
}

/** Whether an indicator is known of at least two thirds of the regions, which are 8 of the 12 cities. */
// In whole numbers, because two thirds have no exact decimal.
export const isKnownOfEnough = (known: number, regions: number): boolean => known > 0 && known * 3 >= regions * 2

/** Whether an indicator says how well a region does; the others say under what conditions it works. */
export const tellsHowWell = (indicator: string): boolean =>
  presets.some((preset) => preset.wanted.some((one) => one.id === indicator))

/**
 * What a preset offers with this release for these regions: the ratios that are known of enough of
 * them. A later release that knows more offers more.
 */
export function fitPreset(
  preset: Preset,
  atlas: Pick<Atlas, 'indicator' | 'read'>,
  regions: readonly string[],
): FittedPreset {
  const indicators: RankingIndicator[] = []
  const left: LeftIndicator[] = []
  for (const wanted of preset.wanted) {
    const indicator = atlas.indicator(wanted.id)
    const period = wanted.period ?? indicator?.defaultPeriod ?? ''
    const known = indicator
      ? regions.filter((region) => atlas.read(region, wanted.id, period).kind === 'value').length
      : 0
    if (!indicator) left.push({ id: wanted.id, reason: 'not-in-release', known })
    else if (indicator.measure !== 'ratio') left.push({ id: wanted.id, reason: 'count', known })
    else if (!isKnownOfEnough(known, regions.length)) left.push({ id: wanted.id, reason: 'known-for-too-few', known })
    else indicators.push(wanted)
  }
  if (indicators.length > 0) return { id: preset.id, indicators, left, reason: null }
  const isMeasured = left.some((one) => one.reason === 'known-for-too-few')
  return { id: preset.id, indicators, left, reason: isMeasured ? 'known-for-too-few' : 'nothing-measures-it' }
}
