import { expect, it } from 'vitest'
import type { FigureChange } from '../../../../src/release/compare.ts'
import { sightOf } from '../../../../src/ui/desk/out/preview/preview-store.ts'

const change = (region: string, indicator: string, period: string, fate: FigureChange['fate'] = 'appeared') =>
  ({ region, indicator, period, fate, before: null, after: null }) as FigureChange
const levels = new Map([
  ['510100', 'prefecture'],
  ['510300', 'prefecture'],
  ['510104', 'county'],
  ['500000', 'province'],
])

it('a preview begins where most figures are new or changed, at their level', () => {
  const figures = [
    change('510100', 'beds', '2023'),
    change('510300', 'beds', '2023'),
    change('510104', 'beds', '2023'),
    change('510100', 'hospitals', '2022', 'changed'),
  ]
  expect(sightOf(figures, new Set(['beds', 'hospitals']), levels)).toEqual({
    fill: 'beds',
    period: '2023',
    level: 'prefecture',
  })
  expect(sightOf(figures.slice(2), new Set(['hospitals']), levels)).toMatchObject({ fill: 'hospitals' })
})

it('of equally many, with the newest period; what went away or cannot fill areas does not count', () => {
  const figures = [change('510100', 'beds', '2022'), change('510100', 'beds', '2023')]
  expect(sightOf(figures, new Set(['beds']), levels)?.period).toBe('2023')
  expect(sightOf([change('510100', 'beds', '2023', 'disappeared')], new Set(['beds']), levels)).toBeNull()
  expect(sightOf(figures, new Set(), levels)).toBeNull()
})
