import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Project } from '../../../src/desk/project.ts'
import { SheetProblem } from '../../../src/release/sheets/workbook.ts'
import type { DeskTask } from '../../../src/ui/desk/tasks.ts'
import { DeskClient } from '../../../src/ui/desk/work/desk-client.ts'
import type { FromWorker, ToWorker } from '../../../src/ui/desk/work/messages.ts'
import type { WorkerLike } from '../../../src/ui/work/task-client.ts'

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  onmessageerror: WorkerLike['onmessageerror'] = null
  readonly heard: ToWorker[] = []
  isEnded = false
  postMessage(message: unknown) {
    this.heard.push(message as ToWorker)
  }
  terminate() {
    this.isEnded = true
  }
  say(message: FromWorker) {
    this.onmessage?.({ data: message } as MessageEvent)
  }
  tasks() {
    return this.heard.flatMap((one) => ('task' in one ? [one.task.do] : []))
  }
  numberOf(task: DeskTask['do']) {
    const found = this.heard.find((one) => 'task' in one && one.task.do === task)
    return found && 'number' in found ? found.number : -1
  }
}

let workers: FakeWorker[] = []
let kept = true
const restored = vi.fn()
const client = () =>
  new DeskClient({ project: () => 'one', isKept: () => kept, onRestored: restored }, () => {
    const fresh = new FakeWorker()
    workers.push(fresh)
    return fresh
  })
const worker = (at = 0) => workers[at] as FakeWorker
const project = { sources: [] } as unknown as Project
const base = { do: 'base', base: {}, outlines: [] } as unknown as Extract<DeskTask, { do: 'base' }>

beforeEach(() => {
  vi.useFakeTimers()
  workers = []
  kept = true
  restored.mockClear()
})
afterEach(() => vi.useRealTimers())

describe('the desk’s worker', () => {
  it('puts together what comes in parts; of an answer that begins anew, nothing stays', async () => {
    const one = client()
    const compared = one.ask<'compare'>({ do: 'compare', project })
    const number = worker().numberOf('compare')
    worker().say({ number, part: { list: 'figures', items: [1, 2] } })
    worker().onerror?.({} as ErrorEvent)
    expect(worker(1).numberOf('compare')).toBe(number)
    worker(1).say({ number, part: { list: 'figures', items: [1] } })
    worker(1).say({ number, part: { list: 'figures', items: [2] } })
    worker(1).say({ number, answer: { figures: [], base: '2026.3' } as never })
    expect(await compared).toEqual({ figures: [1, 2], base: '2026.3' })
  })

  it('answers each task by its number, in any order, and says how far it is', async () => {
    const one = client()
    const shares: number[] = []
    const examined = one.ask<'examine'>({ do: 'examine', project }, { onProgress: (share) => shares.push(share) })
    const saved = one.ask<'template'>({ do: 'template' })
    worker().say({ number: worker().numberOf('examine'), share: 0.5 })
    worker().say({ number: worker().numberOf('template'), answer: new Uint8Array([7]) })
    worker().say({ number: worker().numberOf('examine'), answer: null })
    expect(await saved).toEqual(new Uint8Array([7]))
    expect(await examined).toBeNull()
    expect(shares).toEqual([0.5])
    expect(workers).toHaveLength(1)
  })

  it('fails with the problem that the file has, as the class that it is', async () => {
    const read = client().ask<'read'>({ do: 'read', name: 'a.xlsx', bytes: new Uint8Array(), encoding: null })
    worker().say({ number: 1, failure: { is: 'sheet', kind: 'bomb', file: 'a.xlsx', detail: '1 TB' } })
    await expect(read).rejects.toBeInstanceOf(SheetProblem)
    await expect(read).rejects.toMatchObject({ kind: 'bomb', file: 'a.xlsx' })
  })

  it('is told what is cancelled, and goes on with the rest where it hears', async () => {
    const one = client()
    const stop = new AbortController()
    const examined = one.ask<'examine'>({ do: 'examine', project }, { signal: stop.signal })
    stop.abort()
    await expect(examined).rejects.toMatchObject({ name: 'AbortError' })
    expect(worker().heard).toContainEqual({ cancel: 1 })
    worker().say({ number: 1, failure: { is: 'cancelled' } })
    vi.advanceTimersByTime(10_000)
    expect(worker().isEnded).toBe(false)
  })

  it('is ended where it does not hear, and another does what was asked of it', async () => {
    const one = client()
    void one.ask<'base'>(base)
    worker().say({ number: 1, answer: null })
    const stop = new AbortController()
    one.ask<'examine'>({ do: 'examine', project }, { signal: stop.signal }).catch(() => undefined)
    const saved = one.ask<'template'>({ do: 'template' })
    stop.abort()
    // It is alive, but goes on all the same.
    worker().say({ number: 2, share: 0.3 })
    vi.advanceTimersByTime(10_000)
    expect(worker().isEnded).toBe(true)
    expect(worker(1).tasks()).toEqual(['base', 'restore', 'template'])
    worker(1).say({ number: worker(1).numberOf('restore'), answer: ['a', 'b'] })
    worker(1).say({ number: worker(1).numberOf('template'), answer: new Uint8Array([1]) })
    expect(await saved).toEqual(new Uint8Array([1]))
    expect(restored).toHaveBeenCalledWith(['a', 'b'])
  })

  it('is waited for where another would not find the cells', () => {
    kept = false
    const stop = new AbortController()
    client()
      .ask<'examine'>({ do: 'examine', project }, { signal: stop.signal })
      .catch(() => undefined)
    stop.abort()
    vi.advanceTimersByTime(60_000)
    expect(worker().isEnded).toBe(false)
  })

  it('is not asked at all what is cancelled before', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(client().ask<'template'>({ do: 'template' }, { signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(workers).toHaveLength(0)
  })

  it('is replaced when it dies', async () => {
    const saved = client().ask<'template'>({ do: 'template' })
    worker().onerror?.({} as ErrorEvent)
    expect(worker(1).tasks()).toEqual(['restore', 'template'])
    worker(1).say({ number: worker(1).numberOf('template'), answer: new Uint8Array([2]) })
    expect(await saved).toEqual(new Uint8Array([2]))
  })

  it('gives way to the page where none can be had', async () => {
    vi.useRealTimers()
    const page = { project: () => 'one', isKept: () => true, onRestored: restored }
    const one = new DeskClient(page, () => {
      throw new Error('refused')
    })
    // There is no storage in this test: nothing is found, and nothing fails.
    expect(await one.ask<'restore'>({ do: 'restore', project: 'one' })).toEqual([])
    await expect(one.ask<'template'>({ do: 'template' })).rejects.toThrow('release has not come')
  })
})
