import type { Reason } from '../../../atlas/assessment.ts'
import type { CellState } from '../../../atlas/assessment-table.ts'
import type { Words } from '../../../view/words.ts'
import type { Shape } from '../cobuilding/Sign.tsx'

export const shapeOf: Record<CellState, Shape> = {
  unknown: 'hatch',
  'good-standing': 'disc',
  'last-once': 'triangle',
  ended: 'cross',
  'not-a-member': 'dash',
  contradictory: 'unequal',
  candidate: 'ring',
  unproven: 'query',
}

/** What is unknown is named by why it is. */
export function standingInWords({ state, reason }: { state: CellState; reason?: Reason }, words: Words): string {
  return state === 'unknown' && reason ? words(`standing.reason.${reason}`) : words(`standing.${state}`)
}
