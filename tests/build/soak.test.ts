import { describe, expect, it } from 'vitest'
import { numbersFrom, oneOf } from '../../src/build/soak/numbers.ts'
import { reportOf } from '../../src/build/soak/report.ts'

const sample = (step: number, heap: number) => ({ step, sizes: { heap, nodes: 10, listeners: 5 } })
const run = { seed: 1, steps: 100, done: 90 }

describe('the report of a soak', () => {
  it('is well where little was added, everything was done and nothing was reported', () => {
    const { passed, growth, table } = reportOf([sample(0, 20_000_000), sample(100, 21_000_000)], [], run)
    expect(passed).toBe(true)
    expect(growth).toBeCloseTo(0.05)
    expect(table).toContain('| 100 | 21.0 | 10 | 5 |')
    expect(table).toContain('Heap +5.0 %')
  })

  it.each([
    ['more than a tenth was added', [sample(0, 20_000_000), sample(100, 22_100_000)], [], run],
    ['something was reported', [sample(0, 20_000_000), sample(100, 20_000_000)], ['TypeError: x'], run],
    ['most steps did nothing', [sample(0, 20_000_000), sample(100, 20_000_000)], [], { ...run, done: 60 }],
    ['nothing was measured', [], [], run],
  ])('is not well where %s', (_, samples, errors, how) => {
    const { passed, table } = reportOf(samples, errors, how)
    expect(passed).toBe(false)
    expect(table).toContain('NOT WELL')
    for (const error of errors) expect(table).toContain(error)
  })
})

describe('the numbers of a soak', () => {
  it('are the same for the same seed, others for another, and spread from 0 up to 1', () => {
    const take = (seed: number) => Array.from({ length: 2000 }, numbersFrom(seed))
    expect(take(1)).toEqual(take(1))
    expect(take(1)).not.toEqual(take(2))
    expect(Math.min(...take(3))).toBeGreaterThanOrEqual(0)
    expect(Math.max(...take(3))).toBeLessThan(1)
    const tenths = new Set(take(4).map((number) => Math.floor(number * 10)))
    expect(tenths.size).toBe(10)
    const next = numbersFrom(5)
    expect(new Set(Array.from({ length: 200 }, () => oneOf(['a', 'b', 'c'], next))).size).toBe(3)
  })
})
