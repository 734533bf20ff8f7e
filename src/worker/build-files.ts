import { PrecacheController } from 'workbox-precaching/PrecacheController.js'
import { home, isPage, type Lasting, scope } from './scope.ts'

/** A file of the build. The page's path is ''; all others are named by what is in them. */
export interface BuildFile {
  path: string
  /** As in `sha256-…`, base64. */
  hash: string
}

export interface Build {
  /** Without these there is no page. */
  first: readonly BuildFile[]
  /** What else a visit may ask for. */
  later: readonly BuildFile[]
  /** Large parts that most visits never ask for. */
  rare: readonly BuildFile[]
}

export const shellCache = `atlas-shell ${home}`

/** The files of the worker's own build: brought with their hashes, so that no two builds are ever mixed. */
export function createBuildFiles(build: Build) {
  const groups = { first: group(build.first), later: group(build.later), rare: group(build.rare) }
  const all = Object.values(groups)

  return {
    /** Rejects where one file does not come whole and right; what is there already is not asked for again. */
    async install(event: Lasting): Promise<void> {
      await groups.first.install(event as never)
      // An update is announced when it is wholly there; a first visit does not wait for what it may never need.
      if (scope.registration.active) await groups.later.install(event as never)
    },

    isKnown: (address: string): boolean => all.some((one) => one.getCacheKeyForURL(plain(address))),

    /** A file of the build, as kept, or brought and kept. Rejects where it does not come right, or cannot be kept. */
    get(address: string, request: Request, event: Lasting): Promise<Response> {
      const found = all.find((one) => one.getCacheKeyForURL(plain(address)))
      if (!found) throw new Error(`${address} is not of this build`)
      return found.strategy.handle({ request, event: event as never, params: paramsOf(found, plain(address)) })
    },

    /** Brings what is missing and replaces what is damaged, one file after another. */
    async mend(which: 'first' | 'later', event: Lasting): Promise<void> {
      const files = groups[which]
      const cache = await caches.open(shellCache)
      for (const address of files.getCachedURLs()) {
        // The new version must not wait for the old one's errands.
        if (scope.registration.waiting) return
        const params = paramsOf(files, address)
        if (address === home && (await renewed(cache, params))) continue
        const kept = await cache.match(params.cacheKey)
        if (kept && (await hasHash(kept, params.integrity))) continue
        await cache.delete(params.cacheKey)
        await files.strategy.handle({ request: new Request(address), event: event as never, params })
      }
    },

    keys: (): string[] => all.flatMap((one) => [...one.getURLsToCacheKeys().values()]),
  }
}

function group(files: readonly BuildFile[]): PrecacheController {
  const controller = new PrecacheController({
    cacheName: shellCache,
    plugins: [
      {
        // The browser has the page itself from the visit; asked like this the site answers only that it is the same.
        requestWillFetch: async ({ request }) =>
          isPage(request.url) ? new Request(request, { cache: 'no-cache' }) : request,
        // Scripts go to the browser untouched: it keeps them compiled. They are looked after by mend().
        cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
          if (!cachedResponse || new URL(request.url).pathname.endsWith('.js')) return cachedResponse
          const hash = controller.getIntegrityForCacheKey(request.url) ?? ''
          return (await hasHash(cachedResponse.clone(), hash)) ? cachedResponse : null
        },
      },
    ],
  })
  controller.addToCacheList(
    files.map(({ path, hash }) => ({ url: home + path, integrity: hash, revision: path === '' ? hash : null })),
  )
  return controller
}

/** Whether the page came again, with the headers that the site gives it by now: who may frame it is said there. */
async function renewed(cache: Cache, { cacheKey, integrity }: ReturnType<typeof paramsOf>): Promise<boolean> {
  const page = await fetch(home, { cache: 'no-cache', integrity }).catch(() => null)
  if (!page?.ok || page.redirected) return false
  await cache.put(cacheKey, page)
  return true
}

function paramsOf(controller: PrecacheController, address: string) {
  const cacheKey = controller.getCacheKeyForURL(address) ?? address
  return { cacheKey, integrity: controller.getIntegrityForCacheKey(cacheKey) ?? '' }
}

async function hasHash(response: Response, hash: string): Promise<boolean> {
  const bytes = await response.arrayBuffer().catch(() => null)
  if (!bytes) return false
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return hash === `sha256-${btoa(String.fromCharCode(...digest))}`
}

const plain = (address: string) => address.replace(/[?#].*/, '')
