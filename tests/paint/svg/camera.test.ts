import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closest,
  cssBetween,
  fit,
  identity,
  type Size,
  type Transform,
  transformTo,
  visibleBox,
} from '../../../src/paint/svg/camera.ts'
import { frame, frameHeight } from '../../../src/scene/projection.ts'

const sizes = fc.record({ width: fc.integer({ min: 100, max: 4000 }), height: fc.integer({ min: 100, max: 3000 }) })
const transforms = fc.record({
  k: fc.double({ min: 1, max: closest, noNaN: true }),
  x: fc.double({ min: -9000, max: 9000, noNaN: true }),
  y: fc.double({ min: -9000, max: 9000, noNaN: true }),
})
const boxes = fc.record({
  x: fc.integer({ min: 0, max: 9000 }),
  y: fc.integer({ min: 0, max: 6000 }),
  width: fc.integer({ min: 0, max: 3000 }),
  height: fc.integer({ min: 0, max: 3000 }),
})

/** Where a place of the map appears on the screen, from first principles: fitted, enlarged, moved. */
function onScreen(size: Size, { k, x, y }: Transform, mapX: number, mapY: number): [number, number] {
  const scale = Math.min(size.width / frame.width, size.height / frameHeight)
  const [left, top] = [(size.width - frame.width * scale) / 2, (size.height - frameHeight * scale) / 2]
  return [(mapX * scale + left) * k + x, (mapY * scale + top) * k + y]
}

describe('the fitted frame', () => {
  it('fills the space in one direction and is centred in the other', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const { scale, left, top } = fit(size)
        expect(Math.min(left, top)).toBeCloseTo(0, 6)
        expect(Math.max(left, top)).toBeGreaterThanOrEqual(-1e-6)
        expect(2 * left + frame.width * scale).toBeCloseTo(size.width, 6)
        expect(2 * top + frameHeight * scale).toBeCloseTo(size.height, 6)
      }),
    )
  })
})

describe('the visible box', () => {
  it('has its corners in the corners of the screen', () => {
    fc.assert(
      fc.property(sizes, transforms, (size, transform) => {
        const [left, top, width, height] = visibleBox(size, transform)
        const first = onScreen(size, transform, left, top)
        const last = onScreen(size, transform, left + width, top + height)
        expect(first).toEqual([expect.closeTo(0, 4), expect.closeTo(0, 4)])
        expect(last).toEqual([expect.closeTo(size.width, 4), expect.closeTo(size.height, 4)])
      }),
    )
  })

  it('holds the whole frame where nothing is enlarged', () => {
    const [left, top, width, height] = visibleBox({ width: 1200, height: 700 }, identity)
    expect(left).toBeLessThanOrEqual(0)
    expect(top).toBeCloseTo(0)
    expect(left + width).toBeGreaterThanOrEqual(frame.width)
    expect(top + height).toBeCloseTo(frameHeight)
  })
})

describe('the transform to a box', () => {
  it('brings its middle to the middle and all of it onto the screen', () => {
    fc.assert(
      fc.property(sizes, boxes, (size, box) => {
        const transform = transformTo(size, box, closest)
        expect(transform.k).toBeGreaterThanOrEqual(1)
        expect(transform.k).toBeLessThanOrEqual(closest)
        const middle = onScreen(size, transform, box.x + box.width / 2, box.y + box.height / 2)
        expect(middle).toEqual([expect.closeTo(size.width / 2, 4), expect.closeTo(size.height / 2, 4)])
        if (transform.k === 1) return
        const [left, top, width, height] = visibleBox(size, transform)
        expect(left).toBeLessThanOrEqual(box.x)
        expect(top).toBeLessThanOrEqual(box.y)
        expect(left + width).toBeGreaterThanOrEqual(box.x + box.width)
        expect(top + height).toBeGreaterThanOrEqual(box.y + box.height)
      }),
    )
  })

  it('leaves a tenth of the space free at either end', () => {
    const size = { width: 1000, height: 800 }
    const box = { x: 2000, y: 2000, width: 1000, height: 200 }
    const transform = transformTo(size, box, closest)
    expect(onScreen(size, transform, 2000, 2000)[0]).toBeCloseTo(100)
    expect(onScreen(size, transform, 3000, 2000)[0]).toBeCloseTo(900)
  })

  it('goes no closer than is allowed, however small the box', () => {
    const place = { x: 5000, y: 3000, width: 0, height: 0 }
    expect(transformTo({ width: 900, height: 600 }, place, 8).k).toBe(8)
  })
})

describe('the CSS transform between two cameras', () => {
  it('moves a finished drawing to where the other camera would draw it', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 7000 }))
    fc.assert(
      fc.property(sizes, transforms, transforms, place, (size, drawn, wanted, [mapX, mapY]) => {
        const css = cssBetween(drawn, wanted)
        const number = '(-?[\\d.e+-]+)'
        const match = css.match(new RegExp(`^translate\\(${number}px,${number}px\\) scale\\(${number}\\)$`))
        fc.pre(css !== '')
        const [dx, dy, k] = (match ?? []).slice(1).map(Number) as [number, number, number]
        const [x, y] = onScreen(size, drawn, mapX, mapY)
        const expected = onScreen(size, wanted, mapX, mapY)
        expect([x * k + dx, y * k + dy]).toEqual([expect.closeTo(expected[0], 3), expect.closeTo(expected[1], 3)])
      }),
    )
  })

  it('is nothing between equal cameras, so that nothing is composited', () => {
    fc.assert(
      fc.property(transforms, (transform) => {
        expect(cssBetween(transform, { ...transform })).toBe('')
      }),
    )
    expect(cssBetween(identity, { k: 1, x: 5, y: -3 })).toBe('translate(5px,-3px) scale(1)')
  })
})
