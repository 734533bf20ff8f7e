import type { Network } from '../release/schema.ts'
import type { Atlas } from './atlas.ts'
import { groupBy } from './atlas.ts'

export interface Bundle {
  /** Networks of which sources name at least one institution; each is shown by itself. */
  alone: Network | null
  /** Otherwise all of a province of which exactly the same is known. */
  alike: Network[]
}

/**
 * The networks of one kind: first those with named partners, then those without, put together where status, date
 * and note are the same, so that what is not known of a dozen is said once.
 */
export function bundlesOf(networks: readonly Network[], kind: Network['kind'], atlas: Atlas): Bundle[] {
  const ofKind = networks.filter((one) => one.kind === kind)
  const alone = ofKind.filter(({ partners, members }) => partners.length > 0 || members !== null)
  const alike = groupBy(
    ofKind.filter((one) => !alone.includes(one)),
    ({ status, date, note, region }) => JSON.stringify([status, date, note, provinceOf(region, atlas)]),
  )
  return [
    ...alone.map((network): Bundle => ({ alone: network, alike: [] })),
    ...[...alike.values()].map((together): Bundle => ({ alone: null, alike: together })),
  ]
}

const provinceOf = (region: string, atlas: Atlas) =>
  atlas.lineage(region).find(({ level }) => level === 'province')?.adcode ?? ''
