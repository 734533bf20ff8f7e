import { expect, test } from 'vitest'
import type { Cobuilding } from '../../src/release/schema.ts'
import { serveInstead, shipped } from './forge.ts'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

test('twelve cities against six models; every mark opens its sentence', async () => {
  const { page, context, errors, foreign } = await open()
  await page.getByRole('button', { name: '六个样板', exact: true }).click()
  const matrix = page.locator('.model-matrix')
  await expect.poll(() => matrix.locator('thead th').count()).toBe(8)
  expect(await matrix.locator('tbody tr').count()).toBe(13)
  expect(await matrix.locator('caption').innerText()).toContain('空格是“没有找到”，不是“没有做”')
  await expect.poll(() => page.locator('.rule-list blockquote').count()).toBeGreaterThan(5)
  for (const mark of await matrix.locator('.model-mark').all()) {
    await mark.click()
    expect(await mark.getAttribute('aria-expanded')).toBe('true')
    expect(await matrix.locator('.opened').count()).toBe(1)
    expect((await matrix.locator('.opened blockquote').first().innerText()).length).toBeGreaterThan(3)
    expect(await matrix.locator('.opened .cite').count()).toBe(1)
  }
  await matrix.locator('.opened .cite').click()
  await expect.poll(() => page.locator('dialog[open] blockquote').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await matrix.getByRole('button', { name: '收起' }).click()
  expect(await matrix.locator('.opened').count()).toBe(0)
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
  await context.close()
})

test('deadlines with what is known to have happened, in words beside the drawing', async () => {
  const { page, context } = await open('?board=models')
  const lane = (name: string) => page.locator('.milestone-chart li', { hasText: name })
  await expect.poll(() => lane('建成省级互联网总医院').innerText()).toContain('晚于期限 · 期限 2023 年 12 月')
  expect(await lane('建成省级互联网总医院').innerText()).toContain('2024-01-23: 完成，晚于期限')
  expect(await lane('各市建成互联网总医院市级分院').innerText()).toContain('到期未见公开结果 · 期限 2024 年 6 月')
  expect(await lane('每季度至少召开一次协调会').innerText()).toContain('定期 · 每季度')
  expect(await lane('出台医疗机构负面清单').innerText()).toContain('已完成，未设期限')
  expect(await page.locator('.milestone-axis .now').innerText()).toBe('今天')
  const listed = (await page.locator('.milestone-chart li').count()) + (await count('没有写明时间、也没有注明日期'))
  expect(listed).toBe(29)
  await context.close()

  async function count(summary: string): Promise<number> {
    return Number(/（(\d+)）/.exec(await page.locator('summary', { hasText: summary }).innerText())?.[1])
  }
})

test('by keyboard alone: a mark, its sentence, a model and its measures', async () => {
  const { page, context } = await open('?board=models&lang=en')
  await expect.poll(() => page.locator('.model-matrix tbody tr').count()).toBe(13)
  await page.locator('.model-matrix').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Event: /)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.opened blockquote').count()).toBe(1)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.opened').count()).toBe(0)
  const section = page.locator('.board details', { hasText: 'Co-ordination of the three medical sectors (5)' })
  await section.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => section.locator('.item-name').first().isVisible()).toBe(true)
  expect(await section.innerText()).toContain('Comes again · every quarter')
  await context.close()
})

test('the older release has no measures yet, and shows its rules', async () => {
  const { page, context, errors } = await open('?board=models&release=2026.1')
  await expect.poll(() => page.locator('.board').innerText()).toContain('这一版还没有收录六个样板的措施与期限')
  await expect.poll(() => page.locator('.board .rule-list.numbered blockquote').count()).toBe(6)
  expect(errors).toEqual([])
  await context.close()
})

test('evidence that is gone is named, and the marks stay', async () => {
  const records = await shipped<Cobuilding>('cobuilding')
  const changed = records.map((one) => (one.kind === 'event' ? { ...one, evidence: ['gone'] } : one))
  const { page, context } = await open('?board=models', {
    prepare: (one) => serveInstead(one, { cobuilding: changed }),
  })
  await expect.poll(() => page.locator('.board .problem').innerText()).toContain('gone')
  await page.locator('.model-mark').first().click()
  expect(await page.locator('.opened .item-name').count()).toBe(1)
  await context.close()
  const empty = await open('?board=models', { prepare: (one) => serveInstead(one, { cobuilding: [] }) })
  await expect.poll(() => empty.page.locator('.board').innerText()).toContain('这一版没有委市共建的记录')
  await empty.context.close()
})

test.each([
  ['in Chinese', '?board=models', 1440],
  ['in English', '?board=models&lang=en', 1440],
  ['on a phone', '?board=models', 390],
  ['on a small phone in English', '?board=models&lang=en', 320],
])('axe finds nothing, and the page does not scroll sideways, %s', async (_, query, width) => {
  const { page, context } = await open(query, { width, height: 844 })
  await expect.poll(() => page.locator('.model-mark').count()).toBeGreaterThan(20)
  await page.locator('.model-mark').first().click()
  await page.waitForTimeout(800)
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
