import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { changes } from '../../analysis/words/changes.ts'
import { CitedWindow } from '../../panel/CitedWindow.tsx'
import { type Store, StoreContext, useStore, useWords } from '../../store.ts'
import { addWords } from '../../words/words.ts'
import { ask, desk, useDesk } from '../desk-store.ts'
import type { DeskAnswers } from '../tasks.ts'
import { check } from '../words/check.ts'
import { preview as previewWords } from '../words/preview.ts'
import { Failure } from './Failure.tsx'
import { Differences } from './preview/Differences.tsx'
import { KeptOut } from './preview/KeptOut.tsx'
import { PreviewMap } from './preview/PreviewMap.tsx'
import { createPreview, followPage, type Sight } from './preview/preview-store.ts'
import { useAnswer } from './useAnswer.ts'
import { Working } from './Working.tsx'
import '../../analysis/changes.css'
import './out.css'
import './preview.css'

addWords(check)
addWords(changes)
addWords(previewWords)

interface Next {
  store: Store
  comparison: DeskAnswers['compare']
}

/** The part of the whole work that is done when the tables have come. */
const ofTables = 0.8

/** The next release as the page will show it, and what differs from the release before. */
export default function Preview() {
  const words = useWords()
  const page = useStore()
  const base = useDesk((state) => state.base)
  const examined = useDesk((state) => state.examined)
  const sight = useRef<Sight | null>(null)
  const again = useRef<HTMLButtonElement>(null)
  const answer = useAnswer<Next>(
    base &&
      examined &&
      (async ({ signal, onProgress }) => {
        const { project } = desk.getState()
        const tables = await ask<'preview'>(
          { do: 'preview', project },
          { signal, onProgress: (share) => onProgress(ofTables * share) },
        )
        onProgress(ofTables)
        const comparison = await ask<'compare'>({ do: 'compare', project }, { signal })
        return { store: await createPreview(page, tables, comparison, sight.current), comparison }
      }),
    // What was found is known anew after every change: asked for earlier, the map would be made twice.
    [base, examined, page],
  )
  const { value, busy, share, error, stopped } = answer
  useEffect(() => {
    if (!value) return
    const { store } = value
    const keep = () => {
      const { fill, period, level } = store.getState().view
      sight.current = { fill, period, level }
    }
    keep()
    const stops = [store.subscribe(keep), followPage(page, store)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [value, page])
  // The list follows the map in a task of its own: both at once would hold the page twice as long.
  const [listed, setListed] = useState<Next | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setListed(value)))
    return () => clearTimeout(timer)
  }, [value])
  // The button that stopped the work is gone; the keyboard goes on from the one that begins it again.
  useEffect(() => {
    if (stopped) again.current?.focus()
  }, [stopped])
  // Not drawn anew while a newer one is only on its way.
  const shown = useMemo(
    () =>
      value &&
      base && (
        <StoreContext value={value.store}>
          <div className="desk-out-two">
            <PreviewMap />
            <div className="desk-out-beside">
              <h3>{words('desk.preview.against', { version: value.comparison.base })}</h3>
              {listed && <Differences comparison={listed.comparison} base={base} />}
            </div>
          </div>
          <CitedWindow />
        </StoreContext>
      ),
    [value, listed, base, words],
  )

  return (
    <section className="desk-out desk-out-preview">
      <header>
        <h2>{words('desk.preview.title')}</h2>
        <p className="desk-out-quiet">
          <Working
            says={busy ? words('desk.preview.working') : examined ? null : words('desk.preview.nothing')}
            share={busy ? share : null}
            onStop={answer.stop}
          />
          {stopped && (
            <button type="button" className="quiet" ref={again} onClick={answer.again}>
              {words('desk.preview.again')}
            </button>
          )}
        </p>
      </header>
      <KeptOut />
      {error !== null && <Failure error={error} />}
      {shown}
    </section>
  )
}
