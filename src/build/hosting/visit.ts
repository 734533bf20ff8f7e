import type { Browser, Page } from 'playwright-core'
import type { Cost } from './run-nginx.ts'

export interface Visit {
  name: string
  query: string
  /** What is done there; the page is live already. */
  act?(page: Page): Promise<void>
}

/** What the docs tell the price of. */
export const visits: readonly Visit[] = [
  { name: 'the map as it opens', query: '' },
  { name: 'the map, and one region', query: '?region=510900' },
  { name: 'the map in another page', query: '?mode=embed' },
  {
    name: 'a briefing of 13 scenes',
    query: '?mode=brief',
    act: async (page) => {
      await page.locator('.brief-count').waitFor()
      for (let scene = 2; scene <= 13; scene++) {
        await page.keyboard.press('PageDown')
        await page.waitForFunction(
          (count) => document.querySelector('.brief-count')?.textContent?.startsWith(count),
          String(scene),
        )
      }
    },
  },
]

/**
 * Opens the page, once fresh and once more, and counts what the server answers. Throws where the page does not come to
 * life, or says that something went wrong.
 */
export async function visit(
  browser: Browser,
  base: string,
  { query, act }: Visit,
  spent: () => Cost,
): Promise<{ first: Cost; again: Cost }> {
  const context = await browser.newContext()
  try {
    const run = async (): Promise<Cost> => {
      const before = spent()
      const page = await context.newPage()
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      await page.goto(base + query)
      await page.waitForSelector('html.live', { timeout: 30_000 })
      await act?.(page)
      // The page and its service worker bring some parts when they have nothing else to do.
      for (let seen = -1; seen !== spent().requests; ) {
        seen = spent().requests
        await page.waitForTimeout(2500)
      }
      await page.close()
      if (problems.length > 0) throw new Error(`${base}${query}: ${problems.join('; ')}`)
      const after = spent()
      return { requests: after.requests - before.requests, bytes: after.bytes - before.bytes }
    }
    return { first: await run(), again: await run() }
  } finally {
    await context.close()
  }
}
