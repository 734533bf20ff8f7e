import { expect, it } from 'vitest'
import { neighboursOf, regionsToChoose } from '../../../src/scene/report/choice.ts'
import { realAtlas } from '../../support/fixture.ts'

const names = (adcode: string) => {
  const { before, after } = neighboursOf(realAtlas, adcode)
  return [before?.shortName.zh, after?.shortName.zh]
}

it('offers all 59 prefectures and districts by province, and the counties around the one that is shown', () => {
  const groups = regionsToChoose(realAtlas, null)
  expect(groups.map(({ regions }) => regions.length)).toEqual([2, 21, 38])
  const county = regionsToChoose(realAtlas, '510921')
  expect(county.at(-1)?.of?.name.zh).toBe('遂宁市')
  expect(county.at(-1)?.regions.map(({ adcode }) => adcode)).toContain('510921')
  expect(regionsToChoose(realAtlas, '500238')).toHaveLength(3)
})

it('goes on among regions of the same level, and round', () => {
  expect(names('510900')).toEqual(['广元', '内江'])
  expect(names('510921')).toEqual(['安居', '大英'])
  expect(names('510000').filter(Boolean)).toHaveLength(1)
  const units = realAtlas.units('prefecture')
  expect(neighboursOf(realAtlas, units[0]?.adcode ?? '').before).toBe(units.at(-1))
  expect(neighboursOf(realAtlas, units.at(-1)?.adcode ?? '').after).toBe(units[0])
  expect(neighboursOf(realAtlas, '100000')).toEqual({ before: null, after: null })
})
