import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../../src/atlas/boundaries.ts'
import {
  areaClass,
  areasMarkup,
  bandsMarkup,
  clusterMarkup,
  escapeXml,
  glyphMarkup,
  labelsMarkup,
  mapMarkup,
  overlaysMarkup,
  patternsMarkup,
  swatchMarkup,
  symbolsMarkup,
} from '../../../src/paint/svg/markup.ts'
import { createShapes, type Shapes } from '../../../src/paint/svg/shapes.ts'
import type { Project } from '../../../src/release/schema.ts'
import { createScene } from '../../../src/scene/build.ts'
import { layOut } from '../../../src/scene/layout.ts'
import type { AreaFill, AreaMark, Scene } from '../../../src/scene/scene.ts'
import { wordsIn } from '../../../src/ui/words/words.ts'
import type { View } from '../../../src/view/view.ts'
import {
  inventedAtlas,
  inventedBoundaries,
  inventedRegions,
  realAtlas,
  realBoundaries,
  value,
  viewOf,
} from '../../support/fixture.ts'

let boundaries: Boundaries
let shapes: Shapes
beforeAll(async () => {
  boundaries = await realBoundaries()
  shapes = createShapes(boundaries)
})
const sceneOf = (change: Partial<View> = {}) => {
  const view = viewOf(change)
  return createScene(realAtlas, view, boundaries, wordsIn(view.lang))
}

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
}

/** Reads markup as strictly as XML wants it and gives its elements; throws at the first fault. */
function elementsOf(markup: string): Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const token = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_:][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  while (token.lastIndex < markup.length) {
    const at = token.lastIndex
    const match = token.exec(markup)
    if (!match) throw new Error(`not XML: ${markup.slice(at, at + 80)}`)
    const [, closing, name = '', attributes = '', empty, text] = match
    if (text !== undefined) {
      const plain = decoded(text)
      const parent = open.at(-1)
      if (parent) parent.text += plain
    } else if (closing) {
      if (open.pop()?.name !== name || attributes) throw new Error(`closes nothing: ${match[0]}`)
    } else {
      const element: Element = { name, attributes: {}, text: '' }
      for (const [, key = '', given = ''] of attributes.matchAll(/\s+([^=\s]+)="([^"]*)"/g)) {
        if (key in element.attributes) throw new Error(`twice: ${key}`)
        element.attributes[key] = decoded(given)
      }
      elements.push(element)
      if (!empty) open.push(element)
    }
  }
  if (open.length > 0) throw new Error(`left open: ${open.map((one) => one.name).join()}`)
  return elements
}

function decoded(text: string): string {
  const rest = text.replace(/&#(\d+);/g, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them.
  if (/[&>\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(rest)) throw new Error(`not escaped: ${text.slice(0, 80)}`)
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}

describe('the check of these tests', () => {
  it.each(['<g>', '</g>', '<g></p>', '<a b="1" b="2"/>', '<a b=1/>', 'a & b', '<a b="<"/>', '<a>></a>'])(
    'refuses %s',
    (markup) => {
      expect(() => elementsOf(markup)).toThrow()
    },
  )
})

describe('the whole map', () => {
  it.each([
    [{}],
    [{ lang: 'en', region: '510100' }],
    [{ period: '2015', within: ['sc-south'] }],
    [{ level: 'county', fill: 'population' }],
    [{ fill: 'subcentresBuilt', layers: ['fill', 'cobuilding'] }],
    [{ layers: [] }],
  ] satisfies [Partial<View>][])('is well-formed and gives every id once: %j', (change) => {
    const scene = sceneOf(change)
    const elements = elementsOf(mapMarkup(scene, [layOut(scene, 350), layOut(scene, 700)], shapes))
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const links = elements.flatMap(({ attributes }) => [
      ...(attributes.href?.match(/^#(.+)$/)?.slice(1) ?? []),
      ...(attributes['clip-path']?.match(/^url\(#(.+)\)$/)?.slice(1) ?? []),
    ])
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
    expect(elements.filter(({ attributes }) => /NaN|undefined|null/.test(JSON.stringify(attributes)))).toEqual([])
  })

  it('draws every area once, with its class and its boundary', () => {
    const scene = sceneOf()
    const paths = elementsOf(areasMarkup(scene, shapes))
    expect(paths.map(({ attributes }) => attributes['data-region'])).toEqual(scene.areas.map((area) => area.adcode))
    for (const [index, { attributes }] of paths.entries()) {
      expect(attributes.class).toBe(areaClass(scene.areas[index] as AreaMark))
      expect(attributes.d).toMatch(/^M.*z$/)
    }
  })

  it('names the members of every symbol, and the title of those that stand alone', () => {
    const scene = sceneOf()
    const layout = layOut(scene, 2600)
    const elements = elementsOf(symbolsMarkup(layout))
    const members = elements.flatMap(({ attributes }) => attributes['data-symbols']?.split(' ') ?? [])
    expect([...members].sort()).toEqual(scene.symbols.map((mark) => mark.id).sort())
    const titles = elements.filter(({ name }) => name === 'title').map(({ text }) => text)
    expect(titles).toEqual(layout.symbols.filter(({ count }) => count === 1).map(({ mark }) => mark.title))
    const counts = elements.filter(({ name }) => name === 'text').map(({ text }) => Number(text))
    expect(counts).toEqual(layout.symbols.filter(({ count }) => count > 1).map(({ count }) => count))
  })

  it('has a band for each of the twelve cities, also where only their counties are drawn', () => {
    for (const change of [{}, { level: 'county', fill: 'population' }] satisfies Partial<View>[]) {
      const elements = elementsOf(bandsMarkup(sceneOf(change), shapes))
      const bands = elements.filter(({ attributes }) => attributes.class === 'band member')
      expect(bands).toHaveLength(12)
      for (const { attributes } of bands) expect(attributes.href ?? attributes.d).toMatch(/^#a51\d\d00$|^M.*z$/)
    }
  })

  it('marks doubt and larger areas over the fill, save where the area is dimmed', () => {
    const overlays = (change: Partial<View>) =>
      elementsOf(overlaysMarkup(sceneOf(change))).map(({ attributes }) => `${attributes.href} ${attributes.class}`)
    expect(overlays({})).toEqual(['#a500000 o-larger-area'])
    expect(overlays({ within: ['sc-south'] })).toEqual([])
    expect(overlays({ period: '2015' })).toContain('#a510300 o-doubtful')
  })
})

describe('text from a release', () => {
  const evil = '</text><script>alert(1)</script>" onload="x" \' & <b>'
  const project: Project = {
    id: 'P1',
    kind: 'subcentre',
    name: evil,
    region: '900100',
    status: 'built',
    statusAsOf: null,
    batch: null,
    placement: 'county',
    evidence: ['invented'],
  }
  const hostile = (): Scene => {
    const atlas = inventedAtlas([value('900100', 'rate', '2022', 1)], {
      projects: [project],
      regions: inventedRegions.map((one) => ({
        ...one,
        name: { zh: evil, en: evil },
        shortName: { zh: evil, en: evil },
      })),
    })
    return createScene(atlas, viewOf({ fill: 'rate' }), inventedBoundaries, wordsIn('zh'))
  }

  it('stays text in every part of the map', () => {
    const scene = hostile()
    const markup = mapMarkup(scene, [layOut(scene, 13_000)], createShapes(inventedBoundaries))
    const elements = elementsOf(markup)
    expect(elements.filter(({ name, attributes }) => name === 'script' || name === 'b' || attributes.onload)).toEqual(
      [],
    )
    const texts = elements.map(({ text }) => text)
    expect(texts.filter((text) => text === evil).length).toBeGreaterThan(0)
    expect(texts.some((text) => text.startsWith(evil) && text.length > evil.length)).toBe(true)
  })

  it('is escaped wherever it could end an attribute or begin a tag', () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;')
    expect(escapeXml('成都 3.85')).toBe('成都 3.85')
    expect(labelsMarkup(layOut(hostile(), 13_000))).not.toContain('<script')
  })
})

describe('the class of an area', () => {
  const cases: [AreaFill, boolean, string][] = [
    [{ kind: 'class', paint: 'c0' }, false, 'c0'],
    [{ kind: 'class', paint: 'c4' }, true, 'c4 dim'],
    [{ kind: 'class', paint: 'm21' }, false, 'm21'],
    [{ kind: 'absent', absence: 'no-source' }, false, 'a-no-source'],
    [{ kind: 'absent', absence: 'larger-area' }, false, 'a-larger-area'],
    [{ kind: 'absent', absence: 'not-applicable' }, true, 'a-not-applicable dim'],
    [{ kind: 'blank' }, false, 'blank'],
  ]
  it.each(cases)('of %j, dimmed %s, is %s', (fill, dimmed, expected) => {
    expect(areaClass({ fill, dimmed })).toBe(expected)
  })
})

describe('symbols and swatches', () => {
  it('are well-formed in the whole key, and each different from the others of its list', () => {
    for (const { items, pairs, signs } of sceneOf().legend) {
      for (const list of [items, pairs, signs]) {
        const drawn = list.map(({ swatch }) => swatchMarkup(swatch))
        for (const markup of drawn) expect(elementsOf(markup).length).toBeGreaterThan(0)
        expect(new Set(drawn).size).toBe(drawn.length)
      }
    }
  })

  it('show hollow what has no place of its own, and a cross on grade A only', () => {
    const glyph = (grade: 'tertiary-a' | 'secondary', placed: 'point' | 'area') =>
      glyphMarkup({ family: 'facility', grade, form: 'general' }, placed)
    expect(glyph('secondary', 'area')).toContain('hollow')
    expect(glyph('secondary', 'point')).toContain('solid')
    expect(glyph('tertiary-a', 'point')).toContain('class="cross"')
    expect(glyph('secondary', 'point')).not.toContain('cross')
  })

  it('of several ring what is mixed', () => {
    const rings = (placed: 'point' | 'area' | 'mixed') =>
      elementsOf(clusterMarkup(7, 'facility', placed)).filter(({ attributes }) => attributes.class === 'ring').length
    expect([rings('point'), rings('area'), rings('mixed')]).toEqual([0, 0, 1])
    expect(elementsOf(clusterMarkup(123, 'project', 'mixed')).find(({ name }) => name === 'text')?.text).toBe('123')
  })

  it('have patterns for every absence and overlay that needs one', () => {
    const ids = elementsOf(patternsMarkup(12.345)).flatMap(({ attributes }) => attributes.id ?? [])
    expect(ids.sort()).toEqual(['p-doubtful', 'p-larger-area', 'p-no-source', 'p-not-applicable'])
  })
})
