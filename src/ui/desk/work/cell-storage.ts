import { createStore, delMany, get, getMany, keys, setMany, type UseStore } from 'idb-keyval'
import { packSheet, partsOf, unpackSheet } from '../../../desk/project-file/cells.ts'
import type { Sheet } from '../../../release/sheets/workbook.ts'

/** Name of the browser's database; its entries are `project`, `mappings`, `cells/…` and `book/…`. */
export const databaseName = 'chuan-yu-desk'

let opened: UseStore | null = null
/** Throws where the browser lets the page keep nothing. */
export const database = (): UseStore => {
  opened ??= createStore(databaseName, 'desk')
  return opened
}

export type Kept = 'kept' | 'denied' | 'full'

export function keptNot(error: unknown): Exclude<Kept, 'kept'> {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'denied'
}

const headKey = (project: string, source: string) => `cells/${project}/${source}`
const partKey = (project: string, source: string, at: number) => `${headKey(project, source)}/${at}`
const bookKey = (project: string) => `book/${project}`

/** Never throws. The head comes last: without it the parts are nothing. */
export async function keepCells(project: string, source: string, sheet: Sheet): Promise<Kept> {
  try {
    const { head, parts } = packSheet(sheet)
    for (let at = 0; at < parts.length; at++) {
      await setMany([[partKey(project, source, at), parts[at]]], database())
    }
    await setMany([[headKey(project, source), head]], database())
    return 'kept'
  } catch (error) {
    return keptNot(error)
  }
}

/** What is kept of a project's cells; what cannot be read is left out. Never throws. */
export async function keptCells(project: string): Promise<Map<string, Sheet>> {
  const sheets = new Map<string, Sheet>()
  try {
    const heads = (await keys(database())).filter(
      (key): key is string => typeof key === 'string' && /^cells\/[^/]+\/[^/]+$/.test(key),
    )
    for (const key of heads) {
      const [, owner = '', source = ''] = key.split('/')
      if (owner !== project) continue
      const sheet = await oneOf(project, source).catch(() => null)
      if (sheet) sheets.set(source, sheet)
    }
  } catch {
    // Nothing can be kept here, so nothing was.
  }
  return sheets
}

async function oneOf(project: string, source: string): Promise<Sheet> {
  const head: unknown = await get(headKey(project, source), database())
  if (typeof head !== 'string') throw new TypeError('No head')
  const names = Array.from({ length: partsOf(head) }, (_, at) => partKey(project, source, at))
  const parts: unknown[] = await getMany(names, database())
  return unpackSheet({ head, parts: parts.map(String) })
}

/** Tables of the release's workbook that a project uses, as JSON. Never throws. */
export async function keepBook(project: string, book: string): Promise<Kept> {
  try {
    await setMany([[bookKey(project), book]], database())
    return 'kept'
  } catch (error) {
    return keptNot(error)
  }
}

/** Never throws. */
export async function keptBook(project: string): Promise<string | null> {
  try {
    const book: unknown = await get(bookKey(project), database())
    return typeof book === 'string' ? book : null
  } catch {
    return null
  }
}

/** Lets go of all cells and books; the project itself and what is remembered of columns are the page's. Never throws. */
export async function forgetCells(): Promise<void> {
  try {
    const own = (await keys(database())).filter((key) => typeof key === 'string' && /^(?:cells|book)\//.test(key))
    await delMany(own, database())
  } catch {
    // Nothing was kept.
  }
}
