import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Cobuilding } from '../../src/release/schema.ts'
import { serveInstead, shipped } from './forge.ts'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const row = (page: Page, name: string) => page.locator('.standings tbody tr', { hasText: name })
const cellsOf = async (page: Page, name: string) =>
  (await row(page, name).locator('td .standing').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())

/** Invented ranks: no result of any year was ever published. The evidence is any that the release holds. */
async function invented(rank: (city: string, index: number, year: string) => number): Promise<Cobuilding[]> {
  const records = await shipped<Cobuilding>('cobuilding')
  const cities = records.flatMap((one) => (one.kind === 'city' ? [one.region] : []))
  const results = ['2023', '2024'].flatMap((year) =>
    cities.map((region, index): Cobuilding => {
      const title = { zh: '虚构', en: 'Invented' }
      const id = `invented-${year}-${region}`
      const evidence = ['target-T085']
      return {
        kind: 'result',
        id,
        period: year,
        published: true,
        region,
        rank: rank(region, index, year),
        title,
        evidence,
      }
    }),
  )
  return [...records.filter((one) => one.kind !== 'result' || one.period > '2024'), ...results]
}

test('says first that nothing is published, then shows cities, agreements, candidates and the rule', async () => {
  const { page, context, errors, foreign } = await open()
  await page.getByRole('button', { name: '考核', exact: true }).click()
  const board = page.locator('.board-assessment')
  await expect.poll(() => board.innerText()).toContain('没有找到任何一年公开的考核结果（2023、2024、2025）')
  expect(new URL(page.url()).search).toBe('?board=assessment')
  await expect.poll(() => page.locator('.standings tbody tr').count()).toBe(13)
  expect(await cellsOf(page, '绵阳')).toEqual(['未公布', '未公布', '未公布'])
  expect(await cellsOf(page, '凉山')).toEqual(['不在册', '不在册', '不在册'])
  expect(await row(page, '泸州').locator('.membership').innerText()).toMatch(/2023-05-18[\s\S]*2023-06-27/)
  const text = await board.innerText()
  expect(text).toContain('泸州市开始共建的月份，各来源不一致：2023-05、2023-06')
  expect(text).toContain('连续两年排名末位者将终止委市共建并全省通报')
  expect(text).toContain('强化统筹,按程序推进委州共建协议签订')
  expect(text).not.toMatch(/第 \d+ 名/)
  await row(page, '泸州').locator('.cite').first().click()
  await expect.poll(() => page.locator('dialog[open] blockquote').count()).toBe(2)
  await page.keyboard.press('Escape')
  await row(page, '绵阳').getByRole('button', { name: '绵阳' }).click()
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('绵阳市')
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
  await context.close()
})

test('by keyboard alone: to the board, to the evidence and back, to a region and from there to the board', async () => {
  const { page, context } = await open()
  await page.locator('.boards').getByRole('button', { name: '考核' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.standings').count()).toBe(1)
  await page.locator('.cobuilding-table').focus()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('攀枝花')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('dialog[open] blockquote').count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('攀枝花市')
  const section = page.locator('.section', { hasText: '委市共建（' })
  await section.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => section.innerText()).toContain('2023 未公布 · 2024 未公布 · 2025 未公布')
  await section.getByRole('button', { name: '看考核情况' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.standings').count()).toBe(1)
  await context.close()
})

test('with invented results of two years: a warning, an end, and the years beside their ranks', async () => {
  // The last of 2023 is last again in 2024; the one before it was last in neither year.
  const records = await invented((_, index) => index + 1)
  const { page, context } = await open('?board=assessment', {
    prepare: (one) => serveInstead(one, { cobuilding: records }),
  })
  await expect.poll(() => page.locator('.standings tbody tr').count()).toBe(13)
  expect(await page.locator('.board-answer').innerText()).toContain('2023、2024 年有公开的考核结果')
  expect(await page.locator('.board-answer').innerText()).toContain('没有找到公开结果的年份：2025')
  expect(await cellsOf(page, '资阳')).toEqual(['末位预警', '终止', '终止'])
  expect(await cellsOf(page, '巴中')).toEqual(['在册', '在册', '未公布'])
  expect(await row(page, '资阳').innerText()).toContain('第 12 名')
  await row(page, '资阳').locator('.standing-result .cite').first().click()
  await expect.poll(() => page.locator('dialog[open] blockquote').count()).toBe(1)
  await context.close()
})

test('with invented ranks that contradict each other: both are shown, none is chosen', async () => {
  const records = await invented((_, index) => index + 1)
  const [other] = records.filter((one) => one.kind === 'result' && one.published && one.period === '2024')
  const { page, context } = await open('?board=assessment&lang=en', {
    prepare: (one) => serveInstead(one, { cobuilding: [...records, { ...other, id: 'invented-other', rank: 5 }] }),
  })
  await expect.poll(() => cellsOf(page, 'Panzhihua')).toEqual(['In good standing', 'Sources differ', 'Not published'])
  expect(await row(page, 'Panzhihua').innerText()).toMatch(/No\. 1 [\s\S]*No\. 5 /)
  expect(await page.locator('.standing-remarks').innerText()).toContain('sources differ on the rank')
  await context.close()
})

test('with invented ranks whose evidence is gone: a sentence, and no rank', async () => {
  const records = await invented((_, index) => index + 1)
  const gone = records.map((one) =>
    one.kind === 'result' && one.published && one.period === '2024' ? { ...one, evidence: ['gone'] } : one,
  )
  const { page, context } = await open('?board=assessment', {
    prepare: (one) => serveInstead(one, { cobuilding: gone }),
  })
  await expect.poll(() => page.locator('.board .problem').first().innerText()).toContain('gone')
  await expect.poll(() => cellsOf(page, '资阳')).toEqual(['出处缺失', '出处缺失', '出处缺失'])
  // A year without results needs no evidence to be without them.
  expect(await cellsOf(page, '巴中')).toEqual(['出处缺失', '出处缺失', '未公布'])
  const text = await page.locator('.board').innerText()
  expect(text).toContain('不据以判断状态')
  expect(text).not.toMatch(/第 \d+ 名/)
  await context.close()
})

test('the older release and an empty one say what they lack', async () => {
  const { page, context } = await open('?board=assessment&release=2026.1')
  await expect.poll(() => page.locator('.board').innerText()).toContain('这一版没有候补市州的记录')
  expect(await cellsOf(page, '绵阳')).toEqual(['未公布', '未公布', '未公布'])
  await context.close()
  const empty = await open('?board=assessment', { prepare: (one) => serveInstead(one, { cobuilding: [] }) })
  await expect.poll(() => empty.page.locator('.board').innerText()).toContain('这一版没有委市共建的记录')
  await empty.context.close()
})

test.each([
  ['in Chinese', '?board=assessment', 1440],
  ['in English', '?board=assessment&lang=en', 1440],
  ['on a phone', '?board=assessment', 390],
  ['on a small phone in English', '?board=assessment&lang=en', 320],
])('axe finds nothing, and the page does not scroll sideways, %s', async (_, query, width) => {
  const { page, context } = await open(query, { width, height: 844 })
  await expect.poll(() => page.locator('.standings tbody tr').count()).toBe(13)
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  if (query.includes('lang=en')) expect(await page.locator('.board h2').innerText()).toContain('Assessment')
  await page.waitForTimeout(800)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
