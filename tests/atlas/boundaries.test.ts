import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExtendedFeature, geoArea, geoContains } from 'd3-geo'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { beforeAll, describe, expect, test } from 'vitest'
import { areaOf, polygonsOf } from '../../src/atlas/boundaries/measure.ts'
import { type Boundaries, BoundaryProblem, type LineKind, readBoundaries } from '../../src/atlas/boundaries.ts'
import { buildBoundaries } from '../../src/build/boundaries.ts'

type Custom = FeatureCollection<Polygon | MultiPolygon, { adcode: number | string; name?: string }>

let built: string
let codes: string[]
let own: Boundaries
const fresh = () => JSON.parse(built)

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'boundaries-'))
  await buildBoundaries(join(folder, 'built.json'))
  built = await readFile(join(folder, 'built.json'), 'utf8')
  await rm(folder, { recursive: true })
  const objects = Object.values(fresh().objects) as { geometries: { properties: { adcode: string } }[] }[]
  codes = objects.flatMap((object) => object.geometries.map((geometry) => geometry.properties.adcode))
  own = await readBoundaries(fresh(), codes)
}, 60_000)

const isCounty = (adcode: string) => !adcode.endsWith('00')

/** What a deployment might bring: GeoJSON wound as RFC 7946 says, codes as numbers, no anchors. */
function custom(from: string[] = codes): Custom {
  return {
    type: 'FeatureCollection',
    features: from.map((adcode) => {
      const geometry = structuredClone(own.get(adcode)?.geometry) as Polygon | MultiPolygon
      reverse(geometry)
      return { type: 'Feature', properties: { adcode: Number(adcode) }, geometry }
    }),
  }
}

function reverse(geometry: Polygon | MultiPolygon): void {
  for (const ring of polygonsOf(geometry).flat()) ring.reverse()
}

function outerRing(file: Custom, adcode: string): Position[] {
  const { geometry } = file.features.find((item) => String(item.properties.adcode) === adcode) as Custom['features'][0]
  return (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]) as Position[]
}

async function problem(json: unknown, expected = codes): Promise<BoundaryProblem> {
  const error = await readBoundaries(json, expected).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(BoundaryProblem)
  return error as BoundaryProblem
}

const kinds = ['county', 'prefecture', 'district', 'province', 'outer'] as const
type Five = [number, number, number, number, number]

const lengthOfLines = (lines: Position[][]) =>
  lines.reduce((sum, line) => {
    return line.reduce((part, [x = 0, y = 0], i) => {
      const [fromX = x, fromY = y] = line[i - 1] ?? []
      return part + Math.hypot(x - fromX, y - fromY)
    }, sum)
  }, 0)

const lengthOf = (boundaries: Boundaries, kind: LineKind) => lengthOfLines(boundaries.lines(kind).coordinates)

const perimeters = (pattern: RegExp) =>
  codes
    .filter((adcode) => pattern.test(adcode))
    .reduce((sum, adcode) => sum + lengthOfLines(polygonsOf(own.get(adcode)?.geometry as Polygon).flat()), 0)

function expectSound(boundaries: Boundaries): void {
  for (const adcode of boundaries.adcodes()) {
    const found = boundaries.get(adcode)
    expect(found, adcode).toBeDefined()
    if (!found) continue
    expect(geoArea(found.geometry as unknown as ExtendedFeature), adcode).toBeLessThan(1)
    expect(geoContains(found.geometry as unknown as ExtendedFeature, found.anchor), adcode).toBe(true)
  }
}

describe('the built file', () => {
  test('gives every unit, decoded once', () => {
    expect(own.edition).toBe('2023-12, 38 Chongqing units')
    expect(own.adcodes()).toEqual([...codes].sort())
    expect(own.adcodes().filter(isCounty)).toHaveLength(221)
    expect(own.get('510100')).toBe(own.get('510100'))
    expect(own.get('999999')).toBeUndefined()
    expectSound(own)
  })

  test('has lines for every kind of border, each border in one kind only', () => {
    expect(own.lines('outer').coordinates).toHaveLength(1)
    expect(own.lines('county')).toBe(own.lines('county'))
    const corners = (kind: LineKind) => new Set(own.lines(kind).coordinates.flat().map(String))
    const outer = corners('outer')
    const shared = [...corners('province')].filter((corner) => outer.has(corner))
    expect(shared).toHaveLength(2)
    // A border between two units is walked by both, the outline of the whole by one.
    const [county, prefecture, district, province, whole] = kinds.map((kind) => lengthOf(own, kind)) as Five
    expect(perimeters(/0000$/)).toBeCloseTo(2 * province + whole, 6)
    expect(perimeters(/^51(?!0000)..00$|^500000$/)).toBeCloseTo(2 * (prefecture + province) + whole, 6)
    expect(perimeters(/(?<!00)$/)).toBeCloseTo(2 * (county + prefecture + district + province) + whole, 6)
  })

  test('draws county borders inside a Sichuan prefecture and district borders inside Chongqing', () => {
    const strictlyInside = (adcode: string, position: Position) =>
      geoContains(own.get(adcode)?.geometry as unknown as ExtendedFeature, position as [number, number])
    const middle = (kind: LineKind) => own.lines(kind).coordinates.map((line) => line[line.length >> 1] as Position)
    expect(middle('district').every((position) => strictlyInside('500000', position))).toBe(true)
    expect(middle('county').some((position) => strictlyInside('500000', position))).toBe(false)
    expect(middle('prefecture').some((position) => strictlyInside('500000', position))).toBe(false)
  })
})

describe('areas', () => {
  test('are those of the ellipsoid', () => {
    const cell: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [104, 30],
          [104, 31],
          [105, 31],
          [105, 30],
          [104, 30],
        ],
      ],
    }
    // Integrated from the radii of curvature of WGS84, without the closed formula that the code uses.
    const [a, e2, radians] = [6378.137, 0.00669437999014, Math.PI / 180]
    let integral = 0
    for (let i = 0; i < 1000; i++) {
      const latitude = (30 + (i + 0.5) / 1000) * radians
      const w2 = 1 - e2 * Math.sin(latitude) ** 2
      integral += ((a * a * (1 - e2)) / w2 ** 2) * Math.cos(latitude) * (radians / 1000) * radians
    }
    expect(areaOf(cell)).toBeCloseTo(integral, 2)
  })
})

describe('a deployment’s own file', () => {
  test('GeoJSON of counties alone: parents merged, winding repaired, anchors and areas computed', async () => {
    const boundaries = await readBoundaries({ ...custom(codes.filter(isCounty)), edition: 'official' }, codes)
    expect(boundaries.edition).toBe('official')
    expect(boundaries.adcodes()).toEqual(own.adcodes())
    expectSound(boundaries)
    for (const adcode of codes) {
      expect(boundaries.get(adcode)?.areaKm2, adcode).toBeCloseTo(own.get(adcode)?.areaKm2 ?? 0, 0)
    }
    for (const kind of kinds) {
      expect(lengthOf(boundaries, kind), kind).toBeCloseTo(lengthOf(own, kind), 6)
    }
  })

  test('TopoJSON of counties alone, keyed by id', async () => {
    const file = fresh()
    file.objects = { anything: file.objects.county }
    for (const geometry of file.objects.anything.geometries) {
      geometry.id = Number(geometry.properties.adcode)
      delete geometry.properties
    }
    delete file.edition
    const boundaries = await readBoundaries(file, codes)
    expect(boundaries.edition).toBe('')
    expectSound(boundaries)
    expect(boundaries.get('510000')?.areaKm2).toBeCloseTo(own.get('510000')?.areaKm2 ?? 0, 0)
  })

  test('keeps anchors and areas that it states', async () => {
    const file = custom()
    Object.assign(file.features[0]?.properties ?? {}, { anchor: [1, 2], areaKm2: 3 })
    const found = (await readBoundaries(file, codes)).get(String(file.features[0]?.properties.adcode))
    expect(found).toMatchObject({ anchor: [1, 2], areaKm2: 3 })
  })

  test('names missing and extra units', async () => {
    const file = custom(codes.filter((adcode) => adcode !== '511002'))
    const lacking = await problem(file)
    expect(lacking.missing).toEqual(['511002'])
    expect(lacking.extra).toEqual([])
    expect(lacking.message).toContain('511002')
    const stranger = await problem(
      custom(),
      codes.filter((adcode) => adcode !== '500112'),
    )
    expect(stranger.extra).toEqual(['500112'])
    expect(stranger.message).toContain('500112')
  })

  test('cannot be merged where borders do not coincide, but can be used where parents are given', async () => {
    const shaken = (from: string[]) => {
      const file = custom(from)
      file.features.forEach(({ geometry }, i) => {
        for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
          for (const ring of polygon) for (const position of ring) position[0] = (position[0] ?? 0) + i * 1e-6
        }
      })
      return file
    }
    const refused = await problem(shaken(codes.filter(isCounty)))
    expect(refused.missing).toContain('510100')
    expect(refused.missing).toHaveLength(23)
    const used = await readBoundaries(shaken(codes), codes)
    expectSound(used)
    expect(used.lines('outer').coordinates).toHaveLength(2)
    expect(lengthOf(used, 'prefecture')).toBeGreaterThan(lengthOf(own, 'prefecture'))
  })
})

describe('a broken file', () => {
  const spoil: [string, (file: Custom) => void, RegExp][] = [
    ['an open ring', (file) => outerRing(file, '510104').pop(), /510104.*not closed/],
    [
      'a text for a number',
      (file) => outerRing(file, '510104').splice(1, 1, ['x', 'y'] as never),
      /510104.*two numbers/,
    ],
    ['a missing point', (file) => outerRing(file, '510104').splice(1, 1, null as never), /510104.*two numbers/],
    ['metres', (file) => outerRing(file, '510104').splice(1, 1, [430_000, 3_390_000]), /510104.*degrees/],
    [
      'too few corners',
      (file) => outerRing(file, '510104').splice(1, 999, outerRing(file, '510104')[0] as Position),
      /510104.*corners/,
    ],
    ['no geometry', (file) => Object.assign(file.features[0] as object, { geometry: null }), /500101.*empty/],
    [
      'a point',
      (file) => Object.assign(file.features[0] as object, { geometry: { type: 'Point', coordinates: [1, 2] } }),
      /500101.*Point/,
    ],
    ['no polygons', (file) => Object.assign(file.features[0]?.geometry as object, { coordinates: [] }), /500101.*ring/],
    [
      'no coordinates',
      (file) => Object.assign(file.features[0]?.geometry as object, { coordinates: undefined }),
      /500101/,
    ],
    ['no code', (file) => Object.assign(file.features[0] as object, { properties: null }), /number 1 has no adcode/],
    [
      'a name only',
      (file) => Object.assign(file.features[0] as object, { properties: { name: '市中区' } }),
      /市中区.*no adcode/,
    ],
    ['nothing for a feature', (file) => file.features.splice(0, 1, null as never), /number 1 /],
    [
      'a code twice',
      (file) => Object.assign(file.features[0]?.properties as object, { adcode: 500102 }),
      /two different areas.*500102/,
    ],
  ]
  test.each(spoil)('%s', async (_name, change, message) => {
    const file = custom(codes.filter((adcode) => ['500101', '500102', '510104'].includes(adcode)))
    change(file)
    expect((await problem(file)).message).toMatch(message)
  })

  const tangle: [string, (file: ReturnType<typeof fresh>) => void, RegExp][] = [
    ['an arc that does not exist', (file) => file.objects.county.geometries[0].arcs[0].push(99_999), /500101.*99999/],
    [
      'arcs that do not join',
      (file) => file.objects.county.geometries[0].arcs[0].splice(0, 1),
      /500101.*(join|closed)/,
    ],
    [
      'a spoilt arc',
      (file) => file.arcs[file.objects.county.geometries[0].arcs[0][0]].push('x'),
      /500101.*two numbers/,
    ],
    ['arcs that are no lists', (file) => Object.assign(file.objects.county.geometries[0], { arcs: 7 }), /500101/],
    ['no objects', (file) => Object.assign(file, { objects: null }), /no objects/],
    ['a spoilt transform', (file) => Object.assign(file, { transform: { scale: [1] } }), /transform/],
  ]
  test.each(tangle)('TopoJSON with %s', async (_name, change, message) => {
    const file = fresh()
    change(file)
    expect((await problem(file)).message).toMatch(message)
  })

  test.each([
    [null],
    ['text'],
    [[]],
    [{}],
    [{ type: 'Feature' }],
    [{ type: 'FeatureCollection' }],
    [{ type: 'Topology' }],
  ])('is refused in words: %j', async (json) => {
    expect((await problem(json)).message).toMatch(/^The .+\.$/)
  })
})
