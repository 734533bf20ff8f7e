import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const csv = `表3-2 各市（州）卫生资源
单位：万人
地区,2022年执业（助理）医师数,2023年执业（助理）医师数,其他
成都市,8.06,8.21,1
绵阳市,1.53,1.58,2
注：口径见说明。资料来源：四川省卫生健康委员会《四川卫生健康统计年鉴2023》
`
type Upload = { name: string; mimeType: string; buffer: Buffer }
const file = (name: string, content: string | Uint8Array): Upload => ({
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
const state = (page: Page): Locator => page.locator('.desk-state')
const files = (page: Page): Locator => page.locator('.desk-file h4')
const isReady = (page: Page) => expect.poll(() => page.locator('.desk-drop .desk-go').isEnabled()).toBe(true)

async function desk(query = '', options: Parameters<typeof open>[1] = {}) {
  const opened = await open(`?mode=desk${query}`, options)
  await isReady(opened.page)
  return opened
}

/** Drops files, or texts by their type, as a person drags them from another window. */
async function drop(page: Page, things: Upload[] | Record<string, string>): Promise<void> {
  const given = Array.isArray(things)
    ? things.map(({ name, buffer }) => ({ name, bytes: [...buffer] }))
    : Object.entries(things)
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer()
    for (const one of all) {
      if (Array.isArray(one)) data.setData(one[0] as string, one[1] as string)
      else data.items.add(new File([new Uint8Array(one.bytes)], one.name))
    }
    return data
  }, given)
  await page.dispatchEvent('.desk-bring', 'dragenter', { dataTransfer: transfer })
  await expect.poll(() => page.locator('.desk-over').count()).toBe(1)
  await page.dispatchEvent('.desk-bring', 'drop', { dataTransfer: transfer })
  await expect.poll(() => page.locator('.desk-over').count()).toBe(0)
}

async function projectFile(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为项目文件' }).click(),
  ])
  return readFileSync(await download.path())
}

test('takes twenty files at once: one that fails does not stop the others, and its reason stays', async () => {
  const { page, context, errors } = await desk()
  const many = Array.from({ length: 20 }, (_, at) => file(`表${at + 1}.csv`, csv))
  many.splice(7, 1, file('坏.xlsx', 'PK\u0003\u0004 no zip'))
  await drop(page, many)
  await expect.poll(() => files(page).count(), { timeout: 20_000 }).toBe(19)
  expect(await page.locator('.desk-problem').innerText()).toContain('坏.xlsx')
  await page.getByRole('button', { name: '移除 表3.csv' }).click()
  await expect.poll(() => files(page).count()).toBe(18)
  expect(await files(page).allInnerTexts()).not.toContain('表3.csv')
  expect(await page.locator('.desk-problem').innerText()).toContain('坏.xlsx')
  // The same name twice is said at both.
  expect(await page.getByText('同名文件').count()).toBe(0)
  await picker(page).setInputFiles(file('表1.csv', csv))
  await expect.poll(() => page.getByText('同名文件').count()).toBe(2)
  await page.getByRole('button', { name: '移除 表1.csv' }).last().click()
  await expect.poll(() => page.getByText('同名文件').count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test('takes a table that is dropped as text, and what is pasted with semicolons', async () => {
  const { page, context } = await desk()
  await drop(page, { 'text/plain': '地区\t执业（助理）医师数（人）\n成都市\t81000' })
  await expect.poll(() => files(page).allInnerTexts()).toEqual(['粘贴的表格'])
  await page.getByRole('button', { name: '粘贴表格' }).click()
  await page.getByRole('textbox').fill('地区;2023年执业（助理）医师数（人）\n成都市;81000\n自贡市;9000')
  await page.getByRole('button', { name: '取用' }).click()
  await expect.poll(() => files(page).allInnerTexts()).toEqual(['粘贴的表格', '粘贴的表格 2'])
  await page.getByRole('button', { name: '查看' }).last().click()
  await expect.poll(() => page.locator('.desk-column').count()).toBe(2)
  await context.close()
})

test('opens a project file that is dropped, with what was said of its files; asks before work is lost', async () => {
  const { page, context } = await desk()
  // GB18030 of two lines, whose encoding is inferred and said.
  const bytes = Uint8Array.from([
    0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0x31, 0x0a, 0xb3, 0xc9, 0xb6, 0xbc, 0xca, 0xd0, 0x2c, 0x32,
  ])
  await picker(page).setInputFiles(file('国标.csv', bytes))
  await expect.poll(() => page.locator('.desk-file').innerText()).toContain('GBK')
  const said = await page.locator('.desk-remarks').allInnerTexts()
  const project = file('工作.desk', await projectFile(page))
  await picker(page).setInputFiles(file('别的.csv', csv))
  await expect.poll(() => files(page).count()).toBe(2)
  await drop(page, [project])
  await page.getByRole('button', { name: '保留现在的' }).click()
  expect(await files(page).count()).toBe(2)
  await picker(page).setInputFiles(project)
  await page.getByRole('button', { name: '替换', exact: true }).click()
  await expect.poll(() => files(page).allInnerTexts()).toEqual(['国标.csv'])
  expect(await page.locator('.desk-file').innerText()).toContain('GBK')
  expect(await page.locator('.desk-remarks').allInnerTexts()).toEqual(said)
  await expect.poll(() => state(page).innerText()).toContain('已保存')
  await page.reload()
  await expect.poll(() => files(page).allInnerTexts()).toEqual(['国标.csv'])
  expect(await page.locator('.desk-file').innerText()).toContain('GBK')
  // Beside others it is said, not opened.
  await isReady(page)
  await drop(page, [project, file('三.csv', csv)])
  await expect.poll(() => page.locator('.desk-problem').innerText()).toContain('请单独打开')
  await expect.poll(() => files(page).allInnerTexts()).toEqual(['国标.csv', '三.csv'])
  await context.close()
})

test('offers the document that the sheet names and those used before, and sets none by itself', async () => {
  const { page, context } = await desk()
  await picker(page).setInputFiles([file('甲.csv', csv), file('乙.csv', csv)])
  await expect.poll(() => files(page).count()).toBe(2)
  await step(page, 2).click()
  const title = page.getByLabel('标题', { exact: true })
  expect(await title.inputValue()).toBe('')
  await page.getByRole('button', { name: '用“四川卫生健康统计年鉴2023”作标题' }).click()
  expect(await title.inputValue()).toBe('四川卫生健康统计年鉴2023')
  expect(await page.getByLabel('发布单位').inputValue()).toBe('四川省卫生健康委员会')
  await expect.poll(() => page.getByRole('button', { name: /作标题/ }).count()).toBe(0)
  await page.locator('.desk-sources button').last().click()
  await expect.poll(() => title.inputValue()).toBe('')
  const known = page.getByLabel('用过的出处')
  await known.selectOption({ index: 1 })
  await expect.poll(() => title.inputValue()).toBe('四川卫生健康统计年鉴2023')
  await known.selectOption({ index: 5 })
  await expect.poll(() => title.inputValue()).not.toBe('四川卫生健康统计年鉴2023')
  expect(await page.getByLabel('发布单位').inputValue()).not.toBe('')
  await page.getByRole('button', { name: '撤销：改出处' }).click()
  expect(await title.inputValue()).toBe('四川卫生健康统计年鉴2023')
  await context.close()
})

test('leaves all columns out that were not recognised, in one act that can be taken back', async () => {
  const { page, context } = await desk()
  const table = [
    '地区,2023年执业（助理）医师数（人）,2023年医疗卫生床位,2023年其他情况',
    '成都市,81000,1,2',
    '自贡市,9000,3,4',
  ]
  await picker(page).setInputFiles(file('多列.csv', table.join('\n')))
  await expect.poll(() => files(page).count()).toBe(1)
  await step(page, 2).click()
  const open = page.locator('.desk-column.desk-open')
  await expect.poll(() => open.count()).toBeGreaterThan(0)
  const count = await open.count()
  await page.getByRole('button', { name: /不用没认出指标的/ }).click()
  await expect.poll(() => open.count()).toBe(0)
  await page.getByRole('button', { name: '撤销：不用没认出的列' }).click()
  await expect.poll(() => open.count()).toBe(count)
  await context.close()
})

test('two windows: neither overwrites the other, and a person says which one holds', async () => {
  const { page, context } = await desk()
  await picker(page).setInputFiles(file('甲.csv', csv))
  await expect.poll(() => state(page).innerText()).toContain('已保存')
  const second = await context.newPage()
  await second.goto(page.url())
  await expect.poll(() => files(second).allInnerTexts()).toEqual(['甲.csv'])
  await isReady(second)
  await picker(second).setInputFiles(file('乙.csv', csv))
  await expect.poll(() => files(second).count()).toBe(2)
  await expect.poll(() => state(second).innerText()).toContain('已保存')
  // Said as soon as the first window is gone back to.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect.poll(() => state(page).innerText()).toContain('另一个窗口')
  await page.getByRole('checkbox').uncheck()
  await page.locator('.desk-bar').getByRole('button', { name: '这个窗口' }).click()
  await expect.poll(() => state(page).innerText()).toContain('已保存')
  await second.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect.poll(() => state(second).innerText()).toContain('另一个窗口')
  await second.locator('.desk-bar').getByRole('button', { name: '另一个窗口' }).click()
  await expect.poll(() => files(second).allInnerTexts()).toEqual(['甲.csv'])
  expect(await second.getByRole('checkbox').isChecked()).toBe(false)
  await context.close()
})

test('says it where the storage is full, and goes on', async () => {
  const { page, context } = await desk('', {
    prepare: async (one) => {
      await one.addInitScript(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
    },
  })
  await picker(page).setInputFiles(file('甲.csv', csv))
  await expect.poll(() => state(page).innerText()).toContain('空间已满')
  await step(page, 2).click()
  await expect.poll(() => page.locator('.desk-column').count()).toBe(4)
  await context.close()
})

test('keeps what it remembers of tables when somebody begins anew', async () => {
  const { page, context } = await desk()
  await picker(page).setInputFiles(file('甲.csv', csv))
  await expect.poll(() => files(page).count()).toBe(1)
  await step(page, 2).click()
  const indicator = page.getByRole('combobox', { name: 'D 列的指标' })
  await indicator.selectOption('hospitalBeds')
  await step(page, 1).click()
  await page.getByRole('button', { name: '重新开始' }).click()
  await page.getByRole('button', { name: '清掉并重新开始' }).click()
  await expect.poll(() => files(page).count()).toBe(0)
  await picker(page).setInputFiles(file('明年.csv', csv))
  await expect.poll(() => files(page).count()).toBe(1)
  await step(page, 2).click()
  await page.getByRole('button', { name: '照上次的认法' }).click()
  await expect.poll(() => indicator.inputValue()).toBe('hospitalBeds')
  await context.close()
})

test.each([
  ['', 320, 700],
  ['&lang=en&theme=dark', 1440, 900],
] as const)('axe finds nothing in the document’s form and in questions: %s at %d', async (query, width, height) => {
  const { page, context } = await desk(query, { width, height })
  await picker(page).setInputFiles([file('甲.csv', csv), file('甲.csv', csv)])
  await expect.poll(() => files(page).count()).toBe(2)
  await picker(page).setInputFiles(file('工作.desk', 'no project'))
  await expect.poll(() => page.getByRole('alertdialog').count()).toBe(1)
  expect(await sidewaysOn(page)).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  await step(page, 2).click()
  await expect.poll(() => page.locator('.desk-offer').count()).toBe(1)
  expect(await sidewaysOn(page)).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})

test('reads a file again in another encoding that is chosen by hand', async () => {
  const { page, context } = await desk()
  await picker(page).setInputFiles(file('国标.csv', Uint8Array.from([0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0x31, 0x0a, 0x32])))
  const encoding = page.getByLabel('文字编码')
  await expect.poll(() => encoding.inputValue()).toBe('gb18030')
  await encoding.selectOption('utf-16le')
  await expect.poll(() => encoding.inputValue()).toBe('utf-16le')
  await encoding.selectOption('gb18030')
  await page.getByRole('checkbox').check()
  await step(page, 2).click()
  await expect.poll(() => page.getByLabel('单元格 A1').first().inputValue()).toBe('地区')
  await context.close()
})

test('saves what columns are as a file, and applies it to another table; a foreign one is refused', async () => {
  const { page, context } = await desk()
  await picker(page).setInputFiles([file('甲.csv', csv), file('乙.csv', csv)])
  await expect.poll(() => files(page).count()).toBe(2)
  await step(page, 2).click()
  const indicator = page.getByRole('combobox', { name: 'D 列的指标' })
  await indicator.selectOption('hospitalBeds')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '把各列认法存为文件（明年再用）' }).click(),
  ])
  const mapping = readFileSync(await download.path())
  await page.locator('.desk-sources button').last().click()
  await expect.poll(() => indicator.inputValue()).toBe('')
  const opener = page.locator('.desk-mapping input[type=file]')
  await opener.setInputFiles(file('别的.json', '{"a":1}'))
  await expect.poll(() => page.locator('.desk-problem').innerText()).toContain('不是存过的认法')
  await opener.setInputFiles(file('对应.json', mapping))
  await expect.poll(() => indicator.inputValue()).toBe('hospitalBeds')
  await context.close()
})

test('reads the template that it gives, whose examples are no data, and the workbook of a whole release', async () => {
  const { page, context } = await desk()
  const take = async (name: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name }).click(),
    ])
    return readFileSync(await download.path())
  }
  await picker(page).setInputFiles(file('模板.xlsx', await take('下载模板')))
  await expect.poll(() => files(page).allInnerTexts(), { timeout: 20_000 }).toEqual(['模板.xlsx'])
  const sheets = page.locator('.desk-sheets li')
  expect(await sheets.count()).toBeGreaterThan(10)
  for (const said of await sheets.allInnerTexts()) expect(said).toMatch(/不用，\d+ 行数据/)
  // A sheet that nothing was filled in on yet knows all the same what it is for.
  const institutions = sheets.filter({ hasText: 'facilities' }).first()
  await institutions.getByRole('checkbox').check()
  expect(await institutions.innerText()).toContain('模板表，0 行数据')
  await picker(page).setInputFiles(file('版本.xlsx', await take('下载当前版本的工作簿')))
  await expect.poll(() => page.locator('.desk-from').innerText(), { timeout: 40_000 }).toContain('版本.xlsx')
  await context.close()
})

test('opens a project that continues from a release which is gone, says so, and goes on from another', async () => {
  const { page, context } = await desk()
  await picker(page).setInputFiles(file('甲.csv', csv))
  await expect.poll(() => files(page).count()).toBe(1)
  const parts = unzipSync(await projectFile(page))
  const project = JSON.parse(strFromU8(parts['project.json'] as Uint8Array))
  const gone = { ...parts, 'project.json': strToU8(JSON.stringify({ ...project, base: '1999.1' })) }
  await picker(page).setInputFiles(file('旧.desk', zipSync(gone)))
  await page.getByRole('button', { name: '替换', exact: true }).click()
  await expect.poll(() => page.locator('.desk-problem').innerText()).toContain('1999.1')
  const from = page.getByLabel('从哪个版本接着做')
  expect(await from.locator('option:checked').innerText()).toContain('1999.1（已不在列）')
  await from.selectOption(project.base)
  await isReady(page)
  await step(page, 2).click()
  await expect.poll(() => page.locator('.desk-grid tbody').innerText()).toContain('成都市')
  await context.close()
})

test('stops reading a file when it is told to', async () => {
  const { page, context } = await desk()
  const rows = Array.from({ length: 400_000 }, (_, at) => `成都市,${at},${at + 1},${at + 2}`)
  await picker(page).setInputFiles([file('大.csv', `地区,甲,乙,丙\n${rows.join('\n')}`), file('小.csv', csv)])
  await page.locator('.desk-reading li').first().getByRole('button', { name: '取消' }).click()
  await expect.poll(() => files(page).allInnerTexts(), { timeout: 20_000 }).toEqual(['小.csv'])
  expect(await page.locator('.desk-reading li').count()).toBe(0)
  expect(await page.locator('.desk-problem').count()).toBe(0)
  await context.close()
})
