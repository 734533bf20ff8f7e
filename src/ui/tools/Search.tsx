import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { longestQuery } from '../../atlas/search/text.ts'
import { useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { choose } from './search/choose.ts'
import { DocumentView } from './search/DocumentView.tsx'
import { listId, optionId, Results } from './search/Results.tsx'
import { type Row, rowsOf } from './search/rows.ts'
import { useFind } from './search/useFind.ts'
import { search } from './words/search.ts'
import './search.css'

addWords(search)

/** What was typed last; it stays while the page lives. */
let typed = ''

/** Finds regions, institutions, sub-centres, indicators and documents, and shows them where they belong. */
export default function Search() {
  const words = useWords()
  const store = useStore()
  const { find, plainOnly, documents } = useFind()
  const [query, setQuery] = useState(typed)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState(0)
  const [document, setDocument] = useState<string | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  // The letter stands in the box before its results are drawn.
  const sought = useDeferredValue(query)
  const groups = useMemo(() => find(sought), [find, sought])
  const rows = rowsOf(groups, opened)
  const at = Math.min(active, rows.length - 1)
  const count = groups.reduce((sum, { found }) => sum + found.length, 0)
  const asked = sought.trim() !== ''

  // Whoever opens the tool, or comes back to it, is going to type.
  useEffect(() => {
    if (document === null) box.current?.select()
    const again = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') box.current?.select()
    }
    window.addEventListener('keydown', again)
    return () => window.removeEventListener('keydown', again)
  }, [document])

  const type = (text: string) => {
    typed = text
    setQuery(text)
    setActive(0)
    setOpened(new Set())
  }
  const move = (to: number) => {
    setActive(to)
    list.current?.ownerDocument.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' })
  }
  const take = (row: Row) => {
    if (!row.found) setOpened(new Set([...opened, `${row.kind} ${opened.size}`]))
    else if (row.kind === 'document') setDocument(row.found.subject.id)
    else {
      choose(store, row.found.subject)
      store.setState({ tool: null })
      focusPanel()
    }
  }
  const key = (event: KeyboardEvent) => {
    // While characters are being composed, the keys belong to the input method.
    if (event.nativeEvent.isComposing || rows.length === 0) return
    const last = rows.length - 1
    const row = sought === query ? rows[at] : rowsOf(find(query), new Set())[0]
    if (event.key === 'ArrowDown') move(at === last ? 0 : at + 1)
    else if (event.key === 'ArrowUp') move(at === 0 ? last : at - 1)
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move(last)
    else if (event.key === 'Enter' && row) take(row)
    else return
    event.preventDefault()
  }

  if (document !== null) return <DocumentView id={document} onBack={() => setDocument(null)} />
  return (
    <>
      <h2>{words('search.title')}</h2>
      <div className="search-box">
        <input
          ref={box}
          type="text"
          role="combobox"
          aria-label={words('search.label')}
          aria-expanded={rows.length > 0}
          aria-controls={rows.length > 0 ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={rows.length > 0 ? optionId(at) : undefined}
          placeholder={words('search.placeholder')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={longestQuery}
          value={query}
          onChange={(event) => type(event.target.value)}
          onKeyDown={key}
        />
        <p className="search-said" role="status">
          {asked && count > 0 && words('search.count', { count })}
          {asked && count === 0 && words('search.none', { query: sought.trim() })}
          {groups[0]?.found[0]?.near && ` ${words('search.near')}`}
        </p>
        {plainOnly && <p className="note">{words('search.failed')}</p>}
        {asked && documents === 'loading' && <p className="note">{words('search.documents.loading')}</p>}
        {documents === 'failed' && <p className="note">{words('search.documents.failed')}</p>}
      </div>
      {rows.length > 0 && (
        <Results groups={groups} opened={opened} active={at} list={list} onPoint={setActive} onChoose={take} />
      )}
      {!asked && <Examples onChoose={type} box={() => box.current?.focus()} />}
    </>
  )
}

function Examples({ onChoose, box }: { onChoose(text: string): void; box(): void }) {
  const words = useWords()
  return (
    <div className="search-help">
      <p>{words('search.help')}</p>
      <ul>
        {words('search.examples')
          .split('|')
          .map((example) => (
            <li key={example}>
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  onChoose(example)
                  box()
                }}
              >
                {example}
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}

/** The search box is gone: the keyboard goes on in the panel, which now shows what was chosen. */
function focusPanel(): void {
  const panel = globalThis.document.getElementById('table')
  panel?.setAttribute('tabindex', '-1')
  panel?.focus({ preventScroll: true })
}
