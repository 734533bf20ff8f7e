import type { Atlas } from '../../../atlas/atlas.ts'
import { areasRanked } from '../../../atlas/composite/areas.ts'
import { type FittedPreset, fitPreset, isKnownOfEnough, presets } from '../../../atlas/composite/presets.ts'
import { evenShares } from '../../../atlas/composite/shares.ts'
import { plainSpec, type RankingIndicator, type RankingSpec } from '../../../atlas/composite/spec.ts'
import type { Indicator } from '../../../release/schema.ts'
import { inView } from '../../../view/filter.ts'
import type { View } from '../../../view/view.ts'

/** Of a view, all that decides who is ranked. */
export type Who = View

/** Who is ranked by these indicators: the co-building cities or the areas of the map's level, as far as in view. */
export function rankedRegions(atlas: Atlas, who: Who, indicators: readonly RankingIndicator[]): string[] {
  const chosen = (adcode: string) => inView(atlas, who, adcode)
  if (who.among === 'areas') return areasRanked(atlas, who.level, chosen, indicators)
  return [...atlas.cobuildingCities].filter(chosen)
}

export const fittedPresets = (atlas: Atlas, who: Who): FittedPreset[] =>
  presets.map((preset) => fitPreset(preset, atlas, rankedRegions(atlas, who, preset.wanted)))

/** The first preset that has indicators. Where none has, none is put in its place: the spec is empty. */
export const firstSpec = (fitted: readonly FittedPreset[]): RankingSpec =>
  plainSpec(fitted.find((one) => one.indicators.length > 0)?.indicators ?? [])

/** Ratios that could be added and are known of enough of the regions, best known first; counts only tell who is large. */
export function offered(
  atlas: Atlas,
  who: Who,
  chosen: readonly RankingIndicator[],
): { indicator: Indicator; known: number }[] {
  return atlas.indicators
    .filter(({ id, measure }) => measure === 'ratio' && chosen.every((one) => one.id !== id))
    .flatMap((indicator) => {
      const regions = rankedRegions(atlas, who, [...chosen, { id: indicator.id, direction: 1 }])
      const isKnown = (adcode: string) => atlas.read(adcode, indicator.id, indicator.defaultPeriod).kind === 'value'
      const known = regions.filter(isKnown).length
      return isKnownOfEnough(known, regions.length) ? [{ indicator, known }] : []
    })
    .sort((a, b) => b.known - a.known)
}

/** The spec with other indicators; weights set by hand start evenly again, for they belonged to the old ones. */
export function withIndicators(spec: RankingSpec, indicators: readonly RankingIndicator[]): RankingSpec {
  const weights =
    spec.weights.kind === 'set' && indicators.length > 0
      ? { kind: 'set' as const, shares: evenShares(indicators.length) }
      : spec.weights
  return { ...spec, indicators, weights }
}
