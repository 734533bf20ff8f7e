import type { Atlas, Level } from '../atlas/atlas.ts'
import { shownPeriod, type View } from '../view/view.ts'
import { unitsShown } from './areas.ts'

/** Place among the areas of the map by value, the highest first. */
export interface Standing {
  /** From 1; equal values share a place. */
  rank: number
  /** How many areas have a value that is not doubtful; a larger area that stands for its parts is one of them. */
  among: number
}

/** The place of an area by what fills the map; null where it has no value of its own, a doubtful one, or is no area of it. */
export function standingOf(atlas: Atlas, view: View, adcode: string): Standing | null {
  const firm = unitsShown(atlas, view).flatMap(({ region, reading }) =>
    reading.kind === 'value' && reading.observation.status !== 'doubtful'
      ? [{ adcode: region.adcode, value: reading.value }]
      : [],
  )
  const own = firm.find((one) => one.adcode === adcode)
  return own ? { rank: 1 + firm.filter((one) => one.value > own.value).length, among: firm.length } : null
}

/** The same for any indicator and period; null where the map has no such period. */
export function standingIn(atlas: Atlas, view: View, adcode: string, fill: string, period: string): Standing | null {
  const asked = { ...view, fill, period, level: levelOf(atlas, adcode) }
  return shownPeriod(atlas, asked) === period ? standingOf(atlas, asked, adcode) : null
}

/** The level on which a region is an area of the map: Chongqing's districts stand among the prefectures. */
export function levelOf(atlas: Atlas, adcode: string): Level {
  const isUnit = (level: Level) => atlas.units(level).some((unit) => unit.adcode === adcode)
  return !isUnit('prefecture') && isUnit('county') ? 'county' : 'prefecture'
}
