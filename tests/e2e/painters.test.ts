import { expect, test } from 'vitest'
import { open, paintOf, withBrowser } from './site.ts'

withBrowser()

const small = { width: 1120, height: 620 }

test('WebGL takes over in place when it is asked for, and hands back when it is not', async () => {
  const { page, context, foreign } = await open('?renderer=gl', small)
  await page.waitForSelector('.map.gl-on', { timeout: 80_000 })
  const drawing = await page.locator('.gl-map').boundingBox()
  const map = await page.locator('.map').boundingBox()
  expect(drawing).toEqual(map)
  // The keyboard's areas stay where the picture is.
  expect(await page.locator('.areas path[tabindex="0"]').count()).toBe(1)
  await page.mouse.click((map?.x ?? 0) + (map?.width ?? 0) * 0.28, (map?.y ?? 0) + (map?.height ?? 0) * 0.5)
  await expect.poll(() => page.locator('.region-panel h2').innerText(), { timeout: 20_000 }).toBe('甘孜藏族自治州')
  expect(foreign).toEqual([])
  await page.goBack()
  await context.close()
})

test('without being asked, a software renderer keeps the SVG map, however deep the zoom', async () => {
  const { page, context } = await open('', small)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (let step = 0; step < 5; step++) {
    await page.getByRole('button', { name: '放大' }).click()
    await page.waitForTimeout(450)
  }
  expect(await page.locator('.map.gl-on').count()).toBe(0)
  expect(asked.filter((url) => /facade|maplibre/.test(url))).toEqual([])
  await context.close()
})

test('without WebGL2 the map stays, says so, and everything still works', async () => {
  const { page, context } = await open('?renderer=gl', {
    ...small,
    prepare: async (one) => {
      await one.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
          return kind === '2d' ? (Object.getPrototypeOf(this).original2d?.call(this) ?? null) : null
        } as typeof HTMLCanvasElement.prototype.getContext
      })
    },
  })
  await expect.poll(() => page.locator('.notices').innerText()).toContain('不能使用 WebGL')
  await page.getByLabel('指标', { exact: true }).selectOption('urbanShare')
  await expect.poll(() => paintOf(page, '510100')).toMatch(/^c\d$/)
  await page.getByRole('button', { name: '甘孜', exact: true }).click()
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('甘孜藏族自治州')
  await context.close()
})
