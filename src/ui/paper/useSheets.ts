import { type RefObject, useEffect, useState } from 'react'
import { ReleaseProblem } from '../../release/problem.ts'
import { useApp, useStore } from '../store.ts'
import { Composer } from './flow/composer.tsx'
import { type Extras, makeSheets, type Progress } from './make.ts'
import { briefingToPrint } from './possible.ts'
import type { SheetPlan } from './sheet/Sheet.tsx'

export interface Sheets {
  plans: readonly SheetPlan[]
  /** How many of them stand on the page already. */
  shown: number
  progress: Progress | null
  state: 'waiting' | 'making' | 'made' | 'cancelled' | 'failed' | 'no-evidence'
  cancel(): void
  again(): void
}

/** So many sheets are put on the page at a time. */
const atOnce = 4

/** The sheets of what the view asks to print, made anew whenever that changes. */
export function useSheets(host: RefObject<HTMLElement | null>, extras: Extras, isPossible: boolean): Sheets {
  const store = useStore()
  const view = useApp((state) => state.view)
  const library = useApp((state) => state.library)
  const marking = useApp((state) => state.marking)
  const briefings = useApp((state) => state.briefings)
  const briefing = view.paper.subject === 'briefing' ? briefingToPrint(briefings, view.briefing) : undefined
  const [made, setMade] = useState<Pick<Sheets, 'plans' | 'progress' | 'state'>>(nothing)
  const [shown, setShown] = useState(0)
  const [round, setRound] = useState(0)
  const [job, setJob] = useState<AbortController | null>(null)

  // A new round is what “again” asks for.
  useEffect(() => {
    setShown(0)
    if (!host.current || !isPossible || library === null) return setMade(nothing)
    if (library instanceof ReleaseProblem) return setMade({ ...nothing, state: 'no-evidence' })
    const own = new AbortController()
    const place = document.createElement('div')
    host.current.append(place)
    const composer = new Composer(place, store, view.paper)
    const keep = (next: Partial<Pick<Sheets, 'plans' | 'progress' | 'state'>>) =>
      !own.signal.aborted && setMade((before) => ({ ...before, ...next }))
    setJob(own)
    setMade({ ...nothing, state: 'making' })
    makeSheets({ state: store.getState(), library, briefing, extras }, composer, own.signal, (progress) =>
      keep({ progress }),
    )
      .then(
        (plans) => keep({ plans, state: 'made' }),
        (error: unknown) => {
          if (own.signal.aborted) return
          console.error(error)
          keep({ state: 'failed' })
        },
      )
      .finally(() => {
        composer.destroy()
        place.remove()
      })
    return () => own.abort()
  }, [view, library, marking, briefing, extras, isPossible, round, store, host])

  useEffect(() => {
    if (shown >= made.plans.length) return
    const timer = setTimeout(() => setShown(shown + atOnce))
    return () => clearTimeout(timer)
  }, [shown, made.plans])

  // Type that arrives late has other heights; what was cancelled stays so.
  useEffect(() => {
    const later = () => !job?.signal.aborted && setRound((before) => before + 1)
    document.fonts.addEventListener('loadingdone', later)
    return () => document.fonts.removeEventListener('loadingdone', later)
  }, [job])

  return {
    ...made,
    shown: Math.min(shown, made.plans.length),
    cancel() {
      job?.abort()
      setMade({ ...nothing, state: 'cancelled' })
    },
    again: () => setRound(round + 1),
  }
}

const nothing = { plans: [], progress: null, state: 'waiting' } as const
