import { describe, expect, it } from 'vitest'
import { today } from '../../src/ui/boards/targets/today.ts'
import { operators, placeIn, unitIn, valueIn } from '../../src/ui/boards/targets/units.ts'
import { tables } from '../release/sources.ts'

const occurring = <T>(of: (target: (typeof tables.targets)[number]) => T) => [...new Set(tables.targets.map(of))]

describe('in English', () => {
  it('every unit of the release is known', () => {
    const units = occurring(({ unit }) => unit).filter((unit) => unit !== null)
    expect(units.filter((unit) => unitIn(unit, 'en').chinese)).toEqual([])
    for (const unit of units) expect(unitIn(unit, 'en').text).not.toMatch(/\p{Script=Han}/u)
  })

  it('every value in words is known', () => {
    const values = occurring(({ value }) => value).filter((value) => typeof value === 'string')
    expect(values.filter((value) => valueIn(value, 'en').chinese)).toEqual([])
  })

  it('every place is known that no region’s name says', () => {
    const regions = new Map(tables.regions.map(({ adcode, name }) => [adcode, name.zh]))
    const places = tables.targets.filter(({ region, place }) => !place.endsWith(regions.get(region ?? '') ?? '-'))
    expect(places.length).toBeGreaterThan(30)
    expect(places.filter(({ place }) => placeIn(place, 'en').chinese)).toEqual([])
  })

  it('an unknown one stays Chinese and says so', () => {
    expect(unitIn('斗', 'en')).toEqual({ text: '斗', chinese: true })
    expect(valueIn('A++', 'en')).toEqual({ text: 'A++', chinese: false })
  })
})

it('in Chinese units and values stay as they are', () => {
  expect(unitIn('万亩', 'zh')).toEqual({ text: '万亩', chinese: false })
  expect(valueIn('二级甲等', 'zh')).toEqual({ text: '二级甲等', chinese: false })
})

it('every operator of the release has words', () => {
  const found = occurring(({ operator }) => operator).filter((operator) => operator !== null)
  expect(found.filter((operator) => !Object.hasOwn(operators, operator))).toEqual([])
})

it('today is the reader’s own day', () => {
  expect(today('', new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  expect(today('2026-11-22', new Date(2026, 0, 5))).toBe('2026-01-05')
  expect(today('2026-11-22', new Date(2100, 0, 5))).toBe('2100-01-05')
  // Clocks without a battery stand at their beginning.
  expect(today('2026-11-22', new Date(1970, 0, 1))).toBe('2026-11-22')
})
