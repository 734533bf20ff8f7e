import type { Absence, Atlas } from '../../atlas/atlas.ts'
import type { PresentObservation, Region, Text } from '../../release/schema.ts'
import type { Language } from '../../view/view.ts'
import { overlayOf, type Unit } from '../areas.ts'
import type { Overlay } from '../scene.ts'

/** An area with a value of its own. */
export interface Known {
  region: Region
  value: number
  observation: PresentObservation
  doubtful: boolean
  overlay: Overlay | null
}

/** An area without one; `larger` is the value of the area that it lies in, where that is known. */
export interface Missing {
  region: Region
  absence: Absence
  note: Text | undefined
  larger: { region: Region; observation: PresentObservation } | undefined
}

/**
 * The areas that a chart can plot, highest first, and those that it can only list. What is known only for a larger
 * area is not plotted: it would count that area once for each of its parts.
 */
export function partUnits(units: readonly Unit[]): { known: Known[]; missing: Missing[] } {
  const known: Known[] = []
  const missing: Missing[] = []
  for (const unit of units) {
    const { region, reading } = unit
    if (reading.kind === 'value') {
      const { value, observation } = reading
      known.push({ region, value, observation, doubtful: observation.status === 'doubtful', overlay: overlayOf(unit) })
    } else {
      const larger = reading.absence === 'larger-area' ? reading.larger : undefined
      missing.push({ region, absence: reading.absence, note: reading.note, larger })
    }
  }
  return { known: known.sort((a, b) => b.value - a.value), missing }
}

/** Competition ranks among the firm values, highest first; null for a doubtful one. */
export function placesOf(known: readonly Known[]): (number | null)[] {
  const firm = known.filter((one) => !one.doubtful)
  let place = 0
  let counted = 0
  let last: number | null = null
  const places = new Map<Known, number>()
  for (const one of [...firm].sort((a, b) => b.value - a.value)) {
    counted++
    if (one.value !== last) place = counted
    last = one.value
    places.set(one, place)
  }
  return known.map((one) => places.get(one) ?? null)
}

/** Short names, each with its prefecture before it where two regions bear the same one. */
export function namesOf(atlas: Atlas, regions: readonly Region[], lang: Language): Map<string, string> {
  const times = new Map<string, number>()
  for (const { shortName } of regions) times.set(shortName[lang], (times.get(shortName[lang]) ?? 0) + 1)
  return new Map(
    regions.map(({ adcode, shortName, parent }) => {
      const above = parent && (times.get(shortName[lang]) ?? 0) > 1 ? atlas.region(parent)?.shortName[lang] : undefined
      return [adcode, above ? `${above} ${shortName[lang]}` : shortName[lang]]
    }),
  )
}

/** The area that a region is, or lies in; null where no chart's mark stands for it. */
export function markFor(atlas: Atlas, marked: { has(adcode: string): boolean }, adcode: string | null): string | null {
  if (adcode === null) return null
  return atlas.lineage(adcode).find((region) => marked.has(region.adcode))?.adcode ?? null
}
