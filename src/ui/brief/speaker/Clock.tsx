import { useEffect, useState } from 'react'
import { useApp, useWords } from '../../store.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** Milliseconds as hours, minutes and seconds. */
export function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
}

/** The time of day, and how long the talk has lasted; it can be held and begun anew. */
export function Clock() {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const [now, setNow] = useState(() => Date.now())
  const [began, setBegan] = useState(now)
  /** What had passed when it was held. */
  const [held, setHeld] = useState<number | null>(null)
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(tick)
  }, [])
  const lasted = held ?? Math.max(0, now - began)
  const toggle = () => {
    if (held === null) setHeld(lasted)
    else {
      setBegan(Date.now() - held)
      setHeld(null)
    }
  }
  return (
    <div className="speaker-clock">
      <p>
        <span>{words('brief.clock')}</span>
        <time>{new Date(now).toLocaleTimeString(lang === 'zh' ? 'zh-CN' : 'en-GB', { hour12: false })}</time>
      </p>
      <p>
        <span>{words('brief.elapsed')}</span>
        <time>{elapsed(lasted)}</time>
      </p>
      <button type="button" className="quiet" onClick={toggle}>
        {words(held === null ? 'brief.hold' : 'brief.go-on')}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          setBegan(Date.now())
          setHeld(held === null ? null : 0)
        }}
      >
        {words('brief.anew')}
      </button>
    </div>
  )
}
