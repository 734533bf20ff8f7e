import { type RefObject, useEffect, useState } from 'react'
import { isOpen } from '../../view/embed.ts'
import { useApp, useWords } from '../store.ts'

/** Milliseconds for which a hint stands. */
const stands = 1800
/** CSS pixels that a finger goes before it means more than a tap. */
const slack = 8

const touches = ['touchmove', 'touchend', 'touchcancel'] as const

/** Says how the map is moved, where one finger or the bare wheel moves the page around instead. */
export function Hint({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const words = useWords()
  const open = useApp(({ view }) => isOpen('map', view))
  const [hint, setHint] = useState<'fingers' | 'wheel' | null>(null)
  useEffect(() => {
    const map = frame.current?.querySelector<HTMLElement>('.map-frame')
    if (!map || !open) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let began: Touch | null = null
    const show = (what: typeof hint) => {
      clearTimeout(timer)
      setHint(what)
      timer = setTimeout(() => setHint(null), stands)
    }
    const touched = (event: TouchEvent) => {
      began = event.touches.length === 1 ? (event.touches[0] ?? null) : null
      if (!began) setHint(null)
    }
    const dragged = (event: TouchEvent) => {
      // A fast finger may be told of only when it is lifted, or when the browser takes it for itself to scroll.
      const now = event.touches[0] ?? event.changedTouches[0]
      if (!began || !now || event.touches.length > 1) return
      // On the screen: where the page around scrolls, the map goes along with the finger.
      const far = Math.hypot(now.screenX - began.screenX, now.screenY - began.screenY) > slack
      if (far || event.type === 'touchcancel') show('fingers')
      if (event.touches.length === 0) began = null
    }
    const rolled = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) setHint(null)
      else show('wheel')
    }
    map.addEventListener('touchstart', touched, { passive: true })
    for (const type of touches) map.addEventListener(type, dragged, { passive: true })
    map.addEventListener('wheel', rolled, { passive: true })
    return () => {
      clearTimeout(timer)
      map.removeEventListener('touchstart', touched)
      for (const type of touches) map.removeEventListener(type, dragged)
      map.removeEventListener('wheel', rolled)
    }
  }, [frame, open])
  // Whoever uses neither finger nor wheel has no use for it.
  return hint ? (
    <p className="embed-hint" aria-hidden="true">
      {hint === 'fingers' ? words('embed.hint.fingers') : words('embed.hint.wheel', { key: keyName() })}
    </p>
  ) : null
}

const keyName = () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl')
