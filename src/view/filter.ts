import type { Atlas } from '../atlas/atlas.ts'
import { batchOf } from '../atlas/batches.ts'
import type { Facility, Project, Region } from '../release/schema.ts'
import { fillIndicator, type Range, type Standing, shownPeriod, type View } from './view.ts'

/** All that decides which regions are in view: where two views agree in it, the same are. */
export const regionFilters = (view: View) =>
  [view.within, view.standing, view.range, view.range && [view.fill, view.period, view.level]] as const

/** All that decides which facilities and projects are shown. */
export const symbolFilters = (view: View) =>
  [view.tier, view.type, view.reliability, view.status, view.batch, ...regionFilters(view)] as const

const passed = new WeakMap<Atlas, { of: string; regions: Map<string, boolean> }>()

/**
 * Whether a region of any level passes all filters of regions: it lies in one of the chosen regions or groups, its
 * prefecture stands to the co-building as asked, and its value on the map is in the range. A region without a value
 * is in no range. A region above the map's level passes where one of its areas does.
 */
export function inView(atlas: Atlas, view: View, adcode: string): boolean {
  if (view.within.length === 0 && view.standing.length === 0 && !view.range) return true
  const of = JSON.stringify(regionFilters(view))
  let last = passed.get(atlas)
  if (last?.of !== of) {
    last = { of, regions: new Map() }
    passed.set(atlas, last)
  }
  let answer = last.regions.get(adcode)
  if (answer === undefined) {
    answer = passes(atlas, view, adcode)
    last.regions.set(adcode, answer)
  }
  return answer
}

function passes(atlas: Atlas, view: View, adcode: string): boolean {
  return (
    liesWithin(atlas, view.within, adcode) &&
    (view.standing.length === 0 || view.standing.includes(standingOf(atlas, adcode))) &&
    (view.range === null || valuesOn(atlas, view, adcode).some((value) => isInRange(value, view.range)))
  )
}

/** Ids that the release does not have choose nothing; where only such are named, everything is in view. */
export function liesWithin(atlas: Atlas, within: readonly string[], adcode: string): boolean {
  const known = within.filter((id) => atlas.group(id) || atlas.region(id))
  if (known.length === 0) return true
  const lineage = atlas.lineage(adcode).map((region) => region.adcode)
  return known.some((id) => {
    const group = atlas.group(id)
    return group ? atlas.inGroup(adcode, group) : lineage.includes(id)
  })
}

/** How the prefecture that a region lies in, or is, stands to the co-building. */
export function standingOf(atlas: Atlas, adcode: string): Standing {
  const lineage = atlas.lineage(adcode)
  if (lineage.some((region) => atlas.cobuildingCities.has(region.adcode))) return 'member'
  const waiting = atlas.cobuilding.some(
    (one) =>
      one.kind === 'membership' && one.change === 'candidate' && lineage.some((region) => region.adcode === one.region),
  )
  return waiting ? 'candidate' : 'other'
}

export function isInRange(value: number, range: Range | null): boolean {
  if (range === null) return true
  return (range.low === null || value >= range.low) && (range.high === null || value <= range.high)
}

/** The values that the map shows of the areas that a region is, lies in, or is made of. */
function valuesOn(atlas: Atlas, view: View, adcode: string): number[] {
  const indicator = fillIndicator(atlas, view)
  if (!indicator) return []
  const period = shownPeriod(atlas, view)
  return areasOf(atlas, view, adcode).flatMap((area) => {
    const reading = atlas.read(area.adcode, indicator.id, period)
    if (reading.kind === 'value') return [reading.value]
    const larger = reading.absence === 'larger-area' ? reading.larger?.observation.value : undefined
    return larger === undefined ? [] : [larger]
  })
}

function areasOf(atlas: Atlas, view: View, adcode: string): Region[] {
  const units = atlas.units(view.level)
  const above = atlas.lineage(adcode).find((region) => units.includes(region))
  return above ? [above] : units.filter((unit) => atlas.lineage(unit.adcode).some((one) => one.adcode === adcode))
}

/** Whether a facility passes its own filters and those of regions. */
export function facilityPasses(atlas: Atlas, view: View, one: Facility): boolean {
  return (
    (view.tier.length === 0 || (one.tier !== null && view.tier.includes(one.tier))) &&
    (view.type.length === 0 || view.type.includes(one.type)) &&
    (view.reliability.length === 0 || view.reliability.includes(one.reliability)) &&
    inView(atlas, view, one.region)
  )
}

/** Whether a project passes its own filters and those of regions. */
export function projectPasses(atlas: Atlas, view: View, one: Project): boolean {
  return (
    (view.status.length === 0 || view.status.includes(one.status)) &&
    (view.batch.length === 0 || view.batch.includes(batchOf(one))) &&
    inView(atlas, view, one.region)
  )
}

export const noFilter = {
  within: [],
  standing: [],
  range: null,
  tier: [],
  type: [],
  reliability: [],
  status: [],
  batch: [],
} as const satisfies Partial<View>

export function isFiltered(view: View): boolean {
  return view.range !== null || filterLists.some((name) => view[name].length > 0)
}

const filterLists = ['within', 'standing', 'tier', 'type', 'reliability', 'status', 'batch'] as const
