import { formatView } from './url.ts'
import type { View } from './view.ts'

/** Milliseconds without a movement after which a drag counts as ended. */
const rest = 300
let held: { timer: ReturnType<typeof setTimeout>; write: (() => void) | null } | null = null

/** The one place that touches the address bar. */
export const address = {
  search: () => window.location.search,
  /** A step that "back" returns from, or a part of the last one. Does nothing where the address would stay the same. */
  push(view: View, replace: boolean): void {
    const write = () => {
      const search = formatView(view)
      if (search === window.location.search) return
      try {
        window.history[replace ? 'replaceState' : 'pushState'](null, '', search || window.location.pathname)
      } catch {
        // Some browsers refuse it to pages from a disk. The view holds without the address.
      }
    }
    if (held) held.write = write
    else write()
  },
  /**
   * To be called at every movement of a drag: the address waits until the hand rests. Browsers refuse hundreds of
   * addresses in a row, and a drag is one step back, not one for every pixel.
   */
  hold(): void {
    if (held) clearTimeout(held.timer)
    const timer = setTimeout(() => {
      const write = held?.write
      held = null
      write?.()
    }, rest)
    held = { timer, write: held?.write ?? null }
  },
  /** Loads the page anew, for what a running page cannot change: the release. */
  open(view: View): void {
    window.location.assign(formatView(view) || window.location.pathname)
  },
  reload: () => window.location.reload(),
  onBack(listener: () => unknown): () => void {
    const back = () => {
      if (held) held.write = null
      listener()
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  },
}
