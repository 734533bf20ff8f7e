import type { DraftFigure } from '../project.ts'
import type { Known } from './known.ts'
import { agree, stepOf } from './precision.ts'

/** The base's other value for the same thing; null: none, or the same but for rounding. */
export function conflictOf(figure: DraftFigure, known: Known): { before: number; evidence: readonly string[] } | null {
  const stated = known.of(figure).base.get(figure.period)
  if (!stated || agree(figure.value, stated.value, stepOf(figure))) return null
  return { before: stated.value, evidence: stated.evidence }
}
