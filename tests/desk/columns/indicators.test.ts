import { expect, test } from 'vitest'
import { indicatorOf, nearIndicators } from '../../../src/desk/columns/indicators.ts'
import { synonyms } from '../../../src/desk/columns/synonyms.ts'
import { base } from '../tables.ts'

test('every indicator is known by its names and its id', () => {
  for (const { id, name } of base.indicators) {
    expect([indicatorOf(id, base), indicatorOf(name.zh, base), indicatorOf(name.en, base)]).toEqual([id, id, id])
  }
})

test('every listed synonym means one indicator of the release', () => {
  for (const [id, names] of synonyms) for (const name of names) expect(indicatorOf(name, base), name).toBe(id)
})

test.each([
  ['执业(助理)医师', 'physicians'],
  ['执业医师', 'licensedPhysicians'],
  ['医院卫生院床位数', 'hospitalBeds'],
  ['0—14岁人口比重', 'share0to14'],
  ['0－14 岁人口比重', 'share0to14'],
  ['RESIDENT POPULATION', 'population'],
])('%s is %s', (name, id) => {
  expect(indicatorOf(name, base)).toBe(id)
})

test.each([
  '执业助理（医师）',
  '执业医师率',
  '床位',
  '医院',
  '人口',
  '__proto__',
  'constructor',
  '',
  '医'.repeat(5000),
])('%s is none', (name) => {
  expect(indicatorOf(name, base)).toBeNull()
})

test('near ones are listed, the nearest first, for a person to choose from', () => {
  expect(nearIndicators('执业（助理）医师（含乡村）数', base)[0]).toBe('physicians')
  expect(nearIndicators('床位数', base)).toEqual(expect.arrayContaining(['hospitalBeds', 'institutionBeds']))
  expect(nearIndicators('每千人口床位数', base).slice(0, 2)).toEqual(
    expect.arrayContaining(['bedsPer1000', 'institutionBedsPer1000']),
  )
  expect(nearIndicators('小麦产量', base)).toEqual([])
  expect(nearIndicators('', base)).toEqual([])
  expect(nearIndicators('医'.repeat(1_000_000), base).length).toBeLessThanOrEqual(8)
})
