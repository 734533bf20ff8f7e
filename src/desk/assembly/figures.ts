import type { Indicator, Observation, PresentObservation } from '../../release/schema.ts'
import { agree, stepOf } from '../checks/precision.ts'
import type { Base, DraftFigure } from '../project.ts'
import type { Citations } from './evidence.ts'
import { joined, noteOf } from './notes.ts'

export const observationKey = ({ region, indicator, period }: Pick<Observation, 'region' | 'indicator' | 'period'>) =>
  `${region}|${indicator}|${period}`

export type Observations = Map<string, Observation>

/** Called within long loops with how much of them is done, 0–1; gives others their turn where it is due. */
export type Step = (part: number) => Promise<void>
/** Whether it is called: not for every one of many. */
export const isStep = (index: number): boolean => (index & 255) === 0

/**
 * Enters the figures of the sheets; gives the keys of all of them, and of those whose value or standing is another one
 * now. The first of two figures for the same thing stands.
 */
export async function enterFigures(
  figures: readonly DraftFigure[],
  base: Base,
  observations: Observations,
  citations: Citations,
  step: Step,
): Promise<{ changed: Set<string>; entered: Set<string> }> {
  const indicators = new Map(base.indicators.map((one) => [one.id, one]))
  const entered = new Set<string>()
  const changed = new Set<string>()
  for (const [index, figure] of figures.entries()) {
    if (isStep(index)) await step(index / figures.length)
    const key = observationKey(figure)
    if (entered.has(key)) continue
    entered.add(key)
    const before = observations.get(key)
    const after = entry(figure, before, indicators.get(figure.indicator), citations.ofFigure(figure))
    observations.set(key, after)
    if (before?.value !== after.value || (before && 'status' in before && before.status !== after.status)) {
      changed.add(key)
    }
  }
  return { changed, entered }
}

function entry(
  figure: DraftFigure,
  before: Observation | undefined,
  indicator: Indicator | undefined,
  evidence: string,
): PresentObservation {
  const { region, period, value } = figure
  const status = figure.status === 'doubtful' ? 'doubtful' : 'reported'
  const note = noteOf(figure, indicator)
  // The same figure once more, perhaps rounded: one more source for what is known already.
  if (before && before.value !== null && before.formula === undefined && agree(value, before.value, stepOf(figure))) {
    const all = before.evidence.indexOf(evidence) >= 0 ? before.evidence : [...before.evidence, evidence]
    const both = joined(before.note, note)
    const standing = before.status === 'doubtful' ? 'doubtful' : status
    return { ...before, evidence: all, ...(both ? { note: both } : {}), status: standing }
  }
  return { region, indicator: figure.indicator, period, evidence: [evidence], ...(note ? { note } : {}), value, status }
}

/** In the base's order; new ones after them, by indicator, region and period. */
export async function inOrder(observations: Observations, base: Base, step: Step): Promise<Observation[]> {
  const known = new Set(base.observations.map(observationKey))
  const kept: Observation[] = []
  const fresh = new Map<string, Observation[]>(base.indicators.map(({ id }) => [id, []]))
  let index = 0
  for (const [key, one] of observations) {
    if (isStep(index)) await step((0.5 * index) / observations.size)
    index++
    if (known.has(key)) kept.push(one)
    else if (fresh.get(one.indicator)?.push(one) === undefined) fresh.set(one.indicator, [one])
  }
  if (observations.size === kept.length && same(kept, base.observations)) return base.observations
  const ordered: Observation[][] = [kept]
  for (const list of fresh.values()) {
    await step(0.5 + 0.5 * (ordered.length / (fresh.size + 1)))
    ordered.push(list.sort((a, b) => compare(a.region, b.region) || compare(a.period, b.period)))
  }
  return ordered.flat()
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const same = (a: readonly Observation[], b: readonly Observation[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])
