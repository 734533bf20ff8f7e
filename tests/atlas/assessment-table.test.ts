import { describe, expect, it } from 'vitest'
import { assessmentTable } from '../../src/atlas/assessment-table.ts'
import type { Cobuilding } from '../../src/release/schema.ts'
import { agreement, city, membership, ranking, result, unpublished } from '../support/cobuilding.ts'
import { realAtlas } from '../support/fixture.ts'

// Four invented cities. Every rank in this file is invented: no result was ever published.
const all = ['900100', '900200', '900300', '900400']
const [first, , third, fourth] = all as [string, string, string, string]
const circle: Cobuilding[] = [...all.map(city), agreement('2023-06-27', all)]
const always = () => true

const rowOf = (records: Cobuilding[], adcode: string, known: (id: string) => boolean = always) =>
  assessmentTable(records, known).rows.find((row) => row.city === adcode)
const statesOf = (...args: Parameters<typeof rowOf>) =>
  rowOf(...args)?.cells.map(({ state, reason }) => (reason ? `${state}: ${reason}` : state))

describe('the table of the real release', () => {
  const table = assessmentTable(realAtlas.cobuilding, always)

  it('has twelve members without any result, then the candidate', () => {
    expect(table.years.map(({ published }) => published)).toEqual(table.years.map(() => false))
    expect(table.rows).toHaveLength(13)
    expect(table.rows.at(-1)?.city).toBe('513400')
    for (const { cells, membership } of table.rows) {
      expect(cells.flatMap(({ results }) => results)).toEqual([])
      expect(new Set(cells.map(({ state }) => state))).toEqual(
        new Set([membership.length > 0 ? 'unknown' : 'not-a-member']),
      )
    }
    expect(table.unprovenSince).toBeNull()
    expect(table.notes).toHaveLength(1)
  })

  it('shows both dates of Luzhou, and its bar from the earlier one on', () => {
    const luzhou = table.rows.find((row) => row.city === '510500')
    expect(luzhou?.agreements.map(({ date, all }) => [date, all.length])).toEqual([
      ['2023-05-18', 2],
      ['2023-06-27', 1],
    ])
    expect(luzhou?.cells[0]?.bars).toEqual([{ from: 4 / 12, to: 1, starts: true, ends: false, doubtful: false }])
    expect(luzhou?.cells[2]?.bars).toEqual([{ from: 0, to: 1, starts: false, ends: false, doubtful: false }])
  })

  it('lists Liangshan as a candidate with its note, as no year is stated', () => {
    expect(table.candidates).toMatchObject([{ region: '513400', change: 'candidate' }])
    expect(table.rows.at(-1)?.changes).toEqual(table.candidates)
  })

  it('is empty where nothing is recorded', () => {
    expect(assessmentTable([], always)).toMatchObject({ years: [], rows: [], candidates: [], problems: [] })
  })
})

describe('results', () => {
  const twice = [...circle, ...ranking('2023', all), ...ranking('2024', all), unpublished('2025')]

  it('stand beside the state that follows from them', () => {
    expect(statesOf(twice, fourth)).toEqual(['last-once', 'ended', 'ended'])
    expect(rowOf(twice, fourth)?.cells.map(({ results }) => results.map(({ rank }) => rank))).toEqual([[4], [4], []])
    expect(statesOf(twice, first)).toEqual(['good-standing', 'good-standing', 'unknown: not-published'])
  })

  it('draw the time after an end by rule as doubtful: no source says that the city left', () => {
    expect(rowOf(twice, fourth)?.cells.map(({ bars }) => bars.map(({ doubtful }) => doubtful))).toEqual([
      [false],
      [false],
      [true],
    ])
  })

  it('are shown side by side where they contradict each other', () => {
    const records = [...circle, ...ranking('2023', all.slice(0, 3)), result('2023', third, { rank: 1, source: 'b' })]
    const cell = rowOf(records, third)?.cells[0]
    expect(cell?.state).toBe('contradictory')
    expect(cell?.results.map(({ rank }) => rank).sort()).toEqual([1, 3])
  })

  it('have a column for a year between that nobody recorded', () => {
    const records = [...circle, ...ranking('2023', all), ...ranking('2025', all)]
    expect(assessmentTable(records, always).years).toEqual([
      { year: '2023', published: true },
      { year: '2024', published: false },
      { year: '2025', published: true },
    ])
  })
})

describe('evidence that cannot be read', () => {
  const records = [...circle, ...ranking('2023', all), ...ranking('2024', all), ...ranking('2025', all)]
  const without =
    (...gone: string[]) =>
    (id: string) =>
      !gone.includes(id)

  it('leaves no rank and no state from that year on, whoever it is of', () => {
    const known = without(`of-result-2024-${first}-a`)
    expect(statesOf(records, fourth, known)).toEqual(['last-once', 'unproven', 'unproven'])
    expect(statesOf(records, third, known)).toEqual(['good-standing', 'unproven', 'unproven'])
    expect(rowOf(records, first, known)?.cells[1]?.results).toEqual([])
    expect(assessmentTable(records, known).unprovenSince).toBe('2024')
  })

  it('does not take back what had ended before', () => {
    expect(statesOf(records, fourth, without(`of-result-2025-${first}-a`))).toEqual(['last-once', 'ended', 'ended'])
  })

  it('takes back nothing that does not rest on results', () => {
    const some = [...circle, unpublished('2023'), ...ranking('2024', all)]
    expect(statesOf(some, first, () => false)).toEqual(['unknown: not-published', 'unproven'])
  })

  it('hides problems that would tell ranks without evidence', () => {
    const tied = [...circle, result('2023', first, { rank: 4 }), result('2023', third, { rank: 4 })]
    expect(assessmentTable(tied, always).problems.length).toBeGreaterThan(0)
    expect(assessmentTable(tied, () => false).problems).toEqual([])
  })
})

describe('the bars', () => {
  it('begin and end in the months of joining and leaving', () => {
    const records = [...circle, membership(fourth, 'left', '2024-05'), unpublished('2023'), unpublished('2025')]
    expect(rowOf(records, fourth)?.cells.map(({ bars }) => bars)).toEqual([
      [{ from: 5 / 12, to: 1, starts: true, ends: false, doubtful: false }],
      [{ from: 0, to: 5 / 12, starts: false, ends: true, doubtful: false }],
      [],
    ])
  })

  it('are doubtful where only the year is known, or nothing', () => {
    const records = [...circle, membership('900500', 'joined', '2024'), city('900600'), unpublished('2024')]
    expect(rowOf(records, '900500')?.cells[0]?.bars).toMatchObject([{ from: 0, to: 1, starts: true, doubtful: true }])
    expect(rowOf(records, '900600')?.cells[0]?.bars).toMatchObject([{ starts: false, doubtful: true }])
  })
})
