import { describe, expect, it } from 'vitest'
import type { ReleaseProblem } from '../../../src/release/problem.ts'
import type { Release, ReleaseList } from '../../../src/release/schema.ts'
import { type SealMeta, sealRelease } from '../../../src/release/seal/seal.ts'
import { manifest, releaseList, tables } from '../sources.ts'

type Tables = Partial<Omit<Release, 'manifest'>>
const meta: SealMeta = { ...manifest, version: '2027.1', makesDefault: true }

async function problemOf(changed: Tables, about: Partial<SealMeta> = {}, list: ReleaseList | null = releaseList) {
  return sealRelease({ ...tables, ...changed }, { ...meta, ...about }, list).then(
    () => null,
    (error: ReleaseProblem) => ({ kind: error.kind, file: error.file, record: error.record, detail: error.detail }),
  )
}

const [first, ...rest] = tables.facilities
const facility = first as Release['facilities'][number]

describe('nothing is sealed', () => {
  it('under a version that is in the list already', async () => {
    expect(await problemOf({}, { version: '2026.2' })).toMatchObject({ kind: 'duplicate-record', record: '2026.2' })
  })

  it.each(['', '2026', '2026.0001', 'v1', '../2026.9', '2026.9/..', '__proto__'])(
    'under the version “%s”',
    async (version) => {
      expect(await problemOf({}, { version })).toMatchObject({ kind: 'breaks-schema', record: 'version' })
    },
  )

  it.each(['', '2026-13-01', '2026-02-30', '2027-02-29', '22.11.2026', '2026-1-1'])(
    'on the day “%s”',
    async (published) => {
      expect(await problemOf({}, { published })).toMatchObject({ kind: 'breaks-schema', record: 'published' })
    },
  )

  it('without a word on what has changed', async () => {
    expect(await problemOf({}, { changelog: [] })).toMatchObject({ kind: 'breaks-schema', record: 'changelog' })
  })

  it('with a record that breaks the schema, whose file, place and field are named', async () => {
    const broken = { ...facility, tier: '4A' } as never
    expect(await problemOf({ facilities: [...rest, broken] })).toEqual({
      kind: 'breaks-schema',
      file: '2027.1/facilities.json',
      record: expect.stringContaining(`#${tables.facilities.length} (${facility.id}`),
      detail: expect.stringContaining('tier'),
    })
  })

  it('with a field that the schema does not know', async () => {
    const broken = { ...facility, beds: 3 } as never
    expect(await problemOf({ facilities: [broken] })).toMatchObject({
      kind: 'breaks-schema',
      detail: expect.stringContaining('beds'),
    })
  })

  it('without a table that the map needs', async () => {
    expect(await problemOf({ groups: undefined })).toMatchObject({ kind: 'missing-file', record: 'groups' })
  })

  it('where a record stands in an unknown region, cites unknown evidence, or stands twice', async () => {
    expect(await problemOf({ facilities: [{ ...facility, region: '999999' }] })).toMatchObject({
      kind: 'unknown-adcode',
    })
    expect(await problemOf({ facilities: [{ ...facility, evidence: ['nowhere'] }, ...rest] })).toMatchObject({
      kind: 'unknown-evidence',
    })
    expect(await problemOf({ facilities: [facility, facility, ...rest] })).toMatchObject({ kind: 'duplicate-record' })
    const [briefing] = tables.briefings
    expect(await problemOf({ briefings: [briefing, briefing] as never })).toMatchObject({ kind: 'duplicate-record' })
  })

  it('where regions lie within themselves', async () => {
    const regions = tables.regions.map((one) => (one.adcode === '510000' ? { ...one, parent: '510100' } : one))
    expect(await problemOf({ regions })).toMatchObject({ kind: 'breaks-schema', file: '2027.1/regions.json' })
  })

  it('that would show first what is not there', async () => {
    const list = { ...releaseList, default: '2020.1' }
    expect(await problemOf({}, { makesDefault: false }, list)).toMatchObject({ kind: 'not-listed' })
  })
})
