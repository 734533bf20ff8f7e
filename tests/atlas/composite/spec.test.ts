import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { apportion, evenShares, type Step, withShare } from '../../../src/atlas/composite/shares.ts'
import {
  aggregations,
  checkSpec,
  doubtfulRules,
  formatSpec,
  isSpec,
  limits,
  missingRules,
  normalisations,
  parseSpec,
  plainSpec,
  type RankingSpec,
  type Weights,
} from '../../../src/atlas/composite/spec.ts'
import * as schema from '../../../src/release/schema.ts'
import { specOf } from './support.ts'

const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,11}$/)
const indicators = fc.uniqueArray(
  fc.record(
    {
      id: ids,
      direction: fc.constantFrom<(1 | -1)[]>(1, -1),
      period: fc.constantFrom('2020', '2022', '2023-08'),
    },
    { requiredKeys: ['id', 'direction'] },
  ),
  { minLength: 1, maxLength: limits.indicators, selector: (one) => one.id },
)
const steps = fc.constantFrom<Step[]>(1, 0.1)
const raw = (count: number) =>
  fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true })), {
    minLength: count,
    maxLength: count,
  })
const weights = (count: number): fc.Arbitrary<Weights> =>
  fc.oneof(
    fc.constant<Weights>({ kind: 'equal' }),
    fc.constant<Weights>({ kind: 'entropy' }),
    fc
      .tuple(raw(count), steps, fc.nat({ max: count - 1 }), fc.integer({ min: 0, max: 100 }))
      .map(([shares, step, index, value]): Weights => ({ kind: 'set', shares: withShare(shares, index, value, step) })),
  )
const specs: fc.Arbitrary<RankingSpec> = indicators.chain((chosen) =>
  fc.record({
    indicators: fc.constant(chosen),
    normalisation: fc.constantFrom(...normalisations),
    weights: weights(chosen.length),
    aggregation: fc.constantFrom(...aggregations),
    missing: fc.constantFrom(...missingRules),
    doubtful: fc.constantFrom(...doubtfulRules),
    seed: fc.integer({ min: 0, max: limits.largestSeed }),
    draws: fc.integer({ min: limits.leastDraws, max: limits.mostDraws }),
  }),
)

const plain = 'physiciansPer1000,!share65plus~min-max~equal~linear~leave-out~with-doubtful~1~2000'

describe('the text of a spec', () => {
  it('leads back to every spec', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(checkSpec(spec)).toBeUndefined()
        expect(parseSpec(formatSpec(spec))).toEqual(spec)
      }),
      { numRuns: 1000 },
    )
  })

  it('can be read by people and needs no encoding in an address but that of the comma', () => {
    const spec = plainSpec([
      { id: 'physiciansPer1000', direction: 1 },
      { id: 'share65plus', direction: -1 },
    ])
    expect(formatSpec(spec)).toBe(plain)
    fc.assert(
      fc.property(specs, (one) => {
        const text = formatSpec(one)
        expect(encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':')).toBe(text)
        expect(new URLSearchParams(`rank=${text}`).get('rank')).toBe(text)
      }),
    )
  })

  /** Links that were sent to people: what they once meant they must go on meaning. */
  it.each<[string, RankingSpec]>([
    ['i1,!i2~min-max~equal~linear~leave-out~with-doubtful~1~2000', specOf([1, -1])],
    [
      'i1(2020),!i2(2023-08)~rank~set(60,40)~geometric~available~without-doubtful~4294967295~20000',
      specOf([], {
        indicators: [
          { id: 'i1', direction: 1, period: '2020' },
          { id: 'i2', direction: -1, period: '2023-08' },
        ],
        normalisation: 'rank',
        weights: { kind: 'set', shares: [60, 40] },
        aggregation: 'geometric',
        missing: 'available',
        doubtful: 'without-doubtful',
        seed: 4294967295,
        draws: 20_000,
      }),
    ],
    [
      'i1,i2,i3~z-score~set(33.3,33.3,33.4)~linear~leave-out~with-doubtful~0~2000',
      specOf([1, 1, 1], { normalisation: 'z-score', weights: { kind: 'set', shares: [33.3, 33.3, 33.4] }, seed: 0 }),
    ],
    ['i1~min-max~entropy~linear~leave-out~with-doubtful~1~2000', specOf([1], { weights: { kind: 'entropy' } })],
  ])('%s keeps its meaning', (text, spec) => {
    expect(parseSpec(text)).toEqual(spec)
    expect(formatSpec(spec)).toBe(text)
  })

  const bad = (part: string, text: string) => ({ kind: 'bad-part', part, text })
  it.each([
    ['', { kind: 'wrong-parts', count: 1 }],
    [plain.replaceAll('~', ';'), { kind: 'wrong-parts', count: 1 }],
    [`${plain}~`, { kind: 'wrong-parts', count: 9 }],
    ['x'.repeat(2001), { kind: 'too-long', length: 2001 }],
    [plain.replace(/^[^~]*/, ''), { kind: 'no-indicators' }],
    [plain.replace(/^[^~]*/, 'a,a'), { kind: 'duplicate-indicator', indicator: 'a' }],
    [plain.replace(/^[^~]*/, 'a(2020),!a'), { kind: 'duplicate-indicator', indicator: 'a' }],
    [plain.replace(/^[^~]*/, 'a,'), bad('indicators', '')],
    [plain.replace(/^[^~]*/, '!!a'), bad('indicators', '!a')],
    [plain.replace(/^[^~]*/, 'a b'), bad('indicators', 'a b')],
    [plain.replace(/^[^~]*/, '<script>'), bad('indicators', '<script>')],
    [plain.replace(/^[^~]*/, 'a()'), bad('indicators', '')],
    [plain.replace(/^[^~]*/, 'a(2020-13)'), bad('indicators', '2020-13')],
    [plain.replace(/^[^~]*/, 'a(2020)b'), bad('indicators', 'a(2020)b')],
    [plain.replace(/^[^~]*/, 'a'.repeat(300)), bad('indicators', 'a'.repeat(200))],
    [
      plain.replace(/^[^~]*/, Array.from({ length: 21 }, (_, index) => `a${index}`).join(',')),
      { kind: 'too-many-indicators', count: 21 },
    ],
    [plain.replace('min-max', 'Min-Max'), bad('normalisation', 'Min-Max')],
    [plain.replace('min-max', 'constructor'), bad('normalisation', 'constructor')],
    [plain.replace('equal', 'pca'), bad('weights', 'pca')],
    [plain.replace('equal', 'set'), { kind: 'wrong-shares', expected: 2, count: 0, sum: 0 }],
    [plain.replace('equal', 'set()'), { kind: 'wrong-shares', expected: 2, count: 1, sum: 0 }],
    [plain.replace('equal', 'set(100)'), { kind: 'wrong-shares', expected: 2, count: 1, sum: 100 }],
    [plain.replace('equal', 'set(50,49)'), { kind: 'wrong-shares', expected: 2, count: 2, sum: 99 }],
    [plain.replace('equal', 'set(0,0)'), { kind: 'all-weights-zero' }],
    [plain.replace('equal', 'set(-10,110)'), bad('weights', '-10')],
    [plain.replace('equal', 'set(33.33,66.67)'), bad('weights', '33.33')],
    [plain.replace('equal', 'set(NaN,100)'), bad('weights', 'NaN')],
    [plain.replace('equal', 'set(050,50)'), bad('weights', 'set(050,50)')],
    [plain.replace('equal', 'set(50.0,50)'), bad('weights', 'set(50.0,50)')],
    [plain.replace('linear', 'harmonic'), bad('aggregation', 'harmonic')],
    [plain.replace('leave-out', 'impute'), bad('missing', 'impute')],
    [plain.replace('with-doubtful', ''), bad('doubtful', '')],
    [plain.replace('~1~', '~-1~'), bad('seed', '-1')],
    [plain.replace('~1~', '~1.5~'), bad('seed', '1.5')],
    [plain.replace('~1~', '~4294967296~'), bad('seed', '4294967296')],
    [plain.replace('~1~', '~~'), bad('seed', '')],
    [plain.replace('~1~', '~0x1~'), bad('seed', '0x1')],
    [plain.replace('~1~', '~ 1~'), bad('seed', ' 1')],
    [plain.replace('2000', '1999'), bad('draws', '1999')],
    [plain.replace('2000', '20001'), bad('draws', '20001')],
    [plain.replace('2000', '2e3'), bad('draws', '2e3')],
    [plain.replace('2000', 'Infinity'), bad('draws', 'Infinity')],
  ])('%s is refused', (text, problem) => {
    expect(parseSpec(text)).toEqual(problem)
  })

  it('is accepted in one form only, whatever is handed in', () => {
    const words = ['a', '!b', 'c(2020)', 'min-max', 'set(50,50)', 'equal', 'linear', 'leave-out', 'with-doubtful', '1']
    const pieces = fc.oneof(fc.constantFrom(...words, '2000', '~', ',', '(', ')'), fc.string({ maxLength: 3 }))
    const hostile = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
      fc.array(pieces, { minLength: 8, maxLength: 8 }).map((all) => all.join('~')),
      fc.tuple(specs, fc.nat(), fc.string({ maxLength: 2 })).map(([spec, place, more]) => {
        const text = formatSpec(spec)
        const at = place % text.length
        return text.slice(0, at) + more + text.slice(at + 1)
      }),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseSpec(text)
        if (isSpec(parsed)) expect(formatSpec(parsed)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes the ids and periods that the schema of a release takes, and no others', () => {
    const [text, measure] = [{ zh: '虚构', en: 'invented' }, 'ratio']
    const rest = { name: text, definition: text, unit: text, decimals: 0, measure }
    const accepts = (id: string, period: string) =>
      v.safeParse(schema.indicator, { ...rest, id, defaultPeriod: period }).success
    const odd = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_.:() -]{1,90}$/), fc.string())
    const periods = fc.oneof(fc.constantFrom('2020', '2020-12', '2020-13', '20', '', '2020-1'), fc.string())
    fc.assert(
      fc.property(odd, periods, (id, period) => {
        const spec = plainSpec([{ id, direction: 1, period }])
        expect(checkSpec(spec) === undefined).toBe(accepts(id, period))
      }),
      { numRuns: 500 },
    )
  })

  it('of a spec that was put together wrongly is told by the check', () => {
    const spec = specOf([1, 1])
    const broken = (more: object) => checkSpec({ ...spec, ...more } as RankingSpec)
    expect(broken({ indicators: [{ id: 'a', direction: 0 }] })).toEqual(bad('indicators', '0'))
    expect(broken({ weights: { kind: 'set', shares: [Number.POSITIVE_INFINITY, 0] } })).toEqual(
      bad('weights', 'Infinity'),
    )
    expect(broken({ weights: { kind: 'toString' } })).toEqual(bad('weights', 'toString'))
    expect(broken({ seed: '1' })).toEqual(bad('seed', '1'))
    expect(broken({ draws: Number.NaN })).toEqual(bad('draws', 'NaN'))
  })
})

describe('shares', () => {
  const tenths = (shares: readonly number[]) => shares.map((share) => Math.round(share * 10))
  const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

  it('are always 100 together, in whole steps, however they are moved', () => {
    const moves = fc.array(
      fc.tuple(fc.nat(), fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: -50, max: 150 }))),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), steps, moves, (count, step, all) => {
        let shares = evenShares(count, step)
        for (const [place, value] of all) {
          shares = withShare(shares, place % count, value, step)
          expect(sum(tenths(shares))).toBe(1000)
          for (const share of shares) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBe(step === 1 ? Math.round(share) : Math.round(share * 10) / 10)
          }
        }
        // What a slider leaves is what a spec accepts.
        const spec = plainSpec(shares.map((_, index) => ({ id: `i${index}`, direction: 1 })))
        expect(checkSpec({ ...spec, weights: { kind: 'set', shares } })).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('become 100 from anything', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 20 }), steps, fc.double(), (odd, step, value) => {
        expect(sum(tenths(withShare(odd, 0, value, step)))).toBe(1000)
      }),
    )
  })

  it('give the moved one what was asked for, and keep the others in proportion to within one step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }).chain(raw), fc.integer({ min: 0, max: 100 }), (odd, value) => {
        const shares = withShare(odd, 0, value)
        expect(shares[0]).toBe(value)
        const others = odd.slice(1)
        if (sum(others) === 0) return
        for (const [index, share] of shares.slice(1).entries()) {
          const exact = ((others[index] as number) / sum(others)) * (100 - value)
          expect(Math.abs(share - exact)).toBeLessThan(1 + 1e-9)
        }
      }),
    )
  })

  it.each([
    [[50, 50], 0, 30, [30, 70]],
    [[40, 30, 30], 0, 60, [60, 20, 20]],
    [[40, 30, 30], 1, 31, [39, 31, 30]],
    [[100, 0, 0], 0, 99, [99, 1, 0]],
    [[100, 0, 0], 0, 40, [40, 30, 30]],
    [[100, 0, 0], 1, 100, [0, 100, 0]],
    [[34, 33, 33], 2, Number.NaN, [51, 49, 0]],
    [[34, 33, 33], 2, Number.POSITIVE_INFINITY, [0, 0, 100]],
    [[100], 0, 20, [100]],
    [[], 0, 20, []],
  ])('%j with the one at %i moved to %d become %j', (shares, index, value, moved) => {
    expect(withShare(shares, index, value)).toEqual(moved)
  })

  it('may go in tenths', () => {
    expect(evenShares(3, 0.1)).toEqual([33.4, 33.3, 33.3])
    expect(withShare([33.4, 33.3, 33.3], 0, 12.34, 0.1)).toEqual([12.3, 43.9, 43.8])
    expect(evenShares(3)).toEqual([34, 33, 33])
  })

  it('are handed out by largest remainders, the earlier first among equals', () => {
    // Votes and seats of the usual example of the method: quotas 1.5, 1.5, 3.0 and so on.
    expect(apportion([47_000, 16_000, 15_800, 12_000, 6_100, 3_100], 10)).toEqual([5, 2, 1, 1, 1, 0])
    expect(apportion([1, 1, 2], 6)).toEqual([2, 1, 3])
    expect(apportion([1e308, 1e308], 3)).toEqual([2, 1])
    expect(apportion([0, Number.NaN, -1], 5)).toEqual([2, 2, 1])
  })
})
