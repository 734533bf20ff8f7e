import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facetsOf, filterTargets, sortings, sortTargets } from '../../src/atlas/target-filters.ts'
import { dueOf, referenceLines, type TargetState, targetBoard, unitsOf } from '../../src/atlas/targets.ts'
import type { Observation, Target } from '../../src/release/schema.ts'
import { tables } from '../release/sources.ts'
import { outcome } from '../support/cobuilding.ts'
import { indicator, inventedAtlas, none, realAtlas, text, value } from '../support/fixture.ts'

const target = (more: Partial<Target> = {}): Target => ({
  ...{ id: 'T', region: '900101', place: '此地', kind: 'target', title: text('Invented target'), task: null },
  ...{ operator: '>=', value: 4, unit: '人', due: null, responsible: null, cooperating: null, evidence: ['of-T'] },
  ...more,
})
const indicators = [indicator('rate'), indicator('share', { percent: true })]
const atlasOf = (...observations: Observation[]) => inventedAtlas(observations, { indicators })
const rowOf = (more: Partial<Target>, observations: Observation[] = [], today = '2024-07-01') => {
  const [row] = targetBoard([target(more)], atlasOf(...observations), today)
  if (!row) throw new Error('no row')
  return row
}

describe('when a target is due', () => {
  it.each([
    ['2023年底', '2023-12'],
    ['2023年底前', '2023-12'],
    ['2023-12底', '2023-12'],
    ['2024-06底', '2024-06'],
    ['2024-06底前', '2024-06'],
    ['2027', '2027-12'],
    ['2024-10', '2024-10'],
    ['2024-06-22', '2024-06'],
    ['2020-2030', null],
    ['2021-2025', null],
    ['2023起', null],
    ['2024起', null],
    ['2024-13', null],
    ['到2027年', null],
    ['十四五末', null],
    [null, null],
  ])('%s is %s', (due, month) => {
    expect(dueOf(target({ due }))).toBe(month)
    expect(dueOf(target({ due, kind: 'plan' }))).toBe(month)
    expect(dueOf(target({ due, kind: 'fact' }))).toBeNull()
    expect(dueOf(target({ due, kind: 'rule' }))).toBeNull()
    expect(dueOf(target({ due, dueBy: '2030' }))).toBe('2030-12')
  })
})

describe('the state of a target', () => {
  const measuredBy = 'rate'
  const own = (period: string, number: number, status?: 'doubtful') => [value('900101', 'rate', period, number, status)]

  it.each<[string, Partial<Target>, Observation[], TargetState]>([
    ['no time, nothing known', {}, [], 'no-date'],
    ['to come, nothing known', { due: '2027' }, [], 'open'],
    ['this very month', { dueBy: '2024-07' }, [], 'open'],
    ['past, nothing known', { due: '2023年底' }, [], 'overdue-without-evidence'],
    ['past, unclear', { due: '2023', outcomes: [outcome('unclear')] }, [], 'overdue-without-evidence'],
    ['a source says met', { due: '2023', outcomes: [outcome('met')] }, [], 'met'],
    ['a source says late', { due: '2023', outcomes: [outcome('late', '900101')] }, [], 'late'],
    ['a source says not met', { due: '2023', outcomes: [outcome('not-met')] }, [], 'not-met'],
    ['not met, then late', { outcomes: [outcome('not-met', null, '2023'), outcome('late', null, '2024')] }, [], 'late'],
    ['under way', { due: '2027', outcomes: [outcome('progress')] }, [], 'progress'],
    ['met in a part of it', { due: '2023', region: '900100', outcomes: [outcome('met', '900101')] }, [], 'progress'],
    ['a figure on the way', { due: '2027', measuredBy }, own('2022', 3), 'progress'],
    ['a figure, no time', { measuredBy }, own('2022', 3), 'progress'],
    ['a figure of the time reaches it', { due: '2023', measuredBy }, own('2023', 4), 'met'],
    ['a figure of the time falls short', { due: '2023', measuredBy }, own('2023-12', 3.9), 'not-met'],
    ['a figure from before the time only', { due: '2023', measuredBy }, own('2022', 5), 'overdue-without-evidence'],
    ['a figure from after the time only', { dueBy: '2022', measuredBy }, own('2023', 5), 'progress'],
    [
      'a doubtful figure of the time',
      { due: '2023', measuredBy },
      own('2023', 5, 'doubtful'),
      'overdue-without-evidence',
    ],
    [
      'a larger area’s figure',
      { due: '2023', measuredBy },
      [value('900100', 'rate', '2023', 5)],
      'overdue-without-evidence',
    ],
    ['words instead of a number', { due: '2023', value: '三级甲等', measuredBy }, own('2023', 5), 'progress'],
    [
      'a figure against a source',
      { due: '2023', measuredBy, outcomes: [outcome('not-met')] },
      own('2023', 5),
      'not-met',
    ],
    ['a fact', { kind: 'fact', due: '2023', outcomes: [outcome('met')] }, [], 'fact'],
    ['a rule', { kind: 'rule', due: '2023' }, [], 'rule'],
  ])('%s', (_, more, observations, state) => {
    expect(rowOf(more, observations).state).toBe(state)
  })

  it('is that of the time even where newer figures are known', () => {
    const row = rowOf({ due: '2022', measuredBy }, [...own('2022', 3), ...own('2023', 5)])
    expect([row.state, row.measured?.value, row.progress]).toEqual(['not-met', 5, 1])
  })

  it('needs a day to be told', () => {
    expect(() => targetBoard([], atlasOf(), '2024-02-30')).toThrow(RangeError)
  })
})

describe('what is known of a target', () => {
  it('is the newest figure of its own region, else of the nearest larger area, for context only', () => {
    const figures = [
      value('900101', 'rate', '2021', 2),
      value('900101', 'rate', '2022', 3),
      none('900101', 'rate', '2023', 'no-source'),
      value('900100', 'rate', '2023', 3.5),
      value('900000', 'rate', '2023', 3.6),
    ]
    const row = rowOf({ measuredBy: 'rate' }, figures)
    expect(row).toMatchObject({ measured: { value: 3, larger: false }, latest: 'measured', progress: 0.75 })
    const county = rowOf({ measuredBy: 'rate', region: '900102' }, figures)
    expect(county).toMatchObject({ measured: { value: 3.5, larger: true }, progress: null, state: 'no-date' })
    expect(county.measured?.observation.region).toBe('900100')
    expect(rowOf({ measuredBy: 'rate', region: '900300' }, figures).measured?.observation.region).toBe('900000')
    expect(rowOf({ measuredBy: 'rate', region: null }, figures).measured).toBeNull()
    expect(rowOf({ measuredBy: 'rate', region: '990000' }, figures).measured).toBeNull()
    expect(rowOf({ measuredBy: 'nothing' }, figures)).toMatchObject({ measured: null, latest: null, progress: null })
  })

  it('is the outcome where it is newer, or not dated, or the figure is of a larger area', () => {
    const figures = [value('900101', 'rate', '2023', 3)]
    const latest = (date: string | null, observations = figures) =>
      rowOf({ measuredBy: 'rate', outcomes: [outcome('progress', null, date)] }, observations).latest
    expect(latest('2024-01-05')).toBe('outcome')
    expect(latest('2022')).toBe('measured')
    expect(latest(null)).toBe('outcome')
    expect(latest('年份未明')).toBe('outcome')
    expect(latest('2022', [value('900100', 'rate', '2023', 3)])).toBe('outcome')
  })

  it('is told in the target’s unit where the release keeps shares as parts of one', () => {
    const row = rowOf({ measuredBy: 'share', value: 85, unit: '%' }, [value('900101', 'share', '2022', 0.829)])
    expect(row.measured?.value).toBe(82.9)
    expect(row.progress).toBeCloseTo(82.9 / 85, 12)
  })

  it.each([
    ['>=', 4, 3, 0.75],
    ['>=', 4, 5, 1],
    ['=', 4, 1, 0.25],
    ['<=', 4, 8, 0.5],
    ['<=', 4, 0, 1],
    ['>', 4, 3, null],
    ['达到', 4, 3, null],
    [null, 4, 3, null],
    ['>=', 0, 3, null],
    ['>=', '全市平均水平', 3, null],
    ['>=', null, 3, null],
    ['>=', 4, -1, null],
  ])('has gone so far: %s %s, now %s, is %s', (operator, number, known, progress) => {
    const row = rowOf({ operator, value: number, measuredBy: 'rate' }, [value('900101', 'rate', '2022', known)])
    expect(row.progress).toBe(progress)
  })

  it('is never less than nothing or more than all, and all only where the target is reached', () => {
    const numbers = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom('>=', '=', '<='), numbers, numbers, (operator, number, known) => {
        const { progress } = rowOf({ operator, value: number, measuredBy: 'rate' }, [
          value('900101', 'rate', '2022', known),
        ])
        if (progress === null) return
        expect(progress).toBeGreaterThanOrEqual(0)
        expect(progress).toBeLessThanOrEqual(1)
        expect(operator === '<=' ? known <= number : known >= number).toBe(progress === 1)
      }),
    )
  })
})

describe('choosing among targets', () => {
  const rows = targetBoard(
    [
      target({ id: 'a', due: '2027', responsible: '县卫生健康委', cooperating: '县医保局、县发展改革委' }),
      target({ id: 'b', due: '2023', kind: 'plan', cooperating: '县医保局', theme: { zh: '行动', en: 'Action' } }),
      target({ id: 'c', region: null, kind: 'fact', value: 9 }),
      target({ id: 'd', region: '900102', due: '2023-06底' }),
    ],
    atlasOf(),
    '2024-07-01',
  )
  const ids = (filter: Parameters<typeof filterTargets>[1]) => filterTargets(rows, filter).map((row) => row.target.id)

  it('splits lists of offices as documents write them', () => {
    expect(unitsOf('县委编办、县人力社保局，县教委,县公安局;县科技局；县民政局 县医保局、县教委')).toEqual([
      ...['县委编办', '县人力社保局', '县教委', '县公安局', '县科技局', '县民政局', '县医保局'],
    ])
    expect(unitsOf(null)).toEqual([])
    expect(unitsOf(' 、，')).toEqual([])
  })

  it('takes any value within a dimension, and all dimensions together', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd'])
    expect(ids({ unit: ['县医保局'] })).toEqual(['a', 'b'])
    expect(ids({ unit: ['县卫生健康委', null] })).toEqual(['a', 'c', 'd'])
    expect(ids({ year: ['2023'], kind: ['target'] })).toEqual(['d'])
    expect(ids({ region: [null] })).toEqual(['c'])
    expect(ids({ group: ['comparison'] })).toEqual(['c'])
    expect(ids({ theme: ['行动'] })).toEqual(['b'])
    expect(ids({ state: ['open', 'fact'] })).toEqual(['a', 'c'])
    expect(ids({ state: [] })).toEqual([])
    expect(ids({ unit: ['没有这个单位'] })).toEqual([])
  })

  it('counts for each value the rows that choosing it alone would leave', () => {
    const filter = { kind: ['target'], year: ['2027'] } as const
    const facets = facetsOf(rows, filter)
    expect(facets.kind).toEqual([
      { value: 'target', count: 1 },
      { value: 'plan', count: 0 },
      { value: 'fact', count: 0 },
    ])
    expect(facets.year).toEqual([
      { value: '2027', count: 1 },
      { value: '2023', count: 1 },
      { value: null, count: 0 },
    ])
    for (const { value, count } of facets.unit) expect(ids({ ...filter, unit: [value] })).toHaveLength(count)
    expect(facetsOf([]).theme).toEqual([])
  })

  it('sorts with what is missing last either way, and loses no row', () => {
    const sorted = (...by: [Parameters<typeof sortTargets>[1], boolean?]) =>
      sortTargets(rows, ...by).map((row) => row.target.id)
    expect(sorted('due')).toEqual(['d', 'b', 'a', 'c'])
    expect(sorted('due', true)).toEqual(['a', 'b', 'd', 'c'])
    expect(sorted('state')).toEqual(['b', 'd', 'a', 'c'])
    expect(sorted('region', true)).toEqual(['d', 'a', 'b', 'c'])
    expect(sorted('document', true)).toEqual(['d', 'c', 'b', 'a'])
    for (const by of sortings) expect(sorted(by).sort()).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('lines in a chart', () => {
  it('are the targets in numbers of the indicator, each with its region, in the indicator’s unit', () => {
    const targets = [
      target({ id: 'a', measuredBy: 'share', value: 85, due: '2027' }),
      target({ id: 'b', measuredBy: 'rate' }),
      target({ id: 'c', measuredBy: 'share', value: '一半' }),
      target({ id: 'd', measuredBy: 'share', region: null }),
      target({ id: 'e', measuredBy: 'share', kind: 'fact' }),
    ]
    const lines = referenceLines(targets, indicator('share', { percent: true }))
    expect(lines).toEqual([{ target: targets[0], region: '900101', value: 0.85, operator: '>=', due: '2027-12' }])
    expect(referenceLines(targets, indicator('rate'))).toMatchObject([{ target: { id: 'b' }, value: 4, due: null }])
    expect(referenceLines([], indicator('rate'))).toEqual([])
  })
})

describe('the targets of the real release', () => {
  const rows = targetBoard(tables.targets, realAtlas, '2026-07-01')

  it('are all there, those of other places for comparison', () => {
    expect(rows).toHaveLength(149)
    for (const {
      group,
      target: { region },
    } of rows)
      expect(group).toBe(region === null ? 'comparison' : 'own')
  })

  it('never fall short without a source that says so', () => {
    for (const row of rows) {
      if (row.state === 'not-met' || row.state === 'late' || row.state === 'met') {
        expect(row.target.outcomes?.length ?? row.measured).toBeTruthy()
      }
    }
    expect(rows.filter(({ state }) => state === 'overdue-without-evidence').length).toBeGreaterThan(0)
  })

  it('have offices by their single names', () => {
    for (const { responsible, cooperating } of rows) {
      for (const unit of [...responsible, ...cooperating]) expect(unit).toMatch(/^[^、，,;；\s]+$/)
    }
  })
})
