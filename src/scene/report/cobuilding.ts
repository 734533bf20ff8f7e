import { assessmentTable } from '../../atlas/assessment-table.ts'
import { byDate } from '../../atlas/calendar.ts'
import { membershipOf } from '../../atlas/membership.ts'
import { type Milestone, type MilestoneState, milestones } from '../../atlas/models.ts'
import type { Cobuilding, Outcome, Region, Text } from '../../release/schema.ts'
import type { Citation } from './citations.ts'
import type { Making } from './figures.ts'
import type { CobuildingPart, EventLine, ReportTables } from './types.ts'

/** `done`: seen to be done where no time was set, so that it was neither in time nor late. */
export type ShownMilestoneState = MilestoneState | 'done'

/** A measure that names the region, or of which something is known there. */
export interface ShownMilestone {
  milestone: Milestone
  /** In the region itself. */
  state: ShownMilestoneState
  model: Text | null
  cited: Citation
  outcomes: { outcome: Outcome; cited: Citation }[]
}

/** The prefecture through which a region takes part: itself, or the one that it lies in. */
export function partnerOf({ atlas, region }: Pick<Making, 'atlas' | 'region'>): Region | null {
  return atlas.lineage(region.adcode).find(({ level }) => level === 'prefecture') ?? null
}

export function cobuildingPart(making: Making, tables: ReportTables | null): CobuildingPart {
  const { atlas, region, words, today } = making
  const { adcode } = region
  const applies = concerns(making)
  const events = applies ? eventLines(making) : []
  const all = milestones(atlas.cobuilding, today)
  const own = applies ? all.filter(({ places }) => places.some((one) => one.region === adcode)) : []
  const shown = own.map((milestone) => shownOf(making, milestone))
  const assessment = applies ? assessmentSaid(making, tables) : []
  const nothing = events.length + shown.length + assessment.length === 0
  return {
    none: !applies ? words('panel.events.not-applicable') : nothing ? words('panel.events.none') : null,
    events,
    assessment,
    milestones: shown,
    general:
      nothing || !atlas.cobuildingCities.has(adcode) ? 0 : all.filter(({ places }) => places.length === 0).length,
  }
}

/** The agreements are the province's of whose cities some take part. */
function concerns({ atlas, region }: Making): boolean {
  const provinces = new Set([...atlas.cobuildingCities].map((city) => provinceOf(city)))
  const own = provinceOf(region.adcode)
  return own !== undefined && provinces.has(own)

  function provinceOf(adcode: string): string | undefined {
    return atlas.lineage(adcode).find(({ level }) => level === 'province')?.adcode
  }
}

function eventLines(making: Making): EventLine[] {
  const { atlas, region, view, citations } = making
  const inside = (adcode: string) => atlas.lineage(adcode).some((one) => one.adcode === region.adcode)
  const told = atlas.cobuilding.flatMap((one) => (one.kind === 'event' && inside(one.region) ? [one] : []))
  const chosen = atlas.cobuilding.filter((one): one is Exclude<Told, { kind: 'city' }> => {
    if (one.kind === 'agreement') return one.regions.some(inside)
    if (one.kind === 'event') return inside(one.region)
    // A change that is also told as an event is told once.
    return one.kind === 'membership' && inside(one.region) && !told.some((event) => sameEvidence(event, one))
  })
  return chosen
    .sort((a, b) => byDate(a.date, b.date))
    .map((one) => ({
      date: one.date,
      title: one.title[view.lang],
      model: one.kind === 'event' ? one.model : null,
      place: one.kind !== 'agreement' && one.region !== region.adcode ? (atlas.region(one.region) ?? null) : null,
      note: one.note?.[view.lang] ?? null,
      cited: citations.citation(one.title[view.lang], one.evidence, one.note),
    }))
}

type Told = Extract<Cobuilding, { kind: 'agreement' | 'event' | 'membership' | 'city' }>
const sameEvidence = (a: { evidence: string[] }, b: { evidence: string[] }) => a.evidence.join() === b.evidence.join()

function assessmentSaid({ atlas, region, words, view }: Making, tables: ReportTables | null): string[] {
  const table = assessmentTable(atlas.cobuilding, (id) => tables?.evidence.has(id) ?? false)
  const cells = table.rows.find(({ city }) => city === region.adcode)?.cells ?? []
  // Before evidence can be read, nothing can be said of results that rest on it.
  if (cells.length === 0 || tables === null) return []
  const published = (is: boolean) =>
    table.years
      .filter((one) => one.published === is)
      .map(({ year }) => year)
      .join(view.lang === 'zh' ? '、' : ', ')
  const [some, none] = [published(true), published(false)]
  const states = cells.map(
    ({ year, state, reason }) =>
      `${year} ${words(state === 'unknown' && reason ? `standing.reason.${reason}` : `standing.${state}`)}`,
  )
  return [
    ...(some
      ? [words('panel.assessment.some', { periods: some })]
      : none
        ? [words('panel.assessment.none', { periods: none })]
        : []),
    `${words('standing.title')} ${states.join(' · ')}`,
  ]
}

function shownOf({ region, atlas, view, citations }: Making, milestone: Milestone): ShownMilestone {
  const { measure, places, due, outcomes } = milestone
  const state = places.find((one) => one.region === region.adcode)?.state ?? milestone.state
  const model = atlas.cobuilding.find((one) => one.kind === 'model' && one.id === measure.model)
  return {
    milestone,
    state: state === 'met' && due === null ? 'done' : state,
    model: model?.title ?? null,
    cited: citations.citation(measure.title[view.lang], measure.evidence, measure.note),
    outcomes: outcomes
      .filter((outcome) => outcome.region === region.adcode)
      .map((outcome) => ({ outcome, cited: citations.citation(outcome.title[view.lang], outcome.evidence) })),
  }
}

/** One sentence on how the region takes part, with its evidence; null where the co-building does not concern it. */
export function membershipSaid(making: Making): { text: string; cited: Citation | null } | null {
  const { atlas, region, words, view, citations } = making
  if (!concerns(making)) return { text: words('report.member.elsewhere'), cited: null }
  const cities = atlas.cobuildingCities
  const title = words('layer.cobuilding')
  if (region.level === 'province') {
    return { text: words('report.member.cities', { count: cities.size }), cited: null }
  }
  const city = partnerOf(making)
  if (!city) return null
  const { spans, candidates } = membershipOf(atlas.cobuilding)
  const own = spans.get(city.adcode) ?? []
  const candidate = candidates.find((one) => one.city === city.adcode)
  const name = city === region ? null : city.name[view.lang]
  const say = (key: string, values: Record<string, string> = {}) =>
    name === null ? words(`report.member.${key}`, values) : words(`report.member.of.${key}`, { ...values, name })
  const last = own.at(-1)
  if (last) {
    const cited = citations.citation(title, last.evidence)
    const [from, to] = [last.from ?? words('report.undated'), last.to ?? words('report.undated')]
    return { text: last.left ? say('left', { from, to }) : say('since', { from }), cited }
  }
  if (candidate) return { text: say('candidate'), cited: citations.citation(title, candidate.evidence) }
  return { text: say('not'), cited: null }
}
