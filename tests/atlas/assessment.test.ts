import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessmentOf } from '../../src/atlas/assessment.ts'
import type { Cobuilding } from '../../src/release/schema.ts'
import { agreement, city, membership, ranking, result, unpublished } from '../support/cobuilding.ts'
import { realAtlas } from '../support/fixture.ts'

// Four invented cities. Every rank in this file is invented: no result was ever published.
const all = ['900100', '900200', '900300', '900400']
const [first, second, third, fourth] = all as [string, string, string, string]
const circle: Cobuilding[] = [...all.map(city), agreement('2023-06-27', all)]

const statesOf = (records: Cobuilding[], adcode: string) =>
  assessmentOf(records)
    .cities.find((one) => one.adcode === adcode)
    ?.states.map(({ state, reason }) => (reason ? `${state}: ${reason}` : state))
const kinds = (records: Cobuilding[]) => assessmentOf(records).problems.map(({ kind }) => kind)

describe('the assessment as it is known', () => {
  const real = assessmentOf(realAtlas.cobuilding)

  it('says of no city more than that nothing is published', () => {
    const members = real.cities.filter(({ membership }) => membership.length > 0)
    expect(members).toHaveLength(12)
    for (const { states } of members) {
      expect(states.map(({ state, reason }) => [state, reason])).toEqual(
        real.years.map(() => ['unknown', 'not-published']),
      )
    }
    for (const { published, results, assessed } of real.years) {
      expect([published, results, assessed]).toEqual([false, [], { least: 12, most: 12 }])
    }
  })

  it('keeps the two dates that sources give for Luzhou', () => {
    expect(real.problems).toMatchObject([{ kind: 'starts-differ', city: '510500', dates: ['2023-05', '2023-06'] }])
  })
})

describe('last place', () => {
  it('warns once and ends the co-building the second year in succession, by the rule alone', () => {
    const records = [...circle, ...ranking('2023', all), ...ranking('2024', all), unpublished('2025')]
    expect(statesOf(records, fourth)).toEqual(['last-once', 'ended', 'ended'])
    expect(statesOf(records, first)).toEqual(['good-standing', 'good-standing', 'unknown: not-published'])
    const state = assessmentOf(records).cities.find(({ adcode }) => adcode === fourth)?.states[1]
    expect(state?.evidence).toEqual([`of-result-2023-${fourth}-a`, `of-result-2024-${fourth}-a`])
    expect(kinds(records)).toEqual([])
  })

  it('warns again after a year in good standing', () => {
    const better = [fourth, first, second, third]
    const records = [...circle, ...ranking('2023', all), ...ranking('2024', better), ...ranking('2025', all)]
    expect(statesOf(records, fourth)).toEqual(['last-once', 'good-standing', 'last-once'])
  })

  it.each([
    ['recorded as unpublished', [unpublished('2024')]],
    ['not recorded at all', []],
  ])('is not last in succession across a year %s', (_, between) => {
    const records = [...circle, ...ranking('2023', all), ...between, ...ranking('2025', all)]
    expect(statesOf(records, fourth)).toEqual(['last-once', 'unknown: not-published', 'last-once: year-before-unknown'])
    expect(assessmentOf(records).years.map(({ recorded }) => recorded)).toEqual([true, between.length > 0, true])
  })

  it('is known in a ranking published in part where the rank is the number of all', () => {
    const records = [...circle, result('2023', fourth, { rank: 4 }), result('2023', second, { rank: 2 })]
    expect(statesOf(records, fourth)).toEqual(['last-once'])
    expect(statesOf(records, second)).toEqual(['good-standing'])
    expect(statesOf(records, first)).toEqual(['unknown: city-not-published'])
  })

  it('is unknown in a ranking published in part where nobody knows how many were ranked', () => {
    const records = [...circle, membership(fourth, 'left', '2024-05'), unpublished('2023')]
    records.push(...ranking('2024', all.slice(0, 2)), result('2024', third, { rank: 3 }))
    // Three or four were assessed in 2024: the fourth left in May.
    expect(assessmentOf(records).years[1]?.assessed).toEqual({ least: 3, most: 4 })
    expect(statesOf(records, third)?.[1]).toBe('unknown: members-uncertain')
    expect(statesOf(records, first)?.[1]).toBe('good-standing')
    expect(statesOf(records, fourth)?.[1]).toBe('unknown: city-not-published')
  })

  it('is never read from scores or grades', () => {
    const scores = all.map((adcode, index) => result('2023', adcode, { score: 90 - index, grade: 'invented' }))
    for (const adcode of all) expect(statesOf([...circle, ...scores], adcode)).toEqual(['unknown: rank-not-published'])
  })

  it('is left open where it is shared', () => {
    const shared = [1, 2, 3, 3].map((rank, index) => result('2023', all[index] ?? '', { rank }))
    const records = [...circle, ...shared, ...ranking('2024', all)]
    expect(statesOf(records, third)).toEqual(['unknown: tied-last', 'good-standing'])
    expect(statesOf(records, fourth)).toEqual(['unknown: tied-last', 'last-once: year-before-unknown'])
    expect(kinds(records)).toEqual(['tied-last', 'tied-last'])
  })

  it('is found behind cities that share a better one, whichever way ranks go on after them', () => {
    for (const worst of [3, 4]) {
      const ranks = [1, 2, 2, worst].map((rank, index) => result('2023', all[index] ?? '', { rank }))
      expect(statesOf([...circle, ...ranks], fourth)).toEqual(['last-once'])
      expect(statesOf([...circle, ...ranks], third)).toEqual(['good-standing'])
      expect(kinds([...circle, ...ranks])).toEqual(['duplicate-rank', 'duplicate-rank'])
    }
  })
})

describe('sources in contradiction', () => {
  it('are both kept where they rank one city differently, and decide nothing', () => {
    const other = result('2024', fourth, { rank: 3, source: 'b' })
    const records = [...circle, ...ranking('2023', all), ...ranking('2024', all), other, ...ranking('2025', all)]
    expect(statesOf(records, fourth)).toEqual(['last-once', 'contradictory', 'last-once: year-before-unknown'])
    const { years, problems } = assessmentOf(records)
    expect(years[1]?.results.filter((one) => one.city === fourth).map(({ rank }) => rank)).toEqual([4, 3])
    expect(problems).toContainEqual({
      ...{ kind: 'contradictory', year: '2024', city: fourth, field: 'rank' },
      evidence: [`of-result-2024-${fourth}-a`, `of-result-2024-${fourth}-b`],
    })
    // The third may be last itself if the fourth was third.
    expect(statesOf(records, third)?.[1]).toBe('unknown: tied-last')
  })

  it('agree where only one tells the rank, and differ in scores without touching the state', () => {
    const more = [
      result('2023', fourth, { score: 60, source: 'b' }),
      result('2023', fourth, { score: 61, source: 'c' }),
    ]
    const records = [...circle, ...ranking('2023', all), ...more]
    expect(statesOf(records, fourth)).toEqual(['last-once'])
    expect(assessmentOf(records).problems).toMatchObject([{ kind: 'contradictory', field: 'score' }])
  })

  it('are told where a year is said to be unpublished', () => {
    const { problems, years } = assessmentOf([...circle, ...ranking('2023', all), unpublished('2023')])
    expect(problems).toEqual([{ kind: 'published-and-not', year: '2023', city: null }])
    expect(years[0]?.published).toBe(true)
  })

  it.each([5, 0, -1, 1.5, Number.NaN])('are told where a rank cannot be: %s among four', (rank) => {
    const records = [...circle, ...ranking('2023', all.slice(0, 3)), result('2023', fourth, { rank })]
    expect(statesOf(records, fourth)).toEqual(['unknown: rank-out-of-range'])
    expect(assessmentOf(records).problems).toMatchObject([{ kind: 'rank-out-of-range', city: fourth, most: 4 }])
    expect(statesOf(records, third)).toEqual(['good-standing'])
  })

  it('are told where a city is ranked that takes no part, and leave the last place open', () => {
    const records = [...circle, ...ranking('2023', [...all, '900500'])]
    expect(statesOf(records, '900500')).toEqual(['not-a-member'])
    expect(statesOf(records, fourth)).toEqual(['unknown: members-uncertain'])
    expect(statesOf(records, third)).toEqual(['good-standing'])
    expect(kinds(records)).toEqual(['not-a-member'])
  })
})

describe('coming and going', () => {
  it('tells spans with their evidence, and counts the cities of each year', () => {
    const records = [
      ...circle,
      membership(fourth, 'left', '2024-03-01'),
      membership('900500', 'candidate', '2024-02'),
      membership('900500', 'joined', '2025-01-10'),
      ...['2023', '2024', '2025', '2026'].map(unpublished),
    ]
    const { cities, years, candidates, problems } = assessmentOf(records)
    const left = cities.find(({ adcode }) => adcode === fourth)
    expect(left?.membership).toMatchObject([{ from: '2023-06', to: '2024-03', left: true }])
    expect(left?.membership[0]?.evidence).toContain(`of-left-${fourth}-2024-03-01`)
    const unknown = 'unknown: not-published'
    expect(statesOf(records, fourth)).toEqual([unknown, unknown, 'not-a-member', 'not-a-member'])
    expect(statesOf(records, '900500')).toEqual(['not-a-member', 'candidate', unknown, unknown])
    expect(years.map(({ assessed }) => [assessed.least, assessed.most])).toEqual([
      [4, 4],
      [3, 4],
      [3, 4],
      [4, 4],
    ])
    expect(candidates).toMatchObject([{ city: '900500', since: '2024-02', joined: true }])
    expect(problems).toEqual([])
  })

  it('begins afresh for a city that comes back after the end', () => {
    const back = membership(fourth, 'joined', '2026-01')
    const left = membership(fourth, 'left', '2025-02')
    const years = ['2023', '2024', '2026', '2027'].flatMap((year) => ranking(year, all))
    const records = [...circle, left, back, unpublished('2025'), ...years]
    expect(statesOf(records, fourth)).toEqual(['last-once', 'ended', 'ended', 'last-once', 'ended'])
  })

  it('keeps the end where a later ranking names the city all the same, and says so', () => {
    const records = [...circle, ...['2023', '2024', '2025'].flatMap((year) => ranking(year, all))]
    expect(statesOf(records, fourth)).toEqual(['last-once', 'ended', 'ended'])
    expect(kinds(records)).toEqual(['after-the-end'])
    expect(statesOf(records, third)).toEqual(['good-standing', 'good-standing', 'good-standing'])
  })

  it('does not know who was last among those left while no source says that the ended city is gone', () => {
    const rest = all.slice(0, 3)
    const records = [...circle, ...ranking('2023', all), ...ranking('2024', all), ...ranking('2025', rest)]
    expect(statesOf(records, third)?.[2]).toBe('unknown: members-uncertain')
    expect(statesOf([...records, membership(fourth, 'left', '2024-12')], third)?.[2]).toBe('last-once')
  })

  it('does not guess dates out of words', () => {
    const records = [
      ...circle,
      membership(fourth, 'left', '去年'),
      membership('900500', 'candidate', '03-14(推2025)'),
      ...ranking('2025', all.slice(0, 3)),
    ]
    const { candidates, problems } = assessmentOf(records)
    expect(candidates).toMatchObject([{ city: '900500', since: null, date: '03-14(推2025)', joined: false }])
    expect(statesOf(records, '900500')).toEqual(['not-a-member'])
    expect(statesOf(records, fourth)).toEqual(['unknown: membership-undated'])
    expect(statesOf(records, third)).toEqual(['unknown: members-uncertain'])
    expect(problems).toMatchObject([{ kind: 'undated-change', city: fourth, change: 'left' }])
  })

  it('tells a city that left before it came, and one of which dates differ', () => {
    expect(kinds([...circle, membership('900500', 'left', '2024')])).toEqual(['left-before-joining'])
    expect(kinds([...circle, membership(fourth, 'left', '2022')])).toEqual(['left-before-joining'])
    expect(kinds([...circle, membership(fourth, 'joined', '2023-09')])).toEqual(['starts-differ'])
    // Another agreement years later renews and contradicts nothing; nor does one with a province.
    expect(kinds([...circle, agreement('2026-06-27', all), agreement('2024-10-28', ['900000'])])).toEqual([])
    expect(assessmentOf([agreement('2024', ['900000'])]).cities).toEqual([])
  })

  it('is nothing where the release says nothing', () => {
    expect(assessmentOf([])).toEqual({ years: [], cities: [], candidates: [], problems: [] })
  })
})

describe('whatever is published', () => {
  const rank = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined })
  const records = fc
    .array(
      fc.record({
        year: fc.integer({ min: 2023, max: 2027 }),
        region: fc.constantFrom(...all, '900500'),
        rank,
        source: fc.constantFrom('a', 'b'),
      }),
      { maxLength: 24 },
    )
    .map((given) => given.map(({ year, region, ...more }) => result(`${year}`, region, more)))
    // One record for one source of a city and year, as ids are unique in a release.
    .map((given) => [...new Map(given.map((one) => [one.id, one])).values()])
  const left = fc.constantFrom<Cobuilding[]>(
    [],
    [membership(fourth, 'left', '2025')],
    [membership('900500', 'joined', '2025-03'), unpublished('2026')],
  )

  it('a co-building ends only where two years in succession are published that can be the last', () => {
    fc.assert(
      fc.property(records, left, (published, moves) => {
        for (const { adcode, states } of assessmentOf([...circle, ...moves, ...published]).cities) {
          const end = states.find(({ state }) => state === 'ended')
          if (!end) continue
          const own = (year: number) => published.filter((one) => one.region === adcode && one.period === `${year}`)
          for (const year of [Number(end.year), Number(end.year) - 1]) {
            const given = new Set(own(year).flatMap((one) => one.rank ?? []))
            expect(given.size).toBe(1)
            const [last = 0] = given
            const worse = published.filter((one) => one.period === `${year}` && (one.rank ?? 0) > last)
            for (const one of worse) expect(one.rank).toBeGreaterThan(4)
          }
          expect(states[states.indexOf(end) - 1]?.state).toBe('last-once')
        }
      }),
    )
  })

  it('the order of the records does not matter', () => {
    const shuffled = fc.tuple(records, left).chain(([published, moves]) => {
      const given = [...circle, ...moves, ...published]
      return fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))
    })
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(assessmentOf(other)).toEqual(assessmentOf(one))
      }),
    )
  })

  it('every city has one state for each year, and evidence for what follows from results', () => {
    fc.assert(
      fc.property(records, left, (published, moves) => {
        const { years, cities } = assessmentOf([...circle, ...moves, ...published])
        for (const { states } of cities) {
          expect(states.map(({ year }) => year)).toEqual(years.map(({ year }) => year))
          for (const { state, evidence } of states) {
            if (['good-standing', 'last-once', 'ended', 'contradictory'].includes(state)) {
              expect(evidence.length).toBeGreaterThan(0)
            }
          }
        }
      }),
    )
  })
})
