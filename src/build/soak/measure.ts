import type { CDPSession, Page } from 'playwright-core'

/** What a page holds after everything that nobody needs any more was let go of. */
export interface Sizes {
  /** Bytes of objects of scripts. */
  heap: number
  /** Nodes of documents, those that are kept without being shown included. */
  nodes: number
  listeners: number
}

/** Brings the page to rest in its first view, collects, and measures. */
export async function measure(page: Page, cdp: CDPSession): Promise<Sizes> {
  await page.evaluate(() => {
    window.history.pushState(null, '', window.location.pathname)
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
  await page.keyboard.press('Escape')
  await page.mouse.move(2, 2)
  await page.waitForTimeout(1500)
  await cdp.send('Performance.enable')
  await cdp.send('HeapProfiler.enable')
  // Compiled code is kept until it has not been used for some collections, or until memory is short. It is no leak.
  await cdp.send('Memory.simulatePressureNotification', { level: 'critical' })
  for (let round = 0; round < 12; round++) {
    await cdp.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(100)
  }
  const { metrics } = await cdp.send('Performance.getMetrics')
  const named = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
  return { heap: named('JSHeapUsedSize'), nodes: named('Nodes'), listeners: named('JSEventListeners') }
}
