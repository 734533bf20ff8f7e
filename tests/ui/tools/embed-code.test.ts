import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escaped, frameCode, type Published, scriptCode } from '../../../src/ui/tools/embed/code.ts'
import { embedQuery, firstWish, heightOf, pageQuery, type Wish } from '../../../src/ui/tools/embed/wish.ts'
import { defaultView } from '../../../src/view/view.ts'

const wish: Wish = firstWish(defaultView)
const published: Published = {
  base: 'https://map.example/health/',
  query: '?fill=beds&mode=embed&lang=en',
  pageQuery: '?fill=beds&lang=en',
  name: 'Atlas: beds',
  fallback: 'This is the atlas.',
  open: 'Open it',
  integrity: null,
}
const hostile = `"><script>alert(1)</script>'&amp;<!--`

describe('the code for a page', () => {
  it('is a script and its element, with what keeps the space', () => {
    expect(scriptCode(wish, published)).toBe(
      '<script src="https://map.example/health/embed.js" async></script>\n' +
        '<chuanyu-health-map fill="beds" lang="en" label="Atlas: beds" height="600" style="display:block;height:600px">' +
        'This is the atlas. <a href="https://map.example/health/?fill=beds&amp;lang=en">Open it</a></chuanyu-health-map>',
    )
  })

  it('pins the script by its hash where that is wished', () => {
    expect(scriptCode(wish, { ...published, integrity: 'sha384-abc' })).toMatch(
      /^<script src="\S+" async integrity="sha384-abc" crossorigin="anonymous"><\/script>/,
    )
  })

  it('leads to the full page where nothing differs from it', () => {
    expect(scriptCode(wish, { ...published, pageQuery: '' })).toContain('<a href="https://map.example/health/">')
  })

  it('has a ratio, or a height that follows the content, in place of a height', () => {
    expect(scriptCode({ ...wish, by: 'ratio', ratio: '16:9' }, published)).toContain(
      ' ratio="16:9" style="display:block;aspect-ratio:16/9">',
    )
    expect(scriptCode({ ...wish, by: 'content', width: 800 }, published)).toContain(
      ' height="600" auto-height style="display:block;max-width:800px;min-height:600px">',
    )
  })

  it('is a frame alone, whose height cannot follow the content', () => {
    const code = frameCode({ ...wish, kind: 'frame', by: 'content' }, published)
    expect(code).toMatch(/^<iframe [^<>]* width="100%" height="600" style="width:100%;border:0"><\/iframe>$/)
    expect(code).toContain('src="https://map.example/health/?fill=beds&amp;mode=embed&amp;lang=en"')
    expect(heightOf({ ...wish, kind: 'frame', by: 'content' })).toBe('fixed')
  })

  it('keeps a ratio by padding, also within a greatest width', () => {
    const code = frameCode({ ...wish, kind: 'frame', by: 'ratio', ratio: '3:4', width: 500 }, published)
    expect(code).toMatch(
      /^<div style="max-width:500px"><div style="position:relative;padding-top:133\.3+\d?%"><iframe [^<>]*><\/iframe><\/div><\/div>$/,
    )
  })

  it.each(['script', 'frame'] as const)('has no other tags and attributes, whatever the values are: %s', (kind) => {
    const places = fc.record({
      base: fc.constant(published.base),
      query: fc.string().map((value) => `?${new URLSearchParams({ mode: 'embed', within: value })}`),
      pageQuery: fc.string().map((value) => `?${new URLSearchParams({ within: value })}`),
      name: fc.string().map((value) => value + hostile),
      fallback: fc.string().map((value) => value + hostile),
      open: fc.string().map((value) => value + hostile),
      integrity: fc.constant(null),
    })
    const make = kind === 'script' ? scriptCode : frameCode
    const tags = (code: string) => [...code.matchAll(/<\/?([a-z-]+)/g)].map(([whole]) => whole)
    const names = (code: string) =>
      [...code.replace(/"[^"]*"/g, '""').matchAll(/ ([a-z-]+)=""/g)].map(([, name]) => name)
    const plain = make({ ...wish, kind }, { ...published, query: '?within=x&mode=embed' })
    fc.assert(
      fc.property(places, (place) => {
        const code = make({ ...wish, kind }, place)
        expect(tags(code)).toEqual(tags(plain))
        expect(names(code)).toEqual(names(plain))
      }),
      { numRuns: 2000 },
    )
  })
})

it('text is escaped so that it reads as it was', () => {
  const entities: Record<string, string> = { '&amp;': '&', '&#60;': '<', '&#62;': '>', '&#34;': '"', '&#39;': "'" }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const safe = escaped(value + hostile)
      expect(safe).not.toMatch(/[<>"']|&(?!amp;|#\d\d;)/)
      expect(safe.replace(/&(?:amp|#\d\d);/g, (entity) => entities[entity] ?? '')).toBe(value + hostile)
    }),
  )
})

describe('the query of the embedded map', () => {
  const seen = {
    ...defaultView,
    fill: 'beds',
    region: '510100',
    board: 'charts' as const,
    compared: ['510100'],
    mode: 'paper' as const,
    renderer: 'gl' as const,
    release: '2026.2',
  }
  const place = { lon: 104, lat: 30.5, scale: 3 }

  it('is what is seen, where it is seen, without boards and paper', () => {
    expect(embedQuery(seen, place, wish, '2026.2')).toBe('?fill=beds&region=510100&mode=embed&at=104,30.5,3')
    expect(pageQuery(seen, place, wish, '2026.2')).toBe('?fill=beds&region=510100&at=104,30.5,3')
  })

  it('names the release only where it is pinned', () => {
    const pinned = { ...wish, release: 'pinned' as const }
    expect(embedQuery(seen, null, pinned, '2026.2')).toBe('?release=2026.2&fill=beds&region=510100&mode=embed')
    expect(pageQuery(seen, null, pinned, '2026.2')).toBe('?release=2026.2&fill=beds&region=510100')
  })

  it('has what is shown, locked and how it looks', () => {
    const all = { ...wish, show: [], lock: ['fill', 'map'] as const, accent: '8a1f2b', theme: 'dark' as const }
    expect(embedQuery(defaultView, null, { ...all, lang: 'en', size: 'larger' }, '2026.2')).toBe(
      '?mode=embed&show=none&lock=fill,map&accent=8a1f2b&theme=dark&size=larger&lang=en',
    )
  })
})
