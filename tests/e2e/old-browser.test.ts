import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { OldBrowser, type OldPage } from '../support/old-browser.ts'

let browser: OldBrowser
beforeAll(() => {
  browser = new OldBrowser()
})
afterAll(() => browser.close())

async function open(query = '', width = 1440, height = 900): Promise<OldPage> {
  const page = await browser.page(width, height)
  await page.open(inject('address') + query)
  await page.until("document.documentElement.classList.contains('live')")
  return page
}

const text = (selector: string) => `(document.querySelector(${JSON.stringify(selector)}) || {}).innerText`
const webGl = (page: OldPage) => page.requests.filter((one) => /facade|maplibre/.test(one))

test('it is the engine that it should be', async () => {
  const page = await browser.page()
  expect(await page.evaluate('navigator.userAgent')).toContain('Chrome/86.0.4240.0')
  expect(await page.evaluate("typeof Array.prototype.at + CSS.supports('inset', '0')")).toBe('undefinedfalse')
})

test('the map lives; a click opens a region, and a value its sentence', async () => {
  const page = await open()
  expect(await page.evaluate("document.querySelectorAll('.areas path').length")).toBe(22)
  // The map fills its frame.
  expect(await page.evaluate("document.querySelector('.map svg').getBoundingClientRect().height")).toBeGreaterThan(500)
  await page.click('#a510900')
  await page.until(`${text('.region-panel h2')} === '遂宁市'`)
  await page.click('.region-panel .value')
  await page.until("document.querySelector('dialog.evidence[open] blockquote')")
  expect(await page.evaluate<string>(text('dialog.evidence'))).toContain('8445')
  await page.press('Escape')
  await page.until("!document.querySelector('dialog.evidence[open]')")
  expect(page.errors).toEqual([])
})

test('another level, another indicator, English, a filter, the search', async () => {
  const page = await open('?level=county&fill=share65plus')
  await page.until("document.querySelectorAll('.areas path').length > 200")
  await page.click('.head .quiet')
  await page.until(`/Chuan-Yu Health Atlas/.test(${text('.head h1')})`)
  await page.click('[data-tool=filter]')
  await page.until("document.querySelectorAll('.filters input[type=checkbox]').length > 5")
  await page.click('[data-tool=search]')
  await page.until("document.querySelector('.tool-search input')")
  await page.evaluate(`(() => {
    const box = document.querySelector('.tool-search input')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, 'suining')
    box.dispatchEvent(new Event('input', { bubbles: true }))
  })()`)
  await page.until(`/Suining/.test(${text('.tool-search')})`)
  expect(page.errors).toEqual([])
})

test.each([
  ['?board=table', '.board-table td'],
  ['?board=charts', '.plot'],
  ['?board=inequality&resource=physicians', '.inequality svg'],
  ['?board=ranking&among=areas', '.board-ranking'],
  ['?board=assessment', '.cobuilding-table td'],
  ['?board=changes&against=2025.4', '.board-changes tbody'],
  ['?board=report&region=510900', '.report'],
])('the board of %s', async (query, selector) => {
  const page = await open(query)
  await page.until(`document.querySelector(${JSON.stringify(selector)})`)
  expect(page.errors).toEqual([])
})

test('a briefing, its sheets of paper, and a map in another page', async () => {
  const brief = await open('?mode=brief&briefing=overview')
  await brief.until(`/1\\s*\\/\\s*13/.test(${text('.brief-head')} || '')`)
  expect(await brief.evaluate("getComputedStyle(document.querySelector('.toolbar')).display")).toBe('none')
  await brief.press('PageDown')
  await brief.until(`/2\\s*\\/\\s*13/.test(${text('.brief-head')} || '')`)
  expect(brief.errors).toEqual([])
  const paper = await open('?mode=paper&paper=A4:landscape:colour:view')
  await paper.until("document.querySelectorAll('.paper-sheets[aria-busy=false] .paper-sheet').length > 1")
  expect(paper.errors).toEqual([])
  const embed = await open('?mode=embed', 640, 420)
  await embed.until("document.querySelectorAll('.embed .areas path').length === 22")
  expect(embed.errors).toEqual([])
})

test('WebGL is not begun there; the map says so and stays', async () => {
  const page = await open('?renderer=gl')
  await page.until("document.querySelector('.notices')")
  expect(await page.evaluate("document.querySelectorAll('.areas path').length")).toBe(22)
  expect(webGl(page)).toEqual([])
  expect(page.errors).toEqual([])
})

test('a narrow screen does not scroll sideways', async () => {
  const page = await open('', 390, 844)
  const root = 'document.documentElement'
  expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0)
})
