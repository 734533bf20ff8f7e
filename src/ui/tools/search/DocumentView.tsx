import { useEffect, useMemo, useRef, useState } from 'react'
import { ReleaseProblem } from '../../../release/problem.ts'
import { useApp, useWords } from '../../store.ts'

/** So many quotes are shown at once: a census table is cited by every county. */
const step = 20

/** A document: who published it and when, where it is, and every sentence that the release quotes from it. */
export function DocumentView({ id, onBack }: { id: string; onBack(): void }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const library = useApp((state) => (state.library instanceof ReleaseProblem ? null : state.library))
  const document = library?.documents.get(id)
  const quotes = useMemo(
    () => [...(library?.evidence.values() ?? [])].filter((one) => one.document === id),
    [library, id],
  )
  const [shown, setShown] = useState(step)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  if (!document) return null
  return (
    <div className="found-document">
      <button type="button" className="quiet" onClick={onBack}>
        ‹ {words('search.back')}
      </button>
      <h2 lang="zh" ref={heading} tabIndex={-1}>
        {document.title}
      </h2>
      <p className="publisher">
        <span lang="zh">{document.publisher}</span> · {document.date ?? words('evidence.date.none')} ·{' '}
        {document.url ? (
          <a href={document.url} target="_blank" rel="noreferrer noopener nofollow">
            {words('evidence.link')}
          </a>
        ) : (
          words('evidence.link.none')
        )}
      </p>
      {document.note && <p className="note">{document.note[lang]}</p>}
      {quotes.length === 0 ? (
        <p className="none">{words('search.quotes.none')}</p>
      ) : (
        <>
          <h3>{words('search.quotes', { count: quotes.length })}</h3>
          <ol className="sources">
            {quotes.slice(0, shown).map((one) => (
              <li key={one.id}>
                <blockquote lang="zh">{one.quote}</blockquote>
                <p className="locator">
                  {one.locator && (
                    <>
                      {words('evidence.locator')}: <span lang="zh">{one.locator}</span> ·{' '}
                    </>
                  )}
                  <span className={`reliability ${one.reliability}`}>
                    {words('evidence.reliability')} {words(`reliability.${one.reliability}`)}
                  </span>
                </p>
                {one.note && <p className="note">{one.note[lang]}</p>}
              </li>
            ))}
          </ol>
          {quotes.length > shown && (
            <button type="button" className="quiet" onClick={() => setShown(shown + step * 5)}>
              {words('search.more', { count: Math.min(quotes.length - shown, step * 5) })}
            </button>
          )}
        </>
      )}
    </div>
  )
}
