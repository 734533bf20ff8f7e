import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Indicator, Observation, Region, Text } from '../../../release/schema.ts'
import { seal } from '../../release/seal.ts'
import { mulberry32, syntheticFacilities } from '../demonstration.ts'
import { mosaicOf, outlinesOf } from './mosaic.ts'

export const scaleVersion = '2026.901'
export const scale = { regions: 2900, indicators: 40, years: 15, facilities: 100_000 }

const [provinces, prefecturesEach] = [31, 11]
const firstYear = 2010
/** Beside the others, these are needed by shares, densities and weights. */
const population = 'population'

/** A release of invented figures as large as the whole country, and its boundaries, beside the others in the folder. */
export async function writeScaleRelease(dataFolder: string, siteFolder: string, boundaryFile: string): Promise<void> {
  const regions = inventedRegions()
  const counties = regions.filter(({ level }) => level === 'county').map(({ adcode }) => adcode)
  const path = join(siteFolder, boundaryFile)
  const mosaic = mosaicOf(counties)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(mosaic))
  const outlines = outlinesOf(mosaic)
  const indicators = inventedIndicators()
  const title = both('规模演示', 'Demonstration of scale')
  await seal(
    {
      regions,
      groups: regions
        .filter(({ level }) => level === 'province')
        .slice(0, 9)
        .map(({ adcode, name }) => ({ id: `zone-${adcode}`, name, members: [adcode] })),
      indicators,
      observations: inventedObservations(regions, indicators),
      facilities: syntheticFacilities(counties, outlines, scale.facilities),
      ...{ projects: [], cobuilding: [], targets: [], documents: [], evidence: [], networks: [], designations: [] },
    },
    {
      version: scaleVersion,
      title,
      kind: 'demonstration',
      published: '2026-11-22',
      changelog: [title],
      boundary: { edition: 'invented', note: title, file: boundaryFile, path },
    },
    dataFolder,
    false,
  )
}

const both = (zh: string, en: string): Text => ({ zh, en })

function inventedRegions(): Region[] {
  const region = (adcode: string, level: Region['level'], parent: string | null): Region => ({
    adcode,
    level,
    parent,
    name: both(`虚构${adcode}`, `Invented ${adcode}`),
    shortName: both(adcode, adcode),
  })
  const regions = [region('100000', 'nation', null)]
  const prefectures: string[] = []
  for (let province = 0; province < provinces; province++) {
    // 50 is a municipality, whose districts have no prefecture.
    const code = String(province < 39 ? 11 + province : 12 + province)
    regions.push(region(`${code}0000`, 'province', '100000'))
    for (let one = 1; one <= prefecturesEach; one++) {
      const adcode = `${code}${String(one).padStart(2, '0')}00`
      prefectures.push(adcode)
      regions.push(region(adcode, 'prefecture', `${code}0000`))
    }
  }
  for (let county = 0; county < scale.regions; county++) {
    const parent = prefectures[Math.floor((county * prefectures.length) / scale.regions)] ?? ''
    const before = regions.filter((one) => one.parent === parent).length
    regions.push(region(`${parent.slice(0, 4)}${String(before + 1).padStart(2, '0')}`, 'county', parent))
  }
  return regions
}

function inventedIndicators(): Indicator[] {
  return Array.from({ length: scale.indicators }, (_, index): Indicator => {
    const id = index === 0 ? population : index === 1 ? 'physiciansPer1000' : `invented${index}`
    return {
      id,
      name: both(`虚构指标 ${index + 1}`, `Invented indicator ${index + 1}`),
      definition: both('只为测量而设', 'For measuring only'),
      unit: both('单位', 'units'),
      decimals: index === 0 ? 0 : 2,
      measure: index === 0 ? 'count' : 'ratio',
      defaultPeriod: String(firstYear + scale.years - 1),
    }
  })
}

function inventedObservations(regions: readonly Region[], indicators: readonly Indicator[]): Observation[] {
  const random = mulberry32(40 * 15)
  const observations: Observation[] = []
  const counties = regions.filter(({ level }) => level === 'county' || level === 'prefecture')
  for (const { id, measure } of indicators) {
    for (const { adcode } of counties) {
      const level = measure === 'count' ? 2e5 * (0.2 + random()) : 1 + 4 * random()
      for (let year = 0; year < scale.years; year++) {
        const value = level * (1 + 0.02 * year + 0.02 * random())
        observations.push({
          region: adcode,
          indicator: id,
          period: String(firstYear + year),
          value: measure === 'count' ? Math.round(value) : Math.round(100 * value) / 100,
          status: random() < 0.02 ? 'doubtful' : 'reported',
          evidence: [],
        })
      }
    }
  }
  return observations
}
