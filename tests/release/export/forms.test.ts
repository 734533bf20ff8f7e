import { describe, expect, it } from 'vitest'
import { citeChinese, citeEnglish } from '../../../src/release/export/citation.ts'
import { htmlTable, plainTable } from '../../../src/release/export/clipboard.ts'
import { fileName } from '../../../src/release/export/file-name.ts'
import { areaFeature, collectionText, rightHanded, signedArea } from '../../../src/release/export/geojson.ts'
import type { Table } from '../../../src/release/export/table.ts'

const table: Table = {
  title: 'Invented <table>',
  columns: [
    { key: 'name', title: 'Name', width: 10 },
    { key: 'value', title: 'Value', width: 10, numeric: true },
  ],
  rows: [
    ['a\tb\nc', { value: -1234.5, decimals: 1, percent: false, doubtful: true }],
    ['=1+1', { value: 0.171, decimals: 1, percent: true, doubtful: false }],
  ],
}

describe('a table for the clipboard', () => {
  it('is markup that stands alone: caption, head, aligned numbers, source', () => {
    const html = htmlTable(table, 'Source & more')
    expect(html).toContain('<caption')
    expect(html).toContain('Invented &#60;table&#62;')
    expect(html.match(/<th /g)).toHaveLength(2)
    expect(html.match(/text-align:right[^>]*>-1,234\.5 \?</)).not.toBeNull()
    expect(html).toContain(">'=1+1<")
    expect(html).toContain('17.1%')
    expect(html).toContain('Source &#38; more')
    expect(html).not.toContain('class=')
  })

  it('is text with a tab between cells and a line a row', () => {
    expect(plainTable(table, 'Source').split('\r\n')).toEqual([
      'Invented <table>',
      'Name\tValue',
      'a b c\t-1,234.5 ?',
      "'=1+1\t17.1%",
      'Source',
    ])
  })
})

describe('GeoJSON', () => {
  const clockwise = [
    [0, 0],
    [0, 4],
    [4, 4],
    [4, 0],
    [0, 0],
  ]
  const hole = [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 2],
    [1, 1],
  ]

  it('turns outer rings counter-clockwise and holes clockwise, whatever way they ran', () => {
    for (const outer of [clockwise, [...clockwise].reverse()]) {
      for (const inner of [hole, [...hole].reverse()]) {
        const polygon = rightHanded({ type: 'Polygon', coordinates: [outer, inner] })
        const [first = [], second = []] = polygon.coordinates as number[][][]
        expect(signedArea(first)).toBe(16)
        expect(signedArea(second)).toBe(-1)
        expect(first[0]).toEqual(first.at(-1))
      }
    }
    expect(signedArea(clockwise)).toBe(-16)
  })

  it('is a collection with its provenance', () => {
    const feature = areaFeature('900100', { type: 'MultiPolygon', coordinates: [[clockwise]] }, { value: null })
    expect(JSON.parse(collectionText([JSON.stringify(feature)], { release: '1900.1' }))).toMatchObject({
      type: 'FeatureCollection',
      metadata: { release: '1900.1' },
      features: [{ type: 'Feature', id: '900100', properties: { value: null } }],
    })
  })
})

describe('names and citations', () => {
  it('are ASCII, without empty parts', () => {
    expect(fileName('values', ['physiciansPer1000', '2022'], '2026.2', 'csv')).toBe(
      'chuanyu-values-physiciansPer1000-2022-2026.2.csv',
    )
    expect(fileName('chart-图', ['', '../x'], '2026.2', 'svg')).toBe('chuanyu-chart-x-2026.2.svg')
  })

  it('name work, release, dates and link', () => {
    const cited = {
      work: { zh: '虚构地图', en: 'Invented atlas' },
      what: { zh: '医师数，2022', en: 'Physicians, 2022' },
      version: '1900.1',
      published: '1900-01-02',
      used: '1900-02-03',
      link: 'https://example.org/?release=1900.1',
    }
    expect(citeChinese(cited)).toBe(
      '虚构地图：医师数，2022：1900.1 版[DS/OL]. (1900-01-02)[1900-02-03]. https://example.org/?release=1900.1',
    )
    expect(citeEnglish(cited)).toBe(
      'Invented atlas: Physicians, 2022 (Version 1900.1) [Data set]. (1900-01-02). Retrieved 1900-02-03, from https://example.org/?release=1900.1',
    )
  })
})
