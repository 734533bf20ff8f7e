import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import { createScene, notDrawn } from '../../src/scene/build.ts'
import type { AreaMark } from '../../src/scene/scene.ts'
import { wordsIn } from '../../src/ui/words/words.ts'
import { defaultView, languages, type View } from '../../src/view/view.ts'
import {
  anchorOnMap,
  inventedAtlas,
  inventedBoundaries,
  realAtlas,
  realBoundaries,
  value,
  viewOf,
} from '../support/fixture.ts'

let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})

const sceneOf = (change: Partial<View> = {}) => {
  const view = viewOf(change)
  return createScene(realAtlas, view, boundaries, wordsIn(view.lang))
}
const paint = ({ fill }: AreaMark) =>
  fill.kind === 'class' ? fill.paint : fill.kind === 'absent' ? fill.absence : fill.kind

describe('the default scene', () => {
  it.each(languages)('shows in %s the areas that it always did', (lang) => {
    const { areas, title, subtitle, summary } = sceneOf({ lang })
    const lines = areas.map((area) => `${area.adcode} ${paint(area)} ${area.overlay ?? '-'} ${area.title}`)
    expect({ title, subtitle, summary, areas: lines }).toMatchSnapshot()
  })

  it('does not depend on what is said not to be drawn', () => {
    const other: Pick<View, (typeof notDrawn)[number]> = {
      ...defaultView,
      beside: { how: 'side', fill: 'bedsPer1000', period: '2019' },
      chart: 'scatter',
      columns: ['bedsPer1000'],
      sort: { by: 'name', descending: true },
      compared: ['510100', '510900'],
      resource: 'physicians',
      over: 'area',
      against: '2025.4',
      mode: 'brief',
      briefing: 'any',
      step: 3,
      at: { lon: 105, lat: 30, scale: 4 },
      paper: { sheet: 'A3', orientation: 'portrait', ink: 'black', subject: 'region' },
      show: ['table'],
      lock: ['map'],
      accent: '8a1f2b',
      theme: 'dark',
      size: 'largest',
      renderer: 'gl',
    }
    for (const view of [{}, { region: '510900' }, { board: 'table' }, { board: 'charts', level: 'county' }] as const) {
      for (const name of notDrawn) {
        expect(other[name], name).not.toEqual(defaultView[name])
        expect(sceneOf({ ...view, [name]: other[name] }), name).toEqual(sceneOf(view))
      }
    }
  })

  it('is plain data', () => {
    const scene = sceneOf()
    expect(structuredClone(scene)).toEqual(scene)
    const { legend, ...rest } = scene
    expect(JSON.parse(JSON.stringify(rest))).toEqual(rest)
    expect(legend.length).toBe(4)
  })

  it('is the same in every part but the words in both languages', () => {
    const [zh, en] = [sceneOf({ lang: 'zh' }), sceneOf({ lang: 'en' })]
    const bare = (scene: typeof zh) => ({
      areas: scene.areas.map(({ title, ...rest }) => rest),
      symbols: scene.symbols.map(({ title, ...rest }) => rest),
      labels: scene.labels.map(({ name, value, ...rest }) => rest),
      bands: scene.bands,
    })
    expect(bare(en)).toEqual(bare(zh))
  })
})

describe('the summary', () => {
  it('names highest, lowest and what is missing', () => {
    expect(sceneOf({ lang: 'en' }).summary).toContain('highest in Chengdu City (3.85), lowest in Dazhou City (1.86)')
    expect(sceneOf({ lang: 'en' }).summary).toContain('of 22 areas 19 have a value, 0 are doubtful and 3 have none')
  })

  it('leaves doubtful values out of highest and lowest and counts them apart', () => {
    const atlas = inventedAtlas([
      value('900100', 'rate', '2022', 1),
      value('900200', 'rate', '2022', 3),
      value('900300', 'rate', '2022', 99, 'doubtful'),
    ])
    const view = viewOf({ fill: 'rate', lang: 'en' })
    const { summary } = createScene(atlas, view, inventedBoundaries, wordsIn('en'))
    expect(summary).toContain('highest in Invented 900200 (3.00), lowest in Invented 900100 (1.00)')
    expect(summary).toContain('of 6 areas 2 have a value, 1 are doubtful and 3 have none')
  })

  it('says so where nothing is reliable or nothing is filled', () => {
    const atlas = inventedAtlas([value('900300', 'rate', '2022', 99, 'doubtful')])
    const scene = (change: Partial<View>) =>
      createScene(atlas, viewOf({ fill: 'rate', lang: 'en', ...change }), inventedBoundaries, wordsIn('en'))
    expect(scene({}).summary).toBe('Invented rate, 2022: no reliable value.')
    expect(scene({ layers: [] }).summary).toBe('Administrative base map without an indicator.')
  })
})

describe('the zone filter', () => {
  it('dims what lies outside, and nothing where there is no filter', () => {
    expect(sceneOf().areas.some((area) => area.dimmed)).toBe(false)
    const bright = sceneOf({ within: ['sc-panxi'] }).areas.filter((area) => !area.dimmed)
    expect(bright.map((area) => area.adcode)).toEqual(['510400', '513400'])
  })

  it('does not dim Chongqing as a whole where the zone is a part of it', () => {
    const bright = sceneOf({ within: ['cq-core'] }).areas.filter((area) => !area.dimmed)
    expect(bright.map((area) => area.adcode)).toEqual(['500000'])
    const districts = sceneOf({ within: ['cq-core'], fill: 'population' }).areas.filter((area) => !area.dimmed)
    expect(districts).toHaveLength(9)
  })

  it('keeps the co-building cities of the zone only', () => {
    expect(sceneOf().bands.filter((band) => band.standing === 'member')).toHaveLength(12)
    const members = realAtlas.group('sc-south')?.members ?? []
    const expected = [...realAtlas.cobuildingCities].filter((adcode) => members.includes(adcode))
    expect(expected.length).toBeGreaterThan(0)
    expect(sceneOf({ within: ['sc-south'] }).bands.map((band) => band.adcode)).toEqual(expected)
    expect(sceneOf({ layers: ['fill'] }).bands).toEqual([])
  })
})

describe('labels', () => {
  it('stand at the anchors of the areas, one each', () => {
    for (const change of [{}, { level: 'county', fill: 'population' }] satisfies Partial<View>[]) {
      const { labels, areas } = sceneOf(change)
      expect(labels.map((label) => label.adcode)).toEqual(areas.map((area) => area.adcode))
      for (const { adcode, x, y } of labels) {
        expect([adcode, x, y]).toEqual([adcode, ...anchorOnMap(boundaries, adcode)])
      }
    }
  })

  it('carry a value exactly where the area has a class, and light type only on dark classes', () => {
    const { labels, areas } = sceneOf({ period: '2015' })
    for (const [index, { fill }] of areas.entries()) {
      const label = labels[index]
      expect(label?.value === null).toBe(fill.kind !== 'class')
      expect(label?.tone).toBe(fill.kind === 'class' && ['c3', 'c4'].includes(fill.paint) ? 'on-dark' : 'on-light')
    }
  })

  it('put the selected region first', () => {
    const { labels, selected } = sceneOf({ region: '510400' })
    expect(selected).toBe('510400')
    const [first] = [...labels].sort((a, b) => b.weight - a.weight)
    expect(first?.adcode).toBe('510400')
  })

  it('are short names, and of one width of type where the language has it', () => {
    expect(sceneOf().labels.find((label) => label.adcode === '513200')?.name).toBe('阿坝')
    for (const { name } of sceneOf({ lang: 'en' }).labels) expect(name).toMatch(/^[A-Z][A-Za-z' ]+$/)
  })
})

describe('a region’s reading', () => {
  const title = (change: Partial<View>, adcode: string) =>
    sceneOf({ lang: 'en', ...change }).areas.find((area) => area.adcode === adcode)?.title

  it('says the value, that it is doubtful, that it is of the whole, or why there is none', () => {
    expect(title({}, '510100')).toBe('Chengdu City 3.85 per 1,000 people')
    expect(title({ period: '2015' }, '510300')).toMatch(/^Zigong City 1\.71 .* \(doubtful\)$/)
    expect(title({}, '500000')).toMatch(/^Chongqing Municipality 2\.95 .* \(known only for the whole/)
    expect(title({}, '513200')).toMatch(/: No source found \(not zero\)$/)
    expect(title({ fill: 'subcentresBuilt' }, '500101')).toMatch(/: Not applicable$/)
  })
})
