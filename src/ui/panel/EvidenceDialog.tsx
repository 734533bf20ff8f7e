import { useEffect, useRef, useState } from 'react'
import { operandsOf } from '../../release/formula.ts'
import { ReleaseProblem } from '../../release/problem.ts'
import type { Evidence, SourceDocument } from '../../release/schema.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { type CitedSource, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { Value } from './Value.tsx'
import { evidence } from './words/evidence.ts'

addWords(evidence)

/** So many pieces of evidence are shown at once; a sum over counties has dozens. */
const first = 12

/** Where a value stands: document, publisher, date, verbatim quote, reliability, link. */
export default function EvidenceDialog() {
  const words = useWords()
  const store = useStore()
  const cited = useApp((state) => state.cited)
  const own = useApp((state) => state.library)
  const library = cited?.source?.library ?? own
  const lang = useApp((state) => state.view.lang)
  const dialog = useRef<HTMLDialogElement>(null)
  const [all, setAll] = useState(false)

  useEffect(() => {
    setAll(false)
    if (cited && !dialog.current?.open) dialog.current?.showModal()
    if (!cited) dialog.current?.close()
  }, [cited])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape, which the dialog handles itself
    <dialog
      ref={dialog}
      className="evidence"
      aria-labelledby="evidence-title"
      onClose={() => store.setState({ cited: null })}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close()
      }}
    >
      {cited && (
        <div className="evidence-body">
          <header>
            <h2 id="evidence-title">{cited.title}</h2>
            <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
              {words('evidence.close')}
            </button>
          </header>
          {cited.value && (
            <p className="cited-value">
              <strong>{cited.value}</strong>
              {cited.status && <span className={`status ${cited.status}`}>{words(`status.${cited.status}`)}</span>}
            </p>
          )}
          {cited.formula && (
            <p className="formula">
              <span>{words('evidence.formula')}</span>
              <code>{shortened(cited.formula)}</code>
            </p>
          )}
          {cited.formula && (
            <Inputs
              formula={cited.formula}
              source={cited.source}
              most={all ? Number.POSITIVE_INFINITY : first}
              onAll={() => setAll(true)}
            />
          )}
          {cited.note && <p className="note">{cited.note[lang]}</p>}
          {cited.evidence.length === 0 && !cited.formula && !cited.note && <p>{words('evidence.none')}</p>}
          {cited.evidence.length > 0 && library === null && <p>{words('evidence.loading')}</p>}
          {library instanceof ReleaseProblem && (
            <p className="problem">
              {words('evidence.failed')}
              <ProblemText problem={library} />
            </p>
          )}
          {library && !(library instanceof ReleaseProblem) && (
            <ol className="sources">
              {found(library, all ? cited.evidence : cited.evidence.slice(0, first)).map(([evidence, document]) => (
                <Source key={evidence.id} evidence={evidence} document={document} />
              ))}
            </ol>
          )}
          {!all && cited.evidence.length > first && (
            <button type="button" onClick={() => setAll(true)}>
              {words('evidence.more', { count: cited.evidence.length - first })}
            </button>
          )}
        </div>
      )}
    </dialog>
  )
}

/** The values that a formula names, each leading on to its own evidence. */
function Inputs(props: { formula: string; source: CitedSource | undefined; most: number; onAll(): void }) {
  const { formula, source, most, onAll } = props
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const named = new Map(operandsOf(formula).map((one) => [one.text, one]))
  const inputs = [...named.values()].flatMap(({ text, ...one }) => {
    const observation = (source ?? atlas).observation(one.region, one.indicator, one.period)
    const indicator = atlas.indicator(one.indicator)
    return observation && indicator ? [{ text, observation, indicator, region: atlas.region(one.region) }] : []
  })
  if (inputs.length === 0) return null
  return (
    <div className="inputs">
      <p>{words('evidence.inputs')}</p>
      <ul>
        {inputs.slice(0, most).map(({ text, observation, indicator, region }) => (
          <li key={text}>
            {region?.name[lang]} · {indicator.name[lang]} · {observation.period}{' '}
            <Value
              observation={observation}
              indicator={indicator}
              name={region?.name[lang] ?? ''}
              source={source}
              withUnit
            />
          </li>
        ))}
      </ul>
      {inputs.length > most && (
        <button type="button" className="cite" onClick={onAll}>
          {words('panel.more', { count: inputs.length - most })}
        </button>
      )}
    </div>
  )
}

function Source({ evidence, document }: { evidence: Evidence; document: SourceDocument }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  return (
    <li>
      <figure>
        <figcaption>{words(`evidence.quote.${document.form}`)}</figcaption>
        <blockquote lang="zh">{evidence.quote}</blockquote>
      </figure>
      {evidence.locator && (
        <p className="locator" lang="zh">
          {words('evidence.locator')}: {evidence.locator}
        </p>
      )}
      {evidence.note && <p className="note">{evidence.note[lang]}</p>}
      <p className="document" lang="zh">
        {document.title}
      </p>
      <p className="publisher">
        <span lang="zh">{document.publisher}</span> · {document.date ?? words('evidence.date.none')} ·{' '}
        <span className={`reliability ${evidence.reliability}`}>
          {words('evidence.reliability')} {words(`reliability.${evidence.reliability}`)}
        </span>{' '}
        ·{' '}
        {document.url ? (
          <a href={document.url} target="_blank" rel="noreferrer noopener nofollow">
            {words('evidence.link')}
          </a>
        ) : (
          <span>{words('evidence.link.none')}</span>
        )}
      </p>
      {document.note && <p className="note">{document.note[lang]}</p>}
    </li>
  )
}

function found(library: CitedSource['library'], ids: readonly string[]): [Evidence, SourceDocument][] {
  return ids.flatMap((id) => {
    const evidence = library.evidence.get(id)
    const document = evidence && library.documents.get(evidence.document)
    return evidence && document ? [[evidence, document] as [Evidence, SourceDocument]] : []
  })
}

const shortened = (formula: string) => (formula.length > 420 ? `${formula.slice(0, 400)} …` : formula)
