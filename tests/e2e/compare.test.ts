import { expect, test } from 'vitest'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const three = '?board=compare&compared=510900,510700,500238'
const heads = '.columns >> nth=0 >> thead th button'

test('regions side by side: figures with evidence, ranks, courses, what is known for a larger area only', async () => {
  const { page, context, errors, foreign } = await open(three)
  const table = page.locator('.columns').first()
  await table.waitFor()
  expect(await page.locator(heads).allInnerTexts()).toEqual(['遂宁', '绵阳', '巫溪'])
  const row = table.locator('tbody tr').first()
  expect(await row.innerText()).toMatch(
    /每千人口执业（助理）医师[\s\S]*3\.00[\s\S]*第 9 \/ 18[\s\S]*仅重庆[\s\S]*2\.95[\s\S]*3\.15/,
  )
  expect(await row.locator('svg.course').first().getAttribute('aria-label')).toMatch(
    /遂宁市：2015 年 .*，2022 年 3\.00/,
  )
  await row.locator('button.value').first().click()
  await page.locator('dialog.evidence blockquote').first().waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('.columns', { hasText: '目标进度' }).innerText()).toContain('目标 3.3（2027）')
  expect([errors, foreign]).toEqual([[], []])
  await context.close()
})

test('choosing by keyboard: add by name, a name that is unknown, remove; the address follows', async () => {
  const { page, context } = await open('?board=compare')
  await page.getByText('还没有选区域').waitFor()
  const input = page.getByLabel('添加区域')
  await input.focus()
  await page.keyboard.type('遂宁市')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator(heads).allInnerTexts()).toEqual(['遂宁'])
  await page.keyboard.type('没有此地')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.chooser [role=alert]').innerText()).toContain('没有此地')
  await input.fill('市中区（内江）')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('compared')).toBe('510900,511002')
  await page.getByRole('button', { name: '移出遂宁市' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('compared')).toBe('511002')
  await page.goBack()
  await expect.poll(() => page.locator(heads).count()).toBe(2)
  await context.close()
})

test('the map and the columns mark the same region; a selected one can be added', async () => {
  const { page, context } = await open(three)
  await page.locator(heads).first().click()
  expect(await page.locator('#a510900').getAttribute('aria-pressed')).toBe('true')
  await expect.poll(() => page.locator('.columns th.chosen').first().innerText()).toBe('遂宁')
  await page.locator(heads).nth(1).hover()
  await expect.poll(() => page.locator('.map svg .hovered').count()).toBe(1)
  await page.locator('#a510100').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '加入比较' }).click()
  await expect.poll(() => page.locator(heads).last().innerText()).toBe('成都')
  await context.close()
})

test('six are all; a seventh in the address is named', async () => {
  const { page, context } = await open('?board=compare&compared=510900,510700,500238,510100,500000,510300,510400')
  await expect.poll(() => page.locator(heads).count()).toBe(6)
  expect(await page.locator('.notices').innerText()).toContain('510400')
  expect(await page.locator('.chooser').innerText()).toContain('已选满 6 个')
  await context.close()
})

test.each([
  ['in Chinese', three, 1440],
  ['on a phone, in English', `${three}&lang=en`, 390],
  ['with nothing chosen, on a small phone', '?board=compare', 320],
])('axe finds nothing, and the page does not scroll sideways, %s', async (_, query, width) => {
  const { page, context } = await open(query, { width, height: 844 })
  await page.locator('.chooser').waitFor()
  await page.waitForTimeout(800)
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
