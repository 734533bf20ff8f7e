import { expect, test } from 'vitest'
import { open, withBrowser } from './site.ts'

withBrowser()

test('boards stand in the address, and back and forward go through them', async () => {
  const { page, context, errors } = await open()
  const nav = page.getByRole('navigation', { name: '地图旁显示' })
  await nav.getByRole('button', { name: '目标' }).click()
  await expect.poll(() => page.locator('.board-targets h2').count()).toBe(1)
  expect(new URL(page.url()).search).toBe('?board=targets')
  await nav.getByRole('button', { name: '六个样板' }).click()
  await expect.poll(() => page.locator('.board-models h2').count()).toBe(1)
  await page.goBack()
  await expect.poll(() => page.locator('.board-targets h2').count()).toBe(1)
  expect(await nav.locator('[aria-current="page"]').innerText()).toBe('目标')
  await nav.getByRole('button', { name: '一览' }).click()
  expect(await page.locator('.ranking tbody tr').count()).toBeGreaterThan(20)
  expect(new URL(page.url()).search).toBe('')
  expect(errors).toEqual([])
  await context.close()
})

test('all boards are reached by the keyboard alone', async () => {
  const { page, context } = await open()
  await page.locator('.boards button').first().focus()
  const names = [
    '明细表',
    '图表',
    '比较',
    '公平性',
    '版本变化',
    '考核',
    '六个样板',
    '参考排序',
    '目标',
    '医共体与集团',
    '名单与晋级',
    '次中心与等级',
  ]
  for (const name of names) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.board h2').count()).toBeGreaterThan(0)
  }
  await context.close()
})

test('the map marks what the board speaks of, says so in its key, and stops with it', async () => {
  const { page, context } = await open('?board=lists&list=chronic-disease-zone')
  await expect.poll(() => page.locator('.map .outlined').count()).toBe(51)
  expect(await page.locator('.key').innerText()).toContain('名单所列地区')
  expect(await page.locator('.map .symbols .glyph').count()).toBe(0)
  await page.getByRole('button', { name: '一览' }).click()
  await expect.poll(() => page.locator('.map .outlined').count()).toBe(0)
  expect(await page.locator('.map .symbols .glyph').count()).toBeGreaterThan(5)
  await context.close()
})

test('a city that is to join is drawn and named apart from the twelve', async () => {
  const { page, context } = await open()
  await expect.poll(() => page.locator('.bands .candidate').count()).toBe(1)
  expect(await page.locator('.bands .member').count()).toBe(12)
  expect(await page.locator('.key').innerText()).toContain('来源称正推进签约')
  await context.close()
})

test('a board whose code does not come says so, offers another try, and leaves the map alone', async () => {
  let fail = true
  const { page, context } = await open('', {
    prepare: async (one) => {
      await one.route(/assets\/boards-[^/]*\.js/, (route) => (fail ? route.abort() : route.continue()))
    },
  })
  await page.getByRole('button', { name: '目标', exact: true }).click()
  await expect.poll(() => page.locator('.panel').innerText()).toContain('这一部分没有载入成功')
  expect(await page.locator('.map .areas path').count()).toBe(22)
  fail = false
  await page.getByRole('button', { name: '刷新页面再试' }).click()
  await expect.poll(() => page.locator('.board-targets h2').count(), { timeout: 20_000 }).toBe(1)
  await context.close()
})

test('an older release opens every board and says what it does not hold', async () => {
  for (const board of ['assessment', 'models', 'ranking', 'targets', 'networks', 'lists', 'subcentres']) {
    const { page, context, errors } = await open(`?release=2026.1&board=${board}`)
    await expect.poll(() => page.locator('.board h2').count(), { timeout: 20_000 }).toBeGreaterThan(0)
    // The title comes before the tables do.
    await expect
      .poll(async () => (await page.locator('.board').innerText()).length, { timeout: 20_000 })
      .toBeGreaterThan(40)
    expect(errors).toEqual([])
    await context.close()
  }
})

test('boards fit a narrow screen', async () => {
  for (const width of [320, 390]) {
    for (const board of ['assessment', 'models', 'ranking', 'targets', 'networks', 'lists', 'subcentres']) {
      const { page, context } = await open(`?board=${board}&lang=en`, { width, height: 800 })
      await expect.poll(() => page.locator('.board h2').count(), { timeout: 20_000 }).toBeGreaterThan(0)
      await page.waitForTimeout(600)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        `${board} at ${width}`,
      ).toBeLessThanOrEqual(0)
      await context.close()
    }
  }
})

test('a board is read without the marks on the map where these do not come', async () => {
  const { page, context } = await open('', {
    prepare: async (one) => {
      await one.route(/assets\/marking-[^/]*\.js/, (route) => route.abort())
    },
  })
  await page.getByRole('button', { name: '目标', exact: true }).click()
  await expect.poll(() => page.locator('.board-targets h2').count()).toBe(1)
  await expect.poll(() => page.locator('.notices').innerText()).toContain('标记没有载入成功')
  await context.close()
})
