import type {
  Cobuilding,
  Facility,
  Indicator,
  Manifest,
  Observation,
  PresentObservation,
  Project,
  Region,
  RegionGroup,
  Release,
  Text,
} from '../release/schema.ts'
import { lastMonthOf } from './period.ts'

/** The two levels at which the map is drawn. */
export type Level = 'prefecture' | 'county'
export type Absence = 'no-source' | 'larger-area' | 'not-applicable'

/** The tables that the map needs; evidence, documents and targets arrive later. */
export type CoreRelease = Omit<
  Release,
  'evidence' | 'documents' | 'targets' | 'networks' | 'designations' | 'briefings'
>

/** What is known of one indicator in one region and period. */
export type Reading =
  | { kind: 'value'; value: number; observation: PresentObservation }
  | { kind: 'absent'; absence: Exclude<Absence, 'larger-area'>; note?: Text }
  | {
      kind: 'absent'
      absence: 'larger-area'
      note?: Text
      larger?: { region: Region; observation: PresentObservation }
    }

export interface Atlas {
  manifest: Manifest
  indicators: readonly Indicator[]
  groups: readonly RegionGroup[]
  facilities: readonly Facility[]
  projects: readonly Project[]
  cobuilding: readonly Cobuilding[]
  cobuildingCities: ReadonlySet<string>
  region(adcode: string): Region | undefined
  indicator(id: string): Indicator | undefined
  group(id: string): RegionGroup | undefined
  children(adcode: string): readonly Region[]
  /** From the region itself up to the nation. */
  lineage(adcode: string): readonly Region[]
  /** Sichuan's prefectures and Chongqing's districts, or all counties. */
  units(level: Level): readonly Region[]
  observation(region: string, indicator: string, period: string): Observation | undefined
  observationsOf(region: string): readonly Observation[]
  /** Every period with a value on the map (not only in reference regions), ascending. */
  periods(indicator: string): readonly string[]
  read(region: string, indicator: string, period: string): Reading
  /** True where the region, or a region that it lies in, belongs to the group. */
  inGroup(adcode: string, group: RegionGroup): boolean
}

const key = (region: string, indicator: string, period: string) => `${region}|${indicator}|${period}`

/** Indexes a release for look-up. Assumes that references were checked when it was loaded. */
export function createAtlas(release: CoreRelease): Atlas {
  const regions = new Map(release.regions.map((region) => [region.adcode, region]))
  const indicators = new Map(release.indicators.map((indicator) => [indicator.id, indicator]))
  const groups = new Map(release.groups.map((group) => [group.id, group]))
  const children = groupBy(release.regions, (region) => region.parent ?? '')
  const observations = new Map(release.observations.map((o) => [key(o.region, o.indicator, o.period), o]))
  const byRegion = groupBy(release.observations, (o) => o.region)
  const units: Record<Level, Region[]> = { prefecture: [], county: [] }
  for (const region of release.regions) {
    if (region.level === 'county') units.county.push(region)
    const parent = region.parent ? regions.get(region.parent) : undefined
    if (region.level === 'prefecture' || (region.level === 'county' && parent?.level === 'province')) {
      units.prefecture.push(region)
    }
  }

  const onMap = new Set([...units.prefecture, ...units.county].map((region) => region.adcode))
  const periods = new Map<string, Set<string>>()
  for (const o of release.observations) {
    if (o.value === null || !(onMap.has(o.region) || !hasUnitsBelow(o.region))) continue
    const known = periods.get(o.indicator) ?? new Set()
    periods.set(o.indicator, known.add(o.period))
  }
  const ascending = new Map([...periods].map(([indicator, all]) => [indicator, [...all].sort()]))
  /** Sichuan as a whole is a reference, not a stand-in for its prefectures; a municipality is drawn itself. */
  function hasUnitsBelow(adcode: string): boolean {
    return adcode === '100000' || (children.get(adcode) ?? []).some((region) => region.level === 'prefecture')
  }

  const lines = new Map<string, readonly Region[]>()
  function lineage(adcode: string): readonly Region[] {
    const before = lines.get(adcode)
    if (before) return before
    const line: Region[] = []
    let region = regions.get(adcode)
    while (region && !line.includes(region)) {
      line.push(region)
      region = region.parent ? regions.get(region.parent) : undefined
    }
    lines.set(adcode, line)
    return line
  }

  /** The nearest larger area that is known as a whole and that no part of which is known by itself. */
  function larger(adcode: string, indicator: string, period: string) {
    for (const region of lineage(adcode).slice(1)) {
      if (hasUnitsBelow(region.adcode)) return undefined
      const observation = found(region.adcode, indicator, period)
      if (observation && observation.value !== null) return { region, observation: observation as PresentObservation }
    }
    return undefined
  }

  /** A stock is known by its latest count at or before the period; a flow only by its own period. */
  function found(adcode: string, indicatorId: string, period: string): Observation | undefined {
    const exact = observations.get(key(adcode, indicatorId, period))
    if (exact || !indicators.get(indicatorId)?.cumulative) return exact
    return (byRegion.get(adcode) ?? [])
      .filter((one) => one.indicator === indicatorId && lastMonthOf(one.period) <= lastMonthOf(period))
      .sort((a, b) => (lastMonthOf(a.period) < lastMonthOf(b.period) ? 1 : -1))[0]
  }

  function read(adcode: string, indicatorId: string, period: string): Reading {
    const observation = found(adcode, indicatorId, period)
    if (observation && observation.value !== null) {
      return { kind: 'value', value: observation.value, observation: observation as PresentObservation }
    }
    const note = observation?.note
    const stated = observation && 'absence' in observation ? observation.absence : undefined
    const appliesTo = indicators.get(indicatorId)?.appliesTo
    if (stated === 'not-applicable' || (appliesTo && !lineage(adcode).some((r) => appliesTo.includes(r.adcode)))) {
      return { kind: 'absent', absence: 'not-applicable', note }
    }
    if (stated === 'no-source') return { kind: 'absent', absence: 'no-source', note }
    const known = larger(adcode, indicatorId, period)
    if (known || stated === 'larger-area') return { kind: 'absent', absence: 'larger-area', note, larger: known }
    return { kind: 'absent', absence: 'no-source', note }
  }

  return {
    manifest: release.manifest,
    indicators: release.indicators,
    groups: release.groups,
    facilities: release.facilities,
    projects: release.projects,
    cobuilding: release.cobuilding,
    cobuildingCities: new Set(release.cobuilding.flatMap((c) => (c.kind === 'city' ? [c.region] : []))),
    region: (adcode) => regions.get(adcode),
    indicator: (id) => indicators.get(id),
    group: (id) => groups.get(id),
    children: (adcode) => children.get(adcode) ?? [],
    lineage,
    units: (level) => units[level],
    observation: (region, indicator, period) => observations.get(key(region, indicator, period)),
    observationsOf: (region) => byRegion.get(region) ?? [],
    periods: (indicator) => ascending.get(indicator) ?? [],
    read,
    inGroup: (adcode, group) => lineage(adcode).some((region) => group.members.includes(region.adcode)),
  }
}

export function groupBy<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = by(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}
