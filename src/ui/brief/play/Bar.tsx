import { type ReactNode, type Ref, useEffect, useState } from 'react'
import type { Briefing } from '../../../release/schema.ts'
import { said } from '../../../view/briefing.ts'
import { useApp, useWords } from '../../store.ts'
import type { Command } from './keys.ts'
import type { Player } from './usePlayer.ts'

const signs = {
  previous: 'M8 1.5 3.5 6 8 10.5',
  next: 'M4 1.5 8.5 6 4 10.5',
  full: 'M1.5 4.5v-3h3M7.5 1.5h3v3M10.5 7.5v3h-3M4.5 10.5h-3v-3',
  blank: 'M1.5 2.5h9v6h-9zM4 10.5h4',
  speaker: 'M1.5 1.5h6v4.5h-6zM6 6v4.5h4.5V6z',
}

interface Props {
  briefing: Briefing
  player: Player
  host: Ref<HTMLElement>
}

/** Where in the briefing we are, the way back to the scene, and what can be done. */
export function Bar({ briefing, player, host }: Props) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const review = useApp((state) => state.site.reviewNumber)
  const version = useApp((state) => state.atlas.manifest.version)
  const full = useFull()
  const { step, away } = player
  const sign = (name: keyof typeof signs, command: Command, label: string, off = false, on?: boolean) => (
    <Button label={label} off={off} on={on} act={() => player.obey(command)}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={signs[name]} />
      </svg>
    </Button>
  )
  return (
    <nav className="brief-bar" aria-label={words('brief.controls')} ref={host}>
      <div className="brief-turn">
        {sign('previous', { do: 'previous' }, words('brief.previous'), step === 1 && !away)}
        {sign('next', { do: 'next' }, words('brief.next'), step === briefing.scenes.length && !away)}
      </div>
      <ol className="brief-steps">
        {briefing.scenes.map((scene, at) => {
          const name = words('brief.scene', { step: at + 1, title: said(scene.title, lang) })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: scenes have no other name
            <li key={at}>
              <button
                type="button"
                title={name}
                aria-label={name}
                aria-current={at + 1 === step ? 'step' : undefined}
                onClick={() => player.goTo(at + 1)}
              />
            </li>
          )
        })}
      </ol>
      <p className="brief-away" role="status">
        {away && (
          <>
            {words('brief.away', { step })}{' '}
            <button type="button" className="quiet" onClick={() => player.obey({ do: 'return' })}>
              {words('brief.return')}
            </button>
          </>
        )}
        {player.trouble && words(`brief.trouble.${player.trouble}`)}
      </p>
      <p className="brief-foot">
        <b>{review ? words('foot.review', { number: review }) : words('foot.noreview')}</b> ·{' '}
        {words('brief.release', { version })}
      </p>
      <div className="brief-doing">
        {sign('blank', { do: 'blank' }, words('brief.blank'))}
        {sign('full', { do: 'full' }, words('brief.full'), false, full)}
        {sign('speaker', { do: 'speaker' }, words('brief.speaker'), false, player.speaker !== null)}
        <Button label={words('brief.keys')} on={player.keys} act={() => player.obey({ do: 'keys' })}>
          ?
        </Button>
        <Button label={words('brief.end')} act={player.end}>
          ✕
        </Button>
      </div>
    </nav>
  )
}

function Button(props: { label: string; off?: boolean; on?: boolean | undefined; act(): void; children: ReactNode }) {
  const { label, off = false, on, act, children } = props
  return (
    <button
      type="button"
      className="brief-button"
      title={label}
      aria-label={label}
      aria-disabled={off || undefined}
      aria-pressed={on}
      onClick={() => off || act()}
    >
      {children}
    </button>
  )
}

function useFull(): boolean {
  const [full, setFull] = useState(false)
  useEffect(() => {
    const listen = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', listen)
    return () => document.removeEventListener('fullscreenchange', listen)
  }, [])
  return full
}
