import type { Evidence, Facility, Project, Region, Release } from '../../release/schema.ts'
import type { Base, DraftRecord, Source } from '../project.ts'
import type { Citations } from './evidence.ts'
import { ListedNames } from './listed-names.ts'
import { joined, ownNote } from './notes.ts'

interface Context {
  citations: Citations
  regions: ReadonlyMap<string, Region>
  sources: ReadonlyMap<string, Source>
}
type Listed = Facility | Project

/** Enters the lists' rows: each into the record that it is about, by its id or by name and region, or as a new one. */
export function enterLists(
  records: readonly DraftRecord[],
  base: Base,
  citations: Citations,
  sources: ReadonlyMap<string, Source>,
): Pick<Release, 'facilities' | 'projects'> {
  const context = { citations, sources, regions: new Map(base.regions.map((one) => [one.adcode, one])) }
  return {
    facilities: entered(base.facilities, of('facilities', records), context, facilityOf),
    projects: entered(base.projects, of('projects', records), context, projectOf),
  }
}

const of = (table: DraftRecord['table'], records: readonly DraftRecord[]) =>
  records.filter((one) => one.table === table)

function entered<T extends Listed>(
  base: T[],
  rows: readonly DraftRecord[],
  context: Context,
  make: (row: DraftRecord, id: string, before: T | undefined, context: Context) => T,
): T[] {
  if (rows.length === 0) return base
  const records = new Map(base.map((one) => [one.id, one]))
  const names = new ListedNames(base)
  for (const row of rows) {
    const id = names.idOf(row)
    const one = make(row, id, records.get(id), context)
    records.set(id, one)
    names.enter(one)
  }
  return [...records.values()]
}

/** What a row says of any list's record. */
function common(row: DraftRecord, id: string, before: Listed | undefined, { citations, regions }: Context) {
  const { record } = row
  const region = String(record.region ?? before?.region)
  const cited = citations.ofRecord(row, id)
  const level = regions.get(region)?.level
  const position = (record.position as Facility['position']) ?? before?.position
  const stated = record.placement as Facility['placement'] | undefined
  const whole = level === 'county' ? ('county' as const) : ('prefecture' as const)
  const placement = stated ?? before?.placement ?? whole
  const note = joined(before?.note, ownNote(row.remark))
  return {
    id,
    name: String(record.name ?? before?.name),
    region,
    // Without a position, nothing finer than the region is known.
    placement: position === undefined && (placement === 'address' || placement === 'town') ? whole : placement,
    ...(position ? { position } : {}),
    evidence: added(before?.evidence, cited),
    ...(note ? { note } : {}),
    cited,
  }
}

const added = (list: readonly string[] | undefined, id: string | null): string[] =>
  id === null || list?.includes(id) ? [...(list ?? [])] : [...(list ?? []), id]

function facilityOf(row: DraftRecord, id: string, before: Facility | undefined, context: Context): Facility {
  const { record, origin } = row
  const { cited, name, region, placement, position, evidence, note } = common(row, id, before, context)
  const reliability: Evidence['reliability'] = context.sources.get(origin.source)?.document.reliability ?? 'medium'
  const claimed = (record.claims as { tier: Facility['tier']; stated: string }[] | undefined) ?? []
  const claims = cited === null ? [] : claimed.map((claim) => ({ ...claim, evidence: cited }))
  const isNew = (claim: Facility['claims'][number]) => !before?.claims.some((one) => one.evidence === claim.evidence)
  return {
    id,
    name,
    aliases: (record.aliases as string[] | undefined) ?? before?.aliases ?? [],
    region,
    type: (record.type as Facility['type'] | undefined) ?? before?.type ?? 'unknown',
    tier: record.tier !== undefined ? (record.tier as Facility['tier']) : (before?.tier ?? null),
    status: (record.status as Facility['status'] | undefined) ?? before?.status ?? 'existing',
    placement,
    ...(position ? { position } : {}),
    onMap: before?.onMap ?? true,
    claims: [...(before?.claims ?? []), ...claims.filter(isNew)],
    reliability: before?.reliability ?? reliability,
    evidence,
    ...(note ? { note } : {}),
  }
}

function projectOf(row: DraftRecord, id: string, before: Project | undefined, context: Context): Project {
  const { record } = row
  const { cited, name, region, placement, position, evidence, note } = common(row, id, before, context)
  const status = (record.status as Project['status'] | undefined) ?? before?.status ?? 'planned'
  const statusAsOf = (record.statusAsOf as string | undefined) ?? before?.statusAsOf ?? null
  const changed = before?.stages && cited !== null && status !== before.status
  const stages = changed ? [...(before.stages ?? []), { status, date: statusAsOf, evidence: [cited] }] : before?.stages
  return {
    id,
    kind: 'subcentre',
    name,
    region,
    status,
    statusAsOf,
    batch: (record.batch as string | undefined) ?? before?.batch ?? null,
    placement,
    ...(position ? { position } : {}),
    evidence,
    ...(stages ? { stages } : {}),
    ...(note ? { note } : {}),
  }
}
