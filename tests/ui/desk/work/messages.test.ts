import { expect, it } from 'vitest'
import { inParts, wholeOf } from '../../../../src/ui/desk/work/messages.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

it('an answer with long lists comes in parts, and is whole again', () => {
  const answer = { base: '2026.3', figures: numbers(4500), origins: numbers(2000), same: { figures: 1 }, list: [] }
  const { parts, rest } = inParts(answer)
  expect(parts.map(({ list, items }) => [list, items.length])).toEqual([
    ['figures', 2000],
    ['figures', 2000],
    ['figures', 500],
  ])
  expect(rest).toEqual({ ...answer, figures: [] })
  expect(wholeOf(rest, parts)).toEqual(answer)
})

it('lists within lists stay as they are', () => {
  const answer = { origins: numbers(3000).map((at) => [`${at}`, [at]] as const) }
  const { parts, rest } = inParts(answer)
  expect(wholeOf(rest, parts)).toEqual(answer)
})

it.each([[null], ['text'], [new Uint8Array(5000)], [numbers(5000)], [{ a: 1 }]])('%s is sent as it is', (answer) => {
  expect(inParts(answer)).toEqual({ parts: [], rest: answer })
})
