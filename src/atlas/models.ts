import type { Cobuilding, Outcome } from '../release/schema.ts'
import { monthOfDay } from './calendar.ts'
import { compare, unique } from './order.ts'
import { type Decided, decided, inOrder } from './outcomes.ts'
import { lastMonthOf } from './period.ts'

export type Model = Extract<Cobuilding, { kind: 'model' }>
export type Measure = Extract<Cobuilding, { kind: 'measure' }>
export type CobuildingEvent = Extract<Cobuilding, { kind: 'event' }>

/** What the release knows of one city under one model. */
export type Mark =
  | { kind: 'event'; event: CobuildingEvent; evidence: string[] }
  | { kind: 'named'; measure: Measure; evidence: string[] }
  | { kind: 'outcome'; measure: Measure; outcome: Outcome; evidence: string[] }

export interface ModelRow {
  model: Model
  measures: Measure[]
  /** By adcode, one entry for every city; empty where nothing is known, which is not the same as nothing done. */
  marks: Map<string, Mark[]>
  /** What is said of places outside the cities, or of the province. */
  elsewhere: Mark[]
}

export interface ModelMatrix {
  /** Adcodes, ascending. */
  cities: string[]
  /** In the release's order. */
  models: ModelRow[]
  /** Events that a source reports across the models; by city. */
  across: Map<string, Mark[]>
  /** Events of no model: of another place, or under a name that none of the models bears. */
  unplaced: CobuildingEvent[]
  problems: ({ kind: 'unknown-model'; measure: string; model: string } | { kind: 'same-title'; models: string[] })[]
}

/** The release's word for an event that belongs to all models at once. */
const acrossModels = '综合'

/** The models of the co-building against its cities. Releases without models have no rows, and all events are kept. */
export function modelMatrix(cobuilding: readonly Cobuilding[]): ModelMatrix {
  const cities = unique(cobuilding.flatMap((one) => (one.kind === 'city' ? [one.region] : [])))
  const empty = () => new Map(cities.map((city): [string, Mark[]] => [city, []]))
  const measures = cobuilding.filter((one): one is Measure => one.kind === 'measure')
  const models = cobuilding.filter((one): one is Model => one.kind === 'model')
  const rows = models.map((model): ModelRow => {
    const own = measures.filter((one) => one.model === model.id)
    return { model, measures: own, marks: empty(), elsewhere: [] }
  })
  const across = empty()
  const unplaced: CobuildingEvent[] = []
  const problems: ModelMatrix['problems'] = []

  for (const event of cobuilding) {
    if (event.kind !== 'event') continue
    const mark: Mark = { kind: 'event', event, evidence: event.evidence }
    const city = cityOf(event.region, cities)
    const row = rows.find(({ model }) => model.title.zh === event.model)
    if (event.model === acrossModels && city) across.get(city)?.push(mark)
    else if (row) (city ? row.marks.get(city) : row.elsewhere)?.push(mark)
    else unplaced.push(event)
  }
  for (const measure of measures) {
    const row = rows.find(({ model }) => model.id === measure.model)
    if (!row) {
      problems.push({ kind: 'unknown-model', measure: measure.id, model: measure.model })
      continue
    }
    const place = (region: string | null, mark: Mark) => {
      const city = cityOf(region, cities)
      const marks = city ? row.marks.get(city) : row.elsewhere
      marks?.push(mark)
    }
    for (const region of measure.regions ?? []) place(region, { kind: 'named', measure, evidence: measure.evidence })
    for (const outcome of inOrder(measure.outcomes)) {
      place(outcome.region, { kind: 'outcome', measure, outcome, evidence: outcome.evidence })
    }
  }
  for (const [index, { title }] of models.entries()) {
    const same = models.filter((one) => one.title.zh === title.zh)
    if (same.length > 1 && same[0] === models[index]) {
      problems.push({ kind: 'same-title', models: same.map((one) => one.id) })
    }
  }
  return { cities, models: rows, across, unplaced, problems }
}

/** The city that a region is or lies in: the first four digits of its code are those of the city. */
function cityOf(region: string | null, cities: readonly string[]): string | undefined {
  return cities.find((city) => city === region || city === `${region?.slice(0, 4)}00`)
}

/** `due-unknown`: the time has passed and no result was found published. None of them says that a measure failed. */
export type MilestoneState = 'met' | 'late' | 'progress' | 'due-unknown' | 'ahead' | 'recurring' | 'undated'

export interface Milestone {
  measure: Measure
  /** The last month in which it is to be done, YYYY-MM; null where no time is set. */
  due: string | null
  state: MilestoneState
  outcomes: Outcome[]
  /** The state in every place that the measure names or of which an outcome is known, by adcode. */
  places: { region: string; state: MilestoneState }[]
}

/**
 * The measures of all models in the order in which they are due, those without a time last.
 *
 * @param today YYYY-MM-DD
 * @throws RangeError where `today` is no day
 */
export function milestones(cobuilding: readonly Cobuilding[], today: string): Milestone[] {
  const month = monthOfDay(today)
  return cobuilding
    .filter((one): one is Measure => one.kind === 'measure')
    .map((measure): Milestone => {
      const due = measure.due === null ? null : lastMonthOf(measure.due)
      const open = openState(measure, due, month)
      const { outcomes } = measure
      const named = measure.regions ?? []
      const known = outcomes.flatMap(({ region }) => (region === null || isProvince(region) ? [] : [region]))
      const state = wholeState(measure, open)
      // What is done as a whole is done in each of its places.
      const elsewhere = state === 'met' || state === 'late' ? state : open
      const places = unique([...named, ...known]).map((region) => {
        return { region, state: inState(inPlace(measure, region), elsewhere) }
      })
      return { measure, due, state, outcomes: inOrder(outcomes), places }
    })
    .sort((a, b) => compare(a.due ?? '9999', b.due ?? '9999') || compare(a.measure.id, b.measure.id))
}

function openState(measure: Measure, due: string | null, month: string): MilestoneState {
  if (measure.every) return 'recurring'
  if (due === null) return 'undated'
  return due < month ? 'due-unknown' : 'ahead'
}

function wholeState(measure: Measure, open: MilestoneState): MilestoneState {
  // What comes again is never over: what is known of one time is in the outcomes.
  if (measure.every) return 'recurring'
  const stated = decided(measure.outcomes, (region) => region === null || isProvince(region))
  if (stated === 'met' || stated === 'late') return stated
  const inPlaces = (measure.regions ?? []).map((region) => inPlace(measure, region))
  if (inPlaces.length > 0 && inPlaces.every((one) => one === 'met' || one === 'late')) {
    return inPlaces.includes('late') ? 'late' : 'met'
  }
  return inState(stated, open)
}

function inPlace({ outcomes }: Measure, place: string): Decided {
  const own = outcomes.filter(({ region }) => region === place)
  return decided(own, () => true)
}

/** That a source says "not yet" is news of it, no more: the outcome itself holds what was said. */
function inState(what: Decided, open: MilestoneState): MilestoneState {
  if (open === 'recurring') return open
  return what === 'not-met' ? 'progress' : (what ?? open)
}

const isProvince = (adcode: string) => adcode.endsWith('0000')
