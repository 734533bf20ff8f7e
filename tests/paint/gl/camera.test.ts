import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCamera, toTransform } from '../../../src/paint/gl/camera.ts'
import { fit, identity, refit, visibleBox } from '../../../src/paint/svg/camera.ts'
import { frame, frameHeight, project, unproject } from '../../../src/scene/projection.ts'

const sizes = fc.record({ width: fc.integer({ min: 200, max: 4000 }), height: fc.integer({ min: 200, max: 3000 }) })
const transforms = fc.record({
  k: fc.double({ min: 1.01, max: 40, noNaN: true }),
  x: fc.double({ min: -5000, max: 500, noNaN: true }),
  y: fc.double({ min: -5000, max: 500, noNaN: true }),
})

describe('the camera', () => {
  it('shows every place on the same pixel as the SVG map', () => {
    fc.assert(
      fc.property(sizes, transforms, fc.integer({ max: frame.width, min: 0 }), (size, transform, unit) => {
        const { center, zoom } = toCamera(size, transform)
        const [left, top] = visibleBox(size, transform)
        const { scale } = fit(size)
        const svg = [(unit - left) * scale * transform.k, (unit - top) * scale * transform.k]
        // MapLibre's own arithmetic: Mercator squares of 512 pixels at zoom 0.
        const pixels = (lon: number, lat: number) => {
          const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
          return [(lon / 360 + 0.5) * 512 * 2 ** zoom, y * 512 * 2 ** zoom] as const
        }
        const place = pixels(...unproject(unit, unit))
        const middle = pixels(...center)
        expect(place[0] - middle[0] + size.width / 2).toBeCloseTo(svg[0] as number, 4)
        expect(place[1] - middle[1] + size.height / 2).toBeCloseTo(svg[1] as number, 4)
      }),
    )
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(sizes, transforms, (size, transform) => {
        const back = toTransform(size, toCamera(size, transform))
        expect(back.k).toBeCloseTo(transform.k, 6)
        expect(back.x).toBeCloseTo(transform.x, 3)
        expect(back.y).toBeCloseTo(transform.y, 3)
      }),
    )
  })

  it('shows the whole frame in its place where nothing is enlarged', () => {
    const size = { width: 1000, height: 700 }
    const { center, zoom } = toCamera(size, identity)
    const [x, y] = project(center[0], center[1])
    expect(x).toBeCloseTo(frame.width / 2)
    expect(y).toBeCloseTo(frameHeight / 2)
    expect(toTransform(size, { center: [center[0] + 0.1, center[1]], zoom })).toEqual(identity)
  })

  it('keeps what is shown when the space changes', () => {
    const [before, after] = [
      { width: 1000, height: 700 },
      { width: 640, height: 900 },
    ]
    const transform = { k: 4, x: -900, y: -800 }
    const refitted = refit(before, after, transform)
    const middle = (size: typeof before, at: typeof transform) => {
      const [left, top, width, height] = visibleBox(size, at)
      return [expect.closeTo(left + width / 2, 3), expect.closeTo(top + height / 2, 3)]
    }
    const [left, top, width, height] = visibleBox(after, refitted)
    expect([left + width / 2, top + height / 2]).toEqual(middle(before, transform))
    expect(refitted.k).toBe(4)
  })
})
