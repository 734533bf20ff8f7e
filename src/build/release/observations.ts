import type { AbsentObservation, Observation, PresentObservation } from '../../release/schema.ts'
import { evaluate, rounded } from './formula.ts'
import { join } from './text.ts'

type Reported = Omit<PresentObservation, 'value' | 'status' | 'formula'> & {
  value: number
  status?: 'reported' | 'doubtful'
}
type Calculated = Omit<PresentObservation, 'value' | 'status' | 'formula'> & {
  formula: string
  digits?: number
  status?: 'derived' | 'doubtful'
}

const key = (o: { region: string; indicator: string; period: string }) => `${o.region}|${o.indicator}|${o.period}`

/** At most one observation for a region, an indicator and a period; a derived one takes its value from its formula. */
export class Observations {
  private readonly all = new Map<string, Observation>()

  get(region: string, indicator: string, period: string): Observation | undefined {
    return this.all.get(key({ region, indicator, period }))
  }

  private add(observation: Observation): void {
    if (this.all.has(key(observation))) throw new Error(`Twice: ${key(observation)}`)
    this.all.set(key(observation), observation)
  }

  report(given: Reported): void {
    const { region, indicator, period, value, status = 'reported', evidence, note } = given
    this.add({ region, indicator, period, value, status, evidence, ...(note ? { note } : {}) })
  }

  derive(given: Calculated): void {
    const { region, indicator, period, formula, digits = 4, status = 'derived', evidence, note } = given
    const value = rounded(
      evaluate(formula, (i, r, p) => this.value(r, i, p)),
      digits,
    )
    this.add({ region, indicator, period, value, status, formula, evidence, ...(note ? { note } : {}) })
  }

  absent(given: Omit<AbsentObservation, 'value'>): void {
    const { region, indicator, period, absence, evidence, note } = given
    this.add({ region, indicator, period, value: null, absence, evidence, note })
  }

  /** A further source for what is already on record. */
  support(
    region: string,
    indicator: string,
    period: string,
    evidence: string[],
    note?: PresentObservation['note'],
  ): void {
    const found = this.get(region, indicator, period)
    if (!found) throw new Error(`Nothing to support: ${region} ${indicator} ${period}`)
    found.evidence = [...new Set([...found.evidence, ...evidence])]
    const joined = join(found.note, note)
    if (joined) found.note = joined
  }

  private value(region: string, indicator: string, period: string): number {
    const found = this.get(region, indicator, period)
    if (!found || found.value === null) throw new Error(`A formula needs ${indicator}[${region},${period}]`)
    return found.value
  }

  list(): Observation[] {
    return [...this.all.values()]
  }
}
