import type { Page } from 'playwright-core'
import { launch } from '../../browser.ts'
import { serve } from '../../serve.ts'
import { median } from '../statistics.ts'
import { acts } from './acts.ts'
import { installActProbe } from './probe.ts'

/** What an act cost: to the end of the frame after it, and the longest task behind it (0 below 50 ms), in ms. */
export interface Cost {
  painted: number | null
  longest: number | null
}

export interface Visit {
  /** Until the page is alive, in ms. */
  alive: number
  /** Memory of scripts when it has come to rest, in MB. */
  heap: number
  costs: Record<string, Cost>
}

/** Opens a site at a view, at full speed or with the main thread slowed four times, and does every act many times. */
export async function visit(folder: string, query: string, slow: boolean, times: number): Promise<Visit> {
  const { server, address } = await serve(folder, 0)
  const browser = await launch(['--enable-precise-memory-info'])
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    await page.addInitScript(installActProbe)
    const begun = performance.now()
    await page.goto(address + query)
    await page.waitForSelector('html.live', { timeout: 240_000 })
    const alive = performance.now() - begun
    await page.waitForTimeout(6000)
    const heap = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6,
    )
    if (slow) {
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    }
    const costs: Record<string, Cost> = {}
    for (const [name, act] of Object.entries(acts)) {
      await act.before?.(page)
      await page.waitForTimeout(1500)
      const found: Cost[] = []
      for (let time = 0; time < times; time++) found.push(await timed(page, act.type, () => act.once(page, time)))
      await act.after?.(page)
      costs[name] = {
        painted: median(found.flatMap(({ painted }) => (painted === null ? [] : [painted]))),
        longest: median(found.flatMap(({ longest }) => (longest === null ? [] : [longest]))),
      }
    }
    return { alive, heap, costs }
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}

async function timed(page: Page, type: string, once: () => Promise<unknown>): Promise<Cost> {
  await page.evaluate((kind) => window.act.arm(kind), type)
  await page.waitForTimeout(80)
  await once()
  let heard: Cost = { painted: null, longest: null }
  for (let waited = 0; waited < 12 && heard.painted === null; waited++) {
    await page.waitForTimeout(700)
    heard = await page.evaluate(() => window.act.heard())
  }
  // What follows in later tasks counts too.
  await page.waitForTimeout(700)
  return page.evaluate(() => window.act.heard())
}
