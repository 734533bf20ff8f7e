import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const shipped = '?mode=brief&briefing=overview'
const step = (page: Page) => new URL(page.url()).searchParams.get('step') ?? '1'
const count = (page: Page) => page.locator('.brief-count').innerText()
const title = (page: Page) => page.locator('.brief-head h1').innerText()
const away = (page: Page) => page.locator('.brief-away').innerText()
const box = (page: Page) => page.locator('.map > svg').getAttribute('viewBox')
const still = (page: Page) => page.emulateMedia({ reducedMotion: 'reduce' })

/** Briefings of this browser, as they are kept. */
const own = (scenes: readonly object[]) => ({
  async prepare(context: BrowserContext) {
    await context.addInitScript(
      (kept) => localStorage.setItem('chuan-yu-briefings', kept),
      JSON.stringify([{ id: 'own-one', title: { zh: '试讲' }, scenes }]),
    )
  },
})

test('a remote control goes through the scenes; each is a step of the way back', async () => {
  const { page, context, errors, foreign } = await open(shipped)
  await still(page)
  await expect.poll(() => count(page)).toMatch(/^1\s*\/ 13$/)
  await page.keyboard.press('PageDown')
  await expect.poll(() => step(page)).toBe('2')
  await expect.poll(() => page.locator('#a510100').getAttribute('class')).toMatch(/^(c|u)\d/)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await expect.poll(() => step(page)).toBe('5')
  await page.keyboard.press('PageUp')
  await expect.poll(() => step(page)).toBe('4')
  const fourth = await title(page)
  await page.goBack()
  await expect.poll(() => step(page)).toBe('5')
  expect(await title(page)).not.toBe(fourth)
  await page.keyboard.press('End')
  await expect.poll(() => step(page)).toBe('13')
  await page.keyboard.press('PageDown')
  expect(await step(page)).toBe('13')
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await expect.poll(() => step(page)).toBe('12')
  await page.keyboard.press('Home')
  await expect.poll(() => step(page)).toBe('1')
  expect(await away(page)).toBe('')
  expect([errors, foreign]).toEqual([[], []])
  await context.close()
})

test('a detour by wheel, click and search; one key leads back to the very same', async () => {
  const { page, context } = await open(`${shipped}&step=8`)
  await still(page)
  await page.locator('.report-board').waitFor()
  await expect.poll(() => page.locator('.map.zoomed').count()).toBe(1)
  await page.waitForTimeout(500)
  const before = await box(page)
  expect(await away(page)).toBe('')
  await page.locator('.zoom-buttons button').first().click()
  await expect.poll(() => away(page)).toContain('已离开第 8 幕')
  await page.keyboard.press('/')
  await page.locator('.tool-search input').fill('sn')
  await page.keyboard.press('Escape')
  await page
    .locator('#a510700')
    .click({ force: true, position: { x: 5, y: 5 } })
    .catch(() => undefined)
  await page.keyboard.press('r')
  await expect.poll(() => away(page)).toBe('')
  await expect.poll(() => box(page)).toBe(before)
  expect(await step(page)).toBe('8')
  // A symbol that is open is a detour, too: Escape closes it, and only then ends the briefing.
  await page.locator('.symbols [data-symbols]').first().click({ force: true })
  await expect.poll(() => away(page)).toContain('已离开')
  await page.keyboard.press('Escape')
  await expect.poll(() => away(page)).toBe('')
  await page.keyboard.press('Escape')
  await expect.poll(() => new URL(page.url()).searchParams.get('mode')).toBeNull()
  expect(await page.locator('.brief-head').count()).toBe(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('brief')
  await context.close()
})

test('the window may change its size without the scene being left', async () => {
  const { page, context } = await open(`${shipped}&step=7`)
  await still(page)
  await expect.poll(() => page.locator('.map.zoomed').count()).toBe(1)
  const middle = async () => {
    const [x = 0, y = 0, width = 0, height = 0] = ((await box(page)) ?? '').split(' ').map(Number)
    return [Math.round((x + width / 2) / 20), Math.round((y + height / 2) / 20)]
  }
  await page.waitForTimeout(800)
  const before = await middle()
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.waitForTimeout(600)
  await expect.poll(middle).toEqual(before)
  await expect.poll(() => away(page)).toBe('')
  await page.reload()
  await expect.poll(() => page.locator('.map.zoomed').count()).toBe(1)
  await page.waitForTimeout(800)
  await expect.poll(middle).toEqual(before)
  await expect.poll(() => away(page)).toBe('')
  await context.close()
})

test('blank by B, back by any key; evidence of the scene; the list of keys', async () => {
  const { page, context } = await open(shipped)
  await page.locator('.brief-head h1').waitFor()
  await page.keyboard.press('b')
  expect(await page.locator('.brief-blank').evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(
    'rgb(0, 0, 0)',
  )
  await page.keyboard.press('x')
  await expect.poll(() => page.locator('.brief-blank').count()).toBe(0)
  expect(await step(page)).toBe('1')
  await page.locator('.brief-evidence').click()
  await page.locator('dialog.evidence blockquote').first().waitFor()
  await page.keyboard.press('PageDown')
  await expect.poll(() => step(page)).toBe('2')
  expect(await page.locator('dialog.evidence[open]').count()).toBe(0)
  await page.keyboard.press('?')
  await page.locator('.brief-keys').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('.brief-keys').count()).toBe(0)
  expect(await step(page)).toBe('2')
  await context.close()
})

test('the speaker’s window shows notes and the next scene, and stays in step both ways', async () => {
  const { page, context, errors } = await open(shipped)
  await page.locator('.brief-head h1').waitFor()
  const opened = context.waitForEvent('page')
  await page.keyboard.press('s')
  const speaker = await opened
  await speaker.locator('.speaker-notes').waitFor()
  expect(await speaker.locator('h1').innerText()).toBe(await title(page))
  expect(await speaker.locator('.speaker-notes').innerText()).toContain('不要说三州医师最少')
  const next = await speaker.locator('.speaker-next').innerText()
  expect(await speaker.locator('.speaker').evaluate((one) => getComputedStyle(one).display)).toBe('grid')
  await speaker.keyboard.press('PageDown')
  await expect.poll(() => title(page)).toBe(next)
  await page.keyboard.press('PageDown')
  await expect.poll(() => speaker.locator('.speaker-count').innerText()).toBe('3 / 13')
  await speaker.keyboard.press('b')
  await expect.poll(() => page.locator('.brief-blank').count()).toBe(1)
  await speaker.keyboard.press('b')
  await expect.poll(() => page.locator('.brief-blank').count()).toBe(0)
  const closed = speaker.waitForEvent('close')
  await page.reload()
  await closed
  expect(errors).toEqual([])
  await context.close()
})

test('a window that the browser refuses is said', async () => {
  const { page, context } = await open(shipped)
  await page.locator('.brief-head h1').waitFor()
  await page.evaluate(() => {
    window.open = () => null
  })
  await page.keyboard.press('s')
  await expect.poll(() => away(page)).toContain('浏览器拦住了新窗口')
  await context.close()
})

test('fingers turn scenes over the text, and on a phone everything stands in a column', async () => {
  const { page, context } = await open(`${shipped}&lang=en`, { width: 390, height: 844 })
  await page.locator('.brief-head h1').waitFor()
  const swipe = (from: number, to: number) =>
    page.locator('.brief-head').evaluate(
      (host, [start, end]) => {
        const touch = (x: number) => new Touch({ identifier: 1, target: host, clientX: x as number, clientY: 60 })
        const send = (type: string, x: number, on: boolean) =>
          host.dispatchEvent(
            new TouchEvent(type, { touches: on ? [touch(x)] : [], changedTouches: [touch(x)], bubbles: true }),
          )
        send('touchstart', start as number, true)
        send('touchend', end as number, false)
      },
      [from, to],
    )
  await swipe(300, 100)
  await expect.poll(() => step(page)).toBe('2')
  await swipe(100, 120)
  await swipe(100, 300)
  await expect.poll(() => step(page)).toBe('1')
  expect(await sidewaysOn(page)).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})

test('own briefings: hostile titles stay text, what a release does not know is told, nothing is lost', async () => {
  const { page, context, errors } = await open(
    '?mode=brief&briefing=own-one',
    own([
      { title: { zh: '<img src=x onerror=alert(1)>' }, view: '?fill=nothing&region=999999', emphasis: ['999999'] },
      { title: { zh: '二' }, view: '?fill=bedsPer1000' },
    ]),
  )
  await expect.poll(() => title(page)).toBe('<img src=x onerror=alert(1)>')
  expect(await page.locator('.brief-head img').count()).toBe(0)
  await expect.poll(() => page.locator('.notices').innerText()).toContain('999999')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => title(page)).toBe('二')
  expect(await page.locator('.notices').count()).toBe(0)
  expect(await page.evaluate(() => JSON.parse(localStorage.getItem('chuan-yu-briefings') ?? '[]').length)).toBe(1)
  expect(errors).toEqual([])
  await context.close()
})

test('a briefing that is not there, and a release without one, are said, with a way to the map', async () => {
  const { page, context } = await open('?mode=brief&briefing=nowhere')
  await expect.poll(() => page.locator('.brief-missing').innerText()).toContain('nowhere')
  await page.getByRole('button', { name: '回到地图' }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('')
  await page.goto(`${page.url()}?release=2026.1&mode=brief`)
  await expect.poll(() => page.locator('.brief-missing').innerText()).toContain('没有附带简报')
  await context.close()
})

test.each([
  [1366, 768],
  [1440, 900],
  [3840, 2160],
  [7680, 2160],
])('on %i × %i nothing is cut off, and what is pressed is large enough', async (width, height) => {
  const { page, context } = await open(`${shipped}&step=7`, { width, height })
  await still(page)
  await page.locator('.board-targets').waitFor()
  expect(await sidewaysOn(page)).toBe(0)
  const { bottom, small, root } = await page.evaluate(() => {
    const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const buttons = [...document.querySelectorAll('.brief-bar button')]
    return {
      root,
      bottom: document.querySelector('.brief-bar')?.getBoundingClientRect().bottom ?? 0,
      small: buttons.filter((one) => one.getBoundingClientRect().height < 24).length,
    }
  })
  expect(bottom).toBeLessThanOrEqual(height)
  expect(small).toBe(0)
  // Type grows with the height of the screen: a wall is read from as far as it is high.
  expect(root / height).toBeGreaterThan(0.018)
  if (height < 1000) expect(await violationsOn(page)).toEqual([])
  await context.close()
})

test('without WebGL the map flies and marks as with it', async () => {
  const { page, context } = await open(`${shipped}&step=12&renderer=svg`)
  await expect.poll(() => page.locator('.selection .selected').count()).toBe(3)
  await page.keyboard.press('Home')
  await expect.poll(() => step(page)).toBe('1')
  await expect.poll(() => page.locator('.map.zoomed').count(), { timeout: 5000 }).toBe(0)
  await context.close()
})
