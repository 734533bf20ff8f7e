import type { Briefing } from '../../release/schema.ts'
import type { Library, State } from '../store.ts'
import type { Composer } from './flow/composer.tsx'
import type { SheetPlan } from './sheet/Sheet.tsx'
import { sceneSheets } from './subjects/briefing.tsx'
import { regionSheets } from './subjects/region.tsx'
import { bound, reported } from './subjects/reports.tsx'
import { viewSheets } from './subjects/view.tsx'

/** What is printed of each scene of a briefing besides its map and evidence. */
export interface Extras {
  /** For the speaker. */
  notes: boolean
  /** The table, chart or board that stands beside the map. */
  boards: boolean
}

/** What is printed, and how. */
export interface Order {
  state: State
  library: Library
  /** Where a briefing is printed. */
  briefing: Briefing | undefined
  extras: Extras
}

/** How much is done of how much: reports, or scenes. */
export interface Progress {
  done: number
  count: number
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * Sets all sheets, piece by piece, so that the page stays responsive. Rejects with the signal's reason when it is
 * cancelled.
 */
export async function makeSheets(
  { state, library, briefing, extras }: Order,
  composer: Composer,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<SheetPlan[]> {
  const { subject } = state.view.paper
  const each = async (count: number, make: (at: number) => Promise<SheetPlan[]>): Promise<SheetPlan[][]> => {
    const made: SheetPlan[][] = []
    for (let at = 0; at < count; at++) {
      await turn()
      signal.throwIfAborted()
      made.push(await make(at))
      report({ done: at + 1, count })
    }
    return made
  }
  await turn()
  signal.throwIfAborted()
  if (subject === 'briefing') {
    if (!briefing) return []
    const scenes = await each(briefing.scenes.length, (at) =>
      sceneSheets(state, library, composer, briefing, at, extras),
    )
    return scenes.flat()
  }
  if (subject === 'region') return state.view.region ? regionSheets(state, library, composer, state.view.region) : []
  if (subject === 'reports') {
    const regions = reported(state)
    const reports = await each(regions.length, (at) =>
      regionSheets(state, library, composer, regions[at]?.adcode ?? ''),
    )
    return bound(state, composer, reports)
  }
  return viewSheets(state, library, composer)
}
