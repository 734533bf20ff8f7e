import { specOf } from '../../release/book/spec.ts'
import type { Release, TableName } from '../../release/schema.ts'
import type { DraftRecord } from '../project.ts'
import type { Citations } from './evidence.ts'

type Tables = Omit<Release, 'manifest'>
type Row = Record<string, unknown>

/** What a record is known by: its id or code, or what an observation is about. */
export function nameOf(table: TableName, row: Row): string {
  if (table === 'observations') return `${row.region}|${row.indicator}|${row.period}`
  return String(row[specOf(table).key ?? 'id'])
}

/**
 * Enters rows of template sheets into their tables, each in the place of the one with the same key. Lists within a
 * record, which the table's own sheet does not hold, stay as they are; rows of their sheets are not entered here.
 *
 * @returns keys of observations that are others now
 */
export function enterRecords(
  records: readonly DraftRecord[],
  tables: Tables,
  isTemplate: (record: DraftRecord) => boolean,
  citations: Citations,
): { tables: Tables; observations: Set<string> } {
  const own = new Map<TableName, DraftRecord[]>()
  for (const record of records) {
    if (!isTemplate(record) || record.within) continue
    const list = own.get(record.table)
    if (list) list.push(record)
    else own.set(record.table, [record])
  }
  const observations = new Set<string>()
  const next: Record<TableName, readonly unknown[]> = { ...tables }
  for (const [table, fresh] of own) {
    const rows = new Map((tables[table] as unknown as Row[]).map((row) => [nameOf(table, row), row]))
    const children = specOf(table).layout.children.map(({ field }) => field)
    for (const draft of fresh) {
      const name = nameOf(table, draft.record)
      const before = rows.get(name)
      const row = withEvidence({ ...draft.record }, draft, name, citations)
      for (const field of children) if (before && isEmptyList(row[field])) put(row, field, before[field])
      if (table === 'observations' && before?.value !== row.value) observations.add(name)
      rows.set(name, row)
    }
    next[table] = [...rows.values()]
  }
  return { tables: next as unknown as Tables, observations }
}

const isEmptyList = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

function put(row: Row, field: string, value: unknown): void {
  if (value !== undefined) row[field] = value
}

/** A row that names no evidence is stated by the sheet's own document, where there is one. */
export function withEvidence(row: Row, draft: DraftRecord, name: string, citations: Citations): Row {
  if (!Array.isArray(row.evidence) || row.evidence.length > 0 || row.value === null) return row
  const cited = citations.ofRecord(
    draft,
    name.replace(/[^A-Za-z0-9_.:-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'row',
  )
  return cited === null ? row : { ...row, evidence: [cited] }
}
