import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ReleaseList } from '../../../src/release/schema.ts'
import { sealRelease } from '../../../src/release/seal/seal.ts'
import { dataFolder, readRelease, releaseList } from '../sources.ts'

const versions = releaseList.releases.map((one) => one.version)
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

describe.each(versions)('%s sealed again', (version) => {
  const { folder, manifest, names, tables } = readRelease(version)
  const given = Object.fromEntries(names.map((name) => [name, tables[name]]))
  const others: ReleaseList = {
    ...releaseList,
    releases: releaseList.releases.filter((one) => one.version !== version),
  }

  it('is the same to the byte, with the manifest and the list', async () => {
    const files = await sealRelease(given, { ...manifest, makesDefault: version === releaseList.default }, others)
    const expected = [...names.map((name) => `${name}.json`), 'manifest.json']
    expect([...files.keys()].sort()).toEqual([...expected.map((file) => `${version}/${file}`), 'releases.json'].sort())
    for (const file of expected) {
      expect(textOf(files.get(`${version}/${file}`)), file).toBe(readFileSync(new URL(file, folder), 'utf8'))
    }
    expect(textOf(files.get('releases.json'))).toBe(readFileSync(new URL('releases.json', dataFolder), 'utf8'))
  })
})
