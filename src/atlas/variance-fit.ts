import { type Breaks, classOf } from './classify.ts'

/** How many of the values lie in each class, from the lowest. */
export function countsIn(values: readonly number[], breaks: Breaks): number[] {
  const counts = Array.from({ length: breaks.length + 1 }, () => 0)
  for (const value of values) counts[classOf(value, breaks)] = (counts[classOf(value, breaks)] ?? 0) + 1
  return counts
}

/**
 * Goodness of variance fit (Jenks & Caspall 1971, Annals of the Association of American Geographers 61/2): the part
 * of the values' squared deviations from their mean that the classes explain. 1 where the values of each class are
 * equal, 0 where the classes say nothing.
 *
 * @param values finite numbers in any order
 * @returns 0–1; null where all values are equal, or there are none: there is nothing to explain
 */
export function varianceFit(values: readonly number[], breaks: Breaks): number | null {
  const all = squaredDeviations(values)
  if (!(all > 0)) return null
  const groups = Array.from({ length: breaks.length + 1 }, (): number[] => [])
  for (const value of values) groups[classOf(value, breaks)]?.push(value)
  return Math.max(0, 1 - groups.reduce((sum, group) => sum + squaredDeviations(group), 0) / all)
}

function squaredDeviations(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}
