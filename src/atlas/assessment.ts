import type { Cobuilding } from '../release/schema.ts'
import { Circle, type CityResult, type PublishedResult, type YearProblem } from './assessment-year.ts'
import type { Place } from './last-place.ts'
import {
  type Candidate,
  type MembershipProblem,
  membershipOf,
  type Presence,
  presenceIn,
  type Span,
} from './membership.ts'
import { unique } from './order.ts'

type Result = Extract<Cobuilding, { kind: 'result' }>

export type Standing =
  | 'good-standing'
  | 'last-once'
  | 'ended'
  | 'unknown'
  | 'contradictory'
  | 'not-a-member'
  | 'candidate'

/** Why a state is unknown; with `last-once`, why it cannot be said whether the co-building has ended. */
export type Reason =
  | 'not-published'
  | 'city-not-published'
  | 'rank-not-published'
  | 'rank-out-of-range'
  | 'members-uncertain'
  | 'membership-undated'
  | 'tied-last'
  | 'year-before-unknown'

export interface AssessmentYear {
  year: string
  published: boolean
  /** True where the release says something of the year, if only that nothing was found. */
  recorded: boolean
  /** Fewest and most cities that can have been assessed. */
  assessed: { least: number; most: number }
  /** Every record, contradictions included; by city. */
  results: CityResult[]
}

export interface YearState {
  year: string
  state: Standing
  reason?: Reason
  /** Of the results that the state follows from. */
  evidence: string[]
}

export interface CityAssessment {
  adcode: string
  membership: Span[]
  /** One for every year of the assessment, ascending. */
  states: YearState[]
}

export type AssessmentProblem = MembershipProblem | YearProblem

export interface Assessment {
  years: AssessmentYear[]
  cities: CityAssessment[]
  candidates: Candidate[]
  problems: AssessmentProblem[]
}

/**
 * How the co-building cities stand under the rule of October 2023: last place in two consecutive years ends the
 * co-building. Only published ranks count: nothing is inferred from scores, grades or praise, and a year of which
 * nothing is published leaves the state unknown. Years are calendar years, without gaps from the first of which the
 * release says something to the last; none where it says nothing of any. The order of the records does not matter.
 */
export function assessmentOf(cobuilding: readonly Cobuilding[]): Assessment {
  const { spans, candidates, problems: membershipProblems } = membershipOf(cobuilding)
  const problems: AssessmentProblem[] = [...membershipProblems]
  const results = cobuilding.filter((one): one is Result => one.kind === 'result')
  // Nobody knows the year of the founders where one of them has no date.
  const began = [...spans.values()].map(([first]) => first?.from?.slice(0, 4) ?? null)
  const founding = began.includes(null) ? null : (unique(began as string[])[0] ?? null)
  const ranked = results.flatMap((one) => (one.published ? [one.region] : []))
  const adcodes = unique([...spans.keys(), ...candidates.map((one) => one.city), ...ranked])
  const cities = adcodes.map((adcode): CityAssessment => ({ adcode, membership: spans.get(adcode) ?? [], states: [] }))

  const years: AssessmentYear[] = []
  const ended = new Map<string, YearState>()
  let before = new Map<string, Place>()
  for (const year of calendar(results)) {
    const own = results.filter((one) => one.period.slice(0, 4) === year)
    const published = own.filter((one): one is PublishedResult => one.published)
    if (published.length > 0 && published.length < own.length) {
      problems.push({ kind: 'published-and-not', year, city: null })
    }
    for (const { adcode, membership } of cities) {
      const since = ended.get(adcode)?.year
      if (since && membership.some(({ from }) => from && from.slice(0, 4) > since && from.slice(0, 4) <= year)) {
        ended.delete(adcode)
      }
    }
    const presence = new Map(
      cities.map(({ adcode, membership }): [string, Presence] => {
        const stated = presenceIn(membership, year, founding)
        // No source says that the city has left: until one does, it may have been assessed again.
        if (ended.has(adcode)) return [adcode, stated === 'none' ? 'none' : 'uncertain']
        return [adcode, stated === 'uncertain' && published.some((one) => one.region === adcode) ? 'certain' : stated]
      }),
    )
    const circle = new Circle(year, published, presence)
    problems.push(...circle.problems)
    const places = new Map<string, Place>()
    for (const city of cities) {
      const { adcode } = city
      const end = ended.get(adcode)
      if (end) {
        city.states.push({ year, state: 'ended', evidence: end.evidence })
        if (circle.evidenceOf(adcode).length > 0) {
          problems.push({ kind: 'after-the-end', year, city: adcode, evidence: circle.evidenceOf(adcode) })
        }
        continue
      }
      const place = presence.get(adcode) === 'none' ? undefined : circle.place(adcode)
      const state = place ? stateOf(city, circle, place, before.get(adcode)) : outside(city, year, candidates)
      if (place) places.set(adcode, place)
      if (state.state === 'ended') ended.set(adcode, state)
      city.states.push(state)
    }
    before = places
    const said = { published: published.length > 0, recorded: own.length > 0 }
    years.push({ year, ...said, assessed: circle.sizes, results: circle.records })
  }
  return { years, cities, candidates, problems }
}

function calendar(results: readonly Result[]): string[] {
  const years = results.flatMap((one) => (/^\d{4}/.test(one.period) ? [Number(one.period.slice(0, 4))] : []))
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'))
}

/** Two last places count as consecutive only in one and the same membership. */
function stateOf(city: CityAssessment, circle: Circle, place: Place, before: Place | undefined): YearState {
  const { year } = circle
  const evidence = circle.evidenceOf(city.adcode)
  const { ranks, results } = circle.known(city.adcode)
  const unknown = (reason: Reason): YearState => ({ year, state: 'unknown', reason, evidence })
  if (results === 0) {
    const undated = city.membership.some((span) => span.left && span.to === null)
    if (undated) return unknown('membership-undated')
    return unknown(circle.records.length === 0 ? 'not-published' : 'city-not-published')
  }
  if (ranks.length === 0) return unknown('rank-not-published')
  if (ranks.length > 1) return { year, state: 'contradictory', evidence }
  if (place === 'out-of-range') return unknown('rank-out-of-range')
  if (place === 'tied') return unknown('tied-last')
  if (place === 'unclear') return unknown('members-uncertain')
  if (place === 'not-last') return { year, state: 'good-standing', evidence }
  const since = city.membership
    .filter(({ from }) => from === null || from.slice(0, 4) <= year)
    .at(-1)
    ?.from?.slice(0, 4)
  if (since === year || before === 'not-last') return { year, state: 'last-once', evidence }
  if (before !== 'last') return { year, state: 'last-once', reason: 'year-before-unknown', evidence }
  const earlier = city.states.at(-1)?.evidence ?? []
  return { year, state: 'ended', evidence: unique([...earlier, ...evidence]) }
}

function outside({ adcode, membership }: CityAssessment, year: string, candidates: readonly Candidate[]): YearState {
  const waiting = candidates.find(({ city, since }) => {
    if (city !== adcode || since === null || since.slice(0, 4) > year) return false
    return !membership.some(
      ({ from }) => from !== null && from.slice(0, 4) >= since.slice(0, 4) && from.slice(0, 4) <= year,
    )
  })
  return { year, state: waiting ? 'candidate' : 'not-a-member', evidence: waiting?.evidence ?? [] }
}
