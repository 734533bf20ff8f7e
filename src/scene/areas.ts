import type { Atlas, Reading } from '../atlas/atlas.ts'
import { type Breaks, naturalBreaks } from '../atlas/classify.ts'
import type { Indicator, Region } from '../release/schema.ts'
import { inView } from '../view/filter.ts'
import { fillIndicator, shownPeriod, type View } from '../view/view.ts'
import { schemes } from './later-schemes.ts'
import type { Overlay } from './scene.ts'

/** A region with what is known of it; a larger area stands for its parts where only it is known. */
export interface Unit {
  region: Region
  reading: Reading
  /** Drawn in place of its parts. */
  standsForParts: boolean
}

const shown = new WeakMap<Atlas, Map<string, readonly Unit[]>>()
/** So many maps are remembered: more than are looked at together. */
const most = 40

/**
 * The areas of the map at the finest level at which the indicator is known: parts without a value of their own
 * are drawn as the one larger area whose value is known.
 */
export function unitsShown(atlas: Atlas, view: View): Unit[] {
  const indicator = fillIndicator(atlas, view)
  const period = shownPeriod(atlas, view)
  const ofAtlas = shown.get(atlas) ?? new Map<string, readonly Unit[]>()
  shown.set(atlas, ofAtlas)
  const key = [indicator?.id, period, view.level].join(' ')
  const units = ofAtlas.get(key) ?? makeUnits(atlas, view, indicator, period)
  if (ofAtlas.size >= most) ofAtlas.clear()
  ofAtlas.set(key, units)
  return [...units]
}

function makeUnits(atlas: Atlas, view: View, indicator: Indicator | undefined, period: string): Unit[] {
  if (!indicator) return atlas.units(view.level).map((region) => ({ region, reading: nothing, standsForParts: false }))
  const units: Unit[] = []
  const merged = new Map<string, boolean>()
  const all = atlas.units(view.level)
  const readings = new Map(all.map((region) => [region.adcode, atlas.read(region.adcode, indicator.id, period)]))
  for (const region of all) {
    const reading = readings.get(region.adcode) ?? nothing
    const larger = reading.kind === 'absent' && reading.absence === 'larger-area' ? reading.larger : undefined
    if (!larger) {
      units.push({ region, reading, standsForParts: false })
      continue
    }
    const whole = larger.region
    if (!merged.has(whole.adcode)) {
      const parts = all.filter((one) => atlas.lineage(one.adcode).includes(whole))
      const uniform = parts.every((part) => standsIn(readings.get(part.adcode), whole))
      merged.set(whole.adcode, uniform)
      if (uniform) {
        units.push({ region: whole, reading: atlas.read(whole.adcode, indicator.id, period), standsForParts: true })
      }
    }
    if (!merged.get(whole.adcode)) units.push({ region, reading, standsForParts: false })
  }
  return units
}

/** Whether nothing but the larger area's value is known of a part. */
function standsIn(reading: Reading | undefined, whole: Region): boolean {
  return reading?.kind === 'absent' && reading.absence === 'larger-area' && reading.larger?.region === whole
}

/** Whether an area passes the view's filters; one that stands for its parts does where any of them does. */
export function isUnitInView(atlas: Atlas, view: View, { region, standsForParts }: Unit): boolean {
  if (inView(atlas, view, region.adcode)) return true
  return standsForParts && atlas.children(region.adcode).some((child) => inView(atlas, view, child.adcode))
}

/**
 * The areas that pass the view's filters, read for any indicator and period: what tables, charts and exports show.
 * The filters stay those of the view: a range goes on meaning the values that fill the map.
 */
export function unitsInView(atlas: Atlas, view: View, fill = view.fill, period = view.period): Unit[] {
  return unitsShown(atlas, { ...view, fill, period }).filter((unit) => isUnitInView(atlas, view, unit))
}

const nothing: Reading = { kind: 'absent', absence: 'no-source' }

/** The value that colours a unit: its own, or that of the larger area it lies in. */
export function shownValue(unit: Unit): number | null {
  if (unit.reading.kind === 'value') return unit.reading.value
  return unit.reading.absence === 'larger-area' ? (unit.reading.larger?.observation.value ?? null) : null
}

const known = new WeakMap<Atlas, Map<string, readonly number[]>>()

/** The values of the default period that are not doubtful: limits made of them mean the same in every year. */
export function valuesToPart(atlas: Atlas, view: View, indicator: Indicator): readonly number[] {
  const ofAtlas = known.get(atlas) ?? new Map<string, readonly number[]>()
  known.set(atlas, ofAtlas)
  const key = `${indicator.id} ${view.level}`
  const values =
    ofAtlas.get(key) ??
    unitsShown(atlas, { ...view, fill: indicator.id, period: null }).flatMap(({ reading }) =>
      reading.kind === 'value' && reading.observation.status !== 'doubtful' ? [reading.value] : [],
    )
  ofAtlas.set(key, values)
  return values
}

const made = new WeakMap<Atlas, Map<string, Breaks>>()

/** Limits from the default period at this level, so that colours mean the same in every year. */
export function breaksOf(atlas: Atlas, view: View, indicator: Indicator): Breaks {
  const { method, count, limits } = view.classes
  if (method === 'manual') return limits
  const ofAtlas = made.get(atlas) ?? new Map<string, Breaks>()
  made.set(atlas, ofAtlas)
  const key = [indicator.id, view.level, method, count].join(' ')
  const before = ofAtlas.get(key)
  if (before) return before
  const breaksBy = method === 'natural' ? naturalBreaks : schemes()?.breaksBy[method]
  const breaks = (breaksBy ?? naturalBreaks)(valuesToPart(atlas, view, indicator), count)
  if (breaksBy) ofAtlas.set(key, breaks)
  return breaks
}

export function overlayOf(unit: Unit): Overlay | null {
  const { reading } = unit
  const larger = reading.kind === 'absent' && reading.absence === 'larger-area' ? reading.larger : undefined
  const observation = reading.kind === 'value' ? reading.observation : larger?.observation
  if (observation?.status === 'doubtful') return 'doubtful'
  return unit.standsForParts || larger ? 'larger-area' : null
}
