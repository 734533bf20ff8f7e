import { expect, test } from 'vitest'
import { open, withBrowser } from './site.ts'

withBrowser()

const shown = '.ranking tbody:not([aria-hidden]) tr'

test('a long table draws the rows near the window, and the others when they come near', async () => {
  const { page, context } = await open('?level=county&fill=share65plus')
  const table = page.locator('.ranking')
  expect(await table.getAttribute('aria-rowcount')).toBe('222')
  await expect.poll(() => page.locator(shown).count()).toBeLessThan(100)
  await page.locator('.ranking tbody').last().scrollIntoViewIfNeeded()
  await expect.poll(() => page.locator(`${shown}[aria-rowindex="222"]`).count()).toBe(1)
  expect(await page.locator(shown).count()).toBeLessThan(120)
  expect(await page.locator(`${shown}[aria-rowindex="2"]`).count()).toBe(0)
  await context.close()
})

test('the Tab key goes through a long table without a gap', async () => {
  const { page, context } = await open('?level=county&fill=share65plus')
  await page.locator('.ranking .region').first().focus()
  const visited = new Set<string>()
  for (let step = 0; step < 90; step++) {
    const row = await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? '')
    visited.add(row)
    await page.keyboard.press('Tab')
  }
  expect([...visited]).toEqual(Array.from(visited, (_, index) => String(index + 2)))
  expect(visited.size).toBeGreaterThan(40)
  await context.close()
})

test.each([
  ['the browser’s own search', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }))],
  ['printing', () => window.dispatchEvent(new Event('beforeprint'))],
])('all rows are there for %s', async (_, act) => {
  const { page, context } = await open('?level=county&fill=share65plus')
  await expect.poll(() => page.locator(shown).count()).toBeLessThan(100)
  await page.evaluate(act)
  expect(await page.locator(shown).count()).toBe(221)
  await context.close()
})
