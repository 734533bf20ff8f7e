import { tableOfSheet } from '../../release/book/book.ts'
import { sheetToFill } from '../../release/book/read.ts'
import type { TableName } from '../../release/schema.ts'
import type { Column, Source } from '../project.ts'

/** The name of a field as the schema has it, or a part of it: tier, name.zh, position.lon; ^id and # of a list's rows. */
const field = /^(?:\^?[A-Za-z][A-Za-z0-9]*(?:[.[\]]+[A-Za-z0-9]+)*|#)$/

/** The table of the release that a sheet of a template holds, and its fields; null where it is no such sheet. */
export function suggestRecord(
  name: string,
  headings: readonly string[][],
): { table: TableName; columns: Column[] } | null {
  const fields = headings.map((texts) => [...texts].reverse().find((text) => field.test(text)) ?? '')
  const table = tableOfSheet(name, fields)
  if (!table) return null
  return { table, columns: fields.map((field) => (field === '' ? { is: 'ignored' } : { is: 'field', field })) }
}

/** The list within its table's records whose items a template's sheet holds; null: its rows are the records themselves. */
export function listOf({ kind, table, sheet }: Pick<Source, 'kind' | 'table' | 'sheet'>): string | null {
  const of = kind === 'record' ? sheetToFill(sheet) : null
  return of?.table === table ? (of?.child ?? null) : null
}
