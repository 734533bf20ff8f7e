import type { Matrix } from '../../../atlas/composite/matrix.ts'
import type { RankingProblem, RankingResult } from '../../../atlas/composite/result.ts'
import type { RankingSpec } from '../../../atlas/composite/spec.ts'
import { startWorker } from '../../../paint/svg/trusted.ts'
import { TaskClient, type WorkerLike } from '../../work/task-client.ts'
import worker from './ranking.worker.ts?worker&url'

export interface RankingTask {
  matrix: Matrix
  spec: RankingSpec
}
export type Answer = RankingResult | RankingProblem
export type RankingClient = TaskClient<RankingTask, Answer>

export const createRankingClient = (): RankingClient =>
  new TaskClient(
    () => startWorker(worker) as WorkerLike,
    async ({ matrix, spec }) => {
      const { runRanking } = await import('../../../atlas/composite/run.ts')
      return runRanking(matrix, spec)
    },
  )
