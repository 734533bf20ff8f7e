import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { hostOrigin, hostPage, refused, shifts, strict, told, withHost } from './host.ts'
import { newContext, withBrowser } from './site.ts'

// The element around the real map, on a page of another site that allows nothing else.
withBrowser()
withHost()

const script = () => `<script src="${inject('address')}embed.js" async></script>`
const element = (attributes = '') =>
  `<chuanyu-health-map id="map" ${attributes}>A map. <a href="/map">Open the map</a></chuanyu-health-map>`
const inside = (page: Page) => page.frameLocator('#map iframe')

/** A site whose map talks with the pages of these origins. */
async function contextFor(hosts: readonly string[]): Promise<BrowserContext> {
  const context = await newContext({ viewport: { width: 1000, height: 800 } })
  await context.route(`${inject('address')}site.json`, (route) =>
    route.fulfill({ json: { reviewNumber: '', boundaries: null, hosts } }),
  )
  return context
}

async function visit(name: string, body: string, hosts = [hostOrigin()]) {
  const context = await contextFor(hosts)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(hostPage(name, body, strict()))
  return { page, context, errors }
}
const say = (page: Page, code: string) => page.evaluate(`document.getElementById('map').${code}`)
const last = async (page: Page, name: string) => (await told(page, name)).at(-1)?.detail
const asked = async (page: Page) => new URLSearchParams(String(await say(page, 'view')))

test('the map comes when it is near, moves nothing, and is refused nothing', async () => {
  const long = '<p>Text</p>'.repeat(120)
  const { page, context, errors } = await visit(
    'real',
    `${script()}${long}${element('region="510900" ratio="4:3" lang="zh-CN"')}${long}`,
  )
  await page.waitForFunction(() => customElements.get('chuanyu-health-map'))
  expect(await page.locator('#map iframe').count()).toBe(0)
  await page.locator('#map').scrollIntoViewIfNeeded()
  await expect
    .poll(() => last(page, 'ready'), { timeout: 40_000 })
    .toMatchObject({
      release: expect.stringMatching(/^\d{4}\.\d+$/),
      query: expect.stringContaining('region=510900'),
    })
  await inside(page).locator('#a510900').waitFor()
  expect(await page.locator('#map iframe').getAttribute('title')).toMatch(/川渝卫生健康地图/)
  expect(await page.getByRole('link', { name: 'Open the map' }).isVisible()).toBe(false)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  // Out of the sandbox there is one way, into a window of its own.
  const [full] = await Promise.all([
    page.waitForEvent('popup'),
    inside(page).locator('a[target="_blank"][href*="region=510900"]').first().click(),
  ])
  await full.locator('.page #a510900').waitFor()
  expect(full.url()).not.toContain('mode=')
  expect(await shifts(page)).toEqual([])
  expect(await refused(page)).toEqual([])
  expect(errors).toEqual([])
  await context.close()
})

test('the page and the map tell each other what is looked at', async () => {
  const { page, context } = await visit('talk', `${script()}${element('lock="fill" lang="en"')}`)
  await expect.poll(() => last(page, 'ready'), { timeout: 40_000 }).toBeTruthy()
  // The page may change what it has locked for the reader.
  await say(page, `setView('?fill=bedsPer1000&level=county')`)
  await expect.poll(async () => (await asked(page)).get('fill')).toBe('bedsPer1000')
  expect((await asked(page)).get('level')).toBe('county')
  expect(await last(page, 'viewchange')).toEqual({ query: await say(page, 'view') })
  await say(page, `select('510107')`)
  await expect.poll(() => last(page, 'regionselect')).toMatchObject({ region: '510107' })
  expect(String((await last(page, 'regionselect'))?.name)).toMatch(/^Wuhou/)
  expect((await asked(page)).get('fill')).toBe('bedsPer1000')
  await say(page, 'select(null)')
  await expect.poll(() => last(page, 'regionselect')).toEqual({ region: null, name: null })
  await say(page, `setAttribute('fill', 'population')`)
  await expect.poll(async () => (await asked(page)).get('fill')).toBe('population')
  // Now the reader.
  await say(page, `setView('?level=prefecture')`)
  await inside(page).locator('#a513400').click({ force: true })
  await expect.poll(() => last(page, 'regionselect')).toMatchObject({ region: '513400' })
  await context.close()
})

test('what the map does not understand is reported, and everything else is shown', async () => {
  const { page, context } = await visit(
    'wrong',
    `${script()}${element('fill="nonsense" region="510900" accent="red" show="legend,everything"')}`,
  )
  await expect.poll(() => last(page, 'ready'), { timeout: 40_000 }).toBeTruthy()
  const wrong = async () => (await told(page, 'atlaserror')).map(({ detail }) => `${detail.code} ${detail.subject}`)
  await expect
    .poll(async () => (await wrong()).sort())
    .toEqual(['parameter accent', 'parameter fill', 'parameter show'])
  expect((await asked(page)).get('region')).toBe('510900')
  await say(page, `setView('?fill=other-nonsense')`)
  await expect.poll(async () => (await wrong()).length).toBe(4)
  await context.close()
})

test('with a page that the site does not name the map is drawn, and does not talk', async () => {
  const context = await contextFor(['https://www.example.org'])
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(hostPage('stranger', `${script()}${element('region="510900"')}`, strict()))
  await inside(page).locator('#a510900').waitFor({ timeout: 40_000 })
  await expect.poll(() => page.getByRole('link', { name: 'Open the map' }).isVisible()).toBe(false)
  await page.clock.runFor(21_000)
  await expect.poll(() => last(page, 'atlaserror')).toMatchObject({ code: 'silent', subject: hostOrigin() })
  expect(String((await last(page, 'atlaserror'))?.message)).toContain('hosts')
  await say(page, `setView('?region=510100')`)
  expect(await told(page, 'ready')).toEqual([])
  expect((await asked(page)).get('region')).toBe('510100')
  await context.close()
})

test('the height follows the content where that is wished, and comes to rest', async () => {
  const { page, context } = await visit('high', `${script()}${element('auto-height height="300"')}`)
  const height = () => page.locator('#map').evaluate((one) => one.clientHeight)
  await expect.poll(() => last(page, 'ready'), { timeout: 40_000 }).toBeTruthy()
  await expect.poll(height).toBeGreaterThan(400)
  const before = await height()
  await page.waitForTimeout(600)
  expect(await height()).toBe(before)
  expect(
    await inside(page)
      .locator('html')
      .evaluate((one) => one.scrollHeight - one.clientHeight),
  ).toBe(0)
  await context.close()
})

test('a release that is not there is said to the reader and to the page', async () => {
  const { page, context } = await visit('gone', `${script()}${element('release="1999.1"')}`)
  await expect.poll(() => last(page, 'atlaserror'), { timeout: 40_000 }).toMatchObject({ code: 'release' })
  expect(await inside(page).locator('.problem-page').isVisible()).toBe(true)
  expect(await told(page, 'ready')).toEqual([])
  await context.close()
})

test('several maps on a page do not hear each other', async () => {
  const other = element('height="400" region="510100"').replace('id="map"', 'id="other"')
  const { page, context } = await visit('two', `${script()}${element('height="300"')}${other}`)
  await expect.poll(async () => (await told(page, 'ready')).length, { timeout: 40_000 }).toBe(2)
  await say(page, `select('510900')`)
  const chosen = async () => (await told(page, 'regionselect')).map(({ id, detail }) => `${id} ${detail.region}`).sort()
  await expect.poll(chosen).toEqual(['map 510900', 'other 510100'])
  expect(await page.evaluate(`document.getElementById('other').view`)).toContain('region=510100')
  await context.close()
})
