import { beforeAll, describe, expect, it } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import { breaksOf, overlayOf, shownValue, unitsShown } from '../../src/scene/areas.ts'
import { createScene } from '../../src/scene/build.ts'
import { classesOf, fillOf } from '../../src/scene/classes.ts'
import { sequentialRamp } from '../../src/scene/ramps.ts'
import type { AreaMark } from '../../src/scene/scene.ts'
import { wordsIn } from '../../src/ui/words/words.ts'
import { fillIndicator, fillIndicators, levels, type View } from '../../src/view/view.ts'
import {
  inventedAtlas,
  inventedBoundaries,
  none,
  realAtlas,
  realBoundaries,
  value,
  viewOf,
} from '../support/fixture.ts'

let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})

const shown = (view: View, atlas: Atlas = realAtlas) => unitsShown(atlas, view).map((unit) => unit.region.adcode)
const realScene = (change: Partial<View>) => createScene(realAtlas, viewOf(change), boundaries, wordsIn('zh'))
const scenesOf = (atlas: Atlas, view: View) => createScene(atlas, view, inventedBoundaries, wordsIn('en'))

/** How often the areas cover each of the smallest units of the level. */
function coverage(atlas: Atlas, view: View): Record<string, number> {
  const areas = shown(view, atlas)
  return Object.fromEntries(
    atlas
      .units(view.level)
      .map(({ adcode }) => [
        adcode,
        areas.filter((area) => atlas.lineage(adcode).some((one) => one.adcode === area)).length,
      ]),
  )
}

const notOnce = (covered: Record<string, number>) => Object.entries(covered).filter(([, times]) => times !== 1)

describe('the areas of the real release', () => {
  it('are 21 prefectures and one Chongqing where its districts are not known', () => {
    const areas = shown(viewOf())
    expect(areas).toHaveLength(22)
    expect(areas.filter((adcode) => adcode.startsWith('50'))).toEqual(['500000'])
    const chongqing = unitsShown(realAtlas, viewOf()).find((unit) => unit.region.adcode === '500000')
    expect(chongqing).toMatchObject({ standsForParts: true, reading: { kind: 'value', value: 2.9515 } })
  })

  it('are 38 districts of Chongqing where each is known', () => {
    const areas = shown(viewOf({ fill: 'population' }))
    expect(areas).toHaveLength(59)
    expect(areas.filter((adcode) => adcode.startsWith('50'))).toHaveLength(38)
  })

  it('mix levels on the map of counties', () => {
    const areas = shown(viewOf({ level: 'county' }))
    expect(areas).toContain('500000')
    expect(areas).toContain('510100')
    expect(areas).not.toContain('510104')
    // Aba, Garze and Liangshan: no value for the prefecture, so nothing stands for the counties.
    expect(areas.filter((adcode) => adcode.startsWith('5132'))).toHaveLength(13)
    expect(areas).not.toContain('513200')
    expect(shown(viewOf({ level: 'county', fill: 'population' }))).toHaveLength(221)
  })

  it('give no class to what is absent: Aba, Garze and Liangshan have no physicians', () => {
    const { areas } = realScene({})
    const absent = areas.filter((area) => area.fill.kind === 'absent')
    expect(absent.map((area) => [area.adcode, area.fill])).toEqual(
      ['513200', '513300', '513400'].map((adcode) => [adcode, { kind: 'absent', absence: 'no-source' }]),
    )
  })

  it('are marked where they are doubtful, and are still coloured', () => {
    const { areas } = realScene({ period: '2015' })
    const doubtful = areas.filter((area) => area.overlay === 'doubtful')
    const expected = realAtlas
      .units('prefecture')
      .filter(({ adcode }) => {
        const found = realAtlas.observation(adcode, 'physiciansPer1000', '2015')
        return found && 'status' in found && found.status === 'doubtful'
      })
      .map(({ adcode }) => adcode)
    expect(expected.length).toBeGreaterThan(8)
    expect(doubtful.map((area) => area.adcode)).toEqual(expected)
    for (const { fill, title } of doubtful) {
      expect(fill.kind).toBe('class')
      expect(title).toContain('存疑')
    }
  })

  it('are classed by the limits of the default period in every period', () => {
    const physicians = fillIndicator(realAtlas, viewOf())
    if (!physicians) throw new Error('no indicator')
    const limits = breaksOf(realAtlas, viewOf(), physicians)
    expect(limits).toHaveLength(4)
    expect(breaksOf(realAtlas, viewOf({ period: '2015' }), physicians)).toEqual(limits)
  })

  it('say in every fill, period and level what they show, without a number that is none', () => {
    const wrong: string[] = []
    for (const { id } of fillIndicators(realAtlas)) {
      for (const period of realAtlas.periods(id)) {
        for (const level of levels) {
          const view = viewOf({ fill: id, period, level })
          const scene = realScene(view)
          const place = `${id} ${period} ${level}`
          if (/NaN|Infinity|undefined|null|\[object/.test(written(scene))) wrong.push(`${place}: not a number`)
          for (const area of scene.areas) judge(area, view, place)
          if (notOnce(coverage(realAtlas, view)).length > 0) wrong.push(`${place}: areas overlap or leave gaps`)
        }
      }
    }
    expect(wrong).toEqual([])

    function judge({ adcode, fill }: AreaMark, { fill: id, period }: View, place: string) {
      const reading = realAtlas.read(adcode, id, period ?? '')
      const known =
        reading.kind === 'value' || (reading.absence === 'larger-area' && reading.larger?.observation !== undefined)
      if (known !== (fill.kind === 'class')) wrong.push(`${place}: ${adcode} is ${fill.kind}`)
      if (fill.kind === 'class' && !sequentialRamp(5).includes(fill.paint)) wrong.push(`${place}: ${adcode} class`)
      if (!boundaries.get(adcode)) wrong.push(`${place}: ${adcode} has no boundary`)
    }
  })
})

/** All words and numbers of a scene; null is allowed only where a mark may lack something. */
function written(scene: ReturnType<typeof realScene>): string {
  const { areas, labels, symbols, legend, title, subtitle, summary } = scene
  return [
    title,
    subtitle,
    summary,
    ...areas.map((one) => one.title),
    ...labels.map((one) => `${one.x} ${one.y} ${one.weight} ${one.name} ${one.value ?? ''}`),
    ...symbols.map((one) => `${one.x} ${one.y} ${one.weight} ${one.title}`),
    ...legend.flatMap(({ items, pairs, signs, notes, title }) => [
      title,
      ...notes,
      ...[...items, ...pairs, ...signs].map((item) => `${item.label} ${item.title ?? ''} ${item.count ?? ''}`),
    ]),
  ].join('\n')
}

describe('the areas of an invented release', () => {
  const county = viewOf({ fill: 'rate', level: 'county' })

  it('stay apart where one part is known by itself; the others are marked as known only for the whole', () => {
    const atlas = inventedAtlas([value('900100', 'rate', '2022', 2), value('900101', 'rate', '2022', 3)])
    const units = unitsShown(atlas, county).filter((unit) => unit.region.adcode.startsWith('9001'))
    expect(units.map((unit) => [unit.region.adcode, unit.standsForParts, shownValue(unit), overlayOf(unit)])).toEqual([
      ['900101', false, 3, null],
      ['900102', false, 2, 'larger-area'],
      ['900103', false, 2, 'larger-area'],
    ])
    const classed = { ...classesOf(atlas, county, null), breaks: [1.5] }
    expect(fillOf(units[1] as (typeof units)[0], undefined, classed)).toEqual({ kind: 'class', paint: 'c1' })
  })

  it('cover every unit exactly once where a part is stated to have no source', () => {
    const atlas = inventedAtlas([value('900100', 'rate', '2022', 2), none('900102', 'rate', '2022', 'no-source')])
    expect(notOnce(coverage(atlas, county))).toEqual([])
  })

  it('cover every unit exactly once where a part is stated not to be concerned', () => {
    const atlas = inventedAtlas([
      value('800000', 'rate', '2022', 2),
      none('800101', 'rate', '2022', 'not-applicable'),
      none('800103', 'rate', '2022', 'larger-area'),
    ])
    expect(notOnce(coverage(atlas, viewOf({ fill: 'rate' })))).toEqual([])
    expect(notOnce(coverage(atlas, county))).toEqual([])
  })

  it('are merged for a stock by the latest count of the larger area', () => {
    const atlas = inventedAtlas([value('900100', 'stock', '2023-04', 4), value('900201', 'stock', '2025', 9)])
    const units = unitsShown(atlas, viewOf({ fill: 'stock', level: 'county', period: '2025' }))
    expect(units.map((unit) => unit.region.adcode)).toContain('900100')
  })

  it('keep the doubt of the larger area', () => {
    const atlas = inventedAtlas([value('800000', 'rate', '2022', 4, 'doubtful'), value('900100', 'rate', '2022', 1)])
    const unit = unitsShown(atlas, viewOf({ fill: 'rate' })).find((one) => one.standsForParts)
    expect(unit && overlayOf(unit)).toBe('doubtful')
  })

  it('let no doubtful value move the limits of the classes', () => {
    const atlas = inventedAtlas([
      value('900100', 'rate', '2022', 1),
      value('900200', 'rate', '2022', 2),
      value('900300', 'rate', '2022', 900, 'doubtful'),
    ])
    const rate = atlas.indicator('rate')
    expect(rate && breaksOf(atlas, viewOf({ fill: 'rate' }), rate)).toEqual([2])
  })

  it('are blank, with a name only, where the fill is switched off or the release has no indicator', () => {
    const atlas = inventedAtlas([value('900100', 'rate', '2022', 1)])
    const off = scenesOf(atlas, viewOf({ fill: 'rate', layers: [], lang: 'en' }))
    expect(new Set(off.areas.map((area) => `${area.fill.kind} ${area.overlay}`))).toEqual(new Set(['blank null']))
    expect(off.labels.every((label) => label.value === null)).toBe(true)
    const empty = scenesOf(inventedAtlas([], { indicators: [] }), viewOf({ lang: 'en' }))
    expect(empty.areas).toHaveLength(6)
    expect(empty.areas.every((area) => area.fill.kind === 'blank' && area.title.startsWith('Invented'))).toBe(true)
  })

  it('of all four absences carry four different fills, none of them a class', () => {
    const atlas = inventedAtlas([
      value('900100', 'local', '2022', 1),
      none('900200', 'local', '2022', 'no-source'),
      none('900300', 'local', '2022', 'larger-area'),
    ])
    const { areas } = scenesOf(atlas, viewOf({ fill: 'local', lang: 'en' }))
    const fills = Object.fromEntries(areas.map((area) => [area.adcode, area.fill]))
    expect(fills).toMatchObject({
      900100: { kind: 'class', paint: 'c0' },
      900200: { kind: 'absent', absence: 'no-source' },
      900300: { kind: 'absent', absence: 'larger-area' },
      800101: { kind: 'absent', absence: 'not-applicable' },
    })
  })
})
