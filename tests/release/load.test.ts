import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sha256 } from '../../src/release/hash.ts'
import {
  fetchUnder,
  loadBriefings,
  loadCore,
  loadReleaseList,
  loadSources,
  type ReadFile,
} from '../../src/release/load.ts'
import type { ProblemKind } from '../../src/release/problem.ts'
import { tableNames } from '../../src/release/schema.ts'
import { bytesOf, inventedTables, sealed } from '../support/fixture.ts'
import { load, problemOf, problemWith, type Row, reading } from '../support/loading.ts'
import { dataFolder, manifest, readRelease, releaseList, tables } from './sources.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('SHA-256', () => {
  // FIPS 180-2, appendix B, and the empty message.
  const vectors: [string, string][] = [
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ]

  it.each([
    ['the browser’s own', globalThis.crypto],
    ['a browser without subtle, on plain HTTP', { subtle: undefined }],
    ['a browser without crypto', undefined],
  ])('is right with %s', async (_, crypto) => {
    vi.stubGlobal('crypto', crypto)
    for (const [message, digest] of vectors) expect(await sha256(bytesOf(message))).toBe(digest)
  })

  it('lets a release be read on plain HTTP', async () => {
    vi.stubGlobal('crypto', undefined)
    expect(await problemWith({})).toBeNull()
  })
})

describe('fetching', () => {
  const answer = (body: string, status = 200, type = 'application/json') => {
    const fetched = vi.fn(async (_: string) => new Response(body, { status, headers: { 'content-type': type } }))
    vi.stubGlobal('fetch', fetched)
    return fetched
  }

  it('asks for the path under the data folder and gives its bytes', async () => {
    const fetched = answer('川')
    expect(await fetchUnder('./data/')('1900.1/groups.json')).toEqual(bytesOf('川'))
    expect(fetched).toHaveBeenCalledWith('./data/1900.1/groups.json', expect.anything())
  })

  it('takes a refusal, or a front page in place of a file, for a missing file', async () => {
    answer('gone', 404)
    expect(await fetchUnder('./')('x')).toBeNull()
    answer('<!doctype html>', 200, 'text/html; charset=utf-8')
    expect(await fetchUnder('./')('x')).toBeNull()
    expect(await problemOf(fetchUnder('./'))).toMatchObject({ kind: 'missing-file', file: 'releases.json' })
  })
})

describe('a sound release', () => {
  const shipped: ReadFile = async (path) => new Uint8Array(readFileSync(new URL(path, dataFolder)))

  it('is read as it ships', async () => {
    const release = await load(shipped)
    expect(release.manifest).toEqual(manifest)
    for (const name of tableNames) expect(release[name]).toEqual(tables[name])
  })

  it.each(releaseList.releases.map((one) => one.version))(
    '%s, sealed long ago or lately, is read as well',
    async (version) => {
      const release = await load(shipped, version)
      const own = readRelease(version)
      expect(release.manifest.version).toBe(version)
      for (const name of tableNames) expect(release[name]).toEqual(own.tables[name])
    },
  )

  it('of before 2026.2 has no networks, no designations and no briefings, and asks for no such file', async () => {
    const asked: string[] = []
    const release = await load(async (path) => {
      asked.push(path)
      return shipped(path)
    }, '2026.1')
    expect([release.networks, release.designations, release.briefings]).toEqual([[], [], []])
    expect(asked.filter((path) => /networks|designations|briefings/.test(path))).toEqual([])
  })

  it.each(['networks', 'designations', 'briefings'])(
    'may be without %s, but not with a file that is not there',
    async (name) => {
      const files = sealed({ manifest: (own) => Reflect.deleteProperty(own.files as Row, name) })
      files.delete(`1900.1/${name}.json`)
      expect((await load(reading(files)))[name as 'networks']).toEqual([])
    },
  )

  it('needs no file of its sources for the map', async () => {
    const files = sealed()
    for (const name of ['documents', 'evidence', 'targets', 'networks', 'designations', 'briefings'])
      files.delete(`1900.1/${name}.json`)
    const list = await loadReleaseList(reading(files))
    const core = await loadCore(reading(files), list, '1900.1')
    expect(core.observations).toHaveLength(3)
    await expect(loadSources(reading(files), core)).rejects.toMatchObject({ kind: 'missing-file' })
    await expect(loadBriefings(reading(files), core)).rejects.toMatchObject({ kind: 'missing-file' })
  })

  it('is the one that the rest of these tests spoil', async () => {
    expect(await problemWith({})).toBeNull()
  })
})

describe('a file', () => {
  it.each([...sealed().keys()])('%s that is missing, refused or changed is named', async (path) => {
    const files = sealed()
    const without: ReadFile = async (one) => (one === path ? null : (files.get(one) ?? null))
    const refused: ReadFile = async (one) => {
      if (one === path) throw new TypeError('Failed to fetch')
      return files.get(one) ?? null
    }
    expect(await problemOf(without)).toMatchObject({ kind: 'missing-file', file: path, detail: path })
    expect(await problemOf(refused)).toMatchObject({ kind: 'missing-file', file: path })
    if (path === 'releases.json') return
    files.set(path, bytesOf(`${new TextDecoder().decode(files.get(path))} `))
    const found = await problemOf(reading(files))
    expect(found).toMatchObject({ kind: 'wrong-hash', file: path })
    expect(found?.detail).toMatch(/^[0-9a-f]{64} ≠ [0-9a-f]{64}$/)
  })

  const table = '1900.1/groups.json'
  const cases: [string, string, ProblemKind, string][] = [
    [table, '[{', 'invalid-json', ''],
    [table, '', 'invalid-json', ''],
    [table, '{"rows":[]}', 'breaks-schema', 'array'],
    [table, 'null', 'breaks-schema', 'array'],
    [table, '[]', 'breaks-schema', '1 ≠ 0'],
    ['1900.1/manifest.json', '[]', 'breaks-schema', ''],
    ['1900.1/manifest.json', '{"schema":2}', 'breaks-schema', 'schema'],
    ['releases.json', '{"schema":1,"default":"1900.1","releases":[]}', 'breaks-schema', 'releases'],
    ['releases.json', 'null', 'breaks-schema', ''],
  ]
  it.each(cases)('%s that reads %s is refused as %s', async (path, content, kind, detail) => {
    const found = await problemWith({ raw: { [path]: content } })
    expect(found).toMatchObject({ kind, file: path, detail: expect.stringContaining(detail) })
  })

  it('that is not UTF-8 is refused', async () => {
    const files = sealed()
    files.set('releases.json', new Uint8Array([0x22, 0xff, 0xfe, 0x22]))
    expect(await problemOf(reading(files))).toMatchObject({ kind: 'invalid-json', file: 'releases.json' })
  })

  it('that the manifest does not list is missing', async () => {
    const found = await problemWith({ manifest: (own) => Reflect.deleteProperty(own.files as Row, 'groups') })
    expect(found).toMatchObject({ kind: 'missing-file', file: '1900.1/manifest.json', record: 'groups' })
  })
})

describe('a version', () => {
  it('that is not listed is refused with the versions that are', async () => {
    const found = await problemOf(reading(sealed()), '2099.9')
    expect(found).toMatchObject({ kind: 'not-listed', record: '2099.9', detail: '1900.1' })
    expect(await problemOf(reading(sealed()), '__proto__')).toMatchObject({ kind: 'not-listed' })
  })

  it('that is the default but not listed is refused', async () => {
    const files = sealed()
    const list = JSON.parse(new TextDecoder().decode(files.get('releases.json')))
    files.set('releases.json', bytesOf(JSON.stringify({ ...list, default: '1900.2' })))
    expect(await problemOf(reading(files))).toMatchObject({ kind: 'not-listed', record: 'default', detail: '1900.2' })
  })

  it('whose manifest is that of another version is refused', async () => {
    const found = await problemWith({ manifest: (own) => Object.assign(own, { version: '1900.2' }) })
    expect(found).toMatchObject({ kind: 'breaks-schema', file: '1900.1/manifest.json', detail: '1900.1 ≠ 1900.2' })
  })
})

describe('hostile JSON', () => {
  const deep = '['.repeat(200_000)
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  const row = '"region":"900100","indicator":"rate","period":"2022","evidence":[],"status":"reported"'

  it.each([
    ['unclosed depth', deep],
    ['closed depth', nested],
    ['a record of great depth', `[${nested}]`],
    ['a number beyond all numbers', `[{${row},"value":1e400}]`],
    ['a key of every object', `[{${row},"value":1,"__proto__":{"polluted":true}}]`],
    ['an inherited name as a key', `[{${row},"value":1,"constructor":{"prototype":{"polluted":true}}}]`],
    ['a name that cannot be written out', '[{"region":{"toString":1},"indicator":"rate"}]'],
    ['a name that nobody can write to the end', `[{"region":${nested},"indicator":"rate","period":"2022"}]`],
    ['half a letter', '[{"region":"\\ud800","indicator":"\\udfff"}]'],
    ['records that are none', '[null]'],
  ])('with %s is a problem of the release, and nothing worse', async (_, content) => {
    for (const path of ['1900.1/observations.json', '1900.1/manifest.json', 'releases.json']) {
      const found = await problemWith({
        raw: { [path]: content },
        change: (tables) => {
          if (path.includes('observations')) tables.observations = [null]
        },
      })
      expect(found?.file).toBe(path)
      expect(found?.message.length).toBeLessThan(1000)
    }
    expect({}).not.toHaveProperty('polluted')
  })

  it('of any kind is a problem of the release, and nothing worse', async () => {
    const names = fc.constantFrom('id', 'region', 'adcode', 'indicator', 'period', 'evidence', 'value', 'toString')
    const rows = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(inventedTables())), rows, async (table, row) => {
        const found = await problemWith({ change: (tables) => tables[table]?.push(row) })
        expect(found?.file).toBe(`1900.1/${table}.json`)
      }),
      { numRuns: 150 },
    )
  })
})
