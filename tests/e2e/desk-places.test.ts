import { beforeAll, expect, test } from 'vitest'
import { readRelease } from '../release/sources.ts'
import { realBoundaries } from '../support/fixture.ts'
import { nearBorders, writtenIn } from '../support/near-borders.ts'
import { atStep, goTo } from './desk-table.ts'
import { sidewaysOn, violationsOn, withBrowser } from './site.ts'
import { smallTargetsOn } from './targets.ts'

withBrowser()

/** Invented institutions in GCJ-02, and one that lies in another county than its row says. */
let list = ''
beforeAll(async () => {
  const { regions } = readRelease('2026.3').tables
  const counties = regions.filter(({ level }) => level === 'county').map(({ adcode }) => adcode)
  const { near } = nearBorders(await realBoundaries(), counties)
  const rows = near.map((place, at) => [`试验卫生院${at + 1}`, place.county, ...writtenIn('gcj02', place)])
  list = [['机构名称', '所在区县', '经度', '纬度'], ...rows, ['试验卫生院甲', '彭州市', 104.5, 30.6]]
    .map((row) => row.join(','))
    .join('\n')
})

test('the system is suggested; a point outside its county is shown on a map, and can be left out', async () => {
  const { page, context, errors } = await atStep(1, { content: list })
  const place = page.locator('.desk-places')
  await expect.poll(() => place.innerText(), { timeout: 30_000 }).toContain('看来是 GCJ-02（高德、腾讯）。')
  expect(await place.locator('select').inputValue()).toBe('')
  await place.getByRole('button', { name: '用 GCJ-02（高德、腾讯）' }).click()
  await expect.poll(() => place.locator('select').inputValue()).toBe('gcj02')
  await expect.poll(() => place.locator('button').count()).toBe(0)

  await goTo(page, 2)
  const line = page.locator('.desk-out-line', { hasText: '试验卫生院甲' })
  await line.waitFor({ timeout: 30_000 })
  expect(await page.locator('.desk-out-group', { hasText: '彭州' }).locator('.desk-out-line').count()).toBe(1)
  await line.click()
  const map = page.getByRole('img', { name: /小地图：“彭州市/ })
  await map.waitFor()
  expect(await map.locator('.desk-place-named').count()).toBe(1)
  expect(await map.locator('.desk-place-actual').count()).toBe(1)
  expect(await page.locator('.desk-place figcaption').innerText()).toMatch(/离彭州市（成都市）的边界约 \d+ 公里/)
  expect(await violationsOn(page)).toEqual([])
  expect((await smallTargetsOn(page)).filter((one) => one.includes('desk-place'))).toEqual([])

  await page.getByRole('button', { name: '只用所写地区，不用这个位置' }).click()
  await expect.poll(() => line.count(), { timeout: 30_000 }).toBe(0)
  await page.keyboard.press('Control+z')
  await line.waitFor({ timeout: 30_000 })
  expect(errors).toEqual([])
  await context.close()
})

test('in English on a phone; exchanged columns are said and put right', async () => {
  const rows = list.split('\n').map((row) => row.split(','))
  const swapped = rows.map(([name, county, x, y]) => [name, county, ...(x === '经度' ? [x, y] : [y, x])].join(','))
  const { page, context, errors } = await atStep(1, { content: swapped.join('\n'), lang: 'en', width: 390 })
  const place = page.locator('.desk-places')
  await expect.poll(() => place.innerText(), { timeout: 30_000 }).toContain('each other’s column')
  await place.getByRole('button', { name: 'Swap the two columns' }).click()
  await expect.poll(() => place.innerText(), { timeout: 30_000 }).toContain('It seems to be GCJ-02')
  await place.getByRole('button', { name: 'Use GCJ-02' }).click()
  await goTo(page, 2)
  const line = page.locator('.desk-out-line', { hasText: '试验卫生院甲' })
  await line.click({ timeout: 30_000 })
  await page.getByRole('img', { name: /^Small map: the outline of Pengzhou/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(await sidewaysOn(page)).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})
