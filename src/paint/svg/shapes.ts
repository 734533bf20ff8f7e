import type { MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { project } from '../../scene/projection.ts'

/** The borders that a map may draw, from faint to strong. */
export type LineKind = 'county' | 'district' | 'prefecture' | 'province' | 'outer'

/** Where a painter gets its geometry from; the atlas's boundaries have this shape. */
export interface Geometry {
  get(adcode: string): { geometry: Polygon | MultiPolygon } | undefined
  lines(kind: LineKind): MultiLineString
}

/** SVG path data by adcode and by border, in whole map units, made when first asked for. */
export interface Shapes {
  area(adcode: string): string
  line(kind: LineKind): string
}

export function createShapes(geometry: Geometry): Shapes {
  const areas = new Map<string, string>()
  const lines = new Map<LineKind, string>()
  return {
    area: (adcode) =>
      remembered(areas, adcode, () => {
        const found = geometry.get(adcode)?.geometry
        if (!found) return ''
        const polygons = found.type === 'Polygon' ? [found.coordinates] : found.coordinates
        return polygons
          .flat()
          .map((ring) => pathOf(ring, true))
          .join('')
      }),
    line: (kind) =>
      remembered(lines, kind, () =>
        geometry
          .lines(kind)
          .coordinates.map((line) => pathOf(line, false))
          .join(''),
      ),
  }
}

/** Relative steps in whole map units compress to about two bytes a vertex; steps of nothing are left out. */
export function pathOf(line: readonly (readonly number[])[], closed: boolean): string {
  let [atX, atY] = [0, 0]
  let path = ''
  let steps = 0
  for (const [index, position] of (closed ? line.slice(0, -1) : line).entries()) {
    const [x, y] = project(position[0] ?? 0, position[1] ?? 0).map(Math.round) as [number, number]
    if (index === 0) path = `M${x} ${y}l`
    else if (x !== atX || y !== atY) {
      const [dx, dy] = [x - atX, y - atY]
      path += `${steps > 0 && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`
      steps++
    }
    atX = x
    atY = y
  }
  if (steps === 0) return ''
  return closed ? `${path}z` : path
}

function remembered<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}
