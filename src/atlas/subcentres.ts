import type { PresentObservation, Project, Region } from '../release/schema.ts'
import type { Absence, Atlas } from './atlas.ts'
import { byDate, daysOf } from './calendar.ts'
import { figuresOf } from './figures.ts'

export type Status = Project['status']
/** In the order of a project's life. */
export const statuses = ['planned', 'under-construction', 'built', 'verified'] as const satisfies readonly Status[]

/** Published counts other than of those built, in the order in which they are told. */
const otherCounts = [
  'subcentresTarget',
  'subcentresPlanned',
  'subcentresStarted',
  'subcentresFirstBatch',
  'subcentresSecondBatch',
  'subcentresThirdBatch',
] as const
const batches: readonly string[] = otherCounts.filter((id) => id.endsWith('Batch'))

export type SubcentreProblem =
  /** More are named as built than a source counts. */
  | { kind: 'named-exceed-built'; region: string; named: number; built: number }
  /** The batches together are more than all that were built. */
  | { kind: 'batches-exceed-built'; region: string; batches: number; built: number }
  /** The release's own count of named projects is not that of its list. */
  | { kind: 'named-count-differs'; region: string; named: number; counted: number }

export interface Reconciliation {
  region: Region
  /** Ids of the named projects in the region, by status. */
  named: Record<Status, string[]>
  /** The latest published count of those built, doubtful ones included; the observation tells. */
  built: PresentObservation | null
  /** Why there is no such count; null where there is one. */
  absence: Absence | null
  /**
   * Those built that no source names: built less named as built or verified, without those that came after the
   * count. Null where no count is known; negative where the sources contradict each other.
   */
  unnamed: number | null
  /** The latest of every other published count. */
  others: PresentObservation[]
  problems: SubcentreProblem[]
}

/**
 * Sets the named sub-centres against the published counts: for each province, followed by its prefectures. A
 * municipality's districts are not told apart, for counts are published for it as a whole.
 */
export function reconcile(atlas: Atlas): Reconciliation[] {
  const provinces = new Map<string, Region>()
  for (const unit of atlas.units('prefecture')) {
    const province = atlas.lineage(unit.adcode).find((region) => region.level === 'province')
    if (province) provinces.set(province.adcode, province)
  }
  return [...provinces.values()]
    .flatMap((province) => [
      province,
      ...atlas.children(province.adcode).filter((region) => region.level === 'prefecture'),
    ])
    .map((region) => reconciled(region, atlas))
}

function reconciled(region: Region, atlas: Atlas): Reconciliation {
  const { adcode } = region
  const here = atlas.projects.filter((one) => atlas.lineage(one.region).some((area) => area.adcode === adcode))
  const named: Record<Status, string[]> = { planned: [], 'under-construction': [], built: [], verified: [] }
  for (const project of here) named[project.status].push(project.id)

  const built = latest(adcode, 'subcentresBuilt', atlas)
  const standing = here.filter(({ status }) => status === 'built' || status === 'verified')
  const counted = built ? standing.filter((project) => !cameAfter(project, built.period)).length : 0
  const unnamed = built ? built.value - counted : null
  const others = otherCounts.flatMap((id) => latest(adcode, id, atlas) ?? [])

  const problems: SubcentreProblem[] = []
  if (built && counted > built.value) {
    problems.push({ kind: 'named-exceed-built', region: adcode, named: counted, built: built.value })
  }
  const inBatches = others.filter((one) => batches.includes(one.indicator)).reduce((sum, one) => sum + one.value, 0)
  if (built && inBatches > built.value) {
    problems.push({ kind: 'batches-exceed-built', region: adcode, batches: inBatches, built: built.value })
  }
  const ownCount = latest(adcode, 'subcentresNamed', atlas)
  if (ownCount && ownCount.value !== here.length) {
    problems.push({ kind: 'named-count-differs', region: adcode, named: here.length, counted: ownCount.value })
  }
  return { region, named, built, absence: built ? null : absenceOf(adcode, atlas), unnamed, others, problems }
}

const latest = (region: string, indicator: string, atlas: Atlas): PresentObservation | null =>
  figuresOf(atlas, region, indicator)[0] ?? null

function absenceOf(region: string, atlas: Atlas): Absence {
  const period = atlas.indicator('subcentresBuilt')?.defaultPeriod
  const reading = period ? atlas.read(region, 'subcentresBuilt', period) : undefined
  return reading?.kind === 'absent' ? reading.absence : 'no-source'
}

/** Only a dated stage proves it; the date of a status is that of the report. */
function cameAfter({ stages = [] }: Project, period: string): boolean {
  const dates = stages
    .filter(({ status }) => status === 'built' || status === 'verified')
    .map(({ date }) => daysOf(date))
  const end = daysOf(period)?.to ?? ''
  return dates.length > 0 && dates.every((days) => days !== null && days.from > end)
}

export interface Stage {
  status: Status
  /** As the source dates it; null where it does not. */
  date: string | null
  evidence: string[]
  /** `status`: no source tells this stage of the project's life by itself; it is how the project was last reported. */
  from: 'stage' | 'status'
}

export type LifeProblem =
  | { kind: 'out-of-order'; earlier: Stage; later: Stage }
  | { kind: 'dates-differ'; status: Status; dates: string[] }
  | { kind: 'status-behind'; status: Status; stage: Status }

/**
 * What is known of a project's life, from plan to acceptance, and where the sources contradict each other.
 * Stages that no source tells are left out. Dates in words are kept, but are no ground for a contradiction.
 */
export function lifeOf(project: Project): { stages: Stage[]; problems: LifeProblem[] } {
  const told = (project.stages ?? []).map((stage): Stage => ({ ...stage, from: 'stage' }))
  const reported: Stage = {
    status: project.status,
    date: project.statusAsOf,
    evidence: project.evidence,
    from: 'status',
  }
  const stages = told.some(({ status }) => status === project.status) ? told : [...told, reported]
  stages.sort((a, b) => place(a.status) - place(b.status) || byDate(a.date, b.date))

  const problems: LifeProblem[] = []
  for (const [index, earlier] of stages.entries()) {
    for (const later of stages.slice(index + 1)) {
      const [first, second] = [daysOf(earlier.date), daysOf(later.date)]
      // A report's date is not the stage's: the stage may have been reached long before it.
      const certain = earlier.from === 'stage'
      if (certain && first && second && place(later.status) > place(earlier.status) && second.to < first.from) {
        problems.push({ kind: 'out-of-order', earlier, later })
      }
    }
  }
  for (const status of statuses) {
    const dates = stages.filter((one) => one.status === status && daysOf(one.date)).map(({ date }) => date as string)
    const apart = dates.some((a) => dates.some((b) => (daysOf(a)?.to ?? '') < (daysOf(b)?.from ?? '')))
    if (apart) problems.push({ kind: 'dates-differ', status, dates: [...new Set(dates)].sort() })
  }
  const furthest = stages.at(-1)?.status ?? project.status
  if (place(furthest) > place(project.status)) {
    problems.push({ kind: 'status-behind', status: project.status, stage: furthest })
  }
  return { stages, problems }
}

const place = (status: Status) => statuses.indexOf(status)
