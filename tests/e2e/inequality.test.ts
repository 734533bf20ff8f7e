import { expect, test } from 'vitest'
import { type Opened, open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

type Page = Opened['page']

/** The figures by the names of their measures, once they are there. */
const figuresOn = async (page: Page) => {
  await page.locator('.figures .value').first().waitFor({ timeout: 20_000 })
  const rows = await page
    .locator('.figures tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [row.querySelector('th')?.textContent ?? '', row.querySelector('td')?.textContent ?? '']),
    )
  return Object.fromEntries(rows) as Record<string, string>
}
const yearsOn = (page: Page) =>
  expect.poll(() => page.locator('.course-of-years [aria-busy="false"] svg').count()).toBe(1)
const query = (page: Page) => new URL(page.url()).searchParams

test('measures physicians over population, says of what, and leads to formula and inputs', async () => {
  const { page, context, errors } = await open('?board=inequality')
  const figures = await figuresOn(page)
  expect(figures.基尼系数).toBe('0.0802')
  expect(Object.keys(figures)).toHaveLength(6)
  expect(await page.locator('.counted').innerText()).toMatch(/计入 19 个区域，占所选范围 2020 年普查人口的 94.1%.*重庆/)
  expect(await page.locator('.left-out').innerText()).toMatch(/未找到来源（不是零）[\s\S]*阿坝[\s\S]*甘孜[\s\S]*凉山/)
  await page.getByRole('button', { name: /^查看基尼系数/ }).click()
  const dialog = page.locator('dialog[open]')
  await expect.poll(() => dialog.innerText()).toContain('G = 1 −')
  await dialog.locator('.inputs .value').first().click()
  await expect.poll(() => dialog.locator('blockquote').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  expect(errors).toEqual([])
  await context.close()
})

test('against area, another resource and another year: all in the address, which gives the same again', async () => {
  const { page, context } = await open('?board=inequality')
  const before = await figuresOn(page)
  await page.getByRole('button', { name: '按面积' }).click()
  await page.getByLabel('资源', { exact: true }).selectOption('hospitals')
  await page.locator('.pick.years').getByRole('button', { name: '2018 年' }).click()
  await page.getByLabel('计入存疑的值').check()
  await expect.poll(() => query(page).toString()).toMatch(/period=2018.*resource=hospitals.*over=area/)
  await expect.poll(() => page.locator('.counted').innerText()).toContain('存疑')
  await page.getByLabel('计入存疑的值').uncheck()
  await expect.poll(() => page.locator('.left-out').innerText()).toContain('值存疑')
  const after = await figuresOn(page)
  expect(after).not.toEqual(before)
  await page.reload()
  expect(await figuresOn(page)).toEqual(after)
  await context.close()
})

test('a year that the map’s indicator lacks brings the resource onto the map', async () => {
  const { page, context } = await open('?board=inequality&fill=urbanShare')
  await figuresOn(page)
  await page.locator('.pick.years').getByRole('button', { name: '2021 年' }).click()
  await expect.poll(() => query(page).get('fill')).toBe('physicians')
  expect(query(page).get('period')).toBe('2021')
  await page.reload()
  await figuresOn(page)
  expect(await page.locator('.notices').count()).toBe(0)
  await context.close()
})

test('a region is the same on the curves, in the table and on the map', async () => {
  const { page, context } = await open('?board=inequality')
  await figuresOn(page)
  const row = page.locator('.degrees tr[data-region="510300"]')
  await row.hover()
  await expect.poll(() => page.locator('.held.pointed').count()).toBe(1)
  expect(await page.locator('.held.pointed').innerHTML()).toContain('自贡')
  await row.getByRole('button', { name: '自贡', exact: true }).click()
  await expect.poll(() => query(page).get('region')).toBe('510300')
  await expect.poll(() => page.locator('.held.picked').count()).toBe(1)
  expect(await page.locator('.lorenz [aria-selected="true"]').getAttribute('aria-label')).toContain('自贡')
  await page.locator('.degrees .sort').nth(4).click()
  await expect.poll(() => page.locator('.degrees tbody tr').first().innerText()).toContain('成都')
  expect(await page.locator('.degrees [aria-sort="descending"]').innerText()).toContain('HRAD')
  await context.close()
})

test('by the keyboard alone: along the curve, and a year', async () => {
  const { page, context } = await open('?board=inequality')
  await figuresOn(page)
  await page.getByRole('button', { name: /^查看最高与最低之比/ }).focus()
  await page.keyboard.press('Tab')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toMatch(/^达州：占人口/)
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toMatch(/^广安：/)
  await page.keyboard.press('End')
  expect(await focused()).toMatch(/^成都：.*累计人口 100.0%，资源 100.0%/)
  await page.keyboard.press('Enter')
  await expect.poll(() => query(page).get('region')).toBe('510100')
  await yearsOn(page)
  await page.locator('.course-of-years .spots button').nth(6).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => query(page).get('period')).toBe('2021')
  await context.close()
})

test.each([
  ['?board=inequality&within=cq-core', '可计入的区域不足两个'],
  ['?board=inequality&within=510100', '可计入的区域不足两个'],
  ['?board=inequality&period=2025', '可计入的区域不足两个'],
  ['?board=inequality&resource=share65plus', '是比值，不能求份额'],
  ['?board=inequality&resource=namedTertiaryHospitals', '名单不全'],
])('what cannot be measured is said in a sentence: %s', async (address, said) => {
  const { page, context, errors } = await open(address)
  await expect.poll(() => page.locator('.inequality').innerText(), { timeout: 20_000 }).toContain(said)
  const text = await page.locator('.inequality').innerText()
  expect(text).not.toMatch(/NaN|Infinity|undefined/)
  expect(await page.locator('.figures, .lorenz').count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test('the older release is measured alike', async () => {
  const { page, context } = await open('?board=inequality&release=2026.1')
  expect(Number((await figuresOn(page)).基尼系数)).toBeCloseTo(0.08, 2)
  await context.close()
})

test.each([
  ['', 1440],
  ['&lang=en&over=area&region=510100', 1440],
  ['&lang=en', 390],
  ['', 320],
] as const)('axe finds nothing, and nothing scrolls sideways %s at %d', async (more, width) => {
  const { page, context } = await open(`?board=inequality${more}`, { width, height: 844 })
  await figuresOn(page)
  await yearsOn(page)
  for (const summary of await page.locator('.notes summary').all()) await summary.click()
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  expect(await violationsOn(page)).toEqual([])
  if (more.includes('en')) expect(await page.locator('.inequality').innerText()).not.toMatch(/[\u4e00-\u9fff]/)
  await context.close()
})
