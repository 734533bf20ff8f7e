import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { open, withBrowser } from './site.ts'

withBrowser()

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

test.each([
  ['the overview', '', 1440],
  ['a region', '?region=510700&lang=en', 1440],
  ['the counties on a phone', '?level=county&fill=share65plus', 390],
  ['a notice', '?fill=nonsense', 1440],
])('axe finds nothing on %s', async (_, query, width) => {
  const { page, context } = await open(query, { width })
  await page.waitForTimeout(1200)
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> }
    }
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.map(
      (one) =>
        `${one.id}: ${one.nodes
          .slice(0, 3)
          .map((node) => String(node.target))
          .join(' | ')}`,
    )
  })
  expect(violations).toEqual([])
  await context.close()
})
