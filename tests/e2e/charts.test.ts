import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { charts } from '../../src/view/view.ts'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const plotOf = async (page: Page, chart: string) => {
  const plot = page.locator(`.plot[data-chart="${chart}"]`)
  await plot.waitFor({ timeout: 20_000 })
  return plot
}
const markOf = (page: Page, adcode: string) => page.locator(`.plot .mark[data-region="${adcode}"]`)
const searchOf = (page: Page) => new URL(page.url()).searchParams

test('bars, map and selection are one: pointing and choosing in either shows in both', async () => {
  const { page, context, errors } = await open('?board=charts')
  const plot = await plotOf(page, 'ranking')
  expect(await plot.locator('.mark').count()).toBe(19)
  expect(await plot.locator('.mark').first().getAttribute('aria-label')).toBe('1 成都 3.85 人/千人')
  // The colours of the map.
  const paint = await page.locator('#a510100').getAttribute('class')
  expect(await markOf(page, '510100').locator('.stick').getAttribute('class')).toContain(paint ?? 'none')

  await markOf(page, '510300').locator('.name').hover()
  await expect.poll(() => page.locator('.map .hovered').count()).toBe(1)
  expect(await page.locator('.readout').innerText()).toContain('自贡市')
  await markOf(page, '510300').locator('.name').click()
  await expect.poll(() => searchOf(page).get('region')).toBe('510300')
  expect(await markOf(page, '510300').getAttribute('aria-selected')).toBe('true')

  await page.locator('#a510700').click()
  await expect.poll(() => markOf(page, '510700').getAttribute('aria-selected')).toBe('true')
  await page.locator('#a500000').hover()
  await expect.poll(() => page.locator('.readout').innerText()).toContain('重庆市')

  await markOf(page, '510100').locator('.figure').click()
  await expect.poll(() => page.locator('dialog[open]').innerText()).toContain('成都')
  expect(errors).toEqual([])
  await context.close()
})

test('by keyboard alone: choose a chart, move along the bars, select, reach the evidence', async () => {
  const { page, context } = await open('?board=charts&fill=share65plus&level=county')
  await plotOf(page, 'ranking')
  await page.getByRole('button', { name: '最低 5 个' }).focus()
  await page.keyboard.press('Enter')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  await expect.poll(focused).toMatch(/^217 /)
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toMatch(/^218 /)
  await page.keyboard.press('Enter')
  await expect.poll(() => searchOf(page).get('region')).toMatch(/^51/)
  await page.keyboard.press('Home')
  await expect.poll(focused).toMatch(/^1 /)
  // Rows far from the window are not in the document; all are counted.
  const mark = page.locator('.plot .mark').first()
  expect(await mark.getAttribute('aria-setsize')).toBe('221')
  expect(await page.locator('.plot .mark').count()).toBeLessThan(120)

  await page.getByRole('tab', { name: '排序' }).focus()
  await page.keyboard.press('ArrowRight')
  await plotOf(page, 'distribution')
  expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('分布')
  expect(searchOf(page).get('chart')).toBe('distribution')
  await page.locator('.as-table summary').focus()
  await page.keyboard.press('Enter')
  const counts = () => page.locator('.as-table tbody tr td:nth-child(2)').allInnerTexts()
  await expect.poll(async () => (await counts()).reduce((sum, one) => sum + Number(one), 0)).toBe(221)
  await context.close()
})

test('the trend is broken where a year is missing, and a year of it is the year of the map', async () => {
  const { page, context } = await open('?board=charts&chart=trend&region=510100&compared=511700')
  const plot = await plotOf(page, 'trend')
  expect((await plot.locator('.end-label').allTextContents()).sort()).toEqual(['全国', '四川', '成都', '达州'].sort())
  // Chengdu is known for 2015–2022 and 2025: a dot stands alone, and nothing leads to it.
  const chengdu = plot.locator('.series.picked')
  expect(await chengdu.locator('circle').count()).toBe(9)
  const joined = await chengdu.locator('path').evaluateAll((all) => all.map((one) => one.getAttribute('d')).join(''))
  expect(joined.match(/M/g)).toHaveLength(7)
  expect(await plot.locator('.series.compared path.doubtful').count()).toBe(1)
  await page.locator('.spots').getByRole('button', { name: '2019 年' }).click()
  await expect.poll(() => searchOf(page).get('period')).toBe('2019')
  await expect.poll(() => plot.locator('.year.now').innerHTML()).toContain('2019')
  await page.locator('.as-table summary').click()
  await expect.poll(() => page.locator('.as-table tbody tr').count()).toBe(21)
  await context.close()
})

test('the scatter plot says how two indicators agree, of how many areas, and who is left out; zones filter', async () => {
  const { page, context } = await open('?board=charts&chart=scatter')
  const plot = await plotOf(page, 'scatter')
  const panel = page.locator('.chart-panel')
  expect(await plot.locator('.mark').count()).toBe(19)
  expect(await panel.innerText()).toMatch(/等级相关系数 0\.\d\d（n = 17）。相关不等于因果。/)
  expect(await panel.locator('.missing-list').innerText()).toContain('阿坝')
  await page.getByLabel('纵轴指标').selectOption('urbanShare')
  await expect.poll(() => searchOf(page).get('second')).toBe('urbanShare')
  await page
    .locator('.spots')
    .getByRole('button', { name: /^川南经济区/ })
    .click()
  await expect.poll(() => searchOf(page).get('group') ?? searchOf(page).get('within')).toContain('sc-south')
  await expect.poll(() => plot.locator('.mark').count()).toBe(4)
  await page
    .locator('.spots')
    .getByRole('button', { name: /^川南经济区/ })
    .click()
  await expect.poll(() => plot.locator('.mark').count()).toBe(19)
  await context.close()
})

test.each(charts)('what the %s cannot draw is said in a sentence, with a way on', async (chart) => {
  const { page, context, errors } = await open(`?board=charts&chart=${chart}&range=50..60`)
  await expect.poll(() => page.locator('.chart-panel').innerText()).toContain('筛选后没有区域')
  await page.getByRole('button', { name: '清除筛选' }).last().click()
  await plotOf(page, chart)
  const only = (within: string) =>
    page.goto(page.url().replace(/\?.*/, `?board=charts&chart=${chart}&within=${within}`))
  await only('513200,513300')
  await expect.poll(() => page.locator('.chart-panel').innerText()).toMatch(/没有值|没有两项都有值/)
  await only('510100')
  const plot = await plotOf(page, chart)
  expect(await plot.innerHTML()).not.toMatch(/NaN|undefined|Infinity/)
  expect(errors).toEqual([])
  await context.close()
})

test.each(charts)('the %s is English, fits a phone, and axe finds nothing', async (chart) => {
  const { page, context, errors } = await open(`?board=charts&chart=${chart}&lang=en&region=510700`, {
    width: 390,
    height: 844,
  })
  const plot = await plotOf(page, chart)
  await page.locator('.as-table summary').click()
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  expect(await page.locator('.chart-panel').innerText()).not.toMatch(/[\u4e00-\u9fff]|charts\./)
  const [box, frame] = [await plot.boundingBox(), await page.locator('.plot-frame').boundingBox()]
  expect(box?.width).toBeLessThanOrEqual((frame?.width ?? 0) + 1)
  expect(await violationsOn(page)).toEqual([])
  expect(errors).toEqual([])
  await context.close()
})
