import { type ComponentType, type LazyExoticComponent, lazy, useEffect, useRef } from 'react'
import { Later } from '../parts/Later.tsx'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { loadBase } from './base.ts'
import { type DeskStep, desk, goTo, useDesk } from './desk-store.ts'
import { takeUp } from './keeping.ts'
import { Bar } from './parts/Bar.tsx'
import { DeskHead } from './parts/DeskHead.tsx'
import { Steps } from './parts/Steps.tsx'
import { useUndoKeys } from './parts/useUndoKeys.ts'
import { desk as deskWords } from './words/desk.ts'
import './desk.css'

addWords(deskWords)

const parts: Record<DeskStep, LazyExoticComponent<ComponentType>> = {
  bring: lazy(() => import('./bring/Bring.tsx')),
  match: lazy(() => import('./match/Match.tsx')),
  check: lazy(() => import('./out/Check.tsx')),
  preview: lazy(() => import('./out/Preview.tsx')),
  seal: lazy(() => import('./out/Seal.tsx')),
}

/** The place where a workbook becomes the next release. */
export default function Desk() {
  const words = useWords()
  const store = useStore()
  const ready = useDesk((state) => state.ready)
  const base = useDesk((state) => state.project.base)
  const step = useDesk((state) => state.step)
  const problem = useDesk((state) => state.problem)
  const list = useApp((state) => state.list)
  const main = useRef<HTMLElement>(null)
  const Part = parts[step]

  useEffect(() => {
    void takeUp(list.default)
  }, [list])
  useEffect(() => {
    if (ready) void loadBase(store, base)
  }, [ready, base, store])
  useUndoKeys()

  // Whoever goes to another step begins at its top, on the screen and with a screen reader.
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [step])

  return (
    <div className="desk">
      <a className="skip" href="#desk-work">
        {words('desk.skip')}
      </a>
      <DeskHead onLeave={() => look(store, { mode: null })} />
      <Steps step={step} onStep={goTo} />
      <main className="desk-main" id="desk-work" ref={main} tabIndex={-1} aria-label={words(`desk.step.${step}`)}>
        {problem && (
          <div className="desk-problem" role="alert">
            <p>{problem(words)}</p>
            <button type="button" className="quiet" onClick={() => desk.setState({ problem: null })}>
              {words('desk.close')}
            </button>
          </div>
        )}
        <Later key={step}>
          <Part />
        </Later>
      </main>
      <Bar step={step} onStep={goTo} />
    </div>
  )
}
