import type { Position } from 'geojson'
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { sweptArea } from './measure.ts'
import { adcodeOf, BoundaryProblem, isRecord, nameOf } from './problem.ts'

export interface ShapeProperties {
  adcode: string
  anchor?: [number, number]
  areaKm2?: number
}
export type Shape = (Polygon<ShapeProperties> | MultiPolygon<ShapeProperties>) & { properties: ShapeProperties }

/** Checked throughout, so that whatever decodes it later cannot fail. */
export interface CheckedTopology {
  topology: Topology
  shapes: Map<string, Shape>
}

/** An arc in degrees, or what is wrong with it. */
type DecodedArc = Position[] | string
interface Transform {
  scale: [number, number]
  translate: [number, number]
}

export function checkTopology(json: Record<string, unknown>): CheckedTopology {
  if (!Array.isArray(json.arcs) || !isRecord(json.objects)) {
    throw new BoundaryProblem('The TopoJSON file has no arcs or no objects.')
  }
  const transform = checkTransform(json.transform)
  const arcs = json.arcs.map((arc) => decodeArc(arc, transform))
  const shapes = new Map<string, Shape>()
  geometriesOf(json.objects).forEach((item, position) => {
    const shape = checkShape(item, nameOf(item, position), arcs)
    const { adcode } = shape.properties
    const former = shapes.get(adcode)
    // A unit may stand both among the counties and on the level above, as long as it is the same area.
    if (former && JSON.stringify(former.arcs) !== JSON.stringify(shape.arcs)) {
      throw new BoundaryProblem(`The file has two different areas with the code ${adcode}.`)
    }
    if (!former) shapes.set(adcode, shape)
  })
  const sound = arcs.map((arc) => (typeof arc === 'string' ? [] : arc))
  return { topology: { type: 'Topology', objects: {}, arcs: sound }, shapes }
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1])
}

function checkTransform(transform: unknown): Transform | undefined {
  if (transform === undefined || transform === null) return undefined
  if (!isRecord(transform) || !isPair(transform.scale) || !isPair(transform.translate)) {
    throw new BoundaryProblem('The TopoJSON file has a transform without two scales and two offsets.')
  }
  return { scale: transform.scale, translate: transform.translate }
}

function decodeArc(arc: unknown, transform: Transform | undefined): DecodedArc {
  if (!Array.isArray(arc) || arc.length < 2) return 'uses an arc of fewer than two points'
  const positions: Position[] = []
  let x = 0
  let y = 0
  for (const point of arc) {
    if (!isPair(point)) return 'has a point that is not two numbers'
    // Only quantised arcs are stored as differences.
    x = transform ? x + point[0] : point[0]
    y = transform ? y + point[1] : point[1]
    const longitude = transform ? x * transform.scale[0] + transform.translate[0] : x
    const latitude = transform ? y * transform.scale[1] + transform.translate[1] : y
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      return `has a point at ${longitude}, ${latitude}, which is not in degrees of longitude and latitude`
    }
    positions.push([longitude, latitude])
  }
  return positions
}

function geometriesOf(objects: Record<string, unknown>): unknown[] {
  const found: unknown[] = []
  const waiting: unknown[] = Object.values(objects).reverse()
  while (waiting.length > 0) {
    const item = waiting.pop()
    if (isRecord(item) && item.type === 'GeometryCollection' && Array.isArray(item.geometries)) {
      for (const inner of item.geometries.slice().reverse()) waiting.push(inner)
    } else found.push(item)
  }
  return found
}

function checkShape(item: unknown, name: string, arcs: readonly DecodedArc[]): Shape {
  if (!isRecord(item)) throw new BoundaryProblem(`${name} is not an object.`)
  const adcode = adcodeOf(item)
  if (!adcode) throw new BoundaryProblem(`${name} has no adcode of six digits.`)
  if (item.type !== 'Polygon' && item.type !== 'MultiPolygon') {
    throw new BoundaryProblem(`${name} has no area: its geometry is ${String(item.type ?? 'empty')}.`)
  }
  const polygons: unknown = item.type === 'Polygon' ? [item.arcs] : item.arcs
  if (!Array.isArray(polygons) || polygons.length === 0) throw new BoundaryProblem(`${name} has no polygon.`)
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0)
      throw new BoundaryProblem(`${name} has a polygon without rings.`)
    for (const ring of polygon) {
      const problem = ringProblem(ring, arcs)
      if (problem) throw new BoundaryProblem(`${name} ${problem}.`)
    }
  }
  return { type: item.type, arcs: item.arcs, properties: propertiesOf(item, adcode) } as Shape
}

function ringProblem(ring: unknown, arcs: readonly DecodedArc[]): string | undefined {
  if (!Array.isArray(ring) || ring.length === 0) return 'has an empty ring'
  let first: Position | undefined
  let last: Position | undefined
  let corners = 0
  let area = 0
  for (const index of ring) {
    const backward = index < 0
    const arc = Number.isInteger(index) ? arcs[backward ? ~index : index] : undefined
    if (arc === undefined) return `refers to an arc that does not exist (${String(index)})`
    if (typeof arc === 'string') return arc
    const start = backward ? arc.at(-1) : arc[0]
    if (last && !same(last, start)) return 'has a ring whose arcs do not join'
    first ??= start
    last = backward ? arc[0] : arc.at(-1)
    corners += arc.length - 1
    // The borders of a county are walked several times, so no ring is put together just for this check.
    area += (backward ? -1 : 1) * sweptArea(arc, first ?? [])
  }
  if (!same(last, first)) return 'has a ring that is not closed'
  if (corners < 3) return 'has a ring of fewer than three corners'
  if (area === 0) return 'has a ring without any area'
  return undefined
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]
}

function propertiesOf(item: Record<string, unknown>, adcode: string): ShapeProperties {
  const given = isRecord(item.properties) ? item.properties : {}
  const properties: ShapeProperties = { adcode }
  if (isPair(given.anchor)) properties.anchor = [given.anchor[0], given.anchor[1]]
  if (typeof given.areaKm2 === 'number' && given.areaKm2 > 0) properties.areaKm2 = given.areaKm2
  return properties
}
