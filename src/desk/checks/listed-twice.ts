import { cellName } from '../../release/sheets/workbook.ts'
import { ListedNames } from '../assembly/listed-names.ts'
import { nameOf } from '../assembly/records.ts'
import type { Findings } from '../draft/findings.ts'
import type { SheetDraft } from '../draft/reading.ts'
import type { Base, DraftRecord, Source } from '../project.ts'

interface ReadSheet {
  source: Source
  draft: SheetDraft
}

interface Standing {
  row: DraftRecord
  source: Source
}

/**
 * Asks about rows that are about the same record as a row before them: they become one. Where rows of a template say
 * different things of it, the last would stand: both are errors. What was accepted with a note has it from now on.
 *
 * @param step called now and then; others get their turn in it
 */
export async function checkListedTwice(
  sheets: readonly ReadSheet[],
  base: Base,
  findings: Findings,
  step: () => Promise<void>,
): Promise<void> {
  const names = { facilities: new ListedNames(base.facilities), projects: new ListedNames(base.projects) }
  const first = new Map<string, Standing>()
  const disputed = new Map<Standing, Standing>()
  let done = 0
  for (const { source, draft } of sheets) {
    for (const row of draft.records) {
      if ((done++ & 255) === 0) await step()
      const key = keyOf(row, source, names)
      const before = first.get(key)
      const one = { row, source }
      if (!before) {
        first.set(key, one)
        continue
      }
      const differs = source.kind === 'record' && JSON.stringify(before.row.record) !== JSON.stringify(row.record)
      if (differs && !disputed.has(before)) disputed.set(before, one)
      enter(one, before, differs)
    }
  }
  for (const [one, other] of disputed) enter(one, other, true)
  // What was decided to stay out is still said, so that the decision can be seen and taken back.
  for (const { source, draft } of sheets) {
    for (const row of draft.excludedRecords ?? []) {
      const said = saidOf({ row, source }, first.get(keyOf(row, source, names)) ?? { row, source })
      findings.add({ rule: 'duplicate', origin: row.origin, said, severity: 'warning', isOut: true })
    }
  }

  function enter(one: Standing, other: Standing, differs: boolean): void {
    const { row } = one
    const severity = differs ? ('error' as const) : ('warning' as const)
    const decision = findings.add({ rule: 'duplicate', origin: row.origin, said: saidOf(one, other), severity })
    if (decision?.how === 'accepted') addRemark(row, decision.note)
  }
}

/** Rows with the same key become one record. */
function keyOf(row: DraftRecord, source: Source, names: Record<'facilities' | 'projects', ListedNames>): string {
  if (row.within) {
    const { list, parent, place } = row.within
    return `${row.table}.${list}\n${parent}\n${place ?? JSON.stringify(row.record)}`
  }
  if (source.kind === 'record') return `${row.table}\n${nameOf(row.table, row.record)}`
  const own = names[row.table === 'projects' ? 'projects' : 'facilities']
  const id = own.idOf(row)
  const { name, region, aliases } = row.record as { name?: string; region: string; aliases?: string[] }
  own.enter({ id, name: String(name), region, aliases: aliases ?? [] })
  return `${row.table}\n${id}`
}

function saidOf({ row, source }: Standing, other: Standing) {
  const of = other.source.id === source.id ? [] : [other.source.file, other.source.sheet]
  const { name } = row.record
  const called = typeof name === 'string' ? name : (row.within?.parent ?? nameOf(row.table, row.record))
  const cell = [...of, cellOf(other.row, other.source)].filter(Boolean).join(' ')
  return { listed: 'yes' as const, name: called.slice(0, 80), cell }
}

/** The cell with the name, or the first of the row. */
function cellOf({ origin }: DraftRecord, { columns }: Source): string {
  const named = columns.findIndex((one) => one.is === 'field' && (one.field === 'name' || one.field === 'id'))
  const across = Math.max(named, 0)
  return cellName(origin.row ?? across, origin.column ?? across)
}

function addRemark(row: DraftRecord, note: string): void {
  const text = note.trim()
  if (text === '' || row.remark?.includes(text)) return
  row.remark = row.remark ? `${row.remark}；${text}` : text
}
