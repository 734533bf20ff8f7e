import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { escapeXml, patternsMarkup } from '../../../src/paint/svg/markup.ts'
import { checkMarkup, checkScript } from '../../../src/paint/svg/trusted.ts'

describe('markup', () => {
  it('passes what the painters draw, unchanged', () => {
    for (const markup of [
      '',
      'plain text',
      `<defs>${patternsMarkup(10)}</defs>`,
      '<use href="#a510100" class="o-doubtful"/><g clip-path="url(#b510100)"><path d="M0 0L1 1"/></g>',
      '<g style="--name:12px;--value:10px"><text>成都</text></g>',
    ])
      expect(checkMarkup(markup)).toBe(markup)
  })

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT src="x"></SCRIPT>',
    '<img src="x" onerror="alert(1)">',
    '<g onclick="alert(1)"/>',
    '<g ONCLICK="alert(1)"/>',
    "<g onclick='alert(1)'/>",
    '<g onclick=alert(1)>',
    '<g/onload="alert(1)">',
    '<g\nonload="alert(1)">',
    '<g class="x"onload="alert(1)">',
    '<g a" onload=alert(1) "b="x">',
    '<g class="x" onload="a>b">',
    '<a href="javascript:alert(1)">x</a>',
    '<use href="https://example.org/x.svg#a"/>',
    '<use href="data:image/svg+xml,x#a"/>',
    '<use xlink:href="#a"/>',
    '<path fill="url(https://example.org/x)"/>',
    '<g style="background:url(//example.org)"/>',
    '<style>@import "x"</style>',
    '<foreignObject><body/></foreignObject>',
    '<iframe srcdoc="x"></iframe>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="onclick" to="alert(1)"/>',
    '<!-- --><g/>',
    '<![CDATA[x]]>',
    '<?xml version="1.0"?>',
    '<g class="open',
    '<g class="open>',
    '</script>',
    '< g>',
    '<',
  ])('refuses %s', (markup) => {
    expect(() => checkMarkup(`<g class="areas">${markup}`)).toThrow(TypeError)
    // What was once let through opens no door.
    expect(() => checkMarkup(`<text>成都</text>${markup}`)).toThrow(TypeError)
  })

  it('passes every text that is escaped, as text and as a value, and nothing else of it', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('<', '>', '"', "'", '=', ' ', '/', 'script', 'onload', 'url(', '&', '成'))
        .map((a) => a.join('')),
    )
    fc.assert(
      fc.property(nasty, (text) => {
        const markup = `<g class="symbol" data-symbols="${escapeXml(text)}"><text>${escapeXml(text)}</text></g>`
        expect(checkMarkup(markup)).toBe(markup)
      }),
      { numRuns: 2000 },
    )
  })

  it('is used wherever text becomes markup or the address of a script', () => {
    const sinks =
      /(?:(?:inner|outer)HTML = |insertAdjacentHTML\([^,]*,|dangerouslySetInnerHTML=\{|__html: (?!string)|new Worker\(|serviceWorker\s*\.register\(|createContextualFragment\(|document\.write\(|parseFromString\()\s*\S+/g
    let found = 0
    for (const file of [...sources('src/paint'), ...sources('src/ui')].filter((name) => !/offline\/boot/.test(name))) {
      for (const [use] of readFileSync(file, 'utf8').matchAll(sinks)) {
        found++
        expect(use, file).toMatch(/trusted\(|trustedScript\(|useMarkup\(/)
      }
    }
    expect(found).toBeGreaterThanOrEqual(15)
  })
})

describe('addresses of scripts', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('are those of the site, under its own path', () => {
    vi.stubGlobal('document', { baseURI: 'https://example.org/health/map/?region=510900' })
    for (const own of ['./service-worker.js', 'https://example.org/health/map/assets/xlsx.worker-x.js'])
      expect(checkScript(own)).toBe(own)
    for (const other of [
      'https://example.net/health/map/assets/x.js',
      'https://example.org/other/x.js',
      '../x.js',
      './data/2026.3/x.json',
      './x.json#.js',
      './x.json?.js',
      'blob:https://example.org/1',
      'data:text/javascript,1',
      'javascript:1',
    ])
      expect(() => checkScript(other), other).toThrow(TypeError)
  })
})

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
