import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { boards } from '../../src/view/view.ts'
import { serveInstead } from './forge.ts'
import { markup, naughty, naughtyTables } from './naughty.ts'
import { open, sidewaysOn, withBrowser } from './site.ts'

withBrowser()

const tables = naughtyTables()
const reviewNumber = `<img src=x onerror="window.__pwned=1">\u202e GS(2026)1`

/** Notes whatever runs that should not, and how long the page was busy at a stretch. */
function watch(): void {
  const seen = window as unknown as { __violations: string[]; __longest: number }
  seen.__violations = []
  seen.__longest = 0
  document.addEventListener('securitypolicyviolation', (event) => seen.__violations.push(event.violatedDirective))
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.__longest = Math.max(seen.__longest, duration)
  }).observe({ type: 'longtask', buffered: true })
}

async function forged(context: BrowserContext): Promise<void> {
  await context.addInitScript(watch)
  await serveInstead(context, await tables)
  await context.route('**/site.json', async (route) => {
    const site = JSON.parse(readFileSync('dist/site.json', 'utf8'))
    await route.fulfill({ json: { ...site, reviewNumber } })
  })
}

async function openForged(query: string, more: Parameters<typeof open>[1] = {}) {
  const dialogs: string[] = []
  const opened = await open(query, { ...more, prepare: forged })
  expect(await opened.page.locator('.problem-page').allInnerTexts()).toEqual([])
  opened.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  return { ...opened, dialogs }
}

/** Another view of the same page, as "back" would bring it. */
async function show(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    window.history.pushState(null, '', search || window.location.pathname)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, query)
  await expect.poll(() => page.locator('.board-loading, .none').filter({ hasText: '正在' }).count()).toBe(0)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** Everything that would be there or would have happened if a text had been taken for something else. */
const harm = (page: Page) =>
  page.evaluate(() => {
    const seen = window as unknown as { __pwned?: number; __violations: string[] }
    const made = document.querySelectorAll(
      'img, iframe, object, embed, body script:not([src]), [onerror], [onload], [onmouseover], [href^="javascript"], [href^="data:text"]',
    )
    return { ran: seen.__pwned ?? 0, violations: seen.__violations, made: [...made].map((one) => one.outerHTML) }
  })
const nothing = { ran: 0, violations: [], made: [] }

const longest = (page: Page) =>
  page.evaluate(() => {
    const seen = window as unknown as { __longest: number }
    const { __longest } = seen
    seen.__longest = 0
    return __longest
  })

/** Shows the view; where the page was busy too long, once more: a machine that does other things beside is slow. */
async function showQuickly(page: Page, query: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await longest(page)
    await show(page, query)
    const took = await longest(page)
    if (took <= 1000) return
    if (attempt === 2) expect.unreachable(`${query}: busy for ${Math.round(took)} ms`)
    await show(page, '?board=table')
  }
}

const screens = ['?region=510900', '?facility=F006', '?level=county&region=500103&lang=en']
const withRegion = boards.map((board) => `?board=${board}&region=510900`)

test.each([
  ['a wide screen', 1440],
  ['a narrow one', 360],
])('texts of a release are texts on every board, on %s', async (_, width) => {
  const { page, context, errors, foreign, dialogs } = await openForged('', { width })
  await expect.poll(() => page.locator('.foot').innerText()).toContain(reviewNumber.replace('\u202e', ''))
  expect(await sidewaysOn(page)).toBe(0)
  for (const query of [...screens, ...withRegion]) {
    await showQuickly(page, query)
    expect(await harm(page), query).toEqual(nothing)
    expect(await page.locator('.problem-page, .panel .problem').allInnerTexts(), query).toEqual([])
    expect(await sidewaysOn(page), query).toBe(0)
  }
  expect([errors, foreign, dialogs]).toEqual([[], [], []])
  await context.close()
})

test('texts of a release are texts in every tool, and in what is said under the pointer', async () => {
  const { page, context, errors, foreign, dialogs } = await openForged('')
  await page.locator('#a510900').hover({ force: true })
  await expect.poll(() => page.locator('.tip').isVisible()).toBe(true)
  for (const tool of ['search', 'filter', 'classes', 'maps', 'take', 'brief', 'paper', 'embed', 'display']) {
    await page.locator(`[data-tool="${tool}"]`).click()
    await expect.poll(() => page.locator(`[data-tool="${tool}"][aria-expanded="true"]`).count()).toBe(1)
    if (tool === 'search') {
      for (const text of ['<img src=x onerror', '\u202egnp', 'Z\u0301\u0335', "' onmouseover"]) {
        await page.locator('.search-box input').fill(text)
        await page
          .locator('.search-list [role="option"]')
          .first()
          .waitFor({ timeout: 10_000 })
          .catch(() => {})
      }
    }
    expect(await harm(page), tool).toEqual(nothing)
    expect(await sidewaysOn(page), tool).toBe(0)
    await page.keyboard.press('Escape')
  }
  expect([errors, foreign, dialogs]).toEqual([[], [], []])
  await context.close()
})

test('what is taken away holds the texts as texts', async () => {
  const { page, context, errors } = await openForged('?level=county&region=510900')
  await page.locator('[data-tool="take"]').click()
  await page.locator('.take-buttons button:enabled').first().waitFor({ timeout: 20_000 })
  const taken = async (name: string) => {
    const button = page.locator('.take').getByRole('button', { name, exact: true })
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    expect(download.suggestedFilename()).toMatch(/^chuanyu-[\w.-]+$/)
    return readFileSync(await download.path())
  }
  const csv = (await taken('CSV')).toString('utf8')
  // No cell begins with what a spreadsheet runs.
  expect(csv).not.toMatch(/(^|[,\r\n])"?[=@＝＠](?!")/m)
  // The site's own policy lets no page parse documents.
  const plain = await context.newPage()
  const files = unzipSync(new Uint8Array(await taken('Excel（XLSX）')))
  for (const [path, bytes] of Object.entries(files)) {
    const text = strFromU8(bytes)
    if (!/\.(xml|rels)$/.test(path)) continue
    expect(text, path).not.toMatch(/<f>|<script|<img/)
    expect(await wellFormed(plain, text), path).toBe('')
  }
  const svg = (await taken('SVG')).toString('utf8')
  expect(await wellFormed(plain, svg)).toBe('')
  expect(await harm(page)).toEqual(nothing)
  expect(errors).toEqual([])
  await context.close()
})

/** What is wrong with it as XML, or does something in it; empty where nothing is. */
const wellFormed = (plain: Page, xml: string) =>
  plain.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'application/xml')
    const bad = [...read.querySelectorAll('*')].filter(
      (one) => /^(parsererror|script|img|iframe|foreignObject)$/.test(one.localName) || hasHandler(one),
    )
    function hasHandler(one: Element): boolean {
      return [...one.attributes].some(
        ({ name, value }) => name.startsWith('on') || (/href|src/.test(name) && !/^[#.]/.test(value)),
      )
    }
    return bad[0]?.outerHTML ?? ''
  }, xml)

test('texts of a release are texts on paper and as a part of another page', async () => {
  const { page, context, errors, dialogs } = await openForged(
    '?mode=paper&region=510900&paper=A4:portrait:colour:region',
  )
  await page.waitForSelector('.paper-sheets[aria-busy=false] .paper-sheet', { timeout: 60_000, state: 'attached' })
  expect(await harm(page)).toEqual(nothing)
  await show(page, '?mode=brief&briefing=overview&step=2')
  await expect.poll(() => page.locator('.brief-bar, .brief').count()).toBeGreaterThan(0)
  expect(await harm(page)).toEqual(nothing)
  await show(page, '?mode=embed&region=510900&show=title,legend,layers,period,filters,search,table,region,zoom,link')
  await expect.poll(() => page.locator('.embed').count()).toBe(1)
  expect(await harm(page)).toEqual(nothing)
  expect([errors, dialogs]).toEqual([[], []])
  await context.close()
})

test('a name that is written from the right, or turns the writing, leaves the sentence around it in order', async () => {
  const regions = structuredClone((await tables).regions ?? []) as { adcode: string; name: object; shortName: object }[]
  const name = { zh: 'مستشفى 12\u202e', en: 'مستشفى 12\u202e' }
  const named = regions.map((one) => (one.adcode === '510900' ? { ...one, name, shortName: name } : one))
  const { page, context } = await open('', { prepare: (one) => serveInstead(one, { regions: named }) })
  await page.locator('#a510900').hover({ force: true })
  await expect.poll(() => page.locator('.tip').innerText()).toContain('مستشفى 12')
  // Nothing that turns the writing has come through, and what is between the marks of a piece by itself is the name.
  expect(await page.locator('body').innerText()).not.toMatch(/[\u202a-\u202e]/)
  expect(await page.locator('#a510900').getAttribute('aria-label')).toMatch(/^\u2068?مستشفى 12/)
  await context.close()
})

test('addresses and kept briefings of anybody are texts, told of in few words', async () => {
  const briefing = (text: string, at: number) => ({
    id: `own-${at}`,
    title: { zh: text },
    scenes: [{ title: { zh: text }, text: { zh: text }, notes: { zh: text }, view: `?fill=${text.slice(0, 500)}` }],
  })
  const own = JSON.stringify(naughty.slice(0, 45).map(briefing))
  const dialogs: string[] = []
  const query = `?${[...markup, '\u202e\ufeffx', '%', '%00'].map((text, at) => `${['fill', 'region', 'sort', 'at'][at] ?? encodeURIComponent(text)}=${encodeURIComponent(text)}`).join('&')}&${'p=1&'.repeat(500)}`
  const { page, context, errors } = await open(query, {
    prepare: async (one) => {
      await one.addInitScript(watch)
      await one.addInitScript(`localStorage.setItem('chuan-yu-briefings', ${JSON.stringify(own)})`)
    },
  })
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => dialogs.push('')))
  expect(await page.locator('.notices p').count()).toBeLessThanOrEqual(20)
  expect(await page.locator('.notices').innerText()).toContain('<script>window.__pwned=1</script>')
  expect(await harm(page)).toEqual(nothing)
  expect(await sidewaysOn(page)).toBe(0)
  await page.getByRole('button', { name: '知道了' }).click()
  await page.locator('[data-tool="brief"]').click()
  await page.locator('.make-main').waitFor({ timeout: 20_000 })
  await expect.poll(() => page.locator('.make').innerText()).toContain(markup[1] as string)
  expect(await harm(page)).toEqual(nothing)
  expect(await sidewaysOn(page)).toBe(0)
  await show(page, '?mode=brief&briefing=own-1')
  await expect.poll(() => page.locator('.brief').innerText()).toContain(markup[1] as string)
  expect([await harm(page), errors, dialogs]).toEqual([nothing, [], []])
  await context.close()
})
