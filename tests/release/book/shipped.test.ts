import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isBook, readBook, writeBook } from '../../../src/release/book/book.ts'
import { sealRelease } from '../../../src/release/seal/seal.ts'
import { readRelease, releaseList } from '../sources.ts'
import { read } from './workbook.ts'

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

describe.each(releaseList.releases.map((one) => one.version))('%s as a workbook', (version) => {
  const { folder, manifest, names, tables } = readRelease(version)
  const given = Object.fromEntries(names.map((name) => [name, tables[name]]))

  it('is read again to the same files, byte for byte', async () => {
    const workbook = await read(await writeBook(given, manifest))
    expect(isBook(workbook)).toBe(true)
    const book = readBook(workbook)
    const files = await sealRelease(book.tables, { ...book.meta, makesDefault: true }, null)
    for (const file of [...names.map((name) => `${name}.json`), 'manifest.json']) {
      expect(textOf(files.get(`${version}/${file}`)), file).toBe(readFileSync(new URL(file, folder), 'utf8'))
    }
    expect([...files.keys()].filter((path) => path.startsWith(version))).toHaveLength(names.length + 1)
  })
})
