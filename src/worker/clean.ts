import * as v from 'valibot'
import { shellCache } from './build-files.ts'
import { ask, toWhich } from './messages.ts'
import { home, isPage, scope } from './scope.ts'

/** Milliseconds for a page to say of which build it is. One that sleeps says nothing. */
const patience = 3000

const listOf = (build: string) => `${home}?files-of=${encodeURIComponent(build)}`
const isList = (address: string) => address.startsWith(`${home}?files-of=`)

/** Writes down which files belong to a build, for workers of later ones. */
export async function noteBuild(build: string, keys: readonly string[]): Promise<void> {
  const cache = await caches.open(shellCache)
  await cache.put(listOf(build), new Response(JSON.stringify(keys)))
}

/**
 * Removes the files of other builds, save those with which a page still runs: it may ask for parts that the site itself
 * has no more. Where a page does not say what it runs with, nothing is removed.
 */
export async function removeOldBuilds(build: string, keys: readonly string[]): Promise<void> {
  if (scope.registration.installing || scope.registration.waiting) return
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const pages = windows.filter((one) => isPage(one.url))
  const answers = await Promise.all(pages.map((page) => ask(page, { kind: 'which' }, toWhich, patience)))
  if (answers.includes(null) || scope.registration.installing) return
  const scripts = answers.map((one) => one?.script ?? '')

  const cache = await caches.open(shellCache)
  const kept = new Set([listOf(build), ...keys])
  const addresses = (await cache.keys()).map((one) => one.url)
  for (const list of addresses.filter((one) => isList(one) && !kept.has(one))) {
    const files = v.safeParse(v.array(v.string()), await json(await cache.match(list)))
    if (!files.success || !files.output.some((file) => scripts.includes(file))) continue
    for (const one of [list, ...files.output]) kept.add(one)
  }
  await Promise.all(addresses.filter((one) => !kept.has(one)).map((one) => cache.delete(one)))
}

const json = (response: Response | undefined): Promise<unknown> | null => response?.json().catch(() => null) ?? null
