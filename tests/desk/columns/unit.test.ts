import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toIndicator } from '../../../src/desk/columns/convert.ts'
import { type NumberReading, readNumber } from '../../../src/desk/columns/number.ts'
import { factorTo, readUnit } from '../../../src/desk/columns/unit.ts'
import { base, indicator } from '../tables.ts'

test.each([
  ['人', 'physicians', 1],
  ['（人）', 'physicians', 1],
  ['单位：万人', 'population', 10000],
  ['(万人)', 'population', 10000],
  ['百人', 'population', 100],
  ['10 000 persons', 'population', 10000],
  ['10,000 persons', 'population', 10000],
  ['张', 'hospitalBeds', 1],
  ['万张', 'hospitalBeds', 10000],
  ['个', 'hospitals', 1],
  ['所', 'hospitals', 1],
  ['家', 'hospitals', 1],
  ['人/千人', 'physiciansPer1000', 1],
  ['人／千人', 'physiciansPer1000', 1],
  ['人/每千人', 'physiciansPer1000', 1],
  ['每千人', 'physiciansPer1000', 1],
  ['每千人口', 'physiciansPer1000', 1],
  ['每千常住人口', 'physiciansPer1000', 1],
  ['每千人口人', 'physiciansPer1000', 1],
  ['per 1,000 people', 'physiciansPer1000', 1],
  ['人/万人', 'physiciansPer1000', 0.1],
  ['人/10万人', 'physiciansPer1000', 0.01],
  ['人/人', 'physiciansPer1000', 1000],
  ['‰', 'physiciansPer1000', 1],
  ['人/千人', 'physiciansPer10000Registered', 10],
  ['张/千人', 'bedsPer1000', 1],
  ['每千人口张', 'bedsPer1000', 1],
  ['人/平方公里', 'populationDensity', 1],
  ['人/km²', 'populationDensity', 1],
  ['人/公顷', 'populationDensity', 100],
  ['万人/平方千米', 'populationDensity', 10000],
  ['%', 'share65plus', 0.01],
  ['％', 'share65plus', 0.01],
  ['‰', 'share65plus', 0.001],
  ['亿元', 'subcentreSubsidy', 1],
  ['万元', 'subcentreSubsidy', 0.0001],
])('%s is %s times %d', (unit, id, factor) => {
  expect(factorTo(unit, indicator(id))).toBe(factor)
})

test.each([
  ['人', 'physiciansPer1000'],
  ['万人', 'physiciansPer1000'],
  ['%', 'physiciansPer1000'],
  ['‰', 'bedsPer1000'],
  ['张/千人', 'physiciansPer1000'],
  ['人/千人', 'bedsPer1000'],
  ['人/千人', 'populationDensity'],
  ['人/千人', 'physicians'],
  ['个', 'physicians'],
  ['人', 'hospitals'],
  ['张', 'hospitals'],
  ['%', 'physicians'],
  ['人', 'share65plus'],
  ['元', 'physicians'],
  ['人次', 'physicians'],
  ['', 'physicians'],
  ['斤', 'physicians'],
])('%s does not fit %s', (unit, id) => {
  expect(factorTo(unit, indicator(id))).toBeNull()
})

test.each([
  '常住人口',
  '机构',
  '2022',
  '地区',
  '人均',
  '单位：',
  '/',
  '每',
  '万',
  '__proto__',
  'constructor',
  'toString',
])('%s is no unit', (text) => {
  expect(readUnit(text)).toBeNull()
})

test('every unit of the release fits its own indicator', () => {
  for (const one of base.indicators) {
    expect(factorTo(one.unit.zh, one), one.id).toBe(one.percent ? 0.01 : 1)
  }
})

test('never throws', () => {
  const units = fc
    .array(fc.constantFrom('人', '万', '千', '每', '/', '张', '%', 'per', '1000', ' ', '（', '）'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), units), (text) => {
      for (const one of base.indicators) {
        const factor = factorTo(text, one)
        if (factor !== null) expect(Math.log10(factor)).toBeCloseTo(Math.round(Math.log10(factor)), 9)
      }
    }),
    { numRuns: 50 },
  )
})

const figure = (text: string) => readNumber(text) as Extract<NumberReading, { kind: 'number' }>

test('figures are given in the unit of the indicator, with what they were multiplied by', () => {
  expect(toIndicator(figure('2126.8'), '万人', indicator('population'))).toEqual({ value: 21268000, factor: 10000 })
  expect(toIndicator(figure('2126.8万'), '人', indicator('population'))).toEqual({ value: 21268000, factor: 10000 })
  expect(toIndicator(figure('18.1'), '%', indicator('share65plus'))).toEqual({ value: 0.181, factor: 0.01 })
  expect(toIndicator(figure('18.1%'), null, indicator('share65plus'))).toEqual({ value: 0.181, factor: 0.01 })
  expect(toIndicator(figure('18.1%'), '%', indicator('share65plus'))).toEqual({ value: 0.181, factor: 0.01 })
  expect(toIndicator(figure('3.41‰'), null, indicator('physiciansPer1000'))).toEqual({ value: 3.41, factor: 1 })
})

test('what may mean two things is not converted', () => {
  expect(toIndicator(figure('12.34万'), '万人', indicator('population'))).toBeNull()
  expect(toIndicator(figure('12%'), '人', indicator('population'))).toBeNull()
  expect(toIndicator(figure('12%'), null, indicator('physiciansPer1000'))).toBeNull()
  expect(toIndicator(figure('12'), null, indicator('population'))).toBeNull()
})
