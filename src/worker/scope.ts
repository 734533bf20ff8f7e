/** What the service worker uses of its surroundings. The types of the DOM and those of workers exclude each other. */

export interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface Asked extends Lasting {
  request: Request
  clientId: string
  respondWith(answer: Promise<Response>): void
}

export interface Told extends Lasting {
  data: unknown
  source: { id: string } | null
  ports: readonly MessagePort[]
}

export interface Client {
  id: string
  url: string
  postMessage(message: unknown, transfer: Transferable[]): void
}

interface Scope {
  registration: { scope: string; active: unknown; installing: unknown; waiting: unknown }
  clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Client[]>
  }
  navigator: { connection?: { saveData?: boolean } }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
  addEventListener(type: 'message', listener: (event: Told) => void): void
}

export const scope = self as unknown as Scope

/** The address of the folder that the site lies in, with the slash at its end. */
export const home: string = scope.registration.scope

/** Where a file lies within the site; null for files elsewhere. */
export function pathOf(address: string): string | null {
  const { href, search, hash } = new URL(address)
  return href.startsWith(home) ? href.slice(home.length, href.length - search.length - hash.length) : null
}

export const isPage = (address: string): boolean => ['', 'index.html'].includes(pathOf(address) ?? 'elsewhere')
