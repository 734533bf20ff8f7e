import * as v from 'valibot'
import { manifest, type TableName, tableNames, tables } from '../schema.ts'
import { type Layout, layoutOf } from './columns.ts'
import { sheetTitles } from './titles.ts'

/** What a release's workbook holds of its manifest: what cannot be counted again. */
const { version, title, kind, published, boundary, changelog } = manifest.entries
const about = v.strictObject({ version, title, kind, published, boundary, changelog })

export type BookTable = TableName | 'release'

export interface Spec {
  table: BookTable
  schema: v.GenericSchema
  /** The field by which lists of a record of its own name it; null where a record has no name of its own. */
  key: string | null
  layout: Layout
}

const specs = new Map<BookTable, Spec>()

/** How a table stands on its sheets. */
export function specOf(table: BookTable): Spec {
  const before = specs.get(table)
  if (before) return before
  const schema: v.GenericSchema = table === 'release' ? about : tables[table]
  const layout = layoutOf(schema)
  const names = layout.columns.map(({ field }) => field)
  const key = ['id', 'adcode', 'version'].find((field) => names.indexOf(field) >= 0) ?? null
  if (key === null && layout.children.length > 0) throw new Error(`Records of ${table} have no name for their lists.`)
  const spec = { table, schema, key, layout }
  specs.set(table, spec)
  return spec
}

export const bookTables: readonly BookTable[] = ['release', ...tableNames]

/** Field of a child's row that says to which record it belongs, and the one that says its place there, from 1. */
export const parentField = (key: string): string => `^${key}`
export const placeField = '#'

/**
 * Lists within a table's records whose rows may come without the whole release. Not the scenes of a briefing, which
 * cannot be without them, nor the changes of a release, which sealing asks for.
 */
export const listsToFill = (table: BookTable): Spec['layout']['children'] =>
  table === 'release' || table === 'briefings' ? [] : specOf(table).layout.children

/**
 * Names of the fields of a table's sheet, or of that of a list, and those that it cannot do without.
 *
 * @param child the list within the table's records; null: the table itself
 */
export function fieldsOfSheet(table: BookTable, child: string | null): { known: string[]; required: string[] } {
  const { key, layout } = specOf(table)
  const columns =
    child === null ? layout.columns : (layout.children.find(({ field }) => field === child)?.columns ?? [])
  const names = columns.map(({ field }) => field)
  const required = columns.filter((column) => column.required).map(({ field }) => field)
  if (child === null) return { known: names, required }
  const parent = parentField(key ?? '')
  return { known: [parent, placeField, ...names], required: [parent, ...required] }
}

/**
 * The name of a table's sheet, or of that of lists within its records: 医疗机构 facilities, 医疗机构·等级说法 facilities.claims.
 * At most 31 characters, as Excel wants it.
 */
export function sheetName(table: BookTable, child?: string): string {
  const own = child ? `${table}.${child}` : table
  return `${sheetTitles[own] ?? ''} ${own}`.trim()
}

/** What a sheet's name says that it holds; it may be headed in words of any kind before. Null: nothing of a release. */
export function sheetOf(name: string): { table: BookTable; child: string | null } | null {
  const last = name.trim().split(/\s+/).pop() ?? ''
  const [table = '', child = null, more] = last.split('.')
  if (more !== undefined || bookTables.indexOf(table as BookTable) < 0) return null
  if (child !== null && !specOf(table as BookTable).layout.children.some(({ field }) => field === child)) return null
  return { table: table as BookTable, child }
}
