import { describe, expect, it } from 'vitest'
import { isOpen, isShown, onPage, reach, unlocked } from '../../src/view/embed.ts'
import { defaultView, locks, type View } from '../../src/view/view.ts'

const embedded = (lock: View['lock']): View => ({ ...defaultView, mode: 'embed', lock })

describe('what the reader of an embedded map may change', () => {
  it('is everything on the page itself', () => {
    const change = { fill: 'beds', mode: 'paper', lock: [] } as const
    expect(unlocked(change, { ...defaultView, lock: ['fill'] })).toEqual(change)
  })

  it('is never that it is embedded, what is shown, and what is locked', () => {
    const change = { mode: null, show: [], lock: [], accent: 'ff0000', release: '2026.1', fill: 'beds' } as const
    expect(unlocked(change, embedded([]))).toEqual({ fill: 'beds' })
  })

  it('is what is not locked; filters are locked together', () => {
    const change = { tier: ['3A'], range: null, within: ['510000'], fill: 'beds', at: null, region: '510900' } as const
    expect(unlocked(change, embedded(['filters', 'map']))).toEqual({ fill: 'beds', region: '510900' })
    expect(unlocked(change, embedded(locks))).toEqual({})
  })

  it('can be asked for by name', () => {
    expect(isOpen('fill', embedded(['fill']))).toBe(false)
    expect(isOpen('level', embedded(['fill']))).toBe(true)
    expect(isOpen('fill', { ...defaultView, lock: ['fill'] })).toBe(true)
  })
})

describe('the parts of an embedded map', () => {
  it('are all there on the page itself, and those that are asked for where it is embedded', () => {
    expect(isShown('table', { ...defaultView, show: [] })).toBe(true)
    expect(isShown('table', embedded([]))).toBe(false)
    expect(isShown('title', embedded([]))).toBe(true)
  })

  it('have ways that lead on, to the full page, or nowhere', () => {
    expect(reach({ board: 'lists', region: null }, { ...defaultView, lock: ['region'] })).toBe('here')
    expect(reach({ region: '510700' }, embedded([]))).toBe('here')
    expect(reach({ region: '510700' }, embedded(['region']))).toBe('nowhere')
    expect(reach({ within: ['x'], region: null, board: null }, embedded([]))).toBe('here')
    expect(reach({ within: ['x'], region: null, board: null }, embedded(['filters']))).toBe('nowhere')
    expect(reach({ board: 'report' }, embedded(['region']))).toBe('page')
    expect(reach({ board: 'report' }, { ...embedded([]), show: ['title'] })).toBe('nowhere')
  })

  it('stay behind on the way to the full page', () => {
    const view = onPage({ ...embedded(['fill']), show: [], accent: '8a1f2b', theme: 'dark', region: '510700' })
    expect(view).toEqual({ ...defaultView, theme: 'dark', region: '510700' })
  })
})
