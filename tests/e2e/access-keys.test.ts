import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, withBrowser } from './site.ts'

withBrowser()

/** Opens the page and waits until the keyboard's part of the map is there. */
async function begin(query = '', options: Parameters<typeof open>[1] = {}) {
  const opened = await open(query, options)
  const wanted = query.includes('layers=') ? '#map-details' : '.symbols > [role="button"]'
  await opened.page.waitForSelector(wanted, { state: 'attached' })
  return opened
}
/** What has the focus: its name or its text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement
    return one?.getAttribute('aria-label') ?? one?.textContent ?? ''
  })
const focusArea = (page: Page) => page.locator('.areas path[tabindex="0"]').focus()
const said = (page: Page) => page.locator('.map-frame > [role="status"]').innerText()

test('an area is chosen by arrow keys, its evidence read, and every step leads back', async () => {
  const { page, context } = await begin()
  await focusArea(page)
  expect(await focused(page)).toContain('成都市 3.85')
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => focused(page)).toContain('德阳市')
  const area = await focused(page)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-description'))).toMatch(/第 \d+/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('德阳市')
  for (let step = 0; step < 12 && !(await focused(page)).startsWith('查看'); step++) await page.keyboard.press('Tab')
  const value = await focused(page)
  expect(value).toMatch(/^查看 德阳市 .* 的出处$/)
  await page.keyboard.press('Enter')
  await page.locator('dialog.evidence blockquote').first().waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe(value)
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe(area)
  expect(await page.locator('.region-panel').count()).toBe(0)
  await context.close()
})

test('the focused area has a thick frame of two tones over its neighbours, also with forced colours', async () => {
  const { page, context } = await begin()
  const frame = () =>
    page.evaluate(() =>
      ['.hover-casing', '.hovered'].map((one) => {
        const path = document.querySelector(`.map > svg > .hover ${one}`)
        const { stroke = '', strokeWidth = '' } = path ? getComputedStyle(path) : {}
        return [stroke, Number.parseFloat(strokeWidth)]
      }),
    )
  await focusArea(page)
  const [outer, inner] = await frame()
  expect(outer?.[1]).toBeGreaterThanOrEqual(7)
  expect(inner?.[1]).toBeGreaterThanOrEqual(3)
  expect(outer?.[0]).not.toBe(inner?.[0])
  // Nothing of the map is drawn over it.
  expect(await page.locator('.map > svg > :last-child').getAttribute('class')).toBe('hover')
  await page.emulateMedia({ forcedColors: 'active' })
  const forced = await frame()
  expect(forced[0]?.[0]).not.toBe(forced[1]?.[0])
  await context.close()
})

test('symbols are a group behind the areas: one stop for Tab, all within reach, opened and left again', async () => {
  const { page, context } = await begin()
  await focusArea(page)
  await page.keyboard.press('Tab')
  const count = await page.locator('.symbols > [role="button"]').count()
  expect(await page.locator('.symbols > [tabindex="0"]').count()).toBe(1)
  const seen = new Set<string>()
  await page.keyboard.press('Home')
  for (let step = 0; step < count; step++) {
    seen.add((await page.evaluate(() => document.activeElement?.getAttribute('data-symbols'))) ?? '')
    await page.keyboard.press('PageDown')
  }
  expect(seen.size).toBe(count)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  const symbol = await focused(page)
  expect(symbol).not.toBe('')
  expect(await page.locator('.access-ring').isVisible()).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^此处 \d+ 家$/)
  // A facility below it, and back again step by step.
  await page.locator('.picked .item-name button').first().focus()
  const item = await focused(page)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.facility-panel').count()).toBe(1)
  await expect.poll(() => focused(page)).toBe(item)
  await context.close()
})

test('Tab passes from the map to the buttons after it and back: no copy of an area is a stop', async () => {
  const { page, context } = await begin('?layers=fill,cobuilding&period=2015')
  await focusArea(page)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.zoom-buttons') !== null)).toBe(true)
  await page.keyboard.press('Shift+Tab')
  expect(await page.evaluate(() => document.activeElement?.matches('.areas path'))).toBe(true)
  await context.close()
})

test('a change is read out once, after it has rested; pointing at areas is not', async () => {
  const { page, context } = await begin()
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const region = document.querySelector('.map-frame > [role="status"]')
    if (region)
      new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await page.mouse.move(700, 420)
  await page.mouse.move(640, 480, { steps: 8 })
  await page.getByLabel('指标', { exact: true }).selectOption('population')
  await page.getByLabel('指标', { exact: true }).selectOption('share65plus')
  await expect.poll(() => said(page)).toContain('65 岁及以上人口比重')
  await page.locator('.key').getByRole('button', { name: '三级甲等' }).click()
  await expect.poll(() => said(page)).toMatch(/^图上有 \d+ 家医疗机构/)
  expect(await heard()).toHaveLength(2)
  await context.close()
})

test('a map zoomed in is moved by keys and by buttons, and follows the focus', async () => {
  const { page, context } = await begin('?at=104.1,30.7,6&lang=en')
  const place = () => page.locator('#a510100').evaluate((area) => Math.round(area.getBoundingClientRect().left))
  await page.locator('.access-pan').waitFor()
  const start = await place()
  await page.getByRole('button', { name: 'Move right' }).click()
  await expect.poll(place).toBeLessThan(start - 50)
  const after = await place()
  await page.locator('#a510100').focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(place).toBeGreaterThan(after + 50)
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
  const inside = () =>
    page.evaluate(() => {
      const [area, map] = [document.activeElement, document.querySelector('.map')].map((one) =>
        one?.getBoundingClientRect(),
      )
      if (!area || !map) return false
      const x = area.left + area.width / 2
      return x >= map.left && x <= map.right && document.querySelector('.map')?.scrollLeft === 0
    })
  await expect.poll(inside).toBe(true)
  await page.locator('.zoom-buttons button').last().click()
  await expect.poll(() => page.locator('.access-pan').count()).toBe(0)
  await context.close()
})

test('links skip to the map, the table and the key; a tool takes the focus and gives it back', async () => {
  const { page, context } = await begin('?lang=en')
  for (const id of ['map', 'table', 'key']) {
    await page.locator(`.skip[href="#${id}"]`).focus()
    expect(
      await page.locator(`.skip[href="#${id}"]`).evaluate((link) => link.getBoundingClientRect().left),
    ).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id)
  }
  await page.locator('[data-tool="filter"]').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('#tool') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('filter')
  await context.close()
})

test('the help says the keys; single signs can be turned off, for the next visit, too', async () => {
  const { page, context } = await begin('?lang=en')
  await page.getByRole('button', { name: 'Accessibility' }).focus()
  await page.keyboard.press('Enter')
  const help = page.getByRole('dialog', { name: 'Accessibility' })
  await help.waitFor()
  await help.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  expect(await focused(page)).toBe('Accessibility')
  await page.keyboard.press('/')
  expect(await page.locator('#tool').count()).toBe(0)
  await page.reload()
  await page.waitForSelector('#map-details', { state: 'attached' })
  await page.keyboard.press('/')
  expect(await page.locator('#tool').count()).toBe(0)
  await page.keyboard.press('Control+k')
  await page.locator('#tool input').first().waitFor()
  await context.close()
})

test('on a phone nothing that has the focus is hidden behind the sheet', async () => {
  const { page, context } = await begin('?region=510700&lang=en', { width: 390, height: 844 })
  await page.locator('.region-panel h2').waitFor()
  const hidden: string[] = []
  await page.locator('.skip').first().focus()
  for (let step = 0; step < 70; step++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const one = document.activeElement
      if (!one || one === document.body || one.closest('.panel, .map > svg')) return null
      const box = one.getBoundingClientRect()
      const top = document.querySelector('.panel')?.getBoundingClientRect().top ?? 0
      return box.top >= top ? `${one.tagName}.${one.className} ${one.textContent}` : null
    })
    if (name) hidden.push(name)
  }
  expect(hidden).toEqual([])
  await context.close()
})

test('the tip stays for a pointer that rests, can be pointed at, and goes with Escape', async () => {
  const { page, context, errors } = await open()
  const area = page.locator('#a510700')
  const tip = page.locator('.map-frame > .tip')
  await expect
    .poll(async () => {
      await area.hover()
      return tip.isVisible()
    })
    .toBe(true)
  await page.locator('.map-frame > .tip.stays').waitFor()
  const box = await tip.boundingBox()
  if (!box) throw new Error('The tip has no box')
  await page.mouse.move(box.x + 8, box.y + box.height - 4)
  await page.waitForTimeout(300)
  expect(await tip.innerText()).toContain('绵阳')
  // With the focus anywhere.
  await page.keyboard.press('Escape')
  expect(await tip.isVisible()).toBe(false)
  await area.hover()
  await expect.poll(() => tip.isVisible()).toBe(true)
  await page.mouse.move(5, 5)
  await expect.poll(() => tip.isVisible()).toBe(false)
  expect(errors).toEqual([])
  await context.close()
})
