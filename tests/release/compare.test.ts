import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Compared, compareReleases, type Fate, recordTables } from '../../src/release/compare.ts'
import type { Observation } from '../../src/release/schema.ts'
import { readRelease } from './sources.ts'

const small = readRelease('2025.4').tables
const first = readRelease('2026.1').tables
const second = readRelease('2026.2').tables
const third = readRelease('2026.3').tables

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

  it('differs where its evidence says something else, however deep, but not where only ids or the order of keys differ', () => {
    const claimed = (id: string, quote: string, claim: object): Compared =>
      ({
        ...nothing,
        evidence: [evidence(id, quote)],
        facilities: [{ ...facility('3A'), evidence: [id], claims: [claim] }],
      }) as unknown as Compared
    const before = claimed('e', '三级', { tier: '3', evidence: 'e' })
    const fields = (after: Compared) => compareReleases(before, after).records.map((one) => [one.id, one.fields.join()])
    expect(fields(claimed('x', '三级', { evidence: 'x', tier: '3' }))).toEqual([])
    expect(fields(claimed('e', '二级', { tier: '3', evidence: 'e' }))).toEqual([['F1', 'evidence,claims']])
    const groups = (name: string) => ({ ...nothing, groups: [{ id: 'g', name: { zh: name, en: name } }] }) as Compared
    expect(compareReleases(groups('a'), groups('b')).records.map(({ table }) => table)).toEqual(['groups'])
  })

  it('is new where its whole table is', () => {
    const tables = new Set(compareReleases(first, second).records.map(({ table }) => table))
    expect([...tables]).toEqual(expect.arrayContaining(['networks', 'designations', 'targets']))
  })
})

describe('two releases', () => {
  it('do not differ from themselves', () => {
    for (const one of [small, first, second, third]) {
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

  it('differ in one word from the second of 2026 to the third: a briefing that appeared is no change', () => {
    const { figures, records } = compareReleases(second, third)
    expect(figures).toEqual([])
    expect(records.map(({ table, fate, id, fields }) => [table, fate, id, fields])).toEqual([
      ['indicators', 'changed', 'countyCommunities', ['unit']],
    ])
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

describe('A release and its like', () => {
  /** The same with other ids of evidence, and the keys of every object the other way round. */
  function rewritten(value: unknown, name = ''): unknown {
    if (name === 'evidence' && typeof value === 'string') return `other-${value}`
    if (Array.isArray(value)) return value.map((one) => rewritten(one, name === 'evidence' ? name : ''))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, one]) => [key, rewritten(one, key)]),
    )
  }
  const different = (value: unknown): unknown => {
    if (typeof value === 'string') return `${value}·`
    if (typeof value === 'number') return value + 1
    if (typeof value === 'boolean') return !value
    if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : ['·']
    if (typeof value === 'object' && value !== null) return { ...value, added: '·' }
    return '·'
  }

  it('do not differ where only ids of evidence and the order of keys do', () => {
    const again = rewritten(third) as typeof third
    const evidence = again.evidence.map((one) => ({ ...one, id: `other-${one.id}` }))
    const { figures, records } = compareReleases(third, { ...again, evidence })
    expect([figures, records]).toEqual([[], []])
  })

  it.each(recordTables)('differ where any field of any record does: %s', (table) => {
    const rows = third[table] as unknown as Record<string, unknown>[]
    expect(rows.length).toBeGreaterThan(0)
    const which = fc.integer({ min: 0, max: rows.length - 1 }).chain((at) => {
      const fields = Object.keys(rows[at] ?? {}).filter((name) => name !== 'id' && name !== 'adcode')
      return fc.tuple(fc.constant(at), fc.constantFrom(...fields))
    })
    fc.assert(
      fc.property(which, ([at, field]) => {
        const row = rows[at] ?? {}
        const changed = {
          ...third,
          [table]: rows.map((one) => (one === row ? { ...row, [field]: different(row[field]) } : one)),
        }
        const { records } = compareReleases(third, changed as typeof third)
        // What cites a document differs with it.
        const own = records.filter((one) => one.table === table)
        expect(own).toMatchObject([{ fate: 'changed', id: row.id ?? row.adcode, fields: [field] }])
      }),
      { numRuns: 30 },
    )
  })
})
