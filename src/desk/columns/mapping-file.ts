import * as v from 'valibot'
import type { Sheet } from '../../release/sheets/workbook.ts'
import { headingsOf } from '../layout/headings.ts'
import type { Column, Layout, Source } from '../project.ts'
import { headingPeriod } from './heading.ts'
import { longestMapping, type MappedColumn, type Mapping, MappingProblem, mapping } from './mapping-schema.ts'
import { withoutPeriods } from './period.ts'
import { periodOfWhole } from './whole.ts'

export type { Mapping, MappingProblemKind } from './mapping-schema.ts'
export { MappingProblem } from './mapping-schema.ts'
export { type Applied, applyMapping, type Misfit } from './mapping-use.ts'
export { resemblance } from './resemblance.ts'

function savedColumn(column: Column, texts: readonly string[]): MappedColumn {
  const headings = texts.map(withoutPeriods)
  if (column.is === 'field') return { headings, is: 'field', field: column.field }
  if (column.is !== 'value') return { headings, is: column.is }
  const { indicator, unit, period } = column
  const from = period === null ? 'elsewhere' : period === headingPeriod(texts) ? 'heading' : 'said'
  return { headings, is: 'value', indicator, unit, period: from }
}

/** Roles of the rows above the body; further ones are recognised anew. */
function headOf({ rows }: Layout): Mapping['head'] {
  const body = rows.findIndex(({ role }) => role === 'body' || role === 'total')
  return rows
    .slice(0, body < 0 ? 0 : body)
    .filter(({ to }) => to <= 1000)
    .slice(0, 100)
}

/** What a person has said of a source, as the text of a small file for next year's table. Without figures and years. */
export function saveMapping(source: Source, sheet: Sheet): string {
  const headings = headingsOf(sheet, source.layout)
  const { indicator, unit, period } = source.whole
  const saved: Mapping = {
    what: 'desk-mapping',
    schema: 1,
    title: withoutPeriods(`${source.file} ${source.sheet}`.trim()).slice(0, 400),
    kind: source.kind,
    table: source.table,
    turned: source.layout.turned,
    head: headOf(source.layout),
    columns: source.columns.map((column, index) => savedColumn(column, headings[index] ?? [])),
    whole: {
      indicator,
      unit,
      period: period === null ? 'elsewhere' : period === periodOfWhole(sheet, source.layout) ? 'title' : 'said',
    },
    coordinates: source.coordinates,
    regions: Object.entries(source.regions).filter(([label]) => label.length <= 400),
  }
  return `${JSON.stringify(v.parse(mapping, saved), null, 1)}\n`
}

/**
 * Reads the text of a mapping's file.
 *
 * @throws MappingProblem where it is none
 */
export function parseMapping(json: string): Mapping {
  if (json.length > longestMapping) throw new MappingProblem('too-large')
  let found: unknown
  try {
    found = JSON.parse(json.replace(/^\ufeff/, ''))
  } catch {
    throw new MappingProblem('not-json')
  }
  const read = v.safeParse(mapping, found)
  if (read.success) return read.output
  const about = v.safeParse(v.object({ what: v.literal('desk-mapping'), schema: v.number() }), found)
  if (about.success && about.output.schema > 1) throw new MappingProblem('newer')
  throw new MappingProblem('not-a-mapping', v.getDotPath(read.issues[0]) ?? '')
}
