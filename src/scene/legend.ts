import type { Absence, Atlas } from '../atlas/atlas.ts'
import type { Breaks } from '../atlas/classify.ts'
import type { Indicator } from '../release/schema.ts'
import { inView } from '../view/filter.ts'
import { fillIndicator, shownPeriod, statuses, type View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import type { Classed } from './classes.ts'
import { formatLimit, formatPeriod } from './format.ts'
import type { Paint } from './ramps.ts'
import type {
  AreaMark,
  BandMark,
  FacilityForm,
  FacilityGrade,
  LegendBlock,
  LegendItem,
  Overlay,
  SymbolMark,
} from './scene.ts'
import { tiersOf } from './symbols.ts'

/** One block for every layer that is switched on, in the order of the switches. */
export function legendOf(
  atlas: Atlas,
  view: View,
  areas: readonly AreaMark[],
  classed: Classed,
  symbols: readonly SymbolMark[],
  bands: readonly BandMark[],
  words: Words,
): LegendBlock[] {
  const blocks: Record<string, () => LegendBlock> = {
    fill: () => fillBlock(atlas, view, areas, classed, words),
    facilities: () => facilityBlock(atlas, symbols, words),
    projects: () => projectBlock(symbols, words),
    cobuilding: () => cobuildingBlock(atlas, view, bands, words),
  }
  return view.layers.flatMap((layer) => blocks[layer]?.() ?? [])
}

function fillBlock(atlas: Atlas, view: View, areas: readonly AreaMark[], classed: Classed, words: Words): LegendBlock {
  const indicator = fillIndicator(atlas, view)
  const labels = indicator ? classLabels(classed.breaks, indicator, view, words) : []
  const absent = (absence: Absence) =>
    areas.filter(({ fill }) => fill.kind === 'absent' && fill.absence === absence).length
  const count = (overlay: Overlay) => areas.filter((one) => one.overlay === overlay).length
  const item = (id: Absence | 'doubtful', swatch: LegendItem['swatch'], count: number): LegendItem => ({
    id,
    swatch,
    label: words(`absence.short.${id}`),
    title: words(`absence.${id}`),
    count,
    filter: null,
  })
  const usual = shownPeriod(atlas, { ...view, period: null })
  const isFixed = indicator && shownPeriod(atlas, view) !== usual && view.classes.method !== 'manual'
  const more = classed.key?.(view, words, areas)
  return {
    layer: 'fill',
    title: indicator ? indicator.unit[view.lang] : '',
    items: labels
      .map((label, index) => classItem(`class-${index}`, classed.ramp[index] ?? 'c0', label, areas))
      .reverse(),
    pairs: [
      item('larger-area', { kind: 'overlay', overlay: 'larger-area' }, count('larger-area') + absent('larger-area')),
      item('doubtful', { kind: 'overlay', overlay: 'doubtful' }, count('doubtful')),
      item('no-source', { kind: 'absent', absence: 'no-source' }, absent('no-source')),
      item('not-applicable', { kind: 'absent', absence: 'not-applicable' }, absent('not-applicable')),
    ],
    signs: [],
    ...more,
    notes: [
      ...(more?.notes ?? []),
      ...(isFixed ? [words('legend.fixed', { period: formatPeriod(usual, words) })] : []),
    ],
  }
}

export const classItem = (id: string, paint: Paint, label: string, areas: readonly AreaMark[]): LegendItem => ({
  id,
  swatch: { kind: 'class', paint },
  label,
  count: areas.filter(({ fill }) => fill.kind === 'class' && fill.paint === paint).length,
  filter: null,
})

/** From the lowest class to the highest. */
export function classLabels(breaks: Breaks, indicator: Indicator, view: View, words: Words): string[] {
  const limits = breaks.map((limit) => formatLimit(limit, indicator, view.lang))
  if (limits.length === 0) return [words('legend.class.all')]
  return [...limits, ''].map((high, index) => {
    const low = limits[index - 1] ?? ''
    if (high === '') return words('legend.class.from', { low })
    return index === 0 ? words('legend.class.below', { high }) : words('legend.class.between', { low, high })
  })
}

const grades: FacilityGrade[] = ['tertiary-a', 'tertiary', 'secondary', 'primary', 'untiered']
const forms: FacilityForm[] = ['chinese-medicine', 'specialised', 'primary-care']

const counted = new WeakMap<readonly SymbolMark[], { words: Words; block: LegendBlock }>()

/** Counting thousands of symbols again would cost more than recolouring the map. */
function facilityBlock(atlas: Atlas, symbols: readonly SymbolMark[], words: Words): LegendBlock {
  const last = counted.get(symbols)
  if (last?.words === words) return last.block
  const block = makeFacilityBlock(atlas, symbols, words)
  counted.set(symbols, { words, block })
  return block
}

function makeFacilityBlock(atlas: Atlas, symbols: readonly SymbolMark[], words: Words): LegendBlock {
  const all = atlas.facilities.filter((one) => one.onMap)
  const shown = symbols.flatMap(({ glyph }) => (glyph.family === 'facility' ? [glyph] : []))
  const byGrade = grades.map(
    (grade): LegendItem => ({
      id: `grade-${grade}`,
      swatch: {
        kind: 'glyph',
        glyph: { family: 'facility', grade, form: grade === 'primary' ? 'primary-care' : 'general' },
        placed: 'point',
      },
      label: words(`grade.${grade}`),
      count: shown.filter((glyph) => glyph.grade === grade).length,
      filter: grade === 'untiered' ? null : { by: 'tier', tiers: tiersOf[grade] },
    }),
  )
  const byForm = forms.map(
    (form): LegendItem => ({
      id: `form-${form}`,
      swatch: {
        kind: 'glyph',
        glyph: { family: 'facility', grade: form === 'primary-care' ? 'primary' : 'tertiary', form },
        placed: 'point',
      },
      label: words(`form.${form}`),
      count: null,
      filter: null,
    }),
  )
  return {
    layer: 'facilities',
    title: words('legend.facilities.title'),
    items: [...byGrade],
    pairs: [],
    signs: [
      ...byForm,
      {
        id: 'placed-area',
        swatch: { kind: 'glyph', glyph: { family: 'facility', grade: 'tertiary-a', form: 'general' }, placed: 'area' },
        label: words('placement.area'),
        count: null,
        filter: null,
      },
      { id: 'cluster', swatch: { kind: 'cluster' }, label: words('legend.cluster'), count: null, filter: null },
    ],
    notes: [words('legend.facilities.note', { count: all.length })],
  }
}

function projectBlock(symbols: readonly SymbolMark[], words: Words): LegendBlock {
  return {
    layer: 'projects',
    title: words('legend.projects.title'),
    items: [],
    pairs: statuses.map(
      (status): LegendItem => ({
        id: `status-${status}`,
        swatch: { kind: 'glyph', glyph: { family: 'project', status }, placed: 'point' },
        label: words(`status.short.${status}`),
        title: words(`status.${status}`),
        count: symbols.filter(({ glyph }) => glyph.family === 'project' && glyph.status === status).length,
        filter: { by: 'status', status },
      }),
    ),
    signs: [],
    notes: [words('legend.projects.note')],
  }
}

const standings = ['member', 'last-once', 'ended', 'candidate'] as const

function cobuildingBlock(atlas: Atlas, view: View, bands: readonly BandMark[], words: Words): LegendBlock {
  const cities = [...atlas.cobuildingCities].filter((adcode) => inView(atlas, view, adcode))
  const count = (standing: BandMark['standing']) => bands.filter((band) => band.standing === standing).length
  return {
    layer: 'cobuilding',
    title: words('legend.cobuilding.title'),
    items: standings.flatMap((standing): LegendItem[] =>
      standing === 'member' || count(standing) > 0
        ? [
            {
              id: standing,
              swatch: { kind: 'band', standing },
              label: words(`legend.standing.${standing}`),
              count: standing === 'member' ? cities.length : count(standing),
              filter: null,
            },
          ]
        : [],
    ),
    pairs: [],
    signs: [],
    notes: [words('legend.cobuilding.note')],
  }
}
