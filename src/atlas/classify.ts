import { ckmeans } from 'simple-statistics'

/** Interior class limits, ascending: a value belongs to the class of the number of limits that it reaches. */
export type Breaks = readonly number[]

/**
 * Natural breaks (Wang & Song 2011, "Ckmeans.1d.dp", R Journal 3/2), each limit moved to the roundest
 * number in the gap between two classes, so that no class is empty and the key is easy to read.
 * Strongly skewed positive values (densities) are grouped by their logarithms: the differences among
 * the many small ones would vanish beside the few large.
 *
 * @param values finite numbers in any order, in the indicator's unit
 * @param classes at least 1; fewer come back where there are fewer distinct values
 */
export function naturalBreaks(values: readonly number[], classes: number): Breaks {
  const sorted = [...values].sort((a, b) => a - b)
  const distinct = new Set(sorted).size
  if (distinct < 2) return []
  const lowest = sorted[0] ?? 0
  const median = sorted[sorted.length >> 1] ?? 0
  const skewed = lowest > 0 && (sorted.at(-1) ?? 0) > 8 * median
  const clusters = ckmeans(skewed ? sorted.map(Math.log) : sorted, Math.min(classes, distinct))
  const breaks: number[] = []
  let start = 0
  for (const cluster of clusters.slice(0, -1)) {
    start += cluster.length
    const [below, above] = [sorted[start - 1] ?? 0, sorted[start] ?? 0]
    // Equal values are never parted.
    if (above > below) breaks.push(roundestBetween(below, above))
  }
  return breaks
}

/** A number with the fewest significant digits in (low, high], near the middle. `low` and `high` are finite. */
export function roundestBetween(low: number, high: number): number {
  if (!(high > low)) return high
  // Halved first: the sum of two large numbers may not be finite.
  const middle = low / 2 + high / 2
  const largest = Math.max(Math.abs(low), Math.abs(high))
  for (let exponent = Math.ceil(Math.log10(largest)) + 1; exponent > -320; exponent--) {
    for (const multiple of [10, 5, 2, 1]) {
      const step = multiple * 10 ** exponent
      const nearest = Math.round(middle / step)
      for (const count of [nearest, nearest + 1, nearest - 1]) {
        const candidate = Number((count * step).toPrecision(12))
        if (candidate > low && candidate <= high) return candidate
      }
    }
  }
  return high
}

/** Zero for the lowest class. */
export function classOf(value: number, breaks: Breaks): number {
  let index = 0
  while (index < breaks.length && value >= (breaks[index] as number)) index++
  return index
}
