import { describe, expect, it } from 'vitest'
import { type PictureRegion, placePicture } from '../../../../../src/ui/desk/out/check/place-map/place-picture.ts'

/** A square of a degree; rings run clockwise, as d3-geo wants them. */
const square = (adcode: string, west: number, south: number): PictureRegion => ({
  adcode,
  anchor: [west + 0.5, south + 0.5],
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west, south + 1],
        [west + 1, south + 1],
        [west + 1, south],
        [west, south],
      ],
    ],
  },
})
const size = { width: 480, height: 300 }
const own = square('510100', 104, 30)
const east = square('510200', 105, 30)
const north = square('510300', 104, 31)
const inside = ([x, y]: readonly [number, number]) => x >= 0 && x <= size.width && y >= 0 && y <= size.height

describe('The small map of a point outside its region', () => {
  it('shows the region, the point, where it lies, and what is around', () => {
    const picture = placePicture([105.8, 30.1], own, east, [own, east, north], size)
    expect(inside(picture.point)).toBe(true)
    expect(picture.named).toMatch(/^M/)
    expect(picture.actual).toMatch(/^M/)
    expect(picture.neighbours).toMatch(/^M/)
    // North is up and east is right.
    expect(picture.point[0]).toBeGreaterThan(picture.namedAt?.[0] ?? 0)
    expect(picture.point[1]).toBeGreaterThan(picture.namedAt?.[1] ?? 0)
    expect(picture.actualAt?.[0]).toBeGreaterThan(picture.namedAt?.[0] ?? 0)
  })

  it('leaves out a name that would lie over another', () => {
    const picture = placePicture([105.5, 30.5], own, east, [], size)
    expect(picture.namedAt).not.toBeNull()
    expect(picture.actualAt).toBeNull()
  })

  it('has a scale bar of a round length that fits', () => {
    for (const point of [
      [105.8, 30.1],
      [116, 40],
      [104.5, 29.99],
    ] as const) {
      const { bar } = placePicture(point, own, null, [own], size)
      expect([1, 2, 5]).toContain(bar.kilometres / 10 ** Math.floor(Math.log10(bar.kilometres)))
      expect(bar.width).toBeLessThanOrEqual(size.width / 3)
      expect(bar.width).toBeGreaterThan(size.width / 3 / 2.6)
    }
    // The two corners of a degree are 95.9 km apart along the 30.5th parallel.
    const { bar, named } = placePicture([105, 30.5], own, null, [own], size)
    const xs = [...named.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x))
    const wide = Math.max(...xs) - Math.min(...xs)
    expect((wide / bar.width) * bar.kilometres).toBeCloseTo(95.8, 0)
  })

  it('draws a point of which no region is known', () => {
    const picture = placePicture([10, 50], null, null, [], size)
    expect(picture.point.map(Math.round)).toEqual([240, 150])
    expect([picture.named, picture.actual, picture.namedAt]).toEqual(['', '', null])
    expect(picture.bar.kilometres).toBe(10)
  })
})
