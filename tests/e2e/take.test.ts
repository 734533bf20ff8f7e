import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signedArea } from '../../src/release/export/geojson.ts'
import { open, paintOf, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

/** Opens the tool and waits until the evidence has arrived. */
async function openTool(page: Page): Promise<void> {
  await page.locator('[data-tool="take"]').click()
  await page.locator('.take-buttons button:enabled').first().waitFor({ timeout: 20_000 })
}

async function taken(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const button = (page: Page, name: string) => page.locator('.take').getByRole('button', { name, exact: true })
const openTaking = async (...args: Parameters<typeof open>) => {
  const opened = await open(...args)
  await openTool(opened.page)
  return opened
}

test('gives the data on the map as CSV and as a workbook with its evidence', async () => {
  const { page, context, errors } = await openTaking()
  const csv = await taken(page, () => button(page, 'CSV').click())
  expect(csv.name).toMatch(/^chuanyu-values-physiciansPer1000-2022-\d{4}\.\d+\.csv$/)
  const lines = csv.bytes.toString('utf8').split('\r\n')
  expect(lines[0]?.startsWith('\ufeff区划代码,')).toBe(true)
  expect(lines.length).toBe(1 + 22 + 1)
  expect(lines.find((line) => line.startsWith('510100,'))).toMatch(/,2022,3\.85,人\/千人,推算,.*panel-510100-2022/)
  expect(lines.find((line) => line.startsWith('513200,'))).toContain(',2022,未找到来源（不是零）,')
  await expect.poll(() => page.locator('.take-state').innerText()).toContain(csv.name)

  const xlsx = await taken(page, () => button(page, 'Excel（XLSX）').click())
  const files = unzipSync(new Uint8Array(xlsx.bytes))
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  expect(text('xl/workbook.xml')).toMatch(/name="表".*name="数值与出处".*name="出处".*name="说明"/s)
  expect(text('xl/worksheets/sheet1.xml')).toMatch(/<v>3\.85<\/v>/)
  expect(text('xl/worksheets/sheet3.xml') + text('xl/sharedStrings.xml')).toContain('panel-510100-2022-physicians')
  expect(errors).toEqual([])
  await context.close()
})

test('gives what passes the filters as GeoJSON, by the rules of RFC 7946', async () => {
  const { page, context } = await openTaking('?within=510100,511300&tier=3A')
  const { bytes } = await taken(page, () => button(page, 'GeoJSON').click())
  const { features, metadata } = JSON.parse(bytes.toString('utf8'))
  expect(features.map(({ id }: { id: string }) => id)).toEqual(['510100', '511300'])
  expect(metadata.filters).toContain('范围：成都市、南充市')
  expect(metadata.review).toBe('示意图，未经审图，不作为划界依据')
  for (const { geometry } of features) {
    const rings =
      geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map(([ring]: never[]) => ring)
    for (const ring of rings) expect(signedArea(ring)).toBeGreaterThan(0)
  }
  await page.locator('.take select').selectOption('facilities')
  const points = await taken(page, () => button(page, 'GeoJSON').click())
  const hospitals = JSON.parse(points.bytes.toString('utf8')).features
  expect(hospitals.length).toBeGreaterThan(5)
  for (const { properties } of hospitals) expect(properties.tier).toBe('3A')
  await context.close()
})

test('draws the map as a page of its own', async () => {
  const { page, context, errors } = await openTaking()
  const svg = (await taken(page, () => button(page, 'SVG').click())).bytes.toString('utf8')
  // In the site's page the policy lets nobody parse.
  const blank = await context.newPage()
  const sound = await blank.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'image/svg+xml')
    return parsed.querySelector('parsererror') === null && parsed.querySelectorAll('.areas path').length
  }, svg)
  expect(sound).toBe(22)
  for (const part of ['每千人口执业（助理）医师数', '示意图，未经审图，不作为划界依据', '未筛选', 'release=20']) {
    expect(svg).toContain(part)
  }
  expect(svg).not.toContain('var(')
  const png = await taken(page, () => button(page, 'PNG 2×').click())
  expect(png.name).toMatch(/-2x-\d{4}\.\d+\.png$/)
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([3200, 2262])
  expect(errors).toEqual([])
  await context.close()
})

test('draws a chart as a page of its own, with the looks that it has', async () => {
  const { page, context } = await openTaking('?board=charts')
  await page.evaluate(() => {
    const add = (parent: Element, name: string, attributes: Record<string, string>, text = '') => {
      const inSvg = /svg|rect/.test(name)
      const child = inSvg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name)
      for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value)
      child.textContent = text
      parent.append(child)
      return child
    }
    const figure = document.createElement('figure')
    add(figure, 'style', {}, '.invented{fill:rgb(1,2,3)}')
    add(figure, 'figcaption', {}, 'Invented chart')
    const looks = { class: 'plot', 'data-chart': 'invented', width: '200', height: '100', viewBox: '0 0 200 100' }
    add(add(figure, 'svg', looks), 'rect', { class: 'invented', width: '50', height: '50' })
    document.querySelector('.panel')?.append(figure)
  })
  const row = page.getByRole('group', { name: 'Invented chart' })
  const { name, bytes } = await taken(page, () => row.getByRole('button', { name: 'SVG' }).click())
  expect(name).toMatch(/^chuanyu-chart-invented-/)
  const svg = bytes.toString('utf8')
  expect(svg).toMatch(/<rect[^>]*fill="rgb\(1, 2, 3\)"/)
  expect(svg).toContain('>Invented chart<')
  expect(svg).toContain('示意图，未经审图，不作为划界依据')
  await context.close()
})

test('copies a table that word processors take, and a citation', async () => {
  const { page, context } = await openTaking('', {
    prepare: async (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']),
  })
  await button(page, '复制为表格').click()
  await expect.poll(() => page.locator('.take-state').innerText()).toContain('表格已复制')
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return item ? (await item.getType('text/html')).text() : ''
  })
  expect(html.match(/<tr/g)?.length).toBe(23)
  expect(html).toMatch(/text-align: ?right[^>]*>3\.85</)
  expect(html).toContain('[DS/OL]')
  await button(page, '复制：引用（GB/T 7714）').click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^川渝卫生健康地图：每千人口执业（助理）医师数，2022：\d{4}\.\d+ 版\[DS\/OL\]/)
  await context.close()
})

test('where the clipboard is closed to the page, the text stands ready to be copied by hand', async () => {
  const { page, context } = await openTaking('', {
    prepare: async (context) => {
      await context.addInitScript(() => {
        Object.defineProperty(window, 'ClipboardItem', { value: undefined })
        document.execCommand = () => false
      })
    },
  })
  await button(page, '复制为表格').click()
  const area = page.locator('.take-by-hand textarea')
  expect(await area.inputValue()).toContain('成都市\t市州\t3.85')
  expect(await area.evaluate((one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart)).toBeGreaterThan(300)
  await context.close()
})

test('gives a link that leads back to the same view of the same release', async () => {
  const { page, context } = await openTaking('?level=county&fill=share65plus&within=511300&lang=en')
  const link = await page.locator('.take-line').first().locator('p').first().innerText()
  expect(new URL(link).searchParams.get('release')).toMatch(/^\d{4}\.\d+$/)
  const paint = await paintOf(page, '511304')
  await page.goto(link)
  await page.waitForSelector('html.live')
  expect(await paintOf(page, '511304')).toBe(paint)
  expect(await paintOf(page, '510104')).toContain('dim')
  await context.close()
})

test('works in English, by keyboard alone, on a phone', async () => {
  const { page, context } = await open('?lang=en', { width: 390, height: 844 })
  await page.locator('[data-tool="take"]').focus()
  await page.keyboard.press('Enter')
  await page.locator('.take-buttons button:enabled').first().waitFor({ timeout: 20_000 })
  expect(await sidewaysOn(page)).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  expect(await page.locator('.take').innerText()).not.toMatch(/[\u4e00-\u9fff]+(?!.*DS\/OL)/)
  await page.locator('.take select').focus()
  await page.keyboard.press('Tab')
  const { name } = await taken(page, () => page.keyboard.press('Enter'))
  expect(name).toMatch(/\.csv$/)
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('take')
  await context.close()
})

test('says why nothing can be taken: nothing in view, or no evidence', async () => {
  const nothing = await open('?range=99..')
  await nothing.page.locator('[data-tool="take"]').click()
  await expect.poll(() => nothing.page.locator('.take').innerText()).toContain('没有区域符合筛选')
  expect(await nothing.page.locator('.take-buttons button:enabled').count()).toBe(0)
  await nothing.context.close()

  const { page, context } = await open('', {
    prepare: async (context) => {
      await context.route('**/evidence.json', (route) => route.fulfill({ status: 404 }))
    },
  })
  await page.locator('[data-tool="take"]').click()
  await expect.poll(() => page.locator('.take').innerText()).toContain('不提供没有出处的数据')
  expect(await page.locator('.take-buttons button:enabled').count()).toBe(0)
  expect(await page.locator('.take-picture button:enabled').count()).toBe(3)
  await context.close()
})
