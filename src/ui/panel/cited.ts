import type { Indicator, PresentObservation } from '../../release/schema.ts'
import { formatFigure } from '../../scene/format.ts'
import type { Language } from '../../view/view.ts'
import type { Cited, CitedSource } from '../store.ts'

/** What the evidence window shows of a value. */
export function citedOf(
  observation: PresentObservation,
  indicator: Indicator,
  name: string,
  lang: Language,
  source?: CitedSource,
): Cited {
  const { value, status, formula = null, note = null, evidence, period } = observation
  return {
    title: `${name} · ${indicator.name[lang]} · ${period}`,
    value: formatFigure(value, indicator, lang),
    status,
    formula,
    note,
    evidence,
    source,
  }
}
