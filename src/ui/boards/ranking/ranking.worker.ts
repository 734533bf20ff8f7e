import type { Matrix } from '../../../atlas/composite/matrix.ts'
import { runRanking } from '../../../atlas/composite/run.ts'
import type { RankingSpec } from '../../../atlas/composite/spec.ts'

export interface Task {
  number: number
  matrix: Matrix
  spec: RankingSpec
}

self.onmessage = ({ data }: MessageEvent<Task>) => {
  self.postMessage({ number: data.number, answer: runRanking(data.matrix, data.spec) })
}
