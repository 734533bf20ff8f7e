import * as v from 'valibot'
import { parseJson } from '../../../../release/hidden.ts'
import { type ReleaseList, releaseList } from '../../../../release/schema.ts'

interface Picking {
  showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
}

/** Whether the browser lets a page write into a folder that its user picks. */
export const canWriteFolders = (): boolean => typeof (window as Picking).showDirectoryPicker === 'function'

/** Null where the user picked none. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (window as Picking).showDirectoryPicker?.({ id: 'data', mode: 'readwrite' })) ?? null
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}

/** A folder that is not written into, and why. */
export class FolderProblem extends Error {
  readonly kind: 'no-list' | 'broken-list' | 'sealed'
  readonly detail: string

  constructor(kind: FolderProblem['kind'], detail: string) {
    super(`${kind}: ${detail}`)
    this.kind = kind
    this.detail = detail
  }
}

/** The folder with the list of releases: the one that was picked, or the `data` in it. Throws FolderProblem. */
export async function findData(
  picked: FileSystemDirectoryHandle,
): Promise<{ folder: FileSystemDirectoryHandle; list: ReleaseList }> {
  const within = await picked.getDirectoryHandle('data').catch(() => null)
  for (const folder of [picked, within]) {
    const file = await folder?.getFileHandle('releases.json').catch(() => null)
    if (!folder || !file) continue
    const text = await (await file.getFile()).text()
    return { folder, list: readList(text) }
  }
  throw new FolderProblem('no-list', picked.name)
}

function readList(text: string): ReleaseList {
  let raw: unknown
  try {
    raw = parseJson(text)
  } catch (error) {
    throw new FolderProblem('broken-list', error instanceof Error ? error.message : String(error))
  }
  const result = v.safeParse(releaseList, raw)
  if (!result.success) throw new FolderProblem('broken-list', result.issues[0].message)
  return result.output
}

/**
 * Writes the files of a release below the data folder; the list of releases last, so that it never names what is not
 * there. Throws FolderProblem before anything is written where the release's folder is there already.
 */
export async function writeFiles(
  data: FileSystemDirectoryHandle,
  files: readonly (readonly [string, Uint8Array])[],
): Promise<void> {
  const folders = new Set(files.map(([path]) => path.split('/').slice(0, -1).join('/')).filter(Boolean))
  for (const folder of folders) {
    // A sealed release is never written over: what is cited from it must stay.
    if (await exists(data, folder)) throw new FolderProblem('sealed', folder)
  }
  const isLast = (path: string) => (path === 'releases.json' ? 2 : path.endsWith('/manifest.json') ? 1 : 0)
  for (const [path, bytes] of [...files].sort(([a], [b]) => isLast(a) - isLast(b))) {
    const parts = path.split('/')
    const name = parts.pop() as string
    let folder = data
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true })
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
    await stream.write(bytes as Uint8Array<ArrayBuffer>)
    await stream.close()
  }
}

async function exists(data: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await data.getDirectoryHandle(name)
    return true
  } catch (error) {
    // A file of that name stands in the way as well.
    return !(error instanceof DOMException && error.name === 'NotFoundError')
  }
}
