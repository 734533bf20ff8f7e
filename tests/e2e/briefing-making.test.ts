import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const key = 'chuan-yu-briefings'
const keptIn = (page: Page) =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '[]'), key) as Promise<
    { id: string; title: { zh?: string; en?: string }; scenes: { title: { zh?: string }; view: string }[] }[]
  >
const toldIn = (page: Page) => page.locator('.make-told [role="status"]').innerText()
const focusedIn = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-name') ?? document.activeElement?.className)

async function openMaking(query = '', options: Parameters<typeof open>[1] = {}) {
  const opened = await open(query, options)
  await opened.page.locator('[data-tool="brief"]').click()
  await opened.page.locator('.make-main').waitFor({ timeout: 20_000 })
  return opened
}

const scene = (zh: string, more = {}) => ({ title: { zh }, view: '', ...more })
const own = (id: string, zh: string, scenes = ['一', '二', '三'].map((one) => scene(one))) => ({
  id,
  title: { zh },
  scenes,
})
const withOwn = (...all: unknown[]) => ({
  prepare: (context: { addInitScript(script: string): Promise<unknown> }) =>
    context.addInitScript(
      `if (!sessionStorage.seeded) { sessionStorage.seeded = 1; localStorage.setItem('${key}', ${JSON.stringify(JSON.stringify(all))}) }`,
    ) as Promise<void>,
})
const fileOf = (content: unknown, name = 'file.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})
const wrapped = (briefing: unknown, release: string) => ({ schema: 1, kind: 'chuan-yu-briefing', release, briefing })
const input = '.make input[type="file"]'
const released = async (page: Page) => (await page.locator('.foot').innerText()).match(/\d{4}\.\d+/)?.[0] ?? ''

test('makes a briefing of what is seen, keeps it, and plays it', async () => {
  const { page, context, errors, foreign } = await openMaking('?region=510900&fill=bedsPer1000')
  await page.locator('.make-main').click()
  await expect.poll(() => focusedIn(page)).toBe('title')
  expect(await page.locator('[data-at="0"] [data-name="title"]').inputValue()).toMatch(
    /^遂宁 · 每千人口医院卫生院床位数 · 2022 年$/,
  )
  await page.keyboard.type('遂宁的床位')
  await page.locator('[data-at="0"] [data-name="notes"]').fill('先讲床位')
  await page.locator('.make-main').click()
  await expect.poll(() => toldIn(page)).toContain('第 2 幕')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => page.locator('.make-scene').count()).toBe(1)

  await page.reload()
  await page.locator('[data-tool="brief"]').click()
  const [kept] = await keptIn(page)
  expect(kept?.scenes).toEqual([
    {
      title: { zh: '遂宁的床位' },
      view: '?fill=bedsPer1000&region=510900',
      emphasis: ['510900'],
      notes: { zh: '先讲床位' },
    },
  ])
  await page.locator(`[data-briefing="${kept?.id}"] [data-name="play"]`).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('mode')).toBe('brief')
  expect(new URL(page.url()).searchParams.get('briefing')).toBe(kept?.id)
  expect(new URL(page.url()).searchParams.get('region')).toBe('510900')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await keptIn(page)).map(({ scenes }) => scenes.length)).toEqual([1, 1])
  expect((await keptIn(page))[1]?.scenes[0]?.view).toBe('?fill=bedsPer1000&region=510900')
  expect([errors, foreign]).toEqual([[], []])
  await context.close()
})

test('the key adds a scene from the map while the tool is closed, and says so', async () => {
  const { page, context } = await openMaking()
  await page.keyboard.press('Escape')
  await page.locator('#a510900').focus()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => toldIn(page)).toContain('第 1 幕')
  expect(new URL(page.url()).searchParams.get('region')).toBeNull()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('a510900')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await keptIn(page))[0]?.scenes.length).toBe(2)
  await page.locator('.make-outside').getByRole('button', { name: '撤销' }).click()
  await expect.poll(async () => (await keptIn(page))[0]?.scenes.length).toBe(1)
  await context.close()
})

test('orders, doubles and deletes scenes by the keyboard alone, which keeps its place', async () => {
  const { page, context } = await open('', withOwn(own('a', '评审会')))
  await page.locator('[data-tool="brief"]').focus()
  await page.keyboard.press('Enter')
  await page.locator('.make-main').waitFor()
  // Past the rest of the toolbar and the button that closes the tool.
  for (let presses = 0; (await focusedIn(page)) !== 'make-main' && presses < 8; presses++) {
    await page.keyboard.press('Tab')
  }
  expect(await focusedIn(page)).toBe('make-main')
  const order = async () => (await keptIn(page))[0]?.scenes.map(({ title }) => title.zh).join('')
  const press = async (selector: string) => {
    await page.locator(selector).focus()
    await page.keyboard.press('Enter')
  }
  await press('[data-name="edit"]')
  await expect.poll(() => focusedIn(page)).toBe('editing')
  await press('[data-at="0"] [data-name="down"]')
  await expect.poll(order).toBe('二一三')
  await page.keyboard.press('Enter')
  await expect.poll(order).toBe('二三一')
  await page.keyboard.press('Enter')
  expect(await order()).toBe('二三一')
  expect(await focusedIn(page)).toBe('down')
  await press('[data-at="1"] .make-open')
  await press('[data-at="1"] .make-body > .make-buttons button:nth-child(3)')
  await expect.poll(order).toBe('二一')
  await expect.poll(() => focusedIn(page)).toBe('make-open')
  await press('.make-told button:first-child')
  await expect.poll(order).toBe('二三一')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('知道了')
  await press('[data-at="1"] .make-open')
  await press('[data-at="1"] .make-body > .make-buttons button:nth-child(2)')
  await expect.poll(order).toBe('二三三一')
  await context.close()
})

test('deletes only when pressed twice, and takes that back', async () => {
  const { page, context } = await openMaking('', withOwn(own('a', '甲'), own('b', '乙')))
  const button = page.locator('[data-briefing="a"] [data-name="delete"]')
  await button.click()
  expect(await button.innerText()).toBe('再按一次删除')
  expect((await keptIn(page)).length).toBe(2)
  await button.click()
  await expect.poll(async () => (await keptIn(page)).map(({ id }) => id)).toEqual(['b'])
  expect(await focusedIn(page)).toBe('own')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(async () => (await keptIn(page)).map(({ id }) => id)).toEqual(['a', 'b'])
  await context.close()
})

test('those of the release can be copied, not changed', async () => {
  const { page, context } = await openMaking()
  const shipped = page.locator('.make-item').first()
  expect(await shipped.locator('[data-name="edit"], [data-name="delete"]').count()).toBe(0)
  const id = await shipped.getAttribute('data-briefing')
  await shipped.locator('[data-name="copy"]').click()
  await expect.poll(async () => (await keptIn(page)).length).toBe(1)
  const [copy] = await keptIn(page)
  expect(copy?.id).not.toBe(id)
  expect(copy?.title.zh).toContain('（副本）')
  expect(copy?.scenes.length).toBeGreaterThanOrEqual(8)
  await context.close()
})

test('a text that is too long is said to be, and not cut', async () => {
  const { page, context } = await openMaking('?lang=en', withOwn(own('a', '评审会')))
  await page.locator('[data-name="edit"]').click()
  await page.locator('[data-at="0"] .make-open').click()
  const text = page.locator('[data-at="0"] [data-name="text"]')
  await text.fill('x'.repeat(2001))
  expect(await page.locator('[data-at="0"] [role="alert"] .problem').innerText()).toContain(
    'At most 2000 characters; these are 2001',
  )
  expect((await text.inputValue()).length).toBe(2001)
  expect(JSON.stringify(await keptIn(page))).not.toContain('xx')
  await text.fill('x'.repeat(2000))
  expect(await page.locator('[data-at="0"] [role="alert"] .problem').count()).toBe(0)
  expect((await keptIn(page))[0]?.scenes[0]).toMatchObject({ text: { en: 'x'.repeat(2000) } })
  expect(await page.locator('[data-at="0"] .make-other').innerText()).toBe('Chinese: 一')
  await context.close()
})

test('an exported file comes back beside what is there', async () => {
  const { page, context } = await openMaking('', withOwn(own('a', '甲')))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-briefing="a"] [data-name="export"]').click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^chuanyu-briefing-a-\d{4}\.\d+\.json$/)
  const content = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(content)).toEqual(wrapped(own('a', '甲'), await released(page)))
  await page.setInputFiles(input, fileOf(content))
  await expect.poll(async () => (await keptIn(page)).map(({ id }) => id)).toEqual(['a', 'a-2'])
  expect(await toldIn(page)).toBe('已导入“甲”，3 幕。')
  await context.close()
})

test('bad files are refused in words, and nothing is lost', async () => {
  const { page, context, errors } = await openMaking('', withOwn(own('a', '甲')))
  const release = await released(page)
  const refused = page.locator('[data-name="refused"]')
  const say = async (content: unknown, words: string) => {
    await page.setInputFiles(input, fileOf(content))
    await expect.poll(() => refused.innerText()).toContain(words)
    expect(await focusedIn(page)).toBe('refused')
  }
  await say('{', '不是有效的 JSON')
  await say([1], '不是本站导出的简报')
  await say({ ...wrapped(own('b', '乙'), release), schema: 2 }, '更新的版本')
  await say(
    wrapped(own('b', '乙', [scene('一', { view: 'region=1' })]), release),
    '位置：briefing.scenes[0].view。应有：以问号开头',
  )
  await say(' '.repeat(1_000_001), '超过 1 MB')
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['no'], '<b>拖入</b>.json'))
    return transfer
  })
  await page.locator('.make').dispatchEvent('drop', { dataTransfer: data })
  await expect.poll(() => refused.innerText()).toBe('<b>拖入</b>.json 不是有效的 JSON 文件。')
  expect(await keptIn(page)).toEqual([own('a', '甲')])
  expect(errors).toEqual([])
  await context.close()
})

test('a file of another release says so and what is unknown, and is taken in only when that is wanted', async () => {
  const { page, context } = await openMaking()
  const odd = own('x', '<img src=x onerror=alert(1)>', [
    scene('一'),
    scene('二', { view: '?region=519999&fill=happiness', emphasis: ['999999'] }),
  ])
  await page.setInputFiles(input, fileOf(wrapped(odd, '2031.7')))
  const asked = page.locator('.make-asked')
  await expect.poll(() => asked.innerText()).toContain('2031.7 版上做的，这里没有这一版')
  expect(await asked.innerText()).toMatch(/第 2 幕：指标 happiness；区域 519999；区域 999999/)
  expect(await asked.innerText()).toContain('<img src=x onerror=alert(1)>')
  expect(await page.locator('.make img, [data-name="there"]').count()).toBe(0)
  await page.locator('[data-name="not"]').click()
  expect(await keptIn(page)).toEqual([])

  await page.setInputFiles(input, fileOf(wrapped(odd, '2026.1')))
  await page.locator('[data-name="there"]').click()
  await page.waitForURL(/release=2026\.1/)
  expect((await keptIn(page)).map(({ id }) => id)).toEqual(['x'])
  await context.close()
})

test('what is stored but cannot be read stays, and can be taken out', async () => {
  const broken = { id: 'b', title: { zh: '坏' }, scenes: [] }
  const { page, context } = await openMaking('', withOwn(broken, own('a', '甲')))
  await expect.poll(() => page.locator('.make-broken').innerText()).toContain('1 段内容')
  await page.locator('[data-briefing="a"] [data-name="copy"]').click()
  await expect.poll(async () => (await keptIn(page)).map(({ id }) => id)).toEqual(['a', 'a-2'])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.make-broken button').first().click(),
  ])
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(broken)
  await context.close()
})

test('without storage all works for the visit, and it is said', async () => {
  const { page, context } = await openMaking('', {
    prepare: (context) =>
      context.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError')
          },
        }),
      ) as Promise<unknown> as Promise<void>,
  })
  await expect.poll(() => toldIn(page)).toContain('浏览器不让网页保存')
  await page.locator('.make-main').click()
  await page.locator('.make-main').click()
  await expect.poll(() => page.locator('.make-scene').count()).toBe(2)
  await context.close()
})

test('two pages of the site see what the other one keeps', async () => {
  const { page, context } = await openMaking('', withOwn(own('a', '甲')))
  const other = await context.newPage()
  await other.goto(page.url())
  await other.locator('[data-tool="brief"]').click()
  await other.locator('[data-briefing="a"] [data-name="copy"]').click()
  await expect.poll(() => page.locator('[data-briefing="a-2"]').count()).toBe(1)
  await context.close()
})

test('is whole on a phone, in English, and without barriers', async () => {
  const { page, context } = await openMaking('?lang=en', { width: 390, height: 844, ...withOwn(own('a', '评审会')) })
  expect(await page.locator('.make').innerText()).toContain('In this browser')
  expect([await sidewaysOn(page), await violationsOn(page)]).toEqual([0, []])
  await page.locator('[data-name="edit"]').click()
  await page.locator('[data-at="0"] .make-open').click()
  expect([await sidewaysOn(page), await violationsOn(page)]).toEqual([0, []])
  const sheet = await page.locator('.tool').evaluate((tool) => tool.scrollWidth - tool.clientWidth)
  expect(sheet).toBe(0)
  await context.close()
})
