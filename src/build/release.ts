import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { importFacts } from './release/import.ts'
import { meta } from './release/meta.ts'
import { seal } from './release/seal.ts'
import { writeSchemas } from './schemas.ts'

const register = 'tests/release/sealed.json'
const boundaries = 'public/geo/boundaries-2023-12.json'

/**
 * Makes the release that `meta` names from FACTS and DOCUMENTS and seals it, with the published schemas.
 * A release that is already sealed is left alone unless `--again` says that it has not been published; older releases
 * are never made again.
 */
export async function main([facts, documents, again]: string[]): Promise<void> {
  if (!facts || !documents) throw new Error('Usage: npm run release -- FACTS DOCUMENTS [--again]')
  const { version } = meta(boundaries)
  const sealed = existsSync(register) ? JSON.parse(readFileSync(register, 'utf8')) : {}
  if (sealed[version] && again !== '--again')
    throw new Error(`Release ${version} is sealed; changes belong in the next one.`)
  const { tables, notVerbatim } = importFacts(facts, documents, boundaries)
  if (notVerbatim.length > 0) throw new Error(`Quotes that the documents do not contain: ${notVerbatim.join('; ')}`)
  sealed[version] = seal(tables, meta(boundaries), 'public/data')
  writeFileSync(register, `${JSON.stringify(sealed, null, 1)}\n`)
  writeSchemas('public/schema/release-1')
}
