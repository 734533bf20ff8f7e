import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { type Boundary, readBoundaries } from '../../atlas/boundaries.ts'
import { loadCore, loadReleaseList, loadSources, type ReadFile } from '../../release/load.ts'
import type { Facility, FacilityType, Tier } from '../../release/schema.ts'
import { frame } from '../../scene/projection.ts'
import { seal } from '../release/seal.ts'

export const demonstrationVersion = '2026.900'
export const syntheticPoints = 5000

const tiers: readonly (Tier | null)[] = ['3A', '3B', '3', '2A', '2B', '2', '1A', '1', 'township-A', 'community-A', null]
const types: readonly FacilityType[] = [
  'general',
  'chinese-medicine',
  'maternal-child',
  'specialised',
  'township',
  'community',
]

/** A copy of the public data whose default release is the real one and many invented facilities beside it. */
export async function writeDemonstration(publicFolder: string, outFolder: string): Promise<void> {
  rmSync(outFolder, { recursive: true, force: true })
  cpSync(join(publicFolder, 'data'), outFolder, { recursive: true })
  const read: ReadFile = async (path) => new Uint8Array(readFileSync(join(outFolder, path)))
  const list = await loadReleaseList(read)
  const core = await loadCore(read, list, list.default)
  const sources = await loadSources(read, core)
  const { manifest, ...tables } = core
  const boundaryPath = join(publicFolder, manifest.boundary.file)
  const boundaries = await readBoundaries(
    JSON.parse(readFileSync(boundaryPath, 'utf8')),
    core.regions.filter((one) => one.level !== 'nation').map((one) => one.adcode),
  )
  const counties = core.regions.filter((one) => one.level === 'county').map((one) => one.adcode)
  const title = { zh: '演示版：五千个合成机构', en: 'Demonstration: 5,000 synthetic facilities' }
  await seal(
    { ...tables, ...sources, facilities: [...core.facilities, ...syntheticFacilities(counties, boundaries)] },
    {
      version: demonstrationVersion,
      title,
      kind: 'demonstration',
      published: manifest.published,
      changelog: [title],
      boundary: {
        edition: manifest.boundary.edition,
        note: manifest.boundary.note,
        file: manifest.boundary.file,
        path: boundaryPath,
      },
    },
    outFolder,
  )
}

/** Invented facilities, spread evenly over the counties; the same ones every time. */
export function syntheticFacilities(
  counties: readonly string[],
  boundaries: { get(adcode: string): Pick<Boundary, 'geometry'> | undefined },
  many = syntheticPoints,
): Facility[] {
  const areas = counties.flatMap((adcode) => {
    const rings = ringsOf(boundaries.get(adcode)?.geometry)
    return rings.length > 0 ? [{ adcode, rings, box: boxOf(rings) }] : []
  })
  const random = mulberry32(20_260_900)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const facilities: Facility[] = []
  const digits = String(many).length
  while (facilities.length < many) {
    const lon = frame.west + random() * (frame.east - frame.west)
    const lat = frame.south + random() * (frame.north - frame.south)
    const area = areas.find(({ box, rings }) => isInBox(lon, lat, box) && isInside(lon, lat, rings))
    if (!area) continue
    const number = String(facilities.length + 1).padStart(digits, '0')
    facilities.push({
      id: `B${number}`,
      name: `合成机构 ${number}`,
      aliases: [],
      region: area.adcode,
      type: pick(types),
      tier: pick(tiers),
      status: 'existing',
      placement: 'address',
      position: { lon: Number(lon.toFixed(4)), lat: Number(lat.toFixed(4)), source: 'bench' },
      onMap: true,
      claims: [],
      reliability: 'low',
      evidence: [],
    })
  }
  return facilities
}

function ringsOf(geometry: Polygon | MultiPolygon | undefined): Position[][] {
  if (!geometry) return []
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

type Box = readonly [west: number, south: number, east: number, north: number]

function boxOf(rings: readonly Position[][]): Box {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  for (const [x = 0, y = 0] of rings.flat()) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

function isInBox(x: number, y: number, [west, south, east, north]: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north
}

/** Holes count as outside: a ray crosses their rings once more. */
function isInside(x: number, y: number, rings: readonly Position[][]): boolean {
  let inside = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i] ?? []
      const [xj = 0, yj = 0] = ring[j] ?? []
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
    }
  }
  return inside
}

/** A small seeded generator (Tommy Ettinger, public domain), so that every build has the same points. */
export function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
