import * as v from 'valibot'

/** The first that is wrong, with the field where it is. */
export function issueOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const issue = issues[0]
  if (!issue) return ''
  const path = v.getDotPath(issue)
  return `${path ? `${path}: ` : ''}${issue.message}`.slice(0, 300)
}

/** A record's place in its file, counted from 1, and what it is known by. */
export function recordName(record: unknown, index: number): string {
  if (typeof record !== 'object' || record === null) return `#${index + 1}`
  const { id, adcode, region, indicator, period } = record as Record<string, unknown>
  const name = [id ?? adcode, region, indicator, period].filter((part) => typeof part === 'string').join(' ')
  return name ? `#${index + 1} (${name.slice(0, 80)})` : `#${index + 1}`
}
