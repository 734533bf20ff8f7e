import type { Matrix } from '../../../atlas/composite/matrix.ts'
import type { RankingProblem, RankingResult } from '../../../atlas/composite/result.ts'
import type { RankingSpec } from '../../../atlas/composite/spec.ts'
import { TaskClient, type WorkerLike } from '../../work/task-client.ts'

export interface RankingTask {
  matrix: Matrix
  spec: RankingSpec
}
export type Answer = RankingResult | RankingProblem
export type RankingClient = TaskClient<RankingTask, Answer>

export const createRankingClient = (): RankingClient =>
  new TaskClient(
    () => new Worker(new URL('./ranking.worker.ts', import.meta.url), { type: 'module' }) as WorkerLike,
    async ({ matrix, spec }) => {
      const { runRanking } = await import('../../../atlas/composite/run.ts')
      return runRanking(matrix, spec)
    },
  )
