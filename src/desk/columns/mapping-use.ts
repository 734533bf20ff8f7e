import type { Sheet } from '../../release/sheets/workbook.ts'
import { headingsOf } from '../layout/headings.ts'
import { recogniseLayout } from '../layout/recognise.ts'
import { withRole } from '../layout/spans.ts'
import type { Base, Column, Layout, Source, Whole } from '../project.ts'
import { headingPeriod } from './heading.ts'
import type { MappedColumn, Mapping } from './mapping-schema.ts'
import { headingKey, resemblance } from './resemblance.ts'
import { type Suggestion, suggestColumns } from './suggest.ts'
import { periodOfWhole } from './whole.ts'

/** What of a mapping does not fit the table that it was applied to. */
export type Misfit =
  /** The mapping speaks of a column that the table has not. */
  | { is: 'column-gone'; headings: string[] }
  /** The table has a column that the mapping does not speak of: it is as suggested. */
  | { is: 'column-new'; column: number; headings: string[] }
  /** The release has not got the indicator. Column null: of the whole sheet. */
  | { is: 'indicator-unknown'; column: number | null; indicator: string }
  /** A person had said the period, which may be another now; it is to be said again. Column null: of the whole sheet. */
  | { is: 'period-to-say'; column: number | null }
  /** The release has not got the region that was chosen for a label. */
  | { is: 'region-unknown'; label: string; adcode: string }

export interface Applied extends Suggestion, Pick<Source, 'layout' | 'coordinates' | 'regions'> {
  misfits: Misfit[]
}

/** The layout under which the headings are those of the mapping: as recognised, or with the rows that were marked then. */
function layoutFor(saved: Mapping, sheet: Sheet, base: Base): Layout {
  const recognised = recogniseLayout(sheet, base, saved.turned)
  let marked = recognised
  for (const { from, to, role } of saved.head) marked = withRole(marked, from, to, role)
  return resemblance(saved, sheet, marked) > resemblance(saved, sheet, recognised) ? marked : recognised
}

/**
 * What a mapping says of another table of the same shape. Columns are known by their headings, in which years may have
 * moved on; periods are those of the new headings, never those of the old table.
 */
export function applyMapping(saved: Mapping, sheet: Sheet, base: Base): Applied {
  const layout = layoutFor(saved, sheet, base)
  const suggested = suggestColumns(sheet, layout, base)
  const misfits: Misfit[] = []
  const columns = applyColumns(saved, headingsOf(sheet, layout), suggested.columns, base, misfits)
  return {
    kind: saved.kind,
    table: saved.table,
    columns,
    // The next sheet of that shape may be of another region: it says so itself, or a person does.
    whole: { region: suggested.whole.region, ...applyWhole(saved, sheet, layout, base, misfits) },
    layout,
    coordinates: saved.coordinates,
    regions: applyRegions(saved, base, misfits),
    misfits,
  }
}

function applyColumns(
  saved: Mapping,
  headings: readonly string[][],
  suggested: readonly Column[],
  base: Base,
  misfits: Misfit[],
): Column[] {
  const byKey = new Map<string, MappedColumn[]>()
  for (const column of saved.columns) {
    const key = headingKey(column.headings)
    byKey.set(key, [...(byKey.get(key) ?? []), column])
  }
  const used = new Map<string, number>()
  const columns = headings.map((texts, column): Column => {
    const key = headingKey(texts)
    const known = byKey.get(key) ?? []
    const place = used.get(key) ?? 0
    used.set(key, place + 1)
    // Years across: one more of the same kind is read as the others are.
    const found = known[place] ?? (allAlike(known) ? known[0] : undefined)
    if (found) return columnFrom(found, texts, column, base, misfits)
    if (texts.length > 0) misfits.push({ is: 'column-new', column, headings: texts })
    return suggested[column] ?? { is: 'ignored' }
  })
  for (const [key, known] of byKey) {
    if (key === '' || used.has(key)) continue
    for (const column of known) {
      if (column.is !== 'ignored') misfits.push({ is: 'column-gone', headings: column.headings })
    }
  }
  return columns
}

const allAlike = (columns: readonly MappedColumn[]): boolean =>
  columns.every((column) => JSON.stringify(column) === JSON.stringify(columns[0]))

function columnFrom(from: MappedColumn, texts: string[], column: number, base: Base, misfits: Misfit[]): Column {
  if (from.is === 'field') return { is: 'field', field: from.field }
  if (from.is !== 'value') return { is: from.is }
  if (from.period === 'said') misfits.push({ is: 'period-to-say', column })
  const period = from.period === 'heading' ? headingPeriod(texts) : null
  return { is: 'value', indicator: knownIndicator(from.indicator, column, base, misfits), period, unit: from.unit }
}

function knownIndicator(id: string | null, column: number | null, base: Base, misfits: Misfit[]): string | null {
  if (id === null || base.indicators.some((indicator) => indicator.id === id)) return id
  misfits.push({ is: 'indicator-unknown', column, indicator: id })
  return null
}

function applyWhole(
  saved: Mapping,
  sheet: Sheet,
  layout: Layout,
  base: Base,
  misfits: Misfit[],
): Omit<Whole, 'region'> {
  const { indicator, unit, period } = saved.whole
  const read = period === 'title' ? periodOfWhole(sheet, layout) : null
  if (period === 'said' || (period === 'title' && read === null)) misfits.push({ is: 'period-to-say', column: null })
  return { indicator: knownIndicator(indicator, null, base, misfits), unit, period: read }
}

function applyRegions(saved: Mapping, base: Base, misfits: Misfit[]): Source['regions'] {
  const known = new Set(base.regions.map(({ adcode }) => adcode))
  return Object.fromEntries(
    saved.regions.filter(([label, adcode]) => {
      if (adcode === null || known.has(adcode)) return true
      misfits.push({ is: 'region-unknown', label, adcode })
      return false
    }),
  )
}
