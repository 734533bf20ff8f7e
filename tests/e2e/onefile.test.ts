import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../../src/build/browser.ts'
import { letActsSettle } from './settled.ts'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const { offline } = JSON.parse(readFileSync('dist/site.json', 'utf8'))
const whole = readFileSync(`dist/${offline.file}`, 'utf8')
// A name as people give them: the address must bear it.
const folder = mkdtempSync(join(tmpdir(), '会议 100% #1 '))
const file = join(folder, '川渝 地图.html')
let browser: Browser

beforeAll(async () => {
  writeFileSync(file, whole)
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

interface FromDisk {
  page: Page
  context: BrowserContext
  errors: string[]
  /** Addresses asked for besides the file itself and what it makes for itself. */
  asked: string[]
}

async function fromDisk(
  query = '',
  { path = file, width = 1440, scripts = true, old = false } = {},
): Promise<FromDisk> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts })
  if (old) await context.addInitScript('delete window.DecompressionStream')
  context.on('page', letActsSettle)
  const page = await context.newPage()
  const errors: string[] = []
  const asked: string[] = []
  const own = pathToFileURL(path).href
  page.on('request', (request) => {
    const url = request.url()
    if (url.split('?')[0] !== own && !/^(data|blob):/.test(url)) asked.push(url)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(own + query)
  if (scripts) await page.waitForSelector('html.live, .problem-page', { timeout: 30_000 })
  return { page, context, errors, asked }
}

/** A copy of the file that something happened to. */
function damaged(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The file with another content of one of its parts. */
function withPart(name: string, content: string): string {
  const [before = '', rest = ''] = whole.split(`id="file:${name}">`)
  return `${before}id="file:${name}">${gzipSync(content).toString('base64')}${rest.slice(rest.indexOf('<'))}`
}

test('the page offers the file with its size, and the link leads to it', async () => {
  const { page, context } = await open()
  const link = page.locator('.foot a[download]')
  expect(await link.innerText()).toBe(`离线版 ${offline.version}（${(Buffer.byteLength(whole) / 1e6).toFixed(1)} MB）`)
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe(`chuan-yu-health-atlas-${offline.version}.html`)
  expect(readFileSync(await download.path(), 'utf8')).toBe(whole)
  await context.close()
  const english = await open('?lang=en', { width: 390 })
  expect(await english.page.locator('.foot a[download]').innerText()).toMatch(/^Offline file \d{4}\.\d+ \(\d\.\d MB\)$/)
  expect(await sidewaysOn(english.page)).toBe(0)
  await english.context.close()
})

test('the page does not offer what was made with other boundaries or another review number', async () => {
  const site = JSON.parse(readFileSync('dist/site.json', 'utf8'))
  const { page, context } = await open('', {
    prepare: async (one) => {
      await one.route('**/site.json', (route) =>
        route.fulfill({ json: { ...site, reviewNumber: '测试（2026）0000号' } }),
      )
    },
  })
  await expect.poll(() => page.locator('.foot').innerText()).toContain('测试（2026）0000号')
  expect(await page.locator('.foot a').count()).toBe(0)
  await context.close()
})

test('from a disk: the map, a region, its evidence, the way back and a reload, and nothing is asked for', async () => {
  const { page, context, errors, asked } = await fromDisk()
  await page.locator('#a510900').click()
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('遂宁市')
  expect(new URL(page.url()).search).toBe('?region=510900')
  await page.locator('.region-panel button.value').first().click()
  await expect.poll(() => page.locator('dialog.evidence blockquote').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await page.goBack()
  await expect.poll(() => page.locator('.region-panel').count()).toBe(0)
  await page.goForward()
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('遂宁市')
  await page.reload()
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('遂宁市')
  expect(await page.locator('.foot a').count()).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  expect([errors, asked]).toEqual([[], []])
  await context.close()
})

test('from a disk, by the keyboard alone: the search knows pinyin, and English comes', async () => {
  const { page, context, errors, asked } = await fromDisk()
  await page.keyboard.press('/')
  await page.locator('[role="combobox"]:focus').waitFor()
  await page.keyboard.type('sns')
  // Initials are only known by the index.
  await expect.poll(() => page.locator('.search-list').innerText()).toContain('遂宁市')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'English' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.foot').innerText()).toContain('Sketch map')
  expect(await page.title()).not.toMatch(/[\u4e00-\u9fff]/)
  expect([errors, asked]).toEqual([[], []])
  await context.close()
})

test('from a disk: every board comes, and the one of changes says that there is one release', async () => {
  const { page, context, errors, asked } = await fromDisk()
  const buttons = page.locator('.boards button, .boards a')
  const count = await buttons.count()
  expect(count).toBeGreaterThanOrEqual(12)
  for (let at = 0; at < count; at++) {
    await buttons.nth(at).click()
    await expect.poll(() => page.locator('.panel').innerText()).not.toMatch(/正在载入|^\s*$/)
    expect(await page.locator('.panel .problem').count()).toBe(0)
  }
  await page.goto(`${pathToFileURL(file).href}?board=changes&against=2025.4`)
  await expect.poll(() => page.locator('.board-changes').innerText()).toContain('离线版只含一个发布版')
  expect([errors, asked]).toEqual([[], []])
  await context.close()
})

test('from a disk: workbooks and citations come, and none tells where the file lies', async () => {
  const { page, context, errors, asked } = await fromDisk()
  await page.locator('[data-tool="take"]').click()
  const workbook = page.locator('.take').getByRole('button', { name: 'Excel（XLSX）', exact: true })
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 20_000 }), workbook.click()])
  expect(workers.map((url) => url.slice(0, 5))).toEqual(['blob:'])
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
  const texts = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n')
  expect(texts).toContain(`离线版 ${offline.version}，?release=${offline.version}`)
  const cited = await page.locator('.take').innerText()
  expect(cited).toContain(`离线版 ${offline.version}，?release=${offline.version}`)
  expect(cited).toContain(`the offline file of release ${offline.version}, ?release=${offline.version}`)
  for (const said of [texts, cited]) expect(said).not.toMatch(/file:\/\/|会议|%E4%BC%9A/)
  expect([errors, asked]).toEqual([[], []])
  await context.close()
})

test('from a disk, with the address of the site: it is at the foot, and links lead there', async () => {
  const address = 'https://example.org/map/'
  const path = damaged(
    'address.html',
    withPart('site.json', '{"reviewNumber":"","boundaries":null,"address":"https://example.org/map/"}'),
  )
  const { page, context, asked } = await fromDisk('?region=510900', { path })
  expect(await page.locator('.foot a').getAttribute('href')).toBe(address)
  await page.locator('[data-tool="take"]').click()
  await expect
    .poll(() => page.locator('.take').innerText())
    .toContain(`${address}?release=${offline.version}&region=510900`)
  expect(asked).toEqual([])
  await context.close()
})

test('from a disk: WebGL draws, with its workers out of the file', async () => {
  const { page, context, asked } = await fromDisk('?renderer=gl', { width: 1000 })
  await page.waitForSelector('.map.gl-on', { timeout: 80_000 })
  expect(page.workers().length).toBeGreaterThan(0)
  expect(asked).toEqual([])
  await context.close()
})

test('from a disk: a briefing is played with its speaker’s window, an own one is kept, and paper is set', async () => {
  const { page, context, errors, asked } = await fromDisk('?mode=brief')
  await expect.poll(() => page.locator('.brief-count').innerText()).toMatch(/^1\s*\/ 13$/)
  const opened = context.waitForEvent('page')
  await page.keyboard.press('s')
  const speaker = await opened
  await speaker.locator('.speaker-notes').waitFor()
  await speaker.keyboard.press('PageDown')
  await expect.poll(() => page.locator('.brief-count').innerText()).toMatch(/^2/)
  expect(await speaker.locator('h1').innerText()).toBe(await page.locator('.brief-head h1').innerText())
  await page.keyboard.press('Escape')
  await page.locator('[data-tool=brief]').click()
  await page.locator('.tool-brief').getByRole('button', { name: '把当前画面加为一幕' }).click()
  await expect
    .poll(() => page.evaluate(() => JSON.parse(localStorage.getItem('chuan-yu-briefings') ?? '[]').length))
    .toBe(1)
  await page.goto(`${page.url().split('?')[0]}?mode=paper&theme=dark`)
  await page.locator('.paper-sheets > *').first().waitFor()
  expect([errors, asked]).toEqual([[], []])
  await context.close()
})

test('a release that the file does not hold is named, with the way to the one it holds', async () => {
  const { page, context, asked } = await fromDisk('?release=2025.4')
  const problem = page.locator('.problem-page')
  expect(await problem.innerText()).toContain('没有版本 2025.4')
  await problem.getByRole('link').click()
  await page.waitForSelector('html.live')
  expect(await problem.count()).toBe(0)
  expect(asked).toEqual([])
  await context.close()
})

test('a file cut short, a damaged one and an old browser are said in both languages over the first map', async () => {
  const middle = whole.indexOf('id="file:app.js">') + 300_000
  const cases = [
    { path: damaged('cut.html', whole.slice(0, 900_000)), said: /不完整或已损坏[\s\S]*incomplete or damaged/ },
    { path: damaged('map.html', whole.slice(0, 60_000)), said: /不完整或已损坏[\s\S]*incomplete or damaged/ },
    {
      path: damaged('changed.html', `${whole.slice(0, middle)}AAAAAAAA${whole.slice(middle + 8)}`),
      said: /不完整或已损坏[\s\S]*incomplete or damaged/,
    },
    { path: damaged('newer.html', withPart('app.js', 'a newer language')), said: /浏览器太旧[\s\S]*too old/ },
    { old: true, said: /浏览器太旧[\s\S]*too old/ },
  ]
  for (const { said, ...how } of cases) {
    const { page, context } = await fromDisk('', how)
    expect(await page.locator('.problem-page').innerText()).toMatch(said)
    expect(await page.locator('.areas path').count()).toBeGreaterThan(0)
    await context.close()
  }
})

test('a table changed in the file is refused by its hash', async () => {
  const at = whole.indexOf(`id="file:data/${offline.version}/regions.json">`) + 900
  const path = damaged('table.html', `${whole.slice(0, at)}AAAAAAAA${whole.slice(at + 8)}`)
  const { page, context } = await fromDisk('', { path })
  expect(await page.locator('.problem-page').innerText()).toMatch(/regions\.json 与清单不符/)
  await context.close()
})

test('without scripts the first map and its table are there', async () => {
  const { page, context, asked } = await fromDisk('', { scripts: false })
  expect(await page.locator('.areas path').count()).toBe(22)
  expect(await page.locator('.panel').innerText()).toContain('3.85')
  expect(asked).toEqual([])
  await context.close()
})
