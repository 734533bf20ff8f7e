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
  Partial<Pick<Release, 'groups' | 'networks' | 'designations'>>

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

/**
 * Tables whose records are known by an id. Briefings are left out: they say in other words what the tables hold, so a
 * briefing that appeared is no change of what is known.
 */
export const recordTables = [
  'regions',
  'groups',
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
  const [saidBefore, saidAfter] = [sayings(before), sayings(after)]
  const figures = figureChanges(before, after, saidBefore, saidAfter)
  const records = recordTables.map((table) => recordChanges(table, before, after, saidBefore, saidAfter))
  return {
    figures: figures.changes,
    records: records.flatMap(({ changes }) => changes),
    same: { figures: figures.same, records: records.reduce((sum, { same }) => sum + same, 0) },
  }
}

const keyOf = ({ region, indicator, period }: Pick<Observation, 'region' | 'indicator' | 'period'>) =>
  `${region}|${indicator}|${period}`

function figureChanges(before: Compared, after: Compared, sayingsBefore: Sayings, sayingsAfter: Sayings) {
  const [saidBefore, saidAfter] = [statements(sayingsBefore), statements(sayingsAfter)]
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

/** What each piece of evidence says, by its id. */
type Sayings = ReadonlyMap<string, string>

function sayings({ evidence, documents }: Pick<Compared, 'evidence' | 'documents'>): Sayings {
  const titles = new Map(documents.map((one) => [one.id, one.title]))
  return new Map(
    evidence.map(({ id, document, quote, locator, reliability, note }) => [
      id,
      JSON.stringify([titles.get(document) ?? document, quote, locator, reliability, note?.zh, note?.en]),
    ]),
  )
}

/** Gives the sentences behind a figure, and its formula, as one text to compare. */
function statements(said: Sayings) {
  return (one: Observation | null) =>
    one === null
      ? ''
      : [
          ...one.evidence.map((id) => said.get(id) ?? id).sort(),
          ('formula' in one ? one.formula : undefined) ?? '',
          JSON.stringify([one.note?.zh, one.note?.en]),
        ].join('\n\n')
}

const idOf = (row: Row): string => ('id' in row ? row.id : row.adcode)

function recordChanges(table: RecordTable, before: Compared, after: Compared, saidBefore: Sayings, saidAfter: Sayings) {
  const old = new Map(((before[table] ?? []) as readonly Row[]).map((row) => [idOf(row), row]))
  const changes: RecordChange[] = []
  let same = 0
  for (const row of (after[table] ?? []) as readonly Row[]) {
    const from = old.get(idOf(row)) ?? null
    old.delete(idOf(row))
    const fields = from ? fieldsThatDiffer(from, row, saidBefore, saidAfter) : []
    if (from && fields.length === 0) same++
    else changes.push({ table, fate: from ? 'changed' : 'appeared', id: idOf(row), before: from, after: row, fields })
  }
  for (const row of old.values()) {
    changes.push({ table, fate: 'disappeared', id: idOf(row), before: row, after: null, fields: [] })
  }
  return { changes, same }
}

function fieldsThatDiffer(from: Row, to: Row, saidBefore: Sayings, saidAfter: Sayings): string[] {
  const [old, fresh] = [from as Record<string, unknown>, to as Record<string, unknown>]
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
    (name) => contentOf(old[name], name, saidBefore) !== contentOf(fresh[name], name, saidAfter),
  )
}

/** A field as one text to compare: keys in order, and what evidence says in place of its ids, at any depth. */
function contentOf(value: unknown, name: string, said: Sayings): string | undefined {
  return JSON.stringify(inOrder(value, name, said))
}

function inOrder(value: unknown, name: string, said: Sayings): unknown {
  if (name === 'evidence') {
    // Ids that no evidence has say nothing.
    if (typeof value === 'string') return said.get(value) ?? ''
    if (Array.isArray(value)) return value.map((id) => said.get(id) ?? '').sort()
  }
  if (Array.isArray(value)) return value.map((one) => inOrder(one, '', said))
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, inOrder(one, key, said)])
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
