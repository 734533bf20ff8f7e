import type { Evidence, SourceDocument } from '../../release/schema.ts'
import type { Sources } from '../tables/evidence.ts'

/** Numbers pieces of evidence in the order in which a document first names them, from 1. */
export class EvidenceNumbers {
  private readonly numbers = new Map<string, number>()

  /** Ascending, each once. */
  of(ids: readonly string[]): number[] {
    for (const id of ids) if (!this.numbers.has(id)) this.numbers.set(id, this.numbers.size + 1)
    return [...new Set(ids.map((id) => this.numbers.get(id) ?? 0))].sort((a, b) => a - b)
  }

  ids(): string[] {
    return [...this.numbers.keys()]
  }
}

/** As in `1–3, 7`; empty where there is none. */
export function written(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ')
}

/** A numbered piece of evidence with the document that it stands in. */
export interface Entry {
  number: number
  evidence: Evidence
  document: SourceDocument
}

/** Pieces of one document whose numbers follow each other: what they share is said once. */
export interface NumberedEvidence {
  document: SourceDocument
  reliability: Evidence['reliability']
  pieces: readonly Omit<Entry, 'document'>[]
}

/** The numbered evidence of a document in its order; what the release does not hold is left out. */
export function numbered(ids: readonly string[], { evidence, documents }: Sources): NumberedEvidence[] {
  return together(
    ids.flatMap((id, index) => {
      const one = evidence.get(id)
      const document = one && documents.get(one.document)
      return one && document ? [{ number: index + 1, evidence: one, document }] : []
    }),
  )
}

export function together(entries: readonly Entry[]): NumberedEvidence[] {
  const lines: (NumberedEvidence & { pieces: Omit<Entry, 'document'>[] })[] = []
  for (const { number, evidence, document } of entries) {
    const last = lines.at(-1)
    const piece = { number, evidence }
    const isAlike =
      last?.document.id === document.id &&
      last.reliability === evidence.reliability &&
      !evidence.note &&
      !last.pieces.some((one) => one.evidence.note) &&
      last.pieces.length < most
    if (isAlike) last.pieces.push(piece)
    else lines.push({ document, reliability: evidence.reliability, pieces: [piece] })
  }
  return lines
}

/** More pieces in a line would make it hard to set on sheets, and to find a number. */
const most = 24
