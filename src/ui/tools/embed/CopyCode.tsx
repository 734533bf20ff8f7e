import { useId, useRef, useState } from 'react'
import { useWords } from '../../store.ts'
import { copy } from '../take/copy.ts'

/** Code to copy; where the browser refuses it, it lies selected. */
export function CopyCode({ text }: { text: string }) {
  const words = useWords()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState<{ of: string; text: string } | null>(null)
  const copyCode = async () => {
    const copied = await copy(Promise.resolve({ text }))
    setSaid({ of: text, text: words(copied ? 'embed-tool.copied' : 'embed-tool.copy.selected') })
    if (!copied) {
      area.current?.focus()
      area.current?.select()
    }
  }
  return (
    <section className="embed-tool-code" aria-labelledby={id}>
      <h3 id={id}>{words('embed-tool.code')}</h3>
      <button type="button" className="quiet" onClick={copyCode}>
        {words('embed-tool.copy')}
      </button>
      <textarea ref={area} readOnly rows={12} spellCheck={false} aria-labelledby={id} value={text} />
      <p role="status">{said?.of === text ? said.text : ''}</p>
    </section>
  )
}
