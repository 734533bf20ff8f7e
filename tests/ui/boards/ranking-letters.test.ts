import { describe, expect, it } from 'vitest'
import { lettersOf } from '../../../src/ui/boards/ranking/letters.ts'

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
