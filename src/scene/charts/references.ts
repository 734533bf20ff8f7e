import type { Atlas } from '../../atlas/atlas.ts'
import type { Indicator, PresentObservation, Region } from '../../release/schema.ts'

/** The value of a larger area that a chart shows as a line. */
export interface Reference {
  region: Region
  observation: PresentObservation
}

/** The nation and the provinces of areas, but for those that are areas themselves; the nation first. */
export function largerAreas(atlas: Atlas, areas: readonly Pick<Region, 'adcode'>[]): Region[] {
  const plotted = new Set(areas.map((one) => one.adcode))
  const above = new Map<string, Region>()
  for (const { adcode } of areas) {
    for (const region of atlas.lineage(adcode)) {
      if (region.level === 'nation' || region.level === 'province') above.set(region.adcode, region)
    }
  }
  return [...above.values()]
    .filter((region) => !plotted.has(region.adcode))
    .sort((a, b) => Number(b.level === 'nation') - Number(a.level === 'nation') || order(b, a))
}

/** Whether the value of a larger area can be held against those of areas: of counts it is their sum. */
export const hasReferences = ({ measure }: Pick<Indicator, 'measure'>): boolean => measure === 'ratio'

/** The larger areas of which a comparable value is known. */
export function referencesOf(
  atlas: Atlas,
  indicator: Pick<Indicator, 'id' | 'measure'>,
  period: string,
  areas: readonly Pick<Region, 'adcode'>[],
): Reference[] {
  if (!hasReferences(indicator)) return []
  return largerAreas(atlas, areas).flatMap((region) => {
    const reading = atlas.read(region.adcode, indicator.id, period)
    return reading.kind === 'value' ? [{ region, observation: reading.observation }] : []
  })
}

/** Sichuan before Chongqing, as everywhere on the page. */
const order = (a: Region, b: Region) => (a.adcode < b.adcode ? -1 : 1)
