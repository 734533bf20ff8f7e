import * as v from 'valibot'
import { encodings, type Remark, type Workbook } from '../../release/sheets/workbook.ts'

/** How a file was read, beside the sources that came of it: for display, and for reading it again. */
export interface FileAsRead {
  file: string
  /** Null where it is not known any more. */
  format: Workbook['format'] | null
  encoding: Workbook['encoding']
  remarks: Remark[]
  /** Ids of the sources that came of it. */
  sources: string[]
}

const kinds = [
  'macros-ignored',
  'formulas-by-result',
  'formulas-without-result',
  'hidden-sheet',
  'dates-from-1904',
  'errors',
  'encoding-guessed',
  'unreadable-characters',
  'password',
] as const satisfies readonly Remark['kind'][]

const short = v.pipe(v.string(), v.maxLength(2000))
const list = v.array(
  v.strictObject({
    file: short,
    format: v.nullable(v.picklist(['xlsx', 'xls', 'xlsb', 'ods', 'csv', 'tsv', 'html'])),
    encoding: v.nullable(v.picklist(encodings)),
    remarks: v.array(v.strictObject({ kind: v.picklist(kinds), sheet: v.string(), count: v.number() })),
    sources: v.array(v.string()),
  }),
)

/**
 * How the files of a project were read; what is unknown of a file is null. Never throws: a project can be worked on
 * without it, and older ones do not say it.
 *
 * @param found as kept, from anywhere
 */
export function readFilesAsRead(found: unknown, sources: readonly { id: string; file: string }[]): FileAsRead[] {
  const parsed = v.safeParse(list, found)
  const left = new Map(sources.map((one) => [one.id, one.file]))
  const files: FileAsRead[] = []
  for (const one of parsed.success ? parsed.output : []) {
    const own = [...new Set(one.sources)].filter((id) => left.get(id) === one.file)
    for (const id of own) left.delete(id)
    if (own.length > 0) files.push({ ...one, sources: own })
  }
  const bare = new Map<string, string[]>()
  for (const [id, file] of left) bare.set(file, [...(bare.get(file) ?? []), id])
  for (const [file, ids] of bare) files.push({ file, format: null, encoding: null, remarks: [], sources: ids })
  return files
}
