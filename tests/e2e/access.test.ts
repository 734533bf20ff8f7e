import { expect, test } from 'vitest'
import { open, violationsOn, withBrowser } from './site.ts'

withBrowser()

test.each([
  ['the overview', '', 1440],
  ['a region', '?region=510700&lang=en', 1440],
  ['the counties on a phone', '?level=county&fill=share65plus', 390],
  ['a notice', '?fill=nonsense', 1440],
])('axe finds nothing on %s', async (_, query, width) => {
  const { page, context } = await open(query, { width })
  await page.waitForTimeout(1200)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
