import { useEffect, useRef } from 'react'
import { useWords } from '../../store.ts'

/** What is on the keys; those in small letters have a name in each language. */
const rows = [
  ['next', '→', '↓', 'space', 'PageDown'],
  ['previous', '←', '↑', 'PageUp'],
  ['ends', 'Home', 'End'],
  ['digits', '0–9'],
  ['blank', 'B'],
  ['full', 'F'],
  ['speaker', 'S'],
  ['return', 'R', 'back'],
  ['search', '/'],
  ['leave', 'Esc'],
] as const

/** What the keys do. */
export function Keys({ onClose }: { onClose(): void }) {
  const words = useWords()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <section className="brief-keys" aria-label={words('brief.keys')}>
      <header>
        <h2>{words('brief.keys')}</h2>
        <button type="button" className="quiet" onClick={onClose} ref={close}>
          {words('brief.keys.close')}
        </button>
      </header>
      <dl>
        {rows.map(([row, ...caps]) => (
          <div key={row}>
            <dt>
              {caps.map((cap) => (
                <kbd key={cap}>{cap === 'space' || cap === 'back' ? words(`brief.cap.${cap}`) : cap}</kbd>
              ))}
            </dt>
            <dd>{words(`brief.does.${row}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
