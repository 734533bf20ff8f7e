import type { Absence, Atlas } from '../../atlas/atlas.ts'
import { populationOf } from '../../atlas/column-summary.ts'
import { type RankCorrelation, rankCorrelation } from '../../atlas/rank-correlation.ts'
import type { Indicator, PresentObservation, Region } from '../../release/schema.ts'
import { fillIndicator, shownPeriod, type View } from '../../view/view.ts'
import { unitsInView } from '../areas.ts'
import { secondIndicator } from '../classes.ts'

/** An area with both values. */
export interface Pair {
  region: Region
  x: PresentObservation
  y: PresentObservation
  doubtful: boolean
  /** Residents at the census of 2020; null where none or zero is known. */
  population: number | null
  /** Place in the atlas's list of groups; null where it lies in none, or in several as a whole. */
  zone: number | null
}

/** An area that cannot be plotted, and the first of its two values that is missing. */
export interface Unpaired {
  region: Region
  lacks: 'x' | 'y'
  absence: Absence
}

export interface Scatter {
  x: Indicator
  y: Indicator
  periods: { x: string; y: string }
  pairs: Pair[]
  unpaired: Unpaired[]
  /** Of the pairs without a doubtful value. */
  correlation: RankCorrelation
  counted: number
}

/** The two indicators over the areas in view; undefined where the release has not two. */
export function scatterOf(atlas: Atlas, view: View): Scatter | undefined {
  const [x, y] = [fillIndicator(atlas, view), secondIndicator(atlas, view)]
  if (!x || !y) return undefined
  const periods = { x: shownPeriod(atlas, view), y: periodBeside(atlas, view, y) }
  const pairs: Pair[] = []
  const unpaired: Unpaired[] = []
  const areas = commonAreas(atlas, [
    ...unitsInView(atlas, view).map((unit) => unit.region),
    ...unitsInView(atlas, view, y.id, periods.y).map((unit) => unit.region),
  ])
  for (const region of areas) {
    const first = atlas.read(region.adcode, x.id, periods.x)
    const second = atlas.read(region.adcode, y.id, periods.y)
    if (first.kind === 'absent') unpaired.push({ region, lacks: 'x', absence: first.absence })
    else if (second.kind === 'absent') unpaired.push({ region, lacks: 'y', absence: second.absence })
    else {
      const [one, other] = [first.observation, second.observation]
      const residents = populationOf(atlas, region.adcode)
      pairs.push({
        region,
        x: one,
        y: other,
        doubtful: one.status === 'doubtful' || other.status === 'doubtful',
        population: residents !== null && residents > 0 ? residents : null,
        zone: zoneOf(atlas, region.adcode),
      })
    }
  }
  const firm = pairs.filter((one) => !one.doubtful)
  return {
    x,
    y,
    periods,
    pairs,
    unpaired,
    correlation: rankCorrelation(firm.map((one) => [one.x.value, one.y.value])),
    counted: firm.length,
  }
}

/** The group that a region lies in; a municipality whose parts lie in several lies in none. */
export function zoneOf(atlas: Atlas, adcode: string): number | null {
  const index = atlas.groups.findIndex((group) => atlas.inGroup(adcode, group))
  return index < 0 ? null : index
}

/** The period of the map, where as much is known in it as in the indicator's own; else that one. */
function periodBeside(atlas: Atlas, view: View, indicator: Indicator): string {
  const count = (period: string) =>
    unitsInView(atlas, view, indicator.id, period).filter((unit) => unit.reading.kind === 'value').length
  const own = shownPeriod(atlas, { ...view, fill: indicator.id, period: null })
  const asked = shownPeriod(atlas, { ...view, fill: indicator.id, period: shownPeriod(atlas, view) })
  return asked === own || count(asked) >= count(own) ? asked : own
}

/** Each area once; where one of the indicators is known only for a larger one, that stands for its parts. */
function commonAreas(atlas: Atlas, areas: readonly Region[]): Region[] {
  const all = new Set(areas)
  return [...all].filter((region) =>
    atlas
      .lineage(region.adcode)
      .slice(1)
      .every((above) => !all.has(above)),
  )
}

/**
 * Pairs worth naming, the most telling first: the ends of both axes, then those whose two ranks differ most.
 *
 * @returns places in `pairs`
 */
export function tellingPairs(pairs: readonly Pair[], most: number): number[] {
  const places = pairs.map((_, index) => index)
  const by = (value: (pair: Pair) => number) =>
    [...places].sort((a, b) => value(pairs[a] as Pair) - value(pairs[b] as Pair))
  const [x, y] = [by((pair) => pair.x.value), by((pair) => pair.y.value)]
  const apart = (index: number) => Math.abs(x.indexOf(index) - y.indexOf(index))
  const ends = [x.at(-1), y.at(-1), x[0], y[0]].filter((one) => one !== undefined)
  const differing = pairs.length > 400 ? [] : [...places].sort((a, b) => apart(b) - apart(a))
  return [...new Set([...ends, ...differing])].slice(0, most)
}
