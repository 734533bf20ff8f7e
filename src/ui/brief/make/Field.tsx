import { useId, useState } from 'react'
import { most } from '../../../release/briefing-file.ts'
import { withoutHidden } from '../../../release/hidden.ts'
import type { Saying } from '../../../release/schema.ts'
import { languages } from '../../../view/view.ts'
import { useApp, useWords } from '../../store.ts'
import { withText } from './edits.ts'

interface Props {
  name: 'title' | 'about' | 'text' | 'notes'
  saying: Saying | undefined
  /** Lines that are seen at once; one: a text without line breaks. */
  lines: number
  onChange(saying: Saying | undefined): void
}

/** A text in the present language, kept with every letter; what cannot be kept stays in the box, and is said. */
export function Field({ name, saying, lines, onChange }: Props) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const id = useId()
  const kept = saying?.[lang] ?? ''
  const [unkept, setUnkept] = useState<{ text: string; lang: string } | null>(null)
  const held = unkept?.lang === lang ? unkept.text : null
  const text = held ?? kept
  const other = languages.find((one) => one !== lang && saying?.[one] !== undefined)
  const required = name === 'title' && !other
  const trouble =
    held === null
      ? null
      : held.length > most.text
        ? words('make.too-long', { most: most.text, length: held.length })
        : words('make.empty', { kept })

  const change = (next: string) => {
    const clean = withoutHidden(next)
    const blank = clean.trim() === ''
    if (clean.length > most.text || (blank && required)) return setUnkept({ text: clean, lang })
    setUnkept(null)
    onChange(withText(saying, lang, blank ? '' : clean))
  }
  const common = {
    id,
    value: text,
    'data-name': name,
    'aria-invalid': trouble !== null,
    'aria-describedby': `${id}-trouble ${id}-more`,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  }
  return (
    <div className="make-field">
      <label htmlFor={id}>{words(`make.field.${name}`)}</label>
      <div id={`${id}-trouble`} role="alert">
        {trouble && <p className="problem">{trouble}</p>}
      </div>
      {lines === 1 ? <input {...common} type="text" autoComplete="off" /> : <textarea {...common} rows={lines} />}
      <div id={`${id}-more`}>
        {other && (
          <p className="make-other">
            {words(`make.other.${other}`)}
            <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{saying?.[other]}</span>
          </p>
        )}
      </div>
    </div>
  )
}
