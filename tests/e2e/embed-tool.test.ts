import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { hostPage, strict, withHost } from './host.ts'
import { newContext, open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()
withHost()

const folder = process.env.SITE_FOLDER ?? 'dist'
const openTool = async (page: Page) => {
  await page.locator('[data-tool="embed"]').click()
  await page.locator('.embed-tool-code').waitFor()
}
const tool = (page: Page) => page.locator('.embed-tool')
const codeOf = (page: Page) => tool(page).locator('textarea').inputValue()
/** The address of the map in the preview, as parameters. */
const preview = async (page: Page) =>
  Object.fromEntries(new URLSearchParams((await tool(page).locator('iframe').getAttribute('src')) ?? ''))

test('by the keyboard alone, in English, on a phone', async () => {
  const { page, context, errors } = await open('?lang=en&fill=bedsPer1000', { width: 390, height: 844 })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('[data-tool="embed"]').focus()
  await page.keyboard.press('Enter')
  await page.locator('.embed-tool-code').waitFor()
  const pressed: string[] = []
  /** On to the control of this name, as far as forty steps away. */
  const reach = async (name: string) => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(() => {
        const { activeElement: at } = document
        const named = at instanceof HTMLElement && 'labels' in at ? (at as HTMLInputElement).labels?.[0] : null
        return (named ?? at)?.textContent ?? ''
      })
      pressed.push(here)
      if (here === name) return
    }
    throw new Error(`${name} was not reached: ${pressed.join(', ')}`)
  }
  await reach('Pin to this release')
  await page.keyboard.press('Enter')
  await reach('Table')
  await page.keyboard.press('Space')
  await reach('Map position')
  await page.keyboard.press('Space')
  await reach('Colours')
  await page.keyboard.press('ArrowDown')
  await reach('Use the colour of the website')
  await page.keyboard.press('Space')
  await reach('Height (pixels)')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('99')
  expect(await tool(page).getByRole('alert').innerText()).toBe('A whole number from 200 to 4000.')
  await page.keyboard.type('9')
  await reach('Copy the code')
  await page.keyboard.press('Enter')
  await expect.poll(() => tool(page).getByRole('status').innerText()).toBe('Copied.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.replaceAll('\r', '')).toBe(await codeOf(page))
  for (const part of ['height="999"', 'theme="contrast"', 'lock="map"', 'release="2026.', 'lang="en"', 'accent="'])
    expect(copied).toContain(part)
  expect(copied).toMatch(/show="title,legend,table,region,zoom,link"/)
  expect(copied).not.toMatch(/[\u4e00-\u9fff]/)
  await expect.poll(async () => (await preview(page)).lock).toBe('map')
  expect(await preview(page)).toMatchObject({ mode: 'embed', theme: 'contrast', fill: 'bedsPer1000' })
  expect(await violationsOn(page)).toEqual([])
  expect(await sidewaysOn(page)).toBe(0)
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('embed')
  expect(errors).toEqual([])
  await context.close()
})

test('the preview follows, and the way back stays the reader’s', async () => {
  const { page, context } = await open('?region=510900')
  await openTool(page)
  const steps = () => page.evaluate(() => window.history.length)
  const before = await steps()
  await tool(page).getByRole('button', { name: 'iframe' }).click()
  await tool(page).getByLabel('搜索', { exact: true }).check()
  await expect.poll(async () => (await preview(page)).show).toContain('search')
  expect((await preview(page)).region).toBe('510900')
  await page.frameLocator('.embed-tool iframe').getByText('遂宁市').filter({ visible: true }).first().waitFor()
  expect(await steps()).toBe(before)
  // The tool holds what was chosen while the page behind it changes.
  await page.locator('.over-map [data-tool="embed"]').waitFor()
  expect(await codeOf(page)).toMatch(/^<iframe src="http[^"]+show=title,legend,search,region,zoom,link"/)
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})

test('where the clipboard is refused the code lies selected', async () => {
  const { page, context } = await open('', {
    prepare: async (context) => {
      await context.addInitScript(() => {
        document.execCommand = () => false
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
      })
    },
  })
  await openTool(page)
  await tool(page).getByRole('button', { name: '复制代码' }).click()
  await expect.poll(() => tool(page).getByRole('status').innerText()).toContain('代码已选中')
  const selected = await page.evaluate(() => {
    const area = document.activeElement as HTMLTextAreaElement
    return area.value.slice(area.selectionStart, area.selectionEnd)
  })
  expect(selected).toBe(await codeOf(page))
  await context.close()
})

test('the code works on a page of another site, and a script that was changed does not run there', async () => {
  const { page, context } = await open('?region=510900')
  await openTool(page)
  await tool(page).getByLabel('校验脚本').check()
  await expect.poll(() => codeOf(page)).toContain('integrity=')
  const hash = createHash('sha384')
    .update(readFileSync(`${folder}/embed.js`))
    .digest('base64')
  const code = await codeOf(page)
  expect(code).toContain(` integrity="sha384-${hash}" crossorigin="anonymous"`)
  await tool(page).getByRole('button', { name: 'iframe' }).click()
  const plain = await codeOf(page)
  await context.close()

  const other = await newContext()
  const host = await other.newPage()
  await host.goto(hostPage('pasted', code))
  await host.frameLocator('chuanyu-health-map iframe').locator('#a510900').waitFor()
  expect(await host.locator('chuanyu-health-map iframe').getAttribute('src')).toMatch(/region=510900&mode=embed$/)
  await host.goto(hostPage('plain', plain, strict()))
  await host.frameLocator('iframe').locator('#a510900').waitFor()

  await other.route('**/embed.js', (route) =>
    route.fulfill({ body: 'window.changed = true', headers: { 'Access-Control-Allow-Origin': '*' } }),
  )
  await host.goto(hostPage('changed', code))
  await host.waitForLoadState('load')
  expect(await host.evaluate(() => 'changed' in window)).toBe(false)
  await host.getByRole('link', { name: '打开完整地图' }).click()
  await host.waitForURL(`${inject('address')}?region=510900`)
  await other.close()
})

test('a script that does not come is said, and the code has no hash', async () => {
  const { page, context } = await open('?lang=en', {
    prepare: async (context) => {
      await context.route('**/embed.js', (route) => route.fulfill({ status: 404 }))
    },
  })
  await openTool(page)
  await tool(page).getByLabel('Check the script').check()
  await expect.poll(() => tool(page).getByRole('alert').innerText()).toContain('could not be read')
  expect(await codeOf(page)).not.toContain('integrity')
  await context.close()
})

test('the address of the code is the one under which the site is published', async () => {
  const { page, context } = await open('', {
    prepare: async (context) => {
      await context.route('**/site.json', (route) =>
        route.fulfill({ json: { reviewNumber: '', boundaries: null, address: 'https://www.example.org/map/' } }),
      )
    },
  })
  await openTool(page)
  expect(await codeOf(page)).toMatch(/^<script src="https:\/\/www\.example\.org\/map\/embed\.js" async>/)
  await context.close()
})

test('the offline file says that a site is needed', async () => {
  const file = readdirSync(folder).find((name) => /^chuan-yu-health-atlas-[\d.]+\.html$/.test(name)) ?? ''
  const context = await newContext()
  const page = await context.newPage()
  await page.goto(pathToFileURL(resolve(folder, file)).href)
  await page.waitForSelector('html.live', { timeout: 30_000 })
  await page.locator('[data-tool="embed"]').click()
  await expect.poll(() => tool(page).innerText()).toContain('离线版不能嵌入')
  expect(await tool(page).locator('textarea, iframe').count()).toBe(0)
  await context.close()
})
