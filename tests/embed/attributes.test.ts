import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressOf,
  heightOf,
  otherAttributes,
  parameterOf,
  parameters,
  ratioOf,
  sizeAttributes,
} from '../../src/embed/attributes.ts'
import { parameters as ofTheView } from '../../src/view/parameters.ts'
import { embedParts, locks } from '../../src/view/view.ts'

/** What was published as an attribute stays one. */
const published = [
  ...['release', 'level', 'fill', 'period', 'layers', 'region', 'tier', 'status', 'type', 'reliability', 'batch'],
  ...['within', 'standing', 'range', 'classes', 'scheme', 'reference', 'second', 'beside', 'facility', 'at', 'show'],
  ...['lock', 'accent', 'theme', 'size', 'lang', 'renderer'],
  ...['ratio', 'height', 'auto-height', 'src', 'label'],
]
/** The element itself says the mode; boards, briefings and paper are the full page’s. */
const notOfAnEmbed = [
  ...['mode', 'briefing', 'step', 'paper', 'board', 'chart', 'columns', 'sort', 'compared', 'resource', 'over'],
  ...['against', 'ranking', 'among', 'targets', 'list'],
]

describe('the attributes', () => {
  it('are all that were ever published', () => {
    const all: string[] = [...parameters, ...sizeAttributes, ...otherAttributes]
    expect(published.filter((name) => !all.includes(name))).toEqual([])
  })

  it('are the parameters of an address', () => {
    expect([...parameters]).toEqual(ofTheView.map(({ name }) => name).filter((name) => !notOfAnEmbed.includes(name)))
  })

  it('are lower case, as HTML makes them', () => {
    for (const name of parameters) expect(name).toBe(name.toLowerCase())
  })
})

describe('the documentation', () => {
  const text = readFileSync('docs/embedding.md', 'utf8')

  it.each([...published, ...embedParts, ...locks])('names %s', (name) => {
    expect(text).toContain(`\`${name}\``)
  })

  it('names every message of the protocol, and every event', () => {
    const code = readFileSync('src/embed/protocol.ts', 'utf8')
    const types = [...code.matchAll(/atlas: 1; type: '([a-z-]+)'/g)].map(([, type]) => type)
    expect(types.length).toBe(9)
    for (const type of types) expect(text).toContain(`| \`${type}\` |`)
    const events = readFileSync('src/embed/events.ts', 'utf8').matchAll(/^ {2}([a-z]+): \{/gm)
    for (const [, event] of events) expect(text).toContain(`| \`${event}\` |`)
  })
})

describe('the value of an attribute', () => {
  it.each([
    ['lang', 'zh-CN', 'zh'],
    ['lang', 'EN', 'en'],
    ['accent', ' #8A1F2B', '8a1f2b'],
    ['fill', ' physiciansPer1000\n', 'physiciansPer1000'],
    ['within', '510000,500000', '510000,500000'],
  ])('%s="%s" is %s', (name, written, value) => {
    expect(parameterOf(name, written)).toBe(value)
  })

  it('is none with control characters, and none that is too long', () => {
    expect(parameterOf('fill', 'a\u0000b')).toBeNull()
    expect(parameterOf('fill', 'a\nb')).toBeNull()
    expect(parameterOf('within', 'x'.repeat(2000))).not.toBeNull()
    expect(parameterOf('within', 'x'.repeat(2001))).toBeNull()
  })
})

describe('the address of a map', () => {
  const page = 'https://page.example/news/1.html'
  const of = (src: string, query = '') => addressOf(src, page, new URLSearchParams(query))?.href ?? null

  it('is always an embedded one, wherever it is published', () => {
    expect(of('https://map.example/a/', 'fill=x&mode=paper')).toBe('https://map.example/a/?fill=x&mode=embed')
    expect(of('/map/?fill=old#part')).toBe('https://page.example/map/?mode=embed')
    expect(of('http://[::1]:8080/map/')).toBe('http://[::1]:8080/map/?mode=embed')
  })

  it.each([
    '',
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'blob:https://a/b',
    'https://',
    'file:///etc',
  ])('is none for %j', (src) => {
    expect(of(src)).toBeNull()
  })

  it('holds every value as it is, and none becomes another parameter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...parameters), fc.string({ unit: 'grapheme' }), (name, value) => {
        const address = addressOf('https://map.example/', page, new URLSearchParams([[name, value]]))
        expect([...(address?.searchParams ?? [])]).toEqual([
          [name, value],
          ['mode', 'embed'],
        ])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the size', () => {
  it.each([
    ['600', 600],
    [' 600px ', 600],
    ['100', 100],
    ['10000', 10_000],
    ['99', null],
    ['10001', null],
    ['50%', null],
    ['-600', null],
    ['6e2', null],
    ['', null],
  ])('a height of %j is %s', (written, pixels) => {
    expect(heightOf(written)).toBe(pixels)
  })

  it.each([
    ['4:3', 4 / 3],
    ['16/9', 16 / 9],
    [' 3 : 4 ', 0.75],
    ['1.5', 1.5],
    ['4:0', null],
    ['0:3', null],
    ['1:6', null],
    ['6', null],
    ['wide', null],
    ['', null],
  ])('a ratio of %j is %s', (written, ratio) => {
    expect(ratioOf(written)).toBe(ratio)
  })
})
