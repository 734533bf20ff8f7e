import { type Finding, type Project, type Rule, rules } from '../../../../desk/project.ts'

/** `open`: nothing has been decided yet. */
export const shows = ['open', 'error', 'warning', 'decided'] as const
export type Show = (typeof shows)[number]

/** Findings of one rule on one sheet. */
export interface Group {
  key: string
  source: string
  rule: Rule
  severity: Finding['severity']
  findings: Finding[]
}

/** What was decided of a finding, as the project says it now; examined findings may be of a moment ago. */
export function decisionOf(project: Project, { key, origin }: Pick<Finding, 'key' | 'origin'>) {
  const decisions = project.sources.find(({ id }) => id === origin.source)?.decisions
  return decisions && Object.hasOwn(decisions, key) ? (decisions[key] ?? null) : null
}

export const isShown = (finding: Finding, show: Show, decided: boolean): boolean =>
  show === 'decided' ? decided : !decided && (show === 'open' || finding.severity === show)

/** Findings by sheet, in the order of the sheets, and by rule: what stops a sheet first, then errors, then the rest. */
export function groupsOf(findings: readonly Finding[], project: Project, show: Show): Group[] {
  const groups = new Map<string, Group>()
  for (const finding of findings) {
    if (!isShown(finding, show, decisionOf(project, finding) !== null)) continue
    const { rule, severity, origin } = finding
    const key = `${origin.source} ${rule} ${severity}`
    const group = groups.get(key)
    if (group) group.findings.push(finding)
    else groups.set(key, { key, source: origin.source, rule, severity, findings: [finding] })
  }
  const place = new Map(project.sources.map(({ id }, index) => [id, index]))
  const weight = ({ findings: [first], severity, rule }: Group) =>
    (first?.stops ? 0 : severity === 'error' ? 1 : 2) * rules.length + rules.indexOf(rule)
  for (const { findings: own } of groups.values()) own.sort(byPlace)
  return [...groups.values()].sort(
    (a, b) => (place.get(a.source) ?? -1) - (place.get(b.source) ?? -1) || weight(a) - weight(b),
  )
}

const byPlace = ({ origin: a }: Finding, { origin: b }: Finding): number =>
  (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1)

/**
 * Where to go when a finding is no longer in the list: to the one that stood after it, else before it.
 *
 * @param before keys in the order of the list as it was
 * @param after keys as they are now
 */
export function nextOf(gone: string, before: readonly string[], after: readonly string[]): string | null {
  const left = new Set(after)
  const at = before.indexOf(gone)
  if (at < 0) return after[0] ?? null
  return (
    before.slice(at + 1).find((key) => left.has(key)) ??
    before
      .slice(0, at)
      .reverse()
      .find((key) => left.has(key)) ??
    after[0] ??
    null
  )
}

/** Findings that block, and those that ask, of which nothing has been decided. More than are listed are counted as examined. */
export function leftOver(
  examined: { findings: readonly Finding[]; open: { errors: number; warnings: number } },
  project: Project,
  most: number,
): { errors: number; warnings: number } {
  if (examined.findings.length >= most) return examined.open
  const open = examined.findings.filter((one) => decisionOf(project, one) === null)
  const errors = open.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: open.length - errors }
}
