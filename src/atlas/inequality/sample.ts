import type { PresentObservation, Region } from '../../release/schema.ts'
import type { Reading } from '../atlas.ts'
import type { Place } from './agglomeration.ts'
import type { Part } from './parts.ts'

/** Why a region is not among the measured. */
export const exclusions = [
  'no-source',
  'not-applicable',
  'larger-area',
  'partly',
  'doubtful',
  'no-population',
  'zero-population',
  'no-area',
  'negative',
] as const
export type Exclusion = (typeof exclusions)[number]

/** An area as it may be measured; each stands for itself, or as a whole for parts of which nothing else is known. */
export interface Candidate {
  region: Region
  reading: Reading
  /** It stands for its parts, and not all of them are asked for: its value says nothing about just these. */
  partly: boolean
  /** Residents of the census; null where unknown. */
  population: number | null
  /** km² of the drawn boundary; null where it is not drawn. */
  area: number | null
}

export interface Member extends Place {
  observation: PresentObservation
  doubtful: boolean
}

export interface Sample {
  members: Member[]
  leftOut: { region: Region; why: Exclusion; doubtful: boolean }[]
  /** Share of the candidates' known residents who live in the measured areas, 0 to 1; null where none are known. */
  covered: number | null
}

/**
 * The areas that can be measured, and why the others cannot. The same areas serve every figure, over population and
 * over area alike, so that the figures can be compared.
 */
export function sampleOf(candidates: readonly Candidate[], withDoubtful: boolean): Sample {
  const sample: Sample = { members: [], leftOut: [], covered: null }
  let [all, measured] = [0, 0]
  for (const one of candidates) {
    const { region, reading, population, area } = one
    const residents = population !== null && population > 0 ? population : 0
    all += residents
    const why = exclusionOf(one, withDoubtful)
    if (why !== null || reading.kind !== 'value' || population === null || area === null) {
      const doubtful = reading.kind === 'value' && reading.observation.status === 'doubtful'
      sample.leftOut.push({ region, why: why ?? 'no-source', doubtful })
      continue
    }
    measured += residents
    sample.members.push({
      region: region.adcode,
      resource: reading.value,
      population,
      area,
      observation: reading.observation,
      doubtful: reading.observation.status === 'doubtful',
    })
  }
  if (all > 0) sample.covered = measured / all
  return sample
}

function exclusionOf(one: Candidate, withDoubtful: boolean): Exclusion | null {
  const { reading, population, area } = one
  if (reading.kind === 'absent') return reading.absence
  if (one.partly) return 'partly'
  if (reading.observation.status === 'doubtful' && !withDoubtful) return 'doubtful'
  if (reading.value < 0) return 'negative'
  if (population === null) return 'no-population'
  if (population <= 0) return 'zero-population'
  if (area === null || area <= 0) return 'no-area'
  return null
}

/** The measured areas as parts over one of the two bases. */
export function partsOver(members: readonly Member[], over: 'population' | 'area'): Part[] {
  return members.map((one) => ({ region: one.region, resource: one.resource, base: one[over] }))
}

/** Whether two samples are of the same areas, so that their figures may be joined by a line. */
export function sameAreas(a: Sample, b: Sample): boolean {
  const regions = new Set(a.members.map(({ region }) => region))
  return a.members.length === b.members.length && b.members.every(({ region }) => regions.has(region))
}
