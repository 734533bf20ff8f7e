import { expect, test } from 'vitest'
import { open, paintOf, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const query = (page: { url(): string }) => new URL(page.url()).searchParams

test('filters combine, show as chips with counts, and hold for map, table, key and address', async () => {
  const { page, context, errors, foreign } = await open()
  await page.locator('[data-tool=filter]').click()
  const panel = page.locator('.filters')
  await panel.getByLabel('按名称或代码找').fill('川南')
  await panel.getByLabel(/川南经济区/).check()
  await expect.poll(() => page.locator('.ranking tbody th').allInnerTexts()).toEqual(['自贡', '内江', '泸州', '宜宾'])
  expect(await paintOf(page, '510100')).toContain('dim')
  expect(await paintOf(page, '510300')).not.toContain('dim')
  await panel.getByLabel(/^三级甲等/).check()
  expect(query(page).get('within')).toBe('sc-south')
  expect(query(page).get('tier')).toBe('3A')
  const chips = page.locator('.chips button')
  expect(await chips.first().innerText()).toMatch(/川南经济区\s*4 区域/)
  const left = Number(/(\d+) \/ 175 家机构/.exec(await panel.locator('.left').innerText())?.[1])
  expect(await chips.nth(1).innerText()).toContain(`${left} 家`)
  await page.keyboard.press('Escape')
  await chips.first().click()
  await expect.poll(() => query(page).get('within')).toBeNull()
  expect(await page.evaluate(() => document.activeElement?.closest('.chips') !== null)).toBe(true)
  await page.locator('.chips .all').click()
  await expect.poll(() => page.locator('.chips').count()).toBe(0)
  expect([errors, foreign]).toEqual([[], []])
  await context.close()
})

test('a county that is chosen shows the counties; what it lies in is said', async () => {
  const { page, context } = await open('?within=510700')
  await page.locator('[data-tool=filter]').click()
  await page.getByLabel('按名称或代码找').fill('三台')
  expect(await page.locator('.places label:has([type=checkbox])').innerText()).toContain('已含在绵阳市中')
  await page.getByLabel('按名称或代码找').fill('市中区')
  expect(await page.locator('.places label:has([type=checkbox])').allInnerTexts()).toEqual([
    expect.stringContaining('内江'),
    expect.stringContaining('乐山'),
  ])
  await page.getByLabel(/市中区.*内江/).check()
  await expect.poll(() => [query(page).get('level'), query(page).get('within')]).toEqual(['county', '510700,511002'])
  await context.close()
})

test('the brush on the histogram, by keyboard, and the same range by numbers', async () => {
  const { page, context } = await open()
  const low = page.getByLabel('范围下限')
  await low.waitFor({ timeout: 20_000 })
  expect(await low.getAttribute('aria-valuetext')).toBe('1.85 人/千人')
  await low.focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('PageUp')
  await expect.poll(() => query(page).get('range')).toMatch(/^\d\.\d+\.\.$/)
  await expect.poll(() => page.locator('.spread').innerText()).toMatch(/范围内 1[78] 个区域/)
  expect(await page.locator('.chips').innerText()).toContain('≥')
  await page.locator('[data-tool=filter]').click()
  await page.getByLabel('到', { exact: true }).fill('2.9')
  await page.keyboard.press('Enter')
  await expect.poll(() => query(page).get('range')).toMatch(/\.\.2\.9$/)
  await page.getByLabel('从', { exact: true }).fill('9')
  await page.keyboard.press('Enter')
  expect(await page.locator('.filters [role=alert]').innerText()).toContain('应不大于')
  await page.getByLabel('指标', { exact: true }).selectOption('population')
  await expect.poll(() => query(page).get('range')).toBeNull()
  await context.close()
})

test('the window of the brush is dragged as a whole', async () => {
  const { page, context } = await open('?range=2.5..3')
  const handle = page.locator('.brush .window')
  await handle.waitFor({ timeout: 20_000 })
  const box = await handle.boundingBox()
  if (!box) throw new Error('no window')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 20, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => query(page).get('range')).not.toBe('2.5..3')
  const [from, to] = (query(page).get('range') ?? '').split('..').map(Number)
  expect((to ?? 0) - (from ?? 0)).toBeCloseTo(0.5, 1)
  await context.close()
})

test('filters that leave nothing say so, and are cleared from there', async () => {
  const { page, context } = await open('?within=sc-south&range=99..')
  await expect.poll(() => page.locator('.overview').innerText()).toContain('没有区域符合筛选')
  await page.locator('.overview').getByRole('button', { name: '清除筛选' }).click()
  await expect.poll(() => page.locator('.ranking tbody th').count()).toBe(22)
  await context.close()
})

test('an old address with a group still means the zone', async () => {
  const { page, context } = await open('?group=sc-south')
  await expect.poll(() => page.locator('.ranking tbody th').count()).toBe(4)
  expect(await page.locator('.notices').count()).toBe(0)
  await context.close()
})

test.each([
  ['in Chinese', '?within=sc-south&range=2.9..', 1440],
  ['in English on a phone', '?within=sc-south,510100&tier=3A&lang=en', 390],
  ['on a small phone', '?standing=member&batch=first', 320],
])('axe finds nothing, and the page does not scroll sideways, %s', async (_, search, width) => {
  const { page, context } = await open(search, { width, height: 844 })
  await page.locator('[data-tool=filter]').click()
  await page.locator('.filters').waitFor()
  await page.locator('.spread').waitFor({ timeout: 20_000 })
  await page.waitForTimeout(500)
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
