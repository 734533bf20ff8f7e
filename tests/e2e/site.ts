import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launch } from '../../src/build/browser.ts'
import { letActsSettle } from './settled.ts'

let browser: Browser | undefined

export interface Opened {
  page: Page
  context: BrowserContext
  /** Addresses asked for outside the site. */
  foreign: string[]
  /** Errors in the page's console and uncaught ones. */
  errors: string[]
}

/** One browser for the tests of a file. */
export function withBrowser(extra: readonly string[] = []): void {
  beforeAll(async () => {
    browser = await launch(extra)
  })
  afterAll(async () => {
    await browser?.close()
  })
}

interface Options {
  width?: number
  height?: number
  scripts?: boolean
  /** What the reader's system asks for. */
  contrast?: BrowserContextOptions['contrast']
  /** Called before the page is opened, to break something on the way. */
  prepare?(context: BrowserContext): Promise<void>
}

/** A context for pages of other sites. */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  if (!browser) throw new Error('withBrowser() must be called in the file')
  // A service worker asks for files past the routes with which tests break them.
  const context = await browser.newContext({ serviceWorkers: 'block', ...options })
  context.on('page', letActsSettle)
  return context
}

export async function open(
  query = '',
  { width = 1440, height = 900, scripts = true, contrast = null, prepare }: Options = {},
): Promise<Opened> {
  const context = await newContext({ viewport: { width, height }, javaScriptEnabled: scripts, contrast })
  const origin = new URL(inject('address')).origin
  const foreign: string[] = []
  const errors: string[] = []
  await prepare?.(context)
  const page = await context.newPage()
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) foreign.push(url)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(inject('address') + query)
  if (scripts) await page.waitForSelector('html.live, .problem-page', { timeout: 30_000 })
  return { page, context, foreign, errors }
}

/** The class of an area, which says how it is painted. */
export function paintOf(page: Page, adcode: string): Promise<string | null> {
  return page.locator(`#a${adcode}`).getAttribute('class')
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against the page as it stands, a line for each rule. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> }
    }
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map((node) => String(node.target))
      return `${id}: ${places.join(' | ')}`
    })
  })
}

/** How far the page scrolls sideways, in pixels; zero where it does not. */
export function sidewaysOn(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
