import type { Atlas } from '../../../atlas/atlas.ts'
import { type FittedPreset, fitPreset, presets } from '../../../atlas/composite/presets.ts'
import { evenShares } from '../../../atlas/composite/shares.ts'
import { plainSpec, type RankingIndicator, type RankingSpec } from '../../../atlas/composite/spec.ts'
import type { Indicator } from '../../../release/schema.ts'
import { unitsShown } from '../../../scene/areas.ts'
import { inView } from '../../../scene/symbols.ts'
import type { View } from '../../../view/view.ts'

/** Who is ranked: the co-building cities, or the areas of the map. */
export function rankedRegions(atlas: Atlas, view: View): string[] {
  if (view.among === 'cobuilding') return [...atlas.cobuildingCities].filter((adcode) => inView(atlas, view, adcode))
  return unitsShown(atlas, view)
    .map((unit) => unit.region.adcode)
    .filter((adcode) => inView(atlas, view, adcode))
}

export const fittedPresets = (atlas: Atlas, regions: readonly string[]): FittedPreset[] =>
  presets.map((preset) => fitPreset(preset, atlas, regions))

/** The first preset that has indicators; for regions that none fits, the most widely known ratio. */
export function firstSpec(atlas: Atlas, regions: readonly string[]): RankingSpec {
  const fitting = fittedPresets(atlas, regions).find((one) => one.indicators.length > 0)
  if (fitting) return plainSpec(fitting.indicators)
  return plainSpec(
    offered(atlas, regions)
      .slice(0, 1)
      .map(({ indicator }) => ({ id: indicator.id, direction: 1 })),
  )
}

/** Ratios that are known of at least two of the regions, best known first; counts would only tell who is large. */
export function offered(atlas: Atlas, regions: readonly string[]): { indicator: Indicator; known: number }[] {
  return atlas.indicators
    .filter((indicator) => indicator.measure === 'ratio')
    .map((indicator) => ({
      indicator,
      known: regions.filter((adcode) => atlas.read(adcode, indicator.id, indicator.defaultPeriod).kind === 'value')
        .length,
    }))
    .filter(({ known }) => known >= 2)
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
