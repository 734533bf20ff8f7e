import { readFile } from 'node:fs/promises'
import { expect, inject, test } from 'vitest'
import { open, withBrowser } from './site.ts'

withBrowser()

test('a review number from site.json replaces the sketch line, without a rebuild', async () => {
  const { page, context } = await open('', {
    prepare: async (one) => {
      await one.route('**/site.json', (route) =>
        route.fulfill({ json: { reviewNumber: '测试（2026）0000号', boundaries: null } }),
      )
    },
  })
  await expect.poll(() => page.locator('.foot').innerText()).toContain('审图号：测试（2026）0000号')
  expect(await page.locator('.foot').innerText()).not.toContain('未经审图')
  await context.close()
})

test('a deployment draws its own boundaries, GeoJSON by adcode, without a rebuild', async () => {
  const { feature } = await import('topojson-client')
  const topology = JSON.parse(await readFile('dist/geo/boundaries-2023-12.json', 'utf8'))
  const features = ['county', 'prefecture', 'province'].flatMap(
    (name) => (feature(topology, topology.objects[name]) as unknown as { features: object[] }).features,
  )
  const { page, context, errors } = await open('', {
    prepare: async (one) => {
      await one.route('**/site.json', (route) =>
        route.fulfill({ json: { reviewNumber: '', boundaries: 'geo/own.json' } }),
      )
      await one.route('**/geo/own.json', (route) => route.fulfill({ json: { type: 'FeatureCollection', features } }))
    },
  })
  await expect.poll(() => page.locator('.areas path').count()).toBe(22)
  expect(((await page.locator('#a510100').getAttribute('d')) ?? '').length).toBeGreaterThan(500)
  expect(errors).toEqual([])
  await context.close()
})

test('a broken site.json is said, not ignored', async () => {
  const { page, context } = await open('', {
    prepare: async (one) => {
      await one.route('**/site.json', (route) => route.fulfill({ json: { reviewNumber: 7 } }))
    },
  })
  await expect.poll(() => page.locator('.problem-page').innerText()).toContain('site.json')
  await context.close()
})

test('everything works under a sub-path', async () => {
  const { page, context, errors } = await open('', {
    prepare: async (one) => {
      await one.route('**/health/map/**', (route) =>
        route.continue({ url: route.request().url().replace('/health/map/', '/') }),
      )
    },
  })
  await page.goto(`${inject('address')}health/map/?region=510900`)
  await expect.poll(() => page.locator('.region-panel h2').innerText()).toBe('遂宁市')
  await expect.poll(() => page.locator('.section', { hasText: '目标与计划' }).count()).toBe(1)
  expect(errors).toEqual([])
  await context.close()
})
