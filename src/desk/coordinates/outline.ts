import type { MultiPolygon, Polygon } from 'geojson'

/** A region's border: longitude and latitude in turn, ring by ring, and the box around it. */
export interface Outline {
  adcode: string
  rings: readonly Float64Array[]
  west: number
  south: number
  east: number
  north: number
}

/** Kilometres in a degree of latitude: the mean radius of the earth is 6371 km. */
const degree = (Math.PI / 180) * 6371

export function outlineOf(adcode: string, shape: Polygon | MultiPolygon): Outline {
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const ring of rings) {
    for (const [lon = 0, lat = 0] of ring) {
      box.west = Math.min(box.west, lon)
      box.east = Math.max(box.east, lon)
      box.south = Math.min(box.south, lat)
      box.north = Math.max(box.north, lat)
    }
  }
  const flat = (ring: readonly (readonly number[])[]) =>
    Float64Array.from(ring.flatMap(([lon = 0, lat = 0]) => [lon, lat]))
  return { adcode, rings: rings.map(flat), ...box }
}

/** A line to the east crosses the border an odd number of times (M. Shimrat, 1962); holes are rings like others. */
export function isInside({ rings, west, south, east, north }: Outline, lon: number, lat: number): boolean {
  if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return false
  let inside = false
  for (const ring of rings) {
    let x2 = ring[ring.length - 2] ?? 0
    let y2 = ring[ring.length - 1] ?? 0
    for (let at = 0; at < ring.length; at += 2) {
      const x1 = ring[at] ?? 0
      const y1 = ring[at + 1] ?? 0
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
      x2 = x1
      y2 = y1
    }
  }
  return inside
}

/**
 * Kilometres to the nearest piece of the border, on a plane that touches the earth at the point; infinite where the box
 * around the region is farther than `most`.
 */
export function farFrom({ rings, west, south, east, north }: Outline, lon: number, lat: number, most: number): number {
  const wide = Math.cos((lat * Math.PI) / 180) * degree
  const [sideways, upwards] = [most / wide, most / degree]
  if (!(lon >= west - sideways && lon <= east + sideways && lat >= south - upwards && lat <= north + upwards)) {
    return Number.POSITIVE_INFINITY
  }
  let least = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    let x1 = ((ring[0] ?? 0) - lon) * wide
    let y1 = ((ring[1] ?? 0) - lat) * degree
    for (let at = 2; at < ring.length; at += 2) {
      const x2 = ((ring[at] ?? 0) - lon) * wide
      const y2 = ((ring[at + 1] ?? 0) - lat) * degree
      const [dx, dy] = [x2 - x1, y2 - y1]
      const length = dx * dx + dy * dy
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length))
      const [x, y] = [x1 + share * dx, y1 + share * dy]
      least = Math.min(least, x * x + y * y)
      x1 = x2
      y1 = y2
    }
  }
  return Math.sqrt(least)
}
