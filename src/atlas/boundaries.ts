import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject } from 'topojson-specification'
import { type Area, anchorOf, areaOf, type Polylabel, polygonsOf, rewind, round } from './boundaries/measure.ts'
import { BoundaryProblem, isRecord, listed } from './boundaries/problem.ts'
import { type CheckedTopology, checkTopology, type Shape } from './boundaries/topology.ts'

export { BoundaryProblem }

export interface Boundary {
  adcode: string
  /** Outer rings run clockwise, as d3-geo wants them. */
  geometry: Polygon | MultiPolygon
  /** A point well inside the largest part. */
  anchor: [number, number]
  areaKm2: number
}

/**
 * county: between counties of one Sichuan prefecture; prefecture: between Sichuan's prefectures;
 * district: between Chongqing's units; province: between Sichuan and Chongqing; outer: the outline of the whole.
 */
export type LineKind = 'county' | 'prefecture' | 'district' | 'province' | 'outer'

export interface Boundaries {
  /** As the file states it; empty where it states none. */
  edition: string
  get(adcode: string): Boundary | undefined
  adcodes(): string[]
  lines(kind: LineKind): MultiLineString
}

/**
 * Reads the built file, or a deployment's own TopoJSON or GeoJSON keyed by adcode.
 * Units above the counties are merged from them where the file has none. `expected` names what must be there.
 */
export async function readBoundaries(json: unknown, expected: readonly string[]): Promise<Boundaries> {
  if (!isRecord(json) || (json.type !== 'Topology' && json.type !== 'FeatureCollection')) {
    throw new BoundaryProblem('The boundary file is neither a TopoJSON topology nor a GeoJSON feature collection.')
  }
  const checked = checkTopology(
    json.type === 'Topology' ? json : (await import('./boundaries/geojson.ts')).topologyFromGeoJson(json),
  )
  const { shapes } = checked
  const counties = [...shapes.values()].filter((shape) => isCounty(shape.properties.adcode))
  const children = childrenOf(counties)
  checkUnits(new Set(shapes.keys()), new Set(children.keys()), new Set(expected))

  const merged = [...children.keys()].filter((adcode) => !shapes.has(adcode)).sort()
  if (merged.length > 0 && !bordersCoincide(checked, counties)) {
    throw new BoundaryProblem(
      `The file lacks ${listed(merged)}, and they cannot be put together from their counties, ` +
        'because neighbouring counties do not share the points of their border. ' +
        'Add these units to the file, or make the borders coincide.',
      { missing: merged },
    )
  }
  const complete = merged.length === 0 && [...shapes.values()].every((shape) => shape.properties.anchor)
  const polylabel = complete ? undefined : (await import('polylabel')).default
  return new DecodedBoundaries(checked, {
    edition: typeof json.edition === 'string' ? json.edition : '',
    counties,
    children,
    polylabel,
  })
}

interface Parts {
  edition: string
  counties: Shape[]
  children: Map<string, Shape[]>
  polylabel: Polylabel | undefined
}

class DecodedBoundaries implements Boundaries {
  readonly edition: string
  private readonly checked: CheckedTopology
  private readonly parts: Parts
  private readonly decoded = new Map<string, Boundary>()
  private readonly meshes = new Map<LineKind, MultiLineString>()
  private coincide: boolean | undefined

  constructor(checked: CheckedTopology, parts: Parts) {
    this.edition = parts.edition
    this.checked = checked
    this.parts = parts
  }

  adcodes(): string[] {
    return [...new Set([...this.checked.shapes.keys(), ...this.parts.children.keys()])].sort()
  }

  get(adcode: string): Boundary | undefined {
    let boundary = this.decoded.get(adcode)
    if (!boundary) {
      boundary = this.decode(adcode)
      if (boundary) this.decoded.set(adcode, boundary)
    }
    return boundary
  }

  lines(kind: LineKind): MultiLineString {
    let lines = this.meshes.get(kind)
    if (!lines) {
      this.coincide ??= bordersCoincide(this.checked, this.parts.counties)
      lines = this.coincide ? this.sharedLines(kind) : this.outlines(kind)
      this.meshes.set(kind, lines)
    }
    return lines
  }

  private decode(adcode: string): Boundary | undefined {
    const { topology, shapes } = this.checked
    const shape = shapes.get(adcode)
    const children = this.parts.children.get(adcode)
    if (!shape && !children) return undefined
    const area = shape ? (feature(topology, shape) as Feature<Area>).geometry : merge(topology, children ?? [])
    const geometry = rewind(simplest(area))
    const { polylabel } = this.parts
    const anchor = shape?.properties.anchor ?? (polylabel && anchorOf(geometry, polylabel)) ?? firstCorner(geometry)
    return { adcode, geometry, anchor, areaKm2: shape?.properties.areaKm2 ?? round(areaOf(geometry), 1) }
  }

  private sharedLines(kind: LineKind): MultiLineString {
    return mesh(this.checked.topology, collection(this.parts.counties), (a, b) => kindOf(codeOf(a), codeOf(b)) === kind)
  }

  /** Borders that do not coincide cannot be told apart by their neighbours: whole outlines stand in for them. */
  private outlines(kind: LineKind): MultiLineString {
    const drawn = [...this.checked.shapes.values()].filter(({ properties: { adcode } }) => {
      if (isCounty(adcode)) return kind === (parentOf(adcode) === '500000' ? 'district' : 'county')
      return kind === (adcode.endsWith('0000') ? 'outer' : 'prefecture')
    })
    return mesh(this.checked.topology, collection(drawn))
  }
}

function kindOf(a: string, b: string): LineKind {
  if (a === b) return 'outer'
  if (a.slice(0, 2) !== b.slice(0, 2)) return 'province'
  const parent = parentOf(a)
  if (parent === '500000') return 'district'
  return parent === parentOf(b) ? 'county' : 'prefecture'
}

function isCounty(adcode: string): boolean {
  return !adcode.endsWith('00')
}

function parentOf(adcode: string): string | undefined {
  const province = `${adcode.slice(0, 2)}0000`
  if (adcode === province) return undefined
  return adcode.endsWith('00') || province === '500000' ? province : `${adcode.slice(0, 4)}00`
}

function childrenOf(counties: readonly Shape[]): Map<string, Shape[]> {
  const children = new Map<string, Shape[]>()
  for (const county of counties) {
    let parent = parentOf(county.properties.adcode)
    while (parent) {
      const siblings = children.get(parent)
      if (siblings) siblings.push(county)
      else children.set(parent, [county])
      parent = parentOf(parent)
    }
  }
  return children
}

function checkUnits(present: Set<string>, derivable: Set<string>, expected: Set<string>): void {
  const missing = [...expected].filter((adcode) => !present.has(adcode) && !derivable.has(adcode)).sort()
  const extra = [...present].filter((adcode) => !expected.has(adcode) && !derivable.has(adcode)).sort()
  if (missing.length === 0 && extra.length === 0) return
  const sentences = [
    missing.length > 0 ? `The boundary file lacks ${listed(missing)}.` : '',
    extra.length > 0 ? `It has units that are not expected: ${listed(extra)}.` : '',
  ]
  throw new BoundaryProblem(sentences.join(' ').trim(), { missing, extra })
}

/** In a sound mosaic the only border that belongs to a single county is the outline of the whole. */
function bordersCoincide({ topology }: CheckedTopology, counties: Shape[]): boolean {
  const single = mesh(topology, collection(counties), (a, b) => a === b)
  const lengths = single.coordinates.map((line) =>
    line.reduce((sum, [x = 0, y = 0], i) => {
      const [fromX = x, fromY = y] = line[i - 1] ?? []
      return sum + Math.hypot(x - fromX, y - fromY)
    }, 0),
  )
  const all = lengths.reduce((a, b) => a + b, 0)
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0)
  return longest >= 0.9 * all
}

function collection(geometries: Shape[]): GeometryCollection {
  return { type: 'GeometryCollection', geometries }
}

function codeOf(geometry: GeometryObject): string {
  return (geometry.properties as Shape['properties']).adcode
}

function simplest(area: Area): Area {
  const polygons = polygonsOf(area)
  const [only] = polygons
  return only && polygons.length === 1 ? { type: 'Polygon', coordinates: only } : area
}

function firstCorner(geometry: Area): [number, number] {
  const [longitude = 0, latitude = 0] = polygonsOf(geometry)[0]?.[0]?.[0] ?? []
  return [longitude, latitude]
}
