import { describe, expect, it } from 'vitest'
import { unitsInView } from '../../../src/scene/areas.ts'
import { evidenceBehind, evidenceTable, type Sources } from '../../../src/scene/tables/evidence.ts'
import { type FigureSet, linesOf, longTable, propertiesOf, wideTable } from '../../../src/scene/tables/figures.ts'
import { filtersInWords } from '../../../src/scene/tables/filters.ts'
import { notesTable } from '../../../src/scene/tables/notes.ts'
import { pointsOf, recordTable } from '../../../src/scene/tables/records.ts'
import { finish } from '../../../src/scene/tables/steps.ts'
import { take } from '../../../src/ui/tools/words/take.ts'
import { addWords, wordsIn } from '../../../src/ui/words/words.ts'
import type { View } from '../../../src/view/view.ts'
import { tables } from '../../release/sources.ts'
import { inventedAtlas, none, realAtlas, realBoundaries, value, viewOf } from '../../support/fixture.ts'

addWords(take)
const words = wordsIn('en')
const sources: Sources = {
  evidence: new Map(tables.evidence.map((one) => [one.id, one])),
  documents: new Map(tables.documents.map((one) => [one.id, one])),
}
const en = (change: Partial<View> = {}) => viewOf({ lang: 'en', ...change })

function long(view: View, set: FigureSet = 'map', atlas = realAtlas) {
  const lines = finish(linesOf(atlas, view, set))
  return { lines, table: finish(longTable(atlas, view, lines, sources, 'Title', words)) }
}
const at = (table: { columns: readonly { key: string }[] }, key: string) =>
  table.columns.findIndex((one) => one.key === key)

describe('the values on the map', () => {
  it('are the areas that the map shows, one a row, and no value is empty or an invented zero', () => {
    const { table } = long(en())
    expect(table.rows.map((row) => row[0])).toEqual(unitsInView(realAtlas, en()).map((one) => one.region.adcode))
    for (const row of table.rows) {
      const [cell, status] = [row[at(table, 'value')], row[at(table, 'status')]]
      if (typeof cell === 'object') expect(cell.value).toBeGreaterThan(0)
      else expect(cell).toMatch(/^No source found|^Known only|^Not applicable/)
      expect(status).toMatch(/^As reported|^Derived|^Doubtful|^No source found/)
      expect(row).toHaveLength(table.columns.length)
    }
    const chengdu = table.rows.find((row) => row[0] === '510100') ?? []
    expect(chengdu[at(table, 'evidence')]).toContain('panel-510100-2022-physicians')
    expect(chengdu[at(table, 'link')]).toMatch(/^https:/)
  })

  it('follow the filters', () => {
    const zone = realAtlas.groups[0]?.id ?? ''
    const view = en({ within: [zone] })
    expect(long(view).table.rows.length).toBe(unitsInView(realAtlas, view).length)
    expect(long(en({ range: { low: 3.5, high: null } })).table.rows.length).toBe(3)
    expect(long(en({ range: { low: 99, high: null } })).table.rows).toEqual([])
  })

  it('are of both indicators where the map shows two', () => {
    const view = en({ scheme: 'bivariate', second: 'urbanShare' })
    const { lines, table } = long(view)
    expect(new Set(table.rows.map((row) => row[at(table, 'indicator')]))).toEqual(
      new Set(['physiciansPer1000', 'urbanShare']),
    )
    const wide = finish(wideTable(realAtlas, view, lines, 'map', 'Title', words))
    expect(wide.columns.map(({ key }) => key).slice(3)).toEqual(['physiciansPer1000_2022', 'urbanShare_2020'])
  })

  it('say what larger area is known, and which kind of absence it is', () => {
    const atlas = inventedAtlas([
      value('800000', 'rate', '2022', 2),
      value('800101', 'rate', '2022', 3),
      none('900200', 'rate', '2022', 'no-source'),
      value('900100', 'rate', '2022', 1.5, 'doubtful'),
    ])
    const { table } = long(en({ fill: 'rate' }), 'map', atlas)
    const row = (adcode: string) => table.rows.find((one) => one[0] === adcode) ?? []
    expect(row('800102')[at(table, 'value')]).toBe('Known only for a larger area')
    expect(row('800102')[at(table, 'note')]).toContain('Invented 800000 as a whole, 2022: 2.00 per thousand.')
    expect(row('900200')[at(table, 'value')]).toBe('No source found (not zero)')
    expect(row('900100')[at(table, 'value')]).toMatchObject({ value: 1.5, doubtful: true })
  })
})

describe('several figures a region', () => {
  it('hold every period of the series', () => {
    const { table } = long(en(), 'series')
    const periods = new Set(table.rows.map((row) => row[at(table, 'period')]))
    for (const period of realAtlas.periods('physiciansPer1000')) expect(periods).toContain(period)
  })

  it('stand in one row a region where they are read, with no cell empty', () => {
    const view = en({ columns: ['physiciansPer1000', 'population'] })
    const lines = finish(linesOf(realAtlas, view, 'table'))
    const wide = finish(wideTable(realAtlas, view, lines, 'table', 'Title', words))
    expect(wide.columns.map(({ key }) => key).slice(3)).toEqual(['physiciansPer1000_2022', 'population_2020'])
    expect(new Set(wide.rows.map((row) => row[0])).size).toBe(wide.rows.length)
    for (const row of wide.rows) for (const cell of row) expect(cell).not.toBe('')
    const district = wide.rows.find((row) => row[0] === '500101') ?? []
    expect(district[3]).toBe('Larger area')
    expect(district[4]).toMatchObject({ decimals: 0 })
  })

  it('are named by indicator and period where programs read them', () => {
    const lines = finish(linesOf(realAtlas, en(), 'series'))
    const chengdu = propertiesOf(realAtlas, en(), lines, 'series', words).get('510100') ?? {}
    expect(chengdu.physiciansPer1000_2022_value).toBe(3.85)
    expect(chengdu.physiciansPer1000_2022_status).toBe('derived')
    const none = propertiesOf(realAtlas, en(), lines, 'series', words).get('513200') ?? {}
    expect(none.physiciansPer1000_2022_value).toBeNull()
    expect(none.physiciansPer1000_2022_status).toBe('no-source')
  })

  it('are not there where nothing is known at all', () => {
    const atlas = inventedAtlas([])
    expect(finish(linesOf(atlas, en({ fill: 'silent' }), 'series'))).toEqual([])
  })
})

describe('evidence', () => {
  it('follows formulas to what their figures state', () => {
    const derived = realAtlas.observation('510100', 'physiciansPer1000', '2022')
    if (!derived) throw new Error('no such value')
    const ids = evidenceBehind(realAtlas, derived)
    expect(ids[0]).toBe('panel-510100-2022-physicians')
    expect(ids.length).toBeGreaterThan(1)
    const table = evidenceTable([...ids, ...ids], sources, en(), words)
    expect(table.rows.length).toBe(ids.length)
    for (const row of table.rows) for (const index of [0, 1, 2, 3, 4, 6, 7]) expect(row[index]).not.toBe('')
  })

  it('does not run in circles', () => {
    const circular = { ...value('900100', 'rate', '2022', 1, 'derived'), formula: 'rate[900100,2022] * 1' }
    const atlas = inventedAtlas([circular])
    expect(evidenceBehind(atlas, circular)).toEqual(['invented'])
  })
})

describe('facilities and sub-centres', () => {
  it('pass the filters of the view, with tier, placement and evidence', () => {
    const view = en({ tier: ['3A'] })
    const table = finish(recordTable(realAtlas, view, 'facilities', sources, 'Title', words))
    expect(table.rows.length).toBeGreaterThan(50)
    expect(new Set(table.rows.map((row) => row[at(table, 'tier')]))).toEqual(new Set(['Tertiary A']))
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  })

  it('are points, hollow where only an area is known', async () => {
    const boundaries = await realBoundaries()
    const points = pointsOf(realAtlas, en(), 'projects', (adcode) => boundaries.get(adcode)?.anchor)
    expect(points.length).toBe(realAtlas.projects.length)
    for (const { properties } of points) {
      expect(properties.hollow).toBe(properties.placement === 'county' || properties.placement === 'prefecture')
    }
  })
})

describe('filters and notes', () => {
  it('are said in words', () => {
    const view = en({ within: ['510100'], standing: ['member'], range: { low: 2.5, high: null }, tier: ['3A'] })
    expect(filtersInWords(realAtlas, view, words)).toEqual([
      'Within: Chengdu City',
      'Co-building: pioneer cities',
      'Physicians per 1,000 people: at least 2.5',
      'Facility tier: Tertiary A',
    ])
    expect(filtersInWords(realAtlas, en(), words)).toEqual([])
  })

  it('hold release, hash, link, review line and what each absence means', () => {
    const from = {
      manifestHash: 'abc',
      exported: '2026-11-22',
      permalink: 'https://example.org/?release=2026.2',
      review: 'Sketch map',
      edition: '2023-12',
      citation: 'Cited',
    }
    const indicator = realAtlas.indicator('physiciansPer1000')
    const text = JSON.stringify(notesTable(realAtlas, en(), 'Title', indicator ? [indicator] : [], from, words).rows)
    for (const part of ['abc', '2026-11-22', 'example.org', 'Sketch map', 'Cited', 'Not applicable', 'Licensed']) {
      expect(text).toContain(part)
    }
  })
})
