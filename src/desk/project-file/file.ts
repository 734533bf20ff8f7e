import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { parseJson } from '../../release/hidden.ts'
import type { Sheet } from '../../release/sheets/workbook.ts'
import type { Project, Sheets } from '../project.ts'
import { packSheet, partsOf, unpackSheet } from './cells.ts'
import { type FileAsRead, readFilesAsRead } from './files.ts'
import { ProjectFileProblem } from './problem.ts'
import { readProject } from './schema.ts'

/** Bytes of everything in a project file, unpacked. */
export const largestProject = 600_000_000

/**
 * A project with its cells as one file, a zip of JSON.
 *
 * @param book tables of the release's workbook that is in use, as JSON; null: none is
 * @param read how its files were read
 */
export function writeProjectFile(
  project: Project,
  sheets: Sheets,
  book: string | null,
  read: readonly FileAsRead[] = [],
): Uint8Array<ArrayBuffer> {
  const files: Zippable = { 'project.json': strToU8(JSON.stringify(project)) }
  if (book !== null) files['book.json'] = strToU8(book)
  // Apart from the project, so that pages that do not know of it open the file all the same.
  if (read.length > 0) files['files.json'] = strToU8(JSON.stringify(read))
  for (const { id } of project.sources) {
    const sheet = sheets.get(id)
    if (!sheet) continue
    const { head, parts } = packSheet(sheet)
    files[`cells/${id}.json`] = strToU8(head)
    parts.forEach((part, at) => {
      files[`cells/${id}-${at}.json`] = strToU8(part)
    })
  }
  // The same project gives the same file.
  return zipSync(files, { level: 6, mtime: new Date(2020, 0, 1) }) as Uint8Array<ArrayBuffer>
}

export interface OpenedProject {
  project: Project
  sheets: Map<string, Sheet>
  book: string | null
  /** How its files were read; files that do not say it any more are listed by their names. */
  read: FileAsRead[]
}

/** @throws ProjectFileProblem */
export function readProjectFile(bytes: Uint8Array): OpenedProject {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ProjectFileProblem('not-a-project', 'no zip')
  const files = unzip(bytes)
  const text = files.get('project.json')
  if (text === undefined) throw new ProjectFileProblem('not-a-project', 'no project.json')
  try {
    const project = readProject(parseJson(text))
    const sheets = new Map<string, Sheet>()
    for (const { id } of project.sources) {
      const head = files.get(`cells/${id}.json`)
      if (head === undefined) throw new TypeError(`No cells of ${id}`)
      const parts = Array.from({ length: partsOf(head) }, (_, at) => files.get(`cells/${id}-${at}.json`) ?? '')
      sheets.set(id, unpackSheet({ head, parts }))
    }
    const read = readFilesAsRead(parsed(files.get('files.json')), project.sources)
    return { project, sheets, book: project.book ? (files.get('book.json') ?? null) : null, read }
  } catch (error) {
    throw new ProjectFileProblem('broken', error instanceof Error ? error.message.slice(0, 300) : String(error))
  }
}

/** Null where there is nothing that can be read. */
function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? null : parseJson(text)
  } catch {
    return null
  }
}

function unzip(bytes: Uint8Array): Map<string, string> {
  let size = 0
  try {
    const unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/^(?:project|book|files|cells\/[\w-]+)\.json$/.test(name)) return false
        size += originalSize
        if (size > largestProject) throw new ProjectFileProblem('too-large', String(size))
        return true
      },
    })
    return new Map(Object.keys(unpacked).map((name) => [name, strFromU8(unpacked[name] as Uint8Array)]))
  } catch (error) {
    if (error instanceof ProjectFileProblem) throw error
    throw new ProjectFileProblem('broken', error instanceof Error ? error.message : String(error))
  }
}
