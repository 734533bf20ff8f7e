import type { Server } from 'node:http'
import type { Page } from 'playwright-core'
import { afterEach, expect, inject, test } from 'vitest'
import { serve } from '../../src/build/serve.ts'
import { open, withBrowser } from './site.ts'

/** Not the name of the own machine: without TLS the browser gives such a page less. */
const name = 'map.internal'
withBrowser([`--host-resolver-rules=MAP ${name} 127.0.0.1`])

const folder = process.env.SITE_FOLDER ?? 'dist'
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A region with its evidence, a worker, a workbook and a copy: what needs more of the browser than a page. */
async function journey(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?board=ranking`)
  await page.waitForSelector('html.live')
  await expect.poll(() => page.workers().length).toBeGreaterThan(0)
  await page.goto(`${address}?region=510900`)
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('遂宁市')
  await page.locator('.region-panel button.value').first().click()
  await expect.poll(() => page.locator('dialog.evidence blockquote').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await page.locator('[data-tool="take"]').click()
  const take = (label: string) => page.locator('.take').getByRole('button', { name: label, exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), take('Excel（XLSX）').click()])
  expect(await download.failure()).toBe(null)
  await take('复制为表格').click()
  await expect.poll(() => page.locator('.take-state').innerText()).toContain('表格已复制')
}

test('over IPv6 alone everything works', async () => {
  const only = await serve(folder, 0, { host: '::1' })
  servers.push(only.server)
  expect(only.address).toMatch(/^http:\/\/\[::1\]:\d+\/$/)
  const port = new URL(only.address).port
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  const { page, context, errors } = await open()
  await journey(page, only.address)
  expect(errors).toEqual([])
  await context.close()
})

test('over plain HTTP, where the browser withholds much, everything works', async () => {
  const { page, context, errors } = await open()
  await journey(page, inject('address').replace('127.0.0.1', name))
  // It is such a page: the hash and the clipboard had to be had in another way.
  const withheld = await page.evaluate(() => [
    isSecureContext,
    crypto.subtle,
    navigator.clipboard,
    navigator.serviceWorker,
  ])
  expect(withheld).toEqual([false, undefined, undefined, undefined])
  // The browser says itself that it takes this header from nobody without TLS.
  expect(errors.filter((one) => !one.includes('Cross-Origin-Opener-Policy'))).toEqual([])
  await context.close()
})

test('over plain HTTP a briefing is played with its speaker’s window', async () => {
  const { page, context, errors } = await open()
  await page.goto(`${inject('address').replace('127.0.0.1', name)}?mode=brief`)
  await expect.poll(() => page.locator('.brief-count').innerText()).toMatch(/^1\s*\//)
  const opened = context.waitForEvent('page')
  await page.keyboard.press('s')
  const speaker = await opened
  await speaker.locator('.speaker-notes').waitFor()
  await speaker.keyboard.press('PageDown')
  await expect.poll(() => page.locator('.brief-count').innerText()).toMatch(/^2/)
  expect(errors.filter((one) => !one.includes('Cross-Origin-Opener-Policy'))).toEqual([])
  await context.close()
})
