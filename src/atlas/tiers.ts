import type { Facility, PresentObservation, Tier } from '../release/schema.ts'
import type { Atlas } from './atlas.ts'
import { figuresOf } from './figures.ts'

/** From the highest down; last those whose tier no source states. */
export const tierOrder = [
  ...(['3A', '3B', '3', '2A', '2B', '2', '1A', '1', 'township-A', 'community-A'] as const satisfies readonly Tier[]),
  'untiered',
] as const
export type TierLevel = (typeof tierOrder)[number]

export interface PyramidLevel {
  level: TierLevel
  /** Ids of the facilities named in the region, in the release's order. */
  facilities: string[]
}

/** A number that a source publishes, beside that of the facilities that the release names. */
export interface PublishedCount {
  indicator: string
  /** The tiers that it counts. */
  levels: readonly TierLevel[]
  /** Facilities of these tiers that the release names in the region. */
  named: number
  /** Null: no number is published for this very region. */
  published: PresentObservation | null
  /** True where more are named than published: of different dates, or in contradiction. */
  exceeded: boolean
}

export interface Pyramid {
  /** Every level, also those without a facility. */
  levels: PyramidLevel[]
  counts: PublishedCount[]
  /** Facilities that are not counted: they do not exist yet or any more, or may be another of the list once more. */
  aside: { facility: string; why: Exclude<Facility['status'], 'existing'> | 'indefinite' }[]
}

/** Published stocks that count what the levels count; reviews of one year do not. */
const published: [indicator: string, levels: readonly TierLevel[]][] = [
  ['tertiaryHospitalsPublished', ['3A', '3B', '3']],
  ['tertiaryAPublished', ['3A']],
  ['tertiaryAInstitutionsPublished', ['3A']],
  ['secondaryHospitalsPublished', ['2A', '2B', '2']],
  ['secondaryAPublished', ['2A']],
]

/**
 * The facilities named in a region and in all regions that lie in it, by tier, beside the published numbers of those
 * indicators that the release has. What is not named may exist all the same: no level is ever known to be empty.
 *
 * @throws RangeError for a region that the release does not have
 */
export function pyramid(atlas: Atlas, adcode: string): Pyramid {
  if (!atlas.region(adcode)) throw new RangeError(`No such region: ${adcode}`)
  const levels = tierOrder.map((level): PyramidLevel => ({ level, facilities: [] }))
  const aside: Pyramid['aside'] = []
  for (const { id, region, status, tier, onMap } of atlas.facilities) {
    if (!atlas.lineage(region).some((area) => area.adcode === adcode)) continue
    if (status !== 'existing') aside.push({ facility: id, why: status })
    else if (!onMap) aside.push({ facility: id, why: 'indefinite' })
    else levels.find(({ level }) => level === (tier ?? 'untiered'))?.facilities.push(id)
  }
  const counts = published
    .filter(([indicator]) => atlas.indicator(indicator))
    .map(([indicator, counted]): PublishedCount => {
      const named = levels
        .filter(({ level }) => counted.includes(level))
        .reduce((sum, { facilities }) => sum + facilities.length, 0)
      const [known = null] = figuresOf(atlas, adcode, indicator)
      return { indicator, levels: counted, named, published: known, exceeded: known !== null && named > known.value }
    })
  return { levels, counts, aside }
}
