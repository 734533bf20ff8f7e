import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type CoreRelease, createAtlas } from '../../src/atlas/atlas.ts'
import { type Boundaries, readBoundaries } from '../../src/atlas/boundaries.ts'
import type { Indicator, Observation, PresentObservation, Region, Text } from '../../src/release/schema.ts'
import { project } from '../../src/scene/projection.ts'
import { defaultView, type View } from '../../src/view/view.ts'
import { manifest, tables } from '../release/sources.ts'

/** The release and the boundaries as they ship. */
export const realAtlas = createAtlas({ manifest, ...tables })
export const mapUnits = tables.regions.filter((one) => one.level !== 'nation').map((one) => one.adcode)
const file = new URL('../../public/geo/boundaries-2023-12.json', import.meta.url)
let read: Promise<Boundaries> | undefined
export const realBoundaries = (): Promise<Boundaries> => {
  read ??= readBoundaries(JSON.parse(readFileSync(file, 'utf8')), mapUnits)
  return read
}

export const viewOf = (change: Partial<View> = {}): View => ({ ...defaultView, ...change })

/*
 * An invented release, for tests only: the province 90 with the prefectures 9001 (three counties), 9002 (two)
 * and 9003 (two), and the municipality 80 with three districts that stand on the level of prefectures.
 */
export const text = (en: string): Text => ({ zh: `${en}（虚构）`, en })

const region = (adcode: string, level: Region['level'], parent: string | null): Region => ({
  adcode,
  level,
  parent,
  name: text(`Invented ${adcode}`),
  shortName: text(adcode),
})

export const inventedRegions: Region[] = [
  region('100000', 'nation', null),
  region('900000', 'province', '100000'),
  region('800000', 'province', '100000'),
  ...['900100', '900200', '900300'].map((adcode) => region(adcode, 'prefecture', '900000')),
  ...['900101', '900102', '900103'].map((adcode) => region(adcode, 'county', '900100')),
  ...['900201', '900202'].map((adcode) => region(adcode, 'county', '900200')),
  ...['900301', '900302'].map((adcode) => region(adcode, 'county', '900300')),
  ...['800101', '800102', '800103'].map((adcode) => region(adcode, 'county', '800000')),
]

export const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  name: text(`Invented ${id}`),
  definition: text('For tests only'),
  unit: text('per thousand'),
  decimals: 2,
  measure: 'ratio',
  defaultPeriod: '2022',
  ...more,
})

export const value = (
  region: string,
  indicator: string,
  period: string,
  value: number,
  status: PresentObservation['status'] = 'reported',
): Observation => ({ region, indicator, period, value, status, evidence: ['invented'] })

type Absence = 'no-source' | 'larger-area' | 'not-applicable'
export const none = (region: string, indicator: string, period: string, absence: Absence): Observation => ({
  region,
  indicator,
  period,
  value: null,
  absence,
  note: text(`Invented note on ${region}`),
  evidence: [],
})

export function inventedRelease(observations: Observation[], more: Partial<CoreRelease> = {}): CoreRelease {
  return {
    manifest: { ...manifest, version: '1900.1', title: text('Invented release') },
    regions: inventedRegions,
    groups: [{ id: 'zone', name: text('Invented zone'), members: ['900100', '800101'] }],
    indicators: [
      indicator('rate'),
      indicator('stock', { measure: 'count', decimals: 0, cumulative: true, defaultPeriod: '2025' }),
      indicator('local', { appliesTo: ['900000'] }),
      indicator('silent'),
    ],
    observations,
    facilities: [],
    projects: [],
    cobuilding: [],
    ...more,
  }
}

export const inventedAtlas = (observations: Observation[], more: Partial<CoreRelease> = {}) =>
  createAtlas(inventedRelease(observations, more))

/** Squares in a row, one degree apart, anchored in their middle. */
export const inventedBoundaries: Boundaries = {
  edition: 'invented',
  adcodes: () => inventedRegions.map((one) => one.adcode),
  lines: () => ({ type: 'MultiLineString', coordinates: [] }),
  get(adcode) {
    const index = inventedRegions.findIndex((one) => one.adcode === adcode)
    if (index < 0) return undefined
    const [west, south] = [98 + (index % 7), 28 + Math.floor(index / 7) * 2]
    const ring = [
      [west, south],
      [west, south + 1],
      [west + 1, south + 1],
      [west + 1, south],
      [west, south],
    ]
    return {
      adcode,
      geometry: { type: 'Polygon', coordinates: [ring] },
      anchor: [west + 0.5, south + 0.5],
      areaKm2: 1000 + index,
    }
  },
}

/** Where the anchor of a region lies on the map, in whole units. */
export function anchorOnMap(boundaries: Boundaries, adcode: string): [number, number] {
  const [lon, lat] = boundaries.get(adcode)?.anchor ?? [Number.NaN, Number.NaN]
  const [x, y] = project(lon, lat)
  return [Math.round(x), Math.round(y)]
}

export type Bytes = Uint8Array<ArrayBuffer>
type Row = Record<string, unknown>
type Files = Record<string, unknown[]>

const hashOf = (bytes: Bytes) => createHash('sha256').update(bytes).digest('hex')
export const bytesOf = (content: string) => new Uint8Array(new TextEncoder().encode(content))

/** The same, with one record in every table, as the files hold it. */
export function inventedTables(): Files {
  const { manifest: _, ...core } = inventedRelease([
    value('900100', 'rate', '2022', 1),
    value('800000', 'rate', '2022', 2),
    none('900200', 'rate', '2022', 'no-source'),
  ])
  const title = { zh: '虚构', en: 'Invented' }
  const facility = {
    ...{ id: 'F1', name: 'Invented', aliases: [], region: '900101', type: 'general', tier: '3A', status: 'existing' },
    ...{ placement: 'county', onMap: true, reliability: 'low', evidence: ['invented'] },
    claims: [{ tier: '3A', stated: 'so', evidence: 'invented' }],
  }
  const project = {
    ...{ id: 'P1', kind: 'subcentre', name: 'Invented', region: '900101', status: 'built', statusAsOf: null },
    ...{ batch: null, placement: 'county', evidence: ['invented'] },
  }
  const target = {
    ...{ id: 'T1', region: null, place: 'here', kind: 'target', title, task: null, operator: null, value: 1 },
    ...{ unit: null, due: null, responsible: null, cooperating: null, evidence: ['invented'] },
  }
  const outcome = { region: null, date: '2021', title, met: 'progress', evidence: ['invented'] }
  const measure = { kind: 'measure', id: 'C4', model: 'C3', title, due: '2020', evidence: ['invented'] }
  const partner = { name: 'Invented', region: '900101', facility: 'F1', role: 'lead', evidence: ['invented'] }
  const network = {
    ...{ id: 'N1', kind: 'pairing', title, region: '900100', status: 'existing', date: null, members: null },
    ...{ partners: [partner], evidence: ['invented'] },
  }
  const designation = {
    ...{ id: 'L1', list: 'promotion', name: title, region: '900101', facility: 'F1', status: 'existing', date: null },
    ...{ tier: { from: null, to: '3A' }, evidence: ['invented'] },
  }
  return structuredClone({
    ...core,
    facilities: [facility],
    projects: [project],
    cobuilding: [
      { kind: 'city', id: 'C1', region: '900100', title, evidence: [] },
      { kind: 'agreement', id: 'C2', date: '2020', regions: ['900100'], title, evidence: [] },
      { kind: 'model', id: 'C3', title, evidence: [] },
      { ...measure, regions: ['900100'], outcomes: [outcome] },
    ],
    targets: [{ ...target, measuredBy: 'rate', outcomes: [outcome] }],
    networks: [network],
    designations: [designation],
    documents: [{ id: 'D1', title: 'Invented', publisher: 'Nobody', date: null, url: null, form: 'text' }],
    evidence: [{ id: 'invented', document: 'D1', quote: 'Invented.', reliability: 'low' }],
    briefings: [{ id: 'B1', title, scenes: [{ title, view: '', emphasis: ['900100'], evidence: ['invented'] }] }],
  }) as Files
}

export interface Seal {
  change?: (tables: Files) => void
  /** Replaces a file's text after sealing it in the lists above it. */
  raw?: Record<string, string>
  manifest?: (manifest: Row) => void
}

/** A sealed release in memory, with hashes that fit whatever was changed. */
export function sealed({ change, raw = {}, manifest: changeManifest }: Seal = {}): Map<string, Bytes> {
  const rows = inventedTables()
  change?.(rows)
  const files = new Map<string, Bytes>()
  const listed: Row = {}
  for (const [name, records] of Object.entries(rows)) {
    const bytes = bytesOf(raw[`1900.1/${name}.json`] ?? JSON.stringify(records))
    files.set(`1900.1/${name}.json`, bytes)
    listed[name] = { bytes: bytes.length, sha256: hashOf(bytes), records: records.length }
  }
  const own: Row = { ...inventedRelease([]).manifest, files: listed }
  changeManifest?.(own)
  const manifestBytes = bytesOf(raw['1900.1/manifest.json'] ?? JSON.stringify(own))
  files.set('1900.1/manifest.json', manifestBytes)
  const entry = {
    ...{ version: '1900.1', title: own.title, published: '2020-01-01', kind: 'demonstration' },
    ...{ manifest: '1900.1/manifest.json', sha256: hashOf(manifestBytes) },
  }
  const list = { schema: 1, default: '1900.1', releases: [entry] }
  files.set('releases.json', bytesOf(raw['releases.json'] ?? JSON.stringify(list)))
  return files
}
