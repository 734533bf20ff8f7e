import type { Region } from '../../../release/schema.ts'
import { inView } from '../../../view/filter.ts'
import type { Charted } from './useCharted.ts'

/**
 * The regions whose lines are drawn: the areas of the map, the regions of its level where a larger area stands for
 * them this year, and those that are asked for by name, of any level; all as far as they pass the filters.
 */
export function regionsOfTrend({ atlas, view, units }: Charted, named: readonly string[]): Region[] {
  const regions = new Set(units.map((unit) => unit.region))
  for (const region of [...atlas.units(view.level), ...named.flatMap((adcode) => atlas.region(adcode) ?? [])]) {
    if (inView(atlas, view, region.adcode)) regions.add(region)
  }
  return [...regions]
}
