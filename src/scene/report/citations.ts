import { operandsOf } from '../../release/formula.ts'
import type { Indicator, PresentObservation, Region, Text } from '../../release/schema.ts'

/** Something that evidence states: the numbers of the evidence in this report, and what its window is told. */
export interface Citation {
  title: string
  /** Numbers in the list of evidence. */
  marks: number[]
  evidence: readonly string[]
  note: Text | null
}

/** How a derived figure was made, once for all years in which it was made alike. */
export interface Formula {
  /** From 1, in the order of first mention. */
  number: number
  indicator: Indicator
  region: Region
  /** The period of the figure that is written out. */
  period: string
  text: string
  /** Other periods that were made alike. */
  alike: string[]
  /** All figures that were made so. */
  of: PresentObservation[]
}

/** Numbers evidence and formulas in the order in which they are first mentioned. */
export interface Citations {
  /** The numbers of pieces of evidence, ascending. */
  cite(evidence: readonly string[]): number[]
  citation(title: string, evidence: readonly string[], note?: Text | null): Citation
  /** The numbers of the formula of a figure; none where it was not derived. */
  formula(observation: PresentObservation, indicator: Indicator, region: Region): number[]
  /** Ids in the order of their numbers. */
  evidence(): string[]
  formulas(): Formula[]
}

export function createCitations(): Citations {
  const numbers = new Map<string, number>()
  const formulas = new Map<string, Formula>()
  const cite = (evidence: readonly string[]) => {
    for (const id of evidence) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return [...new Set(evidence)].map((id) => numbers.get(id) as number).sort((a, b) => a - b)
  }
  return {
    cite,
    citation: (title, evidence, note) => ({ title, marks: cite(evidence), evidence, note: note ?? null }),
    formula(observation, indicator, region) {
      const { formula, period } = observation
      if (formula === undefined) return []
      const key = `${indicator.id} ${region.adcode} ${patternOf(formula, period)}`
      const before = formulas.get(key)
      if (!before) {
        const number = formulas.size + 1
        formulas.set(key, { number, indicator, region, period, text: formula, alike: [], of: [observation] })
        return [number]
      }
      if (!before.of.includes(observation)) before.of.push(observation)
      if (before.period !== period && !before.alike.includes(period)) before.alike.push(period)
      return [before.number]
    },
    evidence: () => [...numbers.keys()],
    formulas: () => [...formulas.values()],
  }
}

/** The formula with its own period left open, so that those of several years compare. */
function patternOf(formula: string, period: string): string {
  let pattern = formula
  for (const { text } of operandsOf(formula)) {
    pattern = pattern.replaceAll(text, text.replace(`,${period}]`, ',*]'))
  }
  return pattern
}

/** As they stand in a text: "3–5, 8". */
export function marksInWords(marks: readonly number[]): string {
  const runs: [from: number, to: number][] = []
  for (const mark of marks) {
    const last = runs.at(-1)
    if (last && mark === last[1] + 1) last[1] = mark
    else runs.push([mark, mark])
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ')
}

/** What is written in the place of a figure. */
export interface Figure {
  observation: PresentObservation
  indicator: Indicator
  region: Region
  /** Without its unit. */
  text: string
  doubtful: boolean
  marks: number[]
  /** Numbers of formulas. */
  formulas: number[]
}
