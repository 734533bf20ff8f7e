import { createRoot } from 'react-dom/client'
import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import { trustedScript } from '../../paint/svg/trusted.ts'
import { address } from '../../view/location.ts'
import type { Language } from '../../view/view.ts'
import { ask, type ToShown, type ToWhich, type ToWorker, toPage, toShown } from '../../worker/messages.ts'
import { type Store, StoreContext, useApp, useWords } from '../store.ts'
import { addWords, wordsIn } from '../words/words.ts'
import { KeepNotices } from './KeepNotices.tsx'
import { keep as keepWords } from './words/keep.ts'
import './keep.css'

addWords(keepWords)

export interface Kept {
  /** A newer version is there, and waits until it is wanted. */
  update: boolean
  /** The site could not be reached, and the list of releases is a kept one. */
  offline: boolean
}

/** Milliseconds between two looks for a newer version, in pages that stay open. */
const often = 3_600_000
/** Milliseconds for the worker to answer, and for a new one to take over. */
const patience = 5000

/**
 * Lets the site's service worker keep the page and what it shows. Where the browser has none, or refuses it, everything
 * goes on without.
 *
 * @param store null where the page could not start: a newer version may be the remedy
 */
export async function keep(store: Store | null, language: Language): Promise<void> {
  const container = navigator.serviceWorker
  const script = trustedScript(`${import.meta.env.BASE_URL}service-worker.js`)
  const registration = await container.register(script, { updateViaCache: 'none' })
  const kept = createStore<Kept>(() => ({ update: false, offline: false }))
  show(kept, store, language)
  container.addEventListener('message', ({ data, ports }) => {
    if (v.is(toPage, data)) ports[0]?.postMessage({ script: import.meta.url } satisfies ToWhich)
  })
  container.startMessages()
  watch(registration, () => kept.setState({ update: true }))
  setInterval(() => void registration.update().catch(() => {}), often)
  if (store) kept.setState({ offline: await tell(store, await container.ready) })
}

/** Tells the worker what is shown. True: the list of releases came from what it had kept. */
async function tell(store: Store, { active }: ServiceWorkerRegistration): Promise<boolean> {
  if (!active) return false
  const { core, site, view } = store.getState()
  const message: ToWorker = {
    kind: 'shown',
    release: core.manifest.version,
    boundaries: site.boundaries ?? core.manifest.boundary.file,
    // A map in somebody else's page is only looked at.
    all: view.mode !== 'embed' && window === window.top,
  }
  const answer: ToShown | null = await ask(active, message, toShown, patience)
  return answer?.kept ?? false
}

/** Calls back when a newer version is wholly there, and when another tab has changed over to one. */
function watch(registration: ServiceWorkerRegistration, onUpdate: () => void): void {
  const follow = (next: ServiceWorker | null) => {
    if (!next || !registration.active) return
    let whole = next.state === 'installed'
    if (whole) onUpdate()
    next.addEventListener('statechange', () => {
      if (next.state === 'redundant' && !whole) console.warn('A newer version did not come whole; this one goes on.')
      if (next.state !== 'installed') return
      whole = true
      onUpdate()
    })
  }
  follow(registration.waiting)
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
  if (navigator.serviceWorker.controller) navigator.serviceWorker.addEventListener('controllerchange', onUpdate)
}

/** Changes over to the newer version, at the same address. */
async function refresh(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined)
  const waiting = registration?.waiting
  if (!waiting) return address.reload()
  waiting.addEventListener('statechange', () => address.reload())
  waiting.postMessage({ kind: 'take-over' } satisfies ToWorker)
  setTimeout(() => address.reload(), patience)
}

function show(kept: Parameters<typeof KeepNotices>[0]['kept'], store: Store | null, language: Language): void {
  const host = document.createElement('div')
  document.body.append(host)
  const onRefresh = () => void refresh()
  createRoot(host).render(
    store ? (
      <StoreContext value={store}>
        <InApp kept={kept} onRefresh={onRefresh} />
      </StoreContext>
    ) : (
      <KeepNotices kept={kept} words={wordsIn(language)} silent={false} onRefresh={onRefresh} />
    ),
  )
}

function InApp(props: Pick<Parameters<typeof KeepNotices>[0], 'kept' | 'onRefresh'>) {
  const words = useWords()
  const mode = useApp((state) => state.view.mode)
  return <KeepNotices {...props} words={words} silent={mode !== null} />
}
