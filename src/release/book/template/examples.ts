import * as v from 'valibot'
import type { Release, TableName } from '../../schema.ts'
import { tables } from '../../schema.ts'
import type { CellValue } from '../../sheets/workbook.ts'
import type { BookColumn } from '../columns.ts'
import { encode } from '../encode.ts'
import { formsOf } from '../shape.ts'
import { parentField, placeField, specOf } from '../spec.ts'
import { recordLabel, regionLabel, withMeaning } from './lists.ts'

const most = 3

/** Some rows as they may be filled in, from the release: one of every form first. */
export function examplesOf(
  release: Release,
  table: TableName,
  columns: readonly BookColumn[],
): ReadonlyMap<string, CellValue>[] {
  const schema: v.GenericSchema = tables[table]
  const records: readonly unknown[] = release[table]
  const ofForms = formsOf(schema).flatMap((form) => records.find((record) => v.is(form.schema, record)) ?? [])
  const chosen = [...new Set([...ofForms, ...records])].slice(0, most)
  return chosen.map((record) => labelled(release, columns, encode(schema, record)?.cells ?? new Map()))
}

/** Rows of a list within records, of the first record that has one. */
export function itemExamplesOf(
  release: Release,
  table: TableName,
  list: string,
  columns: readonly BookColumn[],
): ReadonlyMap<string, CellValue>[] {
  const schema: v.GenericSchema = tables[table]
  const { key } = specOf(table)
  for (const record of release[table] as readonly unknown[]) {
    const encoded = encode(schema, record)
    const [, items = []] = encoded?.children.find(([field]) => field === list) ?? []
    if (items.length === 0) continue
    const parent = recordLabel(record as Record<string, unknown>, String(encoded?.cells.get(key ?? '')))
    return items
      .slice(0, most)
      .map((cells, at) =>
        labelled(release, columns, new Map([[parentField(key ?? ''), parent], [placeField, at + 1], ...cells])),
      )
  }
  return []
}

/** Codes and words with what they mean, as they are picked. */
function labelled(
  release: Release,
  columns: readonly BookColumn[],
  cells: ReadonlyMap<string, CellValue>,
): ReadonlyMap<string, CellValue> {
  const shown = new Map(cells)
  for (const { field, choices, list } of columns) {
    const cell = cells.get(field)
    if (list || typeof cell !== 'string') continue
    const last = field.split('.').pop()
    if (choices) shown.set(field, withMeaning(field, cell))
    else if (last === 'region') shown.set(field, regionLabel(release, cell))
    else if (last === 'indicator') {
      const name = release.indicators.find(({ id }) => id === cell)?.name.zh
      if (name) shown.set(field, `${cell} ${name}`)
    }
  }
  return shown
}
