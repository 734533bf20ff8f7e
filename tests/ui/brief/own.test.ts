import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Briefing } from '../../../src/release/schema.ts'
import { asideKey, dropBroken, readBroken, readOwn, storageKey, writeOwn } from '../../../src/ui/brief/own.ts'

const one: Briefing = { id: 'a', title: { zh: '甲' }, scenes: [{ title: { zh: '一' }, view: '' }] }
let kept: Map<string, string>
let room = Number.POSITIVE_INFINITY

beforeEach(() => {
  kept = new Map()
  room = Number.POSITIVE_INFINITY
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key: string) => kept.delete(key),
  }
  vi.stubGlobal('window', { localStorage })
})

describe('the briefings of this browser', () => {
  it('come back as they were kept, and stay the same objects until somebody changes them', () => {
    expect(readOwn()).toEqual([])
    expect(writeOwn([one])).toBe('kept')
    const read = readOwn()
    expect(read).toEqual([one])
    expect(readOwn()).toBe(read)
    kept.set(storageKey, JSON.stringify([{ ...one, id: 'b' }]))
    expect(readOwn().map(({ id }) => id)).toEqual(['b'])
  })

  it('have ids of their own', () => {
    kept.set(storageKey, JSON.stringify([one, one]))
    expect(readOwn().map(({ id }) => id)).toEqual(['a', 'a-2'])
  })

  it.each(['{', '{"a":1}', 'null', '"text"'])('leave what is no list alone, and keep it aside: %s', (raw) => {
    kept.set(storageKey, raw)
    expect(readOwn()).toEqual([])
    expect(readBroken()).toEqual([raw])
    expect(kept.get(storageKey)).toBe(raw)
    expect(writeOwn([one])).toBe('kept')
    expect(readBroken()).toEqual([raw])
    expect(readOwn()).toEqual([one])
  })

  it('are read beside records that are broken, which are kept aside', () => {
    const broken = { ...one, scenes: [] }
    kept.set(storageKey, JSON.stringify([broken, one]))
    expect(readOwn()).toEqual([one])
    writeOwn([])
    expect(readBroken()).toEqual([JSON.stringify(broken)])
    kept.set(storageKey, '[3]')
    writeOwn([one])
    expect(readBroken()).toEqual([JSON.stringify(broken), '3'])
    dropBroken()
    expect([readBroken(), readOwn(), kept.has(asideKey)]).toEqual([[], [one], false])
  })

  it('are not written over what cannot be put aside', () => {
    kept.set(storageKey, '{ "much": "that cannot be read" }')
    room = 30
    expect(writeOwn([])).toBe('full')
    expect(readBroken()).toEqual(['{ "much": "that cannot be read" }'])
  })

  it('are not kept where the storage is full or denied, which is said', () => {
    writeOwn([one])
    room = 10
    expect(writeOwn([one, { ...one, id: 'b' }])).toBe('full')
    expect(readOwn()).toEqual([one])
    vi.stubGlobal('window', {
      get localStorage() {
        throw new DOMException('no', 'SecurityError')
      },
    })
    expect([writeOwn([one]), readBroken()]).toEqual(['denied', []])
    expect(readOwn()).toEqual([])
  })
})
