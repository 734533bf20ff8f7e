import { wordOf } from '../../release/book/cell.ts'
import { type Decoded, decode, decodeItem, type Read } from '../../release/book/decode.ts'
import { parentField, placeField, specOf } from '../../release/book/spec.ts'
import type { CellValue, Sheet } from '../../release/sheets/workbook.ts'
import { listOf } from '../columns/records.ts'
import type { Source, Within } from '../project.ts'
import { Excluded } from './excluded.ts'
import { emptyDraft, type Reading, type SheetDraft } from './reading.ts'
import { asWritten, openTable, type Table } from './table.ts'

/**
 * Reads the rows of a template's sheet as the release's own workbook is read: as whole records of its table, or as items
 * of a list within them, each with the id of its record.
 */
export async function readRecords(source: Source, sheet: Sheet, reading: Reading): Promise<SheetDraft> {
  const draft = emptyDraft()
  const { table: name } = source
  if (name === null) return draft
  const list = listOf(source)
  const table = openTable(source, sheet)
  const excluded = new Excluded(source)
  const { schema, key } = specOf(name)
  const fields = new Map<string, number>()
  source.columns.forEach((column, index) => {
    if (column.is === 'field' && !fields.has(column.field)) fields.set(column.field, index)
  })
  const isStated = source.document.title.trim() !== ''
  let done = 0
  for (const { row, role } of table.rows()) {
    done++
    if ((done & 63) === 0 && reading.turns.due) await reading.turns.give(reading.share(done))
    if (role !== 'body') continue
    const cells = cellsOf(table, row, fields)
    draft.blanks += fields.size - cells.size
    if (cells.size === 0) continue
    const readRow = (cells: Read['cells']) =>
      list === null ? decode(schema, { cells, children: new Map() }) : itemOf(cells, list, name)
    const read = isStated ? statedBySheet(cells, readRow) : readRow(cells)
    const isOut = excluded.row(row)
    if ('record' in read) {
      const raw = [...cells.values()]
        .map((cell) => asWritten(cell))
        .join('｜')
        .slice(0, 3900)
      if (isOut) draft.excludedRecords ??= []
      const entered = isOut ? draft.excludedRecords : draft.records
      entered?.push({ table: name, ...read, origin: table.originOf(row, null), raw })
      continue
    }
    const called = list === null ? asWritten(cells.get(key ?? ''), 200) : ''
    if (called !== '' && !isOut) {
      draft.unread ??= new Set()
      draft.unread.add(wordOf(called))
    }
    const { field, detail } = read.wrong
    const column = columnOf(field, fields)
    const isEmpty = column !== undefined && !cells.has([...fields].find(([, at]) => at === column)?.[0] ?? '')
    const origin = table.originOf(row, column ?? null)
    if (isEmpty) reading.findings.add({ rule: 'field-missing', origin, said: { field }, isOut })
    else
      reading.findings.add({ rule: 'breaks-schema', origin, said: { field, expected: asWritten(detail, 200) }, isOut })
  }
  return draft
}

/** As a row is read; evidence that it has to name and does not is left to the document of the sheet. */
function statedBySheet<Row extends { record: Record<string, unknown> }>(
  cells: Read['cells'],
  readRow: (cells: Read['cells']) => Row | Extract<Decoded, { wrong: unknown }>,
): Row | Extract<Decoded, { wrong: unknown }> {
  const read = readRow(cells)
  if ('record' in read || read.wrong.field !== 'evidence' || cells.has('evidence')) return read
  const again = readRow(new Map(cells).set('evidence', 'of-the-sheet'))
  if ('record' in again && Array.isArray(again.record.evidence))
    return { ...again, record: { ...again.record, evidence: [] } }
  return read
}

/** An item of a list, and the record to which it belongs. */
function itemOf(
  cells: Read['cells'],
  list: string,
  table: NonNullable<Source['table']>,
): { record: Record<string, unknown>; within: Within } | Extract<Decoded, { wrong: unknown }> {
  const { schema, key } = specOf(table)
  const wrong = (field: string, detail: string) => ({ wrong: { field, list: null, child: null, detail } })
  const parent = parentField(key ?? '')
  const named = wordOf(asWritten(cells.get(parent), 200))
  if (named === '') return wrong(parent, '')
  const order = asWritten(cells.get(placeField), 40)
  if (order !== '' && !/^[1-9]\d{0,5}$/.test(order)) return wrong(placeField, '1, 2, 3…')
  const own = new Map([...cells].filter(([field]) => field !== parent && field !== placeField))
  const decoded = decodeItem(schema, list, own)
  if ('wrong' in decoded) return decoded
  return { record: decoded.record, within: { list, parent: named, place: order === '' ? null : Number(order) } }
}

function cellsOf(table: Table, row: number, fields: ReadonlyMap<string, number>): Map<string, CellValue> {
  const cells = new Map<string, CellValue>()
  for (const [field, column] of fields) {
    const cell = table.cell(row, column)
    if (cell !== null && cell !== '') cells.set(field, cell)
  }
  return cells
}

/** The column that holds what a path of the schema names: `aliases.2` stands in the column aliases. */
function columnOf(path: string, fields: ReadonlyMap<string, number>): number | undefined {
  for (const [field, column] of fields) if (path === field || path.startsWith(`${field}.`)) return column
  for (const [field, column] of fields) if (field.startsWith(`${path}.`)) return column
  return undefined
}
