import { bin, tickStep } from 'd3-array'

export interface Bar {
  from: number
  to: number
  /** How many of each group, in the order of the values; the groups of a bar add up to its height. */
  parts: readonly { group: string; count: number }[]
  count: number
}

/** Where values stand on the way of a brush. */
export interface Axis {
  low: number
  high: number
  /** In how many steps a thumb goes from one end to the other. */
  steps: number
  /** From 0 at the low end to 1 at the high end, and beyond for values beyond them. */
  share(value: number): number
  /** The round value at a share; the ends for shares beyond them. */
  at(share: number): number
  /** Round limits of the bars on it. */
  limits: readonly number[]
}

/** About so many steps: by the keyboard the whole way should not take thousands. */
const steps = 200

/**
 * The way from the smallest to the largest value. Strongly skewed positive values (densities) stand by their
 * logarithms, by the same rule as their classes are made: else nearly all would share one bar.
 *
 * @param values at least two distinct ones, in the indicator's unit, in any order
 * @param finest the smallest difference that is shown @param wished about how many bars
 */
export function axisOf(values: readonly number[], finest: number, wished: number): Axis {
  const sorted = [...values].sort((a, b) => a - b)
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  if (least > 0 && most > 8 * (sorted[sorted.length >> 1] ?? 0)) return skewedAxis(least, most)
  const step = Math.max(finest, tickStep(least, most, steps))
  const [low, high] = spanOf(sorted, step)
  const share = (value: number) => (value - low) / (high - low)
  const count = Math.round((high - low) / step)
  const at = (part: number) => tidy(low + Math.round(Math.min(1, Math.max(0, part)) * count) * step)
  const [first, ...rest] = bin().thresholds(wished)(sorted)
  return {
    low,
    high,
    steps: count,
    share,
    at,
    limits: [first?.x0 ?? low, ...[first, ...rest].map((one) => one?.x1 ?? high)],
  }
}

/** Round numbers (1, 2, 5, 10, 20 …) part it, which stand about equally far from each other by their logarithms. */
function skewedAxis(least: number, most: number): Axis {
  const limits: number[] = []
  for (let power = Math.floor(Math.log10(least)); limits.length === 0 || (limits.at(-1) ?? most) < most; power++) {
    for (const multiple of [1, 2, 5]) {
      const limit = tidy(multiple * 10 ** power)
      if ((limits.at(-1) ?? 0) >= most) break
      if (limit <= least) limits.length = 0
      limits.push(limit)
    }
  }
  const [low, high] = [limits[0] ?? least, limits.at(-1) ?? most]
  const share = (value: number) => (value <= 0 ? -1 : Math.log(value / low) / Math.log(high / low))
  const at = (part: number) =>
    part <= 0 ? low : part >= 1 ? high : Number((low * (high / low) ** part).toPrecision(3))
  return { low, high, steps, share, at, limits }
}

const tidy = (value: number) => Number(value.toPrecision(12))

/**
 * Bars of a histogram between given limits, each parted by groups of its values (classes of the map).
 *
 * @param values in the indicator's unit, in any order, all between the first and the last limit
 * @param limits ascending; a value on a limit belongs to the bar above it, on the last one to the last bar
 */
export function barsOf(values: readonly { value: number; group: string }[], limits: readonly number[]): Bar[] {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  const bins = bin<{ value: number; group: string }, number>()
    .value(({ value }) => value)
    .domain([limits[0] ?? 0, limits.at(-1) ?? 0])
    .thresholds(limits.slice(1, -1))(sorted)
  return bins.map((items) => {
    const parts: { group: string; count: number }[] = []
    for (const { group } of items) {
      const last = parts.at(-1)
      if (last?.group === group) last.count++
      else parts.push({ group, count: 1 })
    }
    return { from: items.x0 ?? 0, to: items.x1 ?? 0, parts, count: items.length }
  })
}

/** The smallest and the largest number of the step that hold all values between them. */
export function spanOf(values: readonly number[], step: number): [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return [tidy(Math.floor(tidy(low / step)) * step), tidy(Math.ceil(tidy(high / step)) * step)]
}
