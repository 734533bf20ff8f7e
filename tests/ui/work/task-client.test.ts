import { describe, expect, it, vi } from 'vitest'
import type { Matrix } from '../../../src/atlas/composite/matrix.ts'
import { runRanking } from '../../../src/atlas/composite/run.ts'
import { plainSpec } from '../../../src/atlas/composite/spec.ts'
import type { RankingTask } from '../../../src/ui/boards/ranking/client.ts'
import { type Posted, patience, TaskClient, type WorkerLike } from '../../../src/ui/work/task-client.ts'

const matrix: Matrix = {
  regions: ['900100', '900200', '900300'],
  indicators: ['rate'],
  periods: ['2020'],
  values: [[1], [2], [3]],
  doubtful: [[false], [false], [false]],
  absences: [[null], [null], [null]],
}
const spec = plainSpec([{ id: 'rate', direction: 1 }])
const here = async ({ matrix, spec }: RankingTask) => runRanking(matrix, spec)

/** A worker that answers when it is told to. */
class InventedWorker implements WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror: ((event: MessageEvent) => void) | null = null
  readonly tasks: Posted<RankingTask>[] = []
  ended = false
  postMessage(task: (typeof this.tasks)[number]) {
    this.tasks.push(task)
  }
  terminate() {
    this.ended = true
  }
  answer() {
    for (const { number, task } of this.tasks) {
      const answer = runRanking(task.matrix, task.spec)
      this.onmessage?.({ data: { number, answer } } as MessageEvent)
    }
  }
}

describe('the client of a worker', () => {
  const clientOf = () => {
    const workers: InventedWorker[] = []
    const client = new TaskClient(() => {
      const worker = new InventedWorker()
      workers.push(worker)
      return worker
    }, here)
    return { client, workers }
  }

  it('gives the answer of the worker and keeps the worker for the next task', async () => {
    const { client, workers } = clientOf()
    const first = client.run({ matrix, spec })
    workers[0]?.answer()
    expect((await first)?.kind).toBe('ranking')
    const second = client.run({ matrix, spec: { ...spec, seed: 2 } })
    workers[0]?.answer()
    expect(await second).toMatchObject({ kind: 'ranking', spec: { seed: 2 } })
    expect(workers).toHaveLength(1)
  })

  it('lets a newer task take the place of the one under way', async () => {
    const { client, workers } = clientOf()
    const first = client.run({ matrix, spec })
    const second = client.run({ matrix, spec: { ...spec, seed: 7 } })
    expect(await first).toBeNull()
    expect(workers[0]?.ended).toBe(true)
    workers[1]?.answer()
    expect(await second).toMatchObject({ spec: { seed: 7 } })
  })

  it('ranks in the page where the worker fails, and does not try it again', async () => {
    const { client, workers } = clientOf()
    const first = client.run({ matrix, spec })
    workers[0]?.onerror?.({} as ErrorEvent)
    expect((await first)?.kind).toBe('ranking')
    expect(await client.run({ matrix, spec })).toMatchObject({ kind: 'ranking' })
    expect(workers).toHaveLength(1)
  })

  it.each([
    ['sends what cannot be read', (worker?: InventedWorker) => worker?.onmessageerror?.({} as MessageEvent)],
    ['never answers', () => vi.advanceTimersByTimeAsync(patience)],
  ])('ranks in the page where the worker %s', async (_, act) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { client, workers } = clientOf()
      const first = client.run({ matrix, spec })
      await act(workers[0])
      await vi.runAllTimersAsync()
      expect((await first)?.kind).toBe('ranking')
      expect(workers[0]?.ended).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  it('leaves a worker that has answered alone, however long it rests', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { client, workers } = clientOf()
      const first = client.run({ matrix, spec })
      workers[0]?.answer()
      await first
      await vi.advanceTimersByTimeAsync(patience * 2)
      expect(workers[0]?.ended).toBe(false)
    } finally {
      vi.useRealTimers()
    }
  })

  it('ranks in the page where no worker can be started', async () => {
    const client = new TaskClient(() => {
      throw new Error('refused')
    }, here)
    expect(await client.run({ matrix, spec })).toMatchObject({ kind: 'ranking' })
  })

  it('passes on that the ranking itself failed', async () => {
    const client = new TaskClient(
      () => {
        throw new Error('refused')
      },
      () => Promise.reject(new Error('broken')),
    )
    await expect(client.run({ matrix, spec })).rejects.toThrow('broken')
  })

  it('passes on what the worker says went wrong', async () => {
    const { client, workers } = clientOf()
    const first = client.run({ matrix, spec })
    workers[0]?.onmessage?.({ data: { number: 1, failure: 'no such file' } } as MessageEvent)
    await expect(first).rejects.toThrow('no such file')
  })

  it('gives nothing after it was closed', async () => {
    const { client, workers } = clientOf()
    const first = client.run({ matrix, spec })
    client.close()
    expect(await first).toBeNull()
    expect(workers[0]?.ended).toBe(true)
  })
})
