import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import type { Target } from '../../src/release/schema.ts'
import { breaksOf } from '../../src/scene/areas.ts'
import { createScene } from '../../src/scene/build.ts'
import { classesOf } from '../../src/scene/classes.ts'
import { referenceValue } from '../../src/scene/schemes.ts'
import { wordsIn } from '../../src/ui/words/words.ts'
import { defaultView, fillIndicators, levels, type View } from '../../src/view/view.ts'
import { tables } from '../release/sources.ts'
import {
  indicator,
  inventedAtlas,
  inventedBoundaries,
  none,
  realAtlas,
  realBoundaries,
  value,
  viewOf,
} from '../support/fixture.ts'
import '../../src/ui/tools/schemes.ts'

let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})

const { targets } = tables
const sceneOf = (change: Partial<View>) => {
  const view = viewOf({ lang: 'en', ...change })
  return createScene(realAtlas, view, boundaries, wordsIn(view.lang), null, [], targets)
}
const keyOf = (change: Partial<View>) => {
  const block = sceneOf(change).legend.find((one) => one.layer === 'fill')
  if (!block) throw new Error('no key')
  return block
}
const swatches = (change: Partial<View>) =>
  keyOf(change).items.map(({ swatch }) => (swatch.kind === 'class' ? swatch.paint : swatch.kind))
const physicians = realAtlas.indicator('physiciansPer1000')
if (!physicians) throw new Error('no physicians')

describe('classes by method and number', () => {
  it.each([3, 4, 6, 7])('are %i, from the ramp of that many', (count) => {
    for (const method of ['natural', 'quantile', 'equal'] as const) {
      const { items } = keyOf({ classes: { method, count, limits: [] } })
      expect(items).toHaveLength(count)
    }
  })

  it('by hand have the limits that were entered, in every year', () => {
    const change = { classes: { method: 'manual', count: 3, limits: [2.5, 3] } } as const
    expect(keyOf(change).items.map(({ label, count }) => `${label} ${count}`)).toEqual([
      '≥ 3 9',
      '2.5 – 3 8',
      '< 2.5 2',
    ])
    expect(keyOf({ ...change, period: '2018' }).items.map(({ label }) => label)).toEqual(['≥ 3', '2.5 – 3', '< 2.5'])
    expect(keyOf({ ...change, period: '2018' }).notes).toEqual([])
  })

  it('are of the default period in every year, and the key says so in another', () => {
    const classes = { method: 'quantile', count: 4, limits: [] } as const
    const now = keyOf({ classes })
    const before = keyOf({ classes, period: '2018' })
    expect(before.items.map(({ label }) => label)).toEqual(now.items.map(({ label }) => label))
    expect(now.notes).toEqual([])
    expect(before.notes).toEqual(['Class limits are those of 2022 in every year.'])
  })

  it('count every area once, in every scheme, indicator and level, without a number that is none', () => {
    for (const { id } of fillIndicators(realAtlas)) {
      for (const level of levels) {
        for (const scheme of ['sequential', 'diverging', 'bivariate'] as const) {
          const view = { fill: id, level, scheme, classes: { method: 'equal', count: 7, limits: [] } } as const
          const scene = sceneOf(view)
          const block = scene.legend.find((one) => one.layer === 'fill')
          const counted = block?.items.reduce((sum, item) => sum + (item.count ?? 0), 0)
          expect([id, level, scheme, counted]).toEqual([
            id,
            level,
            scheme,
            scene.areas.filter(({ fill }) => fill.kind === 'class').length,
          ])
          expect(JSON.stringify([block, scene.summary, scene.areas])).not.toMatch(/NaN|Infinity|undefined|\[object/)
        }
      }
    }
  })
})

describe('diverging colours', () => {
  it('part at the value of the nation, three to three of six', () => {
    const change = { scheme: 'diverging', classes: { method: 'natural', count: 6, limits: [] } } as const
    expect(swatches(change)).toEqual(['g3', 'g2', 'c1', 'u0', 'u2', 'u4'])
    expect(
      keyOf(change)
        .items.map(({ label }) => label)
        .join(' '),
    ).toContain('3.15')
    expect(keyOf(change).notes).toEqual(['The colours part at the value of China: 3.15 (2022).'])
  })

  it('part at one value for the whole map: that of Sichuan, where it is known for the year', () => {
    const here = viewOf({ scheme: 'diverging', reference: 'province', fill: 'population' })
    const population = realAtlas.indicator('population')
    expect(population && referenceValue(realAtlas, here, population, [])?.region.adcode).toBe('510000')
    const refused = keyOf({ scheme: 'diverging', reference: 'province' })
    expect(refused.notes).toEqual(['No value of Sichuan is known: shown in one colour.'])
    expect(swatches({ scheme: 'diverging', reference: 'province' })).toEqual(['c4', 'c3', 'c2', 'c1', 'c0'])
  })

  const aim = (id: string, region: string, amount: number, due?: string): Target => ({
    ...(targets[0] as Target),
    id,
    region,
    value: amount,
    kind: 'target',
    measuredBy: 'physiciansPer1000',
    dueBy: due,
  })

  it('part at the first target of a province, else at the highest', () => {
    const view = viewOf({ scheme: 'diverging', reference: 'target' })
    const counties = [aim('a', '510100', 3, '2025'), aim('b', '510300', 3.4, '2027'), aim('c', '510400', 3.2)]
    expect(referenceValue(realAtlas, view, physicians, counties)).toMatchObject({ value: 3.4, period: '2027' })
    const all = [...counties, aim('d', '510000', 3.1), aim('e', '500000', 3.6)]
    expect(referenceValue(realAtlas, view, physicians, all)).toMatchObject({ value: 3.1, region: { adcode: '510000' } })
  })

  it('wait for the targets, and say so', () => {
    const view = viewOf({ scheme: 'diverging', reference: 'target', lang: 'en' })
    const scene = createScene(realAtlas, view, boundaries, wordsIn('en'))
    expect(scene.legend[0]?.notes).toEqual(['Targets have not arrived yet: shown in one colour.'])
    const later = createScene(realAtlas, view, boundaries, wordsIn('en'), null, [], targets)
    expect(later.legend[0]?.notes[0]).toContain('part at the target of Wuxi')
    const other = { scheme: 'diverging', reference: 'target', fill: 'share0to14' } as const
    expect(keyOf(other).notes).toEqual(['No target is set for this indicator: shown in one colour.'])
  })

  it('keep limits by hand and add the reference; with six of them it takes the place of the nearest', () => {
    const breaks = (limits: number[]) =>
      classesOf(
        realAtlas,
        viewOf({ scheme: 'diverging', classes: { method: 'manual', count: limits.length + 1, limits } }),
        null,
      )
    expect(breaks([2, 3.5]).breaks).toEqual([2, 3.15, 3.5])
    expect(breaks([2, 3.15]).breaks).toEqual([2, 3.15])
    const full = breaks([1, 2, 3, 3.2, 3.5, 4])
    expect(full.breaks).toEqual([1, 2, 3, 3.15, 3.5, 4])
    expect(full.ramp).toHaveLength(7)
  })

  it('leave a side empty where no value lies there', () => {
    const atlas = inventedAtlas([
      value('100000', 'rate', '2022', -5),
      ...['900100', '900200', '900300'].map((adcode, at) => value(adcode, 'rate', '2022', at)),
    ])
    const view = viewOf({ fill: 'rate', scheme: 'diverging', lang: 'en' })
    const scene = createScene(atlas, view, inventedBoundaries, wordsIn('en'))
    expect(scene.legend[0]?.items.map(({ label, count }) => `${label}: ${count}`)).toEqual([
      '≥ 2: 1',
      '1 – 2: 1',
      '-5 – 1: 1',
      '< -5: 0',
    ])
  })
})

describe('two indicators at once', () => {
  const change = { scheme: 'bivariate', second: 'share65plus' } as const

  it('have a square of nine fields, rows from high to low, counted', () => {
    const { items, square, title } = keyOf(change)
    expect(swatches(change)).toEqual(['m02', 'm12', 'm22', 'm01', 'm11', 'm21', 'm00', 'm10', 'm20'])
    expect(square?.across.name).toBe('Physicians per 1,000 people (per 1,000 people)')
    expect(square?.down.name).toMatch(/\(%\)$/)
    expect(square?.across.classes[0]).toMatch(/^< /)
    expect(square?.down.classes[0]).toMatch(/^≥ /)
    expect(items.reduce((sum, item) => sum + (item.count ?? 0), 0)).toBe(19)
    expect(title).toBe('')
  })

  it('say both values in reading and summary', () => {
    const { areas, summary, title } = sceneOf(change)
    const chengdu = areas.find(({ adcode }) => adcode === '510100')
    expect(chengdu?.title).toMatch(/^Chengdu City 3\.85 per 1,000 people; .+ 13\.6\d?%$/)
    expect(summary).toMatch(/Colours also show .+ \(2020\); 19 areas have both values\.$/)
    expect(title).toContain(' × ')
  })

  it('part the areas of the map into thirds of each', () => {
    const classed = classesOf(realAtlas, viewOf(change), null)
    expect(classed.second?.values.first.length).toBe(classed.second?.values.second.length)
    expect(classed.breaks).toHaveLength(2)
    expect(classed.second?.breaks).toHaveLength(2)
  })

  it('show the absence of either, that of the first before that of the second, and doubt of either', () => {
    const atlas = inventedAtlas([
      value('900100', 'rate', '2022', 1),
      value('900200', 'rate', '2022', 2),
      none('900300', 'rate', '2022', 'not-applicable'),
      value('900100', 'silent', '2022', 5, 'doubtful'),
      none('900200', 'silent', '2022', 'no-source'),
    ])
    const view = viewOf({ fill: 'rate', scheme: 'bivariate', second: 'silent', lang: 'en' })
    const { areas } = createScene(atlas, view, inventedBoundaries, wordsIn('en'))
    const of = (adcode: string) => areas.find((area) => area.adcode === adcode)
    expect(of('900100')).toMatchObject({ fill: { kind: 'class' }, overlay: 'doubtful' })
    expect(of('900100')?.title).toContain('Invented silent 5.00 per thousand (doubtful)')
    expect(of('900200')?.fill).toEqual({ kind: 'absent', absence: 'no-source' })
    expect(of('900300')?.fill).toEqual({ kind: 'absent', absence: 'not-applicable' })
  })

  it('are refused where the release has one indicator only', () => {
    const atlas = inventedAtlas([value('900100', 'rate', '2022', 1)], { indicators: [indicator('rate')] })
    const view = viewOf({ fill: 'rate', scheme: 'bivariate', lang: 'en' })
    const scene = createScene(atlas, view, inventedBoundaries, wordsIn('en'))
    expect(scene.legend[0]?.notes).toEqual(['There is no second indicator: shown in one colour.'])
    expect(scene.legend[0]?.square).toBeUndefined()
  })
})

it('the usual classes are the same with and without the others at hand', () => {
  expect(classesOf(realAtlas, defaultView, null).breaks).toEqual(breaksOf(realAtlas, defaultView, physicians))
  expect(classesOf(realAtlas, defaultView, null).ramp).toEqual(['c0', 'c1', 'c2', 'c3', 'c4'])
})
