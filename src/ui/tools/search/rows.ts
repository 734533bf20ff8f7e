import type { Found, Group } from '../../../atlas/search/find.ts'
import type { Kind } from '../../../atlas/search/subjects.ts'

/** An option of the list: something found, or the wish to see the rest of its kind. */
export type Row = { kind: Kind; found: Found; more: 0 } | { kind: Kind; found: null; more: number }

/** So many of a kind are shown first, and at most so many more for each wish. */
const first = 4
const step = 50

/** The options in their order. `opened` holds a kind once for every wish for more of it, as `kind` and a number. */
export function rowsOf(groups: readonly Group[], opened: ReadonlySet<string>): Row[] {
  return groups.flatMap(({ kind, found }) => {
    const wishes = [...opened].filter((one) => one.startsWith(`${kind} `)).length
    const most = (groups.length === 1 ? 2 * first : first) + step * wishes
    // A last one takes the room of the offer to show it.
    const shown = found.length === most + 1 ? most + 1 : most
    const rows: Row[] = found.slice(0, shown).map((one) => ({ kind, found: one, more: 0 }))
    const more = Math.min(step, found.length - shown)
    return more > 0 ? [...rows, { kind, found: null, more }] : rows
  })
}
