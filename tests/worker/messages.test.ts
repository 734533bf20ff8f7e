import * as v from 'valibot'
import { expect, it } from 'vitest'
import { ask, toShown, toWhich, toWorker } from '../../src/worker/messages.ts'

const answering = (answer: unknown) => ({
  postMessage: (_: unknown, [port]: Transferable[]) => (port as MessagePort).postMessage(answer),
})

it('an answer comes back', async () => {
  expect(await ask(answering({ script: 'x.js' }), { kind: 'which' }, toWhich, 1000)).toEqual({ script: 'x.js' })
})

it.each([null, 'yes', { kept: 'yes' }, []])('an answer that breaks the schema is none: %j', async (answer) => {
  expect(await ask(answering(answer), { kind: 'take-over' }, toShown, 1000)).toBeNull()
})

it('who says nothing is not waited for', async () => {
  expect(await ask({ postMessage: () => {} }, { kind: 'which' }, toWhich, 10)).toBeNull()
})

it('a worker hears what it knows and nothing else', () => {
  const shown = { kind: 'shown', release: '2026.3', boundaries: 'geo/x.json', all: true }
  expect(v.is(toWorker, shown)).toBe(true)
  expect(v.is(toWorker, { ...shown, later: 1 })).toBe(true)
  for (const said of [{ ...shown, all: 1 }, { kind: 'skip' }, 'take-over', null])
    expect(v.is(toWorker, said)).toBe(false)
})
