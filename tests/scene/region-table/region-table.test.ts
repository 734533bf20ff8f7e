import { describe, expect, it } from 'vitest'
import { coverageOf, summaryOf } from '../../../src/atlas/column-summary.ts'
import { cellOf, figures, footCellOf } from '../../../src/scene/region-table/cells.ts'
import { nextSort, referencesOf, regionsOf, sorted } from '../../../src/scene/region-table/rows.ts'
import { table } from '../../../src/ui/analysis/words/table.ts'
import { addWords, wordsIn } from '../../../src/ui/words/words.ts'
import { columnsOf } from '../../../src/view/columns.ts'
import { indicator, inventedAtlas, none, realAtlas, value, viewOf } from '../../support/fixture.ts'
import '../../support/words.ts'

addWords(table)

const atlas = inventedAtlas([
  value('900100', 'rate', '2022', 2),
  value('900200', 'rate', '2022', 2),
  value('900300', 'rate', '2022', -1, 'doubtful'),
  none('800101', 'rate', '2022', 'no-source'),
  value('800000', 'rate', '2022', 6),
  value('900100', 'stock', '2023', 5),
])
const rate = { indicator: indicator('rate'), period: '2022' }
const view = viewOf({ fill: 'rate' })
const adcodes = (list: readonly { adcode: string }[]) => list.map(({ adcode }) => adcode)
const region = (adcode: string) => atlas.region(adcode) ?? expect.fail(adcode)
const cell = (adcode: string, column = rate, lang: 'zh' | 'en' = 'en') =>
  cellOf(atlas, region(adcode), column, lang, wordsIn(lang))

describe('the rows', () => {
  it('are every region of the level that passes the filters, and the areas above them', () => {
    expect(adcodes(regionsOf(atlas, view))).toEqual(adcodes(atlas.units('prefecture')))
    expect(adcodes(regionsOf(atlas, viewOf({ fill: 'rate', within: ['900000'] })))).toHaveLength(3)
    expect(adcodes(referencesOf(atlas))).toEqual(['100000', '900000', '800000'])
    expect(adcodes(referencesOf(realAtlas))).toEqual(['100000', '510000', '500000'])
  })

  it('are found by either name and by code', () => {
    expect(regionsOf(realAtlas, viewOf(), ' Suining ').map(({ name }) => name.zh)).toEqual(['遂宁市'])
    expect(regionsOf(realAtlas, viewOf(), '遂宁')).toHaveLength(1)
    expect(adcodes(regionsOf(realAtlas, viewOf(), '510900'))).toEqual(['510900'])
    expect(regionsOf(realAtlas, viewOf(), 'nowhere')).toEqual([])
  })
})

describe('sorting', () => {
  const regions = regionsOf(atlas, view)
  const own = ({ adcode }: { adcode: string }) => {
    const reading = atlas.read(adcode, 'rate', '2022')
    return reading.kind === 'value' ? reading.value : null
  }
  const by = (descending: boolean) => adcodes(sorted(regions, { by: 'rate', descending }, 'zh', own))
  const absent = ['800101', '800102', '800103']

  it('puts absent values last in both directions, and leaves those that are alike as they were', () => {
    expect(by(true)).toEqual(['900100', '900200', '900300', ...absent])
    expect(by(false)).toEqual(['900300', '900100', '900200', ...absent])
  })

  it('by name follows the language, and without a sort the list', () => {
    const names = (lang: 'zh' | 'en') =>
      sorted(realAtlas.units('prefecture').slice(0, 6), { by: 'name', descending: false }, lang, () => null).map(
        ({ shortName }) => shortName[lang],
      )
    expect(names('zh')).toEqual(['成都', '德阳', '泸州', '绵阳', '攀枝花', '自贡'])
    expect(names('en')).toEqual(['Chengdu', 'Deyang', 'Luzhou', 'Mianyang', 'Panzhihua', 'Zigong'])
    expect(sorted(regions, null, 'zh', own)).toEqual(regions)
  })

  it('turns round at the second press and ends at the third', () => {
    expect(nextSort(null, 'rate')).toEqual({ by: 'rate', descending: true })
    expect(nextSort({ by: 'rate', descending: true }, 'rate')).toEqual({ by: 'rate', descending: false })
    expect(nextSort({ by: 'rate', descending: false }, 'rate')).toBeNull()
    expect(nextSort({ by: 'rate', descending: false }, 'name')).toEqual({ by: 'name', descending: false })
  })
})

describe('a cell', () => {
  it('says a value, and that it is doubtful', () => {
    expect(cell('900100')).toMatchObject({ kind: 'value', text: '2.00', doubtful: false, dated: null })
    expect(cell('900300')).toMatchObject({ kind: 'value', text: '-1.00', doubtful: true })
    expect(cell('900300').title).toContain('Doubtful')
  })

  it('says the value of a larger area, and whose it is', () => {
    const { kind, text, title, cited } = cell('800102')
    expect([kind, text]).toEqual(['larger', '800000 [6.00]'])
    expect(title).toContain('Known only for Invented 800000')
    expect(cited?.of.adcode).toBe('800000')
  })

  it('says an absence in words, with what was noted about it', () => {
    expect(cell('800101')).toMatchObject({ kind: 'absent', text: wordsIn('en')('absence.short.no-source') })
    expect(cell('800101').title).toContain('Invented note on 800101')
    expect(cell('800101').cited).not.toBeNull()
    const silent = cell('900100', { indicator: indicator('silent'), period: '2022' })
    expect([silent.kind, silent.cited]).toEqual(['absent', null])
    const local = cell('800101', { indicator: indicator('local', { appliesTo: ['900000'] }), period: '2022' })
    expect(local.text).toBe(wordsIn('en')('absence.short.not-applicable'))
  })

  it('says the period of a count that is older than the column', () => {
    const stock = { indicator: indicator('stock', { measure: 'count', decimals: 0, cumulative: true }), period: '2025' }
    expect(cell('900100', stock)).toMatchObject({ text: '5', dated: '2023' })
  })

  it('is never empty, in neither language, for any region and indicator of the release', () => {
    for (const lang of ['zh', 'en'] as const) {
      const all = columnsOf(realAtlas, viewOf({ columns: realAtlas.indicators.map(({ id }) => id) }))
      for (const one of [...referencesOf(realAtlas), ...realAtlas.units('county')]) {
        for (const column of all) {
          const { text } = cellOf(realAtlas, one, column, lang, wordsIn(lang))
          if (!text.trim() || /NaN|undefined/.test(text)) expect.fail(`${one.adcode} ${column.indicator.id}: ${text}`)
        }
      }
    }
  })
})

describe('the cells under a column', () => {
  const weights = { population: () => 1, area: () => 1 }
  const foot = (regions: ReturnType<typeof regionsOf>) => {
    const summary = summaryOf(coverageOf(atlas, 'prefecture', regions, 'rate', '2022'), 'population', weights)
    return figures.map((figure) => footCellOf(figure, summary, rate, () => 1, 'en', wordsIn('en')))
  }

  it('say mean, median, range and coverage, with formulas that name their inputs', () => {
    const [whole, median, range, coverage] = foot(regionsOf(atlas, view).filter(({ adcode }) => adcode !== '800101'))
    expect([whole?.text, median?.text, range?.text]).toEqual(['2.00', '2.00', '2.00'])
    expect(coverage).toMatchObject({ text: '2 of 5', more: 'larger area 2 · doubtful 1' })
    expect(whole?.formula?.()).toBe(
      '(rate[900100,2022] × population[900100,2020] + rate[900200,2022] × population[900200,2020]) / ' +
        '(population[900100,2020] + population[900200,2020])',
    )
  })

  it('say why nothing can be computed', () => {
    const cells = foot([])
    expect(cells.map(({ text }) => text)).toEqual(['not computable', 'not computable', 'not computable', '0 of 0'])
    expect(cells[0]?.title).toMatch(/no reliable value/)
    expect(cells[0]?.formula).toBeNull()
  })
})
