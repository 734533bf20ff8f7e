import { withRole } from '../layout/spans.ts'
import type { Project, RowRole, RowSpan } from '../project.ts'
import { changeSource } from './project.ts'

/**
 * Says what rows are.
 *
 * @param from first row, zero-based
 * @param to last row, inclusive
 */
export const setRole = (project: Project, id: string, from: number, to: number, role: RowRole): Project =>
  changeSource(project, id, (source) => ({
    ...source,
    layout: withRole(source.layout, Math.min(from, to), Math.max(from, to), role),
  }))

/** How many rows play each role. */
export function countRoles(rows: readonly RowSpan[]): Partial<Record<RowRole, number>> {
  const counts: Partial<Record<RowRole, number>> = {}
  for (const { from, to, role } of rows) counts[role] = (counts[role] ?? 0) + to - from + 1
  return counts
}
