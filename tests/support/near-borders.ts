import gcoord from 'gcoord'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import { createGeography, type Geography } from '../../src/desk/coordinates/geography.ts'
import type { Coordinates } from '../../src/desk/project.ts'

/** Longitude and latitude, WGS84, in a county. */
export interface NearBorder {
  county: string
  lon: number
  lat: number
}

/** Points of the first counties, some 200 m from their borders: only such say which system they are in. */
export function nearBorders(
  boundaries: Boundaries,
  counties: readonly string[],
): { geography: Geography; near: NearBorder[] } {
  const known = counties.flatMap((adcode) => boundaries.get(adcode) ?? [])
  const geography = createGeography(new Map(known.map((one) => [one.adcode, one.geometry])))
  const near = known.slice(0, 60).flatMap(({ adcode, geometry, anchor: [x, y] }) => {
    const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]
    const corners = (ring ?? []).filter((_, at) => at % 12 === 0)
    return corners.flatMap(([lon = 0, lat = 0]) => {
      const step = 0.002 / Math.hypot(x - lon, y - lat)
      const place = { county: adcode, lon: lon + (x - lon) * step, lat: lat + (y - lat) * step }
      return geography.within(adcode, place.lon, place.lat) ? [place] : []
    })
  })
  return { geography, near }
}

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const

/** WGS84 degrees as another system writes them. */
export function writtenIn(system: Coordinates, { lon, lat }: { lon: number; lat: number }): [number, number] {
  const [x = lon, y = lat] = gcoord.transform([lon, lat], gcoord.WGS84, systems[system])
  return [x, y]
}
