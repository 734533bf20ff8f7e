import type { Decision, Finding, Project } from '../project.ts'

/**
 * Decides the same about several findings in one act; null takes the decisions back. The project stays the same where
 * nothing is decided otherwise.
 */
export function decideAll(
  project: Project,
  findings: readonly Pick<Finding, 'key' | 'origin'>[],
  decision: Decision | null,
): Project {
  if (findings.length === 0) return project
  const keys = new Map<string, string[]>()
  for (const { key, origin } of findings) {
    const own = keys.get(origin.source)
    if (own) own.push(key)
    else keys.set(origin.source, [key])
  }
  const sources = project.sources.map((source) => {
    const own = keys.get(source.id)
    if (!own) return source
    // Copied once for all of them: thousands are accepted at once.
    const decisions = new Map(Object.entries(source.decisions))
    for (const key of own) {
      decisions.delete(key)
      if (decision !== null) decisions.set(key, decision)
    }
    return { ...source, decisions: Object.fromEntries(decisions) }
  })
  return { ...project, sources }
}
