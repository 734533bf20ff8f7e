import { createRoot } from 'react-dom/client'
import { type Store, StoreContext } from '../../store.ts'
import { storageKey } from '../own.ts'
import { refresh } from './making.ts'
import { addPresent } from './present.ts'
import { ToldOutside } from './Told.tsx'

const watched = new WeakSet<Store>()

/** What the tool hears of itself, so that it can show the scene that was added. */
export const addedEvent = 'make-added'

/** From now on, whether the tool is open or not: the key that adds a scene, and what other pages keep. Once. */
export function watch(store: Store): void {
  if (watched.has(store)) return
  watched.add(store)
  // Before the page's own keys: Enter opens regions and presses buttons.
  window.addEventListener('keydown', (event) => add(store, event), { capture: true })
  window.addEventListener('storage', (event) => {
    if (event.key === storageKey || event.key === null) refresh(store)
  })
  const host = document.createElement('div')
  document.body.append(host)
  createRoot(host).render(
    <StoreContext value={store}>
      <ToldOutside />
    </StoreContext>,
  )
}

/**
 * Ctrl + Enter, ⌘ + Enter on a Mac: on every keyboard without a function key, not taken by input methods, and left
 * alone by screen readers. On a link it belongs to the browser, which opens another page with it.
 */
function add(store: Store, event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  const on = event.target instanceof Element ? event.target : null
  if (event.isComposing || on?.closest('a[href], dialog')) return
  event.preventDefault()
  event.stopPropagation()
  if (event.repeat) return
  void addPresent(store).then((added) => {
    if (added) on?.closest('.make')?.dispatchEvent(new CustomEvent(addedEvent, { detail: added }))
  })
}
