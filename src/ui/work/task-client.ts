/** What a client needs of a worker; tests bring their own. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  postMessage(message: unknown): void
  terminate(): void
}

/** What goes to a worker, and what comes back under the same number. `failure` is what the task itself threw. */
export interface Posted<Task> {
  number: number
  task: Task
}
export type Returned<Answer> = { number: number } & ({ answer: Answer } | { failure: string })

/** Milliseconds after which a worker that has said nothing is taken for dead. Downloads over a poor network take long. */
export const patience = 60_000

/**
 * Does long work in a worker, one task at a time: a newer task stops the one under way, whose promise then never
 * settles into an answer (it gives null). Where no worker can be had, the work is done in the page, after its next turn.
 */
export class TaskClient<Task, Answer> {
  private readonly start: () => WorkerLike
  private readonly here: (task: Task) => Promise<Answer>
  private worker: WorkerLike | null = null
  private broken = false
  private number = 0
  private stop: (() => void) | null = null
  private watch: ReturnType<typeof setTimeout> | undefined

  constructor(start: () => WorkerLike, here: (task: Task) => Promise<Answer>) {
    this.start = start
    this.here = here
  }

  /** Null where a newer task took its place, or the client was closed. Rejects only if the work itself fails. */
  run(task: Task): Promise<Answer | null> {
    this.cancel()
    const number = ++this.number
    return new Promise((resolve, reject) => {
      const settle = (answer: Answer | null) => {
        if (number === this.number) {
          this.stop = null
          clearTimeout(this.watch)
        }
        resolve(answer)
      }
      const inPage = () => {
        this.broken = true
        new Promise((turn) => setTimeout(turn))
          .then(() => this.here(task))
          .then((answer) => settle(number === this.number ? answer : null), reject)
      }
      this.stop = () => settle(null)
      const worker = this.ready()
      if (!worker) {
        inPage()
        return
      }
      const fail = () => {
        clearTimeout(this.watch)
        worker.terminate()
        this.worker = null
        if (number === this.number) inPage()
      }
      worker.onerror = fail
      worker.onmessageerror = fail
      worker.onmessage = ({ data }: MessageEvent<Returned<Answer>>) => {
        if (data.number !== number) return
        if ('failure' in data) {
          clearTimeout(this.watch)
          reject(new Error(data.failure))
        } else settle(data.answer)
      }
      this.watch = setTimeout(fail, patience)
      worker.postMessage({ number, task } satisfies Posted<Task>)
    })
  }

  close(): void {
    clearTimeout(this.watch)
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
