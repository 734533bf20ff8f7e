import { writeXlsx } from 'hucre'
import type { Locator, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { atStep, goTo, table } from './desk-table.ts'
import { newContext, open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const cell = (page: Page, row: number, column: number): Locator =>
  page.locator(`.desk-grid tr[data-row="${row}"] td[data-column="${column}"]`)
const line = (page: Page): Locator => page.locator('.desk-line textarea')
const said = (page: Page): Locator => page.locator('.desk-line-said')
/** What the field in the chosen cell is called, where it has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
const isFocused = (page: Page, name: string) => expect.poll(() => focused(page)).toBe(`单元格 ${name}`)
const shown = async (page: Page, row: number, column: number) => {
  const own = cell(page, row, column)
  const field = own.locator('textarea')
  return (await field.count()) > 0
    ? field.inputValue()
    : own.evaluate(({ firstChild: text }) => (text?.nodeType === Node.TEXT_NODE ? text.nodeValue : '') ?? '')
}
const reads = (page: Page, row: number, column: number, text: string) =>
  expect.poll(() => shown(page, row, column)).toBe(text)
const pasteText = (page: Page, text: string) =>
  page.evaluate((plain) => {
    const data = new DataTransfer()
    data.setData('text/plain', plain)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)

async function bring(page: Page, name: string, content: string | Uint8Array) {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.locator('.desk-brought').waitFor({ timeout: 60_000 })
}

async function withGrid(options: Parameters<typeof atStep>[1] = {}) {
  const opened = await atStep(1, options)
  await reads(opened.page, 2, 0, '成都市')
  return opened
}

/** With Tab from the line above, as somebody without a mouse comes. */
async function tabInto(page: Page) {
  await line(page).focus()
  for (let stops = 0; stops < 4 && !(await focused(page))?.startsWith('单元格'); stops++)
    await page.keyboard.press('Tab')
}

test('is one stop of the keyboard, and is gone through and written in like a spreadsheet', async () => {
  const { page, context, errors, foreign } = await withGrid()
  await tabInto(page)
  await isFocused(page, 'A1')
  const grid = page.getByRole('grid')
  expect([await grid.getAttribute('aria-rowcount'), await grid.getAttribute('aria-colcount')]).toEqual(['10', '4'])
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  await isFocused(page, 'B3')
  expect(await cell(page, 2, 1).getAttribute('aria-selected')).toBe('true')
  expect(await page.locator('.desk-grid [aria-selected=true]').count()).toBe(1)
  expect(await line(page).inputValue()).toBe('9.8')

  // What is typed takes the place of what was there; Enter goes down, Tab to the right, Escape leaves all as it was.
  await page.keyboard.type('98000')
  expect(await line(page).inputValue()).toBe('98000')
  await page.keyboard.press('Enter')
  await isFocused(page, 'B4')
  await reads(page, 2, 1, '98000')
  await page.keyboard.type('1')
  await page.keyboard.press('Escape')
  await reads(page, 3, 1, '30500')
  await isFocused(page, 'B4')
  await page.keyboard.press('F2')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('9')
  await page.keyboard.press('Tab')
  await reads(page, 3, 1, '30509')
  await isFocused(page, 'C4')
  await page.keyboard.press('Delete')
  await reads(page, 3, 2, '')

  // The line says what the file itself says, and gives it back.
  expect(await said(page).innerText()).toContain('文件里是：18900')
  await said(page).getByRole('button', { name: '恢复 C4 的原值' }).click()
  await reads(page, 3, 2, '18900')
  await expect.poll(() => page.locator('.desk-edited').count()).toBe(2)
  expect(await cell(page, 2, 1).locator('.sr-only').first().innerText()).toBe('已改')

  // Far steps.
  await cell(page, 3, 1).click()
  await page.keyboard.press('Control+End')
  await isFocused(page, 'C9')
  await page.keyboard.press('Home')
  await isFocused(page, 'A9')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('th') !== null)).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('spinbutton').first().inputValue()).toBe('9')
  await page.keyboard.press('Control+Home')
  await isFocused(page, 'A1')

  // Taken back step by step from the cell, and done again.
  await page.keyboard.press('Control+z')
  await reads(page, 3, 2, '')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await reads(page, 3, 1, '30500')
  await page.keyboard.press('Control+y')
  await reads(page, 3, 1, '30509')
  expect([errors, foreign]).toEqual([[], []])
  await context.close()
})

test('takes what an input method writes, from the first letter on', async () => {
  const { page, context } = await withGrid()
  const unknown = page.locator('.desk-matters', { hasText: '1 个地区名' })
  await expect.poll(() => unknown.count()).toBe(1)
  await cell(page, 8, 0).click()
  await isFocused(page, 'A9')
  const session = await context.newCDPSession(page)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('s')
  await compose('sui')
  await compose('suining')
  await session.send('Input.insertText', { text: '遂宁市' })
  expect(await line(page).inputValue()).toBe('遂宁市')
  await page.keyboard.press('Enter')
  await reads(page, 8, 0, '遂宁市')
  await expect.poll(() => unknown.count()).toBe(0)
  await context.close()
})

test('takes a block from a spreadsheet as one act, says what was cut off, and copies a cell', async () => {
  const { page, context } = await withGrid()
  await cell(page, 7, 1).click()
  await isFocused(page, 'B8')
  await pasteText(page, '16000\t32000\t9\r\n"1,200"\t\r\n7\t8\r\n')
  await reads(page, 7, 1, '16000')
  await reads(page, 7, 2, '32000')
  await reads(page, 8, 1, '1,200')
  await reads(page, 8, 2, '')
  expect(await said(page).innerText()).toContain('已粘贴 4 格。超出表格或上限的 5 格没有粘贴。')
  await page.keyboard.press('Control+z')
  await reads(page, 7, 2, '31000')
  await reads(page, 8, 1, '200')
  expect(await page.locator('.desk-edited').count()).toBe(0)

  await page.keyboard.press('Control+c')
  await page.keyboard.press('ArrowUp')
  await isFocused(page, 'B7')
  await page.keyboard.press('Control+v')
  await reads(page, 6, 1, '15990')

  // Several cells, with the keyboard and with the mouse.
  await cell(page, 2, 1).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => page.locator('.desk-grid [aria-selected=true]').count()).toBe(4)
  expect(await said(page).innerText()).toContain('已选 B3 到 C4，4 格。')
  await page.keyboard.press('Control+c')
  await cell(page, 7, 1).click()
  await page.keyboard.press('Control+v')
  await reads(page, 7, 1, '9.8')
  await reads(page, 8, 2, '18900')
  await cell(page, 4, 1).hover()
  await page.mouse.down()
  await cell(page, 5, 2).hover()
  await page.mouse.up()
  await expect.poll(() => page.locator('.desk-grid [aria-selected=true]').count()).toBe(4)
  await page.keyboard.press('Delete')
  await reads(page, 5, 2, '')
  await reads(page, 4, 1, '')
  await page.keyboard.press('Control+z')
  await reads(page, 5, 2, '11010519491231002X')
  await reads(page, 4, 1, '4900')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.desk-grid [aria-selected=true]').count()).toBe(1)
  await context.close()
})

test('leads from a finding to the same cell of the whole sheet, where it is put right', async () => {
  const { page, context, errors } = await atStep(2)
  const person = page.locator('.desk-out-line', { hasText: 'C6' }).first()
  await person.waitFor({ timeout: 30_000 })
  await person.click()
  await page.getByRole('button', { name: '在整张表中看' }).click()
  await isFocused(page, 'C6')
  expect(await line(page).inputValue()).toBe('11010519491231002X')
  expect(await said(page).innerText()).toContain('身份证')
  expect(await cell(page, 5, 2).getAttribute('class')).toContain('desk-found-error')
  const inSight = await cell(page, 5, 2).evaluate((td) => {
    const { top, bottom } = td.getBoundingClientRect()
    return top > 0 && bottom < (document.querySelector('.desk-bar')?.getBoundingClientRect().top ?? 0)
  })
  expect(inSight).toBe(true)

  // The way back leads to the finding that was open.
  await goTo(page, 2)
  await expect.poll(() => person.getAttribute('aria-expanded')).toBe('true')
  await expect.poll(() => person.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: '在整张表中看' }).click()
  await isFocused(page, 'C6')
  await page.keyboard.type('19500')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell(page, 5, 2).getAttribute('class')).not.toContain('desk-found')

  // On to the next ones, and round and round.
  const before = await page.locator('.desk-line-found').innerText()
  await page.keyboard.press('F8')
  const next = await focused(page)
  expect(next).not.toBe('单元格 C7')
  await expect.poll(() => said(page).innerText()).toMatch(/错误|存疑/)
  await page.keyboard.press('Shift+F8')
  await page.keyboard.press('F8')
  await expect.poll(() => focused(page)).toBe(next)
  expect(before).toMatch(/^\d+ 格有问题/)
  await goTo(page, 2)
  await expect.poll(() => page.locator('.desk-out-group').count()).toBeGreaterThan(0)
  expect(await page.locator('.desk-out-line', { hasText: 'C6' }).count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test('shows percentages and dates as a spreadsheet does, and they stay what they are', async () => {
  const book = await writeXlsx({
    sheets: [
      {
        name: '占比',
        rows: [
          ['地区', '65岁及以上人口占比', '日期'],
          ['成都市', 0.123, new Date(Date.UTC(2023, 9, 24))],
          ['自贡市', 0.2, null],
        ],
        cells: new Map([
          ['1,1', { value: 0.123, style: { numFmt: '0.0%' } }],
          ['2,1', { value: 0.2, style: { numFmt: '0.0%' } }],
        ]),
      },
    ],
  })
  const { page, context } = await open('?mode=desk')
  await page.locator('main button.desk-go:not([disabled])').first().waitFor()
  await bring(page, '占比.xlsx', book)
  await goTo(page, 1)
  await reads(page, 1, 1, '12.3%')
  await reads(page, 2, 1, '20%')
  await reads(page, 1, 2, '2023-10-24')
  await cell(page, 1, 1).click()
  expect(await said(page).innerText()).toContain('百分数')
  // The sign is put there as somebody types, and can be seen.
  await page.keyboard.type('13.5')
  expect(await line(page).inputValue()).toBe('13.5%')
  await page.keyboard.press('Enter')
  await reads(page, 1, 1, '13.5%')
  await cell(page, 1, 1).click()
  expect(await said(page).innerText()).toContain('文件里是：12.3%')
  // Written as the file has it, it is the file's own again.
  await page.keyboard.type('12.3')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.desk-edited').count()).toBe(0)
  await context.close()
})

test('writes into the same cell of the file when rows and columns are swapped', async () => {
  const { page, context } = await withGrid()
  await page.getByRole('button', { name: '行列互换' }).click()
  await reads(page, 1, 2, '9.8')
  await cell(page, 1, 2).click()
  await isFocused(page, 'B3')
  await page.keyboard.type('98000')
  await page.keyboard.press('Enter')
  await isFocused(page, 'C3')
  await reads(page, 1, 2, '98000')
  await page.getByRole('button', { name: '恢复原来的行列' }).click()
  await reads(page, 2, 1, '98000')
  expect(await page.locator('.desk-edited').count()).toBe(1)
  await context.close()
})

test('stays where it is when it is scrolled away, in a table of 30,000 rows and 60 columns', async () => {
  const head = ['地区', ...Array.from({ length: 59 }, (_, at) => `${1960 + at}年`)].join(',')
  const row = (at: number) => [`地区${at}`, ...Array.from({ length: 59 }, (_, one) => at * 100 + one)].join(',')
  const content = `${head}\n${Array.from({ length: 30_000 }, (_, at) => row(at)).join('\n')}\n`
  const { page, context } = await open('?mode=desk')
  await page.locator('main button.desk-go:not([disabled])').first().waitFor()
  await bring(page, '长表.csv', content)
  await goTo(page, 1)
  await reads(page, 2, 1, '100')
  await cell(page, 2, 1).click()
  await page.keyboard.type('12')
  const scroller = page.locator('.desk-grid')
  await scroller.evaluate((one) => one.scrollTo(3000, 400_000))
  await expect.poll(() => page.locator('.desk-grid tbody tr[data-row]').last().getAttribute('data-row')).not.toBe('20')
  // What was being written is still being written, and typing leads back to it.
  await isFocused(page, 'B3')
  await page.keyboard.type('34')
  await expect.poll(() => scroller.evaluate((one) => one.scrollTop)).toBeLessThan(200)
  await page.keyboard.press('Enter')
  await reads(page, 2, 1, '1234')
  await page.keyboard.press('Control+End')
  await isFocused(page, 'BH30001')
  await expect.poll(() => line(page).inputValue()).toBe('2999958')
  expect(await page.locator('.desk-grid td').count()).toBeLessThan(2000)
  await context.close()
})

test('is chosen from with a finger, and written in the line above', async () => {
  const context = await newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await page.goto(`${inject('address')}?mode=desk`)
  await page.locator('main button.desk-go:not([disabled])').first().waitFor()
  await bring(page, '卫生资源.csv', table)
  await goTo(page, 1)
  await reads(page, 2, 0, '成都市')
  await cell(page, 2, 1).tap()
  await expect.poll(() => line(page).inputValue()).toBe('9.8')
  // No keyboard comes up for looking at a cell, or for what was found.
  const isWriting = () => page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement)
  expect(await isWriting()).toBe(false)
  await page.getByRole('button', { name: '下一处' }).tap()
  await expect.poll(() => line(page).inputValue()).not.toBe('9.8')
  expect(await isWriting()).toBe(false)
  await cell(page, 2, 1).tap()
  await expect.poll(() => line(page).inputValue()).toBe('9.8')
  await cell(page, 2, 1).tap()
  expect(await focused(page)).toBe('B3 的内容')
  await line(page).fill('98000')
  await cell(page, 3, 1).tap()
  await reads(page, 2, 1, '98000')
  await expect.poll(() => line(page).inputValue()).toBe('30500')
  await line(page).tap()
  await line(page).fill('30000')
  await page.keyboard.press('Enter')
  await reads(page, 3, 1, '30000')
  expect(await focused(page)).toBe('B5 的内容')
  expect(await sidewaysOn(page)).toBe(0)
  await context.close()
})

test.each([
  ['zh', 1440, 900],
  ['en', 1440, 900],
  ['zh', 390, 844],
  ['en', 320, 700],
] as const)('axe finds nothing, and nothing scrolls sideways: %s at %d', async (lang, width, height) => {
  const { page, context } = await withGrid({ lang, width, height, content: table })
  await expect.poll(() => page.locator('.desk-line-found').count()).toBe(1)
  await cell(page, 4, 1).click()
  await page.keyboard.type('5000')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F8')
  expect(await sidewaysOn(page)).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('F2')
  expect(await violationsOn(page)).toEqual([])
  expect(await sidewaysOn(page)).toBe(0)
  await context.close()
})
