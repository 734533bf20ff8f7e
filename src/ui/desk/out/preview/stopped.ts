import type { Examined, Project, Source } from '../../../../desk/project.ts'

/** The sheets that are used and stopped as a whole, and how many of the listed findings stop them. */
export function stoppedIn(
  { findings }: Pick<Examined, 'findings'>,
  { sources }: Pick<Project, 'sources'>,
): { sheets: Source[]; findings: number } {
  const stopping = findings.filter(({ stops }) => stops)
  const ids = new Set(stopping.map(({ origin }) => origin.source))
  return {
    sheets: sources.filter(({ id, kind }) => kind !== 'unused' && ids.has(id)),
    findings: stopping.length,
  }
}
