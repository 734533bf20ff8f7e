import type { Indicator, Outcome, PresentObservation, Target } from '../release/schema.ts'
import type { Atlas } from './atlas.ts'
import { byDate, daysOf, monthOfDay } from './calendar.ts'
import { figuresOf } from './figures.ts'
import { decided, inOrder } from './outcomes.ts'
import { lastMonthOf } from './period.ts'
import { dueOf } from './reference-lines.ts'

export { dueOf, type ReferenceLine, referenceLines } from './reference-lines.ts'

/** `overdue-without-evidence`: the time has passed and no result was found published. */
export type TargetState =
  | 'met'
  | 'late'
  | 'not-met'
  | 'progress'
  | 'overdue-without-evidence'
  | 'open'
  | 'no-date'
  | 'fact'
  | 'rule'

/** What the release's indicator says of the same thing. */
export interface Measured {
  /** In the target's own unit: shares that the release keeps as parts of one are times a hundred. */
  value: number
  observation: PresentObservation
  /** True where it is of a larger area that holds the target's: context, and never progress. */
  larger: boolean
}

export interface TargetRow {
  target: Target
  /** Null: a place outside Sichuan and Chongqing. */
  region: string | null
  /** Places outside are told for comparison only. */
  group: 'own' | 'comparison'
  /** The last month by which it is due, YYYY-MM. */
  due: string | null
  state: TargetState
  /** The latest that a source says has come of it. */
  outcome: Outcome | null
  measured: Measured | null
  /** Which of the two is newer and hence to be told first. */
  latest: 'outcome' | 'measured' | null
  /** From 0 to 1; null where it cannot be told in numbers of the target's own area. */
  progress: number | null
  responsible: string[]
  cooperating: string[]
}

/**
 * One row for every target, in the order given.
 *
 * @param today YYYY-MM-DD
 * @throws RangeError where `today` is no day
 */
export function targetBoard(targets: readonly Target[], atlas: Atlas, today: string): TargetRow[] {
  const month = monthOfDay(today)
  // A release that says when its targets are due has said it of all: what it left open has no time.
  const dated = targets.some((one) => one.dueBy !== undefined)
  return targets.map((target) => {
    const due = dated && target.dueBy === undefined ? null : dueOf(target)
    const outcomes = inOrder(target.outcomes ?? [])
    const outcome = outcomes.at(-1) ?? null
    const measured = measuredOf(target, atlas)
    const newer =
      measured &&
      !measured.larger &&
      daysOf(outcome?.date) &&
      byDate(outcome?.date ?? null, measured.observation.period) < 0
    return {
      target,
      region: target.region,
      group: target.region === null ? 'comparison' : 'own',
      due,
      state: stateOf(target, due, atlas, measured, month),
      outcome,
      measured,
      latest: outcome && !newer ? 'outcome' : measured && 'measured',
      progress: progressOf(target, measured),
      responsible: unitsOf(target.responsible),
      cooperating: unitsOf(target.cooperating),
    }
  })
}

/** The offices of a list, as documents separate them; each once. */
export function unitsOf(list: string | null): string[] {
  return [...new Set((list ?? '').split(/[、，,;；\s]+/u).filter((unit) => unit !== ''))]
}

function measuredOf({ region, measuredBy }: Target, atlas: Atlas): Measured | null {
  const indicator = measuredBy === undefined ? undefined : atlas.indicator(measuredBy)
  if (!indicator || region === null) return null
  for (const area of atlas.lineage(region)) {
    const [observation] = figuresOf(atlas, area.adcode, indicator.id)
    if (observation) {
      return { value: inUnit(observation.value, indicator), observation, larger: area.adcode !== region }
    }
  }
  return null
}

// Rounded: 0.829 times 100 is not 82.9 for a computer.
const inUnit = (value: number, { percent }: Pick<Indicator, 'percent'>) =>
  percent ? Number((value * 100).toPrecision(12)) : value

/** A figure that can stand against the target's: of its own area, and not in doubt. */
function figure(measured: Measured | null): number | null {
  return measured && !measured.larger && measured.observation.status !== 'doubtful' ? measured.value : null
}

function stateOf(
  target: Target,
  due: string | null,
  atlas: Atlas,
  measured: Measured | null,
  month: string,
): TargetState {
  if (target.kind === 'fact' || target.kind === 'rule') return target.kind
  const what = decided(target.outcomes ?? [], (region) => region === null || region === target.region)
  if (what) return what
  const known = figure(measured)
  if (due === null) return known === null ? 'no-date' : 'progress'
  const reached = reachedInTime(target, due, atlas)
  if (reached !== null) return reached ? 'met' : 'not-met'
  // A figure from before the time says nothing of what was reached by it.
  const since = measured !== null && lastMonthOf(measured.observation.period) >= due
  if (due < month) return known !== null && since ? 'progress' : 'overdue-without-evidence'
  return known === null ? 'open' : 'progress'
}

/** Whether the figure of the very period in which it was due reaches it; null where there is no such figure. */
function reachedInTime(target: Target, due: string, atlas: Atlas): boolean | null {
  const indicator = atlas.indicator(target.measuredBy ?? '')
  if (!indicator || target.region === null) return null
  const then = figuresOf(atlas, target.region, indicator.id).find(
    (one) => lastMonthOf(one.period) === due && one.status !== 'doubtful',
  )
  return then ? reaches(target, inUnit(then.value, indicator)) : null
}

function reaches({ operator, value }: Target, known: number): boolean | null {
  if (typeof value !== 'number') return null
  if (operator === '>=' || operator === '=') return known >= value
  if (operator === '<=') return known <= value
  return null
}

/** The share of the target that is reached: 1 at the target and beyond it, in its own direction. */
function progressOf(target: Target, measured: Measured | null): number | null {
  const { value, operator, kind } = target
  const known = figure(measured)
  if (kind !== 'target' && kind !== 'plan') return null
  if (known === null || typeof value !== 'number' || !(value > 0) || !(known >= 0)) return null
  const reached = reaches(target, known)
  if (reached === null) return null
  return reached ? 1 : operator === '<=' ? value / known : known / value
}
