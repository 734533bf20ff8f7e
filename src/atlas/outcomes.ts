import type { Outcome } from '../release/schema.ts'
import { byDate } from './calendar.ts'

/** What is known to have come of something that was set; null where nothing is. */
export type Decided = 'met' | 'late' | 'not-met' | 'progress' | null

/** By their dates, those without one first; at one date in an order that does not depend on the file's. */
export function inOrder(outcomes: readonly Outcome[]): Outcome[] {
  const rank = ['unclear', 'progress', 'met', 'late', 'not-met']
  return [...outcomes].sort(
    (a, b) =>
      byDate(a.date, b.date) ||
      rank.indexOf(a.met) - rank.indexOf(b.met) ||
      (a.evidence.join() < b.evidence.join() ? -1 : 1),
  )
}

/**
 * What the outcomes decide of the whole. The last word counts, but what was late stays late. What came of a part
 * of the area is progress of the whole and no more; an unclear outcome decides nothing.
 *
 * @param whole says of an outcome's region whether it is the whole area that was meant
 */
export function decided(outcomes: readonly Outcome[], whole: (region: string | null) => boolean): Decided {
  const own = inOrder(outcomes.filter((one) => whole(one.region)))
  const last = own.filter((one) => one.met === 'met' || one.met === 'late' || one.met === 'not-met').at(-1)
  if (last?.met === 'not-met') return 'not-met'
  if (last) return own.some((one) => one.met === 'late') ? 'late' : 'met'
  if (own.some((one) => one.met === 'progress')) return 'progress'
  const parts = outcomes.filter((one) => !whole(one.region))
  return parts.some((one) => one.met === 'met' || one.met === 'late' || one.met === 'progress') ? 'progress' : null
}
