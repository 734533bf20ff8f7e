import type { Designation, Evidence, PresentObservation } from '../release/schema.ts'
import { type Atlas, groupBy } from './atlas.ts'
import { byDate, daysOf } from './calendar.ts'
import { figuresOf } from './figures.ts'

type List = Designation['list']

/** Published numbers that count entries of a list, be they all or those of one year. */
const counting: Readonly<Partial<Record<List, readonly string[]>>> = {
  'county-community-pilot': ['countyCommunityPilots'],
  'chronic-disease-zone': ['chronicZones'],
  promotion: ['newTertiaryA', 'newTertiaryB', 'newSecondaryA', 'gradeATownshipReviewed', 'gradeACommunityReviewed'],
}

/** What is published of how long a list is, province by province, the newest first. */
export function publishedOf(list: List, atlas: Atlas): PresentObservation[] {
  const provinces = new Set(
    atlas
      .units('prefecture')
      .flatMap(({ adcode }) => atlas.lineage(adcode).filter(({ level }) => level === 'province')),
  )
  return (counting[list] ?? [])
    .filter((indicator) => atlas.indicator(indicator))
    .flatMap((indicator) => [...provinces].flatMap(({ adcode }) => figuresOf(atlas, adcode, indicator)))
}

/** A list longer than this is divided. */
const long = 20

export interface EntryGroup {
  by: 'none' | 'year' | 'prefecture'
  /** The year or the adcode; null where there is none, or where the list is not divided. */
  key: string | null
  entries: Designation[]
}

/** Promotions by year, the newest first and the undated last; other long lists by prefecture, in the regions' order. */
export function dividedEntries(entries: readonly Designation[], list: List, atlas: Atlas): EntryGroup[] {
  if (list !== 'promotion' && entries.length <= long) return [{ by: 'none', key: null, entries: [...entries] }]
  const by = list === 'promotion' ? 'year' : 'prefecture'
  const keyOf = ({ date, region }: Designation) =>
    by === 'year' ? (yearOf(date) ?? '') : (areaOf(region, atlas) ?? '')
  const groups = [...groupBy(entries, keyOf)].map(
    ([key, own]): EntryGroup => ({ by, key: key || null, entries: by === 'year' ? newestFirst(own) : own }),
  )
  return by === 'year' ? groups.sort((a, b) => (b.key ?? '').localeCompare(a.key ?? '', 'en')) : groups
}

/** The prefecture; for a municipality's districts the municipality. */
function areaOf(region: string, atlas: Atlas): string | null {
  const line = atlas.lineage(region)
  const area = line.find(({ level }) => level === 'prefecture') ?? line.find(({ level }) => level === 'province')
  return area?.adcode ?? null
}

const newestFirst = (entries: Designation[]) => [...entries].sort((a, b) => byDate(b.date, a.date))

export function yearOf(date: string | null): string | null {
  return daysOf(date)?.from.slice(0, 4) ?? null
}

/** How many entries fall into each year that has any, ascending, and how many bear no date that can be compared. */
export function yearCounts(entries: readonly Designation[]): {
  years: { year: number; count: number }[]
  undated: number
} {
  const years = groupBy(
    entries.filter(({ date }) => yearOf(date) !== null),
    ({ date }) => yearOf(date) ?? '',
  )
  const counted = [...years].map(([year, own]) => ({ year: Number(year), count: own.length }))
  counted.sort((a, b) => a.year - b.year)
  return { years: counted, undated: entries.length - counted.reduce((sum, { count }) => sum + count, 0) }
}

/** Documents write the three steps of the medical "highland" in quotation marks, and nothing else so. */
const highland = /“高[峰原地]”/

/** The sentences that speak of peaks, plateaus and highlands: the only ground for a list that nobody publishes. */
export function highlandMentions(evidence: Iterable<Evidence>): Evidence[] {
  return [...evidence].filter(({ quote }) => highland.test(quote))
}
