import { expect, test } from 'vitest'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const listed = '.changed tbody tr:not([aria-hidden])'

test('two releases: what appeared, in a table, a list and on the map, each figure with its evidence', async () => {
  const { page, context, errors, foreign } = await open('?board=changes&against=2025.4')
  await page.locator(listed).first().waitFor({ timeout: 30_000 })
  expect(await page.locator('.board-changes .sum').first().innerText()).toMatch(/354 个数值有变化，2089 个相同/)
  await page.locator('.fates tr', { hasText: '每千人口执业（助理）医师数' }).getByRole('button').first().click()
  await expect.poll(() => page.locator('.list-head p').innerText()).toContain('列出 24 个')
  // Nineteen areas of the map got a value for 2022, Chongqing as one; the nation and Sichuan are no areas of it.
  await expect.poll(() => page.locator('.outlines path').count()).toBeGreaterThanOrEqual(19)
  const chengdu = page.locator(listed, { hasText: '成都' }).first()
  expect(await chengdu.innerText()).toContain('无记录')
  await chengdu.locator('button.value').click()
  await page.locator('dialog.evidence blockquote').first().waitFor()
  await page.keyboard.press('Escape')
  await chengdu.locator('button.region').click()
  expect(await page.locator('#a510100').getAttribute('aria-pressed')).toBe('true')
  await page.getByLabel('只看成都市').check()
  await expect
    .poll(async () => (await page.locator(`${listed} th`).allInnerTexts()).every((name) => name.includes('成都')))
    .toBe(true)
  expect([errors, foreign]).toEqual([[], []])
  await context.close()
})

test('seen from the older release figures are gone, and their evidence comes from the newer one', async () => {
  const { page, context } = await open('?release=2025.4&board=changes&against=2026.1')
  await page.locator(listed).first().waitFor({ timeout: 30_000 })
  expect(await page.locator('.fates thead').innerText()).toContain('消失')
  // All rows are there for the browser’s own search.
  await page.keyboard.press('Control+f')
  const chengdu = page.locator(listed, { hasText: '成都' }).first()
  await chengdu.locator('button.value').click()
  const quote = page.locator('dialog.evidence blockquote')
  await quote.first().waitFor()
  expect((await quote.first().innerText()).length).toBeGreaterThan(3)
  await context.close()
})

test('whole tables that are new are listed as records', async () => {
  const { page, context } = await open('?board=changes&against=2026.1')
  const records = page.locator('.board-changes .records', { hasText: '医共体与集团' })
  await records.waitFor({ timeout: 30_000 })
  expect(await records.locator('summary').innerText()).toContain('新增 32')
  await context.close()
})

test('works without workers', async () => {
  const { page, context } = await open('?board=changes&against=2025.4', {
    prepare: async (context) => {
      await context.addInitScript(() => {
        Object.defineProperty(window, 'Worker', { value: undefined })
      })
    },
  })
  await page.locator(listed).first().waitFor({ timeout: 30_000 })
  await context.close()
})

test('a damaged release is named with file and reason, and the page goes on', async () => {
  const { page, context } = await open('?board=changes&against=2025.4', {
    prepare: async (context) => {
      await context.route('**/data/2025.4/observations.json', (route) => route.fulfill({ body: '[]', status: 200 }))
    },
  })
  const problem = page.locator('.board-changes .problem')
  await problem.waitFor({ timeout: 30_000 })
  expect(await problem.innerText()).toMatch(/无法对照：.*2025\.4\/observations\.json/)
  await page.getByLabel('对照版本').selectOption('2026.1')
  await page.locator('.board-changes .records').first().waitFor({ timeout: 30_000 })
  await context.close()
})

test('an unknown release is said, and the nearest one is compared with', async () => {
  const { page, context } = await open('?board=changes&against=2019.1')
  await expect.poll(() => page.locator('.board-changes').innerText()).toContain('没有版本 2019.1')
  await context.close()
})

test('the filters of the map hold for the list', async () => {
  const { page, context } = await open('?board=changes&against=2025.4&within=sc-south')
  await page.locator(listed).first().waitFor({ timeout: 30_000 })
  expect(await page.locator('.board-changes .sum').first().innerText()).toContain('不在筛选范围内')
  expect(await page.locator('table.changed').innerText()).not.toContain('成都')
  await context.close()
})

test.each([
  ['in Chinese', '?board=changes&against=2025.4', 1440],
  ['on a phone, in English', '?board=changes&against=2025.4&lang=en', 390],
  ['on a small phone', '?board=changes&against=2026.1', 320],
])('axe finds nothing, and the page does not scroll sideways, %s', async (_, query, width) => {
  const { page, context } = await open(query, { width, height: 844 })
  await page.locator('.board-changes .records').first().waitFor({ timeout: 30_000 })
  await page.waitForTimeout(500)
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
