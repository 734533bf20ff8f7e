import type { Cobuilding, Text } from '../release/schema.ts'
import { type Place, placeOf } from './last-place.ts'
import type { Presence } from './membership.ts'
import { unique } from './order.ts'

export type PublishedResult = Extract<Cobuilding, { kind: 'result'; published: true }>

export interface CityResult {
  id: string
  city: string
  /** 1 is the best. */
  rank: number | null
  /** In the source's own points. */
  score: number | null
  /** In the words of the source. */
  grade: string | null
  evidence: string[]
  note?: Text
}

export type YearProblem =
  | { kind: 'published-and-not'; year: string; city: null }
  | { kind: 'not-a-member' | 'after-the-end'; year: string; city: string; evidence: string[] }
  | { kind: 'rank-out-of-range'; year: string; city: string; rank: number; most: number; evidence: string[] }
  | { kind: 'contradictory'; year: string; city: string; field: 'rank' | 'score' | 'grade'; evidence: string[] }
  | { kind: 'duplicate-rank' | 'tied-last'; year: string; city: string; rank: number; others: string[] }

/** The results of one year, and the cities that they are of. */
export class Circle {
  readonly year: string
  readonly records: CityResult[]
  readonly problems: YearProblem[] = []
  private readonly ranks = new Map<string, number[]>()
  private readonly presence: ReadonlyMap<string, Presence>
  /** Fewest and most cities that can have been assessed. */
  readonly sizes: { least: number; most: number }

  constructor(year: string, published: readonly PublishedResult[], presence: ReadonlyMap<string, Presence>) {
    this.year = year
    this.presence = presence
    this.records = published
      .map((one) => ({
        id: one.id,
        city: one.region,
        rank: one.rank ?? null,
        score: one.score ?? null,
        grade: one.grade ?? null,
        evidence: unique(one.evidence),
        ...(one.note && { note: one.note }),
      }))
      .sort((a, b) => (a.city === b.city ? (a.id < b.id ? -1 : 1) : a.city < b.city ? -1 : 1))
    const all = [...presence.values()]
    this.sizes = {
      least: all.filter((one) => one === 'certain').length,
      most: all.filter((one) => one !== 'none').length,
    }
    for (const city of unique(this.records.map((one) => one.city))) this.read(city)
    this.compare()
  }

  evidenceOf(city: string): string[] {
    return unique(this.records.filter((one) => one.city === city).flatMap((one) => one.evidence))
  }

  known(city: string): { ranks: readonly number[]; results: number } {
    const results = this.records.filter((one) => one.city === city).length
    return { ranks: this.ranks.get(city) ?? [], results }
  }

  /** Where cities were ranked that take no part: only what holds with them and without them. */
  place(city: string): Place {
    const { least, most } = this.sizes
    const members = new Map([...this.ranks].filter(([one]) => this.presence.get(one) !== 'none'))
    const strangers = this.ranks.size - members.size
    const without = placeOf(city, { ranks: members, least, most })
    if (strangers === 0) return without
    return placeOf(city, { ranks: this.ranks, least, most: most + strangers }) === without ? without : 'unclear'
  }

  private read(city: string): void {
    const own = this.records.filter((one) => one.city === city)
    const evidence = this.evidenceOf(city)
    for (const field of ['rank', 'score', 'grade'] as const) {
      const given = new Set(own.flatMap((one) => (one[field] === null ? [] : [one[field]])))
      if (given.size > 1) this.problems.push({ kind: 'contradictory', year: this.year, city, field, evidence })
    }
    const ranks = [...new Set(own.flatMap((one) => (one.rank === null ? [] : [one.rank])))].sort((a, b) => a - b)
    if (ranks.length > 0) this.ranks.set(city, ranks)
    if ((this.presence.get(city) ?? 'none') === 'none') {
      this.problems.push({ kind: 'not-a-member', year: this.year, city, evidence })
    }
  }

  private compare(): void {
    const { most } = this.sizes
    for (const [city, ranks] of this.ranks) {
      const tied = ranks.length === 1 && this.place(city) === 'tied'
      for (const rank of ranks) {
        const others = [...this.ranks]
          .filter(([one, given]) => one !== city && given.includes(rank))
          .map(([one]) => one)
        if (others.length > 0) {
          this.problems.push({ kind: tied ? 'tied-last' : 'duplicate-rank', year: this.year, city, rank, others })
        }
        if (this.presence.get(city) !== 'none' && (rank > most || rank < 1 || !Number.isInteger(rank))) {
          const evidence = this.evidenceOf(city)
          this.problems.push({ kind: 'rank-out-of-range', year: this.year, city, rank, most, evidence })
        }
      }
    }
  }
}
