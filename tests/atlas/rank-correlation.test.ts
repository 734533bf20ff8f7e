import { describe, expect, it } from 'vitest'
import { rankCorrelation } from '../../src/atlas/rank-correlation.ts'

const rho = (pairs: [number, number][]) => {
  const result = rankCorrelation(pairs)
  return result.kind === 'known' ? result.rho : Number.NaN
}

/** Spearman's rho from its definition: Pearson's correlation of mean ranks, counted pair by pair. */
function independent(pairs: readonly (readonly [number, number])[]): number {
  const rank = (all: number[]) =>
    all.map((one) => all.filter((other) => other < one).length + (all.filter((other) => other === one).length + 1) / 2)
  const [x, y] = [rank(pairs.map(([one]) => one)), rank(pairs.map(([, other]) => other))]
  const mean = (pairs.length + 1) / 2
  const product = (a: number[], b: number[]) => a.reduce((sum, one, i) => sum + (one - mean) * ((b[i] ?? 0) - mean), 0)
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y))
}

describe('the rank correlation', () => {
  it('is that of the worked example on television and intelligence (Wikipedia): −29/165', () => {
    const quotients = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    expect(rho(quotients.map((one, i) => [one, hours[i] ?? 0]))).toBeCloseTo(-29 / 165, 12)
  })

  it('gives tied values the mean of their ranks: 1, 2.5, 2.5, 4 against 1, 2, 3, 4 is 4.5 / √(4.5 · 5)', () => {
    expect(
      rho([
        [10, 1],
        [20, 2],
        [20, 3],
        [30, 4],
      ]),
    ).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12)
  })

  it('agrees with its definition on many pairs with many ties, in whatever order they come', () => {
    const pairs = Array.from({ length: 60 }, (_, i): [number, number] => [(i * 37) % 11, (i * i) % 7])
    expect(rho(pairs)).toBeCloseTo(independent(pairs), 12)
    expect(rho([...pairs].reverse())).toBeCloseTo(rho(pairs), 12)
  })

  it('counts only the order: negative and very large values are as good as any', () => {
    const pairs: [number, number][] = [
      [-5, 1e12],
      [-3, 10],
      [0, 5],
      [1e9, -4],
    ]
    expect(rho(pairs)).toBe(-1)
  })

  it('is not stated where it says nothing, and why', () => {
    const why = (pairs: [number, number][]) => {
      const result = rankCorrelation(pairs)
      return result.kind === 'none' ? result.why : null
    }
    expect(why([])).toBe('few')
    expect(
      why([
        [1, 2],
        [2, 3],
      ]),
    ).toBe('few')
    expect(
      why([
        [1, 2],
        [1, 3],
        [1, 4],
      ]),
    ).toBe('same-x')
    expect(
      why([
        [1, 7],
        [2, 7],
        [3, 7],
      ]),
    ).toBe('same-y')
  })
})
