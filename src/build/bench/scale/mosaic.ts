import type { MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { frame } from '../../../scene/projection.ts'
import { mulberry32 } from '../demonstration.ts'

/** Corners that a side of a cell has between its ends. */
const between = 10

interface Mosaic {
  type: 'Topology'
  edition: string
  objects: { units: { type: 'GeometryCollection'; geometries: object[] } }
  arcs: [number, number][][]
}

/**
 * A topology of invented counties: a grid of cells with crooked sides, which neighbours share, so that larger units can
 * be put together from them. It fills the map's frame, row by row in the order of the codes.
 */
export function mosaicOf(adcodes: readonly string[]): Mosaic {
  const columns = Math.ceil(Math.sqrt(adcodes.length))
  const rows = Math.ceil(adcodes.length / columns)
  const random = mulberry32(2_900)
  const [cellWidth, cellHeight] = [(frame.east - frame.west) / columns, (frame.north - frame.south) / rows]
  const shake = (size: number) => (random() - 0.5) * 0.35 * size
  const corners = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column): [number, number] => [
      round(frame.west + column * cellWidth + (column % columns === 0 ? 0 : shake(cellWidth))),
      round(frame.north - row * cellHeight - (row % rows === 0 ? 0 : shake(cellHeight))),
    ]),
  )
  const arcs: [number, number][][] = []
  const sides = new Map<string, number>()
  const side = (from: readonly [row: number, column: number], to: readonly [row: number, column: number]): number => {
    const [forward, backward] = [`${from}-${to}`, `${to}-${from}`]
    const known = sides.get(backward)
    if (known !== undefined) return ~known
    const own = sides.get(forward)
    if (own !== undefined) return own
    const [start, end] = [corners[from[0]]?.[from[1]], corners[to[0]]?.[to[1]]]
    if (!start || !end) throw new RangeError(`No corner ${forward}`)
    const crooked = Array.from({ length: between }, (_, at): [number, number] => {
      const share = (at + 1) / (between + 1)
      return [
        round(start[0] + share * (end[0] - start[0]) + shake(cellWidth / 8)),
        round(start[1] + share * (end[1] - start[1]) + shake(cellHeight / 8)),
      ]
    })
    sides.set(forward, arcs.length)
    return arcs.push([start, ...crooked, end]) - 1
  }
  const geometries = adcodes.map((adcode, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const ring = [
      side([row, column], [row, column + 1]),
      side([row, column + 1], [row + 1, column + 1]),
      side([row + 1, column + 1], [row + 1, column]),
      side([row + 1, column], [row, column]),
    ]
    const anchor = [frame.west + (column + 0.5) * cellWidth, frame.north - (row + 0.5) * cellHeight].map(round)
    const properties = { adcode, anchor, areaKm2: round(cellWidth * cellHeight * 10_600) }
    return { type: 'MultiPolygon', id: adcode, properties, arcs: [[ring]] }
  })
  return {
    type: 'Topology',
    edition: 'invented',
    objects: { units: { type: 'GeometryCollection', geometries } },
    arcs,
  }
}

/** The polygons of a mosaic by code. */
export function outlinesOf(mosaic: Mosaic): Map<string, { geometry: MultiPolygon }> {
  const topology = mosaic as unknown as Topology<{ units: GeometryCollection<{ adcode: string }> }>
  return new Map(
    feature(topology, topology.objects.units).features.map(({ properties, geometry }) => [
      properties.adcode,
      { geometry: geometry as MultiPolygon },
    ]),
  )
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4
