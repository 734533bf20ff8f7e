import { describe, expect, it } from 'vitest'
import { changelogOf } from '../../../src/desk/changelog/changelog.ts'
import { periodsIn } from '../../../src/desk/changelog/periods.ts'
import { type Fate, type FigureChange, type RecordChange, recordTables } from '../../../src/release/compare.ts'
import type { Indicator } from '../../../src/release/schema.ts'

const indicators = [
  { id: 'beds', name: { zh: '床位数', en: 'Beds' } },
  { id: 'hospitals', name: { zh: '医院数', en: 'Hospitals' } },
] as Indicator[]
const figure = (indicator: string, period: string, fate: Fate): FigureChange => ({
  ...{ region: '510100', indicator, period, fate },
  ...{ before: null, after: null },
})
const record = (table: RecordChange['table'], fate: RecordChange['fate']): RecordChange => ({
  ...{ table, fate, id: 'x' },
  ...{ before: null, after: null, fields: [] },
})

describe('What is new in words', () => {
  it('names each indicator with its years, in the order of the release, alike in both languages', () => {
    const figures = [
      figure('hospitals', '2022', 'disappeared'),
      figure('beds', '2023', 'appeared'),
      figure('beds', '2023', 'appeared'),
      figure('beds', '2021', 'changed'),
      figure('beds', '2020', 'resourced'),
      figure('hospitals', '2020', 'restated'),
    ]
    const records = [record('facilities', 'appeared'), record('facilities', 'appeared'), record('projects', 'changed')]
    const { zh, en } = changelogOf({ figures, records }, indicators)
    expect(zh.split('\n')).toEqual([
      '床位数：新增 2023 年数值 2 个，改动 2021 年数值 1 个。',
      '医院数：去掉 2022 年数值 1 个。',
      '1 个数值改了状态（如存疑、缺失的原因）。',
      '1 个数值补充或更换了出处。',
      '医疗机构：新增 2 家。',
      '县域医疗卫生次中心：改动 1 个。',
    ])
    expect(en.split('\n')).toEqual([
      'Beds: 2 new figures (2023), 1 changed (2021).',
      'Hospitals: 1 figure gone (2022).',
      '1 figure is stated otherwise, such as doubtful or absent.',
      '1 figure is stated by other sources.',
      'Facilities: 2 new.',
      'Sub-centres: 1 changed.',
    ])
  })

  it('names every table that is compared', () => {
    const records = recordTables.flatMap((table) => [record(table, 'appeared'), record(table, 'disappeared')])
    const { zh, en } = changelogOf({ figures: [], records }, indicators)
    expect(zh.split('\n')).toHaveLength(recordTables.length)
    expect(zh).toContain('地区分组：新增 1 组，去掉 1 组。')
    expect(en).toContain('Groups of regions: 1 new, 1 gone.')
    expect(en).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('says nothing where nothing differs', () => {
    expect(changelogOf({ figures: [], records: [] }, indicators)).toEqual({ zh: '', en: '' })
  })

  it('counts every figure once, however many indicators there are', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `one${at}`)
    const many = ids.map((id) => ({ id, name: { zh: id, en: id } }) as Indicator)
    const { zh, en } = changelogOf({ figures: ids.map((id) => figure(id, '2023', 'appeared')), records: [] }, many)
    expect(zh.split('\n')).toHaveLength(21)
    expect(zh).toContain('其余 20 项指标：新增 2023 年数值 20 个。')
    expect(en).toContain('20 other indicators: 20 new figures (2023).')
    const counted = zh.split('\n').map((line) => Number(/数值 (\d+) 个/.exec(line)?.[1]))
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(40)
  })

  it('names an indicator that the release no longer has by its id', () => {
    expect(changelogOf({ figures: [figure('old', '2020', 'disappeared')], records: [] }, indicators).zh).toBe(
      'old：去掉 2020 年数值 1 个。',
    )
  })
})

it.each([
  [['2023'], ' 2023 年', '2023'],
  [['2023-06'], ' 2023 年 6 月', '2023-06'],
  [['2022', '2021', '2022', '2020'], ' 2020—2022 年', '2020–2022'],
  [['2020', '2022'], ' 2020 年、2022 年', '2020, 2022'],
  [['2010', '2012', '2015', '2022'], ' 2010 年至 2022 年间', 'between 2010 and 2022'],
  [['2022', '2023-06'], ' 2022 年、2023 年 6 月', '2022, 2023-06'],
])('the periods %j', (periods, zh, en) => {
  expect(periodsIn(periods)).toEqual({ zh, en })
})
