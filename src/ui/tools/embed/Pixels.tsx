import { useId, useState } from 'react'
import { useWords } from '../../store.ts'
import { leastPixels, mostPixels } from './wish.ts'

/** Null where it is no whole number within the limits. */
function pixelsOf(text: string): number | null {
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0
  return value >= leastPixels && value <= mostPixels ? value : null
}

/** A number of pixels; what is none is said and changes nothing. */
export function Pixels(props: {
  label: string
  value: number | null
  /** Whether nothing is an answer, too. */
  optional?: boolean
  onChange(value: number | null): void
}) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useState(String(props.value ?? ''))
  const wrong = props.optional && text.trim() === '' ? false : pixelsOf(text) === null
  const change = (next: string) => {
    setText(next)
    const value = pixelsOf(next)
    if (value !== null || (props.optional && next.trim() === '')) props.onChange(value)
  }
  return (
    <div className="embed-tool-pixels">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}wrong` : undefined}
        onChange={(event) => change(event.target.value)}
      />
      {wrong && (
        <p id={`${id}wrong`} role="alert">
          {words('embed-tool.pixels', { least: leastPixels, most: mostPixels })}
        </p>
      )}
    </div>
  )
}
