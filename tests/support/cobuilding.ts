import type { Cobuilding, Outcome } from '../../src/release/schema.ts'
import { text } from './fixture.ts'

/*
 * Invented records of a co-building, for tests only. No result of any assessment was ever published: every rank,
 * score and grade below and in the tests that use this is made up, and so are the years in which cities come and go.
 */
type Of<K extends Cobuilding['kind']> = Extract<Cobuilding, { kind: K }>
type Published = Extract<Cobuilding, { kind: 'result'; published: true }>

const basic = (id: string) => ({ id, title: text(`Invented ${id}`), evidence: [`of-${id}`] })

export const city = (region: string): Of<'city'> => ({ kind: 'city', ...basic(`city-${region}`), region })

export const agreement = (date: string, regions: string[]): Of<'agreement'> => ({
  ...{ kind: 'agreement', ...basic(`agreement-${date}`), date, regions },
})

export const membership = (
  region: string,
  change: 'joined' | 'left' | 'candidate',
  date: string | null,
): Of<'membership'> => ({ kind: 'membership', ...basic(`${change}-${region}-${date}`), region, change, date })

/** An invented result; `more` may name another source of the same city and year. */
export const result = (
  period: string,
  region: string,
  given: { rank?: number; score?: number; grade?: string; source?: string },
): Published => {
  const { source = 'a', ...more } = given
  return { kind: 'result', published: true, ...basic(`result-${period}-${region}-${source}`), period, region, ...more }
}

/** A whole invented ranking of a year, best first. */
export const ranking = (period: string, regions: readonly string[]): Published[] =>
  regions.map((region, index) => result(period, region, { rank: index + 1 }))

export const unpublished = (period: string): Cobuilding => ({
  ...{ kind: 'result', published: false, ...basic(`result-${period}`), period },
})

export const model = (id: string, title: string): Of<'model'> => ({
  ...{ kind: 'model', ...basic(id), title: { zh: title, en: title } },
})

export const measure = (id: string, more: Partial<Of<'measure'>> = {}): Of<'measure'> => ({
  ...{ kind: 'measure', ...basic(id), model: 'one', due: null, outcomes: [], ...more },
})

export const event = (id: string, region: string, model: string): Of<'event'> => ({
  ...{ kind: 'event', ...basic(id), region, date: null, model },
})

export const outcome = (met: Outcome['met'], region: string | null = null, date: string | null = null): Outcome => ({
  ...{ region, date, met, title: text('Invented outcome'), evidence: [`outcome-${met}-${region}-${date}`] },
})
