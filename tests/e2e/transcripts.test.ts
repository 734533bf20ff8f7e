import type { Locator, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { open, withBrowser } from './site.ts'

withBrowser()

/** What the accessibility tree says, without the address at which this run serves the page. */
const heard = async (...parts: Locator[]) =>
  `${(await Promise.all(parts.map((part) => part.ariaSnapshot()))).join('\n\n')}\n`.replaceAll(inject('address'), '')
const kept = (name: string) => `transcripts/${name}.txt`
const here = async (page: Page) => {
  await page.waitForSelector('.symbols > [role="button"]', { state: 'attached' })
  // Some parts read documents that come after the page.
  await page.waitForFunction(() => !/正在载入|正在读取|Loading|Reading/.test(document.body.innerText))
}
const announced = (page: Page) => page.locator('.map-frame > [role="status"]')

test('the first map, in Chinese', async () => {
  const { page, context } = await open()
  await here(page)
  await expect(await heard(page.locator('main'))).toMatchFileSnapshot(kept('first-map'))
  await context.close()
})

test('a region and the evidence of its value, in English', async () => {
  const { page, context } = await open('?region=510700&lang=en')
  await here(page)
  const region = await heard(page.locator('.panel'))
  await page.locator('.headline .value').first().click()
  const dialog = page.locator('dialog.evidence')
  await dialog.locator('blockquote').first().waitFor()
  await expect(`${region}\n${await heard(dialog)}`).toMatchFileSnapshot(kept('region-and-evidence'))
  await context.close()
})

test('filtering, in Chinese', async () => {
  const { page, context } = await open()
  await here(page)
  await page.locator('[data-tool="filter"]').click()
  const tool = page.locator('#tool')
  await tool.getByLabel('三级甲等').check()
  await expect.poll(() => announced(page).innerText()).toContain('家医疗机构')
  await expect(await heard(tool, announced(page), page.locator('#map-details'))).toMatchFileSnapshot(kept('filtering'))
  await context.close()
})

test('the table, in English', async () => {
  const { page, context } = await open('?board=table&within=sc-south&lang=en')
  await here(page)
  await page.locator('.grid-box td').first().waitFor()
  await expect(await heard(page.locator('.panel'))).toMatchFileSnapshot(kept('table'))
  await context.close()
})

test('a scene of a briefing, in Chinese', async () => {
  const { page, context } = await open('?mode=brief&briefing=overview&step=2')
  await page.locator('.brief-head h1').waitFor()
  await page.waitForSelector('#map-details', { state: 'attached' })
  const parts = ['.brief-head', '#map-summary', '#map-details', '.brief-bar'].map((part) => page.locator(part))
  await expect(await heard(...parts)).toMatchFileSnapshot(kept('briefing-scene'))
  await context.close()
})
