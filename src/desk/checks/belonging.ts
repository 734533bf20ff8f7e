import { canHold } from '../../release/book/shape.ts'
import { parentField, sheetName, specOf } from '../../release/book/spec.ts'
import type { TableName } from '../../release/schema.ts'
import { nameOf } from '../assembly/records.ts'
import type { Findings } from '../draft/findings.ts'
import type { SheetDraft } from '../draft/reading.ts'
import type { Base, DraftRecord, Source } from '../project.ts'
import { cellOf } from './references.ts'

interface ReadSheet {
  source: Source
  draft: Pick<SheetDraft, 'records' | 'excludedRecords' | 'unread'>
}

/**
 * Says which rows of lists belong to a record that neither the base nor a sheet holds, or that has no such list.
 *
 * @param step called now and then; others get their turn in it
 */
export async function checkBelonging(
  sheets: readonly ReadSheet[],
  base: Base,
  findings: Findings,
  step: () => Promise<void>,
): Promise<void> {
  const known = new Map<string, Set<string>>()
  let done = 0
  for (const { source, draft } of sheets) {
    // What was decided to stay out is still said, so that the decision can be seen and taken back.
    for (const [list, isOut] of [[draft.records, false] as const, [draft.excludedRecords ?? [], true] as const]) {
      for (const one of list) {
        // A sheet holds items or whole records, never both.
        if (!one.within) break
        if ((done++ & 255) === 0) await step()
        const { list: field, parent } = one.within
        const key = `${one.table}.${field}`
        const parents = known.get(key) ?? (await parentsOf(one.table, field, base, sheets, step))
        known.set(key, parents)
        if (!parents.has(parent)) findings.add({ ...matterOf(one, parent, source), isOut })
      }
    }
  }
}

function matterOf({ table, origin }: DraftRecord, parent: string, source: Source) {
  const field = parentField(specOf(table).key ?? '')
  const said = { field, sheet: sheetName(table), id: parent.slice(0, 80) }
  return { rule: 'record-unknown' as const, origin: cellOf(source, origin, field), said }
}

/** Names of all records that can have such a list. A row that is yet to be put right counts: it has its own finding. */
async function parentsOf(
  table: TableName,
  list: string,
  base: Base,
  sheets: readonly ReadSheet[],
  step: () => Promise<void>,
): Promise<Set<string>> {
  const { schema } = specOf(table)
  const names = new Set<string>()
  let done = 0
  const enter = async (record: Record<string, unknown>) => {
    if ((done++ & 255) === 0) await step()
    if (canHold(schema, list, record)) names.add(nameOf(table, record))
  }
  for (const record of base[table] as unknown as Record<string, unknown>[]) await enter(record)
  for (const { source, draft } of sheets) {
    if (source.kind !== 'record' || source.table !== table) continue
    for (const one of draft.records) if (!one.within) await enter(one.record)
    for (const name of draft.unread ?? []) names.add(name)
  }
  return names
}
