import { useMemo } from 'react'
import { useApp, useWords } from '../../store.ts'
import type { Unknown } from './unknown.ts'

/** What a scene names that this release does not know. */
export function UnknownText({ unknown }: { unknown: readonly Unknown[] }) {
  const words = useWords()
  return unknown
    .map(({ what, parameter, value }) => words(`make.unknown.${what}`, { parameter, value: value.slice(0, 100) }))
    .join(words('make.separator'))
}

/** Whether there is evidence with an id; as long as the evidence has not arrived, none is missed. */
export function useIsEvidence(): (id: string) => boolean {
  const library = useApp((state) => state.library)
  return useMemo(() => (id) => !library || !('evidence' in library) || library.evidence.has(id), [library])
}
