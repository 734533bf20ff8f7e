import fc from 'fast-check'
import type { MultiLineString } from 'geojson'
import { describe, expect, it } from 'vitest'
import { createShapes, type Geometry, pathOf } from '../../../src/paint/svg/shapes.ts'
import { project, unproject } from '../../../src/scene/projection.ts'
import { mapUnits, realBoundaries } from '../../support/fixture.ts'

type Point = [number, number]

/** Reads path data as a browser does: M, relative l with numbers run together, z. */
function pointsOf(path: string): Point[][] {
  const lines: Point[][] = []
  for (const [, numbers = ''] of path.matchAll(/M([^Mz]*)z?/g)) {
    const [start = '', steps = ''] = numbers.split('l')
    const [x = 0, y = 0] = numbersIn(start)
    const line: Point[] = [[x, y]]
    const deltas = numbersIn(steps)
    expect(deltas.length % 2).toBe(0)
    for (let i = 0; i < deltas.length; i += 2) {
      const [fromX, fromY] = line.at(-1) as Point
      line.push([fromX + (deltas[i] as number), fromY + (deltas[i + 1] as number)])
    }
    lines.push(line)
  }
  return lines
}
const numbersIn = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number)

/** The points that a line has on the map, neighbours that fall together left out. */
function rounded(line: readonly (readonly number[])[]): Point[] {
  const points = line.map(([lon = 0, lat = 0]) => project(lon, lat).map(Math.round) as Point)
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1])
}
const sameNumbers = (points: Point[]) => points.map(([x, y]) => [x + 0, y + 0])

const positions = fc
  .tuple(fc.integer({ min: -50, max: 10_050 }), fc.integer({ min: -50, max: 8000 }))
  .map(([x, y]) => unproject(x + 0.2, y - 0.2))
const close = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })).map(([x, y]) => unproject(x, y))
const lines = fc.oneof(fc.array(positions, { maxLength: 30 }), fc.array(close, { maxLength: 12 }))

describe('path data', () => {
  it('read back is the line in whole map units', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const expected = rounded(line)
        const path = pathOf(line, false)
        if (expected.length < 2) expect(path).toBe('')
        else expect(pointsOf(path)).toEqual([sameNumbers(expected)])
      }),
      { numRuns: 500 },
    )
  })

  it('of a ring leaves the closing point to z', () => {
    fc.assert(
      fc.property(lines, (open) => {
        fc.pre(open.length > 0)
        const ring = [...open, open[0] as Point]
        const path = pathOf(ring, true)
        const expected = rounded(open)
        if (expected.length < 2) expect(path).toBe('')
        else {
          expect(path.endsWith('z')).toBe(true)
          expect(pointsOf(path)).toEqual([sameNumbers(expected)])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is nothing where nothing is left: no points, one point, all points in one place', () => {
    const here = unproject(100, 100)
    expect(pathOf([], true)).toBe('')
    expect(pathOf([], false)).toBe('')
    expect(pathOf([here], false)).toBe('')
    expect(pathOf([here, here, here, here], true)).toBe('')
    expect(pathOf([here, unproject(100.2, 100.3), here], false)).toBe('')
  })

  it('is written without a character too many', () => {
    const line = [
      [0, 0],
      [5, 5],
      [3, 9],
      [3, 0],
      [-2, 0],
    ].map(([x = 0, y = 0]) => unproject(x, y))
    expect(pathOf(line, false)).toBe('M0 0l5 5-2 4 0-9-5 0')
  })
})

describe('shapes', () => {
  const square = (x: number, y: number, size: number) =>
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ].map(([a = 0, b = 0]) => unproject(a, b))
  const geometry = (asked: string[]): Geometry => ({
    get: (adcode) => {
      asked.push(adcode)
      if (adcode === 'hole') {
        return { geometry: { type: 'Polygon', coordinates: [square(0, 0, 100), square(40, 40, 10)] } }
      }
      if (adcode === 'parts') {
        const islands = [[square(0, 0, 100)], [square(500, 0, 0)], [square(300, 300, 20), square(305, 305, 5)]]
        return { geometry: { type: 'MultiPolygon', coordinates: islands } }
      }
      return undefined
    },
    lines: (kind): MultiLineString => {
      asked.push(kind)
      return { type: 'MultiLineString', coordinates: [square(0, 0, 9), square(20, 0, 9)] }
    },
  })

  it('keep holes and islands, and drop what has no extent', () => {
    const shapes = createShapes(geometry([]))
    expect(pointsOf(shapes.area('hole')).map((ring) => ring[0])).toEqual([
      [0, 0],
      [40, 40],
    ])
    expect(pointsOf(shapes.area('parts')).map((ring) => ring[0])).toEqual([
      [0, 0],
      [300, 300],
      [305, 305],
    ])
    expect(shapes.area('nowhere')).toBe('')
  })

  it('leave lines open, so that a border is not closed by a stroke', () => {
    expect(createShapes(geometry([])).line('county')).not.toContain('z')
  })

  it('are made once, empty ones included', () => {
    const asked: string[] = []
    const shapes = createShapes(geometry(asked))
    for (let i = 0; i < 3; i++) {
      shapes.area('hole')
      shapes.area('nowhere')
      shapes.line('outer')
    }
    expect(asked).toEqual(['hole', 'nowhere', 'outer'])
  })

  it('of the real boundaries are there for every unit and every kind of border', async () => {
    const shapes = createShapes(await realBoundaries())
    for (const adcode of mapUnits) expect(shapes.area(adcode), adcode).toMatch(/^(M-?\d+ -?\d+l[-\d ]+z)+$/)
    for (const kind of ['county', 'district', 'prefecture', 'province', 'outer'] as const) {
      expect(shapes.line(kind)).toMatch(/^(M-?\d+ -?\d+l[-\d ]+)+$/)
    }
  })
})
