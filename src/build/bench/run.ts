import type { Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { formatView } from '../../view/url.ts'
import type { Language } from '../../view/view.ts'
import { launch } from '../browser.ts'
import { serve } from '../serve.ts'
import { Driver } from './drive.ts'
import type { Sample } from './metrics.ts'
import { viewIn } from './peer-data.ts'
import { folderOf, type PageName, pageNames } from './prepare.ts'
import { installProbe } from './probe.ts'

export const conditions = ['full', 'slow'] as const
export type Condition = (typeof conditions)[number]
export type Samples = Record<Condition, Record<PageName, Sample[]>>

/** 4× slower main thread; 9 Mbit/s down, 1.5 Mbit/s up, 60 ms latency for each request. */
const slowCpu = 4
const slowNetwork = { offline: false, downloadThroughput: 9e6 / 8, uploadThroughput: 1.5e6 / 8, latency: 60 }

interface Site {
  server: Server
  address: string
  traffic: { html: number; scripts: number; data: number; last: number }
}

export interface Options {
  lang: Language
  runs: number
  pages: readonly PageName[]
  conditions: readonly Condition[]
  say(line: string): void
}

/** Every page in turn, many times over, so that what else the machine does falls on all alike. */
export async function measure({ lang, runs, pages, conditions: wanted, say }: Options): Promise<Samples> {
  const samples: Samples = { full: emptyRuns(), slow: emptyRuns() }
  const sites = new Map<PageName, Site>()
  let browser: Browser | undefined
  try {
    for (const page of pages) sites.set(page, await open(page, lang))
    browser = await launch()
    for (const page of pages) await visit(browser, page, lang, sites.get(page) as Site, 'full', false)
    for (let run = 0; run < runs; run++) {
      for (const condition of wanted) {
        say(`Run ${run + 1} of ${runs}, ${condition} …`)
        for (let turn = 0; turn < pages.length; turn++) {
          const page = pages[(turn + run) % pages.length] as PageName
          samples[condition][page].push(await visit(browser, page, lang, sites.get(page) as Site, condition, true))
        }
      }
    }
  } finally {
    await browser?.close()
    for (const { server } of sites.values()) {
      server.closeAllConnections()
      server.close()
    }
  }
  return samples
}

/** A picture of each page, to see that they show the same. */
export async function takePictures(folder: string, lang: Language, pages: readonly PageName[]): Promise<void> {
  const browser = await launch()
  try {
    for (const name of pages) {
      const site = await open(name, lang)
      const page = await browser.newPage({ viewport })
      await page.goto(site.address)
      await page.waitForTimeout(4000)
      await page.screenshot({ path: `${folder}/${name}.png` })
      site.server.closeAllConnections()
      site.server.close()
    }
  } finally {
    await browser.close()
  }
}

/** Looking for glyphs that no font has is slow and would be charged to the page: without Chinese ones, English it is. */
export async function languageOfFonts(): Promise<Language> {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const differ = await page.evaluate(() => {
      const pixels = (letter: string) => {
        const context = document.createElement('canvas').getContext('2d')
        if (!context) return ''
        context.font = '20px sans-serif'
        context.fillText(letter, 2, 24)
        return context.getImageData(0, 0, 30, 30).data.join()
      }
      return pixels('川') !== pixels('渝')
    })
    return differ ? 'zh' : 'en'
  } finally {
    await browser.close()
  }
}

const viewport = { width: 1440, height: 900 }
const emptyRuns = () => Object.fromEntries(pageNames.map((page) => [page, []])) as unknown as Record<PageName, Sample[]>

/** Counts what the server sends, so that workers' transfers are not missed. */
async function open(name: PageName, lang: Language): Promise<Site> {
  const { server, address } = await serve(folderOf(name), 0, { bare: name !== 'app' })
  const traffic = { html: 0, scripts: 0, data: 0, last: 0 }
  server.on('request', (request, response) => {
    response.on('finish', () => {
      const bytes = Number(response.getHeader('content-length') ?? 0)
      const path = (request.url ?? '').split('?')[0] ?? ''
      if (path.endsWith('/')) traffic.html += bytes
      else if (/\.m?js$/.test(path)) traffic.scripts += bytes
      else if (path.endsWith('.json')) traffic.data += bytes
      traffic.last = performance.now()
    })
  })
  return { server, address: name === 'app' ? address + formatView(viewIn(lang)) : address, traffic }
}

async function visit(
  browser: Browser,
  name: PageName,
  lang: Language,
  site: Site,
  condition: Condition,
  thoroughly: boolean,
): Promise<Sample> {
  Object.assign(site.traffic, { html: 0, scripts: 0, data: 0 })
  const context = await browser.newContext({ viewport })
  try {
    // What the page before has left behind is put away first: after 400 ms it still delayed the next one's first frame.
    await new Promise((resolve) => setTimeout(resolve, 2500))
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Performance.enable', {})
    if (condition === 'slow') {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowCpu })
      await cdp.send('Network.enable')
      await cdp.send('Network.emulateNetworkConditions', slowNetwork)
    }
    const ready = new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error(`${name} was never ready.`)), 60_000).unref()
      void page.exposeFunction('benchReady', resolve)
    })
    await page.addInitScript(installProbe, name === 'app')
    await page.goto(site.address, { waitUntil: 'commit' })
    await ready
    // Quiet: for a while nothing has been fetched, and nothing has blocked.
    const pause = condition === 'slow' ? 1800 : 1000
    let now = 0
    let load = await page.evaluate(() => window.bench.load)
    do {
      await page.waitForTimeout(pause)
      ;[load, now] = await page.evaluate(() => [window.bench.load, performance.now()] as const)
    } while (now - load.lastBlock < 0.6 * pause || performance.now() - site.traffic.last < 0.6 * pause)
    const firstPaint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    )
    const loaded: Sample = {
      html: site.traffic.html / 1000,
      scripts: site.traffic.scripts / 1000,
      data: site.traffic.data / 1000,
      firstPaint,
      // A frame of which the browser keeps no record was short; then its end must do.
      polygons: load.presented ?? load.polygons,
      polygonsPainted: load.polygons,
      whole: load.whole,
      polygonsGone: load.gone,
      ready: load.ready,
      blocked: load.blocked,
    }
    if (!thoroughly) return loaded
    return { ...loaded, ...(await new Driver(page, cdp, name, lang, condition === 'slow').interact()) }
  } finally {
    await context.close()
  }
}
