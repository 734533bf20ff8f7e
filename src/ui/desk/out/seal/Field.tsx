import { useId } from 'react'
import { useWords } from '../../../store.ts'
import type { Wrong } from './form.ts'

interface Props {
  label: string
  value: string
  wrong: Wrong | undefined
  onChange(value: string): void
  onLeave(): void
  /** More than one line, each a sentence. */
  lines?: boolean
  type?: 'text' | 'date'
  note?: string
  lang?: 'zh' | 'en'
}

/** All lines are seen, as far as they are few. */
const rowsFor = (text: string): number => Math.min(12, Math.max(3, text.split('\n').length))

/** A labelled input that says at once what is wrong with what stands in it. */
export function Field({ label, value, wrong, onChange, onLeave, lines = false, type = 'text', note, lang }: Props) {
  const words = useWords()
  const id = useId()
  const shared = {
    id,
    value,
    lang: lang === 'zh' ? 'zh-CN' : lang,
    onBlur: onLeave,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong ? `${id}-wrong` : note ? `${id}-note` : undefined,
  }
  return (
    <div className="desk-out-field">
      <label htmlFor={id}>{label}</label>
      {lines ? (
        <textarea {...shared} rows={rowsFor(value)} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type={type} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )}
      {wrong ? (
        <p className="desk-out-wrong" id={`${id}-wrong`}>
          {words(`desk.seal.wrong.${wrong}`)}
        </p>
      ) : (
        note && (
          <p className="desk-out-quiet" id={`${id}-note`}>
            {note}
          </p>
        )
      )}
    </div>
  )
}
