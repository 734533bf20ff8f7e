import type { Atlas } from '../../atlas/atlas.ts'
import { operandsOf } from '../../release/formula.ts'
import type { Observation } from '../../release/schema.ts'
import { evidenceBehind } from '../tables/evidence.ts'
import type { Making } from './figures.ts'
import type { EvidenceEntry, FormulaLine, ReportTables } from './types.ts'

/** Of other areas so many pieces of evidence are listed; more stand in the report on that area. */
const mostElsewhere = 12

/** The formulas of all derived figures, each with the evidence of what goes into it. */
export function formulaLines({ atlas, region, citations }: Making): FormulaLine[] {
  return citations.formulas().map((formula) => {
    const own = formula.region === region
    const named = new Map(formula.of.flatMap((figure) => operandsOf(figure.formula).map((one) => [one.text, one])))
    // So many inputs have more evidence still: it need not be gathered.
    if (!own && named.size > mostElsewhere) return { formula, marks: [], elsewhere: true }
    const inputs = [...named.values()].flatMap((one) => {
      const input = atlas.observation(one.region, one.indicator, one.period)
      return input ? behind(atlas, input) : []
    })
    const all = [...new Set(inputs)]
    const elsewhere = !own && all.length > mostElsewhere
    return { formula, marks: elsewhere ? [] : citations.cite(all), elsewhere }
  })
}

const gathered = new WeakMap<Observation, string[]>()

/** Populations go into many formulas. */
function behind(atlas: Atlas, observation: Observation): string[] {
  const ids = gathered.get(observation) ?? evidenceBehind(atlas, observation)
  gathered.set(observation, ids)
  return ids
}

/** Every piece of evidence that the report mentions, once, by its number. */
export function evidenceEntries({ citations }: Making, { evidence, documents }: ReportTables): EvidenceEntry[] {
  const first = new Map<string, number>()
  return citations.evidence().flatMap((id, at) => {
    const one = evidence.get(id)
    const document = one && documents.get(one.document)
    if (!one || !document) return []
    const sameAs = first.get(document.id) ?? null
    if (sameAs === null) first.set(document.id, at + 1)
    return [{ number: at + 1, evidence: one, document, sameAs }]
  })
}
