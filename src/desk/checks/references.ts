import { sheetName } from '../../release/book/spec.ts'
import type { TableName } from '../../release/schema.ts'
import type { Findings } from '../draft/findings.ts'
import type { SheetDraft } from '../draft/reading.ts'
import type { Base, DraftRecord, Origin, Source } from '../project.ts'

/** Fields of a template's row that name a record of another table. */
const fields = {
  region: 'regions',
  indicator: 'indicators',
  document: 'documents',
  facility: 'facilities',
  evidence: 'evidence',
} as const

export interface ReadSheet {
  source: Source
  draft: Pick<SheetDraft, 'records' | 'excludedRecords'>
}

/** Says which rows of template sheets name what neither the base nor another sheet holds. */
export function checkReferences(sheets: readonly ReadSheet[], base: Base, findings: Findings): void {
  const own = sheets.filter(({ source }) => source.kind === 'record')
  if (own.length === 0) return
  const known = new Map<TableName, Set<unknown>>()
  for (const table of Object.values(fields)) {
    const ids = new Set<unknown>((base[table] as unknown as Record<string, unknown>[]).map(nameIn))
    for (const { draft } of own)
      for (const one of draft.records) if (one.table === table && !one.within) ids.add(nameIn(one.record))
    known.set(table, ids)
  }
  for (const { source, draft } of own) {
    const check = ({ record, origin }: DraftRecord, isOut: boolean) => {
      for (const [field, table] of Object.entries(fields)) {
        const named = record[field]
        const missing = (Array.isArray(named) ? named : [named]).find(
          (id) => typeof id === 'string' && !known.get(table)?.has(id),
        )
        if (missing === undefined) continue
        const said = { field, sheet: sheetName(table), id: String(missing).slice(0, 80) }
        findings.add({ rule: 'record-unknown', origin: cellOf(source, origin, field), said, isOut })
      }
    }
    for (const one of draft.records) check(one, false)
    // What was decided to stay out is still said, so that the decision can be seen and taken back.
    for (const one of draft.excludedRecords ?? []) check(one, true)
  }
}

/** The cell of a row that holds a field; the whole row where no column has it. */
export function cellOf({ columns, layout }: Source, origin: Origin, field: string): Origin {
  const at = columns.findIndex((one) => one.is === 'field' && one.field === field)
  if (at < 0) return origin
  return layout.turned ? { ...origin, row: at } : { ...origin, column: at }
}

const nameIn = (record: Record<string, unknown>): unknown => record.adcode ?? record.id
