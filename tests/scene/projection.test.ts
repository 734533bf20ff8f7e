import { geoMercator } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frame, frameHeight, project, unitsPerWorld, unproject, zoomOf } from '../../src/scene/projection.ts'
import { mapUnits, realBoundaries } from '../support/fixture.ts'

describe('the projection', () => {
  it('goes there and back everywhere on the map and around it', () => {
    const lon = fc.double({ min: -179, max: 179, noNaN: true })
    const lat = fc.double({ min: -84, max: 84, noNaN: true })
    fc.assert(
      fc.property(lon, lat, (lon, lat) => {
        const [backLon, backLat] = unproject(...project(lon, lat))
        expect(backLon).toBeCloseTo(lon, 8)
        expect(backLat).toBeCloseTo(lat, 8)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 10_500 }), fc.integer({ min: -500, max: 9000 }), (x, y) => {
        const [backX, backY] = project(...unproject(x, y))
        expect(backX).toBeCloseTo(x, 6)
        expect(backY).toBeCloseTo(y, 6)
      }),
    )
  })

  it('is the Mercator projection as d3-geo has it', () => {
    const mercator = geoMercator()
      .scale(unitsPerWorld / (2 * Math.PI))
      .translate([0, 0])
    const [originX, originY] = mercator([frame.west, frame.north]) as [number, number]
    for (const place of [
      [104.06, 30.66],
      [106.55, 29.56],
      [frame.east, frame.south],
    ] as [number, number][]) {
      const [x, y] = mercator(place) as [number, number]
      const [ownX, ownY] = project(...place)
      expect(ownX).toBeCloseTo(x - originX, 6)
      expect(ownY).toBeCloseTo(y - originY, 6)
    }
  })

  it('puts the corners of the frame where they belong, with y downwards', () => {
    expect(project(frame.west, frame.north).map(Math.round)).toEqual([0, 0])
    expect(project(frame.east, frame.south).map(Math.round)).toEqual([frame.width, frameHeight])
  })

  it('has all of Sichuan and Chongqing inside the frame', async () => {
    const boundaries = await realBoundaries()
    const outside = mapUnits.filter((adcode) => {
      const geometry = boundaries.get(adcode)?.geometry
      const rings = geometry?.type === 'Polygon' ? geometry.coordinates : (geometry?.coordinates.flat() ?? [])
      return rings.flat().some(([lon = 0, lat = 0]) => {
        const [x, y] = project(lon, lat)
        return !(x >= 0 && x <= frame.width && y >= 0 && y <= frameHeight)
      })
    })
    expect(outside).toEqual([])
  })
})

describe('the zoom', () => {
  it('is 0 where the whole world is 512 pixels wide, and one more for every doubling', () => {
    expect(zoomOf(512 / unitsPerWorld)).toBeCloseTo(0, 12)
    expect(zoomOf(1024 / unitsPerWorld)).toBeCloseTo(1, 12)
    expect(zoomOf(2 / 3) - zoomOf(1 / 3)).toBeCloseTo(1, 12)
  })

  it('agrees with the resolution that MapLibre states: 78,271.517 m a pixel at zoom 0 on the equator', () => {
    const metresPerUnit = (2 * Math.PI * 6_378_137) / unitsPerWorld
    const pixelsPerUnit = 0.37
    expect(78_271.517 / 2 ** zoomOf(pixelsPerUnit)).toBeCloseTo(metresPerUnit / pixelsPerUnit, 2)
  })
})
