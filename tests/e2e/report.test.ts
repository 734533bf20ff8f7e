import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const reported = async (page: Page) => {
  await page.locator('.report .report-targets, .report-none').first().waitFor({ timeout: 20_000 })
  await expect.poll(() => page.locator('.report-folded').count(), { timeout: 20_000 }).toBe(2)
}
const address = (page: Page) => new URL(page.url()).searchParams
const row = (page: Page, indicator: string) =>
  page.locator('.report-figures tbody tr').filter({ has: page.getByText(indicator, { exact: true }) })

test('a region’s panel leads to its report, and every number in it to its sentence', async () => {
  const { page, context, errors, foreign } = await open('?region=510900')
  await page.getByRole('button', { name: '地区报告' }).last().waitFor()
  await page.locator('.region-panel').getByRole('button', { name: '地区报告' }).click()
  await reported(page)
  expect(await page.locator('.report-board h2').innerText()).toBe('遂宁市')
  expect(address(page).get('board')).toBe('report')

  const physicians = row(page, '每千人口执业（助理）医师数')
  expect(await physicians.innerText()).toMatch(/3\.00.*无来源≠0.*3\.15/s)
  expect(await physicians.innerText()).toContain('低于全国 0.15')
  await physicians.locator('td').last().getByRole('button').click()
  await expect.poll(() => page.locator('dialog[open]').innerText()).toContain('3.15')
  await page.keyboard.press('Escape')

  // The number behind a target opens the very quote that the list gives under it.
  const mark = page.locator('.report-targets button.report-mark').first()
  const number = (await mark.innerText()).match(/\d+/)?.[0]
  await mark.click()
  const quote = await page.locator('dialog[open] blockquote').first().innerText()
  await page.keyboard.press('Escape')
  await page.locator('.report-folded > summary').last().click()
  const listed = page.locator('.report-evidence > li').nth(Number(number) - 1)
  expect(await listed.innerText()).toContain(`[${number}]`)
  expect(await listed.locator('q').innerText()).toContain(quote)
  expect([errors, foreign]).toEqual([[], []])
  await context.close()
})

test('steps to the next region from its head, to a county, and to paper', async () => {
  const { page, context } = await open('?board=report&region=510900')
  await reported(page)
  await page.locator('.panel').evaluate((panel) => panel.scrollTo(0, 4000))
  await page.locator('.report').getByRole('button', { name: '射洪市', exact: true }).first().click()
  await expect.poll(() => page.locator('.report-board h2').innerText()).toBe('射洪市')
  expect(await page.locator('.panel').evaluate((panel) => panel.scrollTop)).toBe(0)
  expect(await page.locator('.report').innerText()).toContain('遂宁全域的值')
  await page.goBack()
  await page.getByRole('button', { name: '下一个：内江市' }).click()
  await expect.poll(() => address(page).get('region')).toBe('511000')
  await page.locator('.report-board').getByRole('button', { name: '打印' }).click()
  await expect.poll(() => address(page).get('mode')).toBe('paper')
  expect(address(page).get('paper')).toMatch(/:region$/)
  await context.close()
})

test('is chosen and read by the keyboard alone', async () => {
  const { page, context } = await open('?board=report')
  await page.getByText('还没有选地区').waitFor({ timeout: 20_000 })
  const focused = () => page.evaluate(() => document.activeElement?.closest('.report-choose') !== null)
  for (let press = 0; press < 80 && !(await focused()); press++) await page.keyboard.press('Tab')
  expect(await focused()).toBe(true)
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown')
  await reported(page)
  // The list keeps the focus, so that who goes through it can go on.
  expect(await focused()).toBe(true)
  expect(await page.locator('.report-board h2').innerText()).toBe('成都市')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.report-board h2').innerText()).toBe('自贡市')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(1)
  await context.close()
})

test('a region without source has no figure where the release has none', async () => {
  const { page, context } = await open('?board=report&region=513200')
  await reported(page)
  const physicians = row(page, '每千人口执业（助理）医师数')
  expect(await physicians.locator('td').first().innerText()).toBe('无来源≠0')
  expect(await page.locator('.report').innerText()).toContain('没有找到来源：每千人口执业（助理）医师数')
  expect(await page.locator('.report-trend').count()).toBe(0)
  await context.close()
})

test('says what it lacks where targets and evidence do not come, and shows the rest', async () => {
  const { page, context } = await open('?board=report&region=510900', {
    prepare: (one) => one.route('**/data/*/evidence.json', (route) => route.fulfill({ status: 404, body: '' })).then(),
  })
  await expect
    .poll(() => page.locator('.report-board [role="alert"]').innerText(), { timeout: 20_000 })
    .toContain('没有读到')
  expect(await row(page, '每千人口执业（助理）医师数').innerText()).toContain('3.00')
  // Its parts arrive one after another.
  const lacking = page.locator('.report').getByText('还没有读到，这里列不出来。')
  await expect.poll(() => lacking.count(), { timeout: 20_000 }).toBe(3)
  expect(await page.locator('.report-targets').count()).toBe(0)
  await context.close()
})

test('an older release says that it has no networks, an unknown region that it is unknown', async () => {
  const older = await open('?release=2026.1&board=report&region=510700')
  await reported(older.page)
  expect(await older.page.locator('.report').innerText()).toContain('2026.1 版没有网络与名单的记录')
  await older.context.close()
  const { page, context } = await open('?board=report&region=999999')
  await page.getByText('还没有选地区').waitFor({ timeout: 20_000 })
  expect(await page.locator('.notices').innerText()).toContain('999999')
  await context.close()
})

test.each([
  ['', 1440],
  ['&lang=en', 390],
] as const)('axe finds nothing on the report%s at %d, and nothing sticks out', async (more, width) => {
  const { page, context } = await open(`?board=report&region=510700${more}`, { width, height: 844 })
  await reported(page)
  if (more) expect(await page.locator('.report h3').first().innerText()).toBe('Key figures')
  for (const summary of await page.locator('.report-folded > summary').all()) await summary.click()
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  const wide = await page.locator('.report > *, .report td').evaluateAll((all) => {
    const edge = document.querySelector('.report')?.getBoundingClientRect().right ?? 0
    return all.filter((one) => one.getBoundingClientRect().right > edge + 1).length
  })
  expect(wide).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
