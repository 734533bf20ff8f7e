import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OldBrowser } from '../support/old-browser.ts'
import { type MovingSite, movingSite, newTitle, oldTitle } from './moving-site.ts'
import { newContext, withBrowser } from './site.ts'

withBrowser()

let site: MovingSite
let context: BrowserContext

beforeEach(async () => {
  site = await movingSite()
  context = await newContext({ serviceWorkers: 'allow', viewport: { width: 1440, height: 900 } })
})
afterEach(async () => {
  await context.close()
  site.close()
})

async function visit(query = '', page?: Page): Promise<Page> {
  const shown = page ?? (await context.newPage())
  await shown.goto(site.address + query)
  await shown.waitForSelector('html.live, .problem-page', { timeout: 30_000 })
  return shown
}

/** Paths of what the worker keeps. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
    const keys = await Promise.all(caches.map((cache) => cache.keys()))
    return keys.flat().map((one) => one.url.replace(document.baseURI.replace(/[?#].*/, ''), ''))
  })

/** A first visit, until everything is kept that one visit keeps. */
async function settled(query = ''): Promise<Page> {
  const page = await visit(query)
  const last = [...partsOf(readFileSync(`${process.env.SITE_FOLDER ?? 'dist'}/service-worker.js`, 'utf8'))].at(-1)
  await expect.poll(() => keptBy(page)).toContain(last)
  return page
}

const partsOf = (worker: string) =>
  [...(/later:\[(.*?)\]/.exec(worker)?.[1] ?? '').matchAll(/path:["'`]([^"'`]+)/g)].map(([, path = '']) => path)

const notice = (page: Page) => page.locator('.keep-notices')

/** Damages what is kept under addresses that end so. */
const damage = (page: Page, ends: readonly string[]) =>
  page.evaluate(async (wanted) => {
    let count = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys()) {
        if (!wanted.some((end) => url.replace(/\?__WB.*/, '').endsWith(end))) continue
        const whole = await (await cache.match(url))?.text()
        const headers = { 'content-type': url.endsWith('.js') ? 'text/javascript' : 'text/html' }
        const type = url.endsWith('json') ? { 'content-type': 'application/json' } : headers
        await cache.put(url, new Response(whole?.slice(0, whole.length / 2), { headers: type }))
        count++
      }
    }
    return count
  }, ends)

test('after one visit the page opens without the network, whatever its address asks for', async () => {
  const page = await settled()
  await visit('?release=2025.4', page)
  await expect.poll(() => keptBy(page)).toContain('data/2025.4/evidence.json')
  site.reachable(false)
  await visit('', page)
  expect(await page.locator('.areas path').count()).toBe(22)
  await expect.poll(() => notice(page).innerText()).toContain('离线')

  await visit('?region=510900&lang=en', page)
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toContain('Suining')
  await expect.poll(() => notice(page).innerText()).toContain('saved data')
  await visit('?mode=embed', page)
  expect(await page.locator('.areas path').count()).toBe(22)
  expect(await notice(page).count()).toBe(0)
  await visit('?board=ranking', page)
  await expect.poll(() => page.locator('.panel h2').first().innerText()).toContain('参考排序')
  await visit('?release=2025.4', page)
  await expect.poll(() => page.locator('.foot').innerText()).toContain('2025.4')
  await visit('?release=2026.1', page)
  expect(await page.locator('.problem-page').innerText()).toContain('2026.1/manifest.json')
  expect(await page.locator('.map svg').count()).toBeGreaterThan(0)
})

test('so it does in Chromium 86', async () => {
  const browser = new OldBrowser()
  try {
    const page = await browser.page()
    await page.open(site.address)
    const last = partsOf(readFileSync(`${process.env.SITE_FOLDER ?? 'dist'}/service-worker.js`, 'utf8')).at(-1)
    await expect.poll(() => page.evaluate(`caches.match('${site.address}${last}').then((one) => !!one)`)).toBe(true)
    site.reachable(false)
    await page.open(`${site.address}?board=charts`)
    await page.until("!!document.querySelector('.panel svg')")
    expect(await page.evaluate("document.querySelectorAll('.areas path').length")).toBe(22)
    await page.until("/离线/.test(document.querySelector('.keep-notices')?.innerText)")
  } finally {
    await browser.close()
  }
})

test('a new version is announced and taken at the reader’s word, not in a briefing; other tabs go on', async () => {
  const page = await settled('?region=510900')
  const other = await visit()
  const old = await keptBy(page)
  const board = partsOf(readFileSync(`${process.env.SITE_FOLDER ?? 'dist'}/service-worker.js`, 'utf8')).find((one) =>
    one.includes('ChartsBoard'),
  )
  site.renew()
  await visit('?mode=brief', page)
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
    .toBe('installed')
  expect(await notice(page).count()).toBe(0)
  expect(await page.title()).toBe(oldTitle)

  await visit('?region=510900', page)
  await expect.poll(() => notice(page).innerText()).toContain('有新版本')
  expect(await page.title()).toBe(oldTitle)
  await notice(page).getByRole('button', { name: '刷新' }).click()
  await expect.poll(() => page.title()).toBe(newTitle)
  expect(new URL(page.url()).search).toBe('?region=510900')

  // The site has the old build's parts no more.
  await expect.poll(() => notice(other).innerText()).toContain('有新版本')
  expect(await other.title()).toBe(oldTitle)
  site.asked.length = 0
  await other.evaluate(`import('${site.address}${board}').then(() => {})`)
  expect(site.asked).not.toContain(board)
  expect(await keptBy(page)).toContain(board)

  await other.close()
  await visit('', page)
  expect(await page.title()).toBe(newTitle)
  await expect.poll(() => keptBy(page)).not.toContain(board)
  const parts = (await keptBy(page)).filter((one) => one.startsWith('assets/'))
  expect(parts.length).toBe(old.filter((one) => one.startsWith('assets/')).length)
})

test.each([
  ['is missing', 404],
  ['breaks off', 'cut' as const],
])('a new version of which a part %s leaves the old one at work', async (_, accident) => {
  const page = await settled()
  const part = partsOf(readFileSync(`${process.env.SITE_FOLDER ?? 'dist'}/service-worker.js`, 'utf8')).at(-1) ?? ''
  const next = part.replace(/\.(\w+)$/, 'B.$1')
  site.accidents.set(next, accident)
  site.renew()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await visit('?region=510900', page)
  await expect.poll(() => said.join()).toContain('did not come whole')
  expect(site.asked).toContain(next)
  expect(await notice(page).count()).toBe(0)
  site.reachable(false)
  await visit('?board=charts', page)
  expect(await page.title()).toBe(oldTitle)
  await expect.poll(() => page.locator('.panel h2').first().innerText()).not.toBe('')

  site.reachable(true)
  site.accidents.clear()
  await visit('', page)
  await expect.poll(() => notice(page).innerText()).toContain('有新版本')
})

test('what was damaged in the browser is thrown away and brought anew', async () => {
  const page = await settled()
  expect(await damage(page, ['2026.3/observations.json', 'geo/boundaries-2023-12.json', site.address])).toBe(3)
  await visit('', page)
  expect(await page.locator('.problem-page').count()).toBe(0)
  expect(await page.locator('.areas path').count()).toBe(22)
  site.reachable(false)
  await visit('', page)
  expect(await page.locator('.areas path').count()).toBe(22)
  expect(await page.locator('.problem-page').count()).toBe(0)
})

test('a damaged program is mended in the background, even where it cannot start the page', async () => {
  const page = await settled()
  const first = (await keptBy(page)).find((one) => /^assets\/first-.*\.js$/.test(one)) ?? ''
  await damage(page, [first])
  await page.goto(site.address)
  const length = () =>
    page.evaluate(async (path) => (await (await caches.match(path))?.text())?.length, first).catch(() => 0)
  const whole = readFileSync(`${process.env.SITE_FOLDER ?? 'dist'}/${first}`, 'utf8').length
  await expect.poll(length).toBe(whole)
  await visit('', page)
  expect(await page.locator('html.live').count()).toBe(1)
})

test('other headers of the page arrive without a new version', async () => {
  const page = await settled()
  site.headers.set('Content-Security-Policy', "frame-ancestors 'none'")
  await visit('', page)
  const policy = () =>
    page.evaluate(async () => {
      const shell = await caches.open((await caches.keys()).find((name) => name.includes('shell')) ?? '')
      const key = (await shell.keys()).find((one) => one.url.includes('/?__WB_REVISION__'))
      return key && (await shell.match(key))?.headers.get('Content-Security-Policy')
    })
  await expect.poll(policy).toBe("frame-ancestors 'none'")
})

test('a page that cannot start with what is new on the site is offered the new version', async () => {
  const page = await settled()
  site.renew()
  site.replace('data/releases.json', '{ "schema": 2 }')
  await visit('', page)
  expect(await page.locator('.problem-page').innerText()).toContain('releases.json')
  await expect.poll(() => notice(page).innerText()).toContain('有新版本')
  site.replace('data/releases.json', readFileSync('public/data/releases.json', 'utf8'))
  await notice(page).getByRole('button', { name: '刷新' }).click()
  await expect.poll(() => page.title()).toBe(newTitle)
  await page.waitForSelector('html.live')
})

test('a release that came after the build is drawn anew, not over the first map of another', async () => {
  const list = readFileSync('public/data/releases.json', 'utf8')
  site.replace('data/releases.json', list.replace('"default": "2026.3"', '"default": "2026.1"'))
  const errors: string[] = []
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  await visit('', page)
  await expect.poll(() => page.locator('.foot').innerText()).toContain('2026.1')
  expect(await page.locator('.areas path').count()).toBe(22)
  expect(errors).toEqual([])
})

test('a browser that refuses a worker shows the page, and says nothing', async () => {
  await context.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'SecurityError'))
  })
  const errors: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  const told = page.waitForEvent('console', (message) => message.text().includes('denied'))
  await visit('', page)
  await told
  expect(errors).toEqual([])
  expect(await notice(page).count()).toBe(0)
})

test('the worker in docs/offline.md that removes the worker leaves nothing behind', async () => {
  const code = /```js\n([\s\S]+?)```/.exec(readFileSync('docs/offline.md', 'utf8'))?.[1] ?? ''
  const page = await settled()
  site.replace('service-worker.js', code)
  await visit('', page)
  const left = () =>
    page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])
  await expect.poll(left).toEqual([[], 0])
})
