import type { FrameLocator, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { hostOrigin, hostPage, withHost } from './host.ts'
import { newContext, sidewaysOn, violationsOn, withBrowser } from './site.ts'

// The map within a page of another origin, and by itself where a test asks what is on it.
withBrowser()
withHost()

const all = 'show=title,legend,layers,period,filters,search,table,region,zoom,link'

/** Remembers what the map says, and says what it is told to. */
const talk = `<script>
window.heard = []
addEventListener('message', ({ data, origin, source }) => {
  if (source !== document.querySelector('iframe').contentWindow) return
  heard.push({ ...data, from: origin })
  if (data.type === 'listening') say({ type: 'hello' })
  if (data.type === 'resize' && location.search) document.querySelector('iframe').style.height = data.height + 'px'
})
window.say = (message) =>
  document.querySelector('iframe').contentWindow.postMessage({ atlas: 1, ...message }, '*')
</script>`

interface Heard {
  type: string
  from: string
  [field: string]: unknown
}

/** A page of another site with the map in it. */
async function around(
  query: string,
  width = 900,
  height = 600,
  { touch = false, follow = '' } = {},
): Promise<[Page, FrameLocator]> {
  const context = await newContext({ viewport: { width: 1100, height: 800 }, hasTouch: touch })
  const page = await context.newPage()
  const frame = `<iframe title="Map" width="${width}" height="${height}" style="border:0" src="${inject('address')}?mode=embed&${query}"></iframe>`
  await page.goto(hostPage('around', `${talk}<h1>Another site</h1>${frame}<p style="height:2000px"></p>`) + follow)
  const map = page.frameLocator('iframe')
  await map.locator('.embed').waitFor({ timeout: 30_000 })
  return [page, map]
}

const heard = (page: Page, type: string) =>
  page.evaluate((type) => (window as unknown as { heard: Heard[] }).heard.filter((one) => one.type === type), type)
const say = (page: Page, message: object) =>
  page.evaluate((message) => (window as unknown as { say(message: object): void }).say(message), message)

async function alone(query: string, width: number, height: number): Promise<Page> {
  const context = await newContext({ viewport: { width, height } })
  const page = await context.newPage()
  await page.goto(`${inject('address')}?mode=embed&${query}`)
  await page.locator('.embed').waitFor({ timeout: 30_000 })
  await page.locator('.embed-said').waitFor()
  return page
}

/** What does not change any more. */
async function settled<T>(read: () => Promise<T>): Promise<T> {
  let last = await read()
  await expect
    .poll(async () => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      const before = last
      last = await read()
      return last === before
    })
    .toBe(true)
  return last
}

test('the page around and the map talk', async () => {
  const [page, map] = await around('fill=population&nonsense=1', 900, 600)
  await expect.poll(() => heard(page, 'ready')).toHaveLength(1)
  expect(await heard(page, 'error')).toMatchObject([{ code: 'parameter', subject: 'nonsense' }])
  expect(await map.locator('.notices').count()).toBe(0)
  expect((await heard(page, 'ready'))[0]?.from).toBe(new URL(inject('address')).origin)
  await say(page, { type: 'set-view', query: '?fill=physiciansPer1000&level=county&mode=brief' })
  await expect.poll(async () => (await heard(page, 'view')).at(-1)?.query).toContain('level=county')
  expect(await map.locator('h1').innerText()).toMatch(/医师/)
  expect(await heard(page, 'error')).toMatchObject([{}, { subject: 'mode' }])
  await say(page, { type: 'select', region: '510700' })
  await expect.poll(() => heard(page, 'region')).toMatchObject([{ region: '510700', name: '绵阳市' }])
  await map.locator('.embed-details h2').waitFor()
  const heights = (await heard(page, 'resize')).map(({ height }) => Number(height))
  expect(heights.length).toBeGreaterThan(0)
  expect(heights.length).toBeLessThan(6)
  for (const height of heights) expect(height > 200 && height < 1500 && Number.isInteger(height)).toBe(true)
  await page.context().close()
})

test('a frame that follows the wished height comes to rest', async () => {
  const [page] = await around(all, 700, 200, { follow: '?follow' })
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')
    if (frame) frame.style.width = '690px'
  })
  await expect.poll(() => page.locator('iframe').evaluate((one) => one.clientHeight)).toBeGreaterThan(400)
  await page.waitForTimeout(1200)
  const count = (await heard(page, 'resize')).length
  await page.waitForTimeout(1200)
  expect(await heard(page, 'resize')).toHaveLength(count)
  expect(count).toBeLessThan(8)
  await page.context().close()
})

test('a flood of messages leaves the map usable', async () => {
  const [page, map] = await around('')
  await expect.poll(() => heard(page, 'ready')).toHaveLength(1)
  await page.evaluate(() => {
    const { say } = window as unknown as { say(message: object): void }
    for (let at = 0; at < 10_000; at += 1) {
      say({ type: 'set-view', query: `?fill=${at % 2 ? 'population' : 'share65plus'}&p${at}=${'x'.repeat(500)}` })
      say({ type: 'x'.repeat(3000), deep: at })
    }
    say({ type: 'set-view', query: '?fill=physiciansPer1000&level=county' })
  })
  await expect
    .poll(async () => (await heard(page, 'view')).at(-1)?.query, { timeout: 15_000 })
    .toBe('?level=county&mode=embed')
  expect((await heard(page, 'error')).length).toBeLessThanOrEqual(20)
  await map.locator('.zoom-buttons button').first().click()
  await page.context().close()
})

test('one finger and the bare wheel are the host’s, with a hint', async () => {
  const [page, map] = await around('', 900, 600, { touch: true })
  await map.locator('#a510700').waitFor()
  const box = await page.locator('iframe').boundingBox()
  const [x, y] = [(box?.x ?? 0) + 600, (box?.y ?? 0) + 200]
  await page.mouse.move(x, y)
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 120)
      return page.evaluate(() => window.scrollY)
    })
    .toBeGreaterThan(100)
  await expect.poll(() => map.locator('.embed-hint').allInnerTexts()).toHaveLength(1)
  expect(await map.locator('.map').evaluate((one) => getComputedStyle(one).touchAction)).toBe('pan-x pan-y')
  await page.evaluate(() => window.scrollTo(0, 0))
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) })
  await touch('touchStart', [[x, y]])
  for (let at = 1; at < 12; at += 1) await touch('touchMove', [[x, y - at * 12]])
  await touch('touchEnd', [])
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(20)
  await expect.poll(() => map.locator('.embed-hint').allInnerTexts()).toEqual(['用两个手指移动和缩放地图'])
  expect(await map.locator('.map.zoomed').count()).toBe(0)
  // A flick goes on for a while.
  const at = await settled(() => page.evaluate(() => window.scrollY))
  await touch('touchStart', [
    [x - 40, y],
    [x + 40, y],
  ])
  for (let step = 1; step < 12; step += 1)
    await touch('touchMove', [
      [x - 40 - step * 10, y],
      [x + 40 + step * 10, y],
    ])
  await touch('touchEnd', [])
  await expect.poll(() => map.locator('.map.zoomed').count()).toBe(1)
  expect(await page.evaluate(() => window.scrollY)).toBe(at)
  await page.context().close()
})

const parametersOf = (page: Page) => [...new URL(page.url()).searchParams].sort()

test('what is locked is not there, and the keyboard cannot get at it', async () => {
  const locks = 'layers,fill,period,level,region,filters,map,theme,lang'
  const page = await alone(`${all}&lock=${locks}&tier=3A&region=510700&at=104.7,31.5,4`, 1200, 800)
  await page.locator('.embed-details h2').waitFor()
  await page.locator('.embed-filtered .chips li').first().waitFor()
  const before = parametersOf(page)
  expect(await page.locator('.embed-key input, .embed-key select, .embed-key button').count()).toBe(0)
  expect(await page.locator('.periods, .zoom-buttons, .embed-bar, .access-pan').count()).toBe(0)
  expect(await page.locator('.embed-filtered button:enabled').count()).toBe(0)
  expect(await page.locator('.embed-ways').innerText()).toBe('打开完整地图')
  const place = () => page.locator('.areas').evaluate((one) => JSON.stringify(one.getBoundingClientRect()))
  const stands = await settled(place)
  await page.locator('#a510700').focus()
  for (const key of ['+', '0', 'Shift+ArrowLeft', 'Enter', 'Escape', '/']) await page.keyboard.press(key)
  await page.locator('#a510600').click({ force: true })
  await page.waitForTimeout(600)
  expect(await place()).toBe(stands)
  expect(parametersOf(page)).toEqual(before)
  expect(await page.locator('.embed-details h2').innerText()).toBe('绵阳市')
  // Whoever may not choose another may still see the map instead.
  await page.locator('.embed-details .embed-shut').click()
  await expect.poll(() => page.locator('.embed-details').count()).toBe(0)
  await page.context().close()
})

test('by keyboard alone: a region, its evidence, back, and the table', async () => {
  const page = await alone(`${all}&lang=en`, 640, 420)
  await page.locator('#map-details').waitFor({ state: 'attached' })
  await page.locator('#a510700').focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.locator('.embed-details h2').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await page.locator('.headline button.value').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('dialog.evidence blockquote').first().waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  expect(await page.locator('.embed-details').count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.embed-details').count()).toBe(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-region]') !== null)).toBe(true)
  await page.locator('[data-tool=table]').focus()
  await page.keyboard.press('Enter')
  await page.locator('.embed-sheet table.ranking').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('tool')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('table')
  await page.context().close()
})

test('a small frame has the rest behind one button', async () => {
  const page = await alone(all, 300, 220)
  expect(await page.locator('.embed-said').innerText()).toMatch(/示意图.*来源/s)
  await page.locator('.embed-bar button').click()
  await page.locator('.embed-menu [data-tool=key]').click()
  await expect.poll(() => page.locator('.embed-sheet .key').innerText()).toMatch(/无来源/)
  expect(await page.locator('.map-frame').isVisible()).toBe(false)
  await page.locator('.embed-shut').click()
  await expect.poll(() => page.locator('.map-frame').isVisible()).toBe(true)
  expect(await sidewaysOn(page)).toBe(0)
  await page.context().close()
})

test('the way to the full page leaves the embedding behind; an older release is said to be one', async () => {
  const page = await alone('release=2026.1&accent=8a1f2b&lock=map&show=link,zoom&region=510700', 640, 420)
  const newer = page.locator('.embed-newer')
  expect(await newer.innerText()).toMatch(/2026\.1.*2026\.\d/)
  expect(await newer.getAttribute('href')).toBe('?region=510700')
  const link = page.locator('.embed-ways a')
  expect(await link.getAttribute('href')).toBe('?release=2026.1&region=510700')
  expect(await link.getAttribute('rel')).toBe('noopener')
  expect(await page.locator('[data-tool=key]').isVisible()).toBe(true)
  await page.context().close()
})

test('before the script has come only the map is there, and without one the page as it is', async () => {
  const context = await newContext({ viewport: { width: 640, height: 420 } })
  await context.route('**/assets/**', (route) => route.abort())
  const page = await context.newPage()
  await page.goto(`${inject('address')}?mode=embed`)
  expect(await page.locator('.map-frame').isVisible()).toBe(true)
  expect(await page.locator('.foot .review').isVisible()).toBe(true)
  for (const part of ['.head', '.key', '.boards', '.panel', '.toolbar'])
    expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false])
  await context.close()
  const plain = await newContext({ viewport: { width: 640, height: 420 }, javaScriptEnabled: false })
  const still = await plain.newPage()
  await still.goto(`${inject('address')}?mode=embed`)
  for (const part of ['.map-frame', '.ranking'])
    expect([part, await still.locator(part).first().isVisible()]).toEqual([part, true])
  await plain.close()
})

test.each([
  ['all of it', all, 1440, 900, ''],
  ['a narrow one in English', `${all}&lang=en`, 320, 480, '[data-tool=table]'],
  ['a small one in the dark', `${all}&theme=dark&accent=00205b`, 320, 260, '[data-tool=menu]'],
  [
    'locked, in high contrast',
    `${all}&lock=layers,region,filters,map&tier=3A&region=510700&theme=contrast`,
    900,
    600,
    '',
  ],
  ['nothing but the map', 'show=none&lang=en&accent=ffcc00', 640, 420, '[data-tool=key]'],
  ['a region in the host’s colours', `${all}&region=510700&accent=ff6600&lang=en`, 640, 420, ''],
])('axe finds nothing on %s', async (_, query, width, height, opened) => {
  const page = await alone(query, width, height)
  await page.waitForTimeout(800)
  if (opened) await page.locator(opened).first().click()
  await page.waitForTimeout(700)
  expect(await violationsOn(page)).toEqual([])
  expect(await sidewaysOn(page)).toBe(0)
  await page.context().close()
})

test('a page that may not talk with the map hears nothing but that it listens', async () => {
  const context = await newContext()
  await context.route('**/site.json', (route) =>
    route.fulfill({ json: { reviewNumber: '', boundaries: null, hosts: ['https://www.example.org'] } }),
  )
  const page = await context.newPage()
  await page.goto(hostPage('stranger', `${talk}<iframe title="Map" src="${inject('address')}?mode=embed"></iframe>`))
  await page.frameLocator('iframe').locator('.embed').waitFor({ timeout: 30_000 })
  await expect.poll(() => heard(page, 'listening')).toHaveLength(1)
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard.length)).toBe(1)
  expect(hostOrigin()).not.toBe(new URL(inject('address')).origin)
  await context.close()
})
