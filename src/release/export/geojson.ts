import type { MultiPolygon, Point, Polygon, Position } from 'geojson'

export type Properties = Record<string, string | number | boolean | null>
/**
 * A collection by RFC 7946 (WGS84) of features that are JSON text already. `metadata` is a foreign member, which the
 * standard allows.
 */
export function collectionText(features: readonly string[], metadata: Properties): string {
  return `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[\n${features.join(',\n')}\n]}`
}

export function areaFeature(adcode: string, geometry: Polygon | MultiPolygon, properties: Properties) {
  return { type: 'Feature' as const, id: adcode, geometry: rightHanded(geometry), properties }
}

export function pointFeature(id: string, [lon, lat]: readonly [number, number], properties: Properties) {
  const geometry: Point = { type: 'Point', coordinates: [rounded(lon), rounded(lat)] }
  return { type: 'Feature' as const, id, geometry, properties }
}

/** A copy whose outer rings run counter-clockwise and whose holes clockwise, to about 0.1 m. */
export function rightHanded(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const polygon = (rings: Position[][]) => rings.map((ring, index) => turned(ring, index === 0))
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) }
}

function turned(ring: readonly Position[], counterClockwise: boolean): Position[] {
  const copy = ring.map((position) => position.slice(0, 2).map(rounded))
  return signedArea(ring) > 0 === counterClockwise ? copy : copy.reverse()
}

/** Positive where the ring runs counter-clockwise; in square degrees, relative to its first corner. */
export function signedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? []
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? []
    return sum + ((x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)) / 2
  }, 0)
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
