import { expect, test } from 'vitest'
import type { Facility } from '../../src/release/schema.ts'
import { serveInstead, shipped } from './forge.ts'
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

const named = (await shipped<Facility>('facilities')).filter(({ onMap }) => onMap)
const very = Array.from({ length: 1600 }, (_, index) => {
  const like = named[index % named.length]
  if (!like) throw new Error('the release has no facility on the map')
  return { ...like, id: `X${index}` }
})

test('very many symbols are drawn as dots on a canvas, and named where the pointer is', async () => {
  const { page, context, errors } = await open('?layers=fill,facilities&level=county', {
    prepare: (one) => serveInstead(one, { facilities: very, projects: [] }),
  })
  const canvas = page.locator('.map canvas.points')
  await canvas.waitFor({ state: 'attached', timeout: 20_000 })
  const dot = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { data, width } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {}
    if (!data || !width) return null
    const at = data.findIndex((value, index) => index % 4 === 3 && value === 255)
    const pixel = Math.floor(at / 4)
    const box = element.getBoundingClientRect()
    const scale = box.width / width
    return at < 0 ? null : { x: box.x + (pixel % width) * scale, y: box.y + Math.floor(pixel / width) * scale }
  })
  if (!dot) throw new Error('nothing was drawn')
  expect(await page.locator('.layout .symbols > *').count()).toBe(0)
  await page.mouse.move(dot.x + 40, dot.y + 40)
  await page.mouse.move(dot.x, dot.y)
  await expect.poll(() => page.locator('.tip').innerText()).toMatch(/医院|中心/)
  expect(errors).toEqual([])
  await context.close()
})

test('where what draws the dots does not come, very many symbols are drawn as others are', async () => {
  const { page, context } = await open('?layers=fill,facilities&level=county', {
    prepare: async (one) => {
      await serveInstead(one, { facilities: very, projects: [] })
      await one.route('**/assets/points-*.js', (route) => route.abort())
    },
  })
  await expect.poll(() => page.locator('.layout .symbols > *').count(), { timeout: 20_000 }).toBeGreaterThan(20)
  expect(await page.locator('.map canvas.points').count()).toBe(0)
  await context.close()
})
