import { useEffect, useRef } from 'react'
import type { Briefing } from '../../../release/schema.ts'
import { said } from '../../../view/briefing.ts'
import { useApp, useStore, useWords } from '../../store.ts'
import { Speaker } from '../speaker/Speaker.tsx'
import { Bar } from './Bar.tsx'
import { Keys } from './Keys.tsx'
import { useAwake } from './useAwake.ts'
import { usePlayer } from './usePlayer.ts'
import { useSwipe } from './useSwipe.ts'

const focused = (element: HTMLElement | null) => element?.focus()

/** What is said of the scene, above the map, and the bar below it. */
export function Stage({ briefing }: { briefing: Briefing }) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const player = usePlayer(briefing)
  const head = useRef<HTMLElement>(null)
  const bar = useRef<HTMLElement>(null)
  const scene = briefing.scenes[player.step - 1]
  const turn = (forward: boolean) => player.obey({ do: forward ? 'next' : 'previous' })
  useSwipe(head, turn)
  useSwipe(bar, turn)
  useAwake()

  // A click leaves the focus on an area, whose arrow keys lead to its neighbours; by mouse nobody asked for that.
  useEffect(() => {
    const letGo = () => {
      const on = document.activeElement
      if (on instanceof SVGElement && !on.matches(':focus-visible')) on.blur()
    }
    document.addEventListener('click', letGo)
    return () => document.removeEventListener('click', letGo)
  }, [])

  if (!scene) return null
  const { evidence = [] } = scene
  const title = said(scene.title, lang)
  const text = said(scene.text, lang)
  return (
    <>
      <section className="brief-head" aria-label={said(briefing.title, lang)} ref={head}>
        <div className="brief-line">
          <p className="brief-of">{said(briefing.title, lang)}</p>
          <p className="brief-count">
            {player.step}
            <span> / {briefing.scenes.length}</span>
          </p>
        </div>
        <div aria-live="polite">
          <h1 key={player.step}>{title}</h1>
          {text && <p className="brief-text">{text}</p>}
        </div>
        {evidence.length > 0 && (
          <button
            type="button"
            className="cite brief-evidence"
            onClick={() =>
              store.setState({ cited: { title, value: '', status: null, formula: null, note: null, evidence } })
            }
          >
            {words('brief.evidence', { count: evidence.length })}
          </button>
        )}
      </section>
      <Bar briefing={briefing} player={player} host={bar} />
      {player.keys && <Keys onClose={() => player.obey({ do: 'keys' })} />}
      {player.blank && (
        <button type="button" className="brief-blank" ref={focused} onClick={() => player.obey({ do: 'blank' })}>
          <span className="sr-only">{words('brief.blanked')}</span>
        </button>
      )}
      {player.speaker && <Speaker briefing={briefing} player={player} window={player.speaker} />}
    </>
  )
}
