import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, paintOf, sidewaysOn, withBrowser } from './site.ts'

withBrowser()

/** That the page answers: another indicator on the map, a region beside it. */
async function expectAlive(page: Page): Promise<void> {
  await page.getByLabel('指标', { exact: true }).selectOption('urbanShare')
  await expect.poll(() => paintOf(page, '510100')).toMatch(/^c\d/)
  await page.getByRole('button', { name: '甘孜', exact: true }).click()
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('甘孜藏族自治州')
}

const notices = (page: Page) => page.locator('.notices').innerText()

test('a WebGL context that is lost gives place to the plain map, with a sentence', async () => {
  const { page, context } = await open('?renderer=gl', { width: 1120, height: 620 })
  await page.waitForSelector('.map.gl-on', { timeout: 80_000 })
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll('canvas'))
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
  })
  await expect.poll(() => page.locator('.map.gl-on').count()).toBe(0)
  expect(await notices(page)).toContain('已改回普通地图')
  await page.getByRole('button', { name: '知道了' }).click()
  await expectAlive(page)
  await context.close()
})

test.each([
  [
    'cannot be started',
    () => {
      window.Worker = class {
        constructor() {
          throw new DOMException('refused', 'SecurityError')
        }
      } as unknown as typeof Worker
    },
  ],
  [
    'dies at once',
    () => {
      window.Worker = class extends EventTarget {
        onerror: (() => void) | null = null
        postMessage() {
          setTimeout(() => this.onerror?.())
        }
        terminate() {}
      } as unknown as typeof Worker
    },
  ],
])('what a worker would do is done in the page where one %s', async (_, break_) => {
  const { page, context, errors } = await open('?board=ranking', {
    prepare: (one) => one.addInitScript(break_) as never,
  })
  await expect.poll(() => page.locator('.ranking-table tbody tr').count()).toBe(12)
  await page.locator('[data-tool="take"]').click()
  await page.locator('.take-buttons button:enabled').first().waitFor({ timeout: 20_000 })
  const [book] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.take').getByRole('button', { name: 'Excel（XLSX）', exact: true }).click(),
  ])
  expect(book.suggestedFilename()).toMatch(/\.xlsx$/)
  expect(errors).toEqual([])
  await context.close()
})

test('where the browser keeps nothing, everything works, and briefings say that they end with the visit', async () => {
  const { page, context, errors } = await open('', {
    prepare: (one) =>
      one.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('denied', 'SecurityError')
            },
          })
      }) as never,
  })
  await expectAlive(page)
  await page.locator('[data-tool="brief"]').click()
  await page.locator('.make-main').click()
  await expect.poll(() => page.locator('.make').innerText()).toContain('关闭后就没有了')
  expect(await page.locator('.make-scene').count()).toBe(1)
  expect(errors).toEqual([])
  await context.close()
})

test('where the storage is full, what was made stays on the page, with a sentence', async () => {
  const { page, context, errors } = await open('', {
    prepare: (one) =>
      one.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      }) as never,
  })
  await page.locator('[data-tool="brief"]').click()
  await page.locator('.make-main').click()
  await expect.poll(() => page.locator('.make').innerText()).toContain('存储已满')
  await page.locator('.make-main').click()
  await expect.poll(() => page.locator('.make-scene').count()).toBe(2)
  expect(errors).toEqual([])
  await context.close()
})

test.each(['1970-01-01T00:00:00', '2100-06-01T12:00:00'])('a clock at %s makes no nonsense', async (time) => {
  const { page, context, errors } = await open('?board=targets', {
    prepare: (one) => one.clock.setFixedTime(new Date(time)),
  })
  await expect.poll(() => page.locator('.due-strip li').count()).toBeGreaterThan(3)
  expect(await page.locator('.due-strip').innerText()).not.toContain('1970')
  expect(await page.locator('.panel').innerText()).not.toMatch(/NaN|Invalid|undefined/)
  expect(await sidewaysOn(page)).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test('a file that never comes is given up with a sentence, and can be asked for again', async () => {
  let hang = true
  const { page, context } = await open('', {
    prepare: async (one: BrowserContext) => {
      await one.clock.install()
      await one.route('**/data/*/facilities.json', (route) => (hang ? undefined : route.continue()))
      // Time goes by as soon as the file is asked for.
      one.on('request', (request) => {
        if (hang && request.url().endsWith('/facilities.json')) setTimeout(() => void one.clock.runFor(31_000), 500)
      })
    },
  })
  const said = page.locator('.problem-page')
  await expect.poll(() => said.innerText()).toMatch(/等了 30 秒，文件 2026\.\d\/facilities\.json 没有传来/)
  expect(await page.locator('.map svg .areas path').count()).toBeGreaterThan(0)
  hang = false
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '重新读取' }).click()])
  await page.waitForSelector('html.live')
  await context.close()
})

test('a window without room, a hidden page and the way back from another leave it as it was', async () => {
  const { page, context, errors } = await open('?region=510900&beside=side:bedsPer1000:')
  const areas = () => page.locator('.map svg .areas path').count()
  // Both maps.
  await expect.poll(areas).toBe(44)
  for (const size of [
    { width: 1, height: 1 },
    { width: 300, height: 10 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  }
  expect(await areas()).toBe(44)
  expect(await page.locator('.map svg').first().innerHTML()).not.toMatch(/NaN|Infinity/)
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    Object.defineProperty(document, 'hidden', { value: false })
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })
  const other = page.url().replace(/\?.*/, 'favicon.svg')
  await page.goto(other)
  await page.goBack()
  await page.waitForSelector('html.live')
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('遂宁市')
  expect(errors).toEqual([])
  await context.close()
})

test('a map that is sent somewhere while it has no room arrives, and can be seen afterwards', async () => {
  const { page, context, errors } = await open('')
  await page.getByRole('button', { name: '放大' }).click()
  await expect.poll(() => page.locator('.map.zoomed').count()).toBe(1)
  const go = (query: string) =>
    page.evaluate((search) => {
      window.history.pushState(null, '', search)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, query)
  const visible = (display: string) =>
    page.evaluate((value) => {
      ;(document.querySelector('.map') as HTMLElement).style.display = value
    }, display)
  await visible('none')
  await go('?at=105.57,30.51,6')
  await page.waitForTimeout(600)
  await visible('')
  const box = async () => (await page.locator('.map svg').first().getAttribute('viewBox'))?.split(' ').map(Number) ?? []
  // The whole frame is ten thousand units wide.
  await expect.poll(async () => (await box())[2]).toBeLessThan(4000)
  expect((await box()).every(Number.isFinite)).toBe(true)
  expect(errors).toEqual([])
  await context.close()
})
