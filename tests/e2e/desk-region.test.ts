import { expect, test } from 'vitest'
import { atStep, goTo } from './desk-table.ts'
import { sidewaysOn, violationsOn, withBrowser } from './site.ts'
import { smallTargetsOn } from './targets.ts'

withBrowser()

/** A yearbook's table of one city: indicators down, years across. */
const ofOneCity = (title: string) => `${title}
指标,单位,2021年,2022年
执业（助理）医师数,人,21000,21400
常住人口,万人,488,489
`

test('a table of one city: the region in its title is taken up and can be changed', async () => {
  const { page, context, errors } = await atStep(1, { content: ofOneCity('绵阳市主要年份卫生资源') })
  const region = page.getByRole('combobox', { name: '全表地区', exact: true })
  expect(await region.inputValue()).toBe('510700')
  expect(await page.locator('.desk-matters').count()).toBe(0)
  await region.selectOption('510703')
  await page.locator('.desk-bar').getByRole('button', { name: /^撤销/ }).click()
  await expect.poll(() => region.inputValue()).toBe('510700')
  await goTo(page, 2)
  // What the sheet says is compared with the last release of this city.
  await expect.poll(() => page.locator('main').innerText(), { timeout: 30_000 }).toContain('绵阳')
  expect(errors).toEqual([])
  await context.close()
})

test('where nothing says the region it is asked for, in English, on a phone', async () => {
  const { page, context, errors } = await atStep(1, {
    lang: 'en',
    width: 390,
    height: 844,
    content: ofOneCity('卫生资源'),
  })
  const matter = page.locator('.desk-matters').getByRole('button', { name: 'the regions' })
  await matter.click()
  // The way leads to the field itself.
  const region = page.getByRole('combobox', { name: 'Region of the sheet', exact: true })
  expect(await region.evaluate((field) => field === document.activeElement)).toBe(true)
  await goTo(page, 2)
  await expect
    .poll(() => page.locator('main').innerText(), { timeout: 30_000 })
    .toContain('nothing says of which region the sheet is')
  await goTo(page, 1)
  await region.selectOption('510100')
  await expect.poll(() => matter.count()).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  expect(await sidewaysOn(page)).toBe(0)
  expect(await smallTargetsOn(page)).toEqual([])
  expect(errors).toEqual([])
  await context.close()
})
