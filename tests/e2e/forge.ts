import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { BrowserContext } from 'playwright-core'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const data = (path: string) => readFile(`dist/data/${path}`, 'utf8')

/** A table of the default release as it ships. */
export async function shipped<T>(table: string): Promise<T[]> {
  const { default: version } = JSON.parse(await data('releases.json'))
  return JSON.parse(await data(`${version}/${table}.json`))
}

/** Serves other records for some tables of the default release, with the hashes put right. */
export async function serveInstead(context: BrowserContext, tables: Record<string, readonly unknown[]>): Promise<void> {
  const list = JSON.parse(await data('releases.json'))
  const manifest = JSON.parse(await data(`${list.default}/manifest.json`))
  for (const [name, records] of Object.entries(tables)) {
    const body = JSON.stringify(records)
    manifest.files[name] = { bytes: Buffer.byteLength(body), sha256: sha256(body), records: records.length }
    await context.route(`**/data/${list.default}/${name}.json`, (route) =>
      route.fulfill({ body, contentType: 'application/json' }),
    )
  }
  const body = JSON.stringify(manifest)
  list.releases.find((one: { version: string }) => one.version === list.default).sha256 = sha256(body)
  await context.route(`**/data/${list.default}/manifest.json`, (route) =>
    route.fulfill({ body, contentType: 'application/json' }),
  )
  await context.route('**/data/releases.json', (route) => route.fulfill({ json: list }))
}
