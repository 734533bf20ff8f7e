import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { palettes } from '../support/palette.ts'
import { open, sidewaysOn, violationsOn, withBrowser } from './site.ts'

withBrowser()

const chengdu = '#a510100'
const openTool = async (page: Page) => {
  await page.locator('[data-tool="display"]').click()
  await page.locator('.display-tool').waitFor()
}
const radio = (page: Page, name: string) => page.locator('.display-tool').getByRole('radio', { name, exact: true })
const root = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }))
const rgb = (hex = '') => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`
const fillOf = (page: Page, selector: string) => page.locator(selector).evaluate((area) => getComputedStyle(area).fill)
const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

test('a system that asks for more contrast gets it, unless the address says otherwise', async () => {
  const { page, context, errors } = await open('', { contrast: 'more' })
  await expect.poll(() => groundOf(page)).toBe(rgb(palettes.contrast.paper))
  await openTool(page)
  expect(await radio(page, '高对比').isChecked()).toBe(true)
  await radio(page, '深色').check()
  await expect.poll(() => groundOf(page)).toBe(rgb(palettes.dark.paper))
  await context.close()
  const said = await open('?theme=light', { contrast: 'more' })
  expect(await groundOf(said.page)).toBe(rgb(palettes.light.paper))
  expect([...errors, ...said.errors]).toEqual([])
  await said.context.close()
})

test('colours and size are chosen, held by the address, and left again', async () => {
  const { page, context, errors } = await open()
  await page.locator(chengdu).waitFor()
  const [ground, fill] = [await groundOf(page), await fillOf(page, chengdu)]
  expect([ground, fill]).toEqual([rgb(palettes.light.paper), rgb(palettes.light.c4)])
  await openTool(page)
  await radio(page, '深色').check()
  await expect.poll(() => groundOf(page)).toBe(rgb(palettes.dark.paper))
  expect(await fillOf(page, chengdu)).toBe(rgb(palettes.dark.c4))
  expect(asked(page, 'theme')).toBe('dark')
  await radio(page, '高对比').check()
  await expect.poll(() => groundOf(page)).toBe(rgb(palettes.contrast.paper))
  const rem = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const type = () =>
    page
      .locator('.map > svg .label text')
      .first()
      .evaluate((text) => text.getBoundingClientRect().height)
  const [before, label] = [await rem(), await type()]
  await radio(page, '特大').check()
  await expect.poll(rem).toBe(before * 1.5)
  await expect.poll(type).toBeGreaterThan(label * 1.2)
  expect([asked(page, 'theme'), asked(page, 'size')]).toEqual(['contrast', 'largest'])
  await page.goBack()
  await expect.poll(async () => (await root(page)).size).toBe('normal')
  await radio(page, '浅色').check()
  await expect.poll(() => groundOf(page)).toBe(ground)
  expect(await fillOf(page, chengdu)).toBe(fill)
  expect(asked(page, 'theme')).toBe(null)
  expect(errors).toEqual([])
  await context.close()
})

test('by the keyboard alone, in English', async () => {
  const { page, context } = await open('?lang=en')
  await page.locator('[data-tool="display"]').focus()
  await page.keyboard.press('Enter')
  await radio(page, 'Light').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.parentElement?.innerText)).toBe('Light')
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await root(page)).theme).toBe('contrast')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await root(page)).size).toBe('larger')
  expect(await page.locator('.display-tool').innerText()).not.toMatch(/[\u4e00-\u9fff]/)
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('display')
  await context.close()
})

test.each(['dark', 'contrast'])(
  'everything can be read in the theme %s',
  async (theme) => {
    const { page, context } = await open(`?theme=${theme}`)
    await openTool(page)
    expect(await violationsOn(page)).toEqual([])
    for (const board of ['明细表', '图表']) {
      await page.getByRole('button', { name: board, exact: true }).click()
      await page
        .locator(board === '图表' ? '.plot-frame svg' : '.grid-box td')
        .first()
        .waitFor()
      expect(await violationsOn(page)).toEqual([])
    }
    await context.close()
    const { page: other, context: more } = await open(`?theme=${theme}&region=510900`)
    await other.locator('.headline .value').first().waitFor()
    expect(await violationsOn(other)).toEqual([])
    await other.locator('.headline .value').first().click()
    await other.locator('dialog.evidence blockquote').first().waitFor()
    expect(await violationsOn(other)).toEqual([])
    await more.close()
  },
  60_000,
)

test.each([
  '',
  '?lang=en',
  '?board=table',
  '?board=charts&lang=en',
  '?region=510900',
  '?board=ranking',
  '?board=targets&lang=en',
])('nothing scrolls sideways at the largest size: %s', async (query) => {
  const { page, context } = await open(`${query}${query ? '&' : '?'}size=largest`, { width: 390, height: 844 })
  await page.locator('.panel :is(h2, td)').first().waitFor()
  expect(await sidewaysOn(page)).toBe(0)
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect.poll(() => sidewaysOn(page)).toBe(0)
  await context.close()
})

test('a laptop gives up columns for larger type, a wall keeps them', async () => {
  const { page, context } = await open('?size=largest', { width: 1366, height: 768 })
  const beside = async () => {
    const [stage, panel] = [await page.locator('.stage').boundingBox(), await page.locator('.panel').boundingBox()]
    return (panel?.x ?? 0) >= (stage?.x ?? 0) + (stage?.width ?? 0)
  }
  await expect.poll(beside).toBe(false)
  await page.setViewportSize({ width: 3840, height: 2160 })
  await expect.poll(beside).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
  await context.close()
})

async function svgs(theme: string): Promise<string[]> {
  const { page, context } = await open(`?theme=${theme}&board=charts&region=510900`)
  await page.locator('.plot-frame svg').first().waitFor()
  await page.locator('[data-tool="take"]').click()
  const buttons = page.locator('.take').getByRole('button', { name: 'SVG', exact: true })
  await expect.poll(() => buttons.count(), { timeout: 20_000 }).toBe(2)
  const files: string[] = []
  for (const at of [0, 1]) {
    const [download] = await Promise.all([page.waitForEvent('download'), buttons.nth(at).click()])
    files.push(readFileSync(await download.path(), 'utf8'))
  }
  expect((await root(page)).theme).toBe(theme)
  await context.close()
  // The address that a picture gives names the theme in which it was taken.
  return files.map((file) => file.replace(/(\?|&amp;|&#38;)theme=[a-z]+/g, ''))
}

test('pictures are taken, and pages printed, in the usual colours', async () => {
  const [dark, light] = [await svgs('dark'), await svgs('light')]
  for (const [at, file] of light.entries()) {
    const paints = (text = '') => [...text.matchAll(/(?:fill|stroke)[:=]"?([^;"}]+)/g)].map(([, paint]) => paint)
    expect(paints(file).length).toBeGreaterThan(50)
    expect(paints(dark[at])).toEqual(paints(file))
  }
  const { page, context } = await open('?theme=dark')
  await expect.poll(() => groundOf(page)).toBe(rgb(palettes.dark.paper))
  await page.emulateMedia({ media: 'print' })
  expect(await groundOf(page)).toBe('rgb(255, 255, 255)')
  expect(await fillOf(page, chengdu)).toBe(rgb(palettes.light.c4))
  await context.close()
}, 60_000)

test('the map in WebGL follows the theme', async () => {
  const { page, context } = await open('?renderer=gl&layers=none', { width: 900, height: 700 })
  await page.waitForSelector('.map.gl-on', { timeout: 80_000 })
  const box = await page.locator('.map').boundingBox()
  /** The commonest colour of the map besides its ground. */
  const commonest = async () => {
    const picture = (await page.screenshot({ clip: box ?? undefined })).toString('base64')
    return page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes]))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data: pixels = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {}
      const counts = new Map<string, number>()
      for (let at = 0; at < pixels.length; at += 4) {
        const colour = `rgb(${pixels[at]}, ${pixels[at + 1]}, ${pixels[at + 2]})`
        counts.set(colour, (counts.get(colour) ?? 0) + 1)
      }
      const ground = getComputedStyle(document.documentElement).backgroundColor
      counts.delete(ground)
      return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
    }, picture)
  }
  await expect.poll(commonest, { timeout: 20_000 }).toBe(rgb(palettes.light.blank))
  await openTool(page)
  await radio(page, '深色').check()
  await page.keyboard.press('Escape')
  await expect.poll(commonest, { timeout: 20_000 }).toBe(rgb(palettes.dark.blank))
  await context.close()
}, 120_000)

test('colours that do not come leave the map as it is, and say so', async () => {
  const { page, context } = await open('?theme=dark', {
    prepare: async (context) => {
      await context.route(/themes-[\w-]+\.css/, (route) => route.abort())
    },
  })
  await expect.poll(() => page.locator('.notices').innerText()).toContain('没有载入成功')
  expect(await groundOf(page)).toBe(rgb(palettes.light.paper))
  expect(await fillOf(page, chengdu)).toBe(rgb(palettes.light.c4))
  await context.close()
})

test('a release that cannot be read says so in the colours that were asked for', async () => {
  const { page, context } = await open('?theme=dark&release=1999.1')
  await page.locator('.problem-page').waitFor()
  await expect.poll(() => groundOf(page)).toBe(rgb(palettes.dark.paper))
  expect(await violationsOn(page)).toEqual([])
  await context.close()
})
