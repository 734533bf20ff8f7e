import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReleaseList } from '../../../src/release/schema.ts'
import { nextVersion, sealRelease, zipRelease } from '../../../src/release/seal/seal.ts'
import { manifest, releaseList, tables } from '../sources.ts'

const seal = (version: string, makesDefault: boolean, before: ReleaseList | null = releaseList) =>
  sealRelease(tables, { ...manifest, version, makesDefault }, before)
const listIn = (files: ReadonlyMap<string, Uint8Array>) =>
  JSON.parse(new TextDecoder().decode(files.get('releases.json'))) as ReleaseList

describe('the list of releases', () => {
  it('is in the order of versions, by number', async () => {
    const list = listIn(await seal('2026.10', true))
    const again = listIn(await seal('2025.12', false, list))
    expect(again.releases.map(({ version }) => version)).toEqual([
      ...['2025.4', '2025.12', '2026.1', '2026.2', '2026.3', '2026.10'],
    ])
    expect(again.default).toBe('2026.10')
  })

  it('shows the first release first, whatever was asked for', async () => {
    const list = listIn(await seal('2026.3', false, null))
    expect(list.default).toBe('2026.3')
    expect(list.releases).toHaveLength(1)
  })

  it('suggests the next version of a year', () => {
    expect(nextVersion(releaseList, 2026)).toBe('2026.4')
    expect(nextVersion(releaseList, 2027)).toBe('2027.1')
    expect(nextVersion(null, 2026)).toBe('2026.1')
    const [entry] = releaseList.releases
    expect(nextVersion({ releases: [{ ...entry, version: '2026.10' } as never, ...releaseList.releases] }, 2026)).toBe(
      '2026.11',
    )
  })
})

describe('the zip', () => {
  it('holds the folder as it lies on the server, and says where it goes', async () => {
    const files = await seal('2026.4', true)
    const unpacked = unzipSync(zipRelease(files))
    expect(Object.keys(unpacked).sort()).toEqual(
      ['README.txt', ...[...files.keys()].map((path) => `data/${path}`)].sort(),
    )
    for (const [path, bytes] of files)
      expect(Buffer.compare(unpacked[`data/${path}`] as Uint8Array, bytes), path).toBe(0)
    const note = new TextDecoder('utf-8', { ignoreBOM: true }).decode(unpacked['README.txt'])
    expect(note).toContain('先复制 2026.4 文件夹')
    expect(note).toContain('First the folder 2026.4.')
    // Without the mark, Notepad shows other characters; with lines of Unix, older ones show a single line.
    expect(note.startsWith('\ufeff')).toBe(true)
    expect(note.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('is the same bytes every time', async () => {
    const files = await seal('2026.4', true)
    expect(Buffer.compare(zipRelease(files), zipRelease([...files]))).toBe(0)
  })
})
