import type { Release, TableName } from '../../release/schema.ts'
import type { DraftRecord, Within } from '../project.ts'
import type { Citations } from './evidence.ts'
import { nameOf, withEvidence } from './records.ts'

type Tables = Omit<Release, 'manifest'>
type Row = Record<string, unknown>
type Item = DraftRecord & { within: Within }

/**
 * Enters items of lists within records: one that names a place that is there takes it, the others follow what is there.
 * An item that the list has already is not entered again. Items whose record is nowhere are left out.
 */
export function enterItems(records: readonly DraftRecord[], tables: Tables, citations: Citations): Tables {
  const items = records.flatMap((one): Item[] => {
    const { within, record } = one
    return within ? [{ ...one, within, record: withEvidence(record, one, within.parent, citations) }] : []
  })
  if (items.length === 0) return tables
  const next: Record<TableName, readonly unknown[]> = { ...tables }
  for (const table of new Set(items.map((one) => one.table))) {
    const lists = listsOf(items.filter((one) => one.table === table))
    next[table] = (tables[table] as unknown as Row[]).map((row) => {
      const own = lists.get(nameOf(table, row))
      return own ? withItems(row, own) : row
    })
  }
  return next as unknown as Tables
}

/** Items by the record that they belong to, and there by the list. */
function listsOf(items: readonly Item[]): Map<string, Map<string, Item[]>> {
  const records = new Map<string, Map<string, Item[]>>()
  for (const item of items) {
    const { parent, list } = item.within
    const lists = records.get(parent) ?? new Map<string, Item[]>()
    records.set(parent, lists)
    const own = lists.get(list)
    if (own) own.push(item)
    else lists.set(list, [item])
  }
  return records
}

function withItems(row: Row, lists: ReadonlyMap<string, readonly Item[]>): Row {
  const next = { ...row }
  for (const [list, items] of lists) next[list] = merged((row[list] as unknown[] | undefined) ?? [], items)
  return next
}

function merged(before: readonly unknown[], items: readonly Item[]): unknown[] {
  const list = [...before]
  const placeOf = ({ within }: Item) => within.place ?? Number.POSITIVE_INFINITY
  // Two that name no place stay in the order of their rows: the difference of two infinities is no number.
  const inOrder = [...items].sort((a, b) => placeOf(a) - placeOf(b) || 0)
  for (const item of inOrder) if (placeOf(item) <= before.length) list[placeOf(item) - 1] = item.record
  const known = new Set(list.map((one) => JSON.stringify(one)))
  for (const item of inOrder) {
    const text = JSON.stringify(item.record)
    if (placeOf(item) <= before.length || known.has(text)) continue
    known.add(text)
    list.push(item.record)
  }
  return list
}
