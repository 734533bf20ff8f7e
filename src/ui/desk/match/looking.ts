import { createStore } from 'zustand'
import { useStore as useZustand } from 'zustand/react'
import type { Origin } from '../../../desk/project.ts'

interface Looking {
  /** Id of the source that is looked at; null: the first. */
  source: string | null
  /** A cell of it that is to be shown at once, as the file counts it; null: none. */
  cell: Pick<Origin, 'row' | 'column'> | null
  /** Key of the finding that is open in the check; whoever has gone to the sheet comes back to it. */
  finding: string | null
}

/** Which sheet and which finding is looked at: no part of the project, so there is nothing to take back. */
export const looking = createStore<Looking>(() => ({ source: null, cell: null, finding: null }))

export const useLooking = <T>(select: (state: Looking) => T): T => useZustand(looking, select)
