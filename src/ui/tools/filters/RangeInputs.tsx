import { useEffect, useId, useState } from 'react'
import type { Indicator } from '../../../release/schema.ts'
import type { Range } from '../../../view/view.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'

/** The range of values by two numbers, in the unit in which the indicator is shown. Empty is open. */
export function RangeInputs({ indicator }: { indicator: Indicator }) {
  const words = useWords()
  const store = useStore()
  const range = useApp((state) => state.view.range)
  const lang = useApp((state) => state.view.lang)
  const id = useId()
  const scale = indicator.percent ? 100 : 1
  const shown = (value: number | null | undefined) =>
    value == null ? '' : String(Number((value * scale).toPrecision(12)))
  const [low, setLow] = useState(shown(range?.low))
  const [high, setHigh] = useState(shown(range?.high))
  useEffect(() => {
    setLow(shown(range?.low))
    setHigh(shown(range?.high))
  }, [range, scale])

  const read = (text: string): number | null | undefined => {
    if (text.trim() === '') return null
    const value = Number(text)
    return Number.isFinite(value) && Math.abs(value) < 1e12 ? Number((value / scale).toFixed(6)) : undefined
  }
  const [from, to] = [read(low), read(high)]
  const problem =
    from === undefined || to === undefined
      ? 'filter.range.number'
      : from !== null && to !== null && from > to
        ? 'filter.range.order'
        : null
  const commit = () => {
    if (from === undefined || to === undefined || problem) return
    const next: Range | null = from === null && to === null ? null : { low: from, high: to }
    if (JSON.stringify(next) !== JSON.stringify(range)) look(store, { range: next })
  }
  const input = (value: string, set: (text: string) => void, label: string) => (
    <label>
      <span>{label}</span>
      <input
        inputMode="decimal"
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        onChange={(event) => set(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
    </label>
  )
  return (
    <fieldset className="range">
      <legend>{words('filter.range', { indicator: indicator.name[lang], unit: indicator.unit[lang] })}</legend>
      {input(low, setLow, words('filter.range.low'))}
      {input(high, setHigh, words('filter.range.high'))}
      {problem && (
        <p className="problem" id={id} role="alert">
          {words(problem)}
        </p>
      )}
      <p className="hint">{words('filter.range.hint')}</p>
    </fieldset>
  )
}
