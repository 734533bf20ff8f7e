import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tableNames } from '../../src/release/schema.ts'
import { coverageOf } from '../../src/release/seal/coverage.ts'
import sealed from './sealed.json'
import { dataFolder, readRelease, releaseList } from './sources.ts'

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const seals: Record<string, Record<string, string>> = sealed

describe('the list of releases', () => {
  it('has every sealed release, the latest as the one that visitors get', () => {
    expect(releaseList.releases.map((one) => one.version)).toEqual(Object.keys(seals))
    expect(releaseList.default).toBe(Object.keys(seals).at(-1))
  })
})

describe.each(Object.keys(seals))('the seal of %s', (version) => {
  const { folder, manifest, names, tables } = readRelease(version)
  const hashes = seals[version] ?? {}

  it('is unbroken', () => {
    const files = readdirSync(folder).sort()
    expect(files).toEqual(Object.keys(hashes).sort())
    for (const [file, hash] of Object.entries(hashes)) {
      expect(sha256(readFileSync(new URL(file, folder))), file).toBe(hash)
    }
  })

  it('is what the manifest and the list of releases say', () => {
    for (const name of names) {
      const content = readFileSync(new URL(`${name}.json`, folder))
      expect(manifest.files[name]).toEqual({
        bytes: content.byteLength,
        sha256: sha256(content),
        records: tables[name].length,
      })
    }
    const entry = releaseList.releases.find((one) => one.version === version)
    expect(entry?.sha256).toBe(sha256(readFileSync(new URL(entry?.manifest ?? '', dataFolder))))
    expect(manifest.coverage).toEqual(coverageOf(tables))
  })

  it('names the boundary file that is there', () => {
    const file = new URL(`../../public/${manifest.boundary.file}`, import.meta.url)
    if (!existsSync(file)) return
    const content = readFileSync(file)
    expect(manifest.boundary.bytes).toBe(content.byteLength)
    expect(manifest.boundary.sha256).toBe(sha256(content))
  })

  it('keeps a record a line', () => {
    for (const name of names) {
      const content = readFileSync(new URL(`${name}.json`, folder), 'utf8')
      expect(content.trimEnd().split('\n'), name).toHaveLength(tables[name].length + 2)
    }
  })
})

describe('the records of', () => {
  const rows: Record<string, Record<string, number>> = {
    '2026.1': { facilities: 180, projects: 24, cobuilding: 55, targets: 149, documents: 163, evidence: 1930 },
    '2026.2': { facilities: 180, projects: 24, cobuilding: 92, targets: 149, documents: 167, evidence: 1971 },
    '2026.3': { facilities: 180, projects: 24, cobuilding: 92, targets: 149, documents: 167, evidence: 1971 },
  }
  const same = { regions: 245, groups: 9, indicators: 47, observations: 2443 }
  const later: Record<string, Record<string, number>> = {
    '2026.2': { networks: 32, designations: 135 },
    '2026.3': { networks: 32, designations: 135, briefings: 1 },
  }

  it.each(Object.keys(rows))('%s are as many as its notes say', (version) => {
    const { names, tables } = readRelease(version)
    const counts = Object.fromEntries(names.map((name) => [name, tables[name].length]))
    expect(counts).toEqual({ ...same, ...rows[version], ...later[version] })
  })
})

/** A later release may say more of a record, never less and never something else. */
describe('2026.2 keeps all of 2026.1', () => {
  const [before, after] = [readRelease('2026.1'), readRelease('2026.2')]
  const nameOf = (record: object): string => {
    const { id, adcode, region, indicator, period } = record as Record<string, string>
    return id ?? adcode ?? `${region} ${indicator} ${period}`
  }

  it.each(tableNames.filter((name) => before.names.includes(name)))('%s', (name) => {
    const kept = new Map(after.tables[name].map((record) => [nameOf(record), record]))
    for (const record of before.tables[name]) {
      expect(kept.get(nameOf(record)), nameOf(record)).toMatchObject(record)
    }
  })
})

describe('2026.3 is 2026.2 with briefings and another word', () => {
  const [before, after] = [readRelease('2026.2'), readRelease('2026.3')]
  const read = ({ folder }: typeof before, name: string) => readFileSync(new URL(`${name}.json`, folder), 'utf8')

  it('has the same tables and one more', () => {
    expect([...before.names, 'briefings'].sort()).toEqual([...after.names].sort())
  })

  it.each(before.names.filter((name) => name !== 'indicators'))('%s are the same to the byte', (name) => {
    expect(read(after, name)).toBe(read(before, name))
  })

  it('indicators differ in nothing but the English unit of county medical communities', () => {
    const [old, fresh] = [before, after].map((one) => read(one, 'indicators').split('\n'))
    const differing = (fresh ?? []).filter((line, index) => line !== old?.[index])
    expect(differing.map((line) => JSON.parse(line.replace(/,$/, '')).id)).toEqual(['countyCommunities'])
    const corrected = old?.map((line) =>
      line.startsWith('{"id":"countyCommunities"') ? line.replace('"en":"institutions"', '"en":"communities"') : line,
    )
    expect(fresh).toEqual(corrected)
  })
})
