import { Turns } from '../release/turns.ts'
import { checkBelonging } from './checks/belonging.ts'
import { checkFigures } from './checks/check-figures.ts'
import { checkListedTwice } from './checks/listed-twice.ts'
import { checkReferences } from './checks/references.ts'
import type { Geography } from './coordinates/geography.ts'
import { draftOf } from './draft/draft.ts'
import { Findings } from './draft/findings.ts'
import { emptyDraft, type Reading, regionIndexOf, type SheetDraft } from './draft/reading.ts'
import {
  type Base,
  type Draft,
  type Examined,
  mostFindings,
  type Project,
  type Sheets,
  type Source,
  type SourceResult,
} from './project.ts'

export interface ExamineOptions {
  /** Null: places are not checked against the map. */
  geography: Geography | null
  /** Findings that are listed at most; `mostFindings` unless given. */
  most?: number
  onProgress?: ((share: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** Parts of the whole work. */
const ofReading = 0.6

/**
 * Reads all sheets of a project as figures and records, and says what is wrong or doubtful with them. Sheets whose cells
 * are not there, and those that are stopped, give nothing.
 *
 * @throws the signal's reason where it was cancelled
 */
export async function examine(
  project: Project,
  sheets: Sheets,
  base: Base,
  { geography, most = mostFindings, onProgress, signal }: ExamineOptions,
): Promise<Examined & { draft: Draft }> {
  const used = project.sources.filter(({ id, kind }) => kind !== 'unused' && sheets.has(id))
  const findings = new Findings(used, most)
  const turns = new Turns(signal, onProgress)
  await turns.give(0)
  const rowsOf = (source: Source) => sheets.get(source.id)?.rows.length ?? 0
  const all = used.reduce((sum, source) => sum + rowsOf(source), 0) || 1
  let before = 0
  const reading: Reading = {
    base,
    index: regionIndexOf(base),
    adcodes: new Set(base.regions.map(({ adcode }) => adcode)),
    indicators: new Map(base.indicators.map((one) => [one.id, one])),
    geography,
    findings,
    turns,
    share: (rows) => (ofReading * Math.min(all, before + rows)) / all,
  }
  const results: SourceResult[] = []
  const read: { source: Source; draft: SheetDraft }[] = []
  for (const source of used) {
    const sheet = sheets.get(source.id)
    if (!sheet) continue
    const { draft, matches } = await draftOf(source, sheet, reading)
    before += rowsOf(source)
    const stopped = findings.stopped.has(source.id)
    read.push({ source, draft: stopped ? emptyDraft() : draft })
    const { figures, records, blanks, coordinates } = stopped ? emptyDraft() : draft
    const told = coordinates ? { coordinates } : {}
    results.push({ id: source.id, matches, figures: figures.length, records: records.length, blanks, ...told })
  }
  checkReferences(read, base, findings)
  const step = () => turns.step(ofReading)
  await checkBelonging(read, base, findings, step)
  await checkListedTwice(read, base, findings, step)
  await checkFigures(read, base, findings, turns, (part) => ofReading + (1 - ofReading) * part)
  await turns.give(1)
  const draft: Draft = {
    figures: read.flatMap((one) => one.draft.figures),
    records: read.flatMap((one) => one.draft.records),
  }
  return {
    sources: results,
    findings: findings.list(),
    counts: findings.counts,
    open: findings.open,
    decided: findings.decided,
    figures: draft.figures.length,
    records: draft.records.length,
    draft,
  }
}
