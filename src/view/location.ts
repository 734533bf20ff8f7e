import { formatView } from './url.ts'
import type { View } from './view.ts'

/** The one place that touches the address bar. */
export const address = {
  search: () => window.location.search,
  /** A step that "back" returns from. Does nothing where the address would stay the same. */
  push(view: View): void {
    const search = formatView(view)
    if (search !== window.location.search) window.history.pushState(null, '', search || window.location.pathname)
  },
  /** Loads the page anew, for what a running page cannot change: the release. */
  open(view: View): void {
    window.location.assign(formatView(view) || window.location.pathname)
  },
  reload: () => window.location.reload(),
  onBack(listener: () => unknown): () => void {
    window.addEventListener('popstate', listener)
    return () => window.removeEventListener('popstate', listener)
  },
}
