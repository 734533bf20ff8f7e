import type { Designation, Network } from '../release/schema.ts'
import type { Atlas } from './atlas.ts'
import { designationLists } from './designation-lists.ts'
import { unique } from './order.ts'

type Partner = Network['partners'][number]
export type Role = Partner['role']

/**
 * How a thing stands to a region: it is the region's own, of a part of it, of a larger area that holds it, or of
 * somewhere else with a partner in it.
 */
export type Relation = 'own' | 'inside' | 'around' | 'partner'

export interface NetworkHere {
  network: Network
  relation: Relation
  /** Partners that sources name as members or as managed. */
  named: number
  /** Members that are counted but not named; null where no source counts them. Negative: more named than counted. */
  unnamed: number | null
}

const nearness: readonly Relation[] = ['own', 'inside', 'around', 'partner']

/**
 * The networks that concern a region, nearest first, else in the release's order.
 * @throws RangeError for a region that the release does not have
 */
export function networksOf(networks: readonly Network[], atlas: Atlas, adcode: string): NetworkHere[] {
  check(atlas, adcode)
  return networks
    .flatMap((network): NetworkHere[] => {
      const partners = network.partners.some(({ region }) => isIn(atlas, region, adcode))
      const relation = relationOf(atlas, network.region, adcode) ?? (partners ? 'partner' : null)
      if (!relation) return []
      return [{ network, relation, ...membersOf(network) }]
    })
    .sort((a, b) => nearness.indexOf(a.relation) - nearness.indexOf(b.relation))
}

/** How many members sources name, and how many they only count. Those that lead are not among the members. */
export function membersOf({ partners, members }: Network): Pick<NetworkHere, 'named' | 'unnamed'> {
  const named = partners.filter(({ role }) => role === 'member' || role === 'managed').length
  return { named, unnamed: members === null ? null : members - named }
}

export interface LinkEnd {
  name: string
  region: string
  facility: string | null
  /** WGS84 degrees of the facility; null: the region is the finest place that is known. */
  position: { lon: number; lat: number } | null
}

/** A tie between two named partners of one network. */
export interface Link {
  network: string
  from: LinkEnd
  to: LinkEnd
  /** What the partner at the far end is in the network. */
  role: Role
  evidence: string[]
}

/**
 * The ties that sources state: those that lead, to those who belong to them; those that support, to those who are
 * paired with them, or else to those that lead. Who of several paired partners is paired with whom is not told, so
 * nothing ties them but where there are two. Partners in regions that the release does not have are left out.
 */
export function links(networks: readonly Network[], atlas: Atlas): Link[] {
  return networks.flatMap(({ id, partners }) => {
    const placed = partners.filter(({ region }) => atlas.region(region))
    const having = (...roles: Role[]) => placed.filter(({ role }) => roles.includes(role))
    const tie = (from: Partner[], to: Partner[]): Link[] =>
      from.flatMap((one) =>
        to.map((other) => ({
          network: id,
          from: endOf(one, atlas),
          to: endOf(other, atlas),
          role: other.role,
          evidence: unique([...one.evidence, ...other.evidence]),
        })),
      )
    const [lead, supporting, paired] = [having('lead'), having('supporting'), having('paired')]
    const ties = tie(lead, having('member', 'managed'))
    if (supporting.length > 0) return [...ties, ...tie(supporting, paired.length > 0 ? paired : lead)]
    if (lead.length > 0) return [...ties, ...tie(lead, paired)]
    return paired.length === 2 ? tie(paired.slice(0, 1), paired.slice(1)) : ties
  })
}

function endOf({ name, region, facility }: Partner, atlas: Atlas): LinkEnd {
  const known = facility === undefined ? undefined : atlas.facilities.find((one) => one.id === facility)
  const at = known?.onMap ? known.position : undefined
  return { name, region, facility: known?.id ?? null, position: at ? { lon: at.lon, lat: at.lat } : null }
}

export interface DesignationGroup {
  list: Designation['list']
  entries: { designation: Designation; relation: Exclude<Relation, 'partner'> }[]
}

/**
 * The designations of a region, of its parts and of the areas that hold it, by list; lists without any are left out.
 * @throws RangeError for a region that the release does not have
 */
export function designationsOf(designations: readonly Designation[], atlas: Atlas, adcode: string): DesignationGroup[] {
  check(atlas, adcode)
  const here = designations.flatMap((designation) => {
    const relation = relationOf(atlas, designation.region, adcode)
    return relation ? [{ designation, relation }] : []
  })
  return designationLists.flatMap((list) => {
    const entries = here.filter(({ designation }) => designation.list === list)
    entries.sort((a, b) => nearness.indexOf(a.relation) - nearness.indexOf(b.relation))
    return entries.length > 0 ? [{ list, entries }] : []
  })
}

function relationOf(atlas: Atlas, region: string, adcode: string): Exclude<Relation, 'partner'> | null {
  if (region === adcode) return 'own'
  if (isIn(atlas, region, adcode)) return 'inside'
  return isIn(atlas, adcode, region) ? 'around' : null
}

const isIn = (atlas: Atlas, inner: string, outer: string) =>
  atlas.lineage(inner).some((region) => region.adcode === outer)

function check(atlas: Atlas, adcode: string): void {
  if (!atlas.region(adcode)) throw new RangeError(`No such region: ${adcode}`)
}
