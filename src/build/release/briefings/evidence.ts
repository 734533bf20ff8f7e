import type { Tables } from '../import.ts'

/** What the scenes of a briefing are told from. */
export type Told = Pick<Tables, 'cobuilding' | 'targets' | 'projects'>

/** The cells of the city panel that state the physicians of areas in a year. */
export const physicians = (year: number, ...adcodes: string[]) =>
  adcodes.map((adcode) => `panel-${adcode}-${year}-physicians`)

/** The sentences that state targets, by the numbers of the targets. */
export const targets = (...numbers: number[]) => numbers.map((one) => `target-T${String(one).padStart(3, '0')}`)

/** The evidence of records, each once, in their order. */
export const behind = (records: readonly { evidence: readonly string[] }[]) => [
  ...new Set(records.flatMap((one) => one.evidence)),
]

/** The 18 cities of Sichuan that the panel knows. */
export const cities = [
  ...['510100', '510300', '510400', '510500', '510600', '510700', '510800', '510900', '511000'],
  ...['511100', '511300', '511400', '511500', '511600', '511700', '511800', '511900', '512000'],
]
export const autonomousPrefectures = ['513200', '513300', '513400']
