import { expect, test } from 'vitest'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const four = 'physiciansPer1000,bedsPer1000,!share65plus,urbanShare'
const linked = (how: string) => `?board=ranking&ranking=${four}~${how}`

const tableOf = async (page: Awaited<ReturnType<typeof open>>['page']) => {
  await page.locator('.ranking-table tbody tr').first().waitFor({ timeout: 20_000 })
  await expect.poll(() => page.locator('section[aria-busy="false"]').count()).toBe(1)
  return page.locator('.ranking-table').innerText()
}

test('ranks the twelve cities, says that it is not official, and how firm each rank is', async () => {
  const { page, context, errors } = await open('?board=ranking')
  await tableOf(page)
  expect(await page.locator('.ranking-table tbody tr').count()).toBe(12)
  await page.locator('.panel').evaluate((panel) => panel.scrollTo(0, 5000))
  const mark = page.locator('.unofficial')
  expect(await mark.innerText()).toBe('参考排序，非官方考核')
  const [box, panel] = [await mark.boundingBox(), await page.locator('.panel').boundingBox()]
  expect(Math.abs((box?.y ?? 0) - (panel?.y ?? 99))).toBeLessThan(4)
  expect(await page.locator('.strip').first().getAttribute('aria-label')).toMatch(/第 1 名；随机权重下九成在第/)
  expect(await page.locator('.indistinct li').count()).toBeGreaterThan(0)
  expect(errors).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
  await context.close()
})

test('a link gives the same table again', async () => {
  const query = linked('z-score~set(40,30,20,10)~linear~leave-out~with-doubtful~5~2000')
  const [first, second] = [await open(query), await open(query)]
  expect(await tableOf(first.page)).toBe(await tableOf(second.page))
  await first.context.close()
  await second.context.close()
})

test('sliders always add up to 100, by the keyboard, and end in the address', async () => {
  const { page, context } = await open(linked('min-max~set(40,30,20,10)~linear~leave-out~with-doubtful~1~2000'))
  await tableOf(page)
  const sliders = page.locator('.share input[type="range"]')
  const sum = async () =>
    (await sliders.evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)))).reduce(
      (total, value) => total + value,
      0,
    )
  await sliders.first().focus()
  for (let press = 0; press < 7; press++) {
    await page.keyboard.press('ArrowRight')
    expect(await sum()).toBe(100)
  }
  await expect.poll(() => new URL(page.url()).searchParams.get('ranking')).toContain('set(47,')
  await page.keyboard.press('End')
  expect(await sum()).toBe(100)
  await page.keyboard.press('Home')
  expect(await sum()).toBe(100)
  await page.locator('.share input[type="number"]').nth(1).fill('25')
  expect(await sum()).toBe(100)
  await expect.poll(() => new URL(page.url()).searchParams.get('ranking')).toMatch(/set\(\d+,25,/)
  await context.close()
})

test('the map’s indicator has no say in who is ranked, so the address still gives the same table', async () => {
  const { page, context } = await open('?board=ranking&among=areas')
  const before = await tableOf(page)
  await page.getByLabel('指标', { exact: true }).selectOption('share65plus')
  await expect.poll(() => new URL(page.url()).search).toContain('fill=share65plus')
  expect(await tableOf(page)).toBe(before)
  await page.reload()
  expect(await tableOf(page)).toBe(before)
  await context.close()
})

test('every value that went into the ranks leads to its evidence', async () => {
  const { page, context } = await open('?board=ranking')
  await tableOf(page)
  await page.getByText('用到的数值与出处').click()
  const used = page.locator('.inputs-used')
  await expect.poll(() => used.locator('tbody tr').count()).toBe(12)
  expect(await used.locator('.value').count()).toBe(24)
  const doubtful = used.locator('.value.doubtful')
  expect(await doubtful.count()).toBe(1)
  expect(await doubtful.getAttribute('aria-label')).toContain('达州')
  await doubtful.click()
  await expect.poll(() => page.locator('dialog[open]').innerText()).toContain('达州')
  await context.close()
})

test('where nothing tells how well areas do, nothing is ranked unasked', async () => {
  const { page, context, errors } = await open('?board=ranking&among=areas&group=cq-core')
  await expect.poll(() => page.locator('.board [role="alert"]').innerText()).toContain('没有默认的排序')
  expect(await page.locator('.ranking-table').count()).toBe(0)
  await page.getByLabel('加一个指标').selectOption('share65plus')
  await tableOf(page)
  expect(await page.locator('.ranking-table tbody tr').count()).toBe(9)
  expect(await page.locator('.board').innerText()).toContain('不是工作的好坏')
  await expect.poll(() => new URL(page.url()).search).toContain('ranking=share65plus')
  await page.reload()
  await tableOf(page)
  expect(await page.locator('.ranking-table tbody tr').count()).toBe(9)
  expect(errors).toEqual([])
  await context.close()
})

test('the mark stays in sight on a phone, where the page scrolls', async () => {
  const { page, context } = await open('?board=ranking', { width: 390, height: 844 })
  await tableOf(page)
  await page.locator('.ranking-table tbody tr').nth(8).scrollIntoViewIfNeeded()
  expect((await page.locator('.unofficial').boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await context.close()
})

test.each(['aborted', 'not found'])('ranks without the worker as with it: %s', async (how) => {
  const query = linked('min-max~entropy~linear~leave-out~with-doubtful~3~2000')
  const whole = await open(query)
  const expected = await tableOf(whole.page)
  await whole.context.close()
  const { page, context } = await open(query, {
    prepare: async (one) => {
      await one.route(/ranking\.worker/, (route) =>
        how === 'aborted' ? route.abort() : route.fulfill({ status: 404, body: '' }),
      )
    },
  })
  expect(await tableOf(page)).toBe(expected)
  await context.close()
})

test('what cannot be ranked is said in a sentence, with a way on', async () => {
  const { page, context } = await open(linked('z-score~equal~geometric~leave-out~with-doubtful~1~2000'))
  await expect.poll(() => page.locator('.board [role="alert"]').innerText(), { timeout: 20_000 }).toContain('标准分')
  expect(await page.locator('.ranking-table').count()).toBe(0)
  await page.getByRole('button', { name: '改用加权相加' }).click()
  await tableOf(page)
  expect(await page.locator('.ranking-table tbody tr').count()).toBe(12)
  await context.close()
})

test('a link whose weights are all zero or broken is refused, and said to be', async () => {
  for (const [how, said] of [
    ['min-max~set(0,0,0,0)~linear~leave-out~with-doubtful~1~2000', '所有权重都是零'],
    ['nonsense', '读不懂'],
  ] as const) {
    const { page, context } = await open(linked(how))
    await tableOf(page)
    expect(await page.locator('.board [role="alert"]').innerText()).toContain(said)
    expect(await page.locator('.notices').innerText()).toContain('ranking')
    await context.close()
  }
})

test('ranks the areas of the map, and tells who has no rank and why', async () => {
  const { page, context } = await open('?board=ranking')
  await tableOf(page)
  await page.getByLabel('排谁').selectOption('areas')
  await expect.poll(() => page.locator('.ranking-table tbody tr').count()).toBeGreaterThan(15)
  await expect.poll(() => page.locator('.unranked').innerText()).toContain('阿坝')
  await page.getByLabel('片区').selectOption({ index: 1 })
  await expect.poll(() => page.locator('.ranking-table tbody tr').count()).toBeLessThan(15)
  await context.close()
})

test.each([
  ['', 1440],
  ['&lang=en', 1440],
  ['&lang=en', 390],
] as const)('axe finds nothing on the ranking %s at %d', async (more, width) => {
  const { page, context } = await open(
    `${linked('min-max~set(40,30,20,10)~linear~leave-out~with-doubtful~1~2000')}${more}`,
    {
      width,
      height: 844,
    },
  )
  await tableOf(page)
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
