import { bin } from 'd3-array'

export interface Bar {
  from: number
  to: number
  /** How many of each group, in the order of the values; the groups of a bar add up to its height. */
  parts: readonly { group: string; count: number }[]
  count: number
}

/**
 * Bars of a histogram with round limits, each parted by groups of its values (classes of the map).
 * Fewer than two distinct values make none.
 *
 * @param values in the indicator's unit, in any order @param wished about how many bars
 */
export function barsOf(values: readonly { value: number; group: string }[], wished: number): Bar[] {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  if (new Set(sorted.map(({ value }) => value)).size < 2) return []
  const bins = bin<{ value: number; group: string }, number>()
    .value(({ value }) => value)
    .thresholds(wished)(sorted)
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
  const rounded = (value: number) => Number(value.toPrecision(12))
  return [rounded(Math.floor(rounded(low / step)) * step), rounded(Math.ceil(rounded(high / step)) * step)]
}
