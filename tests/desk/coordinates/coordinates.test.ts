import fc from 'fast-check'
import gcoord from 'gcoord'
import { beforeAll, describe, expect, it } from 'vitest'
import { createGeography, type Geography, toWgs84 } from '../../../src/desk/coordinates/geography.ts'
import { readCoordinate } from '../../../src/desk/coordinates/read.ts'
import { type Placed, recogniseSystem } from '../../../src/desk/coordinates/recognise.ts'
import { realBoundaries } from '../../support/fixture.ts'

let geography: Geography
let anchors: { adcode: string; anchor: readonly [number, number] }[]
beforeAll(async () => {
  const boundaries = await realBoundaries()
  const counties = boundaries.adcodes().filter((adcode) => !adcode.endsWith('00'))
  const known = counties.flatMap((adcode) => boundaries.get(adcode) ?? [])
  geography = createGeography(new Map(known.map((one) => [one.adcode, one.geometry])))
  anchors = known.map(({ adcode, anchor }) => ({ adcode, anchor }))
})

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const metres = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(((a[0] ?? 0) - (b[0] ?? 0)) * Math.cos(((a[1] ?? 0) * Math.PI) / 180), (a[1] ?? 0) - (b[1] ?? 0)) * 111_195

describe('where points lie', () => {
  it('every anchor lies in its own county, its prefecture and its province', () => {
    for (const { adcode, anchor } of anchors) {
      expect(geography.countyAt(...anchor)).toBe(adcode)
      expect(geography.within(adcode, ...anchor)).toBe(true)
      expect(geography.within(`${adcode.slice(0, 2)}0000`, ...anchor)).toBe(true)
    }
  })

  it('outside it is outside, except within the slack', () => {
    const chengdu = [104.066, 30.573] as const
    expect(geography.within('510703', ...chengdu)).toBe(false)
    expect(geography.within('510703', ...chengdu, 50)).toBe(false)
    expect(geography.within('510703', ...chengdu, 200)).toBe(true)
    expect(geography.countyAt(116.4, 39.9)).toBeNull()
    expect(geography.within('999999', ...chengdu)).toBeNull()
    expect(geography.away('999999', ...chengdu, 1)).toBeNull()
    expect(geography.away('510104', Number.NaN, 30, 1)).toBe(Number.POSITIVE_INFINITY)
  })

  it('says how far, on a square with a hole', () => {
    const ring = (from: number, to: number) => [
      [100 + from, from],
      [100 + to, from],
      [100 + to, to],
      [100 + from, to],
      [100 + from, from],
    ]
    const square = createGeography(new Map([['510104', { type: 'Polygon', coordinates: [ring(-2, 2), ring(-1, 1)] }]]))
    expect(square.away('510104', 101.5, 0, 0)).toBe(0)
    expect(square.countyAt(100, 0)).toBeNull()
    // A degree of the equator is 111.19 km on a sphere of 6371 km.
    expect(square.away('510104', 100, 0, 200)).toBeCloseTo(111.19, 1)
    expect(square.away('510104', 102.5, 0, 200)).toBeCloseTo(55.6, 1)
    expect(square.away('510104', 102.5, 0, 50)).toBe(Number.POSITIVE_INFINITY)
    expect([square.within('510104', 102.5, 0, 55), square.within('510104', 102.5, 0, 56)]).toEqual([false, true])
  })

  it('a hundred thousand points are looked up in seconds', () => {
    const random = randomOf(1)
    const begun = performance.now()
    let inside = 0
    for (let at = 0; at < 100_000; at++) {
      if (geography.countyAt(97.3 + 13 * random(), 26 + 8.4 * random())) inside++
    }
    // 1.5 seconds were measured beside other work.
    expect(performance.now() - begun).toBeLessThan(15_000)
    expect(inside).toBeGreaterThan(40_000)
  })
})

describe('coordinate systems', () => {
  it('lead back to WGS84 within a metre', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 98, max: 110, noNaN: true }),
        fc.double({ min: 26, max: 34, noNaN: true }),
        (lon, lat) => {
          for (const [name, system] of [
            ['gcj02', gcoord.GCJ02],
            ['bd09', gcoord.BD09],
          ] as const) {
            const back = toWgs84(name, ...(gcoord.transform([lon, lat], gcoord.WGS84, system) as [number, number]))
            expect(metres([lon, lat], [back.lon, back.lat])).toBeLessThan(1)
          }
          expect(toWgs84('wgs84', lon, lat)).toEqual({ lon, lat })
        },
      ),
    )
  })

  it('are only certain where borders tell them apart; exchanged columns are seen', () => {
    const placed = (turn: (point: [number, number]) => number[]) =>
      anchors.slice(0, 40).map(({ adcode, anchor }) => {
        const [lon = 0, lat = 0] = turn([anchor[0], anchor[1]])
        return { lon, lat, region: adcode }
      })
    const plain = recogniseSystem(
      placed((point) => point),
      geography,
    )
    expect([plain.inside.wgs84, plain.certain, plain.swapped]).toEqual([40, false, false])
    const turned = recogniseSystem(
      placed(([lon, lat]) => [lat, lon]),
      geography,
    )
    expect([turned.inside.wgs84, turned.swapped]).toEqual([40, true])
    expect(recogniseSystem([], geography)).toMatchObject({ certain: false, swapped: false, points: 0 })
    const nowhere = [Number.NaN, 0, 1e9].map((one) => ({ lon: one, lat: one, region: '510104' }))
    expect(recogniseSystem(nowhere, geography)).toMatchObject({ certain: false, points: 0 })
  })

  it.each(['wgs84', 'gcj02', 'bd09'] as const)(
    '%s is recognised from thousands of points, and not from thirty',
    (name) => {
      const to = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 }[name]
      const random = randomOf(7)
      const points: Placed[] = []
      while (points.length < 9000) {
        // Around Chengdu, where counties are small and borders near.
        const [lon, lat] = [103.6 + 0.9 * random(), 30.3 + 0.7 * random()]
        const region = geography.countyAt(lon, lat)
        if (!region) continue
        // As far beside the place as the outline is simplified.
        const written = [lon + (random() - 0.5) * 0.004, lat + (random() - 0.5) * 0.004] as [number, number]
        const [x = 0, y = 0] = name === 'wgs84' ? written : gcoord.transform(written, gcoord.WGS84, to)
        points.push({ lon: x, lat: y, region })
      }
      expect(recogniseSystem(points, geography)).toMatchObject({ system: name, certain: true, swapped: false })
      for (let at = 0; at < 300; at += 30) {
        expect(recogniseSystem(points.slice(at, at + 30), geography).certain).toBe(false)
      }
    },
  )

  it('are not certain where the points are not in their counties under any', () => {
    const wrong = anchors.map(({ anchor }, at) => ({
      lon: anchor[0],
      lat: anchor[1],
      region: anchors[(at + 7) % anchors.length]?.adcode ?? '',
    }))
    expect(recogniseSystem(wrong, geography).certain).toBe(false)
  })
})

describe('coordinates as written', () => {
  it.each([
    [104.0642, 104.0642],
    ['104.0642', 104.0642],
    ['１０４．０６４２', 104.0642],
    ['104°03′51″', 104 + 3 / 60 + 51 / 3600],
    ['东经104度3分51秒', 104 + 3 / 60 + 51 / 3600],
    ["30°40'N", 30 + 40 / 60],
    ["30°40'S", -30 - 40 / 60],
    ['104°03\'51"', 104 + 3 / 60 + 51 / 3600],
    ["104°03'51''", 104 + 3 / 60 + 51 / 3600],
    ['104º03′51.5″E', 104 + 3 / 60 + 51.5 / 3600],
    ['E 104°03.85′', 104 + 3.85 / 60],
    ['104:03:51', 104 + 3 / 60 + 51 / 3600],
    ['104 03 51', 104 + 3 / 60 + 51 / 3600],
    ['北纬：30.57°', 30.57],
    ['纬度30.57', 30.57],
    ['30.57N', 30.57],
    ['西经104.06', -104.06],
    ['−104.06', -104.06],
    ['104度', 104],
    ['-104.06W', null],
    ['E104.06W', null],
    ['104°3.5′51″', null],
    ['104.5°30′', null],
    ['104.06,30.57', null],
    ['2023-10-24', null],
    ['35412345.6', null],
    ['1'.repeat(5_000_000), null],
    [true, null],
    ['104°63′', null],
    ['一百零四', null],
    ['', null],
    [null, null],
    [400, null],
    [Number.NaN, null],
  ])('%s is %s', (text, degrees) => {
    const read = readCoordinate(text)
    if (degrees === null) expect(read).toBeNull()
    else expect(read).toBeCloseTo(degrees, 9)
  })
})
