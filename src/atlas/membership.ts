import type { Cobuilding } from '../release/schema.ts'
import { byDate, daysOf } from './calendar.ts'
import { compare, unique } from './order.ts'

type Change = Extract<Cobuilding, { kind: 'membership' }>

/** A time during which a city takes part. */
export interface Span {
  /** The year or month in which it began; null: no source dates it. */
  from: string | null
  /** The year or month in which it ended; null: it has not, or `left` is true and no source dates it. */
  to: string | null
  /** True where a source says that the city left. */
  left: boolean
  evidence: string[]
}

export interface Candidate {
  city: string
  /** The year or month from which it is one; null where the source dates it in words or not at all. */
  since: string | null
  /** As the source dates it. */
  date: string | null
  /** True where the city has taken part since. */
  joined: boolean
  evidence: string[]
}

export type MembershipProblem =
  | { kind: 'undated-change'; city: string; change: 'joined' | 'left'; date: string | null; evidence: string[] }
  | { kind: 'starts-differ'; city: string; dates: string[]; evidence: string[] }
  | { kind: 'left-before-joining'; city: string; date: string; evidence: string[] }

export interface Membership {
  /** By adcode: every city of which the release says that it takes part or took part, with at least one span. */
  spans: Map<string, Span[]>
  candidates: Candidate[]
  problems: MembershipProblem[]
}

const dated = (date: string | null): date is string => daysOf(date) !== null
/** Days are told to the month: the assessment goes by years. */
const monthAt = (date: string) => date.slice(0, 7)

/**
 * Who takes part in the co-building, and from when to when.
 *
 * A city takes part if the release lists it or says that it joined. Agreements only date the beginning: they are
 * also signed with others than cities. An agreement of a later year renews and begins nothing.
 */
export function membershipOf(cobuilding: readonly Cobuilding[]): Membership {
  const changes = cobuilding.filter((one): one is Change => one.kind === 'membership')
  const listed = cobuilding.flatMap((one) => (one.kind === 'city' ? [one.region] : []))
  const joined = changes.flatMap((one) => (one.change === 'candidate' ? [] : [one.region]))
  const problems: MembershipProblem[] = []
  const spans = new Map<string, Span[]>()
  for (const city of unique([...listed, ...joined])) {
    const own = spansOf(city, cobuilding, problems)
    if (own.length > 0) spans.set(city, own)
  }
  const candidates = changes
    .filter((one) => one.change === 'candidate')
    .sort((a, b) => compare(a.region, b.region) || byDate(a.date, b.date) || compare(a.id, b.id))
    .map((one): Candidate => {
      const since = dated(one.date) ? monthAt(one.date) : null
      const own = spans.get(one.region) ?? []
      return {
        city: one.region,
        since,
        date: one.date,
        joined: own.some(
          (span) => since === null || (span.from !== null && span.from.slice(0, 4) >= since.slice(0, 4)),
        ),
        evidence: unique(one.evidence),
      }
    })
  return { spans, candidates, problems }
}

function spansOf(city: string, cobuilding: readonly Cobuilding[], problems: MembershipProblem[]): Span[] {
  const records = cobuilding.filter((one) => one.kind === 'city' && one.region === city)
  const signed = agreementsOf(city, cobuilding)
  const changes = cobuilding
    .filter((one): one is Change => one.kind === 'membership' && one.region === city && one.change !== 'candidate')
    .sort((a, b) => byDate(a.date, b.date) || compare(a.change, b.change) || compare(a.id, b.id))
  const undated = changes.filter((one) => !dated(one.date))
  for (const { change, date, evidence } of undated) {
    if (change !== 'candidate')
      problems.push({ kind: 'undated-change', city, change, date, evidence: unique(evidence) })
  }

  const spans: Span[] = []
  const moves = changes.filter((one) => dated(one.date))
  const joinsUndated = undated.some((one) => one.change === 'joined')
  const beganBefore = signed.dates.length > 0 || moves[0]?.change !== 'joined'
  if ((records.length > 0 && beganBefore) || (joinsUndated && moves[0]?.change !== 'joined')) {
    const evidence = [...records, ...undated.filter((one) => one.change === 'joined')].flatMap((one) => one.evidence)
    const from = signed.dates[0] ? monthAt(signed.dates[0]) : null
    spans.push({ from, to: null, left: false, evidence: unique([...evidence, ...signed.evidence]) })
  }
  const starts = new Set(signed.dates.map(monthAt))
  for (const { change, date, evidence } of moves) {
    const at = monthAt(date as string)
    const open = spans.find((span) => !span.left)
    if (change === 'joined') {
      if (!open) {
        const listing = spans.length === 0 ? records.flatMap((one) => one.evidence) : []
        spans.push({ from: at, to: null, left: false, evidence: unique([...listing, ...evidence]) })
      } else {
        open.evidence = unique([...open.evidence, ...evidence])
        open.from = open.from === null || at < open.from ? at : open.from
        if (spans.length === 1) starts.add(at)
      }
    } else if (!open || (open.from !== null && (daysOf(at)?.to ?? '') < (daysOf(open.from)?.from ?? ''))) {
      problems.push({ kind: 'left-before-joining', city, date: at, evidence: unique(evidence) })
    } else Object.assign(open, { to: at, left: true, evidence: unique([...open.evidence, ...evidence]) })
  }
  const open = spans.find((span) => !span.left)
  const leaves = undated.filter((one) => one.change === 'left').flatMap((one) => one.evidence)
  if (open && leaves.length > 0) Object.assign(open, { left: true, evidence: unique([...open.evidence, ...leaves]) })
  const first = spans[0]
  if (first && starts.size > 1) {
    problems.push({ kind: 'starts-differ', city, dates: [...starts].sort(), evidence: first.evidence })
  }
  return spans
}

/** The agreements of the first year in which the city signed one. */
function agreementsOf(city: string, cobuilding: readonly Cobuilding[]): { dates: string[]; evidence: string[] } {
  const all = cobuilding.flatMap((one) =>
    one.kind === 'agreement' && one.regions.includes(city) && dated(one.date) ? [one] : [],
  )
  const dates = all.map((one) => one.date).sort()
  const year = dates[0]?.slice(0, 4)
  const first = all.filter((one) => one.date.slice(0, 4) === year)
  return {
    dates: dates.filter((date) => date.slice(0, 4) === year),
    evidence: first.flatMap((one) => one.evidence),
  }
}

/** How a city stands to the circle of a year; uncertain: it came or went within the year, or nobody knows when. */
export function presenceIn(spans: readonly Span[], year: string, founding: string | null): Presence {
  let presence: Presence = 'none'
  for (const { from, to, left } of spans) {
    const [began, ended] = [from?.slice(0, 4) ?? null, to?.slice(0, 4) ?? null]
    if ((began !== null && began > year) || (ended !== null && ended < year)) continue
    // The founders were to be assessed for the very year in which they signed; whoever takes a place later may not be.
    const partly = (began === year && began !== founding) || (left && (ended === null || ended === year))
    if (!partly) return 'certain'
    presence = 'uncertain'
  }
  return presence
}
export type Presence = 'none' | 'uncertain' | 'certain'
