import type { Manifest, Region, Release } from '../schema.ts'

type Counted = Pick<Release, 'regions' | 'indicators' | 'observations'>
type Level = Region['level']
const levels = ['nation', 'province', 'prefecture', 'county'] as const

/**
 * How many regions of every level are known, by indicator and period. Every region that a record names, and every
 * parent, must be among the regions.
 */
export function coverageOf({ regions, indicators, observations }: Counted): Manifest['coverage'] {
  const known = new Map(regions.map((region) => [region.adcode, region]))
  const standing = regions.map((region) => ({ province: provinceOf(region, known), levels: levelsOf(region, known) }))
  const levelsAt = new Map(regions.map(({ adcode }, index) => [adcode, standing[index]?.levels ?? []]))
  const counted = countsOf(observations, levelsAt)
  return indicators.flatMap(({ id, appliesTo }) =>
    levels.flatMap((level) => {
      const units = standing.filter(
        (one) => one.levels.includes(level) && (!appliesTo || appliesTo.includes(one.province)),
      ).length
      const periods = [...(counted.get(`${id}|${level}`) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
      return periods.map(([period, { present, doubtful }]) => ({
        indicator: id,
        level,
        period,
        known: present - doubtful,
        doubtful,
        units,
      }))
    }),
  )
}

interface Count {
  present: number
  doubtful: number
}

/** Figures by period, by `indicator|level`. */
function countsOf(observations: Counted['observations'], levelsAt: ReadonlyMap<string, readonly Level[]>) {
  const counted = new Map<string, Map<string, Count>>()
  for (const one of observations) {
    if (one.value === null) continue
    for (const level of levelsAt.get(one.region) ?? []) {
      const key = `${one.indicator}|${level}`
      const periods = counted.get(key) ?? new Map<string, Count>()
      counted.set(key, periods)
      const count = periods.get(one.period) ?? { present: 0, doubtful: 0 }
      periods.set(one.period, count)
      count.present++
      if (one.status === 'doubtful') count.doubtful++
    }
  }
  return counted
}

function provinceOf(region: Region, known: ReadonlyMap<string, Region>): string {
  const parent = region.level === 'province' ? undefined : known.get(region.parent ?? '')
  return parent ? provinceOf(parent, known) : region.adcode
}

/** Chongqing's districts stand on the level of the prefectures as well as on that of the counties. */
function levelsOf(region: Region, known: ReadonlyMap<string, Region>): Level[] {
  const parent = region.parent ? known.get(region.parent) : undefined
  return region.level === 'county' && parent?.level === 'province' ? ['prefecture', 'county'] : [region.level]
}
