import type { Release } from '../release/schema.ts'
import { type LongWork, Turns } from '../release/turns.ts'
import { computeAgain, deriveRatios } from './assembly/derived.ts'
import { Citations } from './assembly/evidence.ts'
import { enterFigures, inOrder, observationKey } from './assembly/figures.ts'
import { enterItems } from './assembly/items.ts'
import { enterLists } from './assembly/lists.ts'
import { enterRecords } from './assembly/records.ts'
import type { Base, Draft, DraftRecord, Project } from './project.ts'

/** How far all the work is when a part of it is done. */
const after = { records: 0.05, figures: 0.5, ratios: 0.75, computed: 0.85 }

/**
 * All tables of the next release: those of the base with what the project adds or changes. Tables keep the base's order;
 * where nothing is added they are the base's own. Nothing is checked here: sealing does it.
 *
 * @throws the signal's reason where it was cancelled
 */
export async function assemble(
  project: Project,
  draft: Draft,
  base: Base,
  { onProgress, signal }: LongWork = {},
): Promise<Omit<Release, 'manifest'>> {
  const { manifest: _manifest, ...ground } = base
  if (draft.figures.length === 0 && draft.records.length === 0) return ground
  const turns = new Turns(signal, onProgress)
  await turns.give(0)
  const sources = new Map(project.sources.map((source) => [source.id, source]))
  // Evidence and documents of template sheets are there before others cite them.
  const isTemplate = ({ origin }: DraftRecord) => sources.get(origin.source)?.kind === 'record'
  const isSource = ({ table }: DraftRecord) => table === 'documents' || table === 'evidence'
  const citedBy = new Citations(ground, sources)
  const stated = enterRecords(draft.records.filter(isSource), ground, isTemplate, citedBy).tables
  const citations = new Citations(stated, sources)
  const rest = draft.records.filter((record) => !isSource(record))
  const { tables: whole, observations: given } = enterRecords(rest, stated, isTemplate, citations)
  const tables = enterItems(rest, whole, citations)
  await turns.give(after.records / 2)
  const lists = enterLists(
    rest.filter((record) => !isTemplate(record)),
    { ...base, ...tables },
    citations,
    sources,
  )
  await turns.give(after.records)
  const before = new Map(base.observations.map((one) => [observationKey(one), one]))
  const observations = new Map(tables.observations.map((one) => [observationKey(one), one]))
  const step = (from: number, to: number) => (part: number) => turns.step(from + (to - from) * part)
  const { changed, entered } = await enterFigures(
    draft.figures,
    { ...base, ...tables },
    observations,
    citations,
    step(after.records, after.figures),
  )
  for (const key of given) {
    changed.add(key)
    entered.add(key)
  }
  const indicators = new Map(tables.indicators.map((one) => [one.id, one]))
  await deriveRatios(observations, base.observations, indicators, changed, step(after.figures, after.ratios))
  await computeAgain(observations, before, changed, entered, step(after.ratios, after.computed))
  const ordered = await inOrder(observations, { ...base, ...tables }, step(after.computed, 1))
  await turns.give(1)
  return { ...tables, ...lists, observations: ordered, ...citations.tables() }
}
