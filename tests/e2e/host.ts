import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

/** What the elements of a page told it, in order. */
export interface Told {
  id: string
  name: string
  detail: Record<string, unknown>
}

/** Gathers what is told and what goes wrong, from before anything else happens on the page. */
const gatherer = `
window.told = []
window.shifts = []
window.refused = []
for (const name of ['ready', 'viewchange', 'regionselect', 'atlaserror'])
  document.addEventListener(name, ({ target, detail }) => told.push({ id: target.id, name, detail }), true)
document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI))
new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.value))).observe({ type: 'layout-shift', buffered: true })
`

/** A map that does what it is told to: the real one keeps the rules. */
const fakeMap = `<!doctype html><title>A map that breaks the rules</title><script>
addEventListener('message', ({ data }) => {
  if (data.type === 'hello') parent.postMessage({ atlas: 1, type: 'ready', release: '1.1', query: '?fill=a', title: 'Fake' }, '*')
  else parent.postMessage({ atlas: 1, type: 'error', code: 'message', subject: JSON.stringify(data), message: 'heard' }, '*')
})
parent.postMessage({ atlas: 1, type: 'listening' }, '*')
</script>`

let server: Server | undefined
let port = 0
const pages = new Map<string, { body: string; policy: string }>()

/** Another site on this machine, for the tests of a file. */
export function withHost(): void {
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      const path = url.replace(/\?.*/, '')
      const page = pages.get(path)
      if (path === '/gather.js') response.setHeader('Content-Type', 'text/javascript').end(gatherer)
      else if (path === '/fake/') response.setHeader('Content-Type', 'text/html').end(fakeMap)
      else if (page) {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        if (page.policy) response.setHeader('Content-Security-Policy', page.policy)
        response.end(page.body)
      } else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => {
    server?.closeAllConnections()
    server?.close()
  })
}

export const hostOrigin = () => `http://127.0.0.1:${port}`
/** The same machine by another name: another origin, where a map lives that breaks the rules. */
export const fakeAddress = () => `http://localhost:${port}/fake/`

/** What a careful site would allow: the map's script and frame, nothing inline, no markup made by scripts. */
export const strict = () =>
  [
    `default-src 'none'`,
    `script-src 'self' ${inject('address')}embed.js`,
    `style-src 'self'`,
    `frame-src ${inject('address')}`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ')

/**
 * Puts a page on the other site.
 *
 * @param body what is in its body; its head has the gatherer
 * @returns its address
 */
export function hostPage(name: string, body: string, policy = '', head = ''): string {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Another site</title><script src="/gather.js"></script>${head}</head><body>${body}</body></html>`
  pages.set(`/${name}`, { body: html, policy })
  return `${hostOrigin()}/${name}`
}

export const told = (page: Page, name?: string): Promise<Told[]> =>
  page
    .evaluate(() => (window as unknown as { told: Told[] }).told)
    .then((all) => all.filter((one) => !name || one.name === name))

export const shifts = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
export const refused = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { refused: string[] }).refused)
