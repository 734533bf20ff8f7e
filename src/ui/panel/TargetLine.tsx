import type { CSSProperties } from 'react'
import { type ReferenceLine, referenceLines } from '../../atlas/reference-lines.ts'
import type { Indicator, Target } from '../../release/schema.ts'
import { formatLimit, formatPeriod } from '../../scene/format.ts'
import { useApp, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'

const nothing: readonly Target[] = []

/** The targets that an indicator measures; none until the documents have arrived. */
export function useTargetLines(): (indicator: Indicator) => ReferenceLine[] {
  const targets = useApp(({ library }) => (library && 'targets' in library ? library.targets : nothing))
  return (indicator) => referenceLines(targets, indicator)
}

/** "目标 ≥ 3.3（2027 年底前）" with its evidence; short: "目标 3.3（2027）". */
export function TargetLine({ line, indicator, short }: { line: ReferenceLine; indicator: Indicator; short?: boolean }) {
  const lang = useApp((state) => state.view.lang)
  const said = useSaid()(line, indicator, short)
  return (
    <>
      {said} <Cite title={line.target.title[lang]} evidence={line.target.evidence} />
    </>
  )
}

/** Where on a bar the target stands. */
export function Tick({ line, indicator, at }: { line: ReferenceLine; indicator: Indicator; at: number }) {
  const region = useApp((state) => state.atlas.region(line.region)?.name[state.view.lang])
  const said = `${region} ${useSaid()(line, indicator, true)}`
  return (
    <span className="tick" title={said} style={{ '--at': at.toFixed(3) } as CSSProperties}>
      <span className="sr-only">{said}</span>
    </span>
  )
}

const signs: Record<string, string> = { '=': '', '>=': '≥ ', '<=': '≤ ' }

function useSaid() {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  return ({ operator, value, due }: ReferenceLine, indicator: Indicator, short = false) => {
    const number = formatLimit(value, indicator, lang)
    const figure = short ? number : (signs[operator ?? '='] ?? `${operator} `) + number
    if (!due) return words('target.line', { figure })
    if (short) return words('target.line.short', { figure, due: due.slice(0, 4) })
    return words('target.line.due', { figure, due: formatPeriod(due.replace(/-12$/, ''), words) })
  }
}
