import { describe, expect, it } from 'vitest'
import type { Briefing } from '../../../src/release/schema.ts'
import {
  inserted,
  moved,
  newId,
  removed,
  restored,
  underFreeId,
  withEmphasis,
  withSaying,
  withText,
} from '../../../src/ui/brief/make/edits.ts'

const scene = (zh: string) => ({ title: { zh }, view: '' })
const one: Briefing = { id: 'a', title: { zh: '甲' }, scenes: ['1', '2', '3'].map(scene) }
const order = ({ scenes }: Briefing) => scenes.map(({ title }) => title.zh).join('')

describe('changing what is said', () => {
  it('leaves the other language as it is', () => {
    expect(withText({ zh: '甲', en: 'A' }, 'zh', '乙')).toEqual({ zh: '乙', en: 'A' })
    expect(withText({ zh: '甲' }, 'en', 'A')).toEqual({ zh: '甲', en: 'A' })
    expect(withText({ zh: '甲', en: 'A' }, 'zh', '')).toEqual({ en: 'A' })
    expect(withText({ zh: '甲' }, 'zh', '')).toBeUndefined()
    expect(withText(undefined, 'en', 'A')).toEqual({ en: 'A' })
  })

  it('leaves no empty entries, which the schema would refuse', () => {
    const full = withSaying(scene('1'), 'text', { zh: '文' })
    expect(full).toEqual({ ...scene('1'), text: { zh: '文' } })
    expect(Object.keys(withSaying(full, 'text', undefined))).toEqual(['title', 'view'])
    expect(Object.keys(withEmphasis({ ...full, emphasis: ['510900'] }, []))).toEqual(['title', 'view', 'text'])
  })
})

describe('changing the order', () => {
  it('moves, puts in and takes out', () => {
    expect(order(moved(one, 0, 2))).toBe('231')
    expect(order(moved(one, 2, 1))).toBe('132')
    expect(order(inserted(one, 1, scene('x')))).toBe('1x23')
    expect(order(removed(one, 1))).toBe('13')
  })

  it('does nothing beyond the ends', () => {
    expect([moved(one, 0, -1), moved(one, 2, 3), moved(one, 9, 0)]).toEqual([one, one, one])
  })
})

describe('taking back', () => {
  const other = { ...one, id: 'b' }
  it('puts back what was deleted, changes back what was changed, takes out what was added', () => {
    expect(restored([other], { id: 'a', before: one, at: 0 })).toEqual([one, other])
    expect(restored([other], { id: 'a', before: one, at: 7 })).toEqual([other, one])
    expect(restored([removed(one, 0), other], { id: 'a', before: one, at: 0 })).toEqual([one, other])
    expect(restored([one, other], { id: 'b', before: null, at: 1 })).toEqual([one])
  })
})

describe('ids', () => {
  it('are never taken twice, and stay within what the schema allows', () => {
    expect(underFreeId(one, [one, { ...one, id: 'a-2' }]).id).toBe('a-3')
    expect(underFreeId(one, []).id).toBe('a')
    const long = { ...one, id: 'x'.repeat(64) }
    expect(underFreeId(long, [long]).id).toMatch(/^[\w-]{1,64}$/)
    expect(newId('2026-11-22', [])).toBe('own-2026-11-22')
    expect(newId('2026-11-22', [{ ...one, id: 'own-2026-11-22' }])).toBe('own-2026-11-22-2')
  })
})
