import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, paintOf, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const period = (page: Page) => new URL(page.url()).searchParams.get('period')
const slider = '.track input'
/** What part of the map each of the two shows. */
const boxes = (page: Page) =>
  page.locator('.map > svg').evaluateAll((maps) => maps.map((map) => map.getAttribute('viewBox')))
const twoYears = '?beside=side:physiciansPer1000:2016'

test('playing goes year by year to the last, is said once, and is one step of the way back', async () => {
  const { page, context, errors } = await open('?period=2020')
  await page.getByRole('button', { name: '逐期播放' }).click()
  await expect.poll(() => period(page)).toBe('2021')
  const before = await paintOf(page, '510700')
  expect(await page.locator('.periods [role=status]').innerText()).toBe('')
  expect(await page.locator(slider).getAttribute('aria-valuetext')).toBe('2021 年')
  await expect.poll(() => period(page), { timeout: 5000 }).toBe('2025')
  await expect.poll(() => page.locator('.periods [role=status]').innerText()).toBe('停在 2025 年')
  expect(await paintOf(page, '510700')).not.toBe(before)
  expect(await page.getByRole('button', { name: '逐期播放' }).count()).toBe(1)
  await page.goBack()
  await expect.poll(() => period(page)).toBe('2020')
  expect(errors).toEqual([])
  await context.close()
})

test('playing stops at Escape, at any other change, and where the page is no longer seen', async () => {
  const { page, context } = await open()
  const play = async () => {
    await page.getByRole('button', { name: '逐期播放' }).click()
    await page.getByRole('button', { name: '暂停' }).waitFor()
  }
  const stopped = () => page.getByRole('button', { name: '逐期播放' }).waitFor({ timeout: 1000 })
  await page.getByRole('button', { name: '2015', exact: true }).click()
  await play()
  await page.keyboard.press('Escape')
  await stopped()
  await play()
  await page.getByRole('button', { name: '区县', exact: true }).click()
  await stopped()
  await play()
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await stopped()
  await context.close()
})

test('by keyboard alone: arrows on the slider, Space on play; calm where motion is not wanted', async () => {
  const { page, context } = await open('?period=2017')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.locator(slider).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => period(page)).toBe('2018')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => period(page)).toBe('2019')
  await page.goBack()
  await expect.poll(() => period(page)).toBe('2018')
  await page.getByRole('button', { name: '逐期播放' }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => period(page)).toBe('2019')
  await page.waitForTimeout(1500)
  expect(period(page)).toBe('2019')
  await expect.poll(() => period(page), { timeout: 1500 }).toBe('2020')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '逐期播放' }).waitFor()
  await context.close()
})

test('all years stand in one line from 320 px, with a break where years are left out', async () => {
  for (const [width, query] of [
    [320, ''],
    [390, ''],
    [1440, '?board=table'],
  ] as const) {
    const { page, context } = await open(query, { width })
    const labels = page.locator('.track button span')
    const places = await labels.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
    expect(new Set(places.map(({ top }) => Math.round(top))).size).toBe(1)
    expect(places.every(({ width: wide }) => wide > 20)).toBe(true)
    expect(places.every(({ left }, at) => at === 0 || left > (places[at - 1]?.right ?? 0) - 1)).toBe(true)
    expect(await page.locator('.track .gap').allInnerTexts()).toEqual(['2025'])
    expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
    await context.close()
  }
})

test('two years side by side: chosen in the tool, one key, what rose and fell, both values, back to one', async () => {
  const { page, context, errors } = await open()
  await page.getByRole('button', { name: '两图' }).click()
  await page.getByLabel('第二图年份').selectOption('2016')
  await page.getByRole('button', { name: '并列' }).click()
  await page.locator('#second-a510700').waitFor()
  await page.getByLabel('关闭').first().click()
  expect(new URL(page.url()).searchParams.get('beside')).toBe('side:physiciansPer1000:2016')
  expect(await page.locator('.map-caption').allInnerTexts()).toEqual([
    expect.stringContaining('2022 年'),
    expect.stringContaining('2016 年'),
  ])
  expect(await page.locator('.map-key').count()).toBe(1)
  expect(await page.locator('.two-foot p').innerText()).toMatch(/2016 年至 2022 年：上升 \d+，下降 \d+，持平 \d+/)
  await page.locator('#second-a513300').hover()
  await page.locator('#second-a510700').hover()
  expect(await page.locator('.tip').innerText()).toMatch(/2022 年：绵阳市 3\.14[\s\S]*2016 年：绵阳市 2\.30/)
  expect(await page.locator('.map .hovered').count()).toBe(2)
  await page.locator('#second-a513300').click()
  expect(
    await page.locator('#a513300, #second-a513300').evaluateAll((all) => all.map((one) => one.ariaPressed)),
  ).toEqual(['true', 'true'])
  await page.getByRole('button', { name: '恢复单图' }).click()
  await expect.poll(() => page.locator('.map').count()).toBe(1)
  expect(errors).toEqual([])
  await context.close()
})

test('the two cameras move together, whichever is moved', async () => {
  const { page, context } = await open(twoYears)
  await page.locator('#second-a510700').waitFor()
  const start = await boxes(page)
  await page.getByRole('button', { name: '放大' }).click()
  await expect.poll(async () => (await boxes(page))[0]).not.toBe(start[0])
  await expect.poll(async () => new Set(await boxes(page)).size).toBe(1)
  const closer = await boxes(page)
  const second = await page.locator('.second').boundingBox()
  await page.mouse.move((second?.x ?? 0) + 150, (second?.y ?? 0) + 150)
  await page.mouse.down()
  await page.mouse.move((second?.x ?? 0) + 90, (second?.y ?? 0) + 110, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await boxes(page))[0]).not.toBe(closer[0])
  await expect.poll(async () => new Set(await boxes(page)).size).toBe(1)
  await context.close()
})

test('swiping by keyboard moves the edge; two indicators have two keys', async () => {
  const { page, context } = await open('?beside=swipe:share65plus:')
  const clip = () => page.locator('.second').evaluate((map) => getComputedStyle(map).clipPath)
  const edge = page.getByLabel('两图的分界')
  await edge.focus()
  expect(await clip()).toContain('50%')
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft')
  await expect.poll(clip).toContain('40%')
  expect(await edge.getAttribute('aria-valuetext')).toBe('左图占 40%')
  await page.keyboard.press('Home')
  await expect.poll(clip).not.toContain('40%')
  expect(await page.locator('.map-key').count()).toBe(2)
  await context.close()
})

test('WebGL below the edge: the second map covers only its side', async () => {
  const { page, context } = await open('?renderer=gl&beside=swipe:share65plus:')
  await page.waitForSelector('.map.gl-on', { timeout: 80_000 })
  const map = await page.locator('.gl-map').boundingBox()
  const over = (share: number) =>
    page.evaluate(
      ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('.map')?.className.includes('second'),
      [(map?.x ?? 0) + (map?.width ?? 0) * share, (map?.y ?? 0) + (map?.height ?? 0) * 0.5],
    )
  expect([await over(0.3), await over(0.7)]).toEqual([false, true])
  await context.close()
})

test.each([
  ['side by side', `${twoYears}&lang=en`, 1440],
  ['swiped, on a phone', '?beside=swipe:share65plus:&lang=en', 390],
  ['one above the other, on a small phone', twoYears, 320],
])('axe finds nothing, and the page does not scroll sideways, %s', async (_, query, width) => {
  const { page, context } = await open(query, { width, height: 844 })
  await page.locator('.two-foot').waitFor()
  await page.waitForTimeout(800)
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  expect(await violationsOn(page)).toEqual([])
  if (query.includes('lang=en')) expect(await page.locator('.map-frame').innerText()).not.toMatch(/[\u4e00-\u9fff]/)
  await context.close()
})
