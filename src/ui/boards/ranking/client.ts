import type { Matrix } from '../../../atlas/composite/matrix.ts'
import type { RankingProblem, RankingResult } from '../../../atlas/composite/result.ts'
import type { RankingSpec } from '../../../atlas/composite/spec.ts'

export type Answer = RankingResult | RankingProblem

/** What a client needs of a worker; tests bring their own. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  postMessage(message: unknown): void
  terminate(): void
}

/**
 * Ranks in a worker, one task at a time: a newer task stops the one under way, whose promise then never settles
 * into an answer (it gives null). Where no worker can be had, the ranking is made in the page, after its next turn.
 */
export class RankingClient {
  private readonly start: () => WorkerLike
  private readonly here: (matrix: Matrix, spec: RankingSpec) => Promise<Answer>
  private worker: WorkerLike | null = null
  private broken = false
  private number = 0
  private stop: (() => void) | null = null

  constructor(start: () => WorkerLike, here: (matrix: Matrix, spec: RankingSpec) => Promise<Answer>) {
    this.start = start
    this.here = here
  }

  /** Null where a newer task took its place, or the client was closed. Rejects only if the ranking itself fails. */
  rank(matrix: Matrix, spec: RankingSpec): Promise<Answer | null> {
    this.cancel()
    const number = ++this.number
    return new Promise((resolve, reject) => {
      const settle = (answer: Answer | null) => {
        if (number === this.number) this.stop = null
        resolve(answer)
      }
      const inPage = () => {
        this.broken = true
        this.here(matrix, spec).then((answer) => settle(number === this.number ? answer : null), reject)
      }
      this.stop = () => settle(null)
      const worker = this.ready()
      if (!worker) {
        inPage()
        return
      }
      const fail = () => {
        worker.terminate()
        this.worker = null
        if (number === this.number) inPage()
      }
      worker.onerror = fail
      worker.onmessageerror = fail
      worker.onmessage = ({ data }) => {
        if (data.number === number) settle(data.answer)
      }
      worker.postMessage({ number, matrix, spec })
    })
  }

  close(): void {
    this.cancel()
    this.number++
    this.worker?.terminate()
    this.worker = null
  }

  private cancel(): void {
    if (!this.stop) return
    // A worker cannot be interrupted, only ended.
    this.worker?.terminate()
    this.worker = null
    this.stop()
    this.stop = null
  }

  private ready(): WorkerLike | null {
    if (this.broken) return null
    try {
      this.worker ??= this.start()
    } catch {
      this.broken = true
    }
    return this.worker
  }
}

export const createRankingClient = () =>
  new RankingClient(
    () => new Worker(new URL('./ranking.worker.ts', import.meta.url), { type: 'module' }) as WorkerLike,
    async (matrix, spec) => {
      await new Promise((resolve) => setTimeout(resolve))
      const { runRanking } = await import('../../../atlas/composite/run.ts')
      return runRanking(matrix, spec)
    },
  )
