import type { Atlas, Level } from '../atlas.ts'
import type { RankingIndicator } from './spec.ts'

/**
 * The areas of a level as a ranking compares them: where one of its indicators is known only for a larger area,
 * and of none of that area's parts, the larger area is ranked as one. What the map is filled with has no say.
 *
 * @param chosen only areas of which it is true; a larger area stands for its parts only where all of them are chosen
 */
export function areasRanked(
  atlas: Pick<Atlas, 'units' | 'lineage' | 'indicator' | 'read'>,
  level: Level,
  chosen: (adcode: string) => boolean,
  indicators: readonly Pick<RankingIndicator, 'id' | 'period'>[],
): string[] {
  const all = atlas.units(level).map(({ adcode }) => adcode)
  const areas = all.filter(chosen)
  const parts = new Map<string, string[]>()
  for (const adcode of all) {
    for (const larger of atlas.lineage(adcode).slice(1)) {
      parts.set(larger.adcode, [...(parts.get(larger.adcode) ?? []), adcode])
    }
  }
  const wholes = new Set<string>()
  for (const { id, period } of indicators) {
    const at = period ?? atlas.indicator(id)?.defaultPeriod
    if (at === undefined) continue
    const larger = new Map<string, string>()
    for (const adcode of areas) {
      const reading = atlas.read(adcode, id, at)
      if (reading.kind === 'absent' && reading.absence === 'larger-area' && reading.larger) {
        larger.set(adcode, reading.larger.region.adcode)
      }
    }
    for (const whole of new Set(larger.values())) {
      if (parts.get(whole)?.every((part) => larger.get(part) === whole)) wholes.add(whole)
    }
  }
  // The largest that stands for its parts: one indicator may be known for a city, another only for its province.
  const standing = (adcode: string) =>
    atlas
      .lineage(adcode)
      .filter((region) => wholes.has(region.adcode))
      .at(-1)?.adcode ?? adcode
  return [...new Set(areas.map(standing))]
}
