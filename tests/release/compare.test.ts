import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Compared, compareReleases, type Fate } from '../../src/release/compare.ts'
import type { Observation } from '../../src/release/schema.ts'
import { readRelease } from './sources.ts'

const small = readRelease('2025.4').tables
const first = readRelease('2026.1').tables
const second = readRelease('2026.2').tables

const nothing: Compared = {
  observations: [],
  evidence: [],
  documents: [],
  regions: [],
  indicators: [],
  facilities: [],
  projects: [],
  cobuilding: [],
  targets: [],
}
const evidence = (id: string, quote: string) => ({ id, document: 'd', quote, reliability: 'high' as const })
const figure = (value: number, more: Partial<Observation> = {}) =>
  ({
    region: '900100',
    indicator: 'i',
    period: '2020',
    value,
    status: 'reported',
    evidence: ['e'],
    ...more,
  }) as Observation
const absent = (absence: string) =>
  ({
    region: '900100',
    indicator: 'i',
    period: '2020',
    value: null,
    absence,
    evidence: [],
    note: { zh: '一', en: 'a' },
  }) as Observation
const of = (...observations: Observation[]): Compared => ({
  ...nothing,
  evidence: [evidence('e', '三人')],
  observations,
})
const fatesOf = (before: Compared, after: Compared) => compareReleases(before, after).figures.map(({ fate }) => fate)

describe('a figure', () => {
  it.each<[string, Compared, Compared, Fate[]]>([
    ['appeared where there was no record', of(), of(figure(3)), ['appeared']],
    ['appeared where it was said to be missing', of(absent('no-source')), of(figure(3)), ['appeared']],
    ['disappeared', of(figure(3)), of(), ['disappeared']],
    ['disappeared, with a reason', of(figure(3)), of(absent('no-source')), ['disappeared']],
    ['changed', of(figure(3)), of(figure(4)), ['changed']],
    ['changed to zero, which is a value', of(figure(3)), of(figure(0)), ['changed']],
    ['is doubted from now on', of(figure(3)), of(figure(3, { status: 'doubtful' })), ['restated']],
    ['is missing for another reason', of(absent('no-source')), of(absent('not-applicable')), ['restated']],
    ['is the same', of(figure(3)), of(figure(3)), []],
    ['is derived in another way', of(figure(3)), of(figure(3, { formula: '1 + 2' })), ['resourced']],
  ])('%s', (_, before, after, expected) => {
    expect(fatesOf(before, after)).toEqual(expected)
  })

  it('is the same where the same sentence only has another id, and resourced where another sentence states it', () => {
    const before = of(figure(3))
    const renamed = { ...of(figure(3, { evidence: ['x'] })), evidence: [evidence('x', '三人')] }
    const other = { ...of(figure(3, { evidence: ['x'] })), evidence: [evidence('x', '共三人')] }
    expect(fatesOf(before, renamed)).toEqual([])
    expect(fatesOf(before, other)).toEqual(['resourced'])
  })

  it('carries both records, for their evidence', () => {
    const [change] = compareReleases(of(figure(3)), of(figure(4))).figures
    expect([change?.before?.value, change?.after?.value]).toEqual([3, 4])
  })
})

describe('a record', () => {
  const facility = (tier: string) => ({ id: 'F1', tier, evidence: ['e'] })
  const having = (...facilities: object[]) => ({ ...nothing, facilities }) as Compared

  it('appears, disappears, or differs in named fields', () => {
    const changesOf = (before: Compared, after: Compared) =>
      compareReleases(before, after).records.map(({ table, fate, id, fields }) => [table, fate, id, fields.join()])
    expect(changesOf(having(), having(facility('3A')))).toEqual([['facilities', 'appeared', 'F1', '']])
    expect(changesOf(having(facility('3A')), having())).toEqual([['facilities', 'disappeared', 'F1', '']])
    expect(changesOf(having(facility('3A')), having(facility('3B')))).toEqual([['facilities', 'changed', 'F1', 'tier']])
    expect(changesOf(having(facility('3A')), having({ ...facility('3A'), evidence: ['x'] }))).toEqual([])
  })

  it('is new where its whole table is', () => {
    const tables = new Set(compareReleases(first, second).records.map(({ table }) => table))
    expect([...tables]).toEqual(expect.arrayContaining(['networks', 'designations', 'targets']))
  })
})

describe('two releases', () => {
  it('do not differ from themselves', () => {
    for (const one of [small, first, second]) {
      const { figures, records, same } = compareReleases(one, one)
      expect([figures, records]).toEqual([[], []])
      expect(same.figures).toBe(one.observations.length)
    }
  })

  it('differ in the figures after 2021: they appeared, and none changed', () => {
    const { figures, same } = compareReleases(small, first)
    const values = figures.filter(({ after }) => after?.value != null)
    expect(new Set(values.map(({ fate }) => fate))).toEqual(new Set(['appeared']))
    expect(values.every(({ period }) => period > '2021-99')).toBe(true)
    expect(values.length).toBe(first.observations.filter((one) => one.value !== null && one.period > '2021-99').length)
    expect(same.figures).toBe(small.observations.length)
  })

  it('differ in no value from the first of 2026 to the second, as the changelog says', () => {
    const fates = new Set(compareReleases(first, second).figures.map(({ fate }) => fate))
    for (const fate of ['disappeared', 'changed']) expect(fates.has(fate as Fate)).toBe(false)
  })

  it('differ in the same places seen from the other side', () => {
    const some = fc.array(
      fc.record({
        region: fc.constantFrom('900100', '900200'),
        indicator: fc.constantFrom('i', 'j'),
        period: fc.constantFrom('2020', '2021'),
        value: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(null)),
      }),
      { maxLength: 8 },
    )
    const release = (
      rows: { region: string; indicator: string; period: string; value: number | null }[],
    ): Compared => ({
      ...nothing,
      observations: [...new Map(rows.map((row) => [`${row.region}${row.indicator}${row.period}`, row])).values()].map(
        (row) =>
          ({
            ...row,
            evidence: [],
            ...(row.value === null ? { absence: 'no-source', note: { zh: '一', en: 'a' } } : { status: 'reported' }),
          }) as Observation,
      ),
    })
    const mirrored: Partial<Record<Fate, Fate>> = { appeared: 'disappeared', disappeared: 'appeared' }
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [release(one), release(other)]
        const said = ({ fate, region, indicator, period }: ReturnType<typeof compareReleases>['figures'][number]) =>
          `${fate} ${region} ${indicator} ${period}`
        const there = compareReleases(a, b).figures.map(said).sort()
        const back = compareReleases(b, a)
          .figures.map((change) => said({ ...change, fate: mirrored[change.fate] ?? change.fate }))
          .sort()
        expect(there).toEqual(back)
      }),
    )
  })
})
