import * as v from 'valibot'
import { CacheFirst } from 'workbox-strategies/CacheFirst.js'
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js'
import { StaleWhileRevalidate } from 'workbox-strategies/StaleWhileRevalidate.js'
import type { Shown } from './messages.ts'
import { type Asked, home, type Lasting, pathOf } from './scope.ts'

export const dataCache = `atlas-data ${home}`

/** Seconds for which the site's word on what is current is waited for, where an older one is kept. */
const patience = 3

const listPath = 'data/releases.json'
const sitePath = 'site.json'
const isRelease = /^data\/[\w.-]+\/[\w.-]+\.json$/

/** What the worker reads of them; the page checks all of it. */
const releaseList = v.object({
  default: v.string(),
  releases: v.array(v.object({ version: v.string(), manifest: v.string() })),
})
const manifest = v.object({ files: v.record(v.string(), v.unknown()) })
type ReleaseList = v.InferOutput<typeof releaseList>

const isWhole = (response: Response) =>
  response.status === 200 && !response.headers.get('content-type')?.startsWith('text/html')
/** Errors, and the front pages with which some sites answer everything, are not kept. */
const onlyWhole = {
  cacheWillUpdate: async ({ response }: { response: Response }) => (isWhole(response) ? response : null),
}

/** An address has one answer, whatever else was asked with it. */
const where = { cacheName: dataCache, matchOptions: { ignoreVary: true } }

/** What came just now and is not kept for good yet: see settle(). */
const next = (address: string) => `${address}?next`

export function createDataFiles() {
  /** Pages that got a kept list of releases. */
  const late = new Set<string>()

  const current = new NetworkFirst({
    ...where,
    networkTimeoutSeconds: patience,
    plugins: [
      onlyWhole,
      {
        cacheKeyWillBeUsed: async ({ request, mode }) => (mode === 'write' ? next(request.url) : request),
        // A site that is out of order is as good as none.
        fetchDidSucceed: async ({ response }) => {
          if (response.status >= 500 || (response.ok && !isWhole(response))) throw new Error(`${response.status}`)
          return response
        },
        cachedResponseWillBeUsed: async ({ cachedResponse, request, event }) => {
          if (cachedResponse && pathOf(request.url) === listPath) late.add((event as unknown as Asked).clientId)
          return cachedResponse
        },
      },
    ],
  })
  const sealed = new CacheFirst({ ...where, plugins: [onlyWhole] })
  const anew = new NetworkFirst({ ...where, plugins: [onlyWhole] })
  /** Boundaries and indexes of search: kept ones at once, newer ones the next time. Others are let through. */
  const made = new StaleWhileRevalidate({
    ...where,
    plugins: [
      {
        cacheWillUpdate: async ({ response, request }) =>
          isWhole(response) && (await isKept(request.url)) ? response : null,
      },
    ],
  })

  /** How a file is got; null where it is none of these. */
  function strategyFor(request: Request) {
    const path = pathOf(request.url)
    if (path === null || new URL(request.url).search !== '' || !path.endsWith('json')) return null
    if (path === listPath || path === sitePath) return current
    // The page found the kept one wrong.
    if (request.cache === 'reload') return anew
    return isRelease.test(path) ? sealed : made
  }

  /** Keeps what a page shows. What does not come is kept another time. */
  async function keep({ release, boundaries, all }: Shown, event: Lasting): Promise<void> {
    await Promise.all([listPath, sitePath].map((path) => bring(path, event)))
    const list = (await listIn(next(home + listPath))) ?? (await listIn(home + listPath))
    const folder = list && folderOf(list, release)
    if (!folder) return
    for (const path of await filesIn(folder, event)) await get(sealed, path, event)
    const others = [boundaries, ...(all ? [`search/${release}.json`] : [])]
    for (const path of others) if (!(await isKept(home + path))) await get(anew, path, event)
    await settle(list)
  }

  /** What is current, where this visit has not brought it past the worker. */
  async function bring(path: string, event: Lasting): Promise<void> {
    if ((await isKept(next(home + path))) || (await isKept(home + path))) return
    await get(current, path, event)
  }

  /**
   * Keeps what is current for good. Without the network it would lead to nothing while its release is not there whole;
   * until then the older one holds.
   */
  async function settle(list: ReleaseList): Promise<void> {
    const cache = await caches.open(dataCache)
    const folder = folderOf(list, list.default)
    if ((await isKept(home + listPath)) && !(folder && (await isComplete(folder)))) return
    for (const path of [listPath, sitePath]) {
      const came = await cache.match(next(home + path))
      if (!came) continue
      await cache.put(home + path, came)
      await cache.delete(next(home + path))
    }
  }

  async function filesIn(folder: string, event: Lasting): Promise<string[]> {
    await get(sealed, `${folder}manifest.json`, event)
    const read = v.safeParse(manifest, await kept(`${home}${folder}manifest.json`))
    const names = read.success ? Object.keys(read.output.files) : []
    return names.map((name) => `${folder}${name}.json`).filter((path) => isRelease.test(path))
  }

  async function isComplete(folder: string): Promise<boolean> {
    const read = v.safeParse(manifest, await kept(`${home}${folder}manifest.json`))
    if (!read.success) return false
    const all = await Promise.all(Object.keys(read.output.files).map((name) => isKept(`${home}${folder}${name}.json`)))
    return all.every(Boolean)
  }

  return {
    strategyFor,
    keep,
    /** Whether a page got a kept list of releases. */
    isLate: (client: string): boolean => late.has(client),
  }
}

function folderOf(list: ReleaseList, version: string): string | null {
  const entry = list.releases.find((one) => one.version === version)
  const path = `data/${entry?.manifest}`
  return entry && isRelease.test(path) ? path.replace(/[^/]*$/, '') : null
}

async function get(strategy: CacheFirst | NetworkFirst, path: string, event: Lasting): Promise<void> {
  const [answered, done] = strategy.handleAll({ request: new Request(home + path), event: event as never })
  await Promise.all([answered, done])
}

const match = async (address: string) => (await caches.open(dataCache)).match(address)
const isKept = async (address: string) => (await match(address)) !== undefined
const kept = async (address: string): Promise<unknown> => (await match(address))?.json().catch(() => null) ?? null

async function listIn(address: string): Promise<ReleaseList | null> {
  const read = v.safeParse(releaseList, await kept(address))
  return read.success ? read.output : null
}
