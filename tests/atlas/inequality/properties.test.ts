import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agglomeration } from '../../../src/atlas/inequality/agglomeration.ts'
import { gini, lorenzCurve } from '../../../src/atlas/inequality/lorenz.ts'
import type { Part } from '../../../src/atlas/inequality/parts.ts'
import { extremes, variation, weightedVariation } from '../../../src/atlas/inequality/spread.ts'
import { decompose, theilL, theilT } from '../../../src/atlas/inequality/theil.ts'
import { distributions, figureOf } from './support.ts'

const measures = { gini, theilL, theilT, variation, weightedVariation }
const each = Object.entries(measures)
const always = (check: (parts: Part[]) => void) =>
  fc.assert(
    fc.property(distributions({ positive: true }), (parts) => {
      check(parts)
    }),
    { numRuns: 200 },
  )
const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1, Math.abs(a)))

describe.each(each)('%s', (name, measure) => {
  it('is never negative nor infinite', () => {
    always((parts) => {
      const value = figureOf(measure(parts))
      expect(value).toBeGreaterThanOrEqual(0)
      expect(Number.isFinite(value)).toBe(true)
    })
  })

  it('does not depend on the unit of the resource or of the base', () => {
    always((parts) => {
      const scaled = parts.map((one) => ({ ...one, resource: one.resource * 1000, base: one.base / 10_000 }))
      close(figureOf(measure(scaled)), figureOf(measure(parts)))
    })
  })

  it('does not depend on the order of the regions', () => {
    always((parts) => close(figureOf(measure([...parts].reverse())), figureOf(measure(parts))))
  })

  it('stays the same where every region occurs twice', () => {
    always((parts) => {
      const twice = [...parts, ...parts.map((one) => ({ ...one, region: `${one.region} again` }))]
      close(figureOf(measure(twice)), figureOf(measure(parts)))
    })
  })

  if (name !== 'variation') {
    it('stays the same where a region is cut into two of the same rate', () => {
      always(([first, ...rest]) => {
        if (!first) return
        const half = { ...first, resource: first.resource / 2, base: first.base / 2 }
        const cut = [half, { ...half, region: 'other half' }, ...rest]
        close(figureOf(measure(cut)), figureOf(measure([first, ...rest])))
      })
    })
  }

  it('falls where a rich region gives to a poor one without passing it', () => {
    const rates = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(rates, (all) => {
        const sorted = [...all].sort((a, b) => a - b)
        const before = sorted.map((resource, index) => ({ region: `R${index}`, resource, base: 1 }))
        const gift = ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / 4
        const after = before.map((one, index) => ({
          ...one,
          resource: one.resource + (index === 0 ? gift : index === before.length - 1 ? -gift : 0),
        }))
        expect(figureOf(measure(after))).toBeLessThan(figureOf(measure(before)))
      }),
    )
  })
})

describe('the Lorenz curve', () => {
  it('is convex, below the diagonal, and ends in the corner', () => {
    fc.assert(
      fc.property(distributions(), (parts) => {
        const curve = lorenzCurve(parts)
        if (!('pieces' in curve)) throw new Error(curve.why)
        let slope = 0
        for (const { from, to, resource, base } of curve.pieces) {
          expect(to[1]).toBeLessThanOrEqual(to[0] + 1e-12)
          expect(resource / base).toBeGreaterThanOrEqual(slope - 1e-12)
          expect(to[0]).toBeGreaterThanOrEqual(from[0])
          expect(to[1]).toBeGreaterThanOrEqual(from[1])
          slope = resource / base
        }
        expect(curve.pieces.at(-1)?.to).toEqual([1, 1])
        const value = figureOf(gini(parts))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThan(1)
      }),
    )
  })
})

describe('the parts of Theil’s L', () => {
  it('add up to the whole, none of them negative', () => {
    fc.assert(
      fc.property(distributions({ positive: true }), fc.integer({ min: 1, max: 6 }), (parts, zones) => {
        const found = decompose(parts, (region) => String(Number(region.slice(1)) % zones))
        if ('why' in found) throw new Error(found.why)
        close(found.total, figureOf(theilL(parts)))
        close(found.zones.reduce((sum, zone) => sum + zone.within, 0) + found.between, found.total)
        for (const one of [found.within, found.between, ...found.zones.map(({ index }) => index)]) {
          expect(one).toBeGreaterThanOrEqual(0)
        }
        expect(found.zones.reduce((sum, zone) => sum + zone.n, 0)).toBe(parts.length)
      }),
    )
  })
})

describe('extremes and agglomeration', () => {
  it('give a ratio of at least one', () => {
    always((parts) => expect(figureOf(extremes(parts))).toBeGreaterThanOrEqual(1))
  })

  it('make 1 of the degrees weighted by share of area, and of their ratio by share of population', () => {
    fc.assert(
      fc.property(distributions(), (parts) => {
        const places = parts.map(({ region, resource, base }, index) => ({
          ...{ region, resource, population: base, area: index + 1 },
        }))
        const [people, area] = [
          places.reduce((sum, one) => sum + one.population, 0),
          places.reduce((sum, one) => sum + one.area, 0),
        ]
        const found = agglomeration(places) ?? []
        const mean = (of: (index: number) => number) => found.reduce((sum, _, index) => sum + of(index), 0)
        const at = (index: number) =>
          ({ ...found[index], ...places[index] }) as Required<(typeof found)[0]> & (typeof places)[0]
        close(
          mean((i) => (at(i).hrad * at(i).area) / area),
          1,
        )
        close(
          mean((i) => (at(i).pad * at(i).area) / area),
          1,
        )
        close(
          mean((i) => (at(i).ratio * at(i).population) / people),
          1,
        )
      }),
    )
  })
})
