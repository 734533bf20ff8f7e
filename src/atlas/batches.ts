import type { Project } from '../release/schema.ts'

/** Sources write the batch of a sub-centre in words of their own, or not at all. */
export const batches = ['first', 'second', 'third', 'unstated'] as const
export type Batch = (typeof batches)[number]

export function batchOf({ batch }: Pick<Project, 'batch'>): Batch {
  if (batch === null) return 'unstated'
  if (/首批|第一批/.test(batch)) return 'first'
  if (batch.includes('第二批')) return 'second'
  return batch.includes('第三批') ? 'third' : 'unstated'
}
