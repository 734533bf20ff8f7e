import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gini } from '../../../src/atlas/inequality/lorenz.ts'
import type { Part } from '../../../src/atlas/inequality/parts.ts'
import { variation, weightedVariation } from '../../../src/atlas/inequality/spread.ts'
import { decompose, theilL, theilT } from '../../../src/atlas/inequality/theil.ts'
import { distributions, figureOf } from './support.ts'

/*
 * The same figures from other definitions: the Gini coefficient by mean absolute differences between all pairs, and
 * the others from moments and entropies of the rates, without any share of the resource.
 */
const total = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0)

function others(parts: readonly Part[]) {
  const people = total(parts.map((one) => one.base))
  const weights = parts.map((one) => one.base / people)
  const rates = parts.map((one) => one.resource / one.base)
  const average = total(rates.map((rate, i) => rate * (weights[i] ?? 0)))
  const relative = rates.map((rate) => rate / average)
  const expected = (of: (ratio: number) => number) =>
    total(relative.map((ratio, i) => (ratio === 0 ? 0 : (weights[i] ?? 0) * of(ratio))))
  let pairs = 0
  for (const [i, a] of relative.entries()) {
    for (const [j, b] of relative.entries()) pairs += (weights[i] ?? 0) * (weights[j] ?? 0) * Math.abs(a - b)
  }
  const plain = total(rates) / rates.length
  return {
    gini: pairs / 2,
    theilT: expected((ratio) => ratio * Math.log(ratio)),
    theilL: expected((ratio) => -Math.log(ratio)),
    weighted: Math.sqrt(Math.max(0, total(relative.map((r, i) => (weights[i] ?? 0) * r * r)) - 1)),
    unweighted: Math.sqrt(total(rates.map((rate) => (rate - plain) ** 2)) / rates.length) / plain,
  }
}

it('agree with another way to compute them', () => {
  fc.assert(
    fc.property(distributions({ positive: true }), (parts) => {
      const expected = others(parts)
      expect(figureOf(gini(parts))).toBeCloseTo(expected.gini, 9)
      expect(figureOf(theilT(parts))).toBeCloseTo(expected.theilT, 8)
      expect(figureOf(theilL(parts))).toBeCloseTo(expected.theilL, 8)
      expect(figureOf(weightedVariation(parts))).toBeCloseTo(expected.weighted, 5)
      expect(figureOf(variation(parts))).toBeCloseTo(expected.unweighted, 8)
    }),
    { numRuns: 300 },
  )
})

it('agree where some regions have none', () => {
  fc.assert(
    fc.property(distributions(), (parts) => {
      expect(figureOf(gini(parts))).toBeCloseTo(others(parts).gini, 9)
      expect(figureOf(theilT(parts))).toBeCloseTo(others(parts).theilT, 8)
    }),
  )
})

it('part Theil’s L between zones as the index of the zones taken as regions', () => {
  fc.assert(
    fc.property(distributions({ positive: true, least: 4 }), (parts) => {
      const zoneOf = (region: string) => (Number(region.slice(1)) % 2 === 0 ? 'even' : 'odd')
      const zones = ['even', 'odd'].map((zone) => {
        const own = parts.filter(({ region }) => zoneOf(region) === zone)
        return { region: zone, resource: total(own.map((p) => p.resource)), base: total(own.map((p) => p.base)) }
      })
      const found = decompose(parts, zoneOf)
      if ('why' in found) throw new Error(found.why)
      expect(found.between).toBeCloseTo(others(zones).theilL, 8)
      for (const { zone, index } of found.zones) {
        const own = parts.filter(({ region }) => zoneOf(region) === zone)
        expect(index).toBeCloseTo(own.length < 2 ? 0 : others(own).theilL, 8)
      }
    }),
  )
})
