import { ReleaseProblem } from '../../../release/problem.ts'
import type { Briefing } from '../../../release/schema.ts'
import type { Briefings, Store } from '../../store.ts'
import { bringBriefings } from '../briefings.ts'
import { canKeep, type Kept, readOwn, writeOwn } from '../own.ts'
import { restored, withBriefing } from './edits.ts'

/** How to take back what was last done: the briefing as it was, and where it stood; null where it was not yet there. */
export interface Undo {
  id: string
  before: Briefing | null
  at: number
}

/** What the maker is told; `what` is the last part of a key of the dictionary. */
export interface Said {
  what: string
  values: Readonly<Record<string, string | number>>
  failed: boolean
  undo: Undo | null
}

/** What making adds to the briefings of the store; others pass it on with the rest. */
export interface Making extends Briefings {
  /** Id of the briefing that is being made, to which the next scene goes. */
  edited?: string | null
  said?: Said | null
  /** Why the last change is not kept beyond this visit. */
  unkept?: Exclude<Kept, 'kept'> | null
}

export const makingOf = (briefings: Briefings | null): Making | null => briefings

/** Brings the briefings, those of this browser as they stand now. */
export async function prepare(store: Store): Promise<Making> {
  const brought: Making = await bringBriefings(store)
  const making: Making = { ...brought, ...(brought.unkept ? {} : { own: readOwn() }) }
  if (!canKeep()) making.unkept = 'denied'
  store.setState({ briefings: making })
  return making
}

/** What another page of this site has kept meanwhile; undoing would take back what it did. */
export function refresh(store: Store): void {
  const making = makingOf(store.getState().briefings)
  if (!making || making.unkept) return
  const own = readOwn()
  if (own !== making.own) tell(store, { own, said: null })
}

/** Changes what is told or which briefing is being made. */
export function tell(store: Store, change: Partial<Making>): void {
  const making = makingOf(store.getState().briefings)
  if (!making) return
  const briefings: Making = { ...making, ...change }
  store.setState({ briefings })
}

/** Changes the briefings of this browser and keeps them at once. What was said before no longer holds. */
export function change(
  store: Store,
  edit: (own: readonly Briefing[]) => readonly Briefing[],
  more: Pick<Making, 'edited' | 'said'> = {},
): void {
  const making = makingOf(store.getState().briefings)
  if (!making) return
  // Another page may have kept something a moment ago; what could not be kept is only here.
  const own = edit(making.unkept ? making.own : readOwn())
  const kept = writeOwn(own)
  tell(store, { said: null, ...more, own, unkept: kept === 'kept' ? null : kept })
}

/** Changes one briefing of this browser; nothing where it is no longer there. */
export const changeOne = (store: Store, id: string, edit: (one: Briefing) => Briefing, said: Said | null = null) =>
  change(
    store,
    (own) => {
      const one = own.find((other) => other.id === id)
      return one ? withBriefing(own, edit(one)) : own
    },
    { said },
  )

export const undo = (store: Store, step: Undo) =>
  change(store, (own) => restored(own, step), { said: saying('undone') })

export const saying = (
  what: string,
  values: Said['values'] = {},
  undoing: Undo | null = null,
  failed = false,
): Said => ({ what, values, undo: undoing, failed })

/** How a briefing stands now, to be put back later. */
export const standing = (own: readonly Briefing[], id: string): Undo => {
  const at = own.findIndex((one) => one.id === id)
  return { id, before: own[at] ?? null, at: at < 0 ? own.length : at }
}

/** Everything whose id is taken: of this browser and of the release. */
export const allOf = ({ own, shipped }: Briefings): readonly Briefing[] =>
  shipped instanceof ReleaseProblem ? own : [...own, ...shipped]
