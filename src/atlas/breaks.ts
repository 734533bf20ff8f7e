import { type Breaks, naturalBreaks, roundestBetween } from './classify.ts'

/*
 * Ways to part values into classes besides natural breaks; see classify.ts for what a limit is.
 */

/**
 * Classes of as equal numbers of values as ties allow: each limit lies where the sorted values change, as near as
 * can be to its place. No class is empty.
 *
 * @param values finite numbers in any order
 * @param classes at least 1; fewer come back where there are fewer distinct values
 */
export function quantileBreaks(values: readonly number[], classes: number): Breaks {
  const sorted = [...values].sort((a, b) => a - b)
  const starts = sorted.flatMap((value, at) => (at > 0 && value > (sorted[at - 1] ?? value) ? [at] : []))
  const wanted = Math.min(classes - 1, starts.length)
  const breaks: number[] = []
  let next = 0
  for (let limit = 1; limit <= wanted; limit++) {
    const place = (limit * sorted.length) / (wanted + 1)
    // One start must be left for each limit that is still to come.
    const last = starts.length - 1 - (wanted - limit)
    const far = (at: number) => Math.abs((starts[at] ?? 0) - place)
    while (next < last && far(next + 1) <= far(next)) next++
    const start = starts[next++] ?? 0
    breaks.push(roundestBetween(sorted[start - 1] ?? 0, sorted[start] ?? 0))
  }
  return breaks
}

/**
 * Intervals of equal width between the lowest and the highest value. Limits are rounded by at most a tenth of the
 * width, and never so far that a value would change its class; a class may be empty.
 *
 * @param values finite numbers in any order
 * @param classes at least 1; fewer come back where there are fewer distinct values
 */
export function equalBreaks(values: readonly number[], classes: number): Breaks {
  const sorted = [...values].sort((a, b) => a - b)
  const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)]
  const count = Math.min(classes, new Set(sorted).size)
  const width = highest / count - lowest / count
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    const limit = lowest + (index + 1) * width
    const at = sorted.findIndex((value) => value >= limit)
    const [below, above] = [sorted[at - 1] ?? limit, sorted[at] ?? limit]
    return roundestBetween(Math.max(below, limit - width / 10), Math.min(above, limit + width / 10))
  })
}

export const breaksBy = { natural: naturalBreaks, quantile: quantileBreaks, equal: equalBreaks } as const

/**
 * Classes on both sides of a reference, which is always a limit: as many below as above, the odd one where more
 * values lie. A side with too few distinct values leaves classes to the other, but keeps one, even without a value:
 * in another year values may lie there.
 *
 * @param classes at least 2
 */
export function breaksAround(
  reference: number,
  values: readonly number[],
  classes: number,
  parted: (values: readonly number[], classes: number) => Breaks,
): Breaks {
  const [below, above] = [values.filter((value) => value < reference), values.filter((value) => value >= reference)]
  const most = (side: number[]) => Math.max(1, new Set(side).size)
  const half = below.length > above.length ? Math.ceil(classes / 2) : Math.floor(classes / 2)
  const low = Math.min(most(below), Math.max(half, classes - most(above)))
  return [...parted(below, low), reference, ...parted(above, Math.min(most(above), classes - low))]
}
