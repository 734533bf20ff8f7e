import type { SaidOf } from '../checks/said.ts'
import { type Decision, type Finding, keyOf, type Origin, type Rule, type Source } from '../project.ts'

export interface Matter<R extends Rule = Rule> {
  rule: R
  origin: Origin
  said: SaidOf<R>
  /** Absent: an error. */
  severity?: Finding['severity']
  stops?: boolean
  candidates?: string[]
  /** Tells two findings of one rule at one place apart. */
  more?: string
  /** What stays out anyway: it is only said where something was decided about this very finding. */
  isOut?: boolean
}

/** Findings by the thousand are kept as counts: a sheet of 300,000 slips is one slip. */
const mostKept = 6000

const weight = ({ severity, stops }: Finding): number => (stops ? 0 : severity === 'error' ? 1 : 2)

/** Gathers what is found, with what was decided about it. */
export class Findings {
  readonly counts: Partial<Record<Rule, number>> = {}
  readonly open = { errors: 0, warnings: 0 }
  readonly decided = { accepted: 0, excluded: 0 }
  /** Sources with a finding that stops them. */
  readonly stopped = new Set<string>()
  private readonly places = new Map<string, number>()
  private readonly decisions = new Map<string, ReadonlyMap<string, Decision>>()
  private openOnes: Finding[] = []
  private decidedOnes: Finding[] = []
  private readonly most: number

  constructor(sources: readonly Source[], most: number) {
    this.most = most
    sources.forEach((source, index) => {
      this.places.set(source.id, index)
      this.decisions.set(source.id, new Map(Object.entries(source.decisions)))
    })
  }

  /** What was decided about a finding; undefined: nothing. */
  decisionOn(rule: Rule, origin: Origin, more = ''): Decision | undefined {
    const decisions = this.decisions.get(origin.source)
    return decisions && decisions.size > 0 ? decisions.get(keyOf(rule, origin, more)) : undefined
  }

  /**
   * Enters a finding, and says what was decided about it. An error cannot be accepted, and what stops a sheet can only
   * be put right: such decisions count for nothing.
   */
  add<R extends Rule>(matter: Matter<R>): Decision | undefined {
    const { rule, origin, said, severity = 'error', stops = false, candidates = [], more = '', isOut = false } = matter
    const key = keyOf(rule, origin, more)
    const made = this.decisionOn(rule, origin, more)
    const counts = made && !stops && (made.how === 'excluded' || severity === 'warning')
    const decision = counts ? made : undefined
    if (isOut && !decision) return undefined
    this.counts[rule] = (this.counts[rule] ?? 0) + 1
    if (stops) this.stopped.add(origin.source)
    const finding: Finding = { key, rule, severity, stops, origin, said, candidates }
    if (decision) {
      this.decided[decision.how]++
      this.decidedOnes = this.kept(this.decidedOnes, finding)
    } else {
      if (severity === 'error') this.open.errors++
      else this.open.warnings++
      this.openOnes = this.kept(this.openOnes, finding)
    }
    return decision
  }

  /** Open ones first, by weight, sheet, row and column. */
  list(): Finding[] {
    return [...this.sorted(this.openOnes), ...this.sorted(this.decidedOnes)].slice(0, this.most)
  }

  private kept(list: Finding[], finding: Finding): Finding[] {
    list.push(finding)
    return list.length > Math.max(mostKept, 3 * this.most) ? this.sorted(list).slice(0, this.most) : list
  }

  private sorted(list: readonly Finding[]): Finding[] {
    return list
      .slice()
      .sort(
        (a, b) =>
          weight(a) - weight(b) ||
          (this.places.get(a.origin.source) ?? 0) - (this.places.get(b.origin.source) ?? 0) ||
          (a.origin.row ?? -1) - (b.origin.row ?? -1) ||
          (a.origin.column ?? -1) - (b.origin.column ?? -1),
      )
  }
}
