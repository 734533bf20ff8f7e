import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatView, languageOf, parseView, releaseOf } from '../../src/view/url.ts'
import { defaultView, languages } from '../../src/view/view.ts'
import { inventedAtlas, realAtlas, value, viewOf } from '../support/fixture.ts'
import { views } from '../support/views.ts'

const parse = (search: string) => parseView(search, realAtlas)
describe('the address', () => {
  it('leads back to every view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parse(formatView(view))).toEqual({ view, problems: [] })
      }),
      { numRuns: 2000 },
    )
  })

  it('is empty for the default view and names only what differs', () => {
    expect(formatView(defaultView)).toBe('')
    expect(parse('')).toEqual({ view: defaultView, problems: [] })
    expect(formatView(viewOf({ level: 'county', tier: ['3A', '3B'] }))).toBe('?level=county&tier=3A,3B')
  })

  it('says "none" where every layer is off', () => {
    expect(formatView(viewOf({ layers: [] }))).toBe('?layers=none')
  })
})

describe('what the address cannot mean', () => {
  it.each([
    ['?colour=red', 'colour', 'red', 'unknown-parameter'],
    ['?__proto__=x', '__proto__', 'x', 'unknown-parameter'],
    ['?constructor', 'constructor', '', 'unknown-parameter'],
    ['?release=1999.1', 'release', '1999.1', 'unknown-value'],
    ['?level=village', 'level', 'village', 'unknown-value'],
    ['?level=', 'level', '', 'unknown-value'],
    ['?fill=__proto__', 'fill', '__proto__', 'unknown-value'],
    ['?fill=gradeless', 'fill', 'gradeless', 'unknown-value'],
    ['?period=1999', 'period', '1999', 'unknown-value'],
    ['?fill=share65plus&period=2022', 'period', '2022', 'unknown-value'],
    ['?region=100000', 'region', '100000', 'unknown-value'],
    ['?region=510199', 'region', '510199', 'unknown-value'],
    ['?region=constructor', 'region', 'constructor', 'unknown-value'],
    ['?group=toString', 'group', 'toString', 'unknown-value'],
    ['?range=3..2', 'range', '3..2', 'unknown-value'],
    ['?range=..', 'range', '..', 'unknown-value'],
    ['?range=1e9..', 'range', '1e9..', 'unknown-value'],
    ['?classes=quantile:8', 'classes', 'quantile:8', 'unknown-value'],
    ['?classes=equal:3.5', 'classes', 'equal:3.5', 'unknown-value'],
    ['?classes=manual:3,2', 'classes', 'manual:3,2', 'unknown-value'],
    ['?classes=manual:1,2,3,4,5,6,7', 'classes', 'manual:1,2,3,4,5,6,7', 'unknown-value'],
    ['?beside=swipe:none', 'beside', 'swipe:none', 'unknown-value'],
    ['?beside=side:bedsPer1000:1066', 'beside', 'side:bedsPer1000:1066', 'unknown-value'],
    ['?sort=-x', 'sort', '-x', 'unknown-value'],
    ['?against=<b>', 'against', '<b>', 'unknown-value'],
    ['?layers=rivers', 'layers', 'rivers', 'unknown-value'],
    ['?tier=4A', 'tier', '4A', 'unknown-value'],
    ['?status=merged', 'status', 'merged', 'unknown-value'],
    ['?lang=de', 'lang', 'de', 'unknown-value'],
    ['?renderer=webgpu', 'renderer', 'webgpu', 'unknown-value'],
    ['?level=%FF%FE', 'level', '\ufffd\ufffd', 'unknown-value'],
    ['?level=%', 'level', '%', 'unknown-value'],
  ])('%s is ignored and reported', (search, parameter, given, reason) => {
    const { view, problems } = parse(search)
    const kept = search.includes('fill=share65plus') ? viewOf({ fill: 'share65plus' }) : defaultView
    expect(view).toEqual(kept)
    expect(problems).toEqual([{ parameter, value: given, reason }])
  })

  it('costs a list only the part that is not understood', () => {
    const { view, problems } = parse('?layers=fill,rivers,projects&tier=3A,9Z&status=built,,planned')
    expect(view).toEqual(viewOf({ layers: ['fill', 'projects'], tier: ['3A'], status: ['built', 'planned'] }))
    expect(problems).toEqual([
      { parameter: 'layers', value: 'rivers', reason: 'unknown-value' },
      { parameter: 'tier', value: '9Z', reason: 'unknown-value' },
      { parameter: 'status', value: '', reason: 'unknown-value' },
    ])
  })

  it('costs the rest of the address nothing', () => {
    const { view, problems } = parse('?x=1&level=county&lang=xx&region=510100')
    expect(view).toEqual(viewOf({ level: 'county', region: '510100' }))
    expect(problems.map((one) => one.parameter)).toEqual(['x', 'lang'])
  })

  it('is left out of a list of which the rest is known', () => {
    const { view, problems } = parse('?within=sc-south,__proto__')
    expect(view).toEqual(viewOf({ within: ['sc-south'] }))
    expect(problems).toEqual([{ parameter: 'within', value: '__proto__', reason: 'unknown-value' }])
  })

  it('is repeated only in part where it is very long', () => {
    const long = 'a'.repeat(100_000)
    const { view, problems } = parse(`?fill=${long}&layers=${long}&${long}=1&tier=${'3A,'.repeat(50_000)}`)
    expect(view).toEqual(viewOf({ tier: ['3A'] }))
    for (const { parameter, value } of problems) expect(parameter.length + value.length).toBeLessThanOrEqual(400)
  })

  it('does not count a known value as known because more follows it', () => {
    expect(parse('?level=county,prefecture').view.level).toBe('prefecture')
    expect(parse('?level=county&level=prefecture').view.level).toBe('county')
  })

  const names = ['level', 'fill', 'period', 'layers', 'region', 'tier', 'status', 'group', '__proto__', 'lang', 'x']
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('%', '=', '&', '+', ',', '0', 'F', '\ud800', '\udfff', '#', '?', '\0', '川') }),
    fc.constantFrom('__proto__', 'constructor', '%', '%E0%A4%A', '%00', '3A,3A,3A', 'none,none', ',', 'hasOwnProperty'),
  )
  const queries = fc.oneof(
    anyText,
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...names), anyText), anyText), { maxLength: 8 })
      .map((pairs) => `?${pairs.map(([name, given]) => `${name}=${given}`).join('&')}`),
  )

  it('never throws, and always leaves a view that an address can hold', () => {
    fc.assert(
      fc.property(queries, (search) => {
        const { view, problems } = parse(search)
        for (const one of problems) expect(['unknown-parameter', 'unknown-value']).toContain(one.reason)
        expect(parse(formatView(view))).toEqual({ view, problems: [] })
        expect(languages).toContain(languageOf(search))
        expect(typeof (releaseOf(search) ?? '')).toBe('string')
      }),
      { numRuns: 3000 },
    )
  })
})

describe('before any release is loaded', () => {
  it('the address tells the release and the language', () => {
    expect(releaseOf('?release=2027.2&lang=en')).toBe('2027.2')
    expect(releaseOf('?lang=en')).toBeNull()
    expect(languageOf('?lang=en')).toBe('en')
    expect(languageOf('?lang=klingon')).toBe('zh')
    expect(languageOf('')).toBe('zh')
  })
})

describe('a release that does not have the default indicator', () => {
  it('lets the address name a period of the indicator that is shown instead', () => {
    const atlas = inventedAtlas([value('900100', 'rate', '2020', 1), value('900100', 'rate', '2022', 1)])
    const view = viewOf({ period: '2020' })
    expect(parseView(formatView(view), atlas)).toEqual({ view, problems: [] })
  })
})
