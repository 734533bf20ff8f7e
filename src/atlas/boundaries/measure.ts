import type { MultiPolygon, Polygon, Position } from 'geojson'

export type Area = Polygon | MultiPolygon
export type Polylabel = (polygon: [number, number][][], precision: number) => ArrayLike<number>

const radians = Math.PI / 180
/** Radius in km of the sphere that has the surface of the WGS84 ellipsoid. */
const authalicRadius = 6371.0071809
const eccentricity = 0.081819190842622

/** Sine of the authalic latitude: equal areas on the ellipsoid are equal areas in (longitude, this). */
function authalicSine(latitude: number): number {
  const q = (sine: number) => {
    const e = eccentricity
    return (1 - e * e) * (sine / (1 - (e * sine) ** 2) + Math.atanh(e * sine) / e)
  }
  return q(Math.sin(latitude * radians)) / q(1)
}

export function polygonsOf(geometry: Area): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** Twice the area between a line and an origin, positive where the line runs clockwise with north up. */
export function sweptArea(
  line: readonly Position[],
  [originX = 0, originY = 0]: Position,
  vertical: (latitude: number) => number = (latitude) => latitude,
): number {
  // Relative to the origin, or small rings drown in rounding.
  const base = vertical(originY)
  let twice = 0
  let formerX = 0
  let formerY = 0
  line.forEach(([longitude = 0, latitude = 0], i) => {
    const x = longitude - originX
    const y = vertical(latitude) - base
    if (i > 0) twice += x * formerY - formerX * y
    formerX = x
    formerY = y
  })
  return twice
}

/** Unrounded, on the ellipsoid's authalic sphere, whatever way the rings run. */
export function areaOf(geometry: Area): number {
  let sum = 0
  for (const polygon of polygonsOf(geometry)) sum += polygonArea(polygon)
  return sum
}

function polygonArea(polygon: readonly Position[][]): number {
  let sum = 0
  polygon.forEach((ring, index) => {
    const area = (Math.abs(sweptArea(ring, ring[0] ?? [], authalicSine)) / 2) * radians * authalicRadius ** 2
    sum += index === 0 ? area : -area
  })
  return sum
}

/** d3-geo takes the inside to be on the right: outer rings clockwise, holes the other way. */
export function rewind<Geometry extends Area>(geometry: Geometry): Geometry {
  for (const polygon of polygonsOf(geometry)) {
    polygon.forEach((ring, index) => {
      if (sweptArea(ring, ring[0] ?? []) > 0 !== (index === 0)) ring.reverse()
    })
  }
  return geometry
}

export function contains(polygon: readonly Position[][], [x = 0, y = 0]: Position): boolean {
  let inside = false
  for (const ring of polygon) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x0 = 0, y0 = 0] = ring[i] ?? []
      const [x1 = 0, y1 = 0] = ring[i + 1] ?? []
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside
    }
  }
  return inside
}

/** The pole of inaccessibility of the largest polygon, measured on the ground and not in degrees. */
export function anchorOf(geometry: Area, polylabel: Polylabel): [number, number] | undefined {
  let largest: Position[][] = []
  let largestArea = -1
  for (const polygon of polygonsOf(geometry)) {
    const area = polygonArea(polygon)
    if (area > largestArea) [largest, largestArea] = [polygon, area]
  }
  const outer = largest[0] ?? []
  const latitudes = outer.map((position) => position[1] ?? 0)
  const longitudes = outer.map((position) => position[0] ?? 0)
  const south = latitudes.reduce((a, b) => Math.min(a, b), 90)
  const north = latitudes.reduce((a, b) => Math.max(a, b), -90)
  const west = longitudes.reduce((a, b) => Math.min(a, b), 180)
  const east = longitudes.reduce((a, b) => Math.max(a, b), -180)
  const scale = Math.cos(((south + north) / 2) * radians)
  const plane = largest.map((ring) => ring.map(([x = 0, y = 0]) => [x * scale, y] as [number, number]))
  const precision = Math.min(north - south, (east - west) * scale) / 500
  if (!(precision > 0)) return undefined
  const found = polylabel(plane, precision)
  const exact: [number, number] = [(found[0] ?? 0) / scale, found[1] ?? 0]
  const rounded: [number, number] = [round(exact[0], 4), round(exact[1], 4)]
  return [rounded, exact].find((position) => contains(largest, position))
}

export function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
