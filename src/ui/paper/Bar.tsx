import { useEffect, useRef, useState } from 'react'
import { said } from '../../view/briefing.ts'
import { inks, orientations, sheets, subjects, type View } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import type { Extras } from './make.ts'
import { allBriefings, briefingToPrint } from './possible.ts'
import { printNow } from './print-now.ts'

interface Props {
  obstacles: Record<View['paper']['subject'], string | null>
  /** Null until they are set. */
  count: number | null
  extras: Extras
  onExtras(extras: Extras): void
}

/** What is printed and on what, above the sheets. */
export function Bar({ obstacles, count, extras, onExtras }: Props) {
  const words = useWords()
  const store = useStore()
  const view = useApp((state) => state.view)
  const briefings = useApp((state) => state.briefings)
  const [blocked, setBlocked] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  const { paper, lang } = view
  const change = (next: Partial<View['paper']>) => look(store, { paper: { ...paper, ...next } })
  const leave = () => {
    look(store, { mode: null })
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-tool=paper]')?.focus())
  }
  useEffect(() => head.current?.focus(), [])

  const choice = <K extends 'sheet' | 'orientation' | 'ink'>(
    key: K,
    all: readonly View['paper'][K][],
    name: (one: View['paper'][K]) => string,
  ) => (
    <label>
      <span>{words(`paper.${key}`)}</span>
      <select value={paper[key]} onChange={(event) => change({ [key]: event.target.value } as Partial<View['paper']>)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <header className="paper-bar">
      <h1 tabIndex={-1} ref={head}>
        {words('paper.title')}
      </h1>
      {choice('sheet', sheets, String)}
      {choice('orientation', orientations, (one) => words(`paper.orientation.${one}`))}
      {choice('ink', inks, (one) => words(`paper.ink.${one}`))}
      <label>
        <span>{words('paper.subject')}</span>
        <select
          value={paper.subject}
          onChange={(event) => change({ subject: event.target.value as View['paper']['subject'] })}
        >
          {subjects.map((one) => (
            <option key={one} value={one} disabled={obstacles[one] !== null && one !== paper.subject}>
              {obstacles[one] === null
                ? words(`paper.subject.${one}`)
                : words('paper.impossible', { name: words(`paper.subject.${one}`), reason: obstacles[one] })}
            </option>
          ))}
        </select>
      </label>
      {paper.subject === 'briefing' && (
        <>
          {allBriefings(briefings).length > 1 && (
            <label>
              <span>{words('paper.which')}</span>
              <select
                value={briefingToPrint(briefings, view.briefing)?.id}
                onChange={(event) => look(store, { briefing: event.target.value })}
              >
                {allBriefings(briefings).map((one) => (
                  <option key={one.id} value={one.id}>
                    {said(one.title, lang)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {(['boards', 'notes'] as const).map((one) => (
            <label className="paper-check" key={one}>
              <input
                type="checkbox"
                checked={extras[one]}
                onChange={(event) => onExtras({ ...extras, [one]: event.target.checked })}
              />
              <span>{words(`paper.${one}`)}</span>
            </label>
          ))}
        </>
      )}
      <p className="paper-count" role="status">
        {count === null ? '' : words('paper.count', { count })}
      </p>
      <div className="paper-acts">
        <button
          type="button"
          className="paper-go"
          disabled={count === null}
          title={words('paper.print.hint')}
          onClick={async () => setBlocked(!(await printNow()))}
        >
          {words('paper.print')}
        </button>
        <button type="button" className="quiet" onClick={leave}>
          {words('paper.back')}
        </button>
      </div>
      {blocked && (
        <p className="paper-blocked" role="alert">
          {words('paper.blocked')}{' '}
          <a href={document.URL} target="_blank" rel="noopener">
            {words('paper.open')}
          </a>
        </p>
      )}
    </header>
  )
}
