import { operandsOf } from './formula.ts'
import type { Observation, Release } from './schema.ts'

/** What two releases are compared by: their tables with the evidence behind them. */
export type Compared = Pick<
  Release,
  | 'observations'
  | 'evidence'
  | 'documents'
  | 'regions'
  | 'indicators'
  | 'facilities'
  | 'projects'
  | 'cobuilding'
  | 'targets'
> &
  Partial<Pick<Release, 'networks' | 'designations'>>

/**
 * What became of a figure. `changed`: another value. `restated`: the same value, or still none, but stated otherwise:
 * another status, another kind of absence. `resourced`: all the same, but other sentences state it.
 */
export type Fate = 'appeared' | 'disappeared' | 'changed' | 'restated' | 'resourced'
export const fates: readonly Fate[] = ['appeared', 'disappeared', 'changed', 'restated', 'resourced']

export interface FigureChange {
  fate: Fate
  region: string
  indicator: string
  period: string
  /** Null where the release has no record of it at all. */
  before: Observation | null
  after: Observation | null
}

/** Tables whose records are known by an id. */
export const recordTables = [
  'regions',
  'indicators',
  'facilities',
  'projects',
  'cobuilding',
  'targets',
  'networks',
  'designations',
  'documents',
] as const
export type RecordTable = (typeof recordTables)[number]
type Row = { id: string } | { adcode: string }

export interface RecordChange {
  table: RecordTable
  fate: 'appeared' | 'disappeared' | 'changed'
  id: string
  before: Row | null
  after: Row | null
  /** Names of the fields that differ; empty where the record appeared or disappeared. */
  fields: readonly string[]
}

export interface Comparison {
  figures: readonly FigureChange[]
  records: readonly RecordChange[]
  /** Figures and records that are the same in both. */
  same: { figures: number; records: number }
}

/**
 * What appeared, disappeared or changed from one release to another. Evidence is compared by what it says and where,
 * not by its id: ids are a release's own. A figure that appears with an absence in place of no record at all is
 * `restated`: still nothing is known of it.
 */
export function compareReleases(before: Compared, after: Compared): Comparison {
  const figures = figureChanges(before, after)
  const records = recordTables.map((table) => recordChanges(table, before, after))
  return {
    figures: figures.changes,
    records: records.flatMap(({ changes }) => changes),
    same: { figures: figures.same, records: records.reduce((sum, { same }) => sum + same, 0) },
  }
}

const keyOf = ({ region, indicator, period }: Pick<Observation, 'region' | 'indicator' | 'period'>) =>
  `${region}|${indicator}|${period}`

function figureChanges(before: Compared, after: Compared) {
  const [saidBefore, saidAfter] = [statements(before), statements(after)]
  const old = new Map(before.observations.map((one) => [keyOf(one), one]))
  const changes: FigureChange[] = []
  let same = 0
  const enter = (from: Observation | null, to: Observation | null) => {
    const one = to ?? from
    if (!one) return
    const fate = fateOf(from, to, () => saidBefore(from) === saidAfter(to))
    const { region, indicator, period } = one
    if (fate) changes.push({ fate, region, indicator, period, before: from, after: to })
    else same++
  }
  for (const one of after.observations) {
    enter(old.get(keyOf(one)) ?? null, one)
    old.delete(keyOf(one))
  }
  for (const one of old.values()) enter(one, null)
  return { changes, same }
}

function fateOf(from: Observation | null, to: Observation | null, saidAlike: () => boolean): Fate | null {
  const [valueBefore, valueAfter] = [from?.value ?? null, to?.value ?? null]
  if (valueBefore === null && valueAfter !== null) return 'appeared'
  if (valueBefore !== null && valueAfter === null) return 'disappeared'
  if (valueBefore !== valueAfter) return 'changed'
  if (standingOf(from) !== standingOf(to)) return 'restated'
  return saidAlike() ? null : 'resourced'
}

function standingOf(one: Observation | null): string {
  if (one === null) return 'no record'
  return 'status' in one ? one.status : one.absence
}

/** Gives the sentences behind a figure, and its formula, as one text to compare. */
function statements({ evidence, documents }: Pick<Compared, 'evidence' | 'documents'>) {
  const titles = new Map(documents.map((one) => [one.id, one.title]))
  const said = new Map(evidence.map((one) => [one.id, `${titles.get(one.document) ?? one.document}\n${one.quote}`]))
  return (one: Observation | null) =>
    one === null
      ? ''
      : [
          ...one.evidence.map((id) => said.get(id) ?? id).sort(),
          ('formula' in one ? one.formula : undefined) ?? '',
          JSON.stringify(one.note ?? ''),
        ].join('\n\n')
}

const idOf = (row: Row): string => ('id' in row ? row.id : row.adcode)

function recordChanges(table: RecordTable, before: Compared, after: Compared) {
  const old = new Map(((before[table] ?? []) as readonly Row[]).map((row) => [idOf(row), row]))
  const changes: RecordChange[] = []
  let same = 0
  for (const row of (after[table] ?? []) as readonly Row[]) {
    const from = old.get(idOf(row)) ?? null
    old.delete(idOf(row))
    const fields = from ? fieldsThatDiffer(from, row) : []
    if (from && fields.length === 0) same++
    else changes.push({ table, fate: from ? 'changed' : 'appeared', id: idOf(row), before: from, after: row, fields })
  }
  for (const row of old.values()) {
    changes.push({ table, fate: 'disappeared', id: idOf(row), before: row, after: null, fields: [] })
  }
  return { changes, same }
}

/** Lists of evidence are left out: their ids are each release's own. */
function fieldsThatDiffer(from: Row, to: Row): string[] {
  const [old, fresh] = [from as Record<string, unknown>, to as Record<string, unknown>]
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
    (name) => name !== 'evidence' && JSON.stringify(old[name]) !== JSON.stringify(fresh[name]),
  )
}

/**
 * All of the earlier release that is needed to show what the changed figures were: the figures that their formulas
 * name, step by step, and the evidence and documents of all of these.
 */
export function sourcesOf(
  figures: readonly FigureChange[],
  before: Pick<Compared, 'observations' | 'evidence' | 'documents'>,
): Pick<Compared, 'observations' | 'evidence' | 'documents'> {
  const known = new Map(before.observations.map((one) => [keyOf(one), one]))
  const observations = new Map<string, Observation>()
  const open = figures.flatMap((one) => (one.before ? [one.before] : []))
  for (let one = open.pop(); one; one = open.pop()) {
    if (observations.has(keyOf(one))) continue
    observations.set(keyOf(one), one)
    for (const named of operandsOf('formula' in one ? one.formula : null)) {
      const input = known.get(keyOf(named))
      if (input) open.push(input)
    }
  }
  const ids = new Set([...observations.values()].flatMap((one) => one.evidence))
  const evidence = before.evidence.filter(({ id }) => ids.has(id))
  const named = new Set(evidence.map((one) => one.document))
  return {
    observations: [...observations.values()],
    evidence,
    documents: before.documents.filter(({ id }) => named.has(id)),
  }
}
