import { evaluate, rounded } from '../../release/evaluate.ts'
import { type Operand, operandsOf } from '../../release/formula.ts'
import type { Indicator, Observation, PresentObservation } from '../../release/schema.ts'
import { isStep, type Observations, observationKey, type Step } from './figures.ts'
import { joined, without } from './notes.ts'

/** Digits after the decimal point of what a release computes, unless its own figure shows others. */
const usualDigits = 4

const isPresent = (one: Observation | undefined): one is PresentObservation => one !== undefined && one.value !== null
const isDerived = (one: Observation | undefined): one is PresentObservation & { formula: string } =>
  isPresent(one) && one.formula !== undefined

/**
 * Computes again what depends on figures that are others now, by the formula that it has, step by step. What lacks an
 * input, or can no longer be computed, is taken away.
 *
 * @param before the base's observations by key
 * @param changed keys of the figures that are others now or gone; those computed again are added
 * @param stated keys of figures that the sheets state: they are not computed
 */
export async function computeAgain(
  observations: Observations,
  before: ReadonlyMap<string, Observation>,
  changed: Set<string>,
  stated: ReadonlySet<string>,
  step: Step,
): Promise<void> {
  if (changed.size === 0) return
  const dependents = new Map<string, string[]>()
  let index = 0
  for (const [key, one] of observations) {
    if (isStep(index)) await step((0.5 * index) / observations.size)
    index++
    if (!isDerived(one) || stated.has(key)) continue
    for (const named of operandsOf(one.formula)) {
      const input = observationKey(named)
      const list = dependents.get(input)
      if (list) list.push(key)
      else dependents.set(input, [key])
    }
  }
  const again = affected(changed, dependents)
  for (const [done, key] of again.entries()) {
    if (isStep(done)) await step(0.5 + (0.5 * done) / again.length)
    const one = observations.get(key)
    if (!isDerived(one)) continue
    const now = computed(one, observations, before)
    changed.add(key)
    if (now) observations.set(key, now)
    else observations.delete(key)
  }
}

/** What depends on the changed ones, inputs before what is made of them. Circles are broken anywhere. */
function affected(changed: ReadonlySet<string>, dependents: ReadonlyMap<string, readonly string[]>): string[] {
  const order: string[] = []
  const seen = new Set<string>()
  // Depth first without recursion: a chain of formulas may be long.
  for (const start of changed) {
    if (!dependents.has(start)) continue
    const stack: { key: string; next: number }[] = [{ key: start, next: 0 }]
    if (seen.has(start)) continue
    seen.add(start)
    for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
      const follower = dependents.get(top.key)?.[top.next++]
      if (follower === undefined) {
        order.push(top.key)
        stack.pop()
      } else if (!seen.has(follower)) {
        seen.add(follower)
        stack.push({ key: follower, next: 0 })
      }
    }
  }
  return order.reverse().filter((key) => !changed.has(key))
}

function computed(
  one: PresentObservation & { formula: string },
  observations: Observations,
  before: ReadonlyMap<string, Observation>,
): PresentObservation | null {
  const value = valueOfFormula(one.formula, observations)
  if (value === null) return null
  const inputs = operandsOf(one.formula).map((named) => ({
    old: before.get(observationKey(named)),
    now: observations.get(observationKey(named)),
  }))
  let { evidence, note } = one
  for (const { old, now } of inputs) {
    if (old === now || !isPresent(now)) continue
    evidence = replaced(evidence, old?.evidence ?? [], now.evidence)
    note = joined(without(note, old?.note), now.status === 'doubtful' ? now.note : undefined)
  }
  const wasDoubtful = inputs.some(({ old }) => isDoubtful(old))
  const isNowDoubtful = inputs.some(({ now }) => isDoubtful(now))
  const own = one.status === 'doubtful' && !wasDoubtful
  const { note: _note, ...rest } = one
  return {
    ...rest,
    evidence,
    ...(note ? { note } : {}),
    value: rounded(value, digitsOf(one, before)),
    status: own || isNowDoubtful ? 'doubtful' : 'derived',
  }
}

const isDoubtful = (one: Observation | undefined): boolean => isPresent(one) && one.status === 'doubtful'

/** Null where an input is missing, or the result is no number. */
function valueOfFormula(formula: string, observations: ReadonlyMap<string, Observation>): number | null {
  try {
    const value = evaluate(formula, (indicator, region, period) => {
      const input = observations.get(observationKey({ indicator, region, period }))
      if (!isPresent(input)) throw new Error(`No ${indicator}[${region},${period}]`)
      return input.value
    })
    return Number.isFinite(value) ? value : null
  } catch {
    return null
  }
}

/** How many digits the base's figure was rounded to: those with which its own inputs give its own value. */
function digitsOf(one: PresentObservation & { formula: string }, before: ReadonlyMap<string, Observation>): number {
  const exact = valueOfFormula(one.formula, before)
  if (exact === null) return usualDigits
  return [usualDigits, 0, 1, 2, 3, 5, 6, 8, 10].find((digits) => rounded(exact, digits) === one.value) ?? usualDigits
}

function replaced(list: readonly string[], old: readonly string[], fresh: readonly string[]): string[] {
  const kept = list.filter((id) => old.indexOf(id) < 0)
  return kept.length === list.length && list.length > 0 && old.length > 0
    ? [...list]
    : [...new Set([...fresh, ...kept])]
}

/**
 * Ratios of new counts: where the base makes a ratio of the region's own count of another period and of figures of fixed
 * periods, the new count's is made in the same way, with the same caveat.
 *
 * @param entered figures of the sheets that are new or others now
 */
export async function deriveRatios(
  observations: Observations,
  baseObservations: readonly Observation[],
  indicators: ReadonlyMap<string, Indicator>,
  entered: ReadonlySet<string>,
  step: Step,
): Promise<void> {
  if (entered.size === 0) return
  const templates = templatesOf(baseObservations, indicators)
  let index = 0
  for (const key of entered) {
    if (isStep(index)) await step(index / entered.size)
    index++
    const count = observations.get(key)
    if (!isPresent(count)) continue
    for (const [ratio, own] of templates.get(`${count.region}|${count.indicator}`) ?? []) {
      const target = observationKey({ region: count.region, indicator: ratio, period: count.period })
      if (isPresent(observations.get(target))) continue
      const made = ratioLike(nearest(own, count.period), count, observations)
      if (made) observations.set(target, made)
    }
  }
}

interface Template {
  one: PresentObservation & { formula: string }
  count: Operand
  /** The base's count, whose notes the ratio has taken over. */
  observed: Observation | undefined
}
type Templates = Map<string, Map<string, Template[]>>

/** By the region and the count they are made of, and by the ratio. */
function templatesOf(base: readonly Observation[], indicators: ReadonlyMap<string, Indicator>): Templates {
  const templates: Templates = new Map()
  const known = new Map(base.map((one) => [observationKey(one), one]))
  for (const one of base) {
    if (!isDerived(one) || indicators.get(one.indicator)?.measure !== 'ratio') continue
    const [count, ...others] = operandsOf(one.formula)
    if (!count || count.period !== one.period || count.region !== one.region) continue
    // What else moves with the year would have to be known for the new one, too.
    if (others.some(({ period }) => period === one.period)) continue
    if (indicators.get(count.indicator)?.measure !== 'count') continue
    const key = `${one.region}|${count.indicator}`
    const ofCount = templates.get(key) ?? new Map<string, Template[]>()
    const list = ofCount.get(one.indicator) ?? []
    list.push({ one, count, observed: known.get(observationKey(count)) })
    ofCount.set(one.indicator, list)
    templates.set(key, ofCount)
  }
  return templates
}

/** The one of the nearest year; those that are in doubt themselves last. */
function nearest(templates: readonly Template[], period: string): Template {
  const year = Number(period.slice(0, 4))
  const rank = ({ one }: Template) =>
    Math.abs(Number(one.period.slice(0, 4)) - year) + (one.status === 'doubtful' ? 1000 : 0)
  return templates.slice().sort((a, b) => rank(a) - rank(b))[0] as Template
}

function ratioLike(
  { one, count, observed }: Template,
  fresh: PresentObservation,
  observations: Observations,
): PresentObservation | null {
  const named = `${count.indicator}[${count.region},${fresh.period}]`
  const formula = one.formula.split(count.text).join(named)
  const value = valueOfFormula(formula, observations)
  if (value === null) return null
  const doubtful = fresh.status === 'doubtful'
  const caveat = without(one.note, observed?.note)
  const note = joined(caveat, doubtful ? fresh.note : undefined)
  return {
    region: one.region,
    indicator: one.indicator,
    period: fresh.period,
    evidence: replaced(one.evidence, observed?.evidence ?? [], fresh.evidence),
    ...(note ? { note } : {}),
    value: rounded(value, usualDigits),
    status: doubtful ? 'doubtful' : 'derived',
    formula,
  }
}
