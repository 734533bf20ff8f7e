import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawWeights, mulberry32 } from '../../../src/atlas/composite/random.ts'
import { runRanking } from '../../../src/atlas/composite/run.ts'
import { answer, comparable, type Question, quantile, ranksBy, whole32 } from './independent.ts'
import { type Case, cases } from './support.ts'

const questionOf = ({ matrix, spec }: Case): Question => ({
  values: matrix.values.map((row) => [...row]),
  directions: spec.indicators.map((one) => one.direction),
  normalisation: spec.normalisation,
  weights: spec.weights.kind === 'set' ? [...spec.weights.shares] : spec.weights.kind,
  aggregation: spec.aggregation,
  missing: spec.missing,
})

/** The weightings that the engine draws, one list each. */
function listed(seed: number, draws: number, indicators: number): number[][] {
  const all = Array.from(drawWeights(seed, draws, indicators))
  return Array.from({ length: draws }, (_, draw) => all.slice(draw * indicators, (draw + 1) * indicators))
}

describe('an implementation of its own, from the formulas alone,', () => {
  it('ranks the same regions the same and gives them the same scores', () => {
    let ranked = 0
    fc.assert(
      fc.property(cases(), (one) => {
        const own = runRanking(one.matrix, one.spec)
        const other = answer(questionOf(one))
        expect(own.kind === 'ranking').toBe(other !== undefined)
        if (own.kind !== 'ranking' || !other) return
        ranked++
        const byRegion = new Map(own.ranked.map((region) => [region.region, region]))
        expect(byRegion.size).toBe(other.ranked.length)
        expect(own.ranked.length + own.unranked.length).toBe(one.matrix.regions.length)
        for (const [place, row] of other.ranked.entries()) {
          const found = byRegion.get(one.matrix.regions[row] as string)
          expect(found?.rank).toBe(other.ranks[place])
          expect(found?.score).toBeCloseTo(other.scores[place] as number, 10)
        }
        const weights = own.indicators.filter((indicator) => indicator.use === 'counts').map(({ weight }) => weight)
        expect(weights).toHaveLength(other.weights.length)
        for (const [index, weight] of other.weights.entries()) expect(weights[index]).toBeCloseTo(weight, 10)
      }),
      { numRuns: 200 },
    )
    expect(ranked).toBeGreaterThan(100)
  })

  it('finds the same ranks in every random weighting and with every indicator left out', () => {
    fc.assert(
      fc.property(cases({ most: 5 }), (one) => {
        const own = runRanking(one.matrix, one.spec)
        const question = questionOf(one)
        const other = answer(question)
        if (own.kind !== 'ranking' || !other) return
        const weightings = listed(one.spec.seed, one.spec.draws, other.counting.length)
        const ranks = weightings.map((weights) => ranksBy(question, other, weights))
        const placeOf = (code: string) => other.ranked.findIndex((row) => one.matrix.regions[row] === code)
        for (const { region, firmness, leavingOut } of own.ranked) {
          const place = placeOf(region)
          const all = ranks.map((draw) => draw[place] as number)
          expect(firmness.minimum).toBe(Math.min(...all))
          expect(firmness.maximum).toBe(Math.max(...all))
          expect(firmness.lower).toBe(quantile(all, 5))
          expect(firmness.median).toBe(quantile(all, 50))
          expect(firmness.upper).toBe(quantile(all, 95))
          expect(firmness.shares).toEqual(
            own.ranked.map((_, index) => all.filter((rank) => rank === index + 1).length / all.length),
          )
          for (const [k, j] of other.counting.entries()) {
            const without = other.weights.map((weight, index) => (index === k ? 0 : weight))
            const isLeft = other.counting.some(
              (i) => i !== j && question.values[other.ranked[place] as number]?.[i] != null,
            )
            expect(leavingOut[j]).toBe(isLeft ? ranksBy(question, other, without)[place] : null)
          }
        }
        const scores = weightings.map((weights) => comparable(question, other, weights))
        for (const { first, second, precedence } of own.neighbours) {
          const [a, b] = [placeOf(first), placeOf(second)]
          let points = 0
          for (const draw of scores) {
            const distance = (draw[a] as number) - (draw[b] as number)
            points += distance > 1e-9 ? 1 : distance < -1e-9 ? 0 : 0.5
          }
          expect(precedence).toBe(points / scores.length)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('draws the same whole numbers', () => {
    for (const seed of [0, 1, 42, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff]) {
      const next = mulberry32(seed)
      const other = whole32(seed)
      for (let index = 0; index < 300; index++) expect(next()).toBe(other.next().value)
    }
  })
})

describe('random weights', () => {
  it('are the same on every machine', () => {
    // Bits, not decimals: the numbers of this seed once and for all.
    expect(Array.from(drawWeights(1, 2, 3), (weight) => Math.round(weight * (0xffff_ffff + 3)))).toMatchInlineSnapshot(`
      [
        11749834,
        2681512235,
        1601705229,
        2265367788,
        1948214035,
        81385475,
      ]
    `)
  })

  it('are above zero and add up to one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), (seed, indicators) => {
        for (const weights of listed(seed, 20, indicators)) {
          expect(Math.min(...weights)).toBeGreaterThan(0)
          expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('are uniform on the simplex: of k weights each has the mean 1/k and exceeds t with probability (1 − t)^(k − 1)', () => {
    for (const indicators of [2, 3, 5, 12]) {
      const weightings = listed(7, 20_000, indicators)
      for (let index = 0; index < indicators; index++) {
        const own = weightings.map((weights) => weights[index] as number)
        expect(own.reduce((a, b) => a + b, 0) / own.length).toBeCloseTo(1 / indicators, 2)
        for (const limit of [0.05, 0.2, 0.5]) {
          const share = own.filter((weight) => weight > limit).length / own.length
          // Four standard deviations of a share of 20,000.
          expect(Math.abs(share - (1 - limit) ** (indicators - 1))).toBeLessThan((4 * 0.5) / Math.sqrt(20_000))
        }
      }
    }
  })
})
