import { describe, expect, it } from 'vitest'
import { lifeOf, reconcile, type Status, statuses } from '../../src/atlas/subcentres.ts'
import type { Observation, Project } from '../../src/release/schema.ts'
import { indicator, inventedAtlas, realAtlas, value } from '../support/fixture.ts'

const project = (id: string, region: string, status: Status, more: Partial<Project> = {}): Project => ({
  ...{ id, kind: 'subcentre', name: `Invented ${id}`, region, status, statusAsOf: null, batch: null },
  ...{ placement: 'county', evidence: [`of-${id}`], ...more },
})
const stage = (status: Status, date: string | null) => ({ status, date, evidence: [`${status}-${date}`] })
const indicators = [
  indicator('subcentresBuilt', { appliesTo: ['900000'], cumulative: true, measure: 'count', defaultPeriod: '2025' }),
  ...['subcentresFirstBatch', 'subcentresSecondBatch', 'subcentresTarget', 'subcentresNamed'].map((id) =>
    indicator(id),
  ),
]
const reconciledIn = (region: string, projects: Project[], observations: Observation[] = []) => {
  const found = reconcile(inventedAtlas(observations, { projects, indicators })).find(
    (one) => one.region.adcode === region,
  )
  if (!found) throw new Error(`not reconciled: ${region}`)
  return found
}

describe('named sub-centres against published counts', () => {
  it('are told for provinces and their prefectures, and for a municipality as a whole', () => {
    const told = reconcile(inventedAtlas([], { indicators })).map(({ region }) => region.adcode)
    expect(told).toEqual(['900000', '900100', '900200', '900300', '800000'])
  })

  it('leave as many unnamed as were built less those named as built', () => {
    const projects = [
      project('a', '900101', 'built'),
      project('b', '900102', 'verified'),
      project('c', '900101', 'planned'),
      project('d', '900201', 'built'),
    ]
    const counts = [value('900100', 'subcentresBuilt', '2023', 5), value('900100', 'subcentresBuilt', '2024-06', 9)]
    const found = reconciledIn('900100', projects, counts)
    expect(found).toMatchObject({
      named: { planned: ['c'], 'under-construction': [], built: ['a'], verified: ['b'] },
      built: { value: 9, period: '2024-06', evidence: ['invented'] },
      ...{ unnamed: 7, absence: null, problems: [] },
    })
    expect(reconciledIn('900000', projects, counts)).toMatchObject({
      named: { built: ['a', 'd'] },
      ...{ built: null, unnamed: null, absence: 'no-source' },
    })
  })

  it('say why there is no count', () => {
    expect(reconciledIn('800000', [project('a', '800101', 'built')])).toMatchObject({
      ...{ built: null, unnamed: null, absence: 'not-applicable', named: { built: ['a'] } },
    })
    expect(reconciledIn('900200', [])).toMatchObject({ absence: 'no-source', unnamed: null })
    const without = reconcile(inventedAtlas([], { indicators: [] }))
    expect(without.map(({ absence, unnamed }) => [absence, unnamed])).toEqual(without.map(() => ['no-source', null]))
  })

  it('contradict each other where more are named than counted, and are not clamped', () => {
    const projects = ['a', 'b', 'c'].map((id) => project(id, '900101', 'built'))
    const found = reconciledIn('900100', projects, [value('900100', 'subcentresBuilt', '2024', 2)])
    expect(found.unnamed).toBe(-1)
    expect(found.problems).toEqual([{ kind: 'named-exceed-built', region: '900100', named: 3, built: 2 }])
  })

  it('do not contradict each other where one was certainly built after the count', () => {
    const later = project('a', '900101', 'built', { stages: [stage('built', '2024-08')] })
    const reported = project('b', '900101', 'built', { statusAsOf: '2024-08' })
    const counts = [value('900100', 'subcentresBuilt', '2024-06', 1)]
    expect(reconciledIn('900100', [later, reported], counts)).toMatchObject({ unnamed: 0, problems: [] })
    const perhaps = project('a', '900101', 'built', { stages: [stage('built', '2024')] })
    expect(reconciledIn('900100', [perhaps, reported], counts)).toMatchObject({ unnamed: -1 })
  })

  it('tell other counts, and batches that are more than the whole', () => {
    const found = reconciledIn(
      '900000',
      [project('a', '900101', 'planned')],
      [
        value('900000', 'subcentresBuilt', '2024', 20),
        value('900000', 'subcentresSecondBatch', '2023', 14),
        value('900000', 'subcentresFirstBatch', '2022', 8),
        value('900000', 'subcentresTarget', '2025', 40),
        value('900000', 'subcentresNamed', '2026', 2),
      ],
    )
    expect(found.others.map((one) => [one.indicator, one.value])).toEqual([
      ['subcentresTarget', 40],
      ['subcentresFirstBatch', 8],
      ['subcentresSecondBatch', 14],
    ])
    expect(found.problems).toEqual([
      { kind: 'batches-exceed-built', region: '900000', batches: 22, built: 20 },
      { kind: 'named-count-differs', region: '900000', named: 1, counted: 2 },
    ])
  })

  it('agree in the real release: 21 prefectures and two provinces, no named project lost', () => {
    const told = reconcile(realAtlas)
    expect(told).toHaveLength(23)
    expect(told.flatMap(({ problems }) => problems)).toEqual([])
    const whole = told.filter(({ region }) => region.level === 'province')
    const named = whole.flatMap((one) => statuses.flatMap((status) => one.named[status]))
    expect(named.sort()).toEqual(realAtlas.projects.map(({ id }) => id).sort())
    const panzhihua = told.find(({ region }) => region.adcode === '510400')
    expect(panzhihua).toMatchObject({ built: { value: 4, period: '2023-04' }, unnamed: 0 })
    expect(told.find(({ region }) => region.adcode === '500000')?.absence).toBe('not-applicable')
    expect(told.find(({ region }) => region.adcode === '510900')).toMatchObject({ absence: 'no-source', unnamed: null })
  })
})

describe('the life of a project', () => {
  const of = (status: Status, stages: Project['stages'], statusAsOf: string | null = null) =>
    lifeOf(project('a', '900101', status, { statusAsOf, ...(stages && { stages }) }))

  it('is told from plan to acceptance, whatever the order of the sources', () => {
    const stages = [stage('verified', '2024-01'), stage('planned', '2021'), stage('under-construction', null)]
    const life = of('verified', stages)
    expect(life.stages.map((one) => [one.status, one.date, one.from])).toEqual([
      ['planned', '2021', 'stage'],
      ['under-construction', null, 'stage'],
      ['verified', '2024-01', 'stage'],
    ])
    expect(life.stages[0]?.evidence).toEqual(['planned-2021'])
    expect(life.problems).toEqual([])
  })

  it('is its status alone where no stages are known', () => {
    expect(of('built', undefined, '年份未明')).toEqual({
      stages: [{ status: 'built', date: '年份未明', evidence: ['of-a'], from: 'status' }],
      problems: [],
    })
    expect(of('built', [stage('planned', '2021')], '2023').stages.map(({ from }) => from)).toEqual(['stage', 'status'])
  })

  it('contradicts itself where a later stage is certainly dated before an earlier one', () => {
    const { problems } = of('built', [stage('built', '2020-05'), stage('planned', '2021')])
    expect(problems).toMatchObject([
      { kind: 'out-of-order', earlier: { status: 'planned' }, later: { status: 'built', date: '2020-05' } },
    ])
    expect(of('built', [stage('built', '2021-05'), stage('planned', '2021')]).problems).toEqual([])
    expect(of('built', [stage('built', '去年'), stage('planned', '2021')]).problems).toEqual([])
  })

  it('does not where only the report of a status is dated', () => {
    expect(of('planned', [stage('built', '2021')], '2023').problems).toMatchObject([{ kind: 'status-behind' }])
  })

  it('contradicts itself where one stage has two dates, or the status is behind what is told', () => {
    expect(of('built', [stage('built', '2021'), stage('built', '2023-04')]).problems).toEqual([
      { kind: 'dates-differ', status: 'built', dates: ['2021', '2023-04'] },
    ])
    expect(of('built', [stage('built', '2023'), stage('built', '2023-04')]).problems).toEqual([])
    expect(of('planned', [stage('planned', '2021'), stage('built', '2023')]).problems).toEqual([
      { kind: 'status-behind', status: 'planned', stage: 'built' },
    ])
  })

  it('is free of contradictions in the real release', () => {
    for (const one of realAtlas.projects) {
      const { stages, problems } = lifeOf(one)
      expect(problems).toEqual([])
      expect(stages.some(({ status }) => status === one.status)).toBe(true)
    }
  })
})
