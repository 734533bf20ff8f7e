import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExtendedFeature, geoArea, geoContains } from 'd3-geo'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boundaryEdition, buildBoundaries } from '../../src/build/boundaries.ts'

interface Properties {
  adcode: string
  anchor: [number, number]
  areaKm2: number
}
type Level = 'county' | 'prefecture' | 'province'
type Unit = Feature<Polygon | MultiPolygon, Properties>

let folder: string
let first: { bytes: number; sha256: string }
let second: { bytes: number; sha256: string }
let text: string
let topology: Topology<Record<Level, GeometryCollection<Properties>>> & { edition: string }
const units: Record<Level, Unit[]> = { county: [], prefecture: [], province: [] }
const all = () => [...units.county, ...units.prefecture, ...units.province]
const areaOf = (adcode: string) => all().find((unit) => unit.properties.adcode === adcode)?.properties.areaKm2

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boundaries-'))
  first = await buildBoundaries(join(folder, 'first.json'))
  second = await buildBoundaries(join(folder, 'new', 'second.json'))
  text = await readFile(join(folder, 'first.json'), 'utf8')
  topology = JSON.parse(text)
  for (const level of ['county', 'prefecture', 'province'] as const) {
    const decoded = feature(topology, topology.objects[level]) as FeatureCollection<Polygon | MultiPolygon, Properties>
    units[level] = decoded.features
  }
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the built file', () => {
  test('is the same every time and says what it is', () => {
    expect(second).toEqual(first)
    expect(first.bytes).toBe(Buffer.byteLength(text))
    expect(first.bytes).toBeLessThan(260_000)
    expect(first.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(topology.edition).toBe(boundaryEdition)
  })

  test('has every unit once, and nothing but code, anchor and area', () => {
    const codes = units.county.map((unit) => unit.properties.adcode)
    expect(codes.filter((code) => code.startsWith('51'))).toHaveLength(183)
    expect(codes.filter((code) => code.startsWith('50'))).toHaveLength(38)
    expect(units.prefecture).toHaveLength(21)
    expect(units.province.map((unit) => unit.properties.adcode)).toEqual(['500000', '510000'])
    const every = all().map((unit) => unit.properties.adcode)
    expect(new Set(every).size).toBe(244)
    for (const unit of all()) {
      expect(unit.properties.adcode).toMatch(/^5[01]\d{4}$/)
      expect(Object.keys(unit.properties).sort()).toEqual(['adcode', 'anchor', 'areaKm2'])
    }
  })

  test('tells the two 市中区 apart and has the new code of 会理市', () => {
    expect(areaOf('511002')).toBeDefined()
    expect(areaOf('511102')).toBeDefined()
    expect(areaOf('511002')).not.toBe(areaOf('511102'))
    expect(areaOf('513402')).toBeGreaterThan(4000)
    expect(areaOf('513425')).toBeUndefined()
  })

  test('has areas as on the ellipsoid', () => {
    expect(areaOf('510100')).toBeCloseTo(14_336.7, 0)
    expect(areaOf('500000')).toBeCloseTo(82_380.4, 0)
    expect(areaOf('513300')).toBeCloseTo(149_699, 0)
    // On a sphere of mean radius, as d3-geo reckons, everything here comes out a tenth of a percent larger.
    const chengdu = units.prefecture.find((unit) => unit.properties.adcode === '510100') as Unit
    expect(geoArea(chengdu) * 6371.0088 ** 2).toBeCloseTo(14_351, -1)
  })

  test('has no gap and no overlap', () => {
    const sum = (list: Unit[]) => list.reduce((total, unit) => total + unit.properties.areaKm2, 0)
    const inside = (prefix: string) => units.county.filter((unit) => unit.properties.adcode.startsWith(prefix))
    for (const parent of [...units.prefecture, ...units.province]) {
      const { adcode, areaKm2 } = parent.properties
      const children = inside(adcode.replace(/(00)+$/, ''))
      // Every county's area is rounded to a tenth.
      expect(Math.abs(sum(children) - areaKm2), adcode).toBeLessThan(0.05 * (children.length + 1) + 1e-6)
    }
    for (const { geometry } of units.province)
      expect(geometry.type === 'Polygon' && geometry.coordinates.length).toBe(1)
  })

  test('has borders that neither cross nor pinch a unit', () => {
    expect(crossings(topology)).toEqual([])
    for (const { geometry, properties } of all()) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      for (const ring of polygons.flat()) {
        expect(new Set(ring.slice(1).map(String)).size, properties.adcode).toBe(ring.length - 1)
      }
    }
  })

  test('winds every ring as d3-geo wants it and anchors every unit inside itself', () => {
    for (const unit of all()) {
      const { adcode, anchor } = unit.properties
      expect(geoArea(unit as ExtendedFeature), adcode).toBeLessThan(1)
      expect(geoContains(unit as ExtendedFeature, anchor), adcode).toBe(true)
      expect(anchor.map((value) => Math.round(value * 1e4) / 1e4)).toEqual(anchor)
    }
  })

  test('lies where the land lies: WGS84, not the shifted coordinates of the source', () => {
    const yuzhong = units.county.find((unit) => unit.properties.adcode === '500103') as Unit
    const ring = (yuzhong.geometry.coordinates as number[][][])[0] as number[][]
    const west = Math.min(...ring.map((position) => position[0] as number))
    // The source has this corner at 106.4828, in GCJ-02.
    expect(west).toBeCloseTo(106.4789, 3)
  })
})

type Segment = [number, number, number, number, number]

/** Pairs of arcs that cross elsewhere than at a common end, found on the file's own integer grid. */
function crossings({ arcs }: Topology): string[] {
  const segments: Segment[] = arcs.flatMap((arc, index) => {
    let x = 0
    let y = 0
    const points = arc.map(([dx = 0, dy = 0]) => {
      x += dx
      y += dy
      return [x, y] as const
    })
    return points.slice(1).map((end, i): Segment => {
      const start = points[i] ?? end
      return start[0] <= end[0] ? [...start, ...end, index] : [...end, ...start, index]
    })
  })
  segments.sort((a, b) => a[0] - b[0])
  const side = (s: Segment, x: number, y: number) => Math.sign((s[2] - s[0]) * (y - s[1]) - (s[3] - s[1]) * (x - s[0]))
  const found: string[] = []
  segments.forEach((one, i) => {
    for (let j = i + 1; j < segments.length; j++) {
      const other = segments[j] as Segment
      if (other[0] > one[2]) break
      const apart = side(one, other[0], other[1]) * side(one, other[2], other[3])
      if (apart < 0 && side(other, one[0], one[1]) * side(other, one[2], one[3]) < 0)
        found.push(`${one[4]} × ${other[4]}`)
    }
  })
  return found
}
