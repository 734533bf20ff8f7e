import { describe, expect, it } from 'vitest'
import type { Base } from '../../../src/desk/project.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { baseWith, looked, only, release } from '../desk-project.ts'

describe('The published release, brought once more as a sheet', () => {
  const units = new Map(release.indicators.map((one) => [one.id, one]))
  const rows = release.observations.flatMap(({ region, indicator, period, value }): CellValue[][] => {
    const of = units.get(indicator)
    return value === null || !of ? [] : [[region, of.name.zh, period, of.unit.zh, of.percent ? value * 100 : value]]
  })
  const brought = (base: Base) => looked([['代码', '指标', '年份', '单位', '数值'], ...rows], {}, base)

  it('is asked about only where it moves: nothing contradicts itself', async () => {
    const { counts, figures, open } = await brought(release)
    expect(figures).toBe(rows.length)
    expect(Object.keys(counts).sort()).toEqual(['doubtful-series', 'jump'])
    expect(open.errors).toBe(0)
  })

  it('alone, is asked about where the census counts zones apart from their counties', async () => {
    const { findings } = await brought(baseWith([]))
    expect(only(findings, 'sum-of-parts').map(({ said }) => said.region)).toEqual(['511000', '511700', '511900'])
    expect(only(findings, 'looks-like-total')).toEqual([])
    expect(only(findings, 'ten-thousand-times')).toEqual([])
  })
})
