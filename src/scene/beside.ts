import type { Atlas } from '../atlas/atlas.ts'
import type { Boundaries } from '../atlas/boundaries.ts'
import type { Target } from '../release/schema.ts'
import { defaultView, fillIndicator, shownPeriod, type View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import { isUnitInView, type Unit, unitsShown } from './areas.ts'
import { createScene, readingInWords } from './build.ts'
import { formatPeriod } from './format.ts'
import type { Marking } from './marking.ts'
import type { Scene } from './scene.ts'

/** The view of the second map by itself: its own indicator, period and classes, all else shared. */
export function besideView(view: View): View {
  const { beside } = view
  if (!beside) return view
  const other = beside.fill !== view.fill
  return {
    ...view,
    fill: beside.fill,
    period: beside.period,
    beside: null,
    // A range is of the values of the first map, and so are limits entered by hand.
    range: null,
    classes: other && view.classes.method === 'manual' ? defaultView.classes : view.classes,
    scheme: view.scheme === 'bivariate' ? 'sequential' : view.scheme,
  }
}

interface Given {
  atlas: Atlas
  view: View
  /** What the first map shows: symbols, bands and marks are the same on both. */
  scene: Scene
  boundaries: Boundaries
  marking: Marking | null
  marked: readonly string[]
  targets: readonly Target[] | null
}

/** What the second map shows. Filters are those of the view: a range goes on meaning the first map's values. */
export function besideScene({ atlas, view, scene, boundaries, marking, marked, targets }: Given, words: Words): Scene {
  const own = { ...besideView(view), layers: view.layers.filter((layer) => layer === 'fill') }
  const second = createScene(atlas, own, boundaries, words, marking, marked, targets)
  const shared = { ...second, symbols: scene.symbols, bands: scene.bands }
  if (view.range === null || scene.outlined.length > 0) return shared
  const out = new Set(
    unitsShown(atlas, own).flatMap((unit) => (isUnitInView(atlas, view, unit) ? [] : [unit.region.adcode])),
  )
  return {
    ...shared,
    areas: second.areas.map((area) => ({ ...area, dimmed: out.has(area.adcode) })),
    labels: second.labels.map((label) => (out.has(label.adcode) ? { ...label, tone: 'on-light' as const } : label)),
  }
}

/** How a region is read on a map: itself, the larger area that stands for it, or by itself where its parts are drawn. */
function unitFor(atlas: Atlas, units: readonly Unit[], adcode: string, view: View): Unit | undefined {
  for (const { adcode: one } of atlas.lineage(adcode)) {
    const unit = units.find(({ region, standsForParts }) => region.adcode === one && (one === adcode || standsForParts))
    if (unit) return unit
  }
  const region = atlas.region(adcode)
  return region && { region, reading: atlas.read(adcode, view.fill, shownPeriod(atlas, view)), standsForParts: false }
}

/** What tells the two maps apart, in few words: the periods of one indicator, else the indicators. */
export function captionsOf(atlas: Atlas, view: View, words: Words): [string, string] {
  const views = [view, besideView(view)] as const
  const [first, second] = views.map((one) => {
    const name = fillIndicator(atlas, one)?.name[view.lang] ?? ''
    return { name, period: formatPeriod(shownPeriod(atlas, one), words) }
  }) as [{ name: string; period: string }, { name: string; period: string }]
  if (first.name === second.name) return [first.period, second.period]
  return first.period === second.period
    ? [first.name, second.name]
    : [`${first.name} · ${first.period}`, `${second.name} · ${second.period}`]
}

/** A region's value on each map, in words, with what tells the maps apart. */
export function bothInWords(atlas: Atlas, view: View, adcode: string, words: Words): string[] {
  const captions = captionsOf(atlas, view, words)
  return [view, besideView(view)].flatMap((one, index) => {
    const unit = unitFor(atlas, unitsShown(atlas, one), adcode, one)
    return unit
      ? [
          words('maps.said', {
            caption: captions[index] ?? '',
            said: readingInWords(unit, fillIndicator(atlas, one), view, words),
          }),
        ]
      : []
  })
}

/** The areas that both maps know: where one draws a larger area in place of its parts, the larger one. */
export function comparedAreas(atlas: Atlas, view: View): string[] {
  const [first, second] = [view, besideView(view)].map((one) => unitsShown(atlas, one)) as [Unit[], Unit[]]
  const whole = new Set([...first, ...second].flatMap((unit) => (unit.standsForParts ? [unit.region.adcode] : [])))
  const areas = first
    .filter((unit) => isUnitInView(atlas, view, unit))
    .map(({ region }) => atlas.lineage(region.adcode).find((one) => whole.has(one.adcode))?.adcode ?? region.adcode)
  return [...new Set(areas)]
}
