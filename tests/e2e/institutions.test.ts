import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, violationsOn, withBrowser } from './site.ts'

withBrowser()

const query = (page: Page) => new URL(page.url()).searchParams
const boards = ['networks', 'lists', 'subcentres'] as const

/** Until the board and what it shows of the release have arrived. */
async function opened(search: string, options?: Parameters<typeof open>[1]) {
  const one = await open(search, options)
  await one.page.locator('.board h2, .facility-panel h2').waitFor({ timeout: 15_000 })
  await expect.poll(() => one.page.locator('.panel').innerText()).not.toMatch(/正在载入|Loading/)
  return one
}

test('networks: who leads, how many are only counted, what is published, each with its source', async () => {
  const { page, context, errors } = await opened('?board=networks')
  const board = page.locator('.board-networks')
  const wuxi = board.locator('.network', { hasText: '巫溪县人民医院牵头的医共体' })
  const said = await wuxi.innerText()
  expect(said).toContain('成员 18 家，来源列名 0 家')
  expect(await wuxi.locator('.node.unnamed').innerText()).toContain('18 家成员，来源均未列名')
  expect(await wuxi.locator('.node').count()).toBe(2)
  const xujia = board.locator('.network', { hasText: '徐家中心卫生院一对一帮扶' })
  expect(await xujia.locator('.heads').innerText()).toContain('巫溪县中医院')
  expect(await xujia.locator('.others').innerText()).toContain('徐家中心卫生院')
  expect(await board.locator('.alike', { hasText: '达川区' }).locator('.spread > li').count()).toBe(7)
  expect(await board.locator('.published').innerText()).toMatch(/185[\s\S]*137/)
  await wuxi.locator('.cite').first().click()
  await expect.poll(() => page.locator('dialog[open]').innerText()).toContain('分别牵头18家、14家基层医疗机构')
  await page.keyboard.press('Escape')
  await wuxi.locator('.heads button.institution').click()
  await expect.poll(() => page.locator('.facility-panel h2').innerText()).toBe('巫溪县人民医院')
  expect(query(page).get('facility')).toBe('F149')
  expect(errors).toEqual([])
  await context.close()
})

test('lists: one at a time, with published totals, years, and a list that nobody publishes', async () => {
  const { page, context } = await opened('?board=lists')
  const board = page.locator('.board-lists')
  expect(await board.locator('.list-chooser [aria-pressed="true"]').count()).toBe(1)
  await board.getByRole('button', { name: '等级晋升' }).click()
  await expect.poll(() => query(page).get('list')).toBe('promotion')
  await expect.poll(() => board.locator('.entries tr.group').first().innerText()).toContain('2025')
  expect(await board.locator('.entries tr.group').last().innerText()).toContain('来源未注年份')
  expect(await board.locator('.entries tr', { hasText: '巫溪县人民医院' }).innerText()).toContain('三级（等次不明）')
  expect(await board.getByRole('img', { name: /2023 年 5 家/ }).count()).toBe(1)
  await board.getByRole('button', { name: '慢病综合防控示范区' }).click()
  await expect.poll(() => board.locator('.published').innerText()).toContain('93')
  expect(await board.locator('.entries tbody th[scope="row"]').count()).toBe(51)
  await board.getByRole('button', { name: '高峰·高原·高地' }).click()
  await expect.poll(() => board.locator('blockquote').allInnerTexts()).toContainEqual(expect.stringContaining('“高峰”'))
  expect(await board.innerText()).toContain('没有找到')
  expect(await board.locator('.entries').count()).toBe(0)
  await context.close()
})

test('sub-centres: named against published, lives with what is not told, tiers that open', async () => {
  const { page, context } = await opened('?board=subcentres')
  const board = page.locator('.board-subcentres')
  expect(await board.locator('.province-line').first().innerText()).toContain(
    '388 家建成（截至 2024 年 12 月），来源列名 9 家',
  )
  const shanghuang = board.locator('.life', { hasText: '上磺' })
  expect(await shanghuang.locator('.steps > li').evaluateAll((all) => all.map((one) => one.className))).toEqual([
    'dated',
    'dated',
    'untold',
    'untold',
  ])
  const undated = board.locator('.life', { hasText: '沱牌中心卫生院' }).locator('.steps .undated')
  expect(await undated.innerText()).toContain('未注日期')
  await board.locator('.pyramid button').first().click()
  const list = board.locator('.tier-list')
  await expect.poll(() => list.locator('h4').innerText()).toMatch(/四川省 · 三级甲等：列名 \d+ 家/)
  expect(await list.locator('li').count()).toBe(Number((await list.locator('h4').innerText()).match(/\d+/)?.[0]))
  await board.getByLabel('地区').selectOption('510500')
  await expect.poll(() => board.locator('.pyramid thead th').count()).toBe(2)
  expect(await board.locator('.published-counts').innerText()).toMatch(/来源列名 \d+ 家 \/ 公布 10/)
  await context.close()
})

test('the way down: two provinces, zone, prefecture, county, facility, and back up', async () => {
  const { page, context } = await open('?region=510623')
  const way = page.locator('.way')
  await expect
    .poll(() => way.locator('li').allInnerTexts())
    .toEqual(['川渝全域', '四川省', '成都平原经济区', '德阳市', '中江县'])
  await page.locator('.section > summary', { hasText: '医疗机构' }).click()
  await page.getByRole('button', { name: '中江县人民医院', exact: true }).click()
  const panel = page.locator('.facility-panel')
  await expect.poll(() => panel.locator('h2').innerText()).toBe('中江县人民医院')
  expect([query(page).get('region'), query(page).get('facility')]).toEqual(['510623', 'F005'])
  expect(await panel.locator('.claims li').count()).toBe(2)
  expect(await panel.innerText()).toContain('来源说法不一')
  expect(await way.locator('[aria-current]').innerText()).toBe('中江县人民医院')
  await way.getByRole('button', { name: '德阳市' }).click()
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('德阳市')
  expect(query(page).get('facility')).toBeNull()
  await way.getByRole('button', { name: '成都平原经济区' }).click()
  await expect.poll(() => page.locator('.overview').count()).toBe(1)
  expect([query(page).get('within'), query(page).get('region')]).toEqual(['sc-chengdu-plain', null])
  await page.goBack()
  await page.goBack()
  await expect.poll(() => panel.locator('h2').innerText()).toBe('中江县人民医院')
  await context.close()
})

test('a region tells its networks and lists; closing a facility goes one step back', async () => {
  const { page, context } = await open('?region=500238')
  const section = page.locator('.section', { hasText: '医共体与集团（' })
  await section.locator('summary').first().click({ timeout: 15_000 })
  await expect.poll(() => section.innerText()).toContain('成员 14 家，来源列名 0 家')
  await section.getByRole('button', { name: '田坝镇卫生院', exact: true }).click()
  await page.getByRole('button', { name: '关闭，返回上一步' }).click()
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('巫溪县')
  const lists = page.locator('.section', { hasText: '名单与晋级（' })
  await lists.locator('summary').first().click()
  await lists.locator('.region-list > summary').first().click()
  await lists.getByRole('button', { name: '看整份名单' }).first().click()
  await expect.poll(() => page.locator('.board-lists .entries').count()).toBe(1)
  await page.locator('.entries button.institution').first().click()
  await page.getByRole('button', { name: '关闭，返回上一步' }).click()
  await expect.poll(() => page.locator('.board-lists').count()).toBe(1)
  await context.close()
})

test('by keyboard alone: a list, an institution, its source, and out again', async () => {
  const { page, context } = await opened('?board=lists')
  await page.locator('.list-chooser button').first().focus()
  for (let step = 0; step < 10; step++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => query(page).get('list')).toBe('promotion')
  const focused = () => page.evaluate(() => document.activeElement?.className ?? '')
  for (let step = 0; step < 20 && !(await focused()).includes('institution'); step++) await page.keyboard.press('Tab')
  const name = await page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.facility-panel h2').innerText()).toBe(name)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  for (let step = 0; step < 12 && (await focused()) !== 'cite'; step++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('dialog[open] blockquote').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  await context.close()
})

test.each([...boards.map((board) => `?board=${board}`), '?board=lists&list=promotion', '?facility=F072'])(
  'speaks English on %s; names and words of sources stay Chinese and are marked as such',
  async (search) => {
    const { page, context } = await opened(`${search}&lang=en`)
    const chinese = await page.locator('.panel').evaluate((panel) => {
      const found: string[] = []
      const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // Notes of the release quote numbers and names of documents.
        if (node.parentElement?.closest('[lang="zh"], .note')) continue
        if (/[\u4e00-\u9fff]/.test(node.textContent ?? '')) found.push(node.textContent ?? '')
      }
      return found
    })
    expect(chinese).toEqual([])
    await context.close()
  },
)

test.each(
  [390, 320].flatMap((width) =>
    [...boards.map((board) => `?board=${board}`), '?facility=F072'].map((q) => [q, width] as const),
  ),
)('nothing sticks out of %s at %i pixels', async (search, width) => {
  const { page, context } = await opened(`${search}&lang=en`, { width, height: 800 })
  const wide = await page.evaluate(() => [
    document.documentElement.scrollWidth - window.innerWidth,
    ...[...document.querySelectorAll('.panel')].map((panel) => panel.scrollWidth - panel.clientWidth),
  ])
  expect(Math.max(...wide)).toBeLessThanOrEqual(0)
  await context.close()
})

test.each(boards)('an older release has none of it, and %s says so', async (board) => {
  const { page, context, errors } = await opened(`?release=2026.1&board=${board}`)
  const text = await page.locator('.board').innerText()
  if (board === 'subcentres') expect(text).toContain('388 家建成')
  else expect(text).toContain('2026.1 版没有网络与名单的记录')
  expect(errors).toEqual([])
  await context.close()
})

test('where the later tables or the code do not come, the page says so and stays', async () => {
  const broken = await open('?board=networks', {
    prepare: async (context) => {
      await context.route('**/networks.json', (route) => route.fulfill({ status: 404 }))
    },
  })
  await expect.poll(() => broken.page.locator('.board .problem').innerText()).toContain('networks.json')
  await broken.context.close()
  const { page, context } = await open('?region=500238', {
    prepare: async (one) => {
      await one.route('**/RegionRecords-*.js', (route) => route.abort())
    },
  })
  await expect.poll(() => page.locator('.region-panel .problem').innerText()).toContain('没有载入成功')
  expect(await page.locator('.region-panel h2').innerText()).toBe('巫溪县')
  await context.close()
})

test.each([
  ['?board=networks', 1440],
  ['?board=lists&list=promotion&lang=en', 1440],
  ['?board=lists&list=medical-highland', 390],
  ['?board=subcentres', 1440],
  ['?facility=F043', 1440],
  ['?region=500238', 390],
])('axe finds nothing on %s at %i pixels', async (search, width) => {
  const { page, context } = await open(search, { width })
  await page.waitForTimeout(1500)
  for (const summary of await page.locator('.panel summary').all())
    await summary.evaluate((one) => one.parentElement?.setAttribute('open', ''))
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
