import { lazy, useRef } from 'react'
import { Later } from '../parts/Later.tsx'
import { useApp } from '../store.ts'

const EvidenceDialog = lazy(() => import('./EvidenceDialog.tsx'))

/** The window with the evidence of a value, once one has been asked for. */
export function CitedWindow() {
  const asked = useApp((state) => state.cited !== null)
  const ever = useRef(false)
  ever.current ||= asked
  return (
    ever.current && (
      <Later silent>
        <EvidenceDialog />
      </Later>
    )
  )
}
