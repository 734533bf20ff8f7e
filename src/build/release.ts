import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Manifest, Release } from '../release/schema.ts'
import { cutAfter } from './release/cut.ts'
import { importFacts } from './release/import.ts'
import { cutMeta, meta } from './release/meta.ts'
import { seal } from './release/seal.ts'
import { writeSchemas } from './schemas.ts'

const seals = 'tests/release/sealed.json'
const data = 'public/data'
const boundaries = 'public/geo/boundaries-2023-12.json'

/**
 * Makes the release that `meta` names from FACTS and DOCUMENTS and seals it, with the published schemas.
 * A release that is already sealed is left alone unless `--again` says that it has not been published; older releases
 * are never made again. `--cut VERSION` makes the smaller release of a sealed one instead.
 */
export async function main([facts, documents, again]: string[]): Promise<void> {
  if (facts === '--cut' && documents) return cut(documents, again)
  if (!facts || !documents) throw new Error('Usage: npm run release -- (FACTS DOCUMENTS | --cut VERSION) [--again]')
  const about = meta(boundaries)
  await register(about.version, again, () => {
    const { tables, notVerbatim } = importFacts(facts, documents, boundaries)
    if (notVerbatim.length > 0) throw new Error(`Quotes that the documents do not contain: ${notVerbatim.join('; ')}`)
    return seal(tables, about, data)
  })
  writeSchemas('public/schema')
}

async function cut(version: string, again: string | undefined): Promise<void> {
  const folder = `${data}/${version}`
  const { files } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest
  const read = (name: string) => [name, JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))]
  const tables = Object.fromEntries(Object.keys(files).map(read)) as Omit<Release, 'manifest'>
  const about = cutMeta(boundaries)
  await register(about.version, again, () => seal(cutAfter(tables), about, data, false))
}

/** Enters the hashes of a release in the register of seals, in the order of versions. */
async function register(
  version: string,
  again: string | undefined,
  make: () => Promise<Record<string, string>>,
): Promise<void> {
  const sealed = existsSync(seals) ? JSON.parse(readFileSync(seals, 'utf8')) : {}
  if (sealed[version] && again !== '--again')
    throw new Error(`Release ${version} is sealed; changes belong in the next one.`)
  sealed[version] = await make()
  const inOrder = Object.entries(sealed).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  writeFileSync(seals, `${JSON.stringify(Object.fromEntries(inOrder), null, 1)}\n`)
}
