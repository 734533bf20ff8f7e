import { runRanking } from '../../../atlas/composite/run.ts'
import type { Posted } from '../../work/task-client.ts'
import type { RankingTask } from './client.ts'

self.onmessage = ({ data: { number, task } }: MessageEvent<Posted<RankingTask>>) => {
  self.postMessage({ number, answer: runRanking(task.matrix, task.spec) })
}
