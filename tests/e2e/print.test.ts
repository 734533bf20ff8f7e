import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settleFonts, withChinese } from '../../src/build/browser.ts'
import { type ReadPdf, readPdf } from './pdf.ts'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const slow = { timeout: 60_000 }
const prepare = withChinese

/** Waits until the sheets stand there in the type that they keep. */
async function settled(page: Page): Promise<number> {
  const whole = () =>
    page.waitForSelector('.paper-sheets[aria-busy=false] .paper-sheet', { timeout: 60_000, state: 'attached' })
  await whole()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(300)
  await whole()
  return page.locator('.paper-sheets .paper-sheet').count()
}

async function printed(query: string, more: (context: BrowserContext) => Promise<void> = async () => {}) {
  const opened = await open('', {
    prepare: async (context) => {
      await withChinese(context)
      await more(context)
    },
  })
  const { page } = opened
  await settleFonts(page)
  await page.goto(`${new URL(page.url()).origin}${new URL(page.url()).pathname}${query}`)
  await page.waitForSelector('html.live')
  await settleFonts(page)
  const count = await settled(page)
  await page.emulateMedia({ media: 'print' })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('.paper-sheets .paper-sheet')].flatMap((sheet, at) => {
      const body = sheet.querySelector('.paper-body') as Element
      const columns = [...sheet.querySelectorAll('.paper-column, .paper-key')]
      const end = sheet.querySelector('.paper-foot')?.getBoundingClientRect().top ?? 0
      const over = columns.some((one) => one.getBoundingClientRect().bottom > end + 2)
      return over || body.scrollWidth > body.clientWidth + 1 ? [at + 1] : []
    }),
  )
  const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }))
  return { ...opened, count, cut, pdf }
}

function checkSheets({ count, cut, pdf, errors }: { count: number; cut: number[]; pdf: ReadPdf; errors: string[] }) {
  expect(errors).toEqual([])
  expect(cut).toEqual([])
  expect(pdf.pages).toHaveLength(count)
  for (const [at, { text }] of pdf.pages.entries()) {
    expect(text).toContain(`第${at + 1}页，共${count}页`)
    expect(text).toContain('示意图，未经审图，不作为划界依据')
    expect(text).toMatch(/发布版2026\.\d+（\d{4}-\d\d-\d\d发布，清单[0-9a-f]{12}）/)
    expect(text).toMatch(/\?.*release=2026\.\d/)
    expect(text).not.toContain('mode=paper')
  }
}

test.each([
  ['A4', 'landscape', 842, 595],
  ['A4', 'portrait', 595, 842],
  ['A3', 'landscape', 1191, 842],
  ['A3', 'portrait', 842, 1191],
])(
  'prints the page on %s %s: one PDF page a sheet, map in strokes and fills',
  slow,
  async (sheet, orientation, width, height) => {
    const made = await printed(`?mode=paper&paper=${sheet}:${orientation}:colour:view`)
    checkSheets(made)
    const [map, ...rest] = made.pdf.pages
    for (const page of made.pdf.pages) {
      expect(Math.abs(page.width - width)).toBeLessThan(1)
      expect(Math.abs(page.height - height)).toBeLessThan(1)
      expect(page.pictures).toBe(0)
    }
    expect(map?.text).toContain('每千人口执业（助理）医师数')
    expect(map?.text).toContain('成都')
    expect(map?.text).toContain('仅知全域')
    expect(map?.paths).toBeGreaterThan(150)
    // Each value has its numbers, and each number its evidence.
    const text = rest.map((page) => page.text).join('')
    const [, first] = /成都3\.85\[(\d+)/.exec(text) ?? []
    expect(first).toBeDefined()
    expect(text).toContain(`[${first}]`)
    expect(text).toContain('“80610”')
    expect(text).toMatch(/可靠度[高中低]/)
    await made.context.close()
  },
)

test('prints in black on white: no colour anywhere, and no picture', slow, async () => {
  const made = await printed('?mode=paper&paper=A4:landscape:black:view')
  checkSheets(made)
  expect(made.pdf.colours.filter((colour) => !/^#(..)\1\1$/.test(colour))).toEqual([])
  expect(made.pdf.colours.length).toBeGreaterThan(3)
  expect(made.pdf.pages.map((page) => page.pictures)).toEqual(made.pdf.pages.map(() => 0))
  await made.context.close()
})

test('prints the report on a region, with a map of where it lies', slow, async () => {
  const made = await printed('?mode=paper&region=510900&paper=A4:portrait:colour:region')
  checkSheets(made)
  const [first] = made.pdf.pages
  for (const part of ['遂宁市', '船山', '蓬溪', '广安', '主要数值']) expect(first?.text).toContain(part)
  expect(first?.paths).toBeGreaterThan(40)
  for (const { text } of made.pdf.pages) expect(text).toContain('遂宁市')
  // Numbers of the text are those of the list.
  const all = made.pdf.pages.map((page) => page.text).join('')
  expect(all).toMatch(/3\.00\[1/)
  expect(all).toContain('“8445”')
  await made.context.close()
})

const own = JSON.stringify([
  {
    id: 'for-tests',
    title: { zh: '试印的简报' },
    scenes: [
      {
        title: { zh: '第一幕：<b>全域</b>' },
        text: { zh: '这里是一句话。' },
        notes: { zh: '只给讲的人看。' },
        view: '',
        emphasis: ['510900'],
      },
      { title: { zh: '第二幕：遂宁' }, view: '?region=510900&at=105.57,30.51,6.5&level=county&fill=share65plus' },
      { title: { zh: '第三幕：考核' }, view: '?board=assessment' },
      { title: { zh: '第四幕：明细' }, view: '?board=table&columns=beds&region=510900' },
      { title: { zh: '第五幕：走势' }, view: '?board=charts&chart=trend&region=510400' },
    ],
  },
])

test(
  'prints a briefing, a scene a sheet and then what stands beside its map; notes only where they are wanted',
  slow,
  async () => {
    const keep = (context: BrowserContext) =>
      context.addInitScript(
        (value) => localStorage.setItem('chuan-yu-briefings', value),
        own,
      ) as unknown as Promise<void>
    const made = await printed('?mode=paper&briefing=for-tests&paper=A4:landscape:colour:briefing', keep)
    checkSheets(made)
    const [one, two, ...more] = made.pdf.pages
    expect(one?.text).toContain('第一幕：<b>全域</b>')
    expect(one?.text).toContain('这里是一句话。')
    expect(one?.text).toContain('这一幕所说的地区')
    expect(one?.text).not.toContain('只给讲的人看')
    expect(two?.text).toContain('第2幕，共5幕')
    expect(two?.text).toContain('蓬溪')
    expect(two?.text).not.toContain('甘孜')
    const textOf = (scene: string) =>
      more.flatMap((page) => (page.text.includes(scene) ? page.text.split('（续）').slice(1) : [])).join('')
    for (const part of ['各市历年状态', '未公布', '凉山']) expect(textOf('第三幕：考核')).toContain(part)
    expect(textOf('第四幕：明细')).toMatch(/遂宁[\d,.]+\[\d+/)
    expect(textOf('第五幕：走势')).toContain('攀枝花')
    expect(more.filter((page) => page.text.includes('第五幕：走势（续）'))[0]?.paths).toBeGreaterThan(15)
    await made.page.emulateMedia({ media: 'screen' })
    await made.page.getByLabel('含地图旁的表和图').uncheck()
    await expect.poll(() => made.page.locator('.paper-sheets').innerText()).not.toContain('各市历年状态')
    await made.page.getByLabel('含讲稿').check()
    await expect.poll(() => made.page.locator('.paper-sheets').innerText()).toContain('只给讲的人看')
    await made.context.close()
  },
)

test('prints all 59 reports in one document with contents that lead to them', { timeout: 150_000 }, async () => {
  const made = await printed('?mode=paper&paper=A4:landscape:black:reports')
  checkSheets(made)
  const [cover, contents] = made.pdf.pages
  expect(cover?.text).toContain('59')
  const list = contents?.text.split('川渝卫生健康地图').at(-1)?.replace('四川省', '').replace('重庆市', '') ?? ''
  const named = [...list.matchAll(/(\p{Script=Han}+[市州区县])(\d+)/gu)].slice(0, 59)
  expect(named).toHaveLength(59)
  for (const [, name = '', number] of named) {
    const page = made.pdf.pages[Number(number) - 1]
    expect(page?.text).toContain(name)
    expect(page?.text).toContain('主要数值')
    expect(page?.text).not.toContain('（续）')
  }
  expect(made.pdf.links).toBeGreaterThanOrEqual(59)
  await made.context.close()
})

test('can be cancelled while many reports are set, and begun again', slow, async () => {
  const { page, context } = await open('?mode=paper&paper=A4:landscape:colour:reports', { prepare })
  await page.getByRole('button', { name: '取消' }).click()
  await expect.poll(() => page.locator('.paper-said-state').innerText()).toContain('已取消')
  expect(await page.locator('.paper-sheets .paper-sheet').count()).toBe(0)
  // What was being measured when the hand came is put away, and type that arrives late sets nothing in motion again.
  await expect.poll(() => page.locator('.paper-sheet').count()).toBe(0)
  await page.evaluate(() => document.fonts.dispatchEvent(new Event('loadingdone')))
  await page.waitForTimeout(300)
  expect(await page.locator('.paper-said-state').innerText()).toContain('已取消')
  expect(await page.getByRole('button', { name: '打印 / 存为 PDF' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '重新排版' }).click()
  await expect.poll(() => page.locator('.paper-said-state').innerText()).toContain('/ 59')
  await context.close()
})

test('from the tool to the sheets and back, by keyboard alone', async () => {
  const { page, context, errors } = await open('', { prepare })
  await page.locator('[data-tool=paper]').focus()
  await page.keyboard.press('Enter')
  const region = page.getByRole('radio', { name: /地区报告/ })
  await region.waitFor()
  expect(await region.isDisabled()).toBe(true)
  expect(await page.locator('.paper-subjects').innerText()).toContain('先在地图上选一个地区')
  const go = page.getByRole('button', { name: '预览并打印' })
  await page.getByRole('button', { name: '黑白' }).focus()
  await page.keyboard.press('Enter')
  for (let press = 0; press < 5 && !(await go.evaluate((one) => one === document.activeElement)); press++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).search).toContain('mode=paper')
  expect(new URL(page.url()).search).toContain('A4:landscape:black:view')
  await settled(page)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('打印')
  expect(await page.locator('.paper-sheet.black').count()).toBeGreaterThan(1)
  await page.getByRole('combobox', { name: '方向' }).selectOption('portrait')
  await settled(page)
  expect(await page.locator('.paper-sheet.portrait').count()).toBeGreaterThan(1)
  await page.getByRole('button', { name: '返回' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.paper').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('paper')
  // The map has stayed what it was.
  expect(await page.locator('.map > svg .areas path').count()).toBeGreaterThan(15)
  expect(errors).toEqual([])
  await context.close()
})

test('sheets are light in every theme, and say so in English on a phone without scrolling sideways', async () => {
  const { page, context } = await open('?mode=paper&lang=en&theme=dark', { prepare, width: 390, height: 844 })
  await settled(page)
  expect(await sidewaysOn(page)).toBeLessThanOrEqual(0)
  const sheet = page.locator('.paper-sheets .paper-sheet').first()
  expect(await sheet.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 255, 255)')
  const ground = await sheet
    .locator('.paper-map .c0')
    .first()
    .evaluate((one) => getComputedStyle(one).fill)
  expect(ground).toBe('rgb(219, 231, 224)')
  expect(await sheet.innerText()).toMatch(/Page 1 of \d+/)
  expect(await sheet.innerText()).toContain('Sketch map, not officially reviewed')
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})

test('says that it waits for evidence, and that none came', async () => {
  const { page, context } = await open('?mode=paper', {
    prepare: async (one) => {
      await one.route('**/evidence.json', (route) => route.fulfill({ status: 404, body: '' }))
    },
  })
  await expect.poll(() => page.locator('.paper-said-state').innerText()).toContain('不打印没有出处的数')
  expect(await page.locator('.paper-sheet').count()).toBe(0)
  await context.close()
})

test('an address that asks for the report on no region is told what is missing', async () => {
  const { page, context } = await open('?mode=paper&paper=A4:portrait:colour:region')
  await expect.poll(() => page.locator('.paper-said-state').innerText()).toContain('先在地图上选一个地区')
  await page.getByRole('combobox', { name: '内容' }).selectOption('view')
  await settled(page)
  await context.close()
})

test('a print window that does not open is said to be, with a way out', async () => {
  const { page, context } = await open('?mode=paper', {
    prepare: async (one) => {
      await one.addInitScript(() => {
        window.print = () => undefined
      })
    },
  })
  await settled(page)
  await page.getByRole('button', { name: '打印 / 存为 PDF' }).click()
  await expect.poll(() => page.locator('.paper-blocked').innerText()).toContain('浏览器菜单')
  expect(await page.locator('.paper-blocked a').getAttribute('href')).toContain('mode=paper')
  await page.evaluate(() => {
    window.print = () => void window.dispatchEvent(new Event('beforeprint'))
  })
  await page.getByRole('button', { name: '打印 / 存为 PDF' }).click()
  await expect.poll(() => page.locator('.paper-blocked').count()).toBe(0)
  await context.close()
})

test('the browser’s own menu prints the page itself: title, map, key, table, foot', async () => {
  const { page, context } = await open('', { prepare })
  await settleFonts(page)
  const pdf = await readPdf(await page.pdf({ format: 'A4', printBackground: true }))
  const text = pdf.pages.map((one) => one.text).join('')
  for (const part of ['川渝卫生健康地图', '示意图，未经审图', '三级甲等', '达州', '1.86']) expect(text).toContain(part)
  for (const tool of ['搜索', '看全图']) expect(text).not.toContain(tool)
  expect(pdf.pages.length).toBeLessThanOrEqual(3)
  await context.close()
})
