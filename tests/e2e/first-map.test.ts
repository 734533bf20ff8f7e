import { expect, inject, test } from 'vitest'
import { open, paintOf, withBrowser } from './site.ts'

withBrowser()

test('without scripts the page shows the map, its key, the table, the source and the review line', async () => {
  const { page, context, foreign } = await open('', { scripts: false })
  expect(await page.locator('.map svg .areas path').count()).toBe(22)
  expect(await page.locator('.layout-1 .label').count()).toBeGreaterThan(15)
  expect(await page.locator('.ranking tbody tr').count()).toBe(22)
  const text = await page.locator('body').innerText()
  expect(text).toContain('川渝卫生健康地图')
  expect(text).toContain('未找到来源（不是零）')
  expect(text).toContain('示意图，未经审图，不作为划界依据')
  expect(text).toContain('发布版 2026.3')
  expect(await page.locator('.ranking').innerText()).toContain('3.85')
  expect(foreign).toEqual([])
  await context.close()
})

test('with scripts nothing of the first picture changes, nothing fails, no other origin is asked', async () => {
  const still = await open('', { scripts: false })
  const before = await still.page.locator('#a510700').boundingBox()
  await still.context.close()
  const { page, context, foreign, errors } = await open()
  await page.waitForTimeout(2500)
  const after = await page.locator('#a510700').boundingBox()
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs((before?.[side] ?? 0) - (after?.[side] ?? 99))).toBeLessThan(1)
  }
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
  await context.close()
})

test('recolours by indicator and year, with absence never looking like a class', async () => {
  const { page, context } = await open()
  expect(await paintOf(page, '513200')).toBe('a-no-source')
  expect(await paintOf(page, '510100')).toBe('c4')
  expect(await page.locator('.overlays use[href="#a500000"]').getAttribute('class')).toBe('o-larger-area')
  await page.getByRole('button', { name: '2015', exact: true }).click()
  expect(await page.locator('.overlays .o-doubtful').count()).toBeGreaterThan(5)
  expect(new URL(page.url()).search).toBe('?period=2015')
  await page.getByLabel('指标', { exact: true }).selectOption('share65plus')
  await expect.poll(() => page.locator('.areas path').count()).toBe(59)
  expect(await paintOf(page, '513200')).toMatch(/^c\d$/)
  await page.getByLabel('指标', { exact: true }).selectOption('subcentresBuilt')
  await expect.poll(() => paintOf(page, '500101')).toBe('a-not-applicable')
  await context.close()
})

test('each overlay has its own switch and its own key', async () => {
  const { page, context } = await open()
  const cases = [
    ['医疗机构等级', '.symbols .facility', '三级甲等'],
    ['县域医疗卫生次中心', '.symbols .project', '已验收'],
    ['委市共建先行市', '.bands use', '先行市'],
    ['指标填色', '.areas .c4', '≥ 3.5'],
  ] as const
  for (const [name, drawn, key] of cases) {
    expect(await page.locator(drawn).count(), name).toBeGreaterThan(0)
    expect(await page.locator('.key').innerText()).toContain(key)
    await page.getByRole('switch', { name }).click()
    await expect.poll(() => page.locator(drawn).count(), { message: name }).toBe(0)
  }
  expect(new URL(page.url()).search).toContain('layers=none')
  await context.close()
})

test('a tier in the key filters the symbols, and can be cleared', async () => {
  const { page, context } = await open()
  const members = async () =>
    (
      await page
        .locator('.symbols [data-symbols]')
        .evaluateAll((all) => all.flatMap((one) => one.getAttribute('data-symbols')?.split(' ') ?? []))
    ).length
  const all = await members()
  await page.locator('.key').getByRole('button', { name: '三级甲等' }).click()
  await expect.poll(members).toBeLessThan(all)
  expect(new URL(page.url()).search).toBe('?tier=3A')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect.poll(members).toBe(all)
  await context.close()
})

test('hover names the value, a click opens the region, a value leads to its evidence', async () => {
  const { page, context } = await open()
  const name = await page.locator('.label', { hasText: '绵阳' }).boundingBox()
  const [x, y] = [(name?.x ?? 0) + (name?.width ?? 0) / 2, (name?.y ?? 0) + (name?.height ?? 0) / 2]
  await page.mouse.move(x, y)
  await expect.poll(() => page.locator('.tip').innerText()).toContain('绵阳市 3.14')
  await page.mouse.click(x, y)
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('绵阳市')
  expect(new URL(page.url()).search).toBe('?region=510700')
  const panel = page.locator('.region-panel')
  for (const part of ['全部数值', '医疗机构', '次中心项目', '委市共建', '目标与计划', '全国']) {
    await expect.poll(() => panel.innerText()).toContain(part)
  }
  await panel.locator('.headline .value').first().click()
  const dialog = page.locator('dialog[open]')
  await expect.poll(() => dialog.innerText()).toContain('physicians[510700,2022] / population[510700,2020] * 1000')
  await expect.poll(() => dialog.innerText()).toContain('15263')
  const text = await dialog.innerText()
  expect(text).toContain('2020 年普查')
  expect(text).toContain('可靠度')
  expect(text).toContain('常住人口')
  expect(text).toContain('2025-02-16')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  await context.close()
})

test('a co-building city shows that no result is published, and the rule in the words of the source', async () => {
  const { page, context } = await open('?region=511000')
  const section = page.locator('.section', { hasText: '委市共建（' })
  await section.locator('summary').first().click()
  await expect.poll(() => section.innerText()).toContain('连续两年排名末位者将终止委市共建')
  expect(await section.innerText()).toContain('均未见公开结果')
  await context.close()
})

test('by keyboard: arrow keys move between areas, Enter opens one, Escape leaves the evidence', async () => {
  const { page, context } = await open()
  await page.locator('.areas path[tabindex="0"]').focus()
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  const first = await label()
  await page.keyboard.press('ArrowRight')
  // What lies next is loaded when the keyboard comes.
  await expect.poll(label).not.toBe(first)
  await page.keyboard.press('ArrowRight')
  const focused = await label()
  expect(focused).toBeTruthy()
  expect(await page.locator('.tip').innerText()).toBe(focused)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.region-panel h2').count()).toBe(1)
  expect(focused).toContain(await page.locator('.region-panel h2').innerText())
  await context.close()
})

test('back and forward walk through the views; unknown parameters are named and ignored', async () => {
  const { page, context } = await open('?level=county&fill=nonsense&shoe=7&region=999999')
  const notice = page.locator('.notices')
  expect(await notice.innerText()).toContain('nonsense')
  expect(await notice.innerText()).toContain('shoe')
  expect(await notice.innerText()).toContain('999999')
  await page.getByRole('button', { name: '知道了' }).click()
  expect(await page.locator('.notices').count()).toBe(0)
  await page.getByRole('button', { name: '市州', exact: true }).click()
  await page.getByRole('button', { name: '成都', exact: true }).click()
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('成都市')
  await page.goBack()
  await expect.poll(() => page.locator('.overview').count()).toBe(1)
  await page.goBack()
  await expect
    .poll(() => page.getByRole('button', { name: '区县', exact: true }).getAttribute('aria-pressed'))
    .toBe('true')
  await page.goForward()
  await page.goForward()
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('成都市')
  await context.close()
})

test('speaks English throughout', async () => {
  const { page, context } = await open('?lang=en&region=510700')
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('h1').innerText()).toBe('Chuan-Yu Health Atlas')
  const visible = await page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement
      if (!holder || holder.closest('[lang="zh"], noscript, script, style')) continue
      if (/[\u4e00-\u9fff]/.test(node.textContent ?? '')) found.push(node.textContent ?? '')
    }
    return found
  })
  // The button that leads back to Chinese speaks Chinese, and so do the symbols' names, which have no English ones.
  expect(visible.filter((text) => text !== '中文' && !/ · /.test(text))).toEqual([])
  await context.close()
})

test.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
])('nothing sticks out at %i × %i', async (width, height) => {
  const { page, context } = await open('?region=510700', { width, height })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  expect((await page.locator('.map svg').boundingBox())?.width).toBeGreaterThan(width / 3)
  await context.close()
})

test('zooms with the wheel and by button, moves the drawing during the gesture and redraws after it', async () => {
  const { page, context } = await open()
  await page.locator('.map').hover({ position: { x: 300, y: 300 } })
  await page.waitForFunction(
    () => (document.querySelector('.map') as unknown as { __zoom?: unknown }).__zoom !== undefined,
  )
  const wide = await page.locator('#a510100').boundingBox()
  await page.locator('.map').hover({ position: { x: 380, y: 380 } })
  await page.mouse.wheel(0, -400)
  await page.waitForTimeout(60)
  expect(await page.locator('.map svg').evaluate((svg) => (svg as SVGSVGElement).style.transform)).toContain('scale')
  await expect.poll(() => page.locator('.map svg').evaluate((svg) => (svg as SVGSVGElement).style.transform)).toBe('')
  expect((await page.locator('#a510100').boundingBox())?.width).toBeGreaterThan((wide?.width ?? 0) * 1.3)
  await page.getByRole('button', { name: '看全图' }).click()
  await expect
    .poll(async () => Math.round((await page.locator('#a510100').boundingBox())?.width ?? 0))
    .toBe(Math.round(wide?.width ?? -1))
  await context.close()
})

test('the server gives each file once and the page asks for nothing twice', async () => {
  const asked: string[] = []
  const { page, context } = await open('', {
    prepare: async (one) => {
      one.on('request', (request) => asked.push(request.url().replace(inject('address'), '')))
    },
  })
  await page.waitForTimeout(2500)
  expect(asked.length).toBe(new Set(asked).size)
  expect(asked.some((url) => /facade|maplibre/.test(url))).toBe(false)
  await context.close()
})
