import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The facts as they were collected; nothing here is checked beyond its shape in use. */
export interface Source {
  document?: string
  title?: string
  publisher?: string
  date?: string | null
  url?: string | null
}

export interface CensusRow {
  adcode: string
  name: string
  population: number
  share65plus: number
  share0to14: number
  urbanShare: number
  developmentZone?: boolean
}

export interface PanelRow {
  adcode: string
  name: string
  year: number
  physicians: number
  hospitalBeds: number
  hospitals: number
  suspect?: boolean
  note?: string
}

export interface OtherRow {
  adcode: string | null
  region: string
  indicator: string
  year: number
  value: number
  unit: string
  sourceTitle: string
  publisher: string
  date: string | null
  url: string | null
  quote: string
}

export interface FactClaim {
  tier: string | null
  quote: string
  source_title?: string
  publisher: string
  date: string | null
  url: string | null
  document?: string
  reliability: string
  conflict?: string
  note?: string
  garbled?: boolean
}

export interface FactLocation {
  lon: number
  lat: number
  countyByPoint?: string
  source?: string
}

export interface FactFacility {
  id: string
  name: string
  aliases: string[]
  prefecture: string
  county: string | null
  type: string | null
  tier: string | null
  tier_norm: string
  tier_basis: { reliability?: string } | null
  status: string
  claims: FactClaim[]
  address: string | null
  address_source: { publisher?: string; note?: string } | null
  flags: string[]
  location?: FactLocation | null
}

export interface AlsoListed {
  name: string
  address: string
  location: FactLocation
  claims: FactClaim[]
}

export interface PublishedCount {
  region: string
  indicator: string
  value: number | string | null
  as_of: string
  quote: string
  url: string | null
  publisher: string
  reliability: string
}

export interface Aggregate {
  region: string
  indicator: string
  value: number | string | null
  as_of: string | null
  quote: string | null
  source?: Source
}

export interface SubcentreRecord {
  id: string
  prefecture: string
  county: string
  facility: string
  batch: string | null
  status: string
  status_as_of: string | null
  source: Source
  quote: string
  note: string | null
  location?: FactLocation
}

export interface CobuildingEvent {
  city: string
  model: string
  what: string
  quote: string
  source: Source
  as_of: string
}

export interface Quoted {
  quote: string
  source: Source
}

export interface CobuildingFacts {
  agreement: { signed: { date: string; scope: string; quote: string; source: Source; conflict?: string }[] }
  cities: { name: string; pilot_city_medical_group: string }[]
  events: CobuildingEvent[]
  entries_exits: { region: string; date?: string; quote?: string; source?: Source }[]
  demonstration_counties: { years: Record<string, { named: { county: string; kind: string }[] } & Quoted> }
  city_medical_groups: { assessment_rule: Quoted }
  internet_hospital: { provincial: { date: string; detail: string } & Quoted }
  regional_centres: {
    national: ({ name: string } & Quoted)[]
    provincial_medical_centres: { names: string[] } & Quoted
    provincial_regional: { speciality: string; names: string[]; source: Source }[]
    check: string
  }
  county_communities: {
    sichuan: Quoted
    dazhou: { counties: string[]; doc: string }
    wuxi: { leads: { hospital: string; members: number }[] } & Quoted
    pilot_2019: ({ county: string } & Quoted)[]
    shehong: Quoted
  }
  chronic_demo_zones_2023: { new_2023: string[]; passed_review_2023: string[] } & Quoted
  mutual_recognition: Quoted
}

export interface TargetRecord {
  id: string
  region: string
  document: string
  task: number | string | null
  task_title: string | null
  kind: 'target' | 'plan' | 'rule' | 'fact'
  indicator: string
  op: string | null
  value: number | string | null
  unit: string | null
  due: string | null
  responsible_unit: string | null
  cooperating_unit: string | null
  quote: string
  note: string | null
}

export interface DocumentFacts {
  file: string
  title: string
  publisher: string
  date: string
  url: string | null
}

export interface Facts {
  census: { source: Source; totals: Record<string, number>; rows: CensusRow[] }
  panel: { source: Source; rows: PanelRow[] }
  others: { rows: OtherRow[] }
  facilities: { facilities: FactFacility[]; alsoListedIn3AHospital: AlsoListed[]; counts_published: PublishedCount[] }
  subcentres: { aggregates: Aggregate[]; records: SubcentreRecord[] }
  cobuilding: CobuildingFacts
  targets: { documents: Record<string, DocumentFacts>; records: TargetRecord[] }
  groups: { groups: { id: string; name: string; members: string[] }[] }
}

export function readFacts(folder: string): Facts {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  return {
    census: read('census2020'),
    panel: read('city-panel'),
    others: read('other-indicators'),
    facilities: read('facilities'),
    subcentres: read('subcentres'),
    cobuilding: read('cobuilding'),
    targets: read('targets'),
    groups: read('region-groups'),
  }
}

/** Area in km² by adcode, from the properties of the boundary file. */
export type Areas = Map<string, number>

export function readAreas(boundariesFile: string): Areas {
  const topology = JSON.parse(readFileSync(boundariesFile, 'utf8')) as {
    objects: Record<string, { geometries: { properties?: { adcode?: string; areaKm2?: number } }[] }>
  }
  const areas: Areas = new Map()
  for (const layer of Object.values(topology.objects)) {
    for (const { properties } of layer.geometries) {
      if (properties?.adcode && properties.areaKm2 !== undefined)
        areas.set(String(properties.adcode), properties.areaKm2)
    }
  }
  return areas
}
