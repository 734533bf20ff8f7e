import { describe, expect, it } from 'vitest'
import { gini, lorenzCurve } from '../../../src/atlas/inequality/lorenz.ts'
import type { Part } from '../../../src/atlas/inequality/parts.ts'
import { type Candidate, sameAreas, sampleOf } from '../../../src/atlas/inequality/sample.ts'
import { extremes, variation, weightedVariation } from '../../../src/atlas/inequality/spread.ts'
import { decompose, theilL, theilT } from '../../../src/atlas/inequality/theil.ts'
import type { PresentObservation, Region } from '../../../src/release/schema.ts'
import { text } from '../../support/fixture.ts'
import { partsOf } from './support.ts'

const all = {
  lorenzCurve,
  gini,
  theilL,
  theilT,
  variation,
  weightedVariation,
  extremes,
  decompose: (parts: Part[]) => decompose(parts, () => 'zone'),
}

describe.each(Object.entries(all))('%s', (_, measure) => {
  it.each([
    ['nothing', [], 'too-few', []],
    ['one region', partsOf([5]), 'too-few', ['R0']],
    ['all zero', partsOf([0, 0, 0]), 'no-resource', []],
    ['a region without residents', partsOf([1, 2], [1, 0]), 'zero-base', ['R1']],
    ['a negative count', partsOf([1, -2, 3]), 'negative', ['R1']],
    ['negative residents', partsOf([1, 2], [-1, 2]), 'negative', ['R0']],
    ['what is no number', partsOf([1, Number.NaN]), 'not-finite', ['R1']],
    ['infinity', partsOf([1, 2], [1, Number.POSITIVE_INFINITY]), 'not-finite', ['R1']],
  ] as const)('says why there is no figure of %s', (_name, parts, why, regions) => {
    const found = measure([...parts])
    expect(found).toMatchObject(why === 'no-resource' ? { value: null } : { value: null, why, regions })
    expect(JSON.stringify(found)).not.toContain('NaN')
  })
})

it('Theil’s L, its parts and the ratio of extremes name the regions that have nothing', () => {
  const parts = partsOf([0, 2, 0, 3])
  for (const found of [theilL(parts), decompose(parts, () => 'zone'), extremes(parts)]) {
    expect(found).toMatchObject({ value: null, why: 'zero-resource', regions: ['R0', 'R2'] })
  }
  for (const found of [gini(parts), theilT(parts), variation(parts)]) expect(found.value).toBeGreaterThan(0)
})

it('ties stand in one order, however they come', () => {
  const parts = partsOf([2, 1, 2, 1])
  expect(lorenzCurve(parts)).toEqual(lorenzCurve([...parts].reverse()))
})

const region = (adcode: string): Region => ({
  ...{ adcode, level: 'county', parent: null, name: text(adcode), shortName: text(adcode) },
})
const candidate = (adcode: string, value: number | null, more: Partial<Candidate> = {}): Candidate => ({
  region: region(adcode),
  reading:
    value === null
      ? { kind: 'absent', absence: 'no-source' }
      : { kind: 'value', value, observation: { status: 'reported' } as PresentObservation },
  partly: false,
  population: 100,
  area: 10,
  ...more,
})
const doubtful = (adcode: string): Candidate => ({
  ...candidate(adcode, 1),
  reading: { kind: 'value', value: 1, observation: { status: 'doubtful' } as PresentObservation },
})

describe('the areas that are measured', () => {
  const candidates = [
    candidate('a', 5),
    candidate('b', null, { population: 300 }),
    candidate('c', 5, { population: null }),
    candidate('d', 5, { population: 0 }),
    candidate('e', 5, { area: null }),
    candidate('f', -5),
    candidate('g', 5, { partly: true }),
    doubtful('h'),
    candidate('i', 0),
    candidate('j', null, { reading: { kind: 'absent', absence: 'larger-area' } }),
  ]

  it('are those with all three numbers; of every other it is said why', () => {
    const sample = sampleOf(candidates, false)
    expect(sample.members.map((one) => one.region)).toEqual(['a', 'i'])
    expect(sample.leftOut.map((one) => [one.region.adcode, one.why])).toEqual([
      ['b', 'no-source'],
      ['c', 'no-population'],
      ['d', 'zero-population'],
      ['e', 'no-area'],
      ['f', 'negative'],
      ['g', 'partly'],
      ['h', 'doubtful'],
      ['j', 'larger-area'],
    ])
    expect(sample.covered).toBeCloseTo(200 / 1000, 12)
  })

  it('hold doubtful values where that is asked for', () => {
    const sample = sampleOf(candidates, true)
    expect(sample.members.map((one) => [one.region, one.doubtful])).toEqual([
      ['a', false],
      ['h', true],
      ['i', false],
    ])
    expect(sameAreas(sample, sample)).toBe(true)
    expect(sameAreas(sample, sampleOf(candidates, false))).toBe(false)
  })

  it('cover no known share where no population is known', () => {
    expect(sampleOf([candidate('a', 1, { population: null })], false).covered).toBeNull()
    expect(sampleOf([], false)).toEqual({ members: [], leftOut: [], covered: null })
  })
})
