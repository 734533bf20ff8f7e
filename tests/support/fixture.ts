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
