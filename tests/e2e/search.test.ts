import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const box = (page: Page) => page.getByRole('combobox', { name: /搜索|Search/ })
const options = (page: Page) => page.locator('.search-list').getByRole('option')
const first = (page: Page) => options(page).first()

/** Opens the tool by the keyboard and waits until pinyin can be searched. */
async function searching(page: Page): Promise<void> {
  await Promise.all([page.waitForResponse(/\/search\/.*\.json/), page.keyboard.press('/')])
  await box(page).fill('sn')
  await expect.poll(() => first(page).innerText()).toContain('510900')
}

test('by mouse: an old name leads to the region, on the map and beside it, and stays in the box', async () => {
  const { page, context, errors } = await open()
  await page.getByRole('button', { name: '搜索', exact: true }).click()
  await page.getByRole('button', { name: '宜宾县', exact: true }).click()
  await expect.poll(() => first(page).innerText()).toContain('曾用名 宜宾县')
  expect(await first(page).innerText()).toMatch(/叙州区[\s\S]*四川 宜宾 · 511504/)
  await first(page).click()
  expect(await page.locator('#tool').count()).toBe(0)
  await expect.poll(() => page.locator('.panel h2').innerText()).toBe('叙州区')
  expect(new URL(page.url()).searchParams.get('region')).toBe('511504')
  await expect.poll(() => page.locator('.map.zoomed').count()).toBe(1)
  await page.keyboard.press('Control+k')
  expect(await box(page).inputValue()).toBe('宜宾县')
  expect(errors).toEqual([])
  await context.close()
})

test('by the keyboard alone: opened, typed, moved, chosen and closed', async () => {
  const { page, context } = await open()
  await searching(page)
  await expect.poll(() => page.locator('.search-said').innerText()).toBe('6 条结果')
  const active = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant')
      return document.getElementById(id ?? '')?.querySelector('.found-name')?.textContent
    })
  expect(await active()).toBe('遂宁市')
  await page.keyboard.press('ArrowDown')
  expect(await active()).toBe('遂宁市中医院')
  await page.keyboard.press('End')
  expect(await active()).toContain('遂宁市妇幼保健院')
  await page.keyboard.press('ArrowDown')
  expect(await active()).toBe('遂宁市')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.panel h2').innerText()).toBe('遂宁市中医院')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('table')
  await page.keyboard.press('/')
  await box(page).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('search')
  await context.close()
})

test('an indicator fills the map or stands in the table; a sub-centre is shown where it is', async () => {
  const { page, context } = await open('?region=510900')
  await searching(page)
  await box(page).fill('renkoumidu')
  await expect.poll(() => first(page).innerText()).toContain('人口密度')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.panel h2').innerText()).toBe('人口密度')
  await page.keyboard.press('/')
  await box(page).fill('紅格')
  await expect.poll(() => first(page).innerText()).toContain('已验收 · 四川 攀枝花 盐边')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.picked').innerText()).toContain('红格中心卫生院')
  expect(new URL(page.url()).searchParams.get('region')).toBe('510422')
  await context.close()
})

test('a document shows what is quoted from it, and leads back to the results', async () => {
  const { page, context } = await open()
  await searching(page)
  await box(page).fill('2020中国人口普查')
  await expect.poll(() => first(page).innerText()).toContain('普查领导小组')
  await page.keyboard.press('Enter')
  const shown = page.locator('.found-document')
  expect(await shown.locator('blockquote').count()).toBe(20)
  expect(await shown.locator('a[href^="http"]').getAttribute('rel')).toContain('noopener')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await shown.getByRole('button', { name: /再显示/ }).click()
  expect(await shown.locator('blockquote').count()).toBe(120)
  expect(await violationsOn(page)).toEqual([])
  await shown.getByRole('button', { name: '返回搜索结果' }).click()
  expect(await box(page).inputValue()).toBe('2020中国人口普查')
  expect(await box(page).evaluate((one) => one === document.activeElement)).toBe(true)
  await context.close()
})

test('what is not found, and what is found only nearly, is said; more is shown when asked for', async () => {
  const { page, context } = await open()
  await searching(page)
  const said = () => page.locator('.search-said').innerText()
  await box(page).fill('陕西')
  await expect.poll(said).toContain('没有找到“陕西”')
  expect(await options(page).count()).toBe(0)
  await box(page).fill('suinign')
  await expect.poll(said).toContain('拼写相近')
  expect(await first(page).innerText()).toContain('遂宁市')
  await box(page).fill('人民医院')
  await expect.poll(said).toMatch(/\d{2,} 条结果/)
  const before = await options(page).count()
  await options(page).filter({ hasText: '再显示' }).first().click()
  expect(await options(page).count()).toBeGreaterThan(before + 20)
  await context.close()
})

test.each([
  ['missing', { status: 404, body: '' }],
  ['broken', { status: 200, body: '{"schema":1,"names":7}' }],
])('where the index is %s, names, English and codes are still found, and it is said', async (_, answer) => {
  const { page, context } = await open('', {
    prepare: async (one) => {
      await one.route(/\/search\//, (route) => route.fulfill(answer))
    },
  })
  await page.keyboard.press('Control+k')
  await expect.poll(() => page.locator('.search-box').innerText()).toContain('拼音索引没有读到')
  for (const query of ['遂宁', 'suining', '5109']) {
    await box(page).fill(query)
    await expect.poll(() => first(page).innerText()).toContain('510900')
  }
  await context.close()
})

test.each([
  ['', 1440],
  ['?lang=en', 390],
  ['?release=2026.1', 390],
] as const)('axe finds nothing, and nothing goes sideways: %s at %d', async (query, width) => {
  const { page, context, errors } = await open(query, { width, height: 844 })
  await page.keyboard.press('/')
  await box(page).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await box(page).fill('chongqing')
  await expect.poll(() => options(page).count()).toBeGreaterThan(8)
  expect(await violationsOn(page)).toEqual([])
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  if (query.includes('en')) {
    expect(await first(page).innerText()).toContain('Chongqing Municipality')
    expect(await page.locator('.search-said').innerText()).toMatch(/^\d+ results$/)
  }
  expect(errors).toEqual([])
  await context.close()
})
