import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const csv = `2023年各市州卫生资源情况
地区,2022年执业（助理）医师数（万人）,2023年执业（助理）医师数（万人）,2023年医疗卫生床位
全省,25.1,26.3,1000
成都市,8.1,8.3,2000
自贡市,0.7,0.71,300
市中区,0.1,0.11,12
锦城市,0.2,0.2,23
注：数据来源于年鉴。
`
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})
const step = (page: Page, at: number): Locator =>
  page
    .locator('.desk-steps li')
    .nth(at - 1)
    .getByRole('button')
const picker = (page: Page): Locator => page.locator('.desk-drop input[type=file]')
const saved = (page: Page) => expect.poll(() => page.locator('.desk-state').innerText()).toMatch(/已保存|Saved/)
const selectOf = (page: Page, name: string): Locator =>
  page.getByRole('combobox', { name, exact: true }).or(page.getByRole('textbox', { name, exact: true }))

async function desk(query = '', options: Parameters<typeof open>[1] = {}) {
  const opened = await open(`?mode=desk${query}`, options)
  await expect.poll(() => opened.page.locator('.desk-drop .desk-go').isEnabled()).toBe(true)
  return opened
}

async function withTable(query = '', options: Parameters<typeof open>[1] = {}) {
  const opened = await desk(query, options)
  await picker(opened.page).setInputFiles(file('卫生资源.csv', csv))
  await expect.poll(() => opened.page.locator('.desk-file').count()).toBe(1)
  return opened
}

test('leads from the footer to the desk and back, and says that nothing leaves the machine', async () => {
  const { page, context, foreign, errors } = await open()
  await page.getByRole('button', { name: '数据台' }).click()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('数据台')
  expect(await page.locator('.desk-head').innerText()).toContain('不会上传')
  expect(page.url()).toContain('mode=desk')
  await page.getByRole('button', { name: '返回地图' }).click()
  await page.waitForSelector('.map-frame')
  expect(page.url()).not.toContain('mode=desk')
  expect([foreign, errors]).toEqual([[], []])
  await context.close()
})

test('recognises a table as it comes: rows, columns, periods, units, regions', async () => {
  const { page, context, foreign, errors } = await withTable()
  await step(page, 2).click()
  const columns = page.locator('.desk-column')
  await expect.poll(() => columns.count()).toBe(4)
  expect(await selectOf(page, 'A 列是').inputValue()).toBe('region')
  expect(await selectOf(page, 'B 列的指标').inputValue()).toBe('physicians')
  expect(await selectOf(page, 'B 列的时间').inputValue()).toBe('2022')
  expect(await selectOf(page, 'C 列的单位').inputValue()).toBe('万人')
  // What it is called nowhere is asked, not guessed.
  expect(await columns.nth(3).innerText()).toContain('缺指标')
  const roles = await page.locator('.desk-grid tbody th').allInnerTexts()
  expect(roles.map((one) => one.replace(/\s+/g, ' '))).toEqual(
    ['标题', '表头', '合计', '数据', '数据', '数据', '数据', '注释'].map((role, at) => `${at + 1} ${role}`),
  )
  await expect.poll(() => page.locator('.desk-ways').last().innerText()).toMatch(/同名，待选 1 个/)
  expect([foreign, errors]).toEqual([[], []])
  await context.close()
})

test('asks which of two regions is meant, takes the answer back, and does it again', async () => {
  const { page, context } = await withTable()
  await step(page, 2).click()
  const choice = selectOf(page, '“市中区”指')
  await expect
    .poll(() => choice.locator('option').allInnerTexts())
    .toEqual(expect.arrayContaining(['市中区（内江市，511002）', '市中区（乐山市，511102）', '不是地区']))
  await choice.selectOption('511002')
  await expect.poll(() => page.locator('.desk-ways').last().innerText()).toContain('人工选定 1 个')
  expect(await page.locator('.desk-ways').last().innerText()).not.toContain('同名')
  await page.locator('.desk-bar').getByRole('button', { name: '撤销：选地区' }).click()
  await expect.poll(() => page.locator('.desk-ways').last().innerText()).toContain('同名')
  await page.locator('main').focus()
  await page.keyboard.press('Control+y')
  await expect.poll(() => choice.inputValue()).toBe('511002')
  // One that is not offered is found by its name.
  const unknown = selectOf(page, '“锦城市”指')
  await unknown.selectOption('other')
  await selectOf(page, '输入名称或代码').fill('510100')
  await expect.poll(() => unknown.inputValue()).toBe('510100')
  await context.close()
})

test('keeps the work when the page is loaded anew', async () => {
  const { page, context } = await withTable()
  await step(page, 2).click()
  await selectOf(page, 'D 列的指标').selectOption('hospitalBeds')
  await page.getByLabel('标题', { exact: true }).fill('四川卫生健康统计年鉴（2023）')
  await page.getByLabel('标题', { exact: true }).press('Enter')
  await saved(page)
  await page.reload()
  await expect.poll(() => page.locator('.desk-file').count()).toBe(1)
  await step(page, 2).click()
  await expect.poll(() => selectOf(page, 'D 列的指标').inputValue()).toBe('hospitalBeds')
  expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('四川卫生健康统计年鉴（2023）')
  await expect.poll(() => page.locator('.desk-grid tbody').innerText()).toContain('成都市')
  const docs = readFileSync('docs/hosting.md', 'utf8')
  for (const name of await page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name))) {
    expect(docs).toContain(`| \`${name}\` | IndexedDB |`)
  }
  await context.close()
})

test('reads the sheets of a workbook, and leaves hidden ones out until somebody wants them', async () => {
  const table = [
    ['地区', '执业（助理）医师数（人）'],
    ['成都市', 81000],
  ]
  const book = await writeXlsx({
    sheets: [
      { name: '2023', rows: table },
      { name: '底稿', rows: table, hidden: true },
    ],
  })
  const { page, context } = await desk()
  await picker(page).setInputFiles(file('年鉴.xlsx', book))
  await expect.poll(() => page.locator('.desk-sheet').count()).toBe(2)
  expect(await page.getByRole('checkbox', { name: '2023' }).isChecked()).toBe(true)
  expect(await page.getByRole('checkbox', { name: '底稿' }).isChecked()).toBe(false)
  await expect.poll(() => step(page, 1).innerText()).toContain('1 张表')
  await page.getByRole('checkbox', { name: '底稿' }).check()
  await expect.poll(() => step(page, 1).innerText()).toContain('2 张表')
  await context.close()
})

test('takes what is pasted anywhere on the page', async () => {
  const { page, context } = await desk()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '地区\t执业（助理）医师数（人）\n成都市\t81000')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect.poll(() => page.locator('.desk-file h4').allInnerTexts()).toEqual(['粘贴的表格'])
  await page.getByRole('button', { name: '粘贴表格' }).click()
  await page.getByRole('textbox').fill('地区\t床位\n自贡市\t3')
  await page.getByRole('button', { name: '取用' }).click()
  await expect.poll(() => page.locator('.desk-file').count()).toBe(2)
  await context.close()
})

test('says why a file is not taken, and goes on', async () => {
  const { page, context } = await desk()
  await picker(page).setInputFiles([file('坏.xlsx', 'PK\u0003\u0004 no zip'), file('好.csv', csv)])
  await expect.poll(() => page.locator('.desk-problem').innerText()).toContain('坏.xlsx')
  await expect.poll(() => page.locator('.desk-file h4').allInnerTexts()).toEqual(['好.csv'])
  await context.close()
})

test('tells rows otherwise, and reads the columns again from them', async () => {
  const { page, context } = await withTable()
  await step(page, 2).click()
  const row = page.locator('.desk-grid tbody th button')
  await expect.poll(() => row.count()).toBe(8)
  await row.nth(5).click()
  await row.nth(6).click({ modifiers: ['Shift'] })
  expect(await page.getByRole('spinbutton').first().inputValue()).toBe('6')
  await selectOf(page, '行是').selectOption('excluded')
  await expect.poll(() => row.nth(6).innerText()).toContain('不用')
  await expect.poll(() => page.locator('.desk-ways').first().innerText()).toContain('不用 2 行')
  await expect.poll(() => page.locator('.desk-labels li').count()).toBe(0)
  await page.getByRole('button', { name: '行列互换' }).click()
  await expect.poll(() => page.locator('#desk-rows').innerText()).toContain('已互换')
  await context.close()
})

test('saves the work as a file, begins anew, and takes it up from the file', async () => {
  const { page, context } = await withTable()
  await page.getByRole('checkbox').uncheck()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为项目文件' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.desk$/)
  const path = await download.path()
  await page.getByRole('button', { name: '重新开始' }).click()
  await page.getByRole('button', { name: '保留现在的' }).click()
  expect(await page.locator('.desk-file').count()).toBe(1)
  await page.getByRole('button', { name: '重新开始' }).click()
  await page.getByRole('button', { name: '清掉并重新开始' }).click()
  await expect.poll(() => page.locator('.desk-file').count()).toBe(0)
  const opener = page.locator('input[accept=".desk"]')
  await opener.setInputFiles(file('x.desk', 'no project'))
  await expect.poll(() => page.locator('.desk-problem').innerText()).toContain('不是项目文件')
  await opener.setInputFiles(file('x.desk', readFileSync(path)))
  await expect.poll(() => page.locator('.desk-file h4').allInnerTexts()).toEqual(['卫生资源.csv'])
  expect(await page.getByRole('checkbox').isChecked()).toBe(false)
  await page.getByRole('checkbox').check()
  await step(page, 2).click()
  await expect.poll(() => page.locator('.desk-grid tbody').innerText()).toContain('成都市')
  await context.close()
})

test('goes on where the browser lets it keep nothing, and says so', async () => {
  const { page, context } = await withTable('', {
    prepare: async (one) => {
      await one.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    },
  })
  await expect.poll(() => page.locator('.desk-state').innerText()).toContain('不允许保存')
  await step(page, 2).click()
  await expect.poll(() => page.locator('.desk-grid tbody').innerText()).toContain('成都市')
  await context.close()
})

test('works in the page where no worker can be had', async () => {
  const { page, context } = await withTable('', {
    prepare: async (one) => {
      await one.addInitScript(() => Object.defineProperty(window, 'Worker', { value: undefined }))
    },
  })
  await step(page, 2).click()
  await expect.poll(() => page.locator('.desk-grid tbody').innerText()).toContain('成都市')
  await context.close()
})

test('remembers how a table was matched, and offers it for the next one', async () => {
  const { page, context } = await withTable()
  await step(page, 2).click()
  await selectOf(page, 'D 列的指标').selectOption('hospitalBeds')
  await step(page, 1).click()
  await picker(page).setInputFiles(file('明年.csv', csv.replace(/2023/g, '2024').replace(/2022/g, '2023')))
  await expect.poll(() => page.locator('.desk-file').count()).toBe(2)
  await page.getByRole('button', { name: '查看' }).last().click()
  await expect.poll(() => selectOf(page, 'D 列的指标').inputValue()).toBe('')
  await page.getByRole('button', { name: '照上次的认法' }).click()
  await expect.poll(() => selectOf(page, 'D 列的指标').inputValue()).toBe('hospitalBeds')
  expect(await selectOf(page, 'D 列的时间').inputValue()).toBe('2024')
  await context.close()
})

test.each([
  ['', 390, 844],
  ['', 320, 700],
  ['&lang=en', 390, 844],
  ['&lang=en&theme=dark', 1440, 900],
  ['&theme=contrast', 1440, 900],
] as const)('axe finds nothing, and nothing scrolls sideways: %s at %d', async (query, width, height) => {
  const { page, context } = await withTable(query, { width, height })
  expect(await sidewaysOn(page)).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  await step(page, 2).click()
  await expect.poll(() => page.locator('.desk-labels li').count()).toBeGreaterThan(0)
  expect(await sidewaysOn(page)).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
