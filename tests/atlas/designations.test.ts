import { describe, expect, it } from 'vitest'
import { dividedEntries, highlandMentions, publishedOf, yearCounts } from '../../src/atlas/designations.ts'
import type { Designation, Evidence } from '../../src/release/schema.ts'
import { indicator, inventedAtlas, none, realAtlas, text, value } from '../support/fixture.ts'

const entry = (id: string, more: Partial<Designation> = {}): Designation => ({
  ...{ id, list: 'promotion', name: text(`Invented ${id}`), region: '900101', status: 'existing', date: null },
  ...{ evidence: ['invented'], ...more },
})
const atlas = inventedAtlas([])
const idsOf = (...args: Parameters<typeof dividedEntries>) =>
  dividedEntries(...args).map(({ by, key, entries }) => [by, key, entries.map(({ id }) => id).join(' ')])

describe('the entries of a list', () => {
  const dated = [
    entry('early', { date: '2021' }),
    entry('words', { date: '年份未明' }),
    entry('late', { date: '2024-09-01' }),
    entry('none'),
    entry('day', { date: '2021-02-03' }),
  ]

  it('are divided by year where they are promotions; what bears no date comes last and gets none', () => {
    expect(idsOf(dated, 'promotion', atlas)).toEqual([
      ['year', '2024', 'late'],
      ['year', '2021', 'early day'],
      ['year', null, 'words none'],
    ])
    expect(yearCounts(dated)).toEqual({
      years: [
        { year: 2021, count: 2 },
        { year: 2024, count: 1 },
      ],
      undated: 2,
    })
    expect(yearCounts([])).toEqual({ years: [], undated: 0 })
  })

  it('stay together where there are few, else are divided by prefecture or municipality', () => {
    const regions = ['900101', '800101', '900102', '900200', '800102', '123456']
    const some = regions.map((region) => entry(region, { list: 'chronic-disease-zone', region }))
    expect(idsOf(some, 'chronic-disease-zone', atlas)).toEqual([['none', null, regions.join(' ')]])
    const many = Array.from({ length: 21 }, (_, index) => some[index % 6] as Designation)
    const keys = dividedEntries(many, 'chronic-disease-zone', atlas).map(({ key, entries }) => [key, entries.length])
    expect(keys).toEqual([
      ['900100', 8],
      ['800000', 7],
      ['900200', 3],
      [null, 3],
    ])
  })
})

describe('published numbers of a list', () => {
  it('are those of the provinces, newest first; absent ones and unknown indicators are left out', () => {
    const known = inventedAtlas(
      [
        value('900000', 'chronicZones', '2022', 80),
        value('900000', 'chronicZones', '2023', 93),
        value('900100', 'chronicZones', '2023', 5),
        none('800000', 'chronicZones', '2023', 'no-source'),
      ],
      { indicators: [indicator('chronicZones', { measure: 'count' })] },
    )
    expect(publishedOf('chronic-disease-zone', known).map(({ value }) => value)).toEqual([93, 80])
    expect(publishedOf('promotion', known)).toEqual([])
    expect(publishedOf('internet-hospital', known)).toEqual([])
  })

  it('are in the release: 93 zones, 137 pilots', () => {
    expect(publishedOf('chronic-disease-zone', realAtlas).map(({ value }) => value)).toEqual([93])
    expect(publishedOf('county-community-pilot', realAtlas).map(({ value }) => value)).toEqual([137])
    expect(publishedOf('promotion', realAtlas).length).toBeGreaterThan(3)
  })
})

describe('mentions of peaks, plateaus and highlands', () => {
  it('are sentences that put one of the three words in quotation marks', () => {
    const said = (id: string, quote: string): Evidence => ({ id, document: 'd', quote, reliability: 'low' })
    const all = [
      said('a', '建设国家医学“高峰”'),
      said('b', '建设区域医学“高地”'),
      said('c', '高原地区的卫生院'),
      said('d', '医学“高原”'),
    ]
    expect(highlandMentions(all).map(({ id }) => id)).toEqual(['a', 'b', 'd'])
    expect(highlandMentions([])).toEqual([])
  })
})
