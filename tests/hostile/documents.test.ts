import fc from 'fast-check'
import * as v from 'valibot'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { formatSpec, isSpec, parseSpec, plainSpec } from '../../src/atlas/composite/spec.ts'
import { formatBriefingFile, parseBriefingFile } from '../../src/release/briefing-file.ts'
import { parseJson } from '../../src/release/hidden.ts'
import type { Briefing } from '../../src/release/schema.ts'
import { asideKey, readBroken, readOwn, storageKey, writeOwn } from '../../src/ui/brief/own.ts'
import { defaultSite, site } from '../../src/ui/site.ts'
import { tables } from '../release/sources.ts'
import { spoil, steps, textChanges } from './spoil.ts'
import { within } from './time.ts'

const shipped = tables.briefings[0] as Briefing
const small: Briefing = { ...shipped, scenes: shipped.scenes.slice(0, 2) }
const file = formatBriefingFile(small, '2026.3')
const clean = () => Object.keys(Object.prototype).length === 0 && !('polluted' in {})

describe('the file of a briefing', () => {
  /** A briefing that can be written and read again, or a problem with its place. */
  const expectSound = (content: string | Uint8Array) => {
    const parsed = within(content, () => parseBriefingFile(content))
    if (!clean()) throw new Error('polluted')
    if ('problem' in parsed) {
      if (JSON.stringify(parsed.problem).length > 1000) throw new Error('a problem without an end')
      return
    }
    const again = parseBriefingFile(formatBriefingFile(parsed.file.briefing, parsed.file.release))
    if (!('file' in again) || again.removed > 0) throw new Error('not the same again')
  }

  it('whose content is spoilt is a briefing or a problem', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        const content = JSON.parse(file)
        for (const act of acts) spoil(content, act)
        expectSound(JSON.stringify(content))
      }),
      { numRuns: 10_000 },
    )
  })

  it('whose writing is spoilt is a briefing or a problem', () => {
    fc.assert(
      fc.property(fc.constantFrom(...textChanges), fc.nat({ max: file.length }), fc.boolean(), (change, at, wide) => {
        const text = change(file, at)
        expectSound(wide ? new Uint8Array(Buffer.from(text, 'utf16le')) : text)
      }),
      { numRuns: 10_000 },
    )
  })

  it('of any bytes is a briefing or a problem', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectSound), { numRuns: 10_000 })
  })
})

describe('what a browser keeps', () => {
  let kept: Map<string, string>
  beforeEach(() => {
    kept = new Map()
    const localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    }
    vi.stubGlobal('window', { localStorage })
    return () => vi.unstubAllGlobals()
  })

  it('in place of briefings is read as briefings or put aside, never lost', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(...textChanges), fc.nat(), fc.boolean(), (acts, change, at, asText) => {
        kept.clear()
        const own = structuredClone([small, { ...small, id: 'second' }])
        for (const act of acts) spoil(own, act)
        const written = JSON.stringify(own)
        const raw = asText ? change(written, at % written.length) : written
        kept.set(storageKey, raw)
        const found = within(raw, () => readOwn())
        const broken = readBroken()
        if (new Set(found.map((one) => one.id)).size < found.length) throw new Error('two of a name')
        if (!clean()) throw new Error('polluted')
        if (writeOwn(found) !== 'kept') throw new Error('not kept')
        // What was no briefing is there as it was.
        if (JSON.stringify(readBroken()) !== JSON.stringify(broken)) throw new Error('lost')
        if (JSON.stringify(readOwn()) !== JSON.stringify(found)) throw new Error('not the same again')
      }),
      { numRuns: 10_000 },
    )
  })

  it('aside, spoilt, is put aside itself', () => {
    for (const raw of ['{', '3', '[1]', '"x"', '[["x"]]']) {
      kept.set(asideKey, raw)
      expect(readBroken()).toEqual([raw])
    }
  })
})

describe('a ranking in an address', () => {
  const texts = [
    plainSpec([{ id: 'physiciansPer1000', direction: 1 }]),
    {
      ...plainSpec([
        { id: 'a', direction: -1, period: '2020' },
        { id: 'b', direction: 1 },
      ]),
      weights: { kind: 'set' as const, shares: [40, 60] },
    },
  ].map(formatSpec)
  const pieces = ['~', ',', '!', '(', ')', 'set(', '1e3', '-0', '4294967296', 'NaN', '__proto__', '\ud800', '', '٣']

  it('is read as one that is written the same, or is a problem', () => {
    const spoilt = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat({ max: 6 }), fc.constantFrom(...pieces))
      .map(([text, at, cut, piece]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + piece + text.slice(place + cut)
      })
    fc.assert(
      fc.property(fc.oneof(spoilt, spoilt, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const parsed = within(text, () => parseSpec(text))
        return isSpec(parsed) ? formatSpec(parsed) === text : JSON.stringify(parsed).length < 1000
      }),
      { numRuns: 10_000 },
    )
  })

  it.each(['~'.repeat(1_000_000), `${'a,'.repeat(500_000)}~~~~~~~`, '('.repeat(1_000_000)])(
    'is refused in less than a second',
    (text) => expect(isSpec(within('long', () => parseSpec(text)))).toBe(false),
  )
})

describe('site.json', () => {
  const whole = {
    ...defaultSite,
    address: 'https://example.org/map/',
    hosts: ['https://example.org'],
    offline: { file: 'x.html', version: '2026.3', bytes: 1, reviewNumber: '', boundaries: null },
  }

  it('is what a deployment may set, or refused', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        const content = structuredClone(whole)
        for (const act of acts) spoil(content, act)
        const text = JSON.stringify(content)
        const result = within(text, () => v.safeParse(site, parseJson(text)))
        if (!clean()) throw new Error('polluted')
        if (!result.success) return
        const { boundaries, address, hosts, offline } = result.output
        for (const link of [address, ...(hosts ?? [])]) if (link && !/^(https?:|\*$)/.test(link)) throw new Error(link)
        for (const path of [boundaries, offline?.file]) if (path?.includes(':')) throw new Error(path)
      }),
      { numRuns: 10_000 },
    )
  })

  it.each([
    { boundaries: '//evil.example/b.json' },
    { boundaries: 'https://evil.example/b.json' },
    { boundaries: 'geo/\\evil' },
    { address: 'javascript:alert(1)' },
    { address: 'data:text/html,x' },
    { hosts: ['javascript:alert(1)'] },
    { hosts: ['https://example.org/path'] },
    { offline: { ...whole.offline, file: '../x.html' } },
  ])('never leads away: %o', (change) => {
    expect(v.safeParse(site, { ...whole, ...change }).success).toBe(false)
  })
})
