import { describe, expect, it } from 'vitest'
import { milestones, modelMatrix } from '../../src/atlas/models.ts'
import type { Cobuilding } from '../../src/release/schema.ts'
import { city, event, measure, model, outcome } from '../support/cobuilding.ts'
import { realAtlas } from '../support/fixture.ts'

const cities = [city('900200'), city('900100')]
const models = [model('one', '样板甲'), model('two', '样板乙')]

describe('the models against the cities', () => {
  it('marks events by the name of their model, and those across models apart', () => {
    const matrix = modelMatrix([
      ...[...cities, ...models],
      event('first', '900100', '样板甲'),
      event('county', '900201', '样板乙'),
      event('all', '900200', '综合'),
    ])
    expect(matrix.cities).toEqual(['900100', '900200'])
    const [one, two] = matrix.models
    expect(one?.marks.get('900100')).toMatchObject([{ kind: 'event', event: { id: 'first' }, evidence: ['of-first'] }])
    expect(one?.marks.get('900200')).toEqual([])
    expect(two?.marks.get('900200')).toMatchObject([{ event: { id: 'county' } }])
    expect(matrix.across.get('900200')).toMatchObject([{ event: { id: 'all' } }])
    expect(matrix.unplaced).toEqual([])
    expect(matrix.problems).toEqual([])
  })

  it('marks cities that a measure names, and what came of it there and elsewhere', () => {
    const outcomes = [outcome('met', '900101', '2024'), outcome('progress'), outcome('met', '800000')]
    const named = measure('m', { regions: ['900200', '900300'], outcomes })
    const row = modelMatrix([...cities, ...models, named]).models[0]
    expect(row?.measures).toEqual([named])
    expect(row?.marks.get('900200')).toMatchObject([{ kind: 'named', measure: { id: 'm' }, evidence: ['of-m'] }])
    expect(row?.marks.get('900100')).toMatchObject([
      { kind: 'outcome', outcome: { region: '900101' }, evidence: ['outcome-met-900101-2024'] },
    ])
    expect(row?.elsewhere.map((mark) => mark.kind)).toEqual(['named', 'outcome', 'outcome'])
  })

  it('loses nothing that has no place: other names, other regions, measures of no model', () => {
    const stray = [event('name', '900100', '进入与退出'), event('far', '800101', '综合')]
    const matrix = modelMatrix([...cities, ...models, ...stray, measure('m', { model: 'three' })])
    expect(matrix.unplaced).toEqual(stray)
    expect(matrix.problems).toEqual([{ kind: 'unknown-model', measure: 'm', model: 'three' }])
    const twice = modelMatrix([...cities, model('one', '同名'), model('two', '同名'), event('e', '900100', '同名')])
    expect(twice.problems).toEqual([{ kind: 'same-title', models: ['one', 'two'] }])
    expect(twice.models.map(({ marks }) => marks.get('900100')?.length)).toEqual([1, 0])
    expect(modelMatrix([])).toMatchObject({ cities: [], models: [], unplaced: [] })
  })

  it('keeps every event and measure of the real release exactly once', () => {
    const { cobuilding } = realAtlas
    const matrix = modelMatrix(cobuilding)
    const marks = [
      ...[...matrix.across.values()].flat(),
      ...matrix.models.flatMap((row) => [...[...row.marks.values()].flat(), ...row.elsewhere]),
    ]
    const placed = marks.flatMap((mark) => (mark.kind === 'event' ? [mark.event.id] : []))
    const ids = (kind: Cobuilding['kind']) => cobuilding.filter((one) => one.kind === kind).map(({ id }) => id)
    expect([...placed, ...matrix.unplaced.map(({ id }) => id)].sort()).toEqual(ids('event').sort())
    expect(matrix.models.flatMap(({ measures }) => measures.map(({ id }) => id))).toEqual(ids('measure'))
    expect(matrix.problems).toEqual([])
    for (const { evidence } of marks) expect(evidence.length).toBeGreaterThan(0)
  })
})

describe('milestones', () => {
  const stateOf = (more: Parameters<typeof measure>[1], today = '2024-07-01') =>
    milestones([measure('m', more)], today)[0]?.state

  it.each([
    ['nothing is set', {}, 'undated'],
    ['the time is to come', { due: '2025' }, 'ahead'],
    ['it is the month', { due: '2024-07' }, 'ahead'],
    ['it is the year', { due: '2024' }, 'ahead'],
    ['the time has passed without a result', { due: '2024-06' }, 'due-unknown'],
    [
      'the time has passed, and what is published does not say',
      { due: '2023', outcomes: [outcome('unclear')] },
      'due-unknown',
    ],
    ['a source says so', { due: '2024-06', outcomes: [outcome('met')] }, 'met'],
    ['a source says so before the time', { due: '2025', outcomes: [outcome('met')] }, 'met'],
    ['a source says so for no time set', { outcomes: [outcome('met')] }, 'met'],
    ['it came late', { due: '2023', outcomes: [outcome('late')] }, 'late'],
    [
      'what was late is told as done later',
      { outcomes: [outcome('late', null, '2024'), outcome('met', null, '2025')] },
      'late',
    ],
    ['some of it is done', { due: '2023', outcomes: [outcome('progress')] }, 'progress'],
    ['a source says that it was not met', { due: '2023', outcomes: [outcome('not-met')] }, 'progress'],
    ['a part has met it', { due: '2023', outcomes: [outcome('met', '900100')] }, 'progress'],
    ['the province has met it', { due: '2023', outcomes: [outcome('met', '900000')] }, 'met'],
    ['it comes every year', { due: '2023', every: 'year', outcomes: [outcome('met')] }, 'recurring'],
  ] as const)('%s', (_, more, state) => {
    expect(stateOf({ ...more, outcomes: 'outcomes' in more ? [...more.outcomes] : [] })).toBe(state)
  })

  it('are met as a whole only where every city that was named has met them', () => {
    const regions = ['900100', '900200']
    const one = measure('m', { due: '2023', regions, outcomes: [outcome('met', '900100')] })
    expect(milestones([one], '2024-01-01')[0]).toMatchObject({
      state: 'progress',
      places: [
        { region: '900100', state: 'met' },
        { region: '900200', state: 'due-unknown' },
      ],
    })
    expect(stateOf({ regions, outcomes: [outcome('met', '900100'), outcome('met', '900200')] })).toBe('met')
    expect(stateOf({ regions, outcomes: [outcome('met', '900100'), outcome('late', '900200')] })).toBe('late')
    const [both] = milestones([measure('m', { due: '2023', regions, outcomes: [outcome('late')] })], '2024-01-01')
    expect([both?.state, ...(both?.places ?? []).map(({ state }) => state)]).toEqual(['late', 'late', 'late'])
  })

  it('come in the order of their time', () => {
    const due = ['2024', null, '2023-12', '2024-06', null, '2023'].map((one, index) =>
      measure(`m${index}`, { due: one }),
    )
    const sorted = milestones([...cities, ...due], '2024-01-15')
    expect(sorted.map((one) => one.measure.id)).toEqual(['m2', 'm5', 'm3', 'm0', 'm1', 'm4'])
    expect(sorted.map((one) => one.due)).toEqual(['2023-12', '2023-12', '2024-06', '2024-12', null, null])
  })

  it.each(['2024', '2024-13-01', '', '昨天'])('need a day: %s is none', (today) => {
    expect(() => milestones([], today)).toThrow(RangeError)
  })
})
