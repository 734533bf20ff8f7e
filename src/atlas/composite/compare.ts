import type { Matrix } from './matrix.ts'
import { type Column, varies } from './normalise.ts'
import type { Missing, RankingProblem, UnrankedRegion } from './result.ts'
import type { RankingSpec } from './spec.ts'

/** Which regions are compared by which indicators. */
export interface Comparison {
  /** Rows of the matrix. */
  rows: number[]
  unranked: UnrankedRegion[]
  /** By the spec's indicators: the values of the rows that take part. */
  columns: Column[]
  /** By the spec's indicators: whether it tells regions apart and has a weight. */
  counts: boolean[]
  /** By row of the matrix, of indicators with a weight. */
  missing: Missing[][]
  /** By row of the matrix: ids of the indicators with a weight whose value is doubtful and not left out. */
  doubtful: string[][]
  /** Indicators whose share is above zero, as positions in the spec. */
  weighted: number[]
}

/** The least share of the indicators that must be known of a region that is ranked with gaps. */
export const leastKnown = 0.5

/**
 * Decides who is ranked, before any number is looked at twice. The regions that are not ranked have no part in
 * the minimum, the mean or the ranks by which the others are normalised.
 */
export function compare(matrix: Matrix, spec: RankingSpec): Comparison | RankingProblem {
  const places = spec.indicators.map(({ id }) => matrix.indicators.indexOf(id))
  const unknown = spec.indicators.filter((_, index) => places[index] === -1).map(({ id }) => id)
  if (unknown.length > 0) return { kind: 'unknown-indicator', indicators: unknown }
  const [region, second] = matrix.regions
  if (region === undefined) return { kind: 'no-regions' }
  if (second === undefined) return { kind: 'one-region', region }

  const { weights } = spec
  const weighted = spec.indicators.flatMap((_, index) =>
    weights.kind === 'set' && weights.shares[index] === 0 ? [] : [index],
  )
  const values: (number | null)[][] = []
  const missing: Missing[][] = []
  const doubtful: string[][] = []
  for (const [row, region] of matrix.regions.entries()) {
    const [own, gaps, doubts]: [(number | null)[], Missing[], string[]] = [[], [], []]
    for (const [index, { id }] of spec.indicators.entries()) {
      const place = places[index] as number
      const value = matrix.values[row]?.[place]
      if (value !== null && !Number.isFinite(value)) return { kind: 'not-a-number', region, indicator: id }
      const isDoubtful = value !== null && matrix.doubtful[row]?.[place] === true
      const isUsed = value !== null && !(isDoubtful && spec.doubtful === 'without-doubtful')
      own.push(isUsed ? (value as number) : null)
      if (!weighted.includes(index)) continue
      if (!isUsed) gaps.push({ indicator: id, gap: isDoubtful ? 'doubtful' : absence(matrix, row, place) })
      else if (isDoubtful) doubts.push(id)
    }
    values.push(own)
    missing.push(gaps)
    doubtful.push(doubts)
  }

  const unranked: UnrankedRegion[] = []
  const leaveOut = (row: number, reason: UnrankedRegion['reason']) => {
    const known = weighted.filter((index) => values[row]?.[index] !== null).length
    const coverage = { known, indicators: weighted.length }
    unranked.push({ region: matrix.regions[row] as string, reason, coverage, missing: missing[row] as Missing[] })
  }
  const rankable: number[] = []
  for (const [row, own] of values.entries()) {
    const known = weighted.filter((index) => own[index] !== null).length
    if (known === 0) leaveOut(row, 'no-values')
    else if (spec.missing === 'leave-out' && known < weighted.length) leaveOut(row, 'gaps')
    else if (known < leastKnown * weighted.length) leaveOut(row, 'too-few-known')
    else rankable.push(row)
  }
  if (rankable.length < 2) {
    return { kind: 'too-few-known', rankable: rankable.map((row) => matrix.regions[row] as string), unranked }
  }

  const columnOf = (index: number, rows: number[]) => rows.map((row) => values[row]?.[index] ?? null)
  const counts = spec.indicators.map((_, index) => weighted.includes(index) && varies(columnOf(index, rankable)))
  if (!counts.includes(true)) {
    return { kind: 'constant-indicator', indicators: weighted.map((index) => spec.indicators[index]?.id as string) }
  }
  // A region that goes now is known of no indicator that varies, so none ceases to vary without it.
  const rows = rankable.filter((row) => values[row]?.some((value, index) => value !== null && counts[index]))
  for (const row of rankable) if (!rows.includes(row)) leaveOut(row, 'nothing-compared')
  const columns = spec.indicators.map((_, index) => columnOf(index, rows))
  return { rows, unranked, columns, counts, missing, doubtful, weighted }
}

/** A matrix from elsewhere may lack the reason; then no source is the one that claims least. */
const absence = (matrix: Matrix, row: number, place: number) => matrix.absences[row]?.[place] ?? 'no-source'
