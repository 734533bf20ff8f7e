import * as v from 'valibot'
import { type Build, createBuildFiles, shellCache } from './build-files.ts'
import { noteBuild, removeOldBuilds } from './clean.ts'
import { createDataFiles } from './data-files.ts'
import { type ToShown, toWorker } from './messages.ts'
import { type Asked, home, isPage, type Lasting, pathOf, scope } from './scope.ts'

// Keeps the page and what it shows, so that it opens without the network and does not wait for a poor one. What is kept
// when, and how it is renewed: docs/offline.md.

const build = import.meta.env.BUILD_FILES as unknown as Build
const files = createBuildFiles(build)
const data = createDataFiles()
/** Every build has a page of its own. */
const name = build.first.find((one) => one.path === '')?.hash ?? ''

/** Milliseconds after which a page has what it needs at once. */
const afterThePage = 1000

scope.addEventListener('install', (event) => {
  event.waitUntil(files.install(event).then(() => noteBuild(name, files.keys())))
})

scope.addEventListener('activate', (event) => {
  // Does nothing to pages of an older worker: they are passed on as they are.
  event.waitUntil(scope.clients.claim())
})

scope.addEventListener('message', (event) => {
  const said = v.safeParse(toWorker, event.data)
  if (!said.success) return
  const message = said.output
  if (message.kind === 'take-over') {
    event.waitUntil(scope.skipWaiting())
    return
  }
  event.ports[0]?.postMessage({ kept: data.isLate(event.source?.id ?? '') } satisfies ToShown)
  const errands = [
    () => data.keep(message, event),
    ...(message.all && !scope.navigator.connection?.saveData ? [() => files.mend('later', event)] : []),
    () => removeOldBuilds(name, files.keys()),
  ]
  event.waitUntil(oneAfterAnother(errands))
})

scope.addEventListener('fetch', (event) => {
  const answer = answerTo(event)
  if (answer) event.respondWith(answer.catch(() => fetch(event.request)))
})

function answerTo(event: Asked): Promise<Response> | null {
  const { request } = event
  if (request.method !== 'GET') return null
  if (request.mode === 'navigate') return isPage(request.url) ? page(event) : null
  const path = pathOf(request.url)
  if (path !== null && path !== '' && files.isKnown(request.url)) return files.get(request.url, request, event)
  if (path?.startsWith('assets/')) return older(request)
  return data.strategyFor(request)?.handle({ request, event: event as never }) ?? null
}

/** Whatever the address asks for, the page is the same; and it is of the same build as the files that it will ask for. */
function page(event: Asked): Promise<Response> {
  event.waitUntil(
    new Promise((resolve) => setTimeout(resolve, afterThePage)).then(() => oneAfterAnother([mendFirst(event)])),
  )
  return files.get(home, new Request(home), event)
}

const mendFirst = (event: Lasting) => () => files.mend('first', event)

/** A part for a page of an older build. */
async function older(request: Request): Promise<Response> {
  return (await (await caches.open(shellCache)).match(request.url)) ?? fetch(request)
}

async function oneAfterAnother(errands: readonly (() => Promise<void>)[]): Promise<void> {
  for (const errand of errands) await errand().catch((error: unknown) => console.warn(error))
}
