import type { Atlas, Reading } from '../../atlas/atlas.ts'
import type { Properties } from '../../release/export/geojson.ts'
import type { Cell, Column, Figure, Table } from '../../release/export/table.ts'
import type { Indicator, PresentObservation, Region } from '../../release/schema.ts'
import { columnsOf } from '../../view/columns.ts'
import { fillIndicator, shownPeriod, type View } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'
import { unitsInView } from '../areas.ts'
import { secondIndicator } from '../classes.ts'
import { formatFigure, formatPeriod } from '../format.ts'
import { citedCells, citedColumns, evidenceBehind, type Sources } from './evidence.ts'
import type { Steps } from './steps.ts'

/** `map`: what fills the map, both where two indicators do; `series`: the same in every period; `table`: many indicators, each in its period. */
export const figureSets = ['map', 'series', 'table'] as const
export type FigureSet = (typeof figureSets)[number]

/** What is known of one indicator in one region and period. */
export interface Line {
  region: Region
  indicator: Indicator
  period: string
  reading: Reading
}

/** Indicators and periods of which a set is made. */
export function sliced(atlas: Atlas, view: View, set: FigureSet): { indicator: Indicator; period: string }[] {
  if (set === 'table') {
    return columnsOf(atlas, view)
  }
  const indicator = fillIndicator(atlas, view)
  if (!indicator) return []
  if (set === 'series') return atlas.periods(indicator.id).map((period) => ({ indicator, period }))
  const second = view.scheme === 'bivariate' ? secondIndicator(atlas, view) : undefined
  return [indicator, ...(second ? [second] : [])].map((one) => ({
    indicator: one,
    period: shownPeriod(atlas, { ...view, fill: one.id }),
  }))
}

/** The areas that pass the filters, each at the finest level at which it is known. */
export function* linesOf(atlas: Atlas, view: View, set: FigureSet): Steps<Line[]> {
  const slices = sliced(atlas, view, set)
  const lines: Line[] = []
  for (const [index, { indicator, period }] of slices.entries()) {
    for (const { region, reading } of unitsInView(atlas, view, indicator.id, period)) {
      lines.push({ region, indicator, period, reading })
    }
    yield (index + 1) / slices.length
  }
  return lines
}

/** How a figure of the release is written. */
export function figureOf({ value, status }: PresentObservation, { decimals, percent = false }: Indicator): Figure {
  return { value, decimals, percent, doubtful: status === 'doubtful' }
}

const unitOf = ({ percent, unit }: Indicator, view: View, words: Words) =>
  percent ? words('take.unit.share') : unit[view.lang]

/** What stands behind a line: its own evidence and that of its formula's inputs. */
export const evidenceOf = (atlas: Atlas, { region, indicator, period, reading }: Line): string[] => {
  const observation =
    reading.kind === 'value' ? reading.observation : atlas.observation(region.adcode, indicator.id, period)
  const larger =
    reading.kind === 'absent' && reading.absence === 'larger-area' ? reading.larger?.observation : undefined
  return [observation, larger].flatMap((one) => (one ? evidenceBehind(atlas, one) : []))
}

function noteOf({ indicator, reading }: Line, view: View, words: Words): string {
  const own = reading.kind === 'value' ? reading.observation.note : reading.note
  const larger = reading.kind === 'absent' && reading.absence === 'larger-area' ? reading.larger : undefined
  const said =
    larger &&
    words('take.larger', {
      region: larger.region.name[view.lang],
      value: formatFigure(larger.observation.value, indicator, view.lang),
      period: formatPeriod(larger.observation.period, words),
    })
  return [said, own?.[view.lang]].filter(Boolean).join(' ')
}

/** One row a figure, with everything that is known of it: for programs, and for whoever checks. */
export function* longTable(
  atlas: Atlas,
  view: View,
  lines: readonly Line[],
  sources: Sources,
  title: string,
  words: Words,
): Steps<Table> {
  const column = (key: string, title: string, width: number, numeric = false): Column => ({
    key,
    title,
    width,
    numeric,
  })
  const rows: Cell[][] = []
  for (const [index, line] of lines.entries()) {
    const { region, indicator, period, reading } = line
    const absence = reading.kind === 'absent' ? words(`absence.${reading.absence}`) : ''
    rows.push([
      region.adcode,
      region.name.zh,
      region.name.en,
      words(`take.level.${region.level}`),
      indicator.id,
      indicator.name[view.lang],
      // A stock is read as its latest count: the period is the one that was counted.
      (reading.kind === 'value' ? reading.observation.period : period) || '—',
      reading.kind === 'value' ? figureOf(reading.observation, indicator) : absence,
      unitOf(indicator, view, words),
      reading.kind === 'value' ? words(`status.${reading.observation.status}`) : absence,
      (reading.kind === 'value' && reading.observation.formula) || '',
      noteOf(line, view, words),
      ...citedCells(evidenceOf(atlas, line), sources, words),
    ])
    if (index % 50 === 49) yield (index + 1) / lines.length
  }
  return {
    title,
    columns: [
      column('adcode', words('take.column.adcode'), 9),
      column('region_zh', words('take.column.region.zh'), 20),
      column('region_en', words('take.column.region.en'), 22),
      column('level', words('take.column.level'), 8),
      column('indicator', words('take.column.indicator.id'), 20),
      column('indicator_name', words('take.column.indicator'), 24),
      column('period', words('take.column.period'), 9),
      column('value', words('take.column.value'), 16, true),
      column('unit', words('take.column.unit'), 14),
      column('status', words('take.column.status'), 18),
      column('formula', words('evidence.formula'), 36),
      column('note', words('take.column.note'), 36),
      ...citedColumns(words),
    ],
    rows,
  }
}

/** One row a region: as it is read, and as it is set in a report. */
export function* wideTable(
  atlas: Atlas,
  view: View,
  lines: readonly Line[],
  set: FigureSet,
  title: string,
  words: Words,
): Steps<Table> {
  const slices = sliced(atlas, view, set)
  const regions = [...new Set(lines.map((line) => line.region))]
  const rows: Cell[][] = []
  for (const [index, region] of regions.entries()) {
    const readings = slices.map(({ indicator, period }) => atlas.read(region.adcode, indicator.id, period))
    const cells = readings.map((reading, at): Cell => {
      if (reading.kind === 'absent')
        return slices.length > 1 ? words(`absence.short.${reading.absence}`) : words(`absence.${reading.absence}`)
      return figureOf(reading.observation, slices[at]?.indicator ?? ({ decimals: 2 } as Indicator))
    })
    const [only] = readings
    const status =
      set === 'map' && slices.length === 1 && only
        ? [only.kind === 'value' ? words(`status.${only.observation.status}`) : '—']
        : []
    rows.push([region.adcode, region.name[view.lang], words(`take.level.${region.level}`), ...cells, ...status])
    if (index % 50 === 49) yield (index + 1) / regions.length
  }
  const heading = ({ indicator, period }: (typeof slices)[number]) =>
    set === 'series'
      ? period
      : words('take.column.figure', {
          indicator: indicator.name[view.lang],
          unit: indicator.unit[view.lang],
          period: formatPeriod(period, words),
        })
  return {
    title,
    columns: [
      { key: 'adcode', title: words('take.column.adcode'), width: 9 },
      { key: 'region', title: words('table.region'), width: 20 },
      { key: 'level', title: words('take.column.level'), width: 8 },
      ...slices.map((slice) => ({
        key: `${slice.indicator.id}_${slice.period}`,
        title: heading(slice),
        width: set === 'series' ? 12 : 18,
        numeric: true,
      })),
      ...(set === 'map' && slices.length === 1
        ? [{ key: 'status', title: words('take.column.status'), width: 14 }]
        : []),
    ],
    rows,
  }
}

/** The properties of each area, by adcode; where there are several figures, each under indicator and period. */
export function propertiesOf(atlas: Atlas, view: View, lines: readonly Line[], set: FigureSet, words: Words) {
  const areas = new Map<string, Properties>()
  const single = sliced(atlas, view, set).length === 1
  for (const line of lines) {
    const { region, indicator, period, reading } = line
    const before = areas.get(region.adcode) ?? {
      adcode: region.adcode,
      name_zh: region.name.zh,
      name_en: region.name.en,
      level: region.level,
    }
    const present = reading.kind === 'value' ? reading.observation : null
    const figure: Properties = {
      indicator: indicator.id,
      indicator_name: indicator.name[view.lang],
      period: present?.period ?? period,
      value: present?.value ?? null,
      unit: unitOf(indicator, view, words),
      status: present?.status ?? (reading.kind === 'absent' ? reading.absence : 'no-source'),
      formula: present?.formula ?? null,
      note: noteOf(line, view, words) || null,
      evidence: evidenceOf(atlas, line).join('; ') || null,
    }
    const prefix = single ? '' : `${indicator.id}_${period}_`
    const named = Object.entries(figure).map(([key, value]) => [`${prefix}${key}`, value] as const)
    const kept = single ? named : named.filter(([key]) => !/_(indicator|indicator_name|period)$/.test(key))
    areas.set(region.adcode, { ...before, ...Object.fromEntries(kept) })
  }
  return areas
}
