import type { Region } from '../../release/schema.ts'
import type { DraftFigure } from '../project.ts'
import type { Known } from './known.ts'
import { stepOf } from './precision.ts'

/** A whole that differs from the sum of its parts. */
export interface WrongSum {
  /** Where it is said: the whole if it stands in the sheets, else the first of its parts that does. */
  at: DraftFigure
  region: string
  value: number
  sum: number
  parts: number
}

/** Of what the base states, how far it may be rounded. */
const baseRounding = 0.001

/**
 * How far a sum of rounded parts may be from the rounded whole.
 *
 * @param step the least difference that the figures can express
 * @param ones things that are counted by ones are not rounded where they are written so
 */
export const tolerance = (step: number, parts: number, ones: boolean): number =>
  ones && step <= 1 ? 0 : (step * (parts + 1)) / 2

/** Whether there was such a region in a period. */
export const isThere = ({ validFrom, validTo }: Pick<Region, 'validFrom' | 'validTo'>, period: string): boolean =>
  (validFrom === undefined || validFrom <= period) && (validTo === undefined || period <= validTo)

/** Regions that others are parts of, at some time. Of a nation, the release knows only some. */
export function wholesOf(known: Known): Map<string, string[]> {
  const wholes = new Map<string, string[]>()
  for (const { adcode, parent } of known.regions.values()) {
    if (parent === null || known.regions.get(parent)?.level === 'nation') continue
    const parts = wholes.get(parent)
    if (parts) parts.push(adcode)
    else wholes.set(parent, [adcode])
  }
  return wholes
}

/**
 * The whole of a region's figure and the sum over its parts, where all of them are known and one is in the sheets.
 * Null: they agree, or cannot be compared.
 */
export function wrongSum(
  region: string,
  ever: readonly string[],
  indicator: string,
  period: string,
  known: Known,
): WrongSum | null {
  const series = known.of({ region, indicator })
  const own = series.drafted.get(period)
  const inBase = own ? undefined : series.base.get(period)
  const value = own?.value ?? inBase?.value
  // A sum that the base made of its parts is made again.
  if (value === undefined || inBase?.formula?.startsWith('sum(')) return null
  let parts = 0
  let at = own
  let sum = 0
  let isNew = own !== undefined && own.value !== series.base.get(period)?.value
  let step = own ? stepOf(own) : Number.POSITIVE_INFINITY
  let fromBase = inBase !== undefined
  for (const part of ever) {
    const ofPart = known.of({ region: part, indicator })
    const drafted = ofPart.drafted.get(period)
    const figure = drafted ?? ofPart.base.get(period)
    if (!figure) {
      if (isThere(known.regions.get(part) ?? {}, period)) return null
      continue
    }
    // A region that got its code later may have figures of earlier years.
    parts++
    sum += figure.value
    if (drafted) {
      at = at ?? drafted
      isNew = isNew || drafted.value !== ofPart.base.get(period)?.value
      step = Math.min(step, stepOf(drafted))
    } else fromBase = true
  }
  // What the base states already, with all its parts, was looked at before.
  if (!at || !isNew || parts === 0) return null
  const allowed =
    tolerance(step, parts, known.indicators.get(indicator)?.decimals === 0) +
    (fromBase ? Math.abs(sum) * baseRounding : 1e-9 * Math.abs(sum))
  if (Math.abs(sum - value) <= allowed) return null
  return { at, region, value, sum: clean(sum), parts }
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export const clean = (sum: number): number => Number(sum.toPrecision(12))
