import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, paintOf, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const opened = async (page: Page) => {
  if ((await page.locator('.classes-tool').count()) === 0) await page.locator('[data-tool="classes"]').click()
  await page.locator('.classes-tool').waitFor()
  return page.locator('.classes-tool')
}
const keyOf = (page: Page) => page.locator('.key .block').first().locator('.rows .item-label').allInnerTexts()
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search)

test('parts the values in another way: map, key, list and address follow, and default brings all back', async () => {
  const { page, context, errors } = await open()
  const before = await page.locator('.map > svg .areas').innerHTML()
  const tool = await opened(page)
  await tool.getByRole('button', { name: '分位数' }).click()
  await tool.getByRole('button', { name: '7', exact: true }).click()
  await expect.poll(() => keyOf(page)).toHaveLength(7)
  expect(search(page)).toBe('?classes=quantile:7')
  expect(await paintOf(page, '510100')).toBe('g4')
  expect(await page.locator('.ranking td.g4').count()).toBeGreaterThan(0)
  expect(
    await page
      .locator('.ranking td.g4')
      .first()
      .evaluate((bar) => getComputedStyle(bar, '::before').backgroundColor),
  ).toBe('rgb(14, 78, 83)')
  const rows = await tool.locator('.parted tbody td').allInnerTexts()
  expect(rows.map(Number).reduce((sum, count) => sum + count, 0)).toBe(19)
  await tool.getByRole('button', { name: '恢复默认' }).click()
  await expect.poll(() => search(page)).toBe('')
  expect(await page.locator('.map > svg .areas').innerHTML()).toBe(before)
  expect(errors).toEqual([])
  await context.close()
})

test('parts the colours around the nation, and says why where there is no reference', async () => {
  const { page, context } = await open('?scheme=diverging&classes=natural:6')
  expect(await paintOf(page, '510100')).toBe('g3')
  expect(await paintOf(page, '511700')).toBe('u4')
  const block = page.locator('.key .block').first()
  expect(await block.innerText()).toContain('两色以全国的值为界：3.15（2022 年）。')
  const tool = await opened(page)
  await tool.getByRole('button', { name: '四川省的值' }).click()
  await expect.poll(() => block.innerText()).toContain('没有四川省的值，按单色显示。')
  expect(await tool.locator('.notes .wrong').innerText()).toContain('没有四川省的值')
  await tool.getByRole('button', { name: '目标', exact: true }).click()
  await expect.poll(() => block.innerText()).toContain('的目标为界：3.3（2027 年）。')
  await page.reload()
  await expect.poll(() => block.innerText(), { timeout: 10_000 }).toContain('的目标为界：3.3（2027 年）。')
  await context.close()
})

test('shows two indicators at once, with a square for a key and both values in words', async () => {
  const { page, context, errors } = await open()
  const tool = await opened(page)
  await tool.getByRole('button', { name: '两指标' }).click()
  await tool.getByLabel('第二个指标').selectOption('share65plus')
  await expect.poll(() => search(page)).toBe('?scheme=bivariate&second=share65plus')
  const fields = page.locator('.square td.field')
  await expect.poll(() => fields.count()).toBe(9)
  expect((await fields.allInnerTexts()).map(Number).reduce((sum, one) => sum + one, 0)).toBe(19)
  expect(await page.locator('#a510100').getAttribute('aria-label')).toMatch(/^成都市 3\.85 人\/千人；.*13\.6\d?%$/)
  expect(await page.locator('#a513200').getAttribute('class')).toBe('a-no-source')
  expect(errors).toEqual([])
  await context.close()
})

test('limits by hand: a preview while typing, what is wrong in a sentence, Enter sends them; by keyboard alone', async () => {
  const { page, context } = await open()
  await page.locator('[data-tool="classes"]').focus()
  await page.keyboard.press('Enter')
  const tool = page.locator('.classes-tool')
  await tool.waitFor()
  const byHand = tool.getByRole('button', { name: '自定' })
  await byHand.focus()
  await page.keyboard.press('Space')
  await expect.poll(() => search(page)).toBe('?classes=manual:2.5,2.9,3.1,3.5')
  await page.keyboard.press('Tab')
  const fields = tool.locator('.limits input')
  expect(await fields.first().evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type('3')
  const said = tool.locator('.limits [role="status"]')
  expect(await said.innerText()).toBe('第 2 格须大于前一格。')
  await page.keyboard.press('Enter')
  expect(await fields.nth(1).evaluate((field) => field === document.activeElement)).toBe(true)
  expect(search(page)).toContain('2.5,2.9')
  await fields.first().fill('2')
  expect(await said.innerText()).toBe('下面是预览，尚未用于地图。')
  expect(await tool.locator('.parted tbody th').first().innerText()).toBe('< 2')
  await page.keyboard.press('Enter')
  await expect.poll(() => search(page)).toBe('?classes=manual:2,2.9,3.1,3.5')
  expect((await keyOf(page)).at(-1)).toBe('< 2')
  // Limits of one indicator say nothing of another.
  await page.getByLabel('指标', { exact: true }).selectOption('population')
  await expect.poll(() => search(page)).toBe('?fill=population')
  await context.close()
})

test('“back” from a reloaded page brings colours that have to be loaded first', async () => {
  const { page, context } = await open('?scheme=diverging')
  const tool = await opened(page)
  await tool.getByRole('button', { name: '单色' }).click()
  await expect.poll(() => search(page)).toBe('')
  await page.reload()
  await page.waitForSelector('html.live')
  await page.goBack()
  await expect.poll(() => paintOf(page, '511700')).toMatch(/^u/)
  await context.close()
})

test('both painters draw every colour', async () => {
  const { page, context, errors } = await open('?scheme=bivariate&renderer=gl')
  await page.waitForSelector('.map.gl-on', { timeout: 20_000 })
  expect(errors).toEqual([])
  await context.close()
})

test('the older release has them too; what has few values has fewer classes, and says so', async () => {
  const { page, context, errors } = await open('?release=2026.1&classes=equal:7&fill=subcentresBuilt')
  const tool = await opened(page)
  expect(await tool.innerText()).not.toMatch(/NaN|undefined/)
  expect(await tool.locator('.parted, .said').count()).toBeGreaterThan(0)
  expect(errors).toEqual([])
  await context.close()
})

test.each([
  ['?scheme=diverging&classes=manual:2,3,3.5&lang=en', 1440],
  ['?scheme=bivariate&lang=en', 390],
  ['?classes=quantile:7', 320],
] as const)('axe finds nothing with %s at %d, and nothing scrolls sideways', async (query, width) => {
  const { page, context } = await open(query, { width, height: 844 })
  await opened(page)
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
