import type { Atlas } from '../../atlas/atlas.ts'
import type { Region } from '../../release/schema.ts'
import type { View } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'
import { shownValue, unitsInView } from '../areas.ts'
import { formatPeriod } from '../format.ts'
import { cellOf as readCell } from '../region-table/cells.ts'
import { referencesOf, regionsOf, sorted } from '../region-table/rows.ts'
import { evidenceOf, sliced } from '../tables/figures.ts'
import type { EvidenceNumbers } from './evidence-numbers.ts'

export interface PrintedCell {
  /** The value as it is written, or why there is none. */
  text: string
  absent: boolean
  doubtful: boolean
  /** Of the list of evidence. */
  numbers: readonly number[]
  /** Of the largest value of the column, from 0 to 1; null where no bar is drawn. */
  share: number | null
}

export interface PrintedColumn {
  title: string
  unit: string
  period: string
}

/** A table as it is printed: every figure with the numbers of its evidence. */
export interface PrintedTable {
  columns: readonly PrintedColumn[]
  rows: readonly { adcode: string; name: string; isReference: boolean; cells: readonly PrintedCell[] }[]
}

type Slice = ReturnType<typeof sliced>[number]

/** What fills the map: the areas by their values, the highest first; the nation and provinces above them. */
export function mapFigures(atlas: Atlas, view: View, words: Words, numbers: EvidenceNumbers): PrintedTable {
  const slices = sliced(atlas, view, 'map')
  const [first] = slices
  if (!first) return { columns: [], rows: [] }
  const units = unitsInView(atlas, view, first.indicator.id, first.period).sort(
    (a, b) => (shownValue(b) ?? Number.NEGATIVE_INFINITY) - (shownValue(a) ?? Number.NEGATIVE_INFINITY),
  )
  const table = tableOf(
    atlas,
    view,
    words,
    numbers,
    slices,
    units.map(({ region }) => region),
  )
  return slices.length > 1 ? table : withBars(atlas, table, first)
}

function withBars(atlas: Atlas, table: PrintedTable, { indicator, period }: Slice): PrintedTable {
  const ownValue = (adcode: string) => {
    const reading = atlas.read(adcode, indicator.id, period)
    return reading.kind === 'value' ? reading.value : null
  }
  const largest = Math.max(...table.rows.map(({ adcode }) => ownValue(adcode) ?? 0))
  return {
    ...table,
    rows: table.rows.map((row) => {
      const value = ownValue(row.adcode)
      const share = value !== null && value >= 0 && largest > 0 ? value / largest : null
      return { ...row, cells: row.cells.map((cell) => ({ ...cell, share })) }
    }),
  }
}

/**
 * The table of many indicators as it is sorted on the page, in parts of so many columns as a sheet takes.
 * @param widest how many columns a part has at most
 */
export function tableFigures(
  atlas: Atlas,
  view: View,
  words: Words,
  numbers: EvidenceNumbers,
  widest: number,
): PrintedTable[] {
  const slices = sliced(atlas, view, 'table')
  const by = slices.find(({ indicator }) => indicator.id === view.sort?.by)
  const regions = sorted(regionsOf(atlas, view), view.sort, view.lang, ({ adcode }) => {
    const reading = by && atlas.read(adcode, by.indicator.id, by.period)
    return reading?.kind === 'value' ? reading.value : null
  })
  // Parts of about the same width look better than a full one and a rest.
  const parts = Math.max(1, Math.ceil(slices.length / widest))
  const width = Math.ceil(slices.length / parts)
  return Array.from({ length: parts }, (_, part) =>
    tableOf(atlas, view, words, numbers, slices.slice(part * width, (part + 1) * width), regions),
  )
}

function tableOf(
  atlas: Atlas,
  view: View,
  words: Words,
  numbers: EvidenceNumbers,
  slices: readonly Slice[],
  regions: readonly Region[],
): PrintedTable {
  const isKnown = (region: Region) =>
    slices.some(({ indicator, period }) => atlas.read(region.adcode, indicator.id, period).kind === 'value')
  const references = referencesOf(atlas).filter((one) => !regions.includes(one) && isKnown(one))
  const row = (isReference: boolean) => (region: Region) => ({
    name: region.level === 'nation' ? words('reference.nation') : region.shortName[view.lang],
    adcode: region.adcode,
    isReference,
    cells: slices.map((slice) => cellOf(atlas, view, words, numbers, region, slice)),
  })
  return {
    columns: slices.map(({ indicator, period }) => ({
      title: indicator.name[view.lang],
      unit: indicator.unit[view.lang],
      period: formatPeriod(period, words),
    })),
    rows: [...references.map(row(true)), ...regions.map(row(false))],
  }
}

function cellOf(
  atlas: Atlas,
  view: View,
  words: Words,
  numbers: EvidenceNumbers,
  region: Region,
  { indicator, period }: Slice,
): PrintedCell {
  const reading = atlas.read(region.adcode, indicator.id, period)
  const cell = readCell(atlas, region, { indicator, period }, view.lang, words)
  return {
    text: cell.dated ? words('paper.dated', { value: cell.text, period: cell.dated }) : cell.text,
    absent: cell.kind === 'absent',
    doubtful: cell.doubtful,
    numbers: numbers.of(evidenceOf(atlas, { region, indicator, period, reading })),
    share: null,
  }
}
