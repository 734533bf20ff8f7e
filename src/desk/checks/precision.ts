import { fold } from '../columns/plain.ts'
import type { DraftFigure } from '../project.ts'

/** The least difference that a figure as written can express, in the indicator's own unit: 100 for 12.34 万人. */
export function stepOf({ raw, factor }: Pick<DraftFigure, 'raw' | 'factor'>): number {
  const digits = /\d(?:[\d, ]*)(?:\.(\d+))?/.exec(fold(raw.slice(0, 80)))
  return factor * 10 ** -(digits?.[1]?.length ?? 0)
}

/** Whether two values are the same but for the rounding of the one written. */
export const agree = (written: number, other: number, step: number): boolean =>
  Math.abs(written - other) <= step / 2 + 1e-9 * Math.max(Math.abs(written), Math.abs(other))
