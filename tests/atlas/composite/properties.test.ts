import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Matrix } from '../../../src/atlas/composite/matrix.ts'
import type { RankingResult } from '../../../src/atlas/composite/result.ts'
import { runRanking } from '../../../src/atlas/composite/run.ts'
import { type Case, cases, matrixOf, ranksByRegion } from './support.ts'

const sum = (all: readonly (number | null)[]) => all.reduce<number>((total, one) => total + (one ?? 0), 0)

/** For every random ranking that comes about. */
function always(check: (result: RankingResult, one: Case) => void, options = {}, numRuns = 100) {
  let ranked = 0
  fc.assert(
    fc.property(cases(options), (one) => {
      const result = runRanking(one.matrix, one.spec)
      if (result.kind !== 'ranking') return
      ranked++
      check(result, one)
    }),
    { numRuns },
  )
  // Properties of nothing would always hold.
  expect(ranked).toBeGreaterThan(numRuns / 4)
}

const ranked = (one: Case) => {
  const result = runRanking(one.matrix, one.spec)
  if (result.kind !== 'ranking') throw new Error(result.kind)
  return result
}

/** The part of a result that must not depend on the last digits of its scores. */
const places = (result: RankingResult) => ({
  regions: result.ranked.map((one) => [one.region, one.rank, one.firmness, one.leavingOut]),
  unranked: new Set(result.unranked.map((one) => `${one.region} ${one.reason}`)),
  neighbours: result.neighbours,
  groups: result.groups,
  indistinct: result.indistinct,
})

describe('every ranking', () => {
  it('has weights that add up to one and contributions that add up to the score', () => {
    always((result, { spec }) => {
      expect(sum(result.indicators.map((one) => one.weight))).toBeCloseTo(1, 12)
      for (const { score, contributions } of result.ranked) {
        expect(sum(contributions)).toBeCloseTo(spec.aggregation === 'linear' ? score : Math.log(score), 10)
      }
    })
  })

  it('ranks every region or says why not, and equals share the better rank', () => {
    always((result, { matrix }) => {
      const all = [...result.ranked, ...result.unranked].map((one) => one.region)
      expect(all.sort()).toEqual([...matrix.regions])
      const ranks = result.ranked.map((one) => one.rank)
      for (const rank of ranks) expect(rank).toBe(1 + ranks.filter((one) => one < rank).length)
      for (const [index, { score }] of result.ranked.slice(1).entries()) {
        expect(score).toBeLessThanOrEqual((result.ranked[index]?.score as number) + 1e-9)
      }
      for (const { coverage, missing } of result.unranked) {
        expect(coverage.known).toBeLessThanOrEqual(coverage.indicators)
        expect(missing.length).toBeGreaterThan(0)
      }
    })
  })

  it('has scores on its scale', () => {
    always((result, { spec }) => {
      if (spec.normalisation === 'z-score') return
      const least = spec.aggregation === 'geometric' ? 0.01 : 0
      for (const { score } of result.ranked) {
        expect(score).toBeGreaterThanOrEqual(least - 1e-12)
        expect(score).toBeLessThanOrEqual(1 + 1e-12)
      }
    })
  })

  it('has intervals in order, and shares that add up to one', () => {
    always((result) => {
      for (const { firmness } of result.ranked) {
        const { minimum, lower, median, upper, maximum, shares } = firmness
        expect([minimum, lower, median, upper, maximum]).toEqual(
          [minimum, lower, median, upper, maximum].sort((a, b) => a - b),
        )
        expect(minimum).toBeGreaterThanOrEqual(1)
        expect(maximum).toBeLessThanOrEqual(result.ranked.length)
        expect(shares).toHaveLength(result.ranked.length)
        expect(sum(shares)).toBeCloseTo(1, 10)
      }
    })
  })

  it('has groups that cover all places once, parted where a place is firm', () => {
    always((result) => {
      expect(result.groups.flatMap((one) => one.regions)).toEqual(result.ranked.map((one) => one.region))
      let next = 1
      for (const { from, to, regions } of result.groups) {
        expect([from, to]).toEqual([next, next + regions.length - 1])
        next = to + 1
      }
      const starts = new Set(result.groups.map((one) => one.from))
      for (const [index, { precedence }] of result.neighbours.entries()) {
        const isTie = result.ranked[index]?.rank === result.ranked[index + 1]?.rank
        expect(starts.has(index + 2)).toBe(precedence >= 0.9 && !isTie)
      }
    })
  })

  it('is the same again, changes nothing that it was given, and can be sent to a page', () => {
    always((result, one) => {
      const before = structuredClone(one)
      expect(ranked(one)).toEqual(result)
      expect(one).toEqual(before)
      expect(structuredClone(result)).toEqual(result)
      expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    })
  })

  it('takes another seed for its draws, and for nothing else', () => {
    always((result, one) => {
      const other = ranked({ ...one, spec: { ...one.spec, seed: one.spec.seed + 1 } })
      expect(other.ranked.map((region) => region.score)).toEqual(result.ranked.map((region) => region.score))
    })
  })

  it('does not depend on the order of the regions', () => {
    always((result, one) => {
      const { matrix } = one
      const order = matrix.regions
        .map((_, index) => index)
        .sort((x, y) => ((x * 5 + 2) % 7) - ((y * 5 + 2) % 7) || x - y)
      const turned: Matrix = {
        ...matrix,
        regions: order.map((row) => matrix.regions[row] as string),
        values: order.map((row) => matrix.values[row] as number[]),
        doubtful: order.map((row) => matrix.doubtful[row] as boolean[]),
        absences: order.map((row) => matrix.absences[row] as null[]),
      }
      expect(places(ranked({ ...one, matrix: turned }))).toEqual(places(result))
    })
  })

  it('does not depend on the units of the indicators, nor on which way they count', () => {
    const factors = [0.001, 1609.344, 1 / 3, 1e9, -1, -0.45359237]
    always((result, one) => {
      const factorOf = (column: number) => factors[(column + one.spec.seed) % factors.length] as number
      const values = one.matrix.values.map((row) =>
        row.map((value, column) => (value === null ? null : value * factorOf(column) + column * 10)),
      )
      const indicators = one.spec.indicators.map((indicator, column) => ({
        ...indicator,
        direction: (indicator.direction * Math.sign(factorOf(column))) as 1 | -1,
      }))
      const other = ranked({ matrix: matrixOf(values), spec: { ...one.spec, indicators } })
      expect(places(other)).toEqual(places(result))
    })
  })

  it('without gaps treats them either way alike', () => {
    always(
      (result, one) => {
        const missing = one.spec.missing === 'available' ? 'leave-out' : 'available'
        expect(places(ranked({ ...one, spec: { ...one.spec, missing } }))).toEqual(places(result))
      },
      { gaps: 0 },
    )
  })

  it('never puts a region behind one that is worse or equal in everything', () => {
    always(
      (result, one) => {
        const goodOf = (region: string) => {
          const row = one.matrix.values[one.matrix.regions.indexOf(region)] as number[]
          return result.indicators.flatMap(({ use, direction }, index) =>
            use === 'counts' ? [(row[index] as number) * direction] : [],
          )
        }
        for (const [index, worse] of result.ranked.entries()) {
          const bad = goodOf(worse.region)
          for (const better of result.ranked.slice(0, index)) {
            const good = goodOf(better.region)
            // The one that stands first is not dominated by the one that stands behind it.
            const isDominated = bad.every((value, place) => value >= (good[place] as number))
            if (isDominated) expect(worse.rank).toBe(better.rank)
          }
        }
      },
      { gaps: 0 },
    )
  })

  it('never lowers a region of which a value grows better within the bounds of the scale', () => {
    let moved = 0
    always(
      (result, one) => {
        const { spec, matrix } = one
        if (spec.normalisation !== 'min-max' || spec.weights.kind === 'entropy') return
        for (const [row, region] of matrix.regions.entries()) {
          for (const [column, { direction }] of spec.indicators.entries()) {
            const { minimum, maximum } = result.indicators[column] as { minimum: number; maximum: number }
            const value = matrix.values[row]?.[column] as number
            if (value === minimum || value === maximum) continue
            const raised = (value + (direction === 1 ? maximum : minimum)) / 2
            const values = matrix.values.map((all, other) =>
              all.map((own, place) => (other === row && place === column ? raised : own)),
            )
            const after = ranksByRegion(ranked({ spec, matrix: matrixOf(values) }))
            expect(after[region]).toBeLessThanOrEqual(ranksByRegion(result)[region] as number)
            moved++
          }
        }
      },
      { gaps: 0, most: 4 },
      300,
    )
    expect(moved).toBeGreaterThan(20)
  })
})
