import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { fakeAddress, hostPage, refused, shifts, strict, told, withHost } from './host.ts'
import { newContext, withBrowser } from './site.ts'

// The element by itself, around a map that does what it is told to; the real map: embed-script.test.ts.
withBrowser()
withHost()

const script = () => `<script src="${inject('address')}embed.js"></script>`
const folder = process.env.SITE_FOLDER ?? 'dist'
const fallback = 'A map of two provinces. <a href="/map">Open the map</a>'
const element = (attributes = '', id = 'a') =>
  `<chuanyu-health-map id="${id}" src="${fakeAddress()}" ${attributes}>${fallback}</chuanyu-health-map>`

async function visit(address: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await newContext())).newPage()
  await page.goto(address)
  return page
}
const frames = (page: Page) => page.locator('chuanyu-health-map iframe')
const names = async (page: Page) => (await told(page)).map(({ id, name }) => `${id} ${name}`)

test('the script is at most 4 kB, one script of 2017 in plain ASCII', () => {
  const bytes = readFileSync(`${folder}/embed.js`)
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(4096)
  expect(statSync(`${folder}/embed.js`).size).toBeGreaterThan(1000)
  expect(() => parse(bytes.toString('latin1'), { ecmaVersion: 2017, sourceType: 'script' })).not.toThrow()
  expect(bytes.toString('latin1')).not.toMatch(/[^\n -~]|\bimport\b|\brequire\b|\beval\b|innerHTML/)
})

test('a map is loaded when it is near, and says what it is until then', async () => {
  const page = await visit(hostPage('near', `${script()}<p style="height:3000px"></p>${element()}`))
  await page.waitForFunction(() => customElements.get('chuanyu-health-map'))
  expect(await frames(page).count()).toBe(0)
  expect(await page.locator('#a').innerText()).toContain('A map of two provinces')
  expect(await page.locator('#a').evaluate((one) => one.getBoundingClientRect().height)).toBe(600)
  await page.evaluate(() => window.scrollTo(0, 2200))
  await expect.poll(() => names(page)).toEqual(['a ready'])
  const frame = frames(page)
  expect(await frame.getAttribute('src')).toBe(`${fakeAddress()}?mode=embed`)
  expect(await frame.getAttribute('title')).toBe('Fake')
  expect(await page.getByRole('link', { name: 'Open the map' }).isVisible()).toBe(false)
  await page.context().close()
})

test('nothing moves, with a size of each kind, before and after the script', async () => {
  const sizes = ['height="300"', 'ratio="16:9"', 'ratio="1.5" height="999999"', '']
  const all = sizes.map((size, at) => `${element(size, `e${at}`)}<p>Text below ${at}</p>`).join('')
  const css = '<style>body{margin:0;width:800px}</style>'
  const page = await visit(hostPage('space', `${css}${all}`, '', script()))
  await expect.poll(async () => (await told(page, 'ready')).length).toBe(3)
  const heights = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('chuanyu-health-map')].map((one) => one.getBoundingClientRect().height),
    )
  expect(await heights()).toEqual([300, 450, 800 / 1.5, 600].map((height) => expect.closeTo(height, 0)))
  expect(await shifts(page)).toEqual([])
  expect(await told(page, 'atlaserror')).toMatchObject([{ id: 'e2', detail: { code: 'attribute', subject: 'height' } }])
  // The page's own rules come first.
  await page.addStyleTag({ content: '#e0{height:200px} #e1{display:none}' })
  expect((await heights()).slice(0, 2)).toEqual([200, 0])
  await page.context().close()
})

test('what the page says is understood before and after the map is there', async () => {
  const page = await visit(hostPage('say', `${element('fill="a" lang="zh-CN" accent="#8A1F2B"')}`))
  const a = page.locator('#a')
  const set = (id: string, code: string) => page.evaluate(`{ const map = document.getElementById('${id}'); ${code} }`)
  // Before the script has come, and before the frame is there.
  await set('a', `map.view = '?period=2020'`)
  await page.addScriptTag({ url: `${inject('address')}embed.js` })
  await expect.poll(() => names(page)).toEqual(['a ready'])
  const asked = new URL((await frames(page).getAttribute('src')) ?? '').searchParams
  expect([...asked]).toEqual([
    ['fill', 'a'],
    ['accent', '8a1f2b'],
    ['lang', 'zh'],
    ['period', '2020'],
    ['mode', 'embed'],
  ])
  expect(await a.evaluate((map) => (map as unknown as { view: string }).view)).toBe('?fill=a')
  await set('a', `map.setView('?fill=b'); map.select('510100'); map.select(null); map.setAttribute('level', 'county')`)
  const heard = async () => (await told(page, 'atlaserror')).map(({ detail }) => JSON.parse(String(detail.subject)))
  await expect.poll(heard).toEqual([
    { atlas: 1, type: 'set-view', query: '?fill=b' },
    { atlas: 1, type: 'select', region: '510100' },
    { atlas: 1, type: 'select', region: null },
    { atlas: 1, type: 'set-view', query: '?level=county' },
  ])
  const thrown = (code: string) =>
    page.evaluate(`(() => { try { document.getElementById('a').${code} } catch (error) { return error.name } })()`)
  expect(await thrown(`setView('x'.repeat(4001))`)).toBe('RangeError')
  expect(await thrown('setView(7)')).toBe('RangeError')
  expect(await thrown(`select('5101')`)).toBe('RangeError')
  // Another release, another place: the map is loaded anew.
  await set('a', `map.setAttribute('release', '2026.2')`)
  await expect.poll(() => frames(page).getAttribute('src')).toContain('release=2026.2')
  await expect.poll(async () => (await told(page, 'ready')).length).toBe(2)
  await set('a', `map.setAttribute('src', 'javascript:alert(1)')`)
  await expect.poll(() => told(page, 'atlaserror').then((all) => all.at(-1)?.detail.code)).toBe('address')
  expect(await frames(page).count()).toBe(0)
  await page.context().close()
})

test('several, made before and after the script, moved and taken away', async () => {
  const two = `${element('', 'a')}<div id="box"></div>`
  const page = await visit(hostPage('several', `${two}${script()}${script()}`))
  await expect.poll(() => names(page)).toEqual(['a ready'])
  await page.evaluate(() => {
    const made = document.createElement('chuanyu-health-map')
    made.id = 'b'
    made.setAttribute('src', document.getElementById('a')?.getAttribute('src') ?? '')
    document.body.append(made)
  })
  await page.locator('#b').scrollIntoViewIfNeeded()
  await expect.poll(() => names(page)).toEqual(['a ready', 'b ready'])
  // A frame that is moved is loaded anew, where the map was left.
  await page.evaluate(() => document.getElementById('box')?.append(document.getElementById('a') as Node))
  await expect.poll(() => names(page)).toEqual(['a ready', 'b ready', 'a ready'])
  expect(await page.locator('#a iframe').getAttribute('src')).toBe(`${fakeAddress()}?fill=a&mode=embed`)
  const listeners = await page.evaluate(async () => {
    const map = document.getElementById('a') as HTMLElement
    const frame = map.shadowRoot?.querySelector('iframe')
    map.remove()
    await new Promise((resolve) => setTimeout(resolve, 100))
    return [map.shadowRoot?.querySelector('iframe'), frame?.isConnected]
  })
  expect(listeners).toEqual([null, false])
  await page.context().close()
})

test('of a frame that breaks the rules only what is well-formed is heard, and a flood does no harm', async () => {
  const page = await visit(hostPage('flood', `${script()}${element('auto-height', 'a')}${element('', 'b')}`))
  await expect.poll(async () => (await names(page)).sort()).toEqual(['a ready', 'b ready'])
  const frame = await (await page.locator('#a iframe').elementHandle())?.contentFrame()
  await frame?.evaluate(() => {
    const say = (data: unknown) => parent.postMessage(data, '*')
    for (const data of [null, 7, 'view', [], { atlas: 1 }, { atlas: 2, type: 'view', query: '?x' }]) say(data)
    say({ atlas: 1, type: 'view', query: { toString: '?x' } })
    say({ atlas: 1, type: 'view', query: 'x'.repeat(5000) })
    say({ atlas: 1, type: 'region', region: '<img>', name: null })
    say({ atlas: 1, type: 'resize', height: 1e9 })
    say({ atlas: 1, type: 'resize', height: Number.NaN })
    say(JSON.parse('{"atlas":1,"type":"view","__proto__":{"query":"?x"}}'))
  })
  await page.waitForTimeout(100)
  expect((await names(page)).sort()).toEqual(['a ready', 'b ready'])
  await frame?.evaluate(() => {
    for (let at = 0; at < 20_000; at += 1) {
      parent.postMessage({ atlas: 1, type: 'view', query: `?fill=${at}` }, '*')
      parent.postMessage({ atlas: 1, type: 'error', code: 'message', subject: String(at), message: '' }, '*')
      parent.postMessage({ atlas: 1, type: 'resize', height: 700 + (at % 7) }, '*')
    }
    parent.postMessage({ atlas: 1, type: 'view', query: '?fill=last' }, '*')
  })
  await expect.poll(async () => (await told(page, 'viewchange')).at(-1)?.detail).toEqual({ query: '?fill=last' })
  const all = await told(page)
  expect(all.length).toBeLessThan(4000)
  expect(all.filter(({ id, name }) => id === 'b' && name !== 'ready')).toEqual([])
  expect(await page.locator('#a').evaluate((one) => one.clientHeight)).toBeGreaterThanOrEqual(700)
  // From a window that is not the map's, nothing is heard.
  const before = (await told(page)).length
  await page.evaluate(() => window.postMessage({ atlas: 1, type: 'view', query: '?fill=own' }, '*'))
  await page.waitForTimeout(100)
  expect((await told(page)).length).toBe(before)
  await page.context().close()
})

test('where frames are blocked the link stays, and the page is told', async () => {
  const address = hostPage('blocked', `${script()}${element()}`, `frame-src 'none'`)
  const page = await (await newContext()).newPage()
  await page.clock.install()
  await page.goto(address)
  await page.waitForFunction(() => customElements.get('chuanyu-health-map'))
  await frames(page).waitFor({ state: 'attached' })
  await page.clock.runFor(21_000)
  await expect.poll(() => told(page, 'atlaserror')).toMatchObject([{ detail: { code: 'silent' } }])
  expect(await page.getByRole('link', { name: 'Open the map' }).isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Open the map' }).click()
  expect(page.url()).toMatch(/\/map$/)
  await page.context().close()
})

test('without scripts there is the sentence and the link', async () => {
  const context = await newContext({ javaScriptEnabled: false })
  const page = await visit(hostPage('plain', `${script()}${element('style="display:block;height:300px"')}`), context)
  expect(await page.locator('#a').innerText()).toContain('A map of two provinces. Open the map')
  expect(await page.locator('#a').evaluate((one) => one.clientHeight)).toBe(300)
  await context.close()
})

test('a page with a strict policy of its own refuses nothing', async () => {
  const policy = strict().replace(/frame-src \S+/, `frame-src ${fakeAddress()}`)
  const page = await visit(hostPage('strict', `${script()}${element('ratio="2"')}`, policy))
  await expect.poll(() => names(page)).toEqual(['a ready'])
  expect(await refused(page)).toEqual([])
  expect(await frames(page).evaluate((one) => getComputedStyle(one).position)).toBe('absolute')
  await page.context().close()
})
