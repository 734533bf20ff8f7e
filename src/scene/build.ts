import type { Atlas } from '../atlas/atlas.ts'
import type { Boundaries } from '../atlas/boundaries.ts'
import type { Indicator, Target } from '../release/schema.ts'
import { inView, regionFilters } from '../view/filter.ts'
import { fillIndicator, shownPeriod, type View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import { isUnitInView, overlayOf, shownValue, type Unit, unitsShown } from './areas.ts'
import { type Classed, classesOf, fillOf, isDark, secondUnit } from './classes.ts'
import { formatPeriod, formatValue } from './format.ts'
import { legendOf } from './legend.ts'
import type { Marking } from './marking.ts'
import { project } from './projection.ts'
import type { AreaMark, BandMark, LabelMark, LegendItem, Scene } from './scene.ts'
import { summaryOf } from './summary.ts'
import { symbolMarks } from './symbols.ts'

/**
 * Everything that the map shows for a view, in plain data and in the reader's words.
 * @param marked adcodes of areas that the board beside the map found: those that differ between two releases
 * @param targets null before they have arrived; colours may part around one
 * @param emphasised adcodes of areas that a scene of a briefing points at
 */
export function createScene(
  atlas: Atlas,
  view: View,
  boundaries: Boundaries,
  words: Words,
  marking: Marking | null = null,
  marked: readonly string[] = [],
  targets: readonly Target[] | null = null,
  emphasised: readonly string[] = [],
): Scene {
  const { classed, ...ground } = groundOf(atlas, view, boundaries, words, targets)
  const symbols = symbolMarks(atlas, view, boundaries, words)
  const marks = marking?.(view, words)
  const bands = marks?.bands ?? bandMarks(atlas, view)
  const changed = marked.filter((adcode) => boundaries.get(adcode)).map((adcode) => ({ adcode }))
  const outlined = [...(marks?.outlined ?? []), ...changed]
  return {
    ...ground,
    ...(outlined.length > 0 ? quiet(ground) : { symbols }),
    bands,
    outlined,
    links: marks?.links ?? [],
    legend: [
      ...legendOf(
        atlas,
        view,
        ground.areas.filter(({ dimmed }) => !dimmed),
        classed,
        symbols,
        bands,
        words,
      ),
      ...((marks && marks.legend.length > 0) || changed.length > 0
        ? [
            {
              layer: 'board' as const,
              title: '',
              items: [...(marks?.legend ?? []), ...changedItems(changed.length, words)],
              pairs: [],
              signs: [],
              notes: outlined.length > 0 ? [words('legend.board.note')] : [],
            },
          ]
        : []),
    ],
    selected: view.region ?? atlas.facilities.find((one) => one.id === view.facility)?.region ?? null,
    emphasised: emphasised.filter((adcode) => boundaries.get(adcode)),
  }
}

/** What of the view the first map does not draw: where only this changes, the scene stays as it is. */
export const notDrawn: readonly (keyof View)[] = [
  'beside',
  'chart',
  'columns',
  'sort',
  'compared',
  'resource',
  'over',
  'against',
  'mode',
  'briefing',
  'step',
  'at',
  'paper',
  'show',
  'lock',
  'accent',
  'theme',
  'size',
  'renderer',
]

const changedItems = (count: number, words: Words): LegendItem[] =>
  count > 0
    ? [{ id: 'changed', swatch: { kind: 'outline' }, label: words('legend.outlined.changes'), count, filter: null }]
    : []

/** While a board marks areas, the rest of the map steps back. */
const quiet = ({ areas, labels }: Pick<Scene, 'areas' | 'labels'>) => ({
  areas: areas.map((area) => ({ ...area, dimmed: true })),
  labels: labels.map((label) => ({ ...label, tone: 'on-light' as const })),
  symbols: [],
})

/** All that symbols and their filters have no part in. */
type Ground = Omit<Scene, 'bands' | 'outlined' | 'links' | 'symbols' | 'legend' | 'selected' | 'emphasised'> & {
  classed: Classed
}

interface Made {
  boundaries: Boundaries
  words: Words
  targets: readonly Target[] | null
  of: string
  ground: Ground
}
/** The last two: a second map may stand beside the first. */
const made = new WeakMap<Atlas, readonly Made[]>()

/** The same areas and labels, and the same arrays, as long as nothing that decides about them changes. */
function groundOf(
  atlas: Atlas,
  view: View,
  boundaries: Boundaries,
  words: Words,
  targets: readonly Target[] | null,
): Ground {
  const { fill, period, level, lang, region, classes, scheme, reference, second } = view
  const of = JSON.stringify([
    [fill, period, level, lang, region, view.layers.includes('fill')],
    [classes, scheme, reference, second],
    regionFilters(view),
  ])
  const last = made.get(atlas) ?? []
  const same = last.find(
    (one) =>
      one.of === of &&
      one.boundaries === boundaries &&
      one.words === words &&
      // Most maps do not depend on targets: their arrival changes nothing.
      (one.targets === targets || view.reference !== 'target'),
  )
  const now = same ?? { boundaries, words, targets, of, ground: makeGround(atlas, view, boundaries, words, targets) }
  made.set(atlas, [now, ...last.filter((one) => one !== now)].slice(0, 2))
  return now.ground
}

function makeGround(
  atlas: Atlas,
  view: View,
  boundaries: Boundaries,
  words: Words,
  targets: readonly Target[] | null,
): Ground {
  const indicator = fillIndicator(atlas, view)
  const period = shownPeriod(atlas, view)
  const filled = view.layers.includes('fill') && indicator !== undefined
  const units = unitsShown(atlas, view)
  const classed = classesOf(atlas, view, targets)
  const { second } = classed
  const others = units.map((unit) => secondUnit(atlas, unit, classed))

  const areas: AreaMark[] = units.map((unit, index) => {
    const other = others[index]
    const said = readingInWords(unit, indicator, view, words)
    return {
      adcode: unit.region.adcode,
      fill: filled ? fillOf(unit, other, classed) : { kind: 'blank' },
      overlay: filled ? (overlayOf(unit) ?? (other ? overlayOf(other) : null)) : null,
      dimmed: !isUnitInView(atlas, view, unit),
      title: other && second ? second.reading(said, other, view, words) : said,
    }
  })
  const inSubtitle = (one: Indicator, at: string) =>
    words('scene.subtitle', { period: formatPeriod(at, words), unit: one.unit[view.lang] })
  const counted = areas.filter(({ dimmed }) => !dimmed)
  const spokenOf = units.filter((_, index) => !areas[index]?.dimmed)
  const summary = summaryOf(spokenOf, indicator, formatPeriod(period, words), view, words)

  return {
    title:
      [indicator, second?.indicator].flatMap((one) => one?.name[view.lang] ?? []).join(' × ') || words('app.title'),
    subtitle: [indicator && inSubtitle(indicator, period), second && inSubtitle(second.indicator, second.period)]
      .filter(Boolean)
      .join(' × '),
    summary:
      second && filled
        ? second.summary(summary, counted.filter(({ fill }) => fill.kind === 'class').length, view, words)
        : summary,
    areas,
    labels: labelMarks(units, areas, indicator, view, boundaries),
    classed,
  }
}

function bandMarks(atlas: Atlas, view: View): BandMark[] {
  if (!view.layers.includes('cobuilding')) return []
  const changed = (change: 'joined' | 'candidate') =>
    new Set(atlas.cobuilding.flatMap((one) => (one.kind === 'membership' && one.change === change ? [one.region] : [])))
  const joined = changed('joined')
  const waiting = [...changed('candidate')].filter(
    (adcode) => !joined.has(adcode) && !atlas.cobuildingCities.has(adcode),
  )
  return [
    ...[...atlas.cobuildingCities].map((adcode): BandMark => ({ adcode, standing: 'member' })),
    ...waiting.map((adcode): BandMark => ({ adcode, standing: 'candidate' })),
  ].filter(({ adcode }) => inView(atlas, view, adcode))
}

/** Name, value or absence, as it is read out and shown on hover. */
export function readingInWords(unit: Unit, indicator: Indicator | undefined, view: View, words: Words): string {
  const name = unit.region.name[view.lang]
  if (!indicator) return name
  const { reading } = unit
  const value = shownValue(unit)
  if (value === null) {
    const absence = reading.kind === 'absent' ? reading.absence : 'no-source'
    return words('reading.absent', { name, absence: words(`absence.${absence}`) })
  }
  const said = words('reading.value', {
    name,
    value: formatValue(value, indicator, view.lang),
    unit: indicator.percent ? '' : indicator.unit[view.lang],
  }).trimEnd()
  if (reading.kind === 'absent' && reading.absence === 'larger-area') {
    return words('reading.larger', { said, larger: reading.larger?.region.name[view.lang] ?? '' })
  }
  if (unit.standsForParts) return words('reading.whole', { said })
  return reading.kind === 'value' && reading.observation.status === 'doubtful'
    ? words('reading.doubtful', { said })
    : said
}

function labelMarks(
  units: readonly Unit[],
  areas: readonly AreaMark[],
  indicator: Indicator | undefined,
  view: View,
  boundaries: Boundaries,
): LabelMark[] {
  return units.flatMap((unit, index): LabelMark[] => {
    const boundary = boundaries.get(unit.region.adcode)
    const area = areas[index]
    if (!boundary || !area) return []
    const [x, y] = project(boundary.anchor[0], boundary.anchor[1])
    const value = shownValue(unit)
    const dark = area.fill.kind === 'class' && isDark(area.fill.paint) && !area.dimmed
    return [
      {
        adcode: unit.region.adcode,
        x: Math.round(x),
        y: Math.round(y),
        name: unit.region.shortName[view.lang],
        value:
          value !== null && indicator && area.fill.kind === 'class' ? formatValue(value, indicator, view.lang) : null,
        tone: dark ? 'on-dark' : 'on-light',
        weight: (unit.region.adcode === view.region ? 1e9 : 0) + (unit.standsForParts ? 1e7 : 0) + boundary.areaKm2,
      },
    ]
  })
}
