import { basename } from 'node:path'
import { addSources, newProject, setBook } from '../../desk/change/project.ts'
import { newSource, setCoordinates, setDocument, setWhole } from '../../desk/change/source.ts'
import { applyMapping, type Mapping, parseMapping, resemblance } from '../../desk/columns/mapping-file.ts'
import { suggestColumns } from '../../desk/columns/suggest.ts'
import { recogniseLayout } from '../../desk/layout/recognise.ts'
import type { Project, Source } from '../../desk/project.ts'
import { readProjectFile } from '../../desk/project-file/file.ts'
import { ProjectFileProblem } from '../../desk/project-file/problem.ts'
import { type BookMeta, isBook, readBook } from '../../release/book/book.ts'
import type { Release } from '../../release/schema.ts'
import { readWorkbook } from '../../release/sheets/read.ts'
import { type Remark, type Sheet, SheetProblem } from '../../release/sheets/workbook.ts'
import { readTables } from '../../ui/desk/work/book-tables.ts'
import type { Options } from './arguments.ts'
import { WrongUse } from './arguments.ts'
import { bytesOf, type Tables } from './data.ts'
import { inFile } from './failures.ts'

export interface Brought {
  project: Project
  sheets: Map<string, Sheet>
  /** Tables of a workbook that is a whole release, in place of the base's. */
  book: Partial<Tables> | null
  bookMeta: BookMeta | null
  remarks: (Remark & { file: string })[]
}

/** Files as sources of one project, columns as a mapping or the headings say; or a project file as it was saved. */
export async function bring(files: readonly string[], options: Options, base: Release): Promise<Brought> {
  if (files.some((file) => file.endsWith('.desk'))) {
    if (files.length > 1) throw new WrongUse('A project file stands alone.')
    return bringProject(files[0] as string)
  }
  const mappings = options.mappings.map((file) =>
    inFile(file, () => parseMapping(new TextDecoder().decode(bytesOf(file)))),
  )
  const brought: Brought = {
    project: newProject(base.manifest.version, 'command-line'),
    sheets: new Map(),
    book: null,
    bookMeta: null,
    remarks: [],
  }
  for (const file of files) await bringFile(brought, file, mappings, base)
  for (const source of brought.project.sources) brought.project = said(brought.project, source, options)
  return brought
}

/** What the command line says of all sheets, where a sheet does not say it itself. */
function said(project: Project, { id, kind, whole, coordinates }: Source, options: Options): Project {
  const documented = setDocument(project, id, options.document)
  const isFigures = kind === 'figures' && whole.period === null && options.period !== null
  const dated = isFigures ? setWhole(documented, id, { period: options.period }) : documented
  return coordinates === null && options.coordinates ? setCoordinates(dated, id, options.coordinates) : dated
}

function bringProject(file: string): Brought {
  return inFile(file, () => {
    const { project, sheets, book } = readProjectFile(bytesOf(file))
    return { project, sheets, book: book === null ? null : bookIn(book), bookMeta: null, remarks: [] }
  })
}

/** @throws ProjectFileProblem */
function bookIn(text: string): Partial<Tables> {
  try {
    return readTables(text)
  } catch (error) {
    throw new ProjectFileProblem('broken', error instanceof Error ? error.message : String(error))
  }
}

async function bringFile(brought: Brought, file: string, mappings: readonly Mapping[], base: Release): Promise<void> {
  const name = basename(file)
  const workbook = await readWorkbook(bytesOf(file), name)
  brought.remarks.push(...workbook.remarks.map((remark) => ({ file: name, ...remark })))
  if (isBook(workbook)) {
    if (brought.book) throw new WrongUse('Only one of the files may be a whole release.')
    const { tables, meta } = readBook(workbook)
    brought.book = tables
    brought.bookMeta = meta
    brought.project = setBook(brought.project, { file: name, version: meta.version })
    return
  }
  const filled = workbook.sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)))
  if (filled.length === 0) throw new SheetProblem('empty', name, '')
  for (const sheet of filled) {
    const id = `${brought.sheets.size + 1}`
    brought.sheets.set(id, sheet)
    brought.project = addSources(brought.project, [sourceOf(id, name, sheet, mappings, base)])
  }
}

/** From here on headings are like enough, as on the page. */
const alike = 0.8

function sourceOf(id: string, file: string, sheet: Sheet, mappings: readonly Mapping[], base: Release): Source {
  const blank = newSource(id, file, sheet.name)
  const layout = recogniseLayout(sheet, base)
  const ranked = mappings
    .map((mapping) => ({ mapping, share: resemblance(mapping, sheet, layout) }))
    .sort((a, b) => b.share - a.share)
  const [best] = ranked
  if (best && best.share >= alike) {
    const { misfits: _, ...understood } = applyMapping(best.mapping, sheet, base)
    return { ...blank, ...understood }
  }
  const { kind, table, columns, whole } = suggestColumns(sheet, layout, base)
  // What its maker has hidden is not meant for readers.
  return { ...blank, layout, kind: sheet.hidden ? 'unused' : kind, table, columns, whole }
}
