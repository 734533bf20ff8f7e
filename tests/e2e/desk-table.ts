import type { BrowserContext, Page } from 'playwright-core'
import { open } from './site.ts'

/** A slip of 10,000, a leap, a number of an identity card, a row that stands twice, and a city that is none. */
export const table = `2023年各市卫生资源
地区,执业（助理）医师（人）,医院、卫生院床位数（张）
成都市,9.8,146000
自贡市,30500,18900
攀枝花市,4900,9800
德阳市,10700,11010519491231002X
绵阳市,15900,31000
绵阳市,15990,31000
天府市,200,400
`
/** A sheet with personal data gives no figures at all: without them there is something to see. */
export const impersonal = table.replace('11010519491231002X', '19500')
export const yearbook = [
  '2023 年四川卫生健康统计年鉴',
  '四川省卫生健康委员会',
  '2024-10-01',
  'https://example.org/yearbook',
]

interface Options {
  lang?: 'zh' | 'en'
  width?: number
  height?: number
  content?: string
  /** Called before the page is opened. */
  prepare?(context: BrowserContext): Promise<void>
}

/** The desk with the table, its document named, at one of the steps: 2 checks, 3 previews, 4 seals. */
export async function atStep(step: number, { lang = 'zh', content = table, ...size }: Options = {}) {
  const opened = await open(`?mode=desk&lang=${lang}`, size)
  const { page } = opened
  const file = page.locator('input[type=file]').first()
  await file.waitFor({ state: 'attached' })
  await page.locator('main button.desk-go:not([disabled])').first().waitFor()
  await file.setInputFiles({ name: '卫生资源.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.locator('.desk-brought').waitFor()
  await goTo(page, 1)
  const fields = page.locator('section[aria-labelledby=desk-document] input:not([type=checkbox])')
  for (const [at, text] of yearbook.entries()) await fields.nth(at).fill(text)
  await fields.first().focus()
  await goTo(page, step)
  return opened
}

export const goTo = (page: Page, step: number) => page.locator('.desk-steps button').nth(step).click()
