import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Briefing } from '../../../release/schema.ts'
import { said } from '../../../view/briefing.ts'
import { useApp, useWords } from '../../store.ts'
import type { Player } from '../play/usePlayer.ts'
import { Clock } from './Clock.tsx'
import { prepared } from './prepared.ts'

interface Props {
  briefing: Briefing
  player: Player
  window: Window
}

/** The speaker's window: drawn by this very page, so that it is always in step, without any message. */
export function Speaker({ briefing, player, window: own }: Props) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const [host, setHost] = useState<HTMLElement | null>(null)

  useEffect(() => {
    const { host, close } = prepared(own)
    setHost(host)
    const silence = player.listen(own)
    // Browsers do not say reliably that a window has been closed.
    const watched = setInterval(() => own.closed && player.onSpeakerGone(), 500)
    return () => {
      clearInterval(watched)
      silence()
      close()
    }
  }, [own])
  useEffect(() => {
    own.document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
    own.document.title = words('brief.speaker.title', { title: said(briefing.title, lang) })
  }, [own, lang, briefing])

  const { step } = player
  const [scene, next] = [briefing.scenes[step - 1], briefing.scenes[step]]
  if (!host || !scene) return null
  const notes = said(scene.notes, lang)
  return createPortal(
    <main className="speaker">
      <header>
        <p className="speaker-count">
          {step} / {briefing.scenes.length}
        </p>
        <h1>{said(scene.title, lang)}</h1>
        <Clock />
      </header>
      <section className="speaker-notes" aria-label={words('brief.notes')} aria-live="polite">
        <p className="speaker-shown">{said(scene.text, lang)}</p>
        {notes ? <p>{notes}</p> : <p className="none">{words('brief.notes.none')}</p>}
      </section>
      <aside>
        <h2>{words('brief.next.title')}</h2>
        <p className="speaker-next">{next ? said(next.title, lang) : words('brief.next.none')}</p>
        <h2>{words('brief.scenes')}</h2>
        <ol>
          {briefing.scenes.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: scenes have no other name
            <li key={at}>
              <button
                type="button"
                aria-current={at + 1 === step ? 'step' : undefined}
                onClick={() => player.goTo(at + 1)}
              >
                <span>{at + 1}</span> {said(one.title, lang)}
              </button>
            </li>
          ))}
        </ol>
      </aside>
      <footer>
        <button type="button" className="quiet" onClick={() => player.obey({ do: 'previous' })}>
          {words('brief.previous')}
        </button>
        <button type="button" className="quiet" onClick={() => player.obey({ do: 'next' })}>
          {words('brief.next')}
        </button>
        <button
          type="button"
          className="quiet"
          aria-pressed={player.blank}
          onClick={() => player.obey({ do: 'blank' })}
        >
          {words('brief.blank')}
        </button>
        {player.away && (
          <button type="button" className="quiet" onClick={() => player.obey({ do: 'return' })}>
            {words('brief.return')}
          </button>
        )}
      </footer>
    </main>,
    host,
  )
}
