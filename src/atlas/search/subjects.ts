import type { Facility, Indicator, Project, Region, SourceDocument } from '../../release/schema.ts'

export const kinds = ['region', 'facility', 'project', 'indicator', 'document'] as const
export type Kind = (typeof kinds)[number]

/** A name under which something can be found. */
export interface Name {
  text: string
  /** `former` and `alias` are told to whoever finds by them; `place` has the larger region before the region's own. */
  role: 'own' | 'former' | 'alias' | 'english' | 'place' | 'publisher'
}

/** Something that can be found. */
export interface Subject {
  kind: Kind
  /** An adcode, or the id of the record. */
  id: string
  names: readonly Name[]
  /** The regions that it lies in, from its own upward; a region does not lie in itself. */
  within: readonly string[]
  /** Among equally good ones, lower comes first. */
  order: number
}

export interface Findable {
  regions: readonly Region[]
  facilities: readonly Facility[]
  projects: readonly Project[]
  indicators: readonly Indicator[]
  documents: readonly SourceDocument[]
}

/** The name under which a subject is known in an index. */
export const keyOf = (kind: Kind, id: string) => `${kind}:${id}`

const levels: readonly Region['level'][] = ['nation', 'province', 'prefecture', 'county']
const unique = (texts: readonly string[]) => [...new Set(texts)]

/** An autonomous prefecture or county is mostly called without its peoples: 凉山州, 北川县. */
function shortNamesOf({ name, shortName }: Region): string[] {
  const autonomous = /自治([州县])$/.exec(name.zh)
  return autonomous ? [shortName.zh + autonomous[1], shortName.zh] : [shortName.zh]
}

/** Everything that can be found in a release. The nation is left out: no map shows it as one region. */
export function subjectsOf(release: Findable): Subject[] {
  const regions = new Map(release.regions.map((one) => [one.adcode, one]))
  const lineage = (adcode: string | null): string[] => {
    const line: string[] = []
    for (let at = adcode; at && !line.includes(at); at = regions.get(at)?.parent ?? null) line.push(at)
    return line
  }
  const own = (texts: readonly string[]): Name[] => unique(texts).map((text) => ({ text, role: 'own' }))
  const alias = (texts: readonly string[], role: Name['role']): Name[] => texts.map((text) => ({ text, role }))

  const ofRegion = (one: Region): Subject => {
    const above = one.parent ? regions.get(one.parent) : undefined
    const before = above && above.level !== 'nation' ? [above.name.zh, ...shortNamesOf(above)] : []
    return {
      kind: 'region',
      id: one.adcode,
      names: [
        ...own([one.name.zh, ...shortNamesOf(one)]),
        ...alias(unique([one.name.en, one.shortName.en]), 'english'),
        ...alias(one.formerNames ?? [], 'former'),
        ...alias(
          unique(before).map((name) => name + one.name.zh),
          'place',
        ),
      ],
      within: lineage(one.parent),
      order: levels.indexOf(one.level),
    }
  }
  return [
    ...release.regions.filter((one) => one.level !== 'nation').map(ofRegion),
    ...release.facilities.map(
      (one): Subject => ({
        kind: 'facility',
        id: one.id,
        names: [...own([one.name]), ...alias(one.aliases, 'alias')],
        within: lineage(one.region),
        order: 4,
      }),
    ),
    ...release.projects.map(
      (one): Subject => ({
        kind: 'project',
        id: one.id,
        names: own([one.name]),
        within: lineage(one.region),
        order: 5,
      }),
    ),
    ...release.indicators.map(
      (one): Subject => ({
        kind: 'indicator',
        id: one.id,
        names: [...own([one.name.zh]), ...alias([one.name.en], 'english')],
        within: [],
        order: 6,
      }),
    ),
    ...release.documents.map(
      (one): Subject => ({
        kind: 'document',
        id: one.id,
        names: [...own([one.title]), ...alias([one.publisher], 'publisher')],
        within: [],
        order: 7,
      }),
    ),
  ]
}
