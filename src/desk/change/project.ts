import type { DocumentForm, Project, SealForm, Source } from '../project.ts'

export const emptyDocument: DocumentForm = { title: '', publisher: '', date: '', link: '', reliability: 'high' }

export const emptyForm: SealForm = {
  version: '',
  titleZh: '',
  titleEn: '',
  published: '',
  kind: 'sourced',
  changelogZh: '',
  changelogEn: '',
  makesDefault: true,
}

/** Letters and digits that nothing else of the desk is called by. Also where pages have no `randomUUID`. */
export function freshId(): string {
  const bytes = new Uint8Array(9)
  crypto.getRandomValues(bytes)
  let id = ''
  for (const byte of bytes) id += (byte % 36).toString(36)
  return id
}

/** Work that has not begun. */
export const newProject = (base: string, id = freshId()): Project => ({
  schema: 1,
  id,
  title: '',
  base,
  sources: [],
  form: emptyForm,
})

export const hasWork = (project: Project): boolean => project.sources.length > 0 || Boolean(project.book)

/** Sheets of a file that was read. A document that was entered for the last sheet is not taken over: files differ. */
export const addSources = (project: Project, sources: readonly Source[]): Project =>
  sources.length === 0 ? project : { ...project, sources: [...project.sources, ...sources] }

/** The sheets of a file that was read again, in the place of the old ones. */
export function replaceSources(project: Project, old: readonly string[], fresh: readonly Source[]): Project {
  const at = project.sources.findIndex(({ id }) => old.includes(id))
  const rest = project.sources.filter(({ id }) => !old.includes(id))
  const place = at < 0 ? rest.length : at
  return { ...project, sources: [...rest.slice(0, place), ...fresh, ...rest.slice(place)] }
}

export const removeSources = (project: Project, ids: readonly string[]): Project => replaceSources(project, ids, [])

export const setBase = (project: Project, base: string): Project =>
  project.base === base ? project : { ...project, base }

export const setBook = (project: Project, book: Project['book']): Project => ({ ...project, book: book ?? null })

export const setForm = (project: Project, form: Partial<SealForm>): Project => ({
  ...project,
  form: { ...project.form, ...form },
})

/** Changes one source; the project stays the same where the source does. */
export function changeSource(project: Project, id: string, change: (source: Source) => Source): Project {
  let changed = false
  const sources = project.sources.map((source) => {
    if (source.id !== id) return source
    const next = change(source)
    if (next !== source) changed = true
    return next
  })
  return changed ? { ...project, sources } : project
}
