import { useEffect, useId, useState } from 'react'
import { readPeriod } from '../../../desk/columns/period.ts'
import { factorTo, readUnit } from '../../../desk/columns/unit.ts'
import { useWords } from '../../store.ts'
import { useDesk } from '../desk-store.ts'

interface FieldProps {
  label: string
  value: string
  /** A sentence where what is written cannot be used; it is not taken then. */
  check?(text: string): string | null
  choices?: readonly string[]
  placeholder?: string | undefined
  isHidden?: boolean
  isWide?: boolean
  onChange(text: string): void
}

/** A field whose text is taken when it is left, so that a step back undoes a word and not a letter. */
export function TextField(props: FieldProps) {
  const { label, value, check, choices, placeholder, isHidden = false, isWide = false, onChange } = props
  const id = useId()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const wrong = text === value ? null : (check?.(text.trim()) ?? null)
  const take = () => {
    const next = text.trim()
    if (next !== value && !check?.(next)) onChange(next)
  }
  return (
    <label className={isWide ? 'desk-wide' : undefined}>
      <span className={isHidden ? 'sr-only' : undefined}>{label}</span>
      <input
        value={text}
        maxLength={2000}
        placeholder={placeholder}
        list={choices ? `${id}-choices` : undefined}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
          if (event.key === 'Escape') setText(value)
        }}
      />
      {choices && (
        <datalist id={`${id}-choices`}>
          {choices.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {wrong && (
        <span className="desk-wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </label>
  )
}

interface PartProps {
  label: string
  value: string | null
  isHidden?: boolean
  placeholder?: string | undefined
  onChange(value: string | null): void
}

export function PeriodField({ label, value, isHidden, placeholder, onChange }: PartProps) {
  const words = useWords()
  return (
    <TextField
      label={label}
      value={value ?? ''}
      isHidden={isHidden}
      placeholder={placeholder}
      check={(text) => (text === '' || readPeriod(text) ? null : words('desk.period.unreadable'))}
      onChange={(text) => onChange(text === '' ? null : readPeriod(text))}
    />
  )
}

/** As tables write them; any other is read, too, as far as its words are known. */
const units = ['人', '万人', '张', '万张', '个', '家', '万元', '亿元', '人/千人', '张/千人', '%', '‰', '岁', '平方公里']

export function UnitField({
  label,
  value,
  isHidden,
  placeholder,
  indicator,
  onChange,
}: PartProps & { indicator: string | null }) {
  const words = useWords()
  const found = useDesk((state) => state.base)?.indicators.find(({ id }) => id === indicator)
  const fits = found ? units.filter((unit) => factorTo(unit, found) !== null) : units
  const own = found ? [found.unit.zh, found.unit.en] : []
  const check = (text: string) => {
    if (text === '') return null
    if (found && factorTo(text, found) === null) return words('desk.unit.unfit', { unit: found.unit.zh })
    return found || readUnit(text) ? null : words('desk.unit.unreadable')
  }
  return (
    <TextField
      label={label}
      value={value ?? ''}
      isHidden={isHidden}
      placeholder={placeholder}
      choices={[...new Set([...own, ...fits])]}
      check={check}
      onChange={(text) => onChange(text === '' ? null : text)}
    />
  )
}
