import type { Absence } from '../atlas.ts'
import type { Firmness } from './firmness.ts'
import type { RankingIndicator, RankingSpec, SpecProblem } from './spec.ts'

/** Why a value does not take part: it is absent, or it is doubtful and such values are left out. */
export type Gap = Absence | 'doubtful'

export interface Missing {
  indicator: string
  gap: Gap
}

/** What became of an indicator. */
export interface UsedIndicator {
  id: string
  direction: RankingIndicator['direction']
  period: string
  /**
   * `zero-weight`: its share was set to zero; `constant`: no two of the regions ranked differ in it, so it tells
   * nothing and its weight went to the others.
   */
  use: 'counts' | 'constant' | 'zero-weight'
  /** 0 to 1; all together 1. Zero unless it counts. */
  weight: number
  /** Shannon entropy of its min–max values, 0 to 1; null unless weights are by entropy and it counts. */
  entropy: number | null
  /** Of how many of the ranked regions it is known. */
  known: number
  /** Of the values of the ranked regions, in the indicator's unit; null where none is known. */
  minimum: number | null
  maximum: number | null
}

export interface RankedRegion {
  region: string
  /** 1 is the best; equals share the better rank ("1224"). */
  rank: number
  /**
   * More is better. Linear: of min–max values and of ranks 0 to 1, of z-scores around 0. Geometric: 0.01 to 1.
   */
  score: number
  /** How many indicators with a weight are known of it, how many there are, and the weight of the known, 0 to 1. */
  coverage: { known: number; indicators: number; weight: number }
  /** What is not known of it, indicators without a weight aside. */
  missing: Missing[]
  /** Indicators whose value took part although it is doubtful. */
  doubtful: string[]
  /** In the order of the spec's indicators; null where unknown or where the indicator does not count. */
  normalised: (number | null)[]
  /** Together the score; of a geometric ranking the natural logarithm of the score. */
  contributions: (number | null)[]
  firmness: Firmness
  /**
   * Its rank with each indicator left out, in the order of the spec's; null where nothing is left. Leaving out an
   * indicator that does not count changes nothing.
   */
  leavingOut: (number | null)[]
}

/** `no-values`: nothing is known; `gaps`: a value is missing and gaps are not allowed; `too-few-known`: of less
 * than half of the indicators; `nothing-compared`: known only of indicators in which no two regions differ. */
export type UnrankedReason = 'no-values' | 'gaps' | 'too-few-known' | 'nothing-compared'

export interface UnrankedRegion {
  region: string
  reason: UnrankedReason
  coverage: { known: number; indicators: number }
  missing: Missing[]
}

/** Two regions that follow each other, and in what share of the random weightings the first is better, 0 to 1. */
export interface Neighbours {
  first: string
  second: string
  precedence: number
}

/** Regions that follow each other in the ranking. */
export interface Places {
  regions: string[]
  /** The places that they take together, both included. */
  from: number
  to: number
}

/** A tier: each of its regions can hardly be told from the next; its last is firmly before the next tier's first. */
export interface Group extends Places {
  /**
   * The share of random weightings in which the group's first region is better than its last, 0 to 1; null for a
   * group of one. From 0.9 on, the ends of a long group can be told apart although no two neighbours can.
   */
  precedence: number | null
}

/** Plain data throughout: it may be sent between a page and a worker. */
export interface RankingResult {
  kind: 'ranking'
  spec: RankingSpec
  indicators: UsedIndicator[]
  /** By rank; equals by code. */
  ranked: RankedRegion[]
  unranked: UnrankedRegion[]
  neighbours: Neighbours[]
  /** Tiers: every ranked region is in one, many of them in a tier of their own. */
  groups: Group[]
  /**
   * The longest runs of places in which no two regions can be told apart: neither precedes the other in the way
   * they are ranked in 90 % of the random weightings. They may overlap. Of these, and not of a tier, it is true
   * that "places 4 to 6 cannot be told apart".
   */
  indistinct: Places[]
  /** How many indicators the random weightings varied; of a single one they tell nothing. */
  varied: number
  /** Whether any value that took part is doubtful. */
  doubtful: boolean
}

export type RankingProblem =
  | { kind: 'bad-spec'; problem: SpecProblem }
  | { kind: 'unknown-indicator'; indicators: string[] }
  | { kind: 'no-regions' }
  | { kind: 'one-region'; region: string }
  | { kind: 'not-a-number'; region: string; indicator: string }
  /** z-scores are negative for half of the regions, and the geometric mean is not defined for them. */
  | { kind: 'not-combinable'; normalisation: 'z-score'; aggregation: 'geometric' }
  /** Fewer than two regions are known well enough. */
  | { kind: 'too-few-known'; rankable: string[]; unranked: UnrankedRegion[] }
  /** No indicator with a weight varies among the regions that could be ranked. */
  | { kind: 'constant-indicator'; indicators: string[] }
