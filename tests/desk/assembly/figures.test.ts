import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src/desk/assemble.ts'
import type { Base, DraftFigure } from '../../../src/desk/project.ts'
import type { Observation, PresentObservation } from '../../../src/release/schema.ts'
import { baseWith, document, projectOf, release, sheetOf, sourceOf } from '../desk-project.ts'

const chengdu = '510100'
const source = sourceOf(
  sheetOf([
    ['地区', '2023年'],
    ['成都市', 1],
  ]),
)
const project = projectOf(source)
const figure = (more: Partial<DraftFigure> = {}): DraftFigure => ({
  ...{ region: chengdu, indicator: 'physicians', period: '2023', value: 82000, status: 'reported' },
  ...{ quote: null, raw: '82000', rowLabel: '成都市', columnLabel: '2023年', factor: 1, note: null, document: null },
  origin: { source: 'a', row: 4, column: 3 },
  ...more,
})
const made = (figures: DraftFigure[], base: Base = release) => assemble(project, { figures, records: [] }, base)
const find = (observations: readonly Observation[], indicator: string, period: string, region = chengdu) =>
  observations.find((one) => one.indicator === indicator && one.period === period && one.region === region)

describe('Nothing', () => {
  it('changes nothing: the tables are the very same', async () => {
    const { manifest: _manifest, ...tables } = release
    const next = await made([])
    expect(next).toEqual(tables)
    for (const name of Object.keys(tables) as (keyof typeof tables)[]) expect(next[name]).toBe(tables[name])
  })
})

describe('A new figure', async () => {
  const next = await made([figure()])

  it('stands behind the base’s, which stay where they are', () => {
    expect(next.observations.slice(0, release.observations.length)).toEqual(release.observations)
    expect(find(next.observations, 'physicians', '2023')).toMatchObject({ value: 82000, status: 'reported' })
  })

  it('leads to the cell, word by word, and to its document', () => {
    const [id] = find(next.observations, 'physicians', '2023')?.evidence ?? []
    const evidence = next.evidence.find((one) => one.id === id)
    expect(evidence).toMatchObject({ quote: '82000', reliability: 'high' })
    expect(evidence?.locator).toBe('工作表“Sheet1” D5；行：成都市；列：2023年')
    expect(next.documents.find((one) => one.id === evidence?.document)).toEqual({
      id: evidence?.document,
      ...{ title: document.title, publisher: document.publisher, date: document.date, url: document.link },
      form: 'table',
    })
  })

  it('brings the ratio that the base makes of the year before, with its caveat', () => {
    const before = find(release.observations, 'physiciansPer1000', '2022') as PresentObservation
    const ratio = find(next.observations, 'physiciansPer1000', '2023') as PresentObservation
    const population = find(release.observations, 'population', '2020')?.value as number
    expect(ratio.formula).toBe('physicians[510100,2023] / population[510100,2020] * 1000')
    expect(ratio.value).toBeCloseTo((82000 / population) * 1000, 4)
    expect([ratio.status, ratio.note]).toEqual(['derived', before.note])
    expect(ratio.evidence).toEqual(find(next.observations, 'physicians', '2023')?.evidence)
  })

  it('of a region without such a ratio brings none', async () => {
    const { observations } = await made([figure({ region: '513200', rowLabel: '阿坝' })])
    expect(find(observations, 'physiciansPer1000', '2023', '513200')).toBeUndefined()
  })

  it('that is doubtful makes its ratio doubtful, and both say why', async () => {
    const { observations } = await made([figure({ status: 'doubtful', jumps: true, note: '已核对原表' })])
    for (const indicator of ['physicians', 'physiciansPer1000']) {
      const one = find(observations, indicator, '2023') as PresentObservation
      expect(one.status).toBe('doubtful')
      expect(one.note?.zh).toContain('数值疑有误')
      expect(one.note?.zh).toContain('已核对原表')
      expect(one.note?.en).toContain('已核对原表')
    }
  })

  it('in another unit says how it was converted, and quotes what is written', async () => {
    const { observations, evidence } = await made([figure({ raw: '8.2', factor: 10000 })])
    const one = find(observations, 'physicians', '2023') as PresentObservation
    expect([one.value, one.status]).toEqual([82000, 'reported'])
    expect(one.note).toEqual({
      zh: '原表写作 8.2，乘以 10,000，换算为人',
      en: 'The source writes 8.2; multiplied by 10,000 to give the unit persons.',
    })
    expect(evidence.find(({ id }) => id === one.evidence[0])?.quote).toBe('8.2')
  })

  it('takes the place of an absence', async () => {
    const absent = release.observations.find((one) => one.value === null && one.indicator === 'physicians')
    const { region, period } = absent as Observation
    const { observations } = await made([figure({ region, period })])
    expect(
      observations.filter((one) => one.region === region && one.indicator === 'physicians' && one.period === period),
    ).toHaveLength(1)
    expect(find(observations, 'physicians', period, region)).toMatchObject({ value: 82000 })
  })
})

describe('A figure that the base has', () => {
  const old = find(release.observations, 'physicians', '2022') as PresentObservation

  it('with another value is replaced with its evidence, and what is made of it is made again', async () => {
    const next = await made([figure({ period: '2022' })])
    const one = find(next.observations, 'physicians', '2022') as PresentObservation
    expect(one.value).toBe(82000)
    expect(one.evidence).not.toContain(old.evidence[0])
    const ratio = find(next.observations, 'physiciansPer1000', '2022') as PresentObservation
    const population = find(release.observations, 'population', '2020')?.value as number
    expect(ratio.value).toBeCloseTo((82000 / population) * 1000, 4)
    expect(ratio.evidence).toEqual(one.evidence)
    expect(next.observations).toHaveLength(release.observations.length)
  })

  it('with the same value, or the same rounded, has one more source', async () => {
    for (const more of [
      { value: old.value, raw: String(old.value) },
      { value: 81000, raw: '8.1', factor: 10000 },
    ]) {
      const one = find((await made([figure({ period: '2022', ...more })])).observations, 'physicians', '2022')
      expect(one?.value).toBe(old.value)
      expect(one?.evidence).toHaveLength(2)
      expect(one?.evidence).toContain(old.evidence[0])
    }
  })

  it('and that was computed is stated from now on', async () => {
    const { observations } = await made([
      figure({ indicator: 'physiciansPer1000', period: '2022', value: 3.9, raw: '3.9' }),
    ])
    const one = find(observations, 'physiciansPer1000', '2022') as PresentObservation
    expect([one.value, one.status, one.formula]).toEqual([3.9, 'reported', undefined])
  })

  it('is carried through sums of sums', async () => {
    const county = release.regions.find(({ parent }) => parent === '510300')?.adcode as string
    const old = find(release.observations, 'population', '2020', county)?.value as number
    const next = await made([
      figure({ region: county, indicator: 'population', period: '2020', value: old + 1000, raw: `${old + 1000}` }),
    ])
    const risen = (region: string) =>
      (find(next.observations, 'population', '2020', region)?.value ?? 0) -
      (find(release.observations, 'population', '2020', region)?.value ?? 0)
    const formula = (find(release.observations, 'population', '2020', '510300') as PresentObservation).formula ?? ''
    expect(formula).toContain(county)
    expect([risen(county), risen('510300')]).toEqual([1000, 1000])
    const ratio = find(next.observations, 'physiciansPer1000', '2022', '510300') as PresentObservation
    const physicians = find(release.observations, 'physicians', '2022', '510300')?.value as number
    const population = find(next.observations, 'population', '2020', '510300')?.value as number
    expect(ratio.value).toBeCloseTo((physicians / population) * 1000, 4)
    // Every formula of the release gives its own value.
    expect(ratio.evidence).toEqual(find(release.observations, 'physiciansPer1000', '2022', '510300')?.evidence)
  })

  it('is taken away with what is made of it, where a formula can no longer be computed', async () => {
    const base = baseWith([
      [chengdu, 'physicians', '2022', 10],
      [chengdu, 'population', '2020', 5000],
    ])
    base.observations.push({
      ...{ region: chengdu, indicator: 'physiciansPer1000', period: '2022', value: 2, evidence: ['e'] },
      ...{ status: 'derived', formula: 'physicians[510100,2022] / population[510100,2020] * 1000' },
    })
    const zero = figure({ indicator: 'population', period: '2020', value: 0, raw: '0' })
    expect(find((await made([zero], base)).observations, 'physiciansPer1000', '2022')).toBeUndefined()
    expect((await made([figure({ period: '2021' })], base)).observations).toHaveLength(5)
  })
})

describe('Documents', () => {
  it('that the base has are not entered again', async () => {
    const known = release.documents.find(({ date }) => date !== null)
    const { title = '', publisher = '', date } = known ?? {}
    const own = { ...source, document: { ...document, title, publisher, date: date ?? '' } }
    const next = await assemble(projectOf(own), { figures: [figure()], records: [] }, release)
    expect(next.documents).toBe(release.documents)
    expect(next.evidence[next.evidence.length - 1]?.document).toBe(known?.id)
  })

  it('named by a row are of the sheet’s publisher; a file is no address', async () => {
    const own = { ...source, document: { ...document, link: '年鉴.pdf' } }
    const figures = [figure(), figure({ region: '510300', document: '自贡市统计公报' })]
    const { documents } = await assemble(projectOf(own), { figures, records: [] }, release)
    const fresh = documents.slice(release.documents.length)
    expect(fresh.map(({ title, publisher, url }) => [title, publisher, url]).sort()).toEqual([
      ['四川卫生健康统计年鉴 2024', document.publisher, null],
      ['自贡市统计公报', document.publisher, null],
    ])
    expect(fresh.map(({ note }) => note?.zh)).toContain('文件：年鉴.pdf')
  })

  it('and evidence are the same when the same sheet comes again', async () => {
    const once = await made([figure()])
    const again = await made([figure()], { ...release, ...once })
    expect(again.evidence).toBe(once.evidence)
    expect(again.documents).toBe(once.documents)
    expect(again.observations).toEqual(once.observations)
  })
})

describe('Whatever the figures', () => {
  const codes = release.regions.map(({ adcode }) => adcode)
  const drafts = fc.array(
    fc.record({
      region: fc.constantFrom(...codes.slice(0, 40)),
      indicator: fc.constantFrom('physicians', 'population', 'hospitalBeds', 'physiciansPer1000'),
      period: fc.constantFrom('2019', '2020', '2022', '2023', '2023-06'),
      value: fc.integer({ min: 0, max: 1e7 }),
      status: fc.constantFrom('reported' as const, 'doubtful' as const),
      note: fc.option(fc.string({ maxLength: 40 })),
    }),
    { maxLength: 30 },
  )
  it('each has evidence that quotes its cell, keys are single, formulas hold, the base’s order stays', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (list) => {
        const figures = list.map((one, row) =>
          figure({ ...one, raw: String(one.value), origin: { source: 'a', row, column: 1 } }),
        )
        const next = await made(figures)
        const keyOf = (one: Observation) => `${one.region}|${one.indicator}|${one.period}`
        const keys = next.observations.map(keyOf)
        expect(new Set(keys).size).toBe(keys.length)
        const kept = new Set(keys)
        const old = release.observations.map(keyOf).filter((key) => kept.has(key))
        expect(keys.slice(0, old.length)).toEqual(old)

        const evidence = new Map(next.evidence.map((one) => [one.id, one]))
        const byKey = new Map(next.observations.map((one) => [keyOf(one), one]))
        const first = new Map<string, DraftFigure>()
        for (const one of figures) if (!first.has(keyOf(one as never))) first.set(keyOf(one as never), one)
        for (const [key, one] of first) {
          const quotes = byKey.get(key)?.evidence.map((id) => evidence.get(id)?.quote)
          expect(byKey.get(key)?.value).toBe(one.value)
          expect(quotes).toContain(one.raw)
        }
        for (const one of next.observations) {
          const found =
            one.value !== null && /^(\w+\[\d+,[\d-]+\]) \/ (\w+\[\d+,[\d-]+\]) \* 1000$/.exec(one.formula ?? '')
          if (!found) continue
          const [above, below] = found.slice(1).map((text) => {
            const [, indicator, region, period] = /^(\w+)\[(\d+),([\d-]+)\]$/.exec(text) ?? []
            return byKey.get(`${region}|${indicator}|${period}`)?.value as number
          })
          expect(Math.abs((one.value as number) - ((above as number) / (below as number)) * 1000)).toBeLessThanOrEqual(
            0.00006,
          )
        }
      }),
      { numRuns: 40 },
    )
  })
})
