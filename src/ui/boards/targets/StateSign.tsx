import type { ReactNode } from 'react'
import type { TargetState } from '../../../atlas/targets.ts'
import { useWords } from '../../store.ts'

/** Told apart by shape: round for what can be due, square for what cannot; dashed where nothing is known. */
const drawn: Record<TargetState, ReactNode> = {
  'overdue-without-evidence': <circle cx="6" cy="6" r="4.5" strokeDasharray="2 1.5" strokeWidth="1.8" />,
  'not-met': (
    <>
      <circle cx="6" cy="6" r="4.5" />
      <path d="m4 4 4 4m0-4-4 4" />
    </>
  ),
  late: (
    <>
      <circle cx="6" cy="6" r="4.5" />
      <path d="M6 3v3l2 1.5" />
    </>
  ),
  progress: (
    <>
      <circle cx="6" cy="6" r="4.5" />
      <path className="solid" d="M6 1.5a4.5 4.5 0 0 1 0 9Z" />
    </>
  ),
  open: <circle cx="6" cy="6" r="4.5" />,
  'no-date': <path d="M1.5 6h9" />,
  met: <path className="solid" d="M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z" />,
  rule: (
    <>
      <rect x="2" y="2" width="8" height="8" />
      <path d="M4 4.7h4M4 7.3h4" />
    </>
  ),
  fact: <rect className="solid" x="2.5" y="2.5" width="7" height="7" />,
}

/** What asks for attention comes first. */
export const states = Object.keys(drawn) as TargetState[]
export const isState = (value: string): value is TargetState => Object.hasOwn(drawn, value)

export function Sign({ state }: { state: TargetState }) {
  return (
    <svg className={`sign s-${state}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {drawn[state]}
    </svg>
  )
}

/** The sign with its words: neither is ever alone. */
export function State({ state }: { state: TargetState }) {
  const words = useWords()
  return (
    <span className="state">
      <Sign state={state} />
      {words(`targets.state.${state}`)}
    </span>
  )
}
