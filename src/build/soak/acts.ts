import type { Page } from 'playwright-core'
import { boards } from '../../view/view.ts'
import { type Next, oneOf } from './numbers.ts'

/** Milliseconds that one act may take before it is given up: what is covered at that moment cannot be clicked. */
const patience = { timeout: 1500 }

/** Every part of the page that is loaded or made when it is first wanted. */
export async function everyPart(page: Page): Promise<void> {
  const modes = ['brief&briefing=overview', 'paper&region=510900&paper=A4:portrait:colour:region', 'embed']
  const queries = [
    ...boards.map((board) => `?board=${board}&region=510900`),
    ...modes.map((mode) => `?mode=${mode}`),
    // Outlines are kept from the first time that they are drawn.
    ...fills.map((fill) => `?level=county&fill=${fill}`),
    ...['theme=dark', 'theme=contrast', 'size=larger', 'lang=en', 'beside=side:bedsPer1000:', 'facility=F006'].map(
      (one) => `?${one}`,
    ),
  ]
  for (const query of queries) {
    await show(() => query)(page, Math.random)
    await page.waitForTimeout(500)
  }
  await show(() => '')(page, Math.random)
  const tools = page.locator('[data-tool]')
  for (let at = 0; at < (await tools.count()); at++) {
    await tools.nth(at).click(patience).catch(refused)
    await page.waitForTimeout(300)
    await page.keyboard.press('Escape')
  }
}

/** One thing that somebody does, chosen by the numbers; false where just then there was nothing to do it with. */
export async function acts(page: Page, next: Next): Promise<boolean> {
  const pick = next() * total
  let sum = 0
  for (const [weight, act] of choices) {
    sum += weight
    if (pick >= sum) continue
    return act(page, next)
  }
  return false
}

type Act = (page: Page, next: Next) => Promise<boolean>

const done = () => true
const refused = () => false

/** Clicks one of what the selector finds, if there is any: the page is not the same at every step. */
const click =
  (selector: string): Act =>
  async (page, next) => {
    const all = page.locator(selector)
    const count = await all.count()
    if (count === 0) return false
    return all
      .nth(Math.floor(next() * count))
      .click({ ...patience, noWaitAfter: true })
      .then(done, refused)
  }

/** Shows what an address says, as a link within the page or "back" would. */
const show =
  (queryOf: (next: Next) => string): Act =>
  async (page, next) => {
    await page.evaluate((query) => {
      window.history.pushState(null, '', query || window.location.pathname)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, queryOf(next))
    await page.waitForTimeout(150)
    return true
  }

async function overMap(page: Page, next: Next, act: (x: number, y: number) => Promise<unknown>) {
  const box = await page
    .locator('.map')
    .first()
    .boundingBox(patience)
    .catch(() => null)
  if (!box) return false
  await act(box.x + box.width * (0.1 + 0.8 * next()), box.y + box.height * (0.1 + 0.8 * next()))
  return true
}

const hover: Act = (page, next) => overMap(page, next, (x, y) => page.mouse.move(x, y, { steps: 4 }))

const select: Act = (page, next) => overMap(page, next, (x, y) => page.mouse.click(x, y))

const zoom: Act = (page, next) =>
  overMap(page, next, async (x, y) => {
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, next() < 0.5 ? -300 : 300)
  })

const pan: Act = (page, next) =>
  overMap(page, next, async (x, y) => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 120 * (next() - 0.5), y + 120 * (next() - 0.5), { steps: 5 })
    await page.mouse.up()
  })

const change: Act = async (page, next) => {
  const all = page.locator('select:visible')
  const count = await all.count()
  if (count === 0) return false
  const one = all.nth(Math.floor(next() * count))
  const values = await one
    .evaluate(
      (box: HTMLSelectElement) => [...box.options].filter((o) => !o.disabled).map((o) => o.value),
      null,
      patience,
    )
    .catch(() => [])
  // Another release is another page: what the present one has kept would be gone.
  if (values.length === 0 || values.some((value) => /^\d{4}\.\d+$/.test(value))) return false
  return one.selectOption(oneOf(values, next), patience).then(done, refused)
}

const type: Act = async (page, next) => {
  await click('[data-tool="search"]')(page, next)
  const input = page.locator('.search-box input')
  if ((await input.count()) === 0) return false
  return input.fill(oneOf(['成都', '医院', 'yy', '万州', '床位', 'suining'], next), patience).then(done, refused)
}

/** Back or forward among the views of this page; what was open before it is left alone. */
const travel: Act = async (page, next) => {
  await page.evaluate(
    (step) => {
      const { navigation } = window as unknown as { navigation: { currentEntry: { index: number } } }
      if (step > 0 || navigation.currentEntry.index > 0) window.history.go(step)
    },
    next() < 0.7 ? -1 : 1,
  )
  await page.waitForTimeout(150)
  return true
}

const themes = ['light', 'contrast', 'dark']
const regions = ['510100', '510900', '500103', '513200', '500000', '511900']
const fills = ['physiciansPer1000', 'bedsPer1000', 'share65plus', 'subcentresBuilt']

const choices: readonly (readonly [weight: number, act: Act])[] = [
  [16, hover],
  [10, select],
  [7, zoom],
  [6, pan],
  [8, change],
  [6, click('.controls button')],
  [6, click('nav button')],
  [6, click('[data-tool]')],
  [6, click('.over-map button')],
  [8, click('.panel button')],
  [4, click('.stage .zoom-buttons button')],
  [4, click('.panel tbody button')],
  [3, type],
  [4, (page) => page.keyboard.press('Escape').then(done)],
  [4, travel],
  [5, show((next) => `?board=${oneOf(boards, next)}&region=${oneOf(regions, next)}`)],
  [4, show((next) => `?fill=${oneOf(fills, next)}&level=${oneOf(['prefecture', 'county'], next)}`)],
  [2, show((next) => `?lang=en&region=${oneOf(regions, next)}`)],
  [2, show((next) => `?theme=${oneOf(themes, next)}&size=${oneOf(['normal', 'larger'], next)}`)],
  [2, show((next) => `?mode=brief&briefing=overview&step=${1 + Math.floor(next() * 8)}`)],
  [1, show(() => '?mode=paper&region=510900&paper=A4:portrait:colour:region')],
  [2, show((next) => `?mode=embed&fill=${oneOf(fills, next)}&show=title,legend,table,zoom,region`)],
  [2, show((next) => `?beside=${oneOf(['side', 'swipe'], next)}:${oneOf(fills, next)}:`)],
  [3, show(() => '')],
]
const total = choices.reduce((sum, [weight]) => sum + weight, 0)
