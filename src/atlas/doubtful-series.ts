/**
 * Whether a figure stands out of its series so that it is doubtful: 25 % or more one way, then 25 % or more back, and
 * most of the way. A lasting change of coverage is no such jump.
 *
 * @param before the figure of the year before, in the same unit; undefined: not known
 * @param after the figure of the year after
 */
export function jumps(before: number | undefined, at: number, after: number | undefined): boolean {
  if (before === undefined || after === undefined) return false
  const first = at / before - 1
  const second = after / at - 1
  const returned = Math.abs(after - at) >= Math.abs(at - before) / 2
  return Math.abs(first) >= 0.25 && Math.abs(second) >= 0.25 && first * second < 0 && returned
}
