import { adcodeOf, BoundaryProblem, isRecord, nameOf } from './problem.ts'

/** A ring as indexes of vertices, the first not repeated at the end. */
type Ring = number[]

/** Rounded to about a centimetre, so that the same corner written twice is one vertex. */
const perDegree = 1e7

/** Finds the borders that features share, vertex for vertex, and writes them once, as TopoJSON does. */
export function topologyFromGeoJson(json: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(json.features)) throw new BoundaryProblem('The GeoJSON file has no features.')
  const vertices = new Vertices()
  const features = json.features.map((item: unknown, position) => readFeature(item, nameOf(item, position), vertices))
  const junctions = junctionsOf(features.flatMap((feature) => feature.polygons.flat()))
  const arcs: number[][] = []
  const known = new Map<string, number>()

  const arcIndex = (arc: number[]): number => {
    const forward = arc.join(' ')
    const backward = arc.slice().reverse().join(' ')
    const found = known.get(forward)
    if (found !== undefined) return found
    const reversed = known.get(backward)
    if (reversed !== undefined) return ~reversed
    known.set(forward, arcs.length)
    return arcs.push(arc) - 1
  }
  const geometries = features.map(({ properties, id, polygons }) => ({
    type: 'MultiPolygon',
    id,
    properties,
    arcs: polygons.map((polygon) => polygon.map((ring) => cut(ring, junctions).map(arcIndex))),
  }))
  return {
    type: 'Topology',
    edition: json.edition,
    objects: { units: { type: 'GeometryCollection', geometries } },
    arcs: arcs.map((arc) => arc.map((vertex) => vertices.positions[vertex])),
  }
}

class Vertices {
  readonly positions: [number, number][] = []
  private readonly known = new Map<string, number>()

  index(x: number, y: number): number {
    const key = `${Math.round(x * perDegree)},${Math.round(y * perDegree)}`
    let index = this.known.get(key)
    if (index === undefined) {
      index = this.positions.push([x, y]) - 1
      this.known.set(key, index)
    }
    return index
  }
}

function readFeature(item: unknown, name: string, vertices: Vertices) {
  if (!isRecord(item)) throw new BoundaryProblem(`${name} is not an object.`)
  if (!adcodeOf(item)) throw new BoundaryProblem(`${name} has no adcode of six digits.`)
  const geometry = isRecord(item.geometry) ? item.geometry : {}
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    throw new BoundaryProblem(`${name} has no area: its geometry is ${String(geometry.type ?? 'empty')}.`)
  }
  const polygons: unknown = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  if (!Array.isArray(polygons)) throw new BoundaryProblem(`${name} has no coordinates.`)
  return {
    id: item.id,
    properties: item.properties,
    polygons: polygons.map((polygon: unknown) => {
      if (!Array.isArray(polygon)) throw new BoundaryProblem(`${name} has a polygon without rings.`)
      return polygon.map((ring: unknown) => readRing(ring, name, vertices))
    }),
  }
}

function readRing(ring: unknown, name: string, vertices: Vertices): Ring {
  if (!Array.isArray(ring)) throw new BoundaryProblem(`${name} has a ring that is not a list of points.`)
  const indexes: Ring = []
  for (const point of ring) {
    if (!Array.isArray(point) || !Number.isFinite(point[0]) || !Number.isFinite(point[1])) {
      throw new BoundaryProblem(`${name} has a point that is not two numbers.`)
    }
    const index = vertices.index(point[0], point[1])
    if (index !== indexes.at(-1)) indexes.push(index)
  }
  if (indexes.length < 4) throw new BoundaryProblem(`${name} has a ring of fewer than three corners.`)
  if (indexes.pop() !== indexes[0]) throw new BoundaryProblem(`${name} has a ring that is not closed.`)
  return indexes
}

/** Vertices at which rings part: two passages through them do not have the same two neighbours. */
function junctionsOf(rings: readonly Ring[]): Set<number> {
  const neighbours = new Map<number, string>()
  const junctions = new Set<number>()
  for (const ring of rings) {
    ring.forEach((vertex, i) => {
      const before = ring.at(i - 1) ?? vertex
      const after = ring[(i + 1) % ring.length] ?? vertex
      const pair = before < after ? `${before} ${after}` : `${after} ${before}`
      const former = neighbours.get(vertex)
      if (former === undefined) neighbours.set(vertex, pair)
      else if (former !== pair) junctions.add(vertex)
    })
  }
  return junctions
}

function cut(ring: Ring, junctions: ReadonlySet<number>): number[][] {
  const junction = ring.findIndex((vertex) => junctions.has(vertex))
  // A ring that no other one leaves must begin at the same vertex wherever it occurs, as in an enclave.
  const start = junction >= 0 ? junction : ring.indexOf(ring.reduce((a, b) => Math.min(a, b)))
  const closed = [...ring.slice(start), ...ring.slice(0, start), ring[start] ?? 0]
  const arcs: number[][] = []
  let arc: number[] = []
  closed.forEach((vertex, i) => {
    arc.push(vertex)
    if (i > 0 && (junctions.has(vertex) || i === closed.length - 1)) {
      arcs.push(arc)
      arc = [vertex]
    }
  })
  return arcs
}
