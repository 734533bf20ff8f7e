import { fetchUnder, loadBriefings } from '../../release/load.ts'
import { ReleaseProblem } from '../../release/problem.ts'
import type { Briefing } from '../../release/schema.ts'
import type { Briefings, Store } from '../store.ts'
import { readOwn } from './own.ts'

/** Brings the briefings of the release and of this browser, once. */
export async function bringBriefings(store: Store): Promise<Briefings> {
  const { briefings, core } = store.getState()
  if (briefings) return briefings
  const shipped = await loadBriefings(fetchUnder(`${import.meta.env.BASE_URL}data/`), core).catch((error: unknown) =>
    error instanceof ReleaseProblem
      ? error
      : new ReleaseProblem('unknown', 'briefings.json', '', error instanceof Error ? error.message : String(error)),
  )
  const made = { shipped, own: readOwn() }
  store.setState({ briefings: made })
  return made
}

/** Own ones first: a copy of a shipped briefing that somebody edits has an id of its own. */
export function findBriefing(briefings: Briefings | null, id: string | null): Briefing | undefined {
  if (!briefings) return undefined
  const shipped = briefings.shipped instanceof ReleaseProblem ? [] : briefings.shipped
  return [...briefings.own, ...shipped].find((one) => one.id === id)
}
