import { describe, expect, it } from 'vitest'
import { cutAfter, lastYear } from '../../src/build/release/cut.ts'
import { readRelease } from './sources.ts'

const whole = readRelease('2026.1').tables
const shipped = readRelease('2025.4').tables
const key = ({ region, indicator, period }: { region: string; indicator: string; period: string }) =>
  `${region} ${indicator} ${period}`

describe('the smaller release', () => {
  it('is the first of 2026 without the figures after its last year, and nothing else', () => {
    const { networks: _, designations: __, ...expected } = cutAfter(whole)
    const { networks, designations, ...found } = shipped
    expect(found).toEqual(expected)
    expect([networks, designations]).toEqual([[], []])
  })

  it('keeps every figure up to that year as it was', () => {
    const kept = whole.observations.filter(({ period }) => period.slice(0, 4) <= lastYear)
    expect(shipped.observations.map(key)).toEqual(kept.map(key))
    expect(shipped.observations).toEqual(kept)
    expect(kept.length).toBeLessThan(whole.observations.length)
  })

  it('has no indicator without a figure, each with a default period that it has', () => {
    for (const { id, defaultPeriod } of shipped.indicators) {
      const own = shipped.observations.filter((one) => one.indicator === id)
      expect(own.length, id).toBeGreaterThan(0)
      if (own.some((one) => one.value !== null)) {
        expect(
          own.some((one) => one.period === defaultPeriod && one.value !== null),
          id,
        ).toBe(true)
      }
    }
    expect(shipped.indicators.find(({ id }) => id === 'physiciansPer1000')?.defaultPeriod).toBe('2021')
  })

  it('speaks of no later year where its texts say which years it has', () => {
    expect(JSON.stringify(shipped.indicators)).not.toContain('2015–2022')
  })

  it('keeps all evidence that its records name, and no other', () => {
    const { evidence, documents, ...records } = shipped
    const said = JSON.stringify(records)
    for (const { id } of evidence) expect(said, id).toContain(`"${id}"`)
    const used = new Set(evidence.map((one) => one.document))
    expect(documents.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
    expect(whole.evidence.length).toBeGreaterThan(evidence.length)
  })
})
