import type { Source } from '../../../desk/project.ts'
import { headingOf } from '../../../release/book/titles.ts'
import type { Language } from '../../../view/view.ts'
import type { Words } from '../../../view/words.ts'

/** Fields of a list, as `src/desk/columns/fields.ts` knows their headings. */
const shared = ['name', 'id', 'status', 'placement', 'lon', 'lat', 'address', 'note'] as const
export const listFields = {
  facilities: [...shared, 'aliases', 'type', 'tier'],
  projects: [...shared, 'batch', 'statusAsOf'],
} as const

/** What the columns of a source may be fields of; a template's columns know theirs already. */
export function fieldsOf({ kind, columns }: Source): readonly string[] {
  if (kind === 'facilities' || kind === 'projects') return listFields[kind]
  if (kind === 'record') return [...new Set(columns.flatMap((one) => (one.is === 'field' ? [one.field] : [])))]
  return []
}

/** What a field is called for people: of lists in the desk's words, of a template as its own headings say it. */
export function fieldName({ kind, table }: Source, field: string, words: Words, lang: Language): string {
  if (kind === 'record') return headingOf(table ?? '', field)?.[lang] ?? field
  const isKnown = Object.values(listFields).some((fields: readonly string[]) => fields.includes(field))
  return isKnown ? words(`desk.field.${field}`) : field
}
