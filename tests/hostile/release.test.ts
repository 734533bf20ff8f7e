import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createAtlas } from '../../src/atlas/atlas.ts'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import { loadBriefings, loadCore, loadReleaseList, loadSources, type ReadFile } from '../../src/release/load.ts'
import { ReleaseProblem } from '../../src/release/problem.ts'
import { tableNames } from '../../src/release/schema.ts'
import { createScene } from '../../src/scene/build.ts'
import { wordsIn } from '../../src/ui/words/words.ts'
import { realBoundaries, viewOf } from '../support/fixture.ts'
import { sealer, smallRelease } from './small-release.ts'
import { spoil, steps, textChanges } from './spoil.ts'
import { withinAsync } from './time.ts'

const seal = sealer()
const texts = new Map(Object.entries(smallRelease()).map(([name, rows]) => [name, JSON.stringify(rows)]))
texts.set('manifest', JSON.stringify(seal.manifest))
texts.set('releases', JSON.stringify(seal.list))
const sourceNames = ['documents', 'evidence', 'targets', 'networks', 'designations']
const files = [...texts.keys()]
const bytesOf = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
let boundaries: Boundaries
let drawn = 0

beforeAll(async () => {
  boundaries = await realBoundaries()
  // The browser's own digest takes a turn of the event loop each time; ten thousand cases have fifteen files each.
  const digest = async (_: string, bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
  vi.stubGlobal('crypto', { subtle: { digest } })
})
afterAll(() => vi.unstubAllGlobals())

/** Loads as much of it as the file concerns; the problem, or null where it is sound and can be drawn. */
async function outcome(name: string, content: Uint8Array<ArrayBuffer>, records: number) {
  const sealed = seal.files(name, content, records)
  const read: ReadFile = async (path) => sealed.get(path) ?? null
  try {
    const list = await loadReleaseList(read)
    const core = await loadCore(read, list, seal.manifest.version)
    if (sourceNames.includes(name)) await loadSources(read, core)
    else if (name === 'briefings') await loadBriefings(read, core)
    else if (++drawn % 4 === 0) {
      const atlas = createAtlas(core)
      const view = viewOf({ level: 'county' })
      const scene = createScene(atlas, view, boundaries, wordsIn('zh'))
      expect(scene.areas.every((area) => typeof area.title === 'string')).toBe(true)
    }
    return null
  } catch (error) {
    if (error instanceof ReleaseProblem) return error
    throw new Error(`not a ReleaseProblem: ${error instanceof Error ? error.stack : error}`, { cause: error })
  }
}

let told = 0
let sound = 0

async function check(name: string, content: Uint8Array<ArrayBuffer>, records: number): Promise<void> {
  const problem = await withinAsync(name, () => outcome(name, content, records))
  if (problem) told++
  else sound++
  if (problem && (problem.file === '' || problem.message.length > 1500)) throw new Error(problem.message)
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) throw new Error('polluted')
}

describe('a release', () => {
  it('that nobody has spoilt is sound', async () => {
    drawn = 3
    for (const name of tableNames) {
      const text = texts.get(name) ?? ''
      expect(JSON.parse(text).length, name).toBeGreaterThan(0)
      expect(await outcome(name, bytesOf(text), JSON.parse(text).length), name).toBeNull()
    }
  })

  it('whose records are spoilt is refused with its place, or drawn', { timeout: 120_000 }, async () => {
    told = sound = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), steps, async (name, acts) => {
        const rows = JSON.parse(texts.get(name) ?? '')
        for (const act of acts) spoil(rows, act)
        await check(name, bytesOf(JSON.stringify(rows)), Array.isArray(rows) ? rows.length : 0)
      }),
      { numRuns: 10_000 },
    )
    // Both ways must be gone often enough to mean something.
    expect([told > 2000, sound > 500]).toEqual([true, true])
  })

  it('whose files are spoilt is refused with the file, or drawn', { timeout: 120_000 }, async () => {
    const encodings = fc.constantFrom<(text: string) => Uint8Array<ArrayBuffer>>(
      bytesOf,
      bytesOf,
      bytesOf,
      (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
      (text) => new Uint8Array(Buffer.from(text, 'latin1')),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.constantFrom(...textChanges),
        fc.nat(),
        encodings,
        async (name, change, at, encode) => {
          const text = texts.get(name) ?? ''
          await check(name, encode(change(text, at % text.length)), JSON.parse(text).length ?? 0)
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it.each([
    ['a text of 20 MB', (text: string) => text.replace(/"zh":"/, `"zh":"${'川'.repeat(7_000_000)}`)],
    ['a number of a million digits', (text: string) => text.replace(/\{/, `{"x":${'9'.repeat(1_000_000)},`)],
    ['a million brackets', () => '['.repeat(1_000_000)],
    ['a million numbers', () => `[${'1,'.repeat(1_000_000)}1]`],
    ['a hundred thousand escapes', (text: string) => text.replace(/"zh":"/, `"zh":"${'\\u202e'.repeat(100_000)}`)],
  ])('with %s is refused in less than a second', async (_, change) => {
    for (const name of ['regions', 'manifest']) {
      const text = texts.get(name) ?? ''
      await check(name, bytesOf(change(text)), JSON.parse(text).length ?? 0)
    }
  })

  it('loses what cannot be seen and what turns the writing, wherever it stands', async () => {
    const text = (texts.get('facilities') ?? '').replace(/"name":"/, '"name":"\\u202e\\ud800\\u0000\u2066')
    const sealed = seal.files('facilities', bytesOf(text), JSON.parse(text).length)
    const read: ReadFile = async (path) => sealed.get(path) ?? null
    const core = await loadCore(read, await loadReleaseList(read), seal.manifest.version)
    expect(core.facilities[0]?.name).toBe(JSON.parse(texts.get('facilities') ?? '')[0].name)
  })
})
