import type { Project } from '../../release/schema.ts'
import type { Facts, SubcentreRecord } from './facts.ts'
import { type Ledger, reliabilityOf } from './ledger.ts'
import type { RegionFinder } from './regions.ts'
import { both, join, text } from './text.ts'

const states: Record<string, Project['status']> = {
  verified: 'verified',
  completed_local: 'built',
  completed_implied: 'built',
  under_construction: 'under-construction',
  planned: 'planned',
}
const asCompleted: Record<string, ReturnType<typeof both>> = {
  completed_local: both(
    '县级资料称建成，省级名单未见',
    'Built according to county material; no provincial list was seen.',
  ),
  completed_implied: both(
    '来源只提到“验收经验”，据此推知建成',
    'The source only mentions experience with acceptance; that it is built is inferred.',
  ),
}

/** Whose quote names them, where their own does not. */
const namedBy: Record<string, string> = { S009: 'S016', S010: 'S016' }
const notNamed = both(
  '引文没有逐一列名，名称出自同一来源',
  'The quote does not list the names; they are from the same source.',
)

/** "同上" refers to the record before; a release has no "above". */
function noteOf(records: SubcentreRecord[], index: number): string | null {
  const note = records[index]?.note ?? null
  if (!note?.startsWith('同上')) return note
  const above = noteOf(records, index - 1)
  return note === '同上' ? above : `${above}${note.slice(2)}`
}

export function projectsOf(facts: Facts, find: RegionFinder, ledger: Ledger): Project[] {
  const { records } = facts.subcentres
  const cite = (record: SubcentreRecord) =>
    ledger.citeSource(
      `subcentre-${record.id}`,
      record.source,
      record.quote,
      record.source.document ? 'high' : reliabilityOf(record.source),
    )
  return records.map((record, index) => {
    const status = states[record.status]
    if (!status) throw new Error(`Unknown status ${record.status}`)
    const raw = noteOf(records, index)
    const also = records.filter((other) => namedBy[record.id] === other.id)
    const named = also.length > 0 || record.quote.includes(record.facility.slice(0, 2))
    const note = join(asCompleted[record.status], raw ? text(raw) : undefined, named ? undefined : notNamed)
    const { location } = record
    return {
      id: record.id,
      kind: 'subcentre',
      name: record.facility,
      region: find.county(record.prefecture, record.county),
      status,
      statusAsOf: record.status_as_of,
      batch: record.batch,
      placement: location ? 'town' : 'county',
      ...(location ? { position: { lon: location.lon, lat: location.lat, source: location.source ?? '' } } : {}),
      evidence: [cite(record), ...also.map(cite)],
      ...(note ? { note } : {}),
    }
  })
}

type Stage = NonNullable<Project['stages']>[number]

/** Projects whose source sets a task and says elsewhere how far it has come. */
const planFirst: Record<string, { planned: string; state: string; stateDate: string }> = {
  S018: { planned: '2024-10-14', state: 'target-T084', stateDate: '2024-10' },
  S019: { planned: '2024-10-14', state: 'target-T084', stateDate: '2024-10' },
}
const undatedWords = '年份未明'

/** The life of each project as far as sources date it; one stage where they tell of one state only. */
export function withStages(projects: Project[], ledger: Ledger): Project[] {
  return projects.map((project) => {
    const plan = planFirst[project.id]
    const date = project.statusAsOf === undatedWords ? null : project.statusAsOf
    const stages: Stage[] = plan
      ? [
          { status: 'planned', date: plan.planned, evidence: project.evidence },
          { status: project.status, date: plan.stateDate, evidence: [ledger.known(plan.state)] },
        ]
      : [{ status: project.status, date, evidence: project.evidence }]
    const { note, ...rest } = project
    return { ...rest, stages, ...(note ? { note } : {}) }
  })
}
