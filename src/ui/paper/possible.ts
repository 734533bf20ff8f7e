import { useEffect } from 'react'
import { ReleaseProblem } from '../../release/problem.ts'
import type { Briefing } from '../../release/schema.ts'
import type { View } from '../../view/view.ts'
import { bringBriefings, findBriefing } from '../brief/briefings.ts'
import { type Briefings, useApp, useStore, useWords } from '../store.ts'

type Subject = View['paper']['subject']

/** All that can be printed: own ones first. */
export function allBriefings(briefings: Briefings | null): Briefing[] {
  if (!briefings) return []
  const { shipped, own } = briefings
  return [...own, ...(shipped instanceof ReleaseProblem ? [] : shipped)]
}

/** The view's own, else the first there is. */
export function briefingToPrint(briefings: Briefings | null, id: string | null): Briefing | undefined {
  return findBriefing(briefings, id) ?? allBriefings(briefings)[0]
}

/** Why a subject cannot be printed now, in words; null where it can. Brings the briefings. */
export function useObstacles(): Record<Subject, string | null> {
  const words = useWords()
  const store = useStore()
  const region = useApp((state) => state.view.region)
  const id = useApp((state) => state.view.briefing)
  const briefings = useApp((state) => state.briefings)
  useEffect(() => {
    void bringBriefings(store)
  }, [store])
  const briefing = (): string | null => {
    if (!briefings) return words('paper.no.briefing.loading')
    if (briefingToPrint(briefings, id)) return null
    return words(briefings.shipped instanceof ReleaseProblem ? 'paper.no.briefing.failed' : 'paper.no.briefing')
  }
  return { view: null, region: region ? null : words('paper.no.region'), briefing: briefing(), reports: null }
}
