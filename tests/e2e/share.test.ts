import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { open, withBrowser } from './site.ts'

withBrowser()

test('a pasted address finds title, description and the embedded map', async () => {
  const { page, context } = await open('', { scripts: false })
  const content = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content')
  expect(await content('og:title')).toBe('川渝卫生健康地图')
  expect(await content('og:description')).toContain('每一个数都能看到写着它的那句话')
  const picture = await page.request.get(new URL((await content('og:image')) ?? '', page.url()).href)
  expect(picture.headers()['content-type']).toBe('image/png')
  const bytes = await picture.body()
  // Width and height stand in the first chunk of every PNG.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String)).toEqual([
    await content('og:image:width'),
    await content('og:image:height'),
  ])
  const href = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  const answer = await page.request.get(new URL(href ?? '', page.url()).href)
  expect(answer.headers()['access-control-allow-origin']).toBe('*')
  const { type, version, html, thumbnail_url: thumbnail } = await answer.json()
  expect(thumbnail).toBe(await content('og:image'))
  expect({ type, version }).toEqual({ type: 'rich', version: '1.0' })
  expect(html.match(/<iframe /g)).toHaveLength(1)
  expect(html).toContain('?mode=embed')
  await context.close()
})

test('the licences of what ships are a page that anybody can read, and the help leads there', async () => {
  const { page, context, errors } = await open('?lang=en')
  await page.locator('.foot-access').click()
  const link = page.getByRole('link', { name: 'Licences of the software in this site' })
  await link.waitFor()
  expect(errors).toEqual([])
  await page.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
  const names = await page.locator('tbody th').allInnerTexts()
  for (const name of ['react', 'maplibre-gl', '@deck.gl/core', 'hucre', 'workbox-core', 'core-js'])
    expect(names).toContain(name)
  await page.locator('summary').first().click()
  expect(await page.locator('details[open] pre').innerText()).toContain('Permission')
  const list = JSON.parse(readFileSync('dist/licences.json', 'utf8')) as { licence: string }[]
  expect(list).toHaveLength(names.length)
  for (const { licence } of list) expect(licence).toMatch(/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|CC0-1\.0)/)
  expect(await page.locator('h1').innerText()).toContain('软件许可证')
  await context.close()
})

test('the offline file leads nowhere that is not in it', () => {
  const name = /href="\.?\/?(chuan-yu-health-atlas-[\d.]+\.html)"/.exec(readFileSync('dist/index.html', 'utf8'))?.[1]
  const file = readFileSync(`dist/${name}`, 'utf8')
  expect(file).not.toContain('oembed')
  expect(file).not.toContain('property="og:')
})
