import { expect, inject, test } from 'vitest'
import { newContext, open, withBrowser } from './site.ts'

withBrowser()

/** When the first map was on the screen and when the program began to change the page, in milliseconds. */
const times = () => ({
  shown: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
  began: (window as unknown as { began: number }).began,
})

function watchBeginning(): void {
  new MutationObserver((_, observer) => {
    if (!document.documentElement?.classList.contains('live')) return
    Object.assign(window, { began: performance.now() })
    observer.disconnect()
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['class'] })
}

test('the program begins behind the first picture, and its file is asked for before that', async () => {
  const { page, errors } = await open('', {
    prepare: async (context) => void (await context.addInitScript(watchBeginning)),
  })
  const { shown, began } = await page.evaluate(times)
  expect(began).toBeGreaterThan(shown)
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').find(({ name }) => /\/first-[^/]*\.js$/.test(name)),
  )
  expect(asked?.startTime).toBeLessThan(shown)
  expect(errors).toEqual([])
})

const obstacles: [string, () => void][] = [
  ['in a tab behind others', () => Object.defineProperty(document, 'hidden', { value: true })],
  ['where the browser does not say what it has drawn', () => Object.assign(window, { PerformanceObserver: undefined })],
  [
    'where it never says that it has drawn the page',
    () => {
      performance.getEntriesByName = () => []
    },
  ],
  [
    'where the top of the page was shown before the rest came',
    () => {
      performance.getEntriesByName = () => [{} as PerformanceEntry]
    },
  ],
]

test.each(obstacles)('the program begins %s', async (_, obstacle) => {
  const { page, errors } = await open('', { prepare: async (context) => void (await context.addInitScript(obstacle)) })
  await page.locator('html.live').waitFor({ state: 'attached' })
  expect(errors).toEqual([])
})

test('the first picture is the map alone; what comes to it moves nothing', async () => {
  const context = await newContext({ viewport: { width: 1440, height: 900 } })
  await context.route(/\/begin-[^/]*\.js$/, (route) => route.abort())
  const page = await context.newPage()
  await page.goto(inject('address'))
  const seen = () =>
    page.evaluate(() => {
      const box = (one: string) => document.querySelector(one)?.getBoundingClientRect().toJSON() as DOMRect
      const shown = ['.areas', '.layout-1 .label', '.bands .band', '.key', '.panel', '.controls', '.foot']
      return { map: box('.map'), boards: box('.boards'), shown: shown.map((one) => box(one).width > 0) }
    })
  const first = await seen()
  expect(first.shown).toEqual([true, false, false, false, false, false, false])
  // Here the script that goes on does not come: after a while the page is whole without it.
  await expect.poll(() => page.locator('html.first').count()).toBe(0)
  const whole = await seen()
  expect(whole.shown).not.toContain(false)
  expect([whole.map, whole.boards]).toEqual([first.map, first.boards])
})

test('a program that does not come leaves the map and its table to be read', async () => {
  const context = await newContext({ viewport: { width: 1440, height: 900 } })
  await context.route(/\/first-[^/]*\.js$/, (route) => route.abort())
  const page = await context.newPage()
  const asked = page.waitForEvent('requestfailed')
  await page.goto(inject('address'))
  await asked
  await page.waitForTimeout(1500)
  expect(await page.locator('html.live').count()).toBe(0)
  expect(await page.locator('.map svg .areas path').count()).toBe(22)
  expect(await page.locator('.ranking tbody tr').count()).toBe(22)
})
