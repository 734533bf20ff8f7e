import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/build/release/formula.ts'
import type { Observation, PresentObservation } from '../../src/release/schema.ts'
import { tableNames } from '../../src/release/schema.ts'
import { releaseFolder, tables } from './sources.ts'

const { regions, groups, indicators, observations, facilities, projects, cobuilding } = tables
const { targets, networks, designations, documents, evidence } = tables
const key = (o: { region: string; indicator: string; period: string }) => `${o.indicator}[${o.region},${o.period}]`
const byKey = new Map(observations.map((o) => [key(o), o]))
const at = (region: string, indicator: string, period: string) => byKey.get(key({ region, indicator, period }))
const present = observations.filter((o): o is PresentObservation => o.value !== null)
const duplicates = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)

describe('identity and reference', () => {
  it('gives every record an identity of its own', () => {
    expect(duplicates(regions.map((r) => r.adcode))).toEqual([])
    expect(duplicates(observations.map(key))).toEqual([])
    for (const table of [groups, indicators, facilities, projects, cobuilding, targets]) {
      expect(duplicates(table.map((record) => record.id))).toEqual([])
    }
    for (const table of [networks, designations, documents, evidence]) {
      expect(duplicates(table.map((record) => record.id))).toEqual([])
    }
  })

  it('refers only to what is there', () => {
    const known = {
      region: new Set(regions.map((r) => r.adcode)),
      indicator: new Set(indicators.map((i) => i.id)),
      document: new Set(documents.map((d) => d.id)),
    }
    const usedRegions = [
      ...regions.flatMap((r) => (r.parent ? [r.parent] : [])),
      ...groups.flatMap((g) => g.members),
      ...indicators.flatMap((i) => i.appliesTo ?? []),
      ...observations.map((o) => o.region),
      ...facilities.map((f) => f.region),
      ...projects.map((p) => p.region),
      ...cobuilding.flatMap((c) => ('region' in c ? [c.region] : 'regions' in c ? (c.regions ?? []) : [])),
      ...targets.flatMap((t) => (t.region ? [t.region] : [])),
      ...networks.flatMap((n) => [n.region, ...n.partners.map((partner) => partner.region)]),
      ...designations.map((d) => d.region),
    ]
    expect(usedRegions.filter((region) => !known.region.has(region))).toEqual([])
    expect(observations.filter((o) => !known.indicator.has(o.indicator))).toEqual([])
    expect(evidence.filter((e) => !known.document.has(e.document))).toEqual([])
  })

  it('leaves no evidence dangling, none without use and no document without evidence', () => {
    const used = new Set([
      ...[observations, facilities, projects, cobuilding, targets, networks, designations]
        .flat()
        .flatMap((record) => record.evidence),
      ...networks.flatMap((n) => n.partners.flatMap((partner) => partner.evidence)),
      ...projects.flatMap((p) => (p.stages ?? []).flatMap((stage) => stage.evidence)),
      ...[...targets, ...cobuilding]
        .flatMap((t) => ('outcomes' in t ? (t.outcomes ?? []) : []))
        .flatMap((o) => o.evidence),
      ...facilities.flatMap((f) => f.claims.map((claim) => claim.evidence)),
    ])
    const known = new Set(evidence.map((e) => e.id))
    expect([...used].filter((id) => !known.has(id))).toEqual([])
    expect([...known].filter((id) => !used.has(id))).toEqual([])
    const cited = new Set(evidence.map((e) => e.document))
    expect(documents.filter((d) => !cited.has(d.id)).map((d) => d.id)).toEqual([])
  })

  it('has the regions of the edition', () => {
    const count = (level: string, province: string) =>
      regions.filter((r) => r.level === level && r.adcode.startsWith(province)).length
    expect(count('prefecture', '51')).toBe(21)
    expect(count('county', '51')).toBe(183)
    expect(count('county', '50')).toBe(38)
    for (const { name, shortName } of regions) {
      expect(name.en).toMatch(/^[A-Z][A-Za-z' ]+$/)
      expect(shortName.en).toMatch(/^[A-Z][A-Za-z' ]+$/)
    }
  })
})

describe('values', () => {
  it('lead to a source or to a formula', () => {
    expect(present.filter((o) => o.evidence.length === 0 && !o.formula).map(key)).toEqual([])
    expect(present.filter((o) => o.status === 'reported' && o.formula).map(key)).toEqual([])
    expect(present.filter((o) => o.status === 'derived' && !o.formula).map(key)).toEqual([])
  })

  it('equal their formulas', () => {
    const derived = present.filter((o) => o.formula)
    expect(derived.length).toBeGreaterThan(500)
    for (const observation of derived) {
      const computed = byHand(observation)
      const places = Number.isInteger(observation.value) && Math.abs(observation.value) >= 1000 ? 0.5 : 0.00005
      expect(Math.abs(computed - observation.value), key(observation)).toBeLessThanOrEqual(places + 1e-9)
    }
  })

  /** Reads the formula as arithmetic, independently of the evaluator that the importer uses. */
  function byHand({ formula = '' }: PresentObservation): number {
    const arithmetic = formula.replace(/[A-Za-z0-9]+\[\d{6},[\d-]+\]/g, (reference) => {
      const value = byKey.get(reference)?.value
      if (value === null || value === undefined) throw new Error(`${reference} has no value`)
      return `(${value})`
    })
    if (!/^[-+*/()., \dsum]+$/.test(arithmetic)) throw new Error(`Not arithmetic: ${arithmetic}`)
    return new Function('sum', `return ${arithmetic}`)((...terms: number[]) => terms.reduce((a, b) => a + b, 0))
  }

  it('are read alike by the evaluator of the importer', () => {
    const lookup = (indicator: string, region: string, period: string) =>
      at(region, indicator, period)?.value ?? Number.NaN
    for (const o of present) {
      if (o.formula) expect(evaluate(o.formula, lookup)).toBeCloseTo(byHand(o), 6)
    }
    expect(evaluate('2 + 3 * (4 - 1) / 2', lookup)).toBe(6.5)
    expect(() => evaluate('2 + x', lookup)).toThrow()
  })

  it.each([
    ['510100', 3.85],
    ['510700', 3.14],
    ['511700', 1.86],
    ['500000', 2.95],
  ])('physicians per 1,000 of %s in 2022 are %d', (region, value) => {
    expect(at(region, 'physiciansPer1000', '2022')?.value).toBeCloseTo(value, 2)
  })

  it('are there in the default period of each indicator', () => {
    const periods = new Set(present.map((o) => `${o.indicator} ${o.period}`))
    expect(indicators.filter((i) => !periods.has(`${i.id} ${i.defaultPeriod}`)).map((i) => i.id)).toEqual([])
  })

  it('are never zero for want of a source', () => {
    expect(present.filter((o) => o.value === 0).map(key)).toEqual([])
  })

  it('take their digits from the quoted cell where the source is a table', () => {
    const quotes = new Map(evidence.map((e) => [e.id, e.quote]))
    for (const o of present) {
      const [first = ''] = o.evidence
      if (o.status === 'derived' || o.formula || !/^(census|panel)-/.test(first)) continue
      expect(quotes.get(first), key(o)).toBe(String(o.value))
    }
  })

  it('count every person of the census once', () => {
    const total = (prefix: string) =>
      observations
        .filter((o) => o.indicator === 'population' && o.period === '2020' && o.region.startsWith(prefix))
        .filter((o) => regions.find((r) => r.adcode === o.region)?.level === 'county')
        .reduce((sum, o) => sum + (o.value ?? 0), 0)
    expect(total('50')).toBe(32054159)
    expect(at('500000', 'population', '2020')?.value).toBe(32054159)
    // The three development zones have no region of their own.
    expect(total('51') + 87914 + 45463 + 67504).toBe(83674866)
    expect(at('510000', 'population', '2020')?.value).toBe(83674866)
  })
})

describe('absence and doubt', () => {
  it('says why there is no value', () => {
    const why = (o: Observation | undefined) => (o && 'absence' in o ? o.absence : undefined)
    for (const region of ['513200', '513300', '513400']) {
      expect(why(at(region, 'physiciansPer1000', '2022'))).toBe('no-source')
      expect(why(at(region, 'hospitalBeds', '2015'))).toBe('no-source')
    }
    for (const { adcode } of regions.filter((r) => r.parent === '500000')) {
      expect(why(at(adcode, 'physiciansPer1000', '2022'))).toBe('larger-area')
      expect(why(at(adcode, 'bedsPer1000', '2022'))).toBe('larger-area')
    }
  })

  it('explains every doubt', () => {
    const doubtful = present.filter((o) => o.status === 'doubtful')
    expect(doubtful.length).toBeGreaterThan(60)
    expect(doubtful.filter((o) => !o.note).map(key)).toEqual([])
    const years = (adcode: string, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => `${adcode},${from + i}`)
    // Jumps there and back, and years when health centres seem to be counted among the hospitals.
    const otherScope = [...years('510100', 2017, 2018), ...years('511600', 2019, 2022), ...years('511700', 2017, 2021)]
    const doubts = (indicator: string) =>
      doubtful
        .filter((o) => o.indicator === indicator)
        .map((o) => `${o.region},${o.period}`)
        .sort()
    expect(doubts('hospitals')).toEqual([...otherScope, '510900,2018'].sort())
    expect(doubts('hospitalBeds')).toEqual([...otherScope, '511700,2022', '510300,2021', '511400,2021'].sort())
  })

  it('keeps the city-only figure of Chongqing out of the municipality', () => {
    expect(at('500000', 'physiciansPer1000', '2021')?.value).not.toBe(2.9)
    expect(evidence.filter((e) => e.quote.includes('重庆(2.9'))).toEqual([])
  })
})

describe('facilities and lists', () => {
  it('show no military hospital and no official by name', () => {
    const military = /解放军|武警|军区|战区|陆军|空军|海军|军医|西南医院|新桥医院|大坪医院|中央医院/
    const people = /徐斌|余先河|刘娜|刘峰|李斌|雷海潮|施小琳/
    for (const name of tableNames) {
      const content = readFileSync(new URL(`${name}.json`, releaseFolder), 'utf8')
      expect(content, name).not.toMatch(military)
      expect(content, name).not.toMatch(people)
    }
  })

  it('place facilities as exactly as is known and no more', () => {
    const level = new Map(regions.map((r) => [r.adcode, r.level]))
    for (const f of facilities) {
      expect(f.placement === 'address', f.id).toBe(f.position !== undefined)
      if (f.placement === 'county') expect(level.get(f.region), f.id).toBe('county')
      expect(f.evidence.length, f.id).toBeGreaterThan(0)
      if (!f.onMap) expect(f.note, f.id).toBeDefined()
      if (f.status === 'merged') expect(f.onMap).toBe(false)
      if (f.tier)
        expect(
          f.claims.some((claim) => claim.tier === f.tier),
          f.id,
        ).toBe(true)
    }
  })

  it('publish no result that nobody published', () => {
    const results = cobuilding.filter((c) => c.kind === 'result')
    expect(results.map((r) => [r.period, r.published])).toEqual([
      ['2023', false],
      ['2024', false],
      ['2025', false],
    ])
    expect(cobuilding.filter((c) => c.kind === 'city')).toHaveLength(12)
  })

  it('keep targets of places elsewhere off the map', () => {
    expect(targets).toHaveLength(149)
    expect(new Set(targets.filter((t) => t.region === null).map((t) => t.place))).toEqual(
      new Set(['匿名(浙江某市)', '北京市', '广州市', '鹰潭市', '南京市']),
    )
  })
})
