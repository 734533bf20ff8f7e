import { describe, expect, it } from 'vitest'
import type { Said } from '../../../../src/desk/checks/said.ts'
import { type Base, type Rule, rules } from '../../../../src/desk/project.ts'
import { sentenceOf } from '../../../../src/ui/desk/out/check/sentence.ts'
import { check } from '../../../../src/ui/desk/words/check.ts'
import { findings } from '../../../../src/ui/desk/words/findings.ts'
import { addWords, wordsIn } from '../../../../src/ui/words/words.ts'

addWords(check)
addWords(findings)

const base = {
  regions: [
    { adcode: '510000', level: 'province', parent: null, name: { zh: '四川省', en: 'Sichuan' } },
    { adcode: '511000', level: 'prefecture', parent: '510000', name: { zh: '内江市', en: 'Neijiang' } },
    { adcode: '511002', level: 'county', parent: '511000', name: { zh: '市中区', en: 'Shizhong' } },
  ],
  indicators: [
    { id: 'beds', name: { zh: '医院床位数', en: 'Hospital beds' } },
    { id: 'share', name: { zh: '城镇化率', en: 'Urban share' }, percent: true },
  ],
} as unknown as Base

const say = (rule: Rule, said: Record<string, string | number>, lang: 'zh' | 'en' = 'zh') =>
  sentenceOf({ rule, said }, base, lang, wordsIn(lang))

const figure = { region: '511000', indicator: 'beds', period: '2023', value: 5 }
const compared = { ...figure, before: 4, other: '2022', peers: 0 as const }
const label = { label: '天府市', parent: '' }
/** What the checks give for every rule. */
const samples: { [R in Rule]: Said[R] } = {
  'header-missing': {},
  'region-column-missing': {},
  'region-missing': {},
  'region-unknown': label,
  'region-ambiguous': label,
  'region-total': label,
  'indicator-missing': { heading: '列' },
  'period-missing': { heading: '列' },
  'period-unreadable': { text: '去年' },
  'unit-missing': { heading: '列', expected: '人' },
  'unit-unknown': { unit: '亩', expected: '人' },
  'not-a-number': { text: '一百' },
  'cell-error': { text: '#REF!' },
  'formula-without-result': {},
  'field-missing': { field: '名称' },
  'field-unknown-value': { field: '等级', value: '特级', expected: '3A' },
  'breaks-schema': { field: 'id', expected: 'a short identifier' },
  'document-missing': {},
  'document-incomplete': { document: '年鉴', missing: 'date' },
  'identity-number': {},
  'mobile-number': {},
  'personal-name': {},
  'outside-county': { region: '511002', county: '511000', lon: 1, lat: 2, east: 1, north: 2, name: '院' },
  'outside-map': { region: '511002', lon: 1, lat: 2, east: 1, north: 2, name: '院' },
  'coordinates-undeclared': {},
  'out-of-range': { ...figure, low: 1, high: 2 },
  'ten-times': compared,
  'ten-thousand-times': compared,
  jump: { ...figure, before: 4, other: '2022', change: 0.25 },
  'sum-of-parts': { ...figure, sum: 4, parts: 3 },
  duplicate: { ...figure, other: 4, cell: 'B3' },
  'conflict-in-base': { ...figure, before: 4, source: '', document: '' },
  'looks-like-total': figure,
  'doubtful-series': { ...figure, before: 4, after: 9 },
  'not-whole': figure,
  'record-unknown': { field: '^id', sheet: '目标 targets', id: 'T-900' },
}

describe('the sentence of a finding', () => {
  it('has everything that it asks for from the checks', () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const rule of rules) {
        const asked = [...(findings[lang][`desk.rule.${rule}`] ?? '').matchAll(/\{(\w+)/g)].map(([, name]) => name)
        expect([rule, Object.keys(samples[rule])]).toEqual([rule, expect.arrayContaining(asked)])
        expect(say(rule, samples[rule], lang)).not.toMatch(/undefined|NaN|[{}]/)
      }
    }
  })

  it('is there for every rule, with its name and what can be done, in both languages', () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const rule of rules) {
        for (const part of ['rule', 'rule-name', 'rule-help']) {
          const key = `desk.${part}.${rule}`
          expect(findings[lang][key]?.length, `${lang} ${key}`).toBeGreaterThan(1)
        }
      }
    }
  })

  it('says names for ids, a county with what holds it, and numbers as they are written', () => {
    const said = { region: '511002', indicator: 'beds', period: '2023', value: 30500, before: 1234.5, other: '2022-06' }
    expect(say('jump', { ...said, change: 2 })).toBe(
      '市中区（内江市）医院床位数由 1,234.5（2022 年 6 月）变为 30,500（2023 年），+200%。',
    )
    expect(say('jump', { ...said, change: 2, region: '511000' }, 'en')).toMatch(
      /^Neijiang, Hospital beds: from 1,234.5 .*, \+200%\.$/,
    )
    expect(say('jump', { ...said, change: -0.305 })).toContain('，-31%。')
  })

  it('says shares of one in percent, and a median as one', () => {
    const said = { region: '511000', indicator: 'share', period: '2023', value: 6.5, before: 0.65, other: '', peers: 1 }
    expect(say('ten-times', said)).toContain('650%')
    expect(say('ten-times', said)).toContain('65%（其他地区的中位数）')
  })

  it('takes a number that looks like a year for a number', () => {
    const said = { region: '511000', indicator: 'beds', period: '2023', value: 1999, other: 2020, cell: 'B3' }
    expect(say('duplicate', said)).toContain('2,020')
  })

  it('names what a document lacks, and a place that is not known', () => {
    expect(say('document-incomplete', { document: '年鉴', missing: 'publisher, date' })).toContain('发布单位、发布日期')
    const where = { region: '511002', county: '', name: '一医院', lon: 1, lat: 2 }
    expect(say('outside-county', where)).toContain('别的地方')
  })

  it('repeats only the beginning of a long text, and no markup of a message', () => {
    expect(say('not-a-number', { text: 'x'.repeat(5_000_000) }).length).toBeLessThan(120)
    expect(say('not-a-number', { text: '{count, plural, other {#}}' })).toContain('{count, plural, other {#}}')
    expect(say('region-unknown', { label: '__proto__', parent: '' })).toContain('__proto__')
  })
})

describe('a field that no column has', () => {
  it.each([
    ['tier', '等级', 'Tier'],
    ['name.en', '名称（英文）', 'Name (English)'],
    ['lon', '经度', 'Longitude'],
  ])('%s is called as the template heads it', (field, zh, en) => {
    expect(say('field-missing', { field })).toBe(`缺少“${zh}”。`)
    expect(say('field-missing', { field }, 'en')).toBe(`“${en}” is missing.`)
  })

  it.each(['所在等级', 'constructor', '__proto__', 'toString'])(
    '%s, as a column is headed, is said as it is',
    (field) => {
      expect(say('field-missing', { field })).toBe(`缺少“${field}”。`)
    },
  )
})
