import type { Atlas } from '../atlas/atlas.ts'
import { batchOf } from '../atlas/batches.ts'
import type { Facility, Project } from '../release/schema.ts'
import { facilityPasses, projectPasses, standingOf } from '../view/filter.ts'
import type { View } from '../view/view.ts'
import { isUnitInView, type Unit, unitsShown } from './areas.ts'

/** The filters that are lists of choices, and what each of them chooses among. */
export const listFilters = {
  within: 'areas',
  standing: 'areas',
  tier: 'facilities',
  type: 'facilities',
  reliability: 'facilities',
  status: 'projects',
  batch: 'projects',
} as const
export type ListFilter = keyof typeof listFilters
type Of = (typeof listFilters)[ListFilter]

/** One active filter that can be taken away by itself. */
export interface Chip {
  filter: ListFilter | 'range'
  /** What is chosen: an id, an adcode or one of the filter's values; empty for the range. */
  item: string
  /** How many areas of the map, facilities or projects meet it and all other filters. */
  count: number
  of: Of
  /** The change that takes it away. */
  without: Partial<View>
}

/** The active filters in a fixed order, each with what it leaves. */
export function chipsOf(atlas: Atlas, view: View): Chip[] {
  const chips = (Object.keys(listFilters) as ListFilter[]).flatMap((filter) => {
    const chosen: readonly string[] = view[filter]
    if (chosen.length === 0) return []
    const counts = countsOf(atlas, view, filter)
    return chosen.map((item): Chip => {
      const without = { [filter]: chosen.filter((one) => one !== item) } as Partial<View>
      return { filter, item, count: counts.get(item) ?? 0, of: listFilters[filter], without }
    })
  })
  if (view.range) {
    const count = areasInView(atlas, view)
    chips.push({ filter: 'range', item: '', count, of: 'areas', without: { range: null } })
  }
  return chips
}

/** How many areas of the map pass all filters; one that stands for its parts is one. */
export function areasInView(atlas: Atlas, view: View): number {
  return unitsShown(atlas, view).filter((unit) => isUnitInView(atlas, view, unit)).length
}

/**
 * For every choice of a filter, how many records would be left of those that pass all other filters. Places overlap,
 * so that an area counts for its prefecture, its group and its province alike.
 */
export function countsOf(atlas: Atlas, view: View, filter: ListFilter): Map<string, number> {
  const others: View = { ...view, [filter]: [] }
  const of = listFilters[filter]
  if (of === 'facilities') {
    const passing = atlas.facilities.filter((one) => one.onMap && facilityPasses(atlas, others, one))
    return tally(passing, (one) => [facilityItem(one, filter)])
  }
  if (of === 'projects') {
    const passing = atlas.projects.filter((one) => projectPasses(atlas, others, one))
    return tally(passing, (one) => [projectItem(one, filter)])
  }
  const areas = unitsShown(atlas, view).filter((unit) => isUnitInView(atlas, others, unit))
  if (filter === 'standing') return tally(areas, ({ region }) => [standingOf(atlas, region.adcode)])
  return tally(areas, (unit) => placesOf(atlas, unit))
}

/** Regions and groups that an area lies in; one that stands for its parts lies in the groups of these. */
function placesOf(atlas: Atlas, { region, standsForParts }: Unit): string[] {
  const regions = standsForParts ? [region, ...atlas.children(region.adcode)] : [region]
  return [
    ...new Set(
      regions.flatMap(({ adcode }) => [
        ...atlas.lineage(adcode).map((one) => one.adcode),
        ...atlas.groups.filter((group) => atlas.inGroup(adcode, group)).map(({ id }) => id),
      ]),
    ),
  ]
}

const facilityItem = ({ tier, type, reliability }: Facility, filter: ListFilter): string =>
  (filter === 'tier' ? tier : filter === 'type' ? type : reliability) ?? ''

const projectItem = (project: Project, filter: ListFilter): string =>
  filter === 'status' ? project.status : batchOf(project)

function tally<T>(records: readonly T[], itemsOf: (record: T) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const record of records) for (const item of itemsOf(record)) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
