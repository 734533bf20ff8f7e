import { describe, expect, it } from 'vitest'
import type { Matrix } from '../../../src/atlas/composite/matrix.ts'
import { runRanking } from '../../../src/atlas/composite/run.ts'
import { plainSpec, type RankingSpec } from '../../../src/atlas/composite/spec.ts'
import { RankingClient, type WorkerLike } from '../../../src/ui/boards/ranking/client.ts'
import { lettersOf } from '../../../src/ui/boards/ranking/letters.ts'

const matrix: Matrix = {
  regions: ['900100', '900200', '900300'],
  indicators: ['rate'],
  periods: ['2020'],
  values: [[1], [2], [3]],
  doubtful: [[false], [false], [false]],
  absences: [[null], [null], [null]],
}
const spec = plainSpec([{ id: 'rate', direction: 1 }])
const here = async (one: Matrix, of: RankingSpec) => runRanking(one, of)

/** A worker that answers when it is told to. */
class InventedWorker implements WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror: ((event: MessageEvent) => void) | null = null
  readonly tasks: { number: number; matrix: Matrix; spec: RankingSpec }[] = []
  ended = false
  postMessage(task: (typeof this.tasks)[number]) {
    this.tasks.push(task)
  }
  terminate() {
    this.ended = true
  }
  answer() {
    for (const task of this.tasks) {
      const answer = runRanking(task.matrix, task.spec)
      this.onmessage?.({ data: { number: task.number, answer } } as MessageEvent)
    }
  }
}

describe('the client of the ranking worker', () => {
  const clientOf = () => {
    const workers: InventedWorker[] = []
    const client = new RankingClient(() => {
      const worker = new InventedWorker()
      workers.push(worker)
      return worker
    }, here)
    return { client, workers }
  }

  it('gives the answer of the worker and keeps the worker for the next task', async () => {
    const { client, workers } = clientOf()
    const first = client.rank(matrix, spec)
    workers[0]?.answer()
    expect((await first)?.kind).toBe('ranking')
    const second = client.rank(matrix, { ...spec, seed: 2 })
    workers[0]?.answer()
    expect(await second).toMatchObject({ kind: 'ranking', spec: { seed: 2 } })
    expect(workers).toHaveLength(1)
  })

  it('lets a newer task take the place of the one under way', async () => {
    const { client, workers } = clientOf()
    const first = client.rank(matrix, spec)
    const second = client.rank(matrix, { ...spec, seed: 7 })
    expect(await first).toBeNull()
    expect(workers[0]?.ended).toBe(true)
    workers[1]?.answer()
    expect(await second).toMatchObject({ spec: { seed: 7 } })
  })

  it('ranks in the page where the worker fails, and does not try it again', async () => {
    const { client, workers } = clientOf()
    const first = client.rank(matrix, spec)
    workers[0]?.onerror?.({} as ErrorEvent)
    expect((await first)?.kind).toBe('ranking')
    expect(await client.rank(matrix, spec)).toMatchObject({ kind: 'ranking' })
    expect(workers).toHaveLength(1)
  })

  it('ranks in the page where no worker can be started', async () => {
    const client = new RankingClient(() => {
      throw new Error('refused')
    }, here)
    expect(await client.rank(matrix, spec)).toMatchObject({ kind: 'ranking' })
  })

  it('passes on that the ranking itself failed', async () => {
    const client = new RankingClient(
      () => {
        throw new Error('refused')
      },
      () => Promise.reject(new Error('broken')),
    )
    await expect(client.rank(matrix, spec)).rejects.toThrow('broken')
  })

  it('gives nothing after it was closed', async () => {
    const { client, workers } = clientOf()
    const first = client.rank(matrix, spec)
    client.close()
    expect(await first).toBeNull()
    expect(workers[0]?.ended).toBe(true)
  })
})

describe('letters of regions that cannot be told apart', () => {
  it('are shared within a run and may be several', () => {
    const runs = [
      { regions: ['1', '2'], from: 1, to: 2 },
      { regions: ['2', '3'], from: 2, to: 3 },
      { regions: ['4'], from: 4, to: 4 },
    ]
    expect(Object.fromEntries(lettersOf(runs))).toEqual({ 1: 'a', 2: 'ab', 3: 'b' })
  })

  it('do not run out: no region of a run goes without', () => {
    const runs = Array.from({ length: 60 }, (_, index) => ({ regions: [`${index}`, `x${index}`], from: 1, to: 2 }))
    const letters = [...lettersOf(runs).values()]
    expect(new Set(letters).size).toBe(60)
    expect([letters[0], letters[52], letters.at(-1)]).toEqual(['a', 'a′', 'h′′'])
  })
})
