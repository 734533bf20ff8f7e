import { useMemo } from 'react'
import { ReleaseProblem } from '../../../release/problem.ts'
import type { Cobuilding } from '../../../release/schema.ts'
import { Cite } from '../../panel/Cite.tsx'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { type Library, look, useApp, useStore, useWords } from '../../store.ts'
import { today } from '../targets/today.ts'

/** Documents and evidence; null while they are on their way and where they could not be read. */
export function useLibrary(): Library | null {
  const library = useApp((state) => state.library)
  return library instanceof ReleaseProblem ? null : library
}

/** Today, as the calendar of the release writes it. */
export function useToday(): string {
  const since = useApp((state) => state.atlas.manifest.published)
  return useMemo(() => today(since), [since])
}

/** Why the sentences behind the marks are missing, where they are. */
export function LibraryNotice() {
  const words = useWords()
  const library = useApp((state) => state.library)
  if (library === null) return <p className="none">{words('evidence.loading')}</p>
  if (!(library instanceof ReleaseProblem)) return null
  return (
    <p className="problem" role="alert">
      {words('evidence.failed')}
      <ProblemText problem={library} />
    </p>
  )
}

/** The sentences of the sources, word for word. */
export function Quotes({ evidence }: { evidence: readonly string[] }) {
  const library = useLibrary()
  const quotes = [...new Set(evidence.flatMap((id) => library?.evidence.get(id)?.quote ?? []))]
  return quotes.map((quote) => (
    <blockquote key={quote} lang="zh">
      {quote}
    </blockquote>
  ))
}

export function RegionButton({ adcode, full }: { adcode: string; full?: boolean }) {
  const store = useStore()
  const region = useApp((state) => state.atlas.region(adcode))
  const lang = useApp((state) => state.view.lang)
  return (
    <button type="button" className="region" onClick={() => look(store, { region: adcode })}>
      {(full ? region?.name : region?.shortName)?.[lang] ?? adcode}
    </button>
  )
}

type Rule = Extract<Cobuilding, { kind: 'rule' }>

/** Rules in the words of the release, each with the sentence of its source. */
export function RuleList({ rules, numbered }: { rules: readonly Rule[]; numbered?: boolean }) {
  const lang = useApp((state) => state.view.lang)
  const List = numbered ? 'ol' : 'ul'
  return (
    <List className={`rule-list ${numbered ? 'numbered' : ''}`}>
      {rules.map((rule) => (
        <li key={rule.id}>
          <p className="item-name">
            {rule.title[lang]} <Cite title={rule.title[lang]} evidence={rule.evidence} note={rule.note} />
          </p>
          <Quotes evidence={rule.evidence} />
          {rule.note && <p className="note">{rule.note[lang]}</p>}
        </li>
      ))}
    </List>
  )
}
