import { ReleaseProblem } from '../problem.ts'
import { type CellValue, cellName, type Sheet, type Workbook } from '../sheets/workbook.ts'
import { isEmpty, wordOf } from './cell.ts'
import type { BookColumn } from './columns.ts'
import { decode, type Wrong } from './decode.ts'
import { isExample } from './example-mark.ts'
import {
  type BookTable,
  fieldsOfSheet,
  listsToFill,
  parentField,
  placeField,
  type Spec,
  sheetOf,
  specOf,
} from './spec.ts'

/** A row of a sheet that holds something, by field. */
interface Row {
  sheet: Located
  /** Zero-based, as in the file. */
  row: number
  cells: Map<string, CellValue>
}

/** A sheet of a release's workbook, and where its fields stand. */
interface Located {
  file: string
  name: string
  /** Column by field, zero-based. */
  fields: ReadonlyMap<string, number>
  rows: readonly CellValue[][]
  /** Of the row with the names of fields. */
  head: number
}

/** The sheets of a workbook by `table` and by `table.list`; of two that claim the same, the second is refused. */
export function locate(workbook: Workbook): Map<string, Located> {
  const located = new Map<string, Located>()
  for (const sheet of workbook.sheets) {
    const of = sheetOf(sheet.name)
    if (!of) continue
    const own = of.child ? `${of.table}.${of.child}` : of.table
    const found = fieldsIn(workbook.name, sheet, fieldsOfSheet(of.table, of.child).known)
    if (!found) continue
    if (located.has(own)) throw problem('duplicate-record', found, null, null, own)
    located.set(own, found)
  }
  return located
}

/** Zero-based row with the names of fields, on a sheet of one table or of a list; null: it is no such sheet. */
export function headOfSheet(sheet: Sheet): number | null {
  const of = sheetToFill(sheet.name)
  if (!of) return null
  const { known, required } = fieldsOfSheet(of.table, of.child)
  const found = fieldsIn('', sheet, known)
  return found && required.every((field) => found.fields.has(field)) ? found.head : null
}

/** What a sheet's name says that it holds, where its rows may come without the whole release. */
export function sheetToFill(name: string): ReturnType<typeof sheetOf> {
  const of = sheetOf(name)
  return of && (of.child === null || listsToFill(of.table).some(({ field }) => field === of.child)) ? of : null
}

/** The row with the names of fields is one of the first; what a person calls a column stands above it. */
const headsWithin = 12

function fieldsIn(file: string, { name, rows }: Sheet, known: readonly string[]): Located | null {
  let found: Located | null = null
  for (let head = 0; head < Math.min(rows.length, headsWithin); head++) {
    const fields = new Map<string, number>()
    rows[head]?.forEach((cell, column) => {
      const field = typeof cell === 'string' ? cell.trim() : ''
      if (known.indexOf(field) >= 0 && !fields.has(field)) fields.set(field, column)
    })
    if (fields.size > (found?.fields.size ?? 0)) found = { file, name, fields, rows, head }
  }
  return found
}

function rowsOf(sheet: Located | undefined): Row[] {
  if (!sheet) return []
  const found: Row[] = []
  for (let row = sheet.head + 1; row < sheet.rows.length; row++) {
    if (isExample(sheet.rows[row]?.find((cell) => !isEmpty(cell)))) continue
    const cells = new Map<string, CellValue>()
    for (const [field, column] of sheet.fields) {
      const cell = sheet.rows[row]?.[column] ?? null
      if (!isEmpty(cell)) cells.set(field, cell)
    }
    if (cells.size > 0) found.push({ sheet, row, cells })
  }
  return found
}

/**
 * The records of one table; null where the workbook has no sheet of it.
 *
 * @throws ReleaseProblem naming sheet, row and column
 */
export function recordsOf(located: ReadonlyMap<string, Located>, table: BookTable): Record<string, unknown>[] | null {
  const sheet = located.get(table)
  if (!sheet) return null
  const spec = specOf(table)
  const rows = rowsOf(sheet)
  const lists = spec.layout.children.map(({ field, columns }) => ({
    field,
    columns,
    rows: listRows(rowsOf(located.get(`${table}.${field}`)), spec, rows),
  }))
  return rows.map((row) => {
    const name = nameIn(row.cells, spec.key ?? '')
    const own = lists.flatMap(({ field, rows }) => {
      const found = rows.get(name)
      return found ? [[field, found] as const] : []
    })
    const children = new Map(own.map(([field, found]) => [field, found.map(({ cells }) => cells)]))
    const decoded = decode(spec.schema, { cells: row.cells, children })
    if ('record' in decoded) return decoded.record
    throw problemOf(decoded.wrong, row, new Map(own), spec)
  })
}

/** An id, which may be followed by what the record is called. */
const nameIn = (cells: Row['cells'], field: string): string => wordOf(String(cells.get(field) ?? ''))

/** Rows of a list by the record that they belong to, in the order that they give themselves. */
function listRows(rows: readonly Row[], { key }: Spec, parents: readonly Row[]): Map<string, Row[]> {
  const parent = parentField(key ?? '')
  const known = new Set(parents.map(({ cells }) => nameIn(cells, key ?? '')))
  const lists = new Map<string, Row[]>()
  for (const { sheet, row, cells } of rows) {
    const name = nameIn(cells, parent)
    if (!known.has(name)) throw problem('unknown-reference', sheet, row, parent, name)
    const own = new Map([...cells].filter(([field]) => field !== parent))
    const list = lists.get(name)
    if (list) list.push({ sheet, row, cells: own })
    else lists.set(name, [{ sheet, row, cells: own }])
  }
  for (const own of lists.values()) {
    const placeOf = ({ cells }: Row) => Number(cells.get(placeField) ?? Number.POSITIVE_INFINITY)
    own.sort((a, b) => (placeOf(a) === placeOf(b) ? a.row - b.row : placeOf(a) - placeOf(b)))
    for (const { cells } of own) cells.delete(placeField)
  }
  return lists
}

function problemOf(wrong: Wrong, row: Row, lists: ReadonlyMap<string, readonly Row[]>, { layout }: Spec) {
  const child = wrong.child === null ? undefined : lists.get(wrong.list ?? '')?.[wrong.child]
  if (child) {
    const columns = layout.children.find(({ field }) => field === wrong.list)?.columns ?? []
    return problem('breaks-schema', child.sheet, child.row, columnOf(wrong.field, columns), wrong.detail)
  }
  return problem('breaks-schema', row.sheet, row.row, columnOf(wrong.field, layout.columns), wrong.detail)
}

/** The column that holds what a path of the schema names: `aliases.2` stands in the column aliases. */
function columnOf(path: string, columns: readonly BookColumn[]): string | null {
  const holding = columns.filter(({ field }) => path === field || path.startsWith(`${field}.`))
  return holding[0]?.field ?? columns.find(({ field }) => field.startsWith(`${path}.`))?.field ?? null
}

function problem(
  kind: 'breaks-schema' | 'duplicate-record' | 'unknown-reference' | 'missing-file',
  { file, name, fields }: Pick<Located, 'file' | 'name' | 'fields'>,
  row: number | null,
  field: string | null,
  detail: string,
): ReleaseProblem {
  const column = field === null ? undefined : fields.get(field)
  const place = row === null ? '' : column === undefined ? ` ${row + 1}` : ` ${cellName(row, column)}`
  return new ReleaseProblem(kind, file, name + place, `${field ? `${field}: ` : ''}${detail}`.slice(0, 300))
}
