import { describe, expect, it } from 'vitest'
import { gridOf, lookKey } from '../../../src/paint/gl/atlas.ts'
import { type Looks, plainPaints } from '../../../src/paint/gl/looks.ts'
import { patternRatio, patternSize, repeatsAt } from '../../../src/paint/gl/patterns.ts'
import { symbolAt } from '../../../src/paint/gl/picking.ts'
import { dashAt, fontStack, layersOf } from '../../../src/paint/gl/style.ts'
import type { PlacedSymbol } from '../../../src/scene/layout.ts'
import { paints } from '../../../src/scene/ramps.ts'
import type { SymbolMark } from '../../../src/scene/scene.ts'

const mark = (id: string, more: Partial<SymbolMark> = {}): SymbolMark => ({
  id,
  glyph: { family: 'facility', grade: 'tertiary-a', form: 'general' },
  placed: 'point',
  floats: null,
  within: '510100',
  region: '510100',
  x: 0,
  y: 0,
  weight: 1,
  title: id,
  ...more,
})
const placed = (id: string, more: Partial<PlacedSymbol> = {}): PlacedSymbol => ({
  mark: mark(id),
  count: 1,
  members: [id],
  placed: 'point',
  x: 1000,
  y: 1000,
  ...more,
})
const line = { color: '#fff', opacity: 1, width: 1, dash: [] }
const type = { families: ['Noto Sans SC', 'sans-serif'], weight: 600, color: '#000', halo: '#fff', haloWidth: 1 }
const looks: Looks = {
  areas: { c0: '#111', c1: '#222', c2: '#333', c3: '#444', c4: '#555', blank: '#666' },
  dimmed: 0.28,
  shade: '#000',
  lines: {
    county: line,
    district: line,
    prefecture: line,
    outer: line,
    province: { ...line, width: 1.3, dash: [7, 2.5] },
  },
  bands: {
    member: { ...line, width: 4.5 },
    'last-once': { ...line, width: 4.5, dash: [9, 3] },
    ended: { ...line, width: 4.5, dash: [2, 4] },
    candidate: { ...line, width: 4.5, dash: [5, 5] },
  },
  outlined: line,
  outlinedFill: 0.34,
  link: line,
  linkCasing: line,
  casing: line,
  selected: line,
  names: { 'on-light': type, 'on-dark': type },
  values: { 'on-light': { ...type, weight: 500 }, 'on-dark': type },
}

describe('patterns and dashes', () => {
  it('keep their density at every zoom', () => {
    for (let zoom = 5; zoom < 12; zoom += 0.05) {
      for (const period of [6, 6 * Math.SQRT2, 9, 7 * Math.SQRT2]) {
        for (const dpr of [1, 1.5, 2, 3]) {
          const ratio = patternRatio(dpr)
          const shown = ((patternSize / ratio) * 2 ** (zoom - Math.floor(zoom))) / repeatsAt(zoom, period, ratio)
          expect(Math.abs(shown / period - 1)).toBeLessThan(0.07)
        }
      }
    }
  })

  it('gives dashes in line widths, shorter the more MapLibre enlarges them', () => {
    const dashed = looks.lines.province
    expect(dashAt(dashed, 6)).toEqual([5.385, 1.923])
    expect(dashAt(dashed, 6.5)?.[0]).toBeCloseTo(7 / 1.3 / Math.SQRT2, 2)
    expect(dashAt(line, 6.5)).toBeNull()
  })
})

describe('layers', () => {
  const layers = layersOf(looks, 6, 1)
  it('stand in the order of the SVG map', () => {
    const order = layers.map(({ id }) => id)
    expect(order.indexOf('areas')).toBe(0)
    expect(order.indexOf('doubtful')).toBeLessThan(order.indexOf('band-member'))
    expect(order.indexOf('band-candidate')).toBeLessThan(order.indexOf('line-county'))
    expect(order.indexOf('line-province')).toBeLessThan(order.indexOf('outlines'))
    expect(order.indexOf('links')).toBeLessThan(order.indexOf('casing'))
    expect(order.slice(-2)).toEqual(['label-name', 'label-value'])
  })

  it('need no fonts, images or data from elsewhere', () => {
    expect(JSON.stringify(layers)).not.toMatch(/https?:/)
  })

  it('tell the weight of letters by a word', () => {
    expect(fontStack(type)).toEqual(['semibold', 'Noto Sans SC', 'sans-serif'])
    expect(fontStack({ ...type, weight: 450 })[0]).toBe('medium')
  })
})

describe('symbols', () => {
  it('share a cell where they look the same', () => {
    expect(lookKey(placed('a'))).toBe(lookKey(placed('b', { x: 7 })))
    expect(lookKey(placed('a'))).not.toBe(lookKey(placed('a', { mark: mark('a', { placed: 'area' }) })))
    expect(lookKey(placed('a', { count: 2 }))).not.toBe(lookKey(placed('a', { count: 3 })))
    expect(lookKey(placed('a', { count: 2 }))).not.toBe(lookKey(placed('a', { count: 2, placed: 'mixed' })))
  })

  it('stand in cells that do not overlap', () => {
    const { width, height, cells } = gridOf(['a', 'b', 'c', 'd', 'e'], 10)
    expect([width, height]).toEqual([30, 20])
    expect(new Set(Object.values(cells).map(({ x, y }) => `${x} ${y}`)).size).toBe(5)
    expect(gridOf([], 10)).toMatchObject({ width: 10, height: 10 })
  })

  it('are hit where they are drawn, the topmost first', () => {
    const symbols = [placed('below'), placed('above', { x: 1004 }), placed('far', { x: 5000 })]
    expect(symbolAt(symbols, 1002, 1000, 1)?.mark.id).toBe('above')
    expect(symbolAt(symbols, 995, 1000, 1)?.mark.id).toBe('below')
    expect(symbolAt(symbols, 1050, 1000, 1)).toBeNull()
    expect(symbolAt(symbols, 1050, 1000, 12)?.mark.id).toBe('above')
  })
})

describe('the paints of classes', () => {
  it('are all drawn, each in its own colour', () => {
    expect(plainPaints).toEqual([...paints, 'blank'])
    const colours = Object.fromEntries(plainPaints.map((name, at) => [name, `#${String(100 + at)}`]))
    const areas = layersOf({ ...looks, areas: colours }, 6, 1).find(({ id }) => id === 'areas')
    for (const name of plainPaints)
      expect(JSON.stringify(areas)).toContain(JSON.stringify([name, colours[name]]).slice(1, -1))
  })
})
