import { geoMercator, geoPath } from 'd3-geo'
import type { Feature, Geometry, MultiPolygon, Point, Polygon } from 'geojson'

/** A region as the picture shows it. */
export interface PictureRegion {
  adcode: string
  geometry: Polygon | MultiPolygon
  anchor: readonly [number, number]
}

export interface PlacePicture {
  /** CSS pixels. */
  width: number
  height: number
  /** The region that the row names; empty where its outline is not known. */
  named: string
  /** The county in which the point lies; empty outside the map. */
  actual: string
  neighbours: string
  point: readonly [number, number]
  /** Where the names of the two stand; null: out of sight, or in the way of the other one. */
  namedAt: readonly [number, number] | null
  actualAt: readonly [number, number] | null
  /** The scale bar. */
  bar: { kilometres: number; width: number }
}

const margin = 24
/** Names closer than this lie over each other; CSS pixels. */
const near = { x: 90, y: 18 }
/** Kilometres in a degree of latitude: the mean radius of the earth is 6371 km. */
const degree = (Math.PI / 180) * 6371

/**
 * Draws where a point lies and where its row says that it lies.
 *
 * @param point longitude and latitude, WGS84
 * @param all counties around, some of which are in sight
 */
export function placePicture(
  point: readonly [number, number],
  named: PictureRegion | null,
  actual: PictureRegion | null,
  all: readonly PictureRegion[],
  { width, height }: { width: number; height: number },
): PlacePicture {
  const spot: Point = { type: 'Point', coordinates: [...point] }
  const shown: Feature<Geometry>[] = [spot, named?.geometry, named ? undefined : actual?.geometry].flatMap(
    (geometry) => (geometry ? [{ type: 'Feature', properties: null, geometry } as Feature<Geometry>] : []),
  )
  const projection = geoMercator()
  const frame: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ]
  if (shown.length > 1) projection.fitExtent(frame, { type: 'FeatureCollection', features: shown })
  // Nothing is known around: some 50 km.
  else
    projection
      .center([...point])
      .scale((width / 50) * 6371)
      .translate([width / 2, height / 2])
  projection.clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ])
  const draw = geoPath(projection).digits(1)
  const at = (place: readonly [number, number]) => projection([...place]) ?? [width / 2, height / 2]
  const inSight = ([x, y]: readonly [number, number]) => x > 8 && x < width - 8 && y > 14 && y < height - 14
  const pointAt = at(point)
  const namedAt = named && inSight(at(named.anchor)) ? at(named.anchor) : null
  const wanted = actual && actual.adcode !== named?.adcode ? at(actual.anchor) : null
  const isClear = (place: readonly [number, number]) =>
    [namedAt, pointAt].every(
      (other) => !other || Math.abs(other[0] - place[0]) > near.x || Math.abs(other[1] - place[1]) > near.y,
    )
  const beside = all.filter(({ adcode }) => adcode !== named?.adcode && adcode !== actual?.adcode)
  return {
    width,
    height,
    named: (named && draw(named.geometry)) ?? '',
    actual: (actual && actual.adcode !== named?.adcode && draw(actual.geometry)) || '',
    neighbours: beside.map(({ geometry }) => draw(geometry) ?? '').join(''),
    point: pointAt,
    namedAt,
    actualAt: wanted && inSight(wanted) && isClear(wanted) ? wanted : null,
    bar: barOf(at, point, width),
  }
}

/** A round number of kilometres, at most a third of the width, true at the point. */
function barOf(
  at: (place: readonly [number, number]) => readonly [number, number],
  [lon, lat]: readonly [number, number],
  width: number,
): PlacePicture['bar'] {
  const perKilometre = Math.abs(at([lon, lat + 0.01])[1] - at([lon, lat])[1]) / (0.01 * degree)
  const most = width / 3 / perKilometre
  const power = 10 ** Math.floor(Math.log10(most))
  const kilometres = ([5, 2, 1].find((one) => one * power <= most) ?? 1) * power
  return { kilometres, width: kilometres * perKilometre }
}
