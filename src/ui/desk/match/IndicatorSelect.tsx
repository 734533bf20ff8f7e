import { useMemo } from 'react'
import { nearIndicators } from '../../../desk/columns/indicators.ts'
import { useApp, useWords } from '../../store.ts'
import { useDesk } from '../desk-store.ts'

interface Props {
  label: string
  value: string | null
  /** How the column is headed: indicators that are called like it come first. */
  near: string
  /** What it is called that nothing is chosen. */
  none: string
  onChange(indicator: string | null): void
  isHidden?: boolean
}

/** One of the release's indicators. */
export function IndicatorSelect({ label, value, near, none, onChange, isHidden = false }: Props) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const base = useDesk((state) => state.base)
  const close = useMemo(
    () => (base && value === null ? nearIndicators(near, base).slice(0, 5) : []),
    [base, near, value],
  )
  if (!base) return null
  const nameOf = (id: string) => {
    const found = base.indicators.find((one) => one.id === id)
    return found ? words('desk.indicator.option', { name: found.name[lang], unit: found.unit[lang] }) : id
  }
  const isKnown = value === null || base.indicators.some(({ id }) => id === value)
  return (
    <label>
      <span className={isHidden ? 'sr-only' : undefined}>{label}</span>
      <select value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">{none}</option>
        {!isKnown && <option value={value ?? ''}>{value}</option>}
        {close.length > 0 && (
          <optgroup label={words('desk.indicator.near')}>
            {close.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={words('desk.indicator.all')}>
          {base.indicators
            .filter(({ id }) => !close.includes(id))
            .map(({ id }) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
        </optgroup>
      </select>
    </label>
  )
}
