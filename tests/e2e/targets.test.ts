import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, violationsOn, withBrowser } from './site.ts'

withBrowser()

/** The state of a target depends on the day. */
const prepare = async (context: BrowserContext) => {
  await context.clock.setFixedTime(new Date('2026-07-01T12:00:00'))
}
const board = async (query = '', options: { width?: number; height?: number } = {}) => {
  const opened = await open(`?board=targets${query}`, { ...options, prepare })
  await opened.page.waitForSelector('.board-targets .states, .board-targets .problem')
  return opened
}
const shown = (page: Page) => page.locator('.board-targets .shown').innerText()
const chosen = (page: Page) => new URL(page.url()).searchParams.get('targets')

test('counts all targets by state, and calls none failed that is only overdue', async () => {
  const { page, context, errors, foreign } = await board()
  expect(await page.locator('.states').innerText()).toMatch(/149 条：\s*31\s*到期未见公开结果/)
  expect(await page.locator('.board-targets').innerText()).not.toContain('未完成')
  expect(await page.locator('.board-head').innerText()).toContain('不等于没有完成')
  expect(await shown(page)).toBe('显示 149 条，共 149 条。')
  // Only the first region is drawn until another is unfolded.
  expect(await page.locator('.target').count()).toBe(48)
  const wuxi = page.locator('.region-group', { has: page.getByRole('heading', { name: '巫溪县' }) })
  await wuxi.locator('summary').click()
  expect(await wuxi.locator('.target').count()).toBe(36)
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
  await context.close()
})

test('is filtered by region, time, office, theme and state, all of it in the address', async () => {
  const { page, context } = await board()
  await page.locator('.regions').getByRole('button', { name: '巫溪 36' }).click()
  expect(chosen(page)).toBe('region:500238')
  await page.locator('.due-strip').getByRole('button', { name: '2027 年到期 25 条' }).click()
  await page.getByLabel('责任或配合单位').selectOption('县人力社保局')
  await page.getByLabel('主题（行动）').selectOption('加强人才培养')
  expect(await shown(page)).toBe('显示 3 条，共 149 条。')
  const row = page.locator('.target', { hasText: '每百张床位临床药师数' })
  await expect.poll(() => row.innerText()).toContain('0.8 人')
  expect(await row.innerText()).toContain('本版没有衡量它的指标')
  const physicians = page.locator('.target', { hasText: '每千人口执业(助理)医师数' })
  expect(await physicians.locator('.latest').innerText()).toMatch(
    /没有本地数值，只知重庆市，2022 年：[\s\S]*2\.95[\s\S]*不算进度/,
  )
  expect(await physicians.locator('progress').count()).toBe(0)

  await physicians.getByRole('button', { name: /执业\(助理\)医师数/ }).click()
  expect(await page.locator('dialog.evidence').innerText()).toContain('3.3')
  await page.keyboard.press('Escape')

  await page.goto(page.url())
  await page.waitForSelector('.board-targets .states')
  await page.getByRole('button', { name: '清除筛选' }).first().click()
  expect(chosen(page)).toBeNull()
  expect(await shown(page)).toBe('显示 149 条，共 149 条。')
  await page
    .locator('.states')
    .getByRole('button', { name: /晚于期限达到/ })
    .click()
  await expect.poll(() => page.locator('.target').count()).toBe(1)
  expect(await page.locator('.target').innerText()).toMatch(/互联网总医院[\s\S]*2024 年 1 月 23 日正式启动/)
  await context.close()
})

test('keeps places outside apart', async () => {
  const { page, context } = await board('&targets=region:outside')
  expect(await shown(page)).toBe('显示 34 条，共 149 条。')
  expect(await page.locator('.comparison').innerText()).toContain('区外资料，仅作对照，不在川渝地图上')
  expect(await page.locator('.comparison .target').count()).toBe(34)
  expect(await page.locator('.target:not(.comparison .target)').count()).toBe(0)
  await page.getByLabel('排序').selectOption('due')
  await expect.poll(() => page.locator('.comparison > .rows > .target').count()).toBe(34)
  await context.close()
})

test('says when nothing fits, and leads back', async () => {
  const { page, context } = await board('&targets=year:1999;state:nonsense')
  expect(await page.locator('.empty').innerText()).toContain('没有目标同时符合这些条件')
  expect(await page.locator('.chosen').innerText()).toContain('1999')
  await page.locator('.empty').getByRole('button', { name: '清除筛选' }).click()
  expect(await shown(page)).toBe('显示 149 条，共 149 条。')
  await context.close()
})

test('works with the older release and without the file of targets', async () => {
  const older = await board('&release=2026.1')
  expect(await older.page.locator('.board-head').innerText()).toContain('这一版没有收录目标所在的章节')
  expect(await shown(older.page)).toContain('共 149 条')
  await older.context.close()
  const broken = await open('?board=targets', {
    prepare: async (context) => {
      await context.route('**/targets.json*', (route) => route.abort())
    },
  })
  await broken.page.waitForSelector('.board-targets .problem')
  expect(await broken.page.locator('.board-targets .problem').innerText()).toContain('targets.json')
  await broken.context.close()
})

test('works by keyboard alone', async () => {
  const { page, context } = await board()
  await page.locator('.states button').first().focus()
  await page.keyboard.press('Enter')
  expect(chosen(page)).toBe('state:overdue-without-evidence')
  await page.keyboard.press('Enter')
  expect(chosen(page)).toBeNull()
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  for (let i = 0; i < 30 && !(await focused()).startsWith('巫溪'); i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(chosen(page)).toBe('region:500238')
  await page.getByLabel('到期年份', { exact: true }).and(page.locator('select')).focus()
  await page.keyboard.press('2')
  expect(chosen(page)).toMatch(/year:20\d\d/)
  for (let i = 0; i < 30 && !(await focused()).startsWith('地区：'); i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(chosen(page)).toMatch(/^year:20\d\d$/)
  await context.close()
})

test('speaks English, and leaves only names and sources Chinese', async () => {
  const { page, context } = await board('&lang=en&targets=region:500238')
  const text = await page.locator('.board-targets').evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const one of copy.querySelectorAll('[lang="zh"]')) one.remove()
    return copy.textContent ?? ''
  })
  expect(text.match(/\p{Script=Han}+/gu) ?? []).toEqual([])
  const row = page.locator('.target', { hasText: 'Clinical pharmacists per 100 beds' })
  expect(await row.locator('.figure').textContent()).toContain('at least 0.8')
  expect(await row.innerText()).toContain('Due end of 2027')
  await context.close()
})

test('fits a phone without scrolling sideways', async () => {
  for (const query of ['', '&lang=en', '&targets=region:500238&lang=en']) {
    const { page, context } = await board(query, { width: 320, height: 700 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over).toBeLessThanOrEqual(0)
    await context.close()
  }
})

test('a region’s own page has its targets in short, its target lines, and the way to the board', async () => {
  const { page, context } = await open('?region=500238', { prepare })
  await page.locator('.values .aim').first().waitFor()
  expect((await page.locator('.values .aim').allInnerTexts()).map((text) => text.trim())).toEqual([
    expect.stringContaining('目标 ≥ 3.3（2027 年底前）'),
    expect.stringContaining('目标 ≥ 4（2027 年底前）'),
  ])
  await page.getByText('目标与计划（36）').click()
  await expect.poll(() => page.locator('.own-targets > li').count()).toBe(36)
  expect(await page.locator('.own-targets > li', { hasText: '徐家)' }).innerText()).toContain('有进展')
  await page.getByRole('button', { name: '在目标板中查看' }).click()
  await page.waitForSelector('.board-targets .states')
  expect(chosen(page)).toBe('region:500238')
  expect(await shown(page)).toBe('显示 36 条，共 149 条。')
  await context.close()
})

test('the table of an indicator shows the target on the bar, with its words', async () => {
  const { page, context } = await open('', { prepare })
  await page.locator('.ranking .tick').waitFor({ state: 'attached' })
  const row = page.locator('.ranking tr', { has: page.locator('.tick') })
  expect(await row.locator('th').innerText()).toBe('重庆')
  expect(await row.locator('.tick').textContent()).toBe('巫溪县 目标 3.3（2027）')
  expect(await page.locator('.references').innerText()).toContain('目标 3.3（2027）')
  await page.getByLabel('指标', { exact: true }).selectOption('nursesPer1000')
  await expect.poll(() => page.locator('.tick').textContent()).toBe('巫溪县 目标 4（2027）')
  await page.getByLabel('指标', { exact: true }).selectOption('population')
  await expect.poll(() => page.locator('.tick').count()).toBe(0)
  await context.close()
})

test.each([
  ['all targets', '', 1440],
  ['one region in English', '&targets=region:500238;year:2027&lang=en', 1440],
  ['a phone', '&targets=region:outside', 390],
])('axe finds nothing: %s', async (_, query, width) => {
  const { page, context } = await board(query, { width })
  await page.waitForTimeout(800)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
