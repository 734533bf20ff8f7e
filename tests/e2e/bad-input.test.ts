import { readFile } from 'node:fs/promises'
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, withBrowser } from './site.ts'

withBrowser()

const data = (path: string) => readFile(`dist/data/${path}`, 'utf8')

async function sha256(text: string): Promise<string> {
  const { createHash } = await import('node:crypto')
  return createHash('sha256').update(text).digest('hex')
}

/** Serves other contents for some files, with the hashes put right, so that only the contents are wrong. */
async function forge(
  context: BrowserContext,
  changes: Record<string, string>,
  options: { hashes: boolean },
): Promise<void> {
  const manifest = JSON.parse(await data('2026.3/manifest.json'))
  if (options.hashes) {
    for (const [name, text] of Object.entries(changes)) {
      const rows = tryParse(text)
      manifest.files[name] = {
        ...manifest.files[name],
        sha256: await sha256(text),
        records: Array.isArray(rows) ? rows.length : manifest.files[name].records,
      }
    }
  }
  const manifestText = JSON.stringify(manifest)
  const list = JSON.parse(await data('releases.json'))
  const entry = list.releases.find((one: { version: string }) => one.version === list.default)
  entry.sha256 = await sha256(manifestText)
  list.releases.push({
    ...entry,
    version: '2025.9',
    title: { zh: '另一版', en: 'Another' },
    manifest: '2025.9/manifest.json',
  })
  await context.route('**/data/releases.json', (route) => route.fulfill({ json: list }))
  await context.route('**/data/2026.3/manifest.json', (route) =>
    route.fulfill({ body: manifestText, contentType: 'application/json' }),
  )
  for (const [name, text] of Object.entries(changes)) {
    await context.route(`**/data/2026.3/${name}.json`, (route) =>
      route.fulfill({ body: text, contentType: 'application/json' }),
    )
  }
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function problemText(prepare: (context: BrowserContext) => Promise<void>, query = ''): Promise<string> {
  const { page, context } = await open(query, { prepare })
  await expect.poll(() => page.locator('.problem-page, dialog[open] .problem').count()).toBeGreaterThan(0)
  const text = await page.locator('body').innerText()
  // Never a blank page: the map that came with it is still there.
  expect(await page.locator('.map svg .areas path').count()).toBeGreaterThan(0)
  await context.close()
  return text
}

test('a missing table is named, and the other release is offered', async () => {
  const text = await problemText(async (context) => {
    await forge(context, {}, { hashes: true })
    await context.route('**/data/2026.3/regions.json', (route) => route.fulfill({ status: 404, body: 'no' }))
  })
  expect(text).toContain('找不到文件 2026.3/regions.json')
  expect(text).toContain('另一版')
})

test('a missing list of releases is named', async () => {
  const text = await problemText(async (context) => {
    await context.route('**/data/releases.json', (route) => route.fulfill({ status: 404, body: '' }))
  })
  expect(text).toContain('releases.json')
})

test('a changed table does not pass its hash', async () => {
  const facilities = await data('2026.3/facilities.json')
  const text = await problemText((context) =>
    forge(context, { facilities: facilities.replace('三级', '四级') }, { hashes: false }),
  )
  expect(text).toContain('facilities.json 与清单不符')
})

test('broken JSON is named', async () => {
  const text = await problemText((context) => forge(context, { groups: '[{"id":' }, { hashes: true }))
  expect(text).toContain('groups.json 不是有效的 JSON')
})

test('a record that breaks the schema is named with what was expected', async () => {
  const rows = JSON.parse(await data('2026.3/observations.json'))
  rows[6].value = 'many'
  const text = await problemText(
    (context) => forge(context, { observations: JSON.stringify(rows) }, { hashes: true }),
    '?lang=en',
  )
  expect(text).toContain('observations.json, record #7')
  expect(text).toMatch(/Expected/)
})

test('an unknown adcode is named', async () => {
  const rows = JSON.parse(await data('2026.3/facilities.json'))
  rows[0].region = '519999'
  const text = await problemText((context) => forge(context, { facilities: JSON.stringify(rows) }, { hashes: true }))
  expect(text).toContain('519999')
  expect(text).toContain(rows[0].id)
})

test('evidence that does not exist is named where evidence is asked for', async () => {
  const rows = JSON.parse(await data('2026.3/observations.json'))
  rows[0].evidence = ['ghost-evidence']
  const { page, context } = await open('', {
    prepare: (one) => forge(one, { observations: JSON.stringify(rows) }, { hashes: true }),
  })
  await page.locator('.ranking .value').first().click()
  await expect.poll(() => page.locator('dialog[open]').innerText()).toContain('ghost-evidence')
  await context.close()
})

test('a release that is not listed is said so, with those that are', async () => {
  const text = await problemText((context) => forge(context, {}, { hashes: true }), '?release=1999.1')
  expect(text).toContain('1999.1')
  expect(text).toContain('2026.3')
})

test('a boundary file without a unit is refused by name', async () => {
  const text = await problemText(async (context) => {
    const topology = JSON.parse(await readFile('dist/geo/boundaries-2023-12.json', 'utf8'))
    topology.objects.county.geometries = topology.objects.county.geometries.filter(
      (one: { properties: { adcode: string } }) => one.properties.adcode !== '510704',
    )
    await context.route('**/geo/*.json', (route) => route.fulfill({ json: topology }))
  })
  expect(text).toContain('510704')
})

test('strings of a release never become markup', async () => {
  const attack = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
  const facilities = JSON.parse(await data('2026.3/facilities.json'))
  facilities[0].name = attack
  const regions = JSON.parse(await data('2026.3/regions.json'))
  const chengdu = regions.find((one: { adcode: string }) => one.adcode === '510100')
  chengdu.shortName.zh = attack
  chengdu.name.zh = attack
  const { page, context } = await open('?region=510100', {
    prepare: (one) =>
      forge(one, { facilities: JSON.stringify(facilities), regions: JSON.stringify(regions) }, { hashes: true }),
  })
  await page.waitForTimeout(1500)
  await page.locator('#a510100').hover({ force: true })
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined()
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.locator('.region-panel h2').innerText()).toBe(attack)
  await context.close()
})

test('gestures whose code does not come say so, and come with the page loaded anew', async () => {
  let fail = true
  const { page, context } = await open('', {
    prepare: async (one) => {
      await one.route(/assets\/gestures-[^/]*\.js/, (route) => (fail ? route.abort() : route.continue()))
    },
  })
  await page.getByRole('button', { name: '放大' }).click()
  await expect.poll(() => page.locator('.notices').innerText()).toContain('放大、移动地图的部分没有载入成功')
  fail = false
  await page.reload()
  await page.waitForSelector('html.live')
  await page.getByRole('button', { name: '放大' }).click()
  await expect.poll(() => page.locator('.map.zoomed').count()).toBe(1)
  await context.close()
})
