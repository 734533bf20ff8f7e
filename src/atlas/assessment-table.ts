import type { Cobuilding, Text } from '../release/schema.ts'
import { type AssessmentProblem, assessmentOf, type Reason, type Standing, type YearState } from './assessment.ts'
import type { CityResult } from './assessment-year.ts'
import type { Span } from './membership.ts'
import { compare, unique } from './order.ts'

export type Agreement = Extract<Cobuilding, { kind: 'agreement' }>
export type MembershipRecord = Extract<Cobuilding, { kind: 'membership' }>

/** `unproven`: it would follow from results whose evidence cannot be read, so nothing is said. */
export type CellState = Standing | 'unproven'

/** A part of a year during which a city takes part, as shares of the year from 0 to 1. */
export interface BarPart {
  from: number
  to: number
  /** True where the membership begins, or ends, here. */
  starts: boolean
  ends: boolean
  /** Dated by its year alone or not at all, or said by the rule to be over without a source for the leaving. */
  doubtful: boolean
}

export interface AssessmentCell {
  year: string
  state: CellState
  reason?: Reason
  /** What sources publish of the city in that year; contradicting ones side by side. */
  results: CityResult[]
  evidence: string[]
  bars: BarPart[]
}

export interface AssessmentRow {
  city: string
  /** One for every year of the table. */
  cells: AssessmentCell[]
  membership: Span[]
  /** Agreements of the city by date; those of one day together. */
  agreements: { date: string; all: Agreement[] }[]
  changes: MembershipRecord[]
}

export interface AssessmentTable {
  years: { year: string; published: boolean }[]
  /** Cities that take or took part, then all others of which something is said. */
  rows: AssessmentRow[]
  candidates: MembershipRecord[]
  problems: AssessmentProblem[]
  /** What the release notes on years without results; each once. */
  notes: Text[]
  /** The first year from which results have evidence that cannot be read. */
  unprovenSince: string | null
}

/**
 * The assessment as it is shown: cities against years.
 *
 * A result is worth what its evidence is worth. From the first year on in which evidence is missing, nothing is
 * said that could follow from results: ranks of one city decide the places of others, and years those after them.
 *
 * @param known whether a piece of evidence, named by its id, can be read
 */
export function assessmentTable(
  cobuilding: readonly Cobuilding[],
  known: (evidence: string) => boolean,
): AssessmentTable {
  const { years, cities, problems } = assessmentOf(cobuilding)
  const proven = (result: CityResult) => result.evidence.length > 0 && result.evidence.every(known)
  const unprovenSince = years.find(({ results }) => !results.every(proven))?.year ?? null
  const rows = cities.map(({ adcode, membership, states }): AssessmentRow => {
    const ended = states.find(({ state }) => state === 'ended')?.year
    const changes = cobuilding.filter(
      (one): one is MembershipRecord => one.kind === 'membership' && one.region === adcode,
    )
    const cells = states.map((state, index): AssessmentCell => {
      const { year } = state
      // What had ended before the gap stays ended.
      const since = state.state === 'ended' && ended !== undefined && ended < year ? ended : year
      const open = unprovenSince === null || since < unprovenSince || !restsOnResults(state)
      return {
        ...(open ? state : { year, state: 'unproven' as const, evidence: [] }),
        results: (years[index]?.results ?? []).filter((one) => one.city === adcode && proven(one)),
        bars: membership.flatMap((span) => barIn(span, year, ended !== undefined && ended < year)),
      }
    })
    return { city: adcode, cells, membership, agreements: agreementsOf(adcode, cobuilding), changes }
  })
  const order = (row: AssessmentRow) => (row.membership.length > 0 ? 0 : 1)
  const unpublished = cobuilding.flatMap((one) =>
    one.kind === 'result' && !one.published && one.note ? [one.note] : [],
  )
  return {
    years: years.map(({ year, published }) => ({ year, published })),
    rows: rows.sort((a, b) => order(a) - order(b) || compare(a.city, b.city)),
    candidates: cobuilding.filter(
      (one): one is MembershipRecord => one.kind === 'membership' && one.change === 'candidate',
    ),
    problems: problems.filter((one) => unprovenSince === null || !('year' in one) || one.year < unprovenSince),
    notes: unpublished.filter((note, index) => unpublished.findIndex((one) => one.zh === note.zh) === index),
    unprovenSince,
  }
}

function restsOnResults({ state, reason }: YearState): boolean {
  if (state === 'unknown') {
    return reason !== 'not-published' && reason !== 'city-not-published' && reason !== 'membership-undated'
  }
  return state !== 'not-a-member' && state !== 'candidate'
}

function agreementsOf(city: string, cobuilding: readonly Cobuilding[]): AssessmentRow['agreements'] {
  const own = cobuilding.filter((one): one is Agreement => one.kind === 'agreement' && one.regions.includes(city))
  return unique(own.map((one) => one.date)).map((date) => ({ date, all: own.filter((one) => one.date === date) }))
}

/** Months count whole: a city that signs in June takes part from the beginning of June. */
function barIn({ from, to, left }: Span, year: string, over: boolean): BarPart[] {
  const [began, ended] = [from?.slice(0, 4) ?? '', to?.slice(0, 4) ?? '9999']
  if (began > year || ended < year) return []
  const [starts, ends] = [began === year, ended === year]
  const month = (date: string | null) => Number(date?.slice(5, 7) ?? 0)
  const rough = (starts && from?.length === 4) || (ends && to?.length === 4)
  return [
    {
      from: starts && month(from) > 0 ? (month(from) - 1) / 12 : 0,
      to: ends && month(to) > 0 ? month(to) / 12 : 1,
      starts,
      ends,
      doubtful: over || rough || from === null || (left && to === null),
    },
  ]
}
