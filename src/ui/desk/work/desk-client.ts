import { startWorker } from '../../../paint/svg/trusted.ts'
import type { WorkerLike } from '../../work/task-client.ts'
import type { DeskAnswers, DeskTask } from '../tasks.ts'
import worker from './desk.worker.ts?worker&url'
import { type FromWorker, type Part, revive, type ToWorker, wholeOf } from './messages.ts'
import type { Performer } from './perform.ts'

export interface Asked {
  signal?: AbortSignal
  /** 0–1. */
  onProgress?: (share: number) => void
}

interface Pending {
  task: DeskTask
  onProgress: ((share: number) => void) | undefined
  /** What has come of the answer. */
  parts: Part[]
  resolve(answer: never): void
  reject(error: unknown): void
}

/** What the client has to know of the page. */
interface Page {
  /** Id of the project that is worked on. */
  project(): string
  /** Whether another worker would find the cells in the browser's storage. */
  isKept(): boolean
  /** Another worker has taken over, and has the cells of these sources. */
  onRestored(sources: readonly string[]): void
}

/** Milliseconds that a cancelled task may go on before its worker is ended. */
const grace = 3000

/**
 * Asks the worker that keeps the cells. Where it dies, or does not hear that a task is cancelled, another takes its place
 * and gets the cells from the browser's storage. Where none can be had, the work is done in the page.
 */
export class DeskClient {
  private readonly page: Page
  private readonly start: () => WorkerLike
  private readonly pending = new Map<number, Pending>()
  private worker: WorkerLike | null = null
  private here: Promise<Performer> | null = null
  private number = 0
  private deaths = 0
  private lastBase: DeskTask | null = null

  constructor(page: Page, start: () => WorkerLike = () => startWorker(worker)) {
    this.page = page
    this.start = start
  }

  ask<T extends DeskTask['do']>(
    task: Extract<DeskTask, { do: T }>,
    { signal, onProgress }: Asked = {},
  ): Promise<DeskAnswers[T]> {
    if (signal?.aborted) return Promise.reject(reasonOf(signal))
    if (task.do === 'base') this.lastBase = task
    const number = ++this.number
    return new Promise((resolve, reject) => {
      this.pending.set(number, { task, onProgress, parts: [], resolve: resolve as Pending['resolve'], reject })
      signal?.addEventListener('abort', () => this.cancel(number, reasonOf(signal)), { once: true })
      this.post(number, task)
    })
  }

  private post(number: number, task: DeskTask): void {
    const ready = this.ready()
    if (!ready) void this.inPage(number, task)
    else ready.postMessage({ number, task } satisfies ToWorker)
  }

  private ready(): WorkerLike | null {
    if (this.here) return null
    if (this.worker) return this.worker
    try {
      const fresh = this.start()
      fresh.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data)
      fresh.onerror = () => this.replace(fresh)
      fresh.onmessageerror = () => this.replace(fresh)
      this.worker = fresh
    } catch {
      this.moveHere()
    }
    return this.worker
  }

  private hear(said: FromWorker): void {
    const one = this.pending.get(said.number)
    if (!one) {
      // What only says how far it is has not stopped.
      if (!('share' in said || 'part' in said)) this.waiting.delete(said.number)
      return
    }
    if ('share' in said) {
      one.onProgress?.(said.share)
      return
    }
    if ('part' in said) {
      one.parts.push(said.part)
      return
    }
    this.pending.delete(said.number)
    this.deaths = 0
    if ('failure' in said) one.reject(revive(said.failure))
    else one.resolve(wholeOf(said.answer, one.parts) as never)
  }

  /** Tasks that were cancelled and have not been heard of since. */
  private readonly waiting = new Set<number>()

  private cancel(number: number, reason: unknown): void {
    const one = this.pending.get(number)
    if (!one) return
    this.pending.delete(number)
    one.reject(reason)
    if (this.here) {
      void this.here.then((performer) => performer.cancel(number))
      return
    }
    const asked = this.worker
    asked?.postMessage({ cancel: number } satisfies ToWorker)
    this.waiting.add(number)
    setTimeout(() => {
      // Where the cells would be lost, it is better to wait.
      if (!this.waiting.delete(number) || !asked || !this.page.isKept()) return
      this.replace(asked, true)
    }, grace)
  }

  /** Another worker takes over what the dead one was asked. */
  private replace(dead: WorkerLike, ended = false): void {
    if (this.worker !== dead) return
    dead.terminate()
    this.worker = null
    this.waiting.clear()
    // Once is an accident; where it comes again at once, no worker will do it.
    if (!ended && ++this.deaths > 1) this.moveHere()
    const unanswered = [...this.pending]
    if (this.lastBase && !unanswered.some(([, { task }]) => task.do === 'base')) this.post(++this.number, this.lastBase)
    void this.ask<'restore'>({ do: 'restore', project: this.page.project() }).then(
      (sources) => this.page.onRestored(sources),
      (error) => console.error(error),
    )
    for (const [number, one] of unanswered) {
      // What had come of the answer comes once more.
      one.parts = []
      this.post(number, one.task)
    }
  }

  private moveHere(): void {
    this.here ??= import('./perform.ts').then(({ createPerformer }) => createPerformer())
  }

  private async inPage(number: number, task: DeskTask): Promise<void> {
    try {
      const performer = await this.here
      const answer = await performer?.perform(number, task, (share) => this.pending.get(number)?.onProgress?.(share))
      this.pending.get(number)?.resolve(answer as never)
    } catch (error) {
      this.pending.get(number)?.reject(error)
    }
    this.pending.delete(number)
  }
}

const reasonOf = (signal: AbortSignal): unknown => signal.reason ?? new DOMException('Cancelled', 'AbortError')
