import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atStep, goTo, impersonal } from './desk-table.ts'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const group = (page: Page, name: string) => page.locator('.desk-out-group', { hasText: name })
const meant = (page: Page) => page.locator('.desk-out-meant input')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-finding') ?? null)

/** The one after a finding that went away is open already. */
async function unfold(line: Locator): Promise<void> {
  if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click()
}

/** Everything that was found is put right, left out or accepted with a note. */
async function settle(page: Page): Promise<void> {
  await unfold(group(page, '居民身份证号').locator('.desk-out-line'))
  await meant(page).fill('19500')
  await meant(page).press('Enter')
  await expect.poll(() => group(page, '居民身份证号').count()).toBe(0)
  await unfold(group(page, '地区名不认识').locator('.desk-out-line'))
  await page.getByRole('button', { name: '不收这一行' }).click()
  await expect.poll(() => group(page, '地区名不认识').count()).toBe(0)
  const twice = page.locator('.desk-out-group', { hasText: '重复' })
  await unfold(twice.locator('.desk-out-line').last())
  await page.getByRole('button', { name: '不收整行' }).click()
  await expect.poll(() => twice.count()).toBe(0)
  await unfold(page.locator('.desk-out-line', { hasText: 'B3' }).first())
  await meant(page).fill('85000')
  await meant(page).press('Enter')
  await expect.poll(() => page.locator('.desk-out-line', { hasText: 'B3' }).count()).toBe(0)
  await unfold(page.locator('.desk-out-line', { hasText: 'B4' }).first())
  await page.getByLabel('确认无误的理由').fill('统计口径调整，年鉴有说明。')
  await page.getByRole('button', { name: '确认无误', exact: true }).click()
  await expect.poll(() => page.locator('.desk-out-left').innerText()).toContain('没有待处理的问题')
}

test('what is wrong is said with its cell, and put right, left out or accepted in place, by keyboard', async () => {
  const { page, context, errors, foreign } = await atStep(2)
  const person = group(page, '居民身份证号')
  await person.waitFor({ timeout: 30_000 })
  expect(await person.locator('.desk-out-line b').innerText()).toBe('C6')
  await person.locator('.desk-out-line').focus()
  await page.keyboard.press('Enter')
  // Personal data cannot be accepted or left out cell by cell.
  await meant(page).waitFor()
  expect(await person.getByRole('button', { name: '确认无误' }).count()).toBe(0)
  expect(await person.getByRole('button', { name: '不用这张表' }).count()).toBe(1)
  expect(await person.locator('.desk-out-heading').innerText()).toContain('卫生院床位数')

  // Escape takes back what was typed; Enter puts it in, and the keyboard goes on to the next finding.
  await meant(page).fill('1')
  await page.keyboard.press('Escape')
  expect(await meant(page).inputValue()).toBe('11010519491231002X')
  const before = await page.locator('.desk-out-left').innerText()
  await meant(page).fill('19500')
  await page.keyboard.press('Enter')
  await expect.poll(() => person.count()).toBe(0)
  await expect.poll(() => focused(page)).not.toBeNull()
  await expect.poll(() => page.locator('.desk-out-left').innerText()).not.toBe(before)

  // Arrows go from one to the other.
  await page.locator('.desk-out-line').first().focus()
  const first = await focused(page)
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  expect(await focused(page)).toBe(first)

  // A note is needed to accept; what was decided can be taken back.
  await page.locator('.desk-out-line', { hasText: 'B4' }).first().click()
  await page.getByRole('button', { name: '确认无误', exact: true }).click()
  expect(await page.locator('.desk-out-note [role=alert]').innerText()).toContain('请写一句理由')
  await page.getByLabel('确认无误的理由').fill('统计口径调整。')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.desk-out-line', { hasText: 'B4' }).count()).toBe(0)
  await page.getByRole('button', { name: /^已处理 1/ }).click()
  expect(await page.locator('.desk-out-decided').innerText()).toContain('统计口径调整。')
  await page.getByRole('button', { name: '撤回决定', exact: true }).click()
  await expect.poll(() => page.locator('.desk-out-decided').count()).toBe(0)
  await page.getByRole('button', { name: /^待处理/ }).click()
  await expect.poll(() => page.locator('.desk-out-line', { hasText: 'B4' }).count()).toBeGreaterThan(0)
  expect([errors, foreign]).toEqual([[], []])
  await context.close()
})

test('the new year is drawn before it is sealed, and every figure leads to its cell', async () => {
  const { page, context, errors } = await atStep(3, { content: impersonal })
  await page.locator('.desk-out-map #a510100').waitFor({ timeout: 30_000 })
  await expect.poll(() => page.locator('.desk-out-caption').innerText()).toContain('2023 年')
  // The map speaks as on the page: a tip for the pointer, and the value of what was chosen.
  await page.locator('.desk-out-map #a510400').click({ force: true })
  await expect.poll(() => page.locator('.desk-out-said').innerText()).toContain('攀枝花市')
  const row = page.locator('.changed tbody tr:not([aria-hidden])', { hasText: '攀枝花' }).first()
  expect(await row.innerText()).toMatch(/无记录/)
  await row.locator('.desk-out-cell-link').click()
  expect(await meant(page).inputValue()).toMatch(/4900|9800/)
  // Put right here, it is drawn anew.
  await meant(page).fill('5000')
  await page.keyboard.press('Enter')
  await expect.poll(() => row.innerText()).toContain('5,000')
  await row.locator('button.value').click()
  await page.locator('dialog.evidence blockquote').first().waitFor()
  expect(await page.locator('dialog.evidence').innerText()).toContain('2023 年四川卫生健康统计年鉴')
  await page.keyboard.press('Escape')
  expect(errors).toEqual([])
  await context.close()
})

test('a preview says what is kept out and why, and leads there', async () => {
  const { page, context, errors } = await atStep(3)
  const said = page.locator('.desk-out-preview .desk-out-blocks')
  await said.waitFor({ timeout: 30_000 })
  expect(await said.innerText()).toContain('卫生资源.csv”里查到个人信息，整张表没有收进来')
  await expect.poll(() => page.locator('.desk-out-beside').innerText()).toContain('没有差别')
  await said.getByRole('button', { name: '去核对' }).click()
  await group(page, '居民身份证号').waitFor()
  expect(errors).toEqual([])
  await context.close()

  const other = await atStep(3, { content: impersonal, lang: 'en' })
  const open = other.page.locator('.desk-out-preview .desk-out-blocks')
  await open.waitFor({ timeout: 30_000 })
  expect(await open.innerText()).toMatch(/[1-9] errors are open: what they concern may be missing here\./)
  expect(await open.innerText()).not.toContain('personal data')
  expect(other.errors).toEqual([])
  await other.context.close()
})

test('making the next release can be stopped and begun again, by keyboard', async () => {
  const { page, context, errors } = await atStep(2, { content: impersonal })
  await page.locator('.desk-out-line').first().waitFor({ timeout: 30_000 })
  // A worker that is asked late.
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage
    let isFirst = true
    Worker.prototype.postMessage = function (message: { task?: { do: string } }, ...more: unknown[]) {
      const isLate = isFirst && message.task?.do === 'preview'
      if (isLate) isFirst = false
      setTimeout(() => Reflect.apply(post, this, [message, ...more]), isLate ? 4000 : 0)
    }
  })
  await goTo(page, 3)
  const stop = page.locator('.desk-out-preview').getByRole('button', { name: '停止' })
  await stop.waitFor()
  expect(await page.locator('.desk-out-preview progress').getAttribute('aria-label')).toBe('正在生成新版……')
  await stop.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('重新生成')
  await expect.poll(() => page.locator('.desk-out-preview progress').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.locator('.desk-out-map #a510100').waitFor({ timeout: 30_000 })
  expect(await page.getByRole('button', { name: '重新生成' }).count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test('what is new is drafted in both languages, over nothing that was written', async () => {
  const { page, context, errors } = await atStep(4, { content: impersonal })
  const draft = page.getByRole('button', { name: '按与上一版的差别起草更新说明' })
  const [zh, en] = [page.getByLabel('更新说明（中文）'), page.getByLabel('更新说明（英文）')]
  await zh.fill('自己写的。')
  expect(await draft.count()).toBe(0)
  await zh.fill('')
  await draft.click()
  await expect.poll(() => zh.inputValue(), { timeout: 30_000 }).toMatch(/执业（助理）医师数：新增 2023 年数值 \d+ 个。/)
  expect(await en.inputValue()).toMatch(/Licensed \(assistant\) physicians: \d+ new figures \(2023\)\./)
  expect((await zh.inputValue()).split('\n')).toHaveLength((await en.inputValue()).split('\n').length)
  expect(await draft.count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  // What one language says and the other does not is asked about.
  await en.fill('One sentence.')
  const uneven = page.locator('.desk-out-wrong', { hasText: '英文与中文句数不同' })
  await expect.poll(() => uneven.count()).toBe(1)
  await en.fill('')
  await expect.poll(() => uneven.count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test('what is written of the release does not have the sheets looked through again', async () => {
  const { page, context, errors } = await atStep(4, { content: impersonal })
  const far = page.locator('.desk-steps button').nth(2)
  await expect.poll(() => far.innerText(), { timeout: 30_000 }).toMatch(/处/)
  // The document was entered a moment ago.
  await page.waitForTimeout(1000)
  await expect.poll(() => page.locator('.desk-state progress').count()).toBe(0)
  await page.evaluate(() => {
    const [asked, post] = [window as { asked?: string[] }, Worker.prototype.postMessage]
    asked.asked = []
    Worker.prototype.postMessage = function (message: { task?: { do: string } }, ...more: unknown[]) {
      if (message.task) asked.asked?.push(message.task.do)
      return Reflect.apply(post, this, [message, ...more])
    }
  })
  await page.getByLabel('更新说明（中文）').fill('一句。')
  await page.getByLabel('版本号').fill('2027.1')
  await page.getByLabel('版本号').press('Tab')
  await expect.poll(() => page.getByRole('button', { name: /撤销/ }).isEnabled()).toBe(true)
  // Longer than the pause after which the sheets are looked through.
  await page.waitForTimeout(1000)
  expect(await page.evaluate(() => (window as { asked?: string[] }).asked)).toEqual([])
  expect(errors).toEqual([])
  await context.close()
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The site, with the files of a sealed release laid over its data folder. */
const laidOver = (files: Record<string, Uint8Array>) => async (context: BrowserContext) => {
  for (const [path, bytes] of Object.entries(files)) {
    const body = Buffer.from(bytes)
    await context.route(`**/data/${path}`, (route) => route.fulfill({ body, contentType: 'application/json' }))
  }
}

test('sealed: a zip whose hashes are right, and with which the site shows the new release', async () => {
  const { page, context, errors, foreign } = await atStep(4)
  const seal = page.getByRole('button', { name: '封存', exact: true }).last()
  await page.locator('.desk-out-blocks button').click()
  await settle(page)
  await goTo(page, 4)
  // What is missing is asked for, and has the focus.
  await seal.click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.getByLabel('更新说明（中文）').fill('新增 2023 年各市卫生资源。\n按年鉴订正。')
  await page.getByLabel('版本号').fill('2026.1')
  expect(await page.locator('.desk-out-fields').innerText()).toContain('这个版本号已经用过')
  await page.getByLabel('版本号').fill('2026.4')
  await expect.poll(() => page.getByLabel('名称（中文）').inputValue()).toBe('2026 年第 4 版')
  await seal.click()
  await page.locator('.desk-out-sealed').waitFor({ timeout: 60_000 })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存为压缩包' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('data-2026.4.zip')
  const unpacked = unzipSync(await readFile(await download.path()))
  const files = Object.fromEntries(
    Object.entries(unpacked).flatMap(([path, bytes]) => (path.startsWith('data/') ? [[path.slice(5), bytes]] : [])),
  )
  const text = (path: string) => JSON.parse(Buffer.from(files[path] as Uint8Array).toString('utf8'))
  const list = text('releases.json')
  expect(list.default).toBe('2026.4')
  const entry = list.releases.find((one: { version: string }) => one.version === '2026.4')
  expect(entry.sha256).toBe(sha256(files['2026.4/manifest.json'] as Uint8Array))
  const manifest = text('2026.4/manifest.json')
  expect(manifest.changelog.map(({ zh }: { zh: string }) => zh)).toEqual(['新增 2023 年各市卫生资源。', '按年鉴订正。'])
  for (const [name, { sha256: said }] of Object.entries<{ sha256: string }>(manifest.files)) {
    expect([name, sha256(files[`2026.4/${name}.json`] as Uint8Array)]).toEqual([name, said])
  }
  const figures = text('2026.4/observations.json') as { region: string; period: string; value: number; note?: object }[]
  const of2023 = (region: string) => figures.filter((one) => one.region === region && one.period === '2023')
  expect(of2023('510100').map(({ value }) => value)).toContain(85000)
  expect(JSON.stringify(of2023('510300'))).toContain('统计口径调整，年鉴有说明。')
  await page.locator('.desk-out-sealed summary').click()
  expect(await page.locator('.desk-out-files').innerText()).toContain(
    sha256(files['2026.4/manifest.json'] as Uint8Array),
  )
  expect([errors, foreign]).toEqual([[], []])
  await context.close()

  const shown = await open('?fill=physicians&period=2023', { prepare: laidOver(files) })
  await expect.poll(() => shown.page.locator('.head .what').innerText()).toContain('2023 年')
  await expect.poll(() => shown.page.locator('#a510100').getAttribute('class')).toMatch(/^c\d/)
  expect(await shown.page.locator('.controls').innerText()).toContain('2026 年第 4 版')
  expect(shown.errors).toEqual([])
  await shown.context.close()
})

test.each([
  ['zh', 1440, 900, ''],
  ['en', 390, 844, ''],
  ['zh', 390, 844, '&theme=dark'],
  ['en', 320, 640, '&theme=contrast'],
] as const)('axe finds nothing, and nothing scrolls sideways: %s at %d', async (lang, width, height, more) => {
  const { page, context, errors } = await atStep(2, {
    lang: `${lang}${more}` as 'zh',
    width,
    height,
    content: impersonal,
  })
  await page.locator('.desk-out-line').first().waitFor({ timeout: 30_000 })
  await page.locator('.desk-out-line').last().click()
  await page.locator('.desk-out-cells').waitFor()
  const found: [string, unknown, number][] = []
  const look = async (name: string) => found.push([name, await violationsOn(page), await sidewaysOn(page)])
  await look('check')
  await goTo(page, 3)
  await page.locator('.desk-out-map .areas path').first().waitFor({ state: 'attached', timeout: 30_000 })
  await page.locator('.desk-out-cell-link').first().click()
  await look('preview')
  await goTo(page, 4)
  await page.locator('.desk-out-fields').waitFor()
  await look('seal')
  expect(found).toEqual([
    ['check', [], 0],
    ['preview', [], 0],
    ['seal', [], 0],
  ])
  expect(errors).toEqual([])
  await context.close()
})
