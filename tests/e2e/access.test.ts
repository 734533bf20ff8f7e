import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'
import { smallTargetsOn, untaggedChineseOn } from './targets.ts'

withBrowser()

const tool = (name: string) => async (page: Page) => {
  await page.locator(`[data-tool="${name}"]`).click()
  await page.locator('#tool > :nth-child(2)').waitFor()
}
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('.panel details')) one.open = true
  })

/** Every screen and state: how it is called, its address, and what is done there. */
const screens: readonly (readonly [name: string, query: string, act?: (page: Page) => Promise<unknown>])[] = [
  ['the first map', ''],
  ['a region, everything unfolded', '?region=510700&lang=en', unfold],
  ['evidence', '?region=510700&lang=en', (page) => page.locator('.headline .value').first().click()],
  ['symbols', '?lang=en', (page) => page.locator('.symbols .cluster').first().click()],
  ['a facility', '?facility=F072&lang=en'],
  ['the county level, filtered', '?level=county&fill=share65plus&tier=3A&within=sc-south&lang=en'],
  ['nothing that passes', '?range=99..&lang=en'],
  ['a map zoomed in', '?at=104.1,30.7,6&lang=en'],
  ['two maps', '?beside=side:physiciansPer1000:2016&lang=en'],
  ['two indicators', '?second=share65plus&lang=en'],
  ['a notice', '?fill=nonsense&lang=en'],
  ['a release that does not exist', '?release=1999.1&lang=en'],
  ['the help', '?lang=en', (page) => page.locator('.foot-access').click()],
  ...['search', 'filter', 'classes', 'maps', 'take', 'brief', 'paper', 'embed', 'display'].map(
    (name) => [`the tool ${name}`, '?lang=en', tool(name)] as const,
  ),
  ...['table', 'charts', 'compare', 'inequality', 'changes', 'assessment', 'models'].map(
    (name) => [`the board ${name}`, `?board=${name}&lang=en`] as const,
  ),
  ...['ranking', 'targets', 'networks', 'lists', 'subcentres'].map(
    (name) => [`the board ${name}`, `?board=${name}&lang=en`] as const,
  ),
  ['a report', '?board=report&region=510700&lang=en'],
  ['high contrast, a region', '?theme=contrast&region=510900'],
  ['dark, the table', '?theme=dark&board=table'],
  ['the largest type', '?size=largest&region=510700'],
  ['a briefing', '?mode=brief&briefing=overview&step=3&lang=en'],
  ['sheets to print', '?mode=paper&lang=en'],
]

/** Waits until nothing is on its way any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('#map-details, .problem-page, .paper-sheets[aria-busy="false"]', { state: 'attached' })
  await page.waitForFunction(() => !/正在载入|正在读取|Loading|Reading/.test(document.body.innerText))
}

/**
 * The spots of a chart stand as close as its years do; the table below the chart has the same values in larger cells.
 * Inputs of the two ends of the brush lie over each other; the numbers can be entered in the filter.
 */
const exempt = /fieldset\.spots|\.brush/

test('axe finds nothing, targets have 24 px, parts say their language, and nothing scrolls sideways at 320 px', async () => {
  const { page, context, errors } = await open()
  const found: Record<string, unknown> = {}
  const targets = async () => (await smallTargetsOn(page)).filter((one) => !exempt.test(one))
  for (const [name, query, act] of screens) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(inject('address') + query)
    await page.waitForSelector('html.live, .problem-page')
    await settle(page)
    await act?.(page)
    await settle(page)
    const wide = [
      ...(await violationsOn(page)),
      ...(await targets()),
      ...(query.includes('lang=en') ? await untaggedChineseOn(page) : []),
    ]
    await page.setViewportSize({ width: 320, height: 640 })
    await settle(page)
    const narrow = await targets()
    // Sheets follow the window a moment later.
    const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
    await page.waitForFunction(fits, null, { timeout: 3000 }).catch(() => undefined)
    const sideways = await sidewaysOn(page)
    if (wide.length + narrow.length + sideways > 0) found[name] = { wide, narrow, sideways }
  }
  expect(found).toEqual({})
  expect(errors.filter((one) => !one.includes('404'))).toEqual([])
  await context.close()
}, 240_000)

test.each(['', '?region=510700', '?board=table&lang=en', '?board=targets'])(
  'with the spacing of WCAG 1.4.12 no text is cut off: %s',
  async (query) => {
    const { page, context } = await open(query)
    await settle(page)
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    })
    const cut = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('button, a, label, summary, h1, h2, h3, p, th, dt, dd')]
          .filter((one) => {
            const { overflowX, overflowY } = getComputedStyle(one)
            if (one.closest('.sr-only, .track, .skip')) return false
            const hides = (way: string) => way === 'hidden' || way === 'clip'
            return (
              (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
              (hides(overflowY) && one.scrollHeight > one.clientHeight + 1)
            )
          })
          .map((one) => `${one.tagName}.${one.className}`),
      )
    await expect.poll(cut).toEqual([])
    expect(await sidewaysOn(page)).toBe(0)
    await context.close()
  },
)

test('at 400 % of a small screen the map, the table and a region can be used', async () => {
  const { page, context } = await open('?lang=en', { width: 320, height: 256 })
  await settle(page)
  await page.locator('.ranking .region', { hasText: 'Mianyang' }).click()
  await page.locator('.region-panel h2').waitFor()
  // The sheet over a phone's screen would leave no room here.
  expect(await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).position)).toBe('static')
  expect(await sidewaysOn(page)).toBe(0)
  await page.locator('.headline .value').first().click()
  await page.locator('dialog.evidence blockquote').first().waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  await context.close()
})
