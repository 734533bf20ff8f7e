import type { Atlas } from '../atlas/atlas.ts'
import type { Boundaries } from '../atlas/boundaries.ts'
import { populationOf, weightPeriod } from '../atlas/column-summary.ts'
import { type Candidate, type Sample, sampleOf } from '../atlas/inequality/sample.ts'
import type { Indicator } from '../release/schema.ts'
import { inView } from '../view/filter.ts'
import { fillIndicator, isWidelyKnown, shownPeriod, type View } from '../view/view.ts'
import { unitsInView } from './areas.ts'

/** Whose residents are the denominator in every year. */
export const populationPeriod = weightPeriod

/**
 * Counts of what the release happens to name, not of what there is: how unequally they lie would only tell how
 * unequally things were found.
 */
const listings: readonly string[] = ['namedTertiaryHospitals', 'subcentresNamed']

export type Unfit = 'ratio' | 'population' | 'listing' | 'few'

/** Why an indicator cannot be a resource whose distribution is measured; null where it can. */
export function unfitness(atlas: Atlas, indicator: Indicator): Unfit | null {
  if (indicator.measure !== 'count') return 'ratio'
  if (indicator.id === 'population') return 'population'
  if (listings.includes(indicator.id)) return 'listing'
  return isWidelyKnown(atlas, indicator) ? null : 'few'
}

export const resourcesOf = (atlas: Atlas) => atlas.indicators.filter((one) => unfitness(atlas, one) === null)

/** The view's own resource, else what fills the map if it can be measured, else the first that can. */
export function resourceOf(atlas: Atlas, view: View): Indicator | undefined {
  const all = resourcesOf(atlas)
  const filled = fillIndicator(atlas, view)
  return (view.resource ? atlas.indicator(view.resource) : all.find((one) => one === filled)) ?? all[0]
}

/** The period of the map where the resource has it, else the resource's own. */
export function periodOf(atlas: Atlas, view: View, resource: Indicator): string {
  const asked = view.period ?? shownPeriod(atlas, view)
  return shownPeriod(atlas, { ...view, fill: resource.id, period: asked })
}

/**
 * What to look at so that the resource is measured at a period: the map goes along, and where its own indicator is not
 * known then, it shows the resource.
 */
export function lookAtPeriod(atlas: Atlas, view: View, resource: Indicator, period: string): Partial<View> {
  const filled = fillIndicator(atlas, view)
  if (filled && atlas.periods(filled.id).includes(period)) {
    return { period: period === filled.defaultPeriod ? null : period }
  }
  return { fill: resource.id, period: period === resource.defaultPeriod ? null : period }
}

/** The areas in view as they can be measured at a period. */
export function sampleInView(
  atlas: Atlas,
  boundaries: Pick<Boundaries, 'get'>,
  view: View,
  resource: Indicator,
  period: string,
  withDoubtful: boolean,
): Sample {
  return sampleOf(
    unitsInView(atlas, view, resource.id, period).map(
      ({ region, reading, standsForParts }): Candidate => ({
        region,
        reading,
        partly: standsForParts && partsOf(atlas, view, region.adcode).some((part) => !inView(atlas, view, part)),
        population: populationOf(atlas, region.adcode),
        area: boundaries.get(region.adcode)?.areaKm2 ?? null,
      }),
    ),
    withDoubtful,
  )
}

const partsOf = (atlas: Atlas, view: View, adcode: string) =>
  atlas
    .units(view.level)
    .map((unit) => unit.adcode)
    .filter((unit) => unit !== adcode && atlas.lineage(unit).some((one) => one.adcode === adcode))

/** The zone of a region: the group that it lies in; else, as a municipality known only as a whole, its province. */
export function zoneOf(atlas: Atlas, adcode: string): string {
  const group = atlas.groups.find((one) => atlas.inGroup(adcode, one))
  return group?.id ?? atlas.lineage(adcode).find((one) => one.level === 'province')?.adcode ?? adcode
}

/** The evidence of a drawn area: that of the density which was computed from this very area. */
export function areaEvidence(atlas: Atlas, adcode: string, area: number) {
  const density = atlas.observation(adcode, 'populationDensity', populationPeriod)
  const from = density && 'formula' in density ? density.formula : undefined
  return from?.endsWith(` / ${area}`) ? density : undefined
}
