import { useId, useRef, useState } from 'react'
import { useApp, useWords } from '../../store.ts'
import { copy } from './copy.ts'
import { citationsOf, permalinkOf } from './provenance.ts'

/** A line to cite, and an address that goes on leading to this view of this release. */
export function CitePart() {
  const words = useWords()
  const id = useId()
  const view = useApp((state) => state.view)
  const atlas = useApp((state) => state.atlas)
  const site = useApp((state) => state.site)
  const citations = citationsOf({ view, atlas, site })
  const lines = [
    { name: 'permalink', text: permalinkOf({ view, atlas, site }), lang: undefined },
    { name: 'gbt', text: citations.zh, lang: 'zh' },
    { name: 'apa', text: citations.en, lang: 'en' },
  ] as const
  return (
    <section aria-labelledby={`${id}cite`}>
      <h3 id={`${id}cite`}>{words('take.cite')}</h3>
      {lines.map(({ name, text, lang }) => (
        <Copyable key={name} title={words(`take.cite.${name}`)} text={text} lang={lang} />
      ))}
    </section>
  )
}

function Copyable({ title, text, lang }: { title: string; text: string; lang: string | undefined }) {
  const words = useWords()
  const line = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState<{ of: string; text: string } | null>(null)
  const copyLine = async () => {
    const copied = await copy(Promise.resolve({ text }))
    setSaid({ of: text, text: words(copied ? 'take.copied' : 'take.copy.selected') })
    if (!copied && line.current) window.getSelection()?.selectAllChildren(line.current)
  }
  return (
    <div className="take-line">
      <h4>{title}</h4>
      <button type="button" className="quiet" aria-label={words('take.copy.of', { title })} onClick={copyLine}>
        {words('take.copy')}
      </button>
      <p ref={line} lang={lang}>
        {text}
      </p>
      <p role="status">{said?.of === text ? said.text : ''}</p>
    </div>
  )
}
