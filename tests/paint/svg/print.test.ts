import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../../src/atlas/boundaries.ts'
import { printKeyMap } from '../../../src/paint/svg/print/key-map.ts'
import { type PrintedMap, printMap, unitsPerPoint, windowOf } from '../../../src/paint/svg/print/print-map.ts'
import { extentOf, retrace } from '../../../src/paint/svg/print/retrace.ts'
import { printedSwatch } from '../../../src/paint/svg/print/swatch.ts'
import { darknessOf, textureMarkup, textureOf } from '../../../src/paint/svg/print/textures.ts'
import { createShapes, type Shapes } from '../../../src/paint/svg/shapes.ts'
import { createScene } from '../../../src/scene/build.ts'
import { divergingRamp, sequentialRamp } from '../../../src/scene/ramps.ts'
import { wordsIn } from '../../../src/ui/words/words.ts'
import type { View } from '../../../src/view/view.ts'
import { realAtlas, realBoundaries, viewOf } from '../../support/fixture.ts'

let boundaries: Boundaries
let shapes: Shapes
beforeAll(async () => {
  boundaries = await realBoundaries()
  shapes = createShapes(boundaries)
})

const size = { width: 600, height: 450 }
function draw(change: Partial<View> = {}, more: Partial<PrintedMap> = {}) {
  const view = viewOf(change)
  const scene = createScene(realAtlas, view, boundaries, wordsIn(view.lang))
  return printMap(scene, shapes, { size, show: null, ink: 'colour', prefix: 'one-', ...more })
}

/** All numbers of path data, corner by corner, as places in the drawing. */
function corners(d: string): [number, number][] {
  return d
    .split('M')
    .slice(1)
    .flatMap((part) => {
      let [x, y] = [0, 0]
      const steps = (part.match(/-?\d+/g) ?? []).map(Number)
      return Array.from({ length: steps.length / 2 }, (_, at): [number, number] => {
        x += steps[2 * at] ?? 0
        y += steps[2 * at + 1] ?? 0
        return [x, y]
      })
    })
}

describe('a printed map', () => {
  it('is strokes and fills alone: no pattern, filter, mask, picture or style', () => {
    for (const ink of ['colour', 'black'] as const) {
      const svg = draw({ region: '510900' }, { ink })
      expect(svg).not.toMatch(/<(pattern|filter|mask|image|style|use|foreignObject)\b/)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    }
  })

  it('refers only to ids of its own, each once', () => {
    const svg = draw()
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => id?.startsWith('one-'))).toBe(true)
    const referred = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(referred.length).toBeGreaterThan(3)
    for (const id of referred) expect(ids).toContain(id)
  })

  it('says what every area is in black as in colour', () => {
    const scene = createScene(realAtlas, viewOf(), boundaries, wordsIn('zh'))
    const classes = new Set(scene.areas.flatMap(({ fill }) => (fill.kind === 'class' ? [fill.paint] : [])))
    const colour = draw()
    for (const paint of classes) expect(colour).toContain(`class="${paint}"`)
    const black = draw({}, { ink: 'black' })
    expect(black).not.toMatch(/class="[cgum]\d/)
    // Each class, both overlays where they occur, and each absence has a texture.
    const overlays = new Set(scene.areas.flatMap(({ overlay }) => overlay ?? []))
    const absences = new Set(scene.areas.flatMap(({ fill }) => (fill.kind === 'absent' ? [fill.absence] : [])))
    expect(black.match(/<clipPath id="one-t/g)?.length).toBe(classes.size + overlays.size + absences.size)
  })

  it('leaves out what lies outside the window, and names that its edge would cut', () => {
    const whole = draw({ level: 'county', fill: 'share65plus' })
    const part = draw({ level: 'county', fill: 'share65plus' }, { show: { lon: 105.57, lat: 30.51, scale: 8 } })
    expect(part.length).toBeLessThan(whole.length / 2)
    expect(part).toContain('蓬溪')
    expect(part).not.toContain('康定')
    const places = [...part.matchAll(/class="label [^"]*" transform="translate\((-?\d+) (-?\d+)\)"/g)]
    expect(places.length).toBeGreaterThan(4)
    for (const [, x, y] of places) {
      expect(Number(x)).toBeGreaterThan(0)
      expect(Number(x)).toBeLessThan(size.width * unitsPerPoint)
      expect(Number(y)).toBeGreaterThan(0)
      expect(Number(y)).toBeLessThan(size.height * unitsPerPoint)
    }
  })

  it('escapes what it is given', () => {
    const scene = createScene(realAtlas, viewOf(), boundaries, wordsIn('zh'))
    const labels = scene.labels.map((label) => ({ ...label, name: '<b>&' }))
    expect(printMap({ ...scene, labels }, shapes, { size, show: null, ink: 'colour', prefix: 'x' })).not.toContain(
      '<b>',
    )
  })

  it('outlines what is emphasised', () => {
    const scene = createScene(realAtlas, viewOf(), boundaries, wordsIn('zh'), null, [], null, ['510900'])
    const svg = printMap(scene, shapes, { size, show: null, ink: 'colour', prefix: 'x' })
    expect(svg.match(/class="emphasis"/g)?.length).toBe(1)
    expect(draw()).not.toContain('emphasis')
  })
})

describe('the window', () => {
  it('holds the whole region with something around it', () => {
    for (const adcode of ['510900', '500238', '513300', '510104']) {
      const { x, y, width, height } = windowOf(shapes, size, { around: adcode })
      const extent = extentOf(shapes, shapes.area(adcode))
      if (!extent) throw new Error('no extent')
      expect(x).toBeLessThan(extent.left)
      expect(y).toBeLessThan(extent.top)
      expect(x + width).toBeGreaterThan(extent.right)
      expect(y + height).toBeGreaterThan(extent.bottom)
      expect(width / height).toBeCloseTo(size.width / size.height, 5)
    }
  })
})

describe('a path that is drawn anew', () => {
  it('keeps its corners to within the least distance that is drawn', () => {
    const window = windowOf(shapes, size, null)
    const before = corners(shapes.area('510900')).map(([x, y]) => [
      (x - window.x) * window.scale,
      (y - window.y) * window.scale,
    ])
    const after = corners(retrace(shapes, shapes.area('510900'), window, 7))
    expect(after.length).toBeGreaterThan(10)
    expect(after.length).toBeLessThanOrEqual(before.length)
    for (const [x, y] of after) {
      expect(Math.min(...before.map(([bx = 0, by = 0]) => Math.hypot(bx - x, by - y)))).toBeLessThan(1.5)
    }
  })

  it('is nothing where it lies elsewhere', () => {
    const window = windowOf(shapes, size, { around: '500238' })
    expect(retrace(shapes, shapes.area('513300'), window, 7)).toBe('')
    expect(retrace(shapes, '', window, 7)).toBe('')
  })
})

describe('black and white', () => {
  it.each([3, 4, 5, 6, 7])('%d classes grow darker, each by a step that is seen', (count) => {
    const shares = sequentialRamp(count).map(darknessOf)
    for (const [at, share] of shares.entries()) {
      if (at > 0) expect(share - (shares[at - 1] ?? 0)).toBeGreaterThanOrEqual(0.07)
    }
  })

  it('grows darker from a reference outwards, with other lines below than above', () => {
    const ramp = divergingRamp(3, 3)
    const shares = ramp.map(darknessOf)
    expect(shares.slice(0, 3)).toEqual([...shares.slice(0, 3)].sort((a, b) => b - a))
    expect(shares.slice(3)).toEqual([...shares.slice(3)].sort((a, b) => a - b))
    const turns = ramp.map((paint) =>
      textureOf({ kind: 'class', paint }, 'black')?.marks.map((one) => 'turn' in one && one.turn),
    )
    expect(turns.map(String)).toEqual(['90', '90', '90', '0', '0', '0'])
  })

  it('has no absence that looks like a class', () => {
    const absences = (['no-source', 'not-applicable'] as const).map((absence) =>
      textureOf({ kind: 'absent', absence }, 'black'),
    )
    for (const texture of absences) {
      for (const one of texture?.marks ?? [])
        expect(one.kind === 'lines' ? [45, 135] : ['crosses']).toContain(one.kind === 'lines' ? one.turn : one.kind)
    }
    expect(textureOf({ kind: 'class', paint: 'c0' }, 'colour')).toBeNull()
  })

  it('draws marks inside their ground only', () => {
    const ground = { left: 100, top: 50, right: 300, bottom: 190 }
    for (const what of [
      { kind: 'absent', absence: 'no-source' },
      { kind: 'absent', absence: 'not-applicable' },
      { kind: 'overlay', overlay: 'doubtful' },
      { kind: 'overlay', overlay: 'larger-area' },
      { kind: 'class', paint: 'm22' },
    ] as const) {
      const texture = textureOf(what, 'black')
      if (!texture) throw new Error('no texture')
      const markup = textureMarkup(texture, ground, 1)
      const places = [...markup.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)]
      expect(places.length).toBeGreaterThan(20)
      for (const [, x, y] of places) {
        expect(Number(x)).toBeGreaterThanOrEqual(99.9)
        expect(Number(x)).toBeLessThanOrEqual(300.1)
        expect(Number(y)).toBeGreaterThanOrEqual(49.9)
        expect(Number(y)).toBeLessThanOrEqual(190.1)
      }
    }
  })

  it('has a swatch for everything that the key may show, each different', () => {
    const scene = createScene(realAtlas, viewOf(), boundaries, wordsIn('zh'))
    const swatches = scene.legend.flatMap(({ items, pairs, signs }) =>
      [...items, ...pairs, ...signs].map((one) => one.swatch),
    )
    for (const ink of ['colour', 'black'] as const) {
      const drawn = swatches.map((swatch) => printedSwatch(swatch, ink))
      for (const markup of drawn) expect(markup).toMatch(/^<[\s\S]+>$/)
      // The largest class of a form and the form itself are one sign.
      expect(new Set(drawn).size).toBeGreaterThanOrEqual(drawn.length - 2)
    }
  })
})

describe('the small map of the whole', () => {
  it('has the region in it', () => {
    const svg = printKeyMap(shapes, '510900', { width: 130, height: 100 })
    expect(svg).toMatch(/class="here" d="M\d+ \d+l/)
    expect(svg.length).toBeLessThan(40_000)
  })
})
