import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../../src/atlas/boundaries.ts'
import { manySymbols } from '../../../src/paint/svg/live.ts'
import { type MapSheet, mapSheet } from '../../../src/paint/svg/map-sheet.ts'
import { createShapes } from '../../../src/paint/svg/shapes.ts'
import { sheetMarkup } from '../../../src/paint/svg/sheet.ts'
import { staticCss } from '../../../src/paint/svg/static-css.ts'
import { wrap } from '../../../src/paint/svg/wrap.ts'
import { createScene } from '../../../src/scene/build.ts'
import { textWidth } from '../../../src/scene/layout.ts'
import type { SymbolMark } from '../../../src/scene/scene.ts'
import { wordsIn } from '../../../src/ui/words/words.ts'
import type { View } from '../../../src/view/view.ts'
import { realAtlas, realBoundaries, viewOf } from '../../support/fixture.ts'

const style = (name: string) => readFileSync(new URL(`../../../src/ui/styles/${name}.css`, import.meta.url), 'utf8')
const css = style('base') + style('map')

let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})

const text = {
  language: 'en',
  title: 'Invented <title> & more',
  subtitle: 'Subtitle',
  description: 'Description',
  review: 'Sketch map, not officially reviewed',
  notes: [['Left'], ['Right']],
} as const

function page(change: Partial<View> = {}, more: Partial<MapSheet> = {}, symbols?: SymbolMark[]) {
  const view = viewOf(change)
  const scene = createScene(realAtlas, view, boundaries, wordsIn(view.lang))
  const legend = scene.legend.map((block) => ({ name: block.layer, block }))
  const shown = symbols ? { ...scene, symbols } : scene
  return { scene, svg: mapSheet(shown, createShapes(boundaries), { text, legend, css, properties: {}, ...more }) }
}

/** Throws where a tag is not closed in its order; the text between tags holds no bare signs. */
function checkXml(xml: string): void {
  const open: string[] = []
  const rest = xml.replace(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, end, name, _attributes, single) => {
      if (end) expect(open.pop()).toBe(name)
      else if (!single) open.push(name)
      return ''
    },
  )
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<]|&(?!#?\w+;)/)
}

describe('the page of a map', () => {
  it('is sound XML, with every text escaped', () => {
    const { svg } = page({ layers: ['fill', 'facilities', 'projects', 'cobuilding'], region: '510100' })
    checkXml(svg)
    expect(svg).toContain('Invented &#60;title&#62; &#38; more')
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1600" height="1131"/)
    expect(svg).toContain('class="selected"')
  })

  it('says how the map was reviewed, and holds the notes', () => {
    const { svg } = page()
    for (const part of ['Sketch map, not officially reviewed', '>Left<', '>Right<', '>Subtitle<']) {
      expect(svg).toContain(part)
    }
  })

  it('shows every block of the key, with its counts', () => {
    const { svg, scene } = page()
    const items = scene.legend.flatMap(({ items, pairs, signs }) => [...items, ...pairs, ...signs])
    expect(svg.match(/class="swatch"/g)?.length).toBe(items.length)
    const counts = [...svg.matchAll(/class="key-count"[^>]*>(\d+)</g)].map(([, count]) => Number(count))
    expect(counts).toEqual(items.flatMap(({ count }) => (count === null ? [] : [count])))
  })

  it('stands alone: no custom property, no calc(), nothing that is referred to is missing', () => {
    const { svg } = page()
    expect(svg).not.toMatch(/var\(|calc\(|NaN|undefined/)
    for (const [, id] of svg.matchAll(/url\(#([\w-]+)\)/g)) expect(svg).toContain(`id="${id}"`)
    for (const [, id] of svg.matchAll(/href="#([\w-]+)"/g)) expect(svg).toContain(`id="${id}"`)
    expect(svg).toContain('.c0{fill:#dbe7e0}')
    expect(svg).toContain('.o-larger-area{fill:url(#p-larger-area)}')
    expect(svg).toMatch(/class="k" transform="scale\([\d.]+\)"/)
  })

  it('takes the colours of the page', () => {
    expect(page({}, { properties: { '--c0': '#123456' } }).svg).toContain('.c0{fill:#123456}')
  })

  it('draws very many symbols as dots', () => {
    const [one] = page().scene.symbols
    if (!one) throw new Error('no symbol')
    const many = Array.from({ length: manySymbols + 1 }, (_, index) => ({ ...one, id: `s${index}` }))
    const { svg } = page({}, {}, many)
    expect(svg).not.toContain('class="symbol"')
    expect(svg.match(/class="dots/g)?.length).toBe(1)
  })

  it('makes the key smaller where it is longer than the page', () => {
    const { scene } = page()
    const legend = [...scene.legend, ...scene.legend].map((block) => ({ name: block.layer, block }))
    expect(page({}, { legend }).svg).toMatch(/class="key" transform="translate\([^)]*\) scale\(0\.\d+\)"/)
  })
})

describe('a page', () => {
  it('gives what is left between head and foot to the drawing', () => {
    let spaces: number[] = []
    const draw = (space: { height: number }) => {
      spaces = [...spaces, space.height]
      return { defs: '', markup: '', style: '' }
    }
    sheetMarkup(text, draw)
    sheetMarkup({ ...text, notes: [[], Array.from({ length: 12 }, () => 'More')] }, draw)
    expect(spaces[0]).toBeGreaterThan(800)
    expect(spaces[1]).toBeLessThan((spaces[0] ?? 0) - 150)
  })
})

describe('lines of text', () => {
  it('are no wider than they may be, and lose nothing but spaces', () => {
    const long =
      '数据来自公开资料，逐条附原文；军队、武警医院不表示。See https://example.org/a/very/long/address?with=many&more=parameters for more.'
    for (const width of [6, 11, 20, 40]) {
      const lines = wrap(long, width)
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width * 1.12 + 1)
      expect(lines.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''))
    }
    expect(wrap('', 10)).toEqual([])
  })
})

describe('a style sheet for files', () => {
  it('works out custom properties and products, and scales swatches by one', () => {
    const source =
      ':root{--a:#111;--b:var(--a)}.x{fill:var(--over,var(--b));stroke-width:calc(2px * var(--k,12))}.y:hover{fill:red}.z{fill:red}@media print{.x{fill:blue}}'
    expect(staticCss(source, '<g class="x y"/>', { '--k': '8' })).toBe(
      '.x{fill:#111;stroke-width:16px}.swatch .x{fill:#111;stroke-width:2px}',
    )
  })
})
