/**
 * What a reference ranking is made of, as one plain value, and its text for an address.
 * The steps and their names follow OECD/JRC 2008, "Handbook on Constructing Composite Indicators":
 * normalisation (step 5), weighting and aggregation (step 6), uncertainty and sensitivity (step 7).
 */

export const normalisations = ['min-max', 'z-score', 'rank'] as const
export const aggregations = ['linear', 'geometric'] as const
/** A region with a gap is not ranked, or it is ranked by what is known of it. */
export const missingRules = ['leave-out', 'available'] as const
/** Whether values that the release marks as doubtful take part. */
export const doubtfulRules = ['with-doubtful', 'without-doubtful'] as const
export type Normalisation = (typeof normalisations)[number]
export type Aggregation = (typeof aggregations)[number]
export type MissingRule = (typeof missingRules)[number]
export type DoubtfulRule = (typeof doubtfulRules)[number]

export interface RankingIndicator {
  id: string
  /** 1 where more is better, -1 where less is better. */
  direction: 1 | -1
  /** YYYY or YYYY-MM; absent: the indicator's default period. */
  period?: string
}

export type Weights =
  | { kind: 'equal' }
  /** Per cent, one for each indicator, in tenths at the finest, 100 together. */
  | { kind: 'set'; shares: readonly number[] }
  | { kind: 'entropy' }

export interface RankingSpec {
  indicators: readonly RankingIndicator[]
  normalisation: Normalisation
  weights: Weights
  aggregation: Aggregation
  missing: MissingRule
  doubtful: DoubtfulRule
  /** Whole, 0 to 4,294,967,295: the same seed gives the same random weightings. */
  seed: number
  /** How many random weightings are tried, 2,000 to 20,000. */
  draws: number
}

export const limits = {
  indicators: 20,
  /** Fewer draws leave the 5 and 95 % limits to chance; more than these make a phone wait. */
  leastDraws: 2000,
  mostDraws: 20_000,
  largestSeed: 0xffff_ffff,
  text: 2000,
} as const

const parts = ['indicators', 'normalisation', 'weights', 'aggregation', 'missing', 'doubtful', 'seed', 'draws'] as const
export type SpecPart = (typeof parts)[number]

export type SpecProblem =
  | { kind: 'too-long'; length: number }
  | { kind: 'wrong-parts'; count: number }
  | { kind: 'bad-part'; part: SpecPart; text: string }
  | { kind: 'no-indicators' }
  | { kind: 'too-many-indicators'; count: number }
  | { kind: 'duplicate-indicator'; indicator: string }
  | { kind: 'all-weights-zero' }
  /** Not one share for each indicator, or not 100 together. */
  | { kind: 'wrong-shares'; expected: number; count: number; sum: number }

/** The pattern of ids in the release's schema, which is not imported: a worker would carry the validator with it. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/
const periodPattern = /^\d{4}(-(0[1-9]|1[0-2]))?$/

/** Equal weights of min–max values, added up; the ordinary case of the handbook. */
export const plainSpec = (indicators: readonly RankingIndicator[]): RankingSpec => ({
  indicators,
  normalisation: 'min-max',
  weights: { kind: 'equal' },
  aggregation: 'linear',
  missing: 'leave-out',
  doubtful: 'with-doubtful',
  seed: 1,
  draws: limits.leastDraws,
})

/** What is wrong with a spec, or undefined. Trusts nothing but the shape, so a message from elsewhere may be checked. */
export function checkSpec(spec: RankingSpec): SpecProblem | undefined {
  const bad = (part: SpecPart, value: unknown): SpecProblem => ({
    kind: 'bad-part',
    part,
    text: String(value).slice(0, 200),
  })
  const { indicators, weights } = spec
  if (indicators.length === 0) return { kind: 'no-indicators' }
  if (indicators.length > limits.indicators) return { kind: 'too-many-indicators', count: indicators.length }
  const seen = new Set<string>()
  for (const { id, direction, period } of indicators) {
    if (!idPattern.test(id)) return bad('indicators', id)
    if (direction !== 1 && direction !== -1) return bad('indicators', direction)
    if (period !== undefined && !periodPattern.test(period)) return bad('indicators', period)
    if (seen.has(id)) return { kind: 'duplicate-indicator', indicator: id }
    seen.add(id)
  }
  if (!normalisations.includes(spec.normalisation)) return bad('normalisation', spec.normalisation)
  if (weights.kind === 'set') {
    const problem = checkShares(weights.shares, indicators.length)
    if (problem) return problem
  } else if (weights.kind !== 'equal' && weights.kind !== 'entropy') {
    return bad('weights', (weights as { kind: unknown }).kind)
  }
  if (!aggregations.includes(spec.aggregation)) return bad('aggregation', spec.aggregation)
  if (!missingRules.includes(spec.missing)) return bad('missing', spec.missing)
  if (!doubtfulRules.includes(spec.doubtful)) return bad('doubtful', spec.doubtful)
  if (!isWhole(spec.seed, 0, limits.largestSeed)) return bad('seed', spec.seed)
  if (!isWhole(spec.draws, limits.leastDraws, limits.mostDraws)) return bad('draws', spec.draws)
  return undefined
}

function checkShares(shares: readonly number[], expected: number): SpecProblem | undefined {
  // Tenths are whole numbers times ten, whose sum is exact; 33.3 + 33.3 + 33.4 would not be.
  const tenths = shares.map((share) => Math.round(share * 10))
  for (const [index, share] of shares.entries()) {
    if (!(share >= 0 && share <= 100) || (tenths[index] as number) / 10 !== share) {
      return { kind: 'bad-part', part: 'weights', text: String(share).slice(0, 200) }
    }
  }
  const sum = tenths.reduce((a, b) => a + b, 0)
  if (shares.length === expected && sum === 0) return { kind: 'all-weights-zero' }
  if (shares.length === expected && sum === 1000) return undefined
  return { kind: 'wrong-shares', expected, count: shares.length, sum: sum / 10 }
}

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most

/**
 * The text of a spec, for example
 * `physiciansPer1000,!share65plus(2020)~min-max~set(60,40)~linear~leave-out~with-doubtful~1~2000`.
 * An exclamation mark stands before an indicator of which less is better, its period in brackets behind it.
 * No character but the comma changes when it is encoded for an address (`+` would come back as a space).
 */
export function formatSpec(spec: RankingSpec): string {
  const { weights } = spec
  return [
    spec.indicators
      .map(({ id, direction, period }) => `${direction === -1 ? '!' : ''}${id}${period ? `(${period})` : ''}`)
      .join(','),
    spec.normalisation,
    weights.kind === 'set' ? `set(${weights.shares.join(',')})` : weights.kind,
    spec.aggregation,
    spec.missing,
    spec.doubtful,
    spec.seed,
    spec.draws,
  ].join('~')
}

/**
 * Reads what `formatSpec` writes, and nothing else: every accepted text is the one text of its spec.
 * Anything may be handed in; a problem comes back as a value.
 */
export function parseSpec(text: string): RankingSpec | SpecProblem {
  if (text.length > limits.text) return { kind: 'too-long', length: text.length }
  const found = text.split('~')
  if (found.length !== parts.length) return { kind: 'wrong-parts', count: found.length }
  const [indicators = '', normalisation, weights = '', aggregation, missing, doubtful, seed, draws] = found
  const spec = {
    indicators: indicators === '' ? [] : indicators.split(',').map(parseIndicator),
    normalisation: normalisation as Normalisation,
    weights: parseWeights(weights),
    aggregation: aggregation as Aggregation,
    missing: missing as MissingRule,
    doubtful: doubtful as DoubtfulRule,
    seed: Number(seed),
    draws: Number(draws),
  }
  const problem = checkSpec(spec)
  if (problem) return problem
  // What reads alike but is written otherwise ("01", "1e3", "40.0") is refused here.
  const written = formatSpec(spec).split('~')
  const other = parts.findIndex((_, index) => written[index] !== found[index])
  if (other < 0) return spec
  return { kind: 'bad-part', part: parts[other] as SpecPart, text: (found[other] as string).slice(0, 200) }
}

export const isSpec = (parsed: RankingSpec | SpecProblem): parsed is RankingSpec => !('kind' in parsed)

function parseIndicator(text: string): RankingIndicator {
  const direction = text.startsWith('!') ? -1 : 1
  const rest = direction === -1 ? text.slice(1) : text
  const open = rest.indexOf('(')
  if (open < 0 || !rest.endsWith(')')) return { id: rest, direction }
  return { id: rest.slice(0, open), direction, period: rest.slice(open + 1, -1) }
}

function parseWeights(text: string): Weights {
  if (text.startsWith('set(') && text.endsWith(')')) {
    return { kind: 'set', shares: text.slice(4, -1).split(',').map(Number) }
  }
  return text === 'set' ? { kind: 'set', shares: [] } : ({ kind: text } as Weights)
}
