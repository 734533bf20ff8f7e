import type { Indicator } from '../../release/schema.ts'
import type { DraftFigure } from '../project.ts'
import { type Known, type Spread, type Years, yearsOf } from './known.ts'

export interface Slip {
  rule: 'ten-times' | 'ten-thousand-times'
  /** What the figure was compared with. */
  before: number
  /** The period of `before`; empty where it is the median of other regions. */
  other: string
}

/** Years further away say too little. */
const mostYears = 10
/** Neighbours in the sheets that are looked at. */
const mostNeighbours = 4
/** Smaller numbers of things are ten times others by their nature. */
const fewestThings = 10
/** Values that are needed to say what is usual at a level. */
const enough = 8
/** How many times the smallest the largest may be where a tenfold figure is to say something. */
const mostUnlike = 6
const powers = [
  { rule: 'ten-thousand-times', power: 4, near: 0.5 },
  { rule: 'ten-times', power: 1, near: 0.15 },
] as const

/**
 * Whether a figure is about ten or ten thousand times off what is known of its region, or, where nothing is, of its
 * peers, so that a slip of a digit or of a unit explains it better. Null: it is not.
 */
export function slipOf(figure: DraftFigure, indicator: Indicator, known: Known): Slip | null {
  const { value } = figure
  if (!(value > 0)) return null
  const whole = indicator.measure === 'count' && indicator.decimals === 0
  let compared = false
  for (let at = 0; at < 2; at++) {
    const reference = at === 0 ? nearestInBase(figure, known) : usualInSheets(figure, known)
    if (!reference || !(reference.value > 0)) continue
    compared = true
    const size = Math.log10(value / reference.value)
    for (const { rule, power, near } of powers) {
      if (Math.abs(Math.abs(size) - power) > near) continue
      if (power === 1 && whole && Math.min(value, reference.value) < fewestThings) continue
      return { rule, before: reference.value, other: reference.period }
    }
  }
  return compared ? null : amongPeers(figure, indicator, known)
}

interface Reference {
  value: number
  period: string
}

function nearestInBase(figure: DraftFigure, known: Known): Reference | null {
  return nearest(known.of(figure).inBase, figure.period, 1, true)[0] ?? null
}

/** The figures of the nearest years, the earlier one first of two that are as near. */
function nearest({ years, figures }: Years<Reference>, period: string, most: number, itself: boolean): Reference[] {
  const year = yearsOf(period)
  const found: Reference[] = []
  let after = placeOf(years, year)
  let before = after - 1
  if (!itself && years[after] === year) after++
  while (found.length < most) {
    const down = before >= 0 ? year - (years[before] as number) : Number.POSITIVE_INFINITY
    const up = after < years.length ? (years[after] as number) - year : Number.POSITIVE_INFINITY
    if (Math.min(down, up) > mostYears) break
    found.push(figures[down <= up ? before-- : after++] as Reference)
  }
  return found
}

/** How many of the years, which are in order, are before one. */
function placeOf(years: readonly number[], year: number): number {
  let low = 0
  let high = years.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((years[middle] as number) < year) low = middle + 1
    else high = middle
  }
  return low
}

/** What the years about it in the sheets show; of two that contradict each other, the later one is asked about. */
function usualInSheets(figure: DraftFigure, known: Known): Reference | null {
  const others = nearest(known.of(figure).inSheets, figure.period, mostNeighbours, false)
  const first = others[0]
  if (!first) return null
  if (others.length === 1) return figure.period > first.period ? first : null
  const sorted = others.slice().sort((a, b) => a.value - b.value)
  const low = sorted[(sorted.length - 1) >> 1] as Reference
  const high = sorted[sorted.length >> 1] as Reference
  // Where the middle ones themselves are far apart, nothing is usual.
  if (!(low.value > 0) || high.value > low.value * 3) return null
  return others.find(({ value }) => value >= low.value / 1.5 && value <= high.value * 1.5) ?? low
}

function amongPeers({ region, value }: DraftFigure, indicator: Indicator, known: Known): Slip | null {
  const inBase = known.spreadInBase(region, indicator.id)
  const spread = inBase && inBase.count >= enough ? inBase : known.spreadInSheets(region, indicator.id)
  if (!spread || spread.count < enough) return null
  const fits = (factor: number, margin: number) =>
    outside(value, spread, margin) && value * factor >= spread.low && value * factor <= spread.high
  if (fits(1e-4, 5) || fits(1e4, 5)) return { rule: 'ten-thousand-times', before: spread.median, other: '' }
  // Counts of regions differ tenfold by nature, and so do some ratios.
  const alike = spread.high <= spread.low * mostUnlike
  if (indicator.measure === 'ratio' && alike && (fits(0.1, 2) || fits(10, 2))) {
    return { rule: 'ten-times', before: spread.median, other: '' }
  }
  return null
}

const outside = (value: number, { low, high }: Spread, margin: number): boolean =>
  value > high * margin || value < low / margin
