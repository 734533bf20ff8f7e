import { useEffect, useState } from 'react'
import { formatView } from '../../view/url.ts'
import type { State, Store } from '../store.ts'

/** Milliseconds for which a period is shown. */
const pace = { usual: 1200, calm: 2000 }

interface Course {
  /** Shows the next period; false where it is the last. `first` says that playing begins with it. */
  next(first: boolean): boolean
  now(): string
}

/**
 * Shows period after period until the last. Whatever else changes what is being looked at stops it, and so do
 * Escape and a page that is no longer seen. True while it plays, then the period at which it stopped.
 */
export function usePlay(store: Store, { next, now }: Course) {
  const [playing, setPlaying] = useState<boolean | string>(false)
  const stop = () => setPlaying(now())
  useEffect(() => {
    if (playing !== true) return
    let ours = false
    const step = (first: boolean) => {
      ours = true
      if (!next(first)) stop()
      ours = false
    }
    const changed = (state: State, before: State) => {
      // Marks that arrive make a view anew without changing it.
      if (!ours && state.view !== before.view && formatView(state.view) !== formatView(before.view)) stop()
    }
    const pressed = (event: KeyboardEvent) => event.key === 'Escape' && stop()
    const hidden = () => document.hidden && stop()
    const unsubscribe = store.subscribe(changed)
    window.addEventListener('keydown', pressed)
    document.addEventListener('visibilitychange', hidden)
    step(true)
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setInterval(() => step(false), calm ? pace.calm : pace.usual)
    return () => {
      clearInterval(timer)
      unsubscribe()
      window.removeEventListener('keydown', pressed)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [playing])
  return { playing, start: () => setPlaying(true), stop }
}
