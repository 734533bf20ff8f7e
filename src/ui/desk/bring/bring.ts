import { addSources, replaceSources, setBook } from '../../../desk/change/project.ts'
import { ReleaseProblem } from '../../../release/problem.ts'
import { type Encoding, SheetProblem } from '../../../release/sheets/workbook.ts'
import type { Words } from '../../../view/words.ts'
import { act, ask, desk, detailOf, type ReadFile, type Reading } from '../desk-store.ts'
import type { Brought } from '../tasks.ts'
import { isProjectFile, wishFor } from './wish.ts'

/** Files of this visit, to be read again in another encoding. */
const bytes = new Map<string, File>()
let number = 0
let line: Promise<void> = Promise.resolve()

/** Reads files one after the other: two large ones at a time would need the memory of both. */
export function bringFiles(files: Iterable<File>): void {
  const all = Array.from(files)
  const [only] = all
  if (all.length === 1 && only && isProjectFile(only)) {
    wishFor({ anew: false, file: only })
    return
  }
  for (const file of all) {
    if (isProjectFile(file)) refuseFor(file.name, (words) => words('desk.refused.beside', { file: file.name }))
    else bringFile(file)
  }
}

function bringFile(file: File): void {
  void bringIn(file.name, async (signal, onProgress) => {
    const task = { do: 'read', name: file.name, bytes: file, encoding: null } as const
    return remembering(file, await ask<'read'>(task, { signal, onProgress }))
  })
}

/** @param plain what it is called; a number follows where another is called so */
export function bringPasted(html: string, text: string, plain: string): void {
  const name = freeName(plain)
  void bringIn(name, async (signal) => {
    const brought = await ask<'paste'>({ do: 'paste', html, text }, { signal })
    return { ...brought, file: name, sources: brought.sources.map((source) => ({ ...source, file: name })) }
  })
}

function freeName(plain: string): string {
  const { project, reading } = desk.getState()
  const taken = new Set([...project.sources.map(({ file }) => file), ...reading.map(({ name }) => name)])
  let name = plain
  for (let next = 2; taken.has(name); next++) name = `${plain} ${next}`
  return name
}

/** Whether a file can be read again: its bytes are not kept across visits. */
export const canReadAgain = ({ sources }: ReadFile): boolean => sources.some((id) => bytes.has(id))

/** Reads a file again as if it were written in another encoding; what was decided of it begins anew. */
export function readAgain(old: ReadFile, encoding: Encoding): void {
  const file = old.sources.map((id) => bytes.get(id)).find(Boolean)
  if (!file) return
  const read: Read = async (signal, onProgress) => {
    const task = { do: 'read', name: file.name, bytes: file, encoding } as const
    return remembering(file, await ask<'read'>(task, { signal, onProgress }))
  }
  void bringIn(file.name, read, old)
}

function remembering(file: File, brought: Brought): Brought {
  for (const { id } of brought.sources) bytes.set(id, file)
  return brought
}

type Read = (signal: AbortSignal, onProgress: (share: number) => void) => Promise<Brought>

function bringIn(name: string, read: Read, instead: ReadFile | null = null): Promise<Brought | null> {
  const own = new AbortController()
  const entry: Reading = { number: ++number, name, share: 0, cancel: () => own.abort() }
  desk.setState(({ reading, refused }) => ({
    reading: [...reading, entry],
    refused: refused.filter((one) => one.name !== name),
  }))
  const onProgress = (share: number) =>
    desk.setState(({ reading }) => ({
      reading: reading.map((one) => (one.number === entry.number ? { ...one, share } : one)),
    }))
  const work = line.then(async () => {
    try {
      own.signal.throwIfAborted()
      const brought = await read(own.signal, onProgress)
      take(brought, instead)
      return brought
    } catch (error) {
      if (!own.signal.aborted) refuse(name, error)
      return null
    } finally {
      desk.setState(({ reading }) => ({ reading: reading.filter((one) => one.number !== entry.number) }))
    }
  })
  line = work.then(() => undefined)
  // A file that waits in the line is gone at once.
  own.signal.addEventListener('abort', () =>
    desk.setState(({ reading }) => ({ reading: reading.filter((one) => one.number !== entry.number) })),
  )
  return work
}

function take(brought: Brought, instead: ReadFile | null): void {
  const { file, format, encoding, remarks, sources, book, kept } = brought
  const ids = sources.map(({ id }) => id)
  desk.setState((state) => ({
    files: [...state.files.filter((one) => one !== instead), { file, format, encoding, remarks, sources: ids }],
    present: [...state.present, ...ids],
    keeping: kept === 'kept' ? state.keeping : kept,
  }))
  act((project) => {
    if (book !== null) return setBook(project, { file, version: book })
    return instead ? replaceSources(project, instead.sources, sources) : addSources(project, sources)
  }, 'desk.act.bring')
}

function refuse(name: string, error: unknown): void {
  if (!(error instanceof SheetProblem)) console.error(error)
  refuseFor(name, (words) => sentenceOf(words, name, error))
}

export function refuseFor(name: string, say: (words: Words) => string): void {
  desk.setState(({ refused }) => ({ refused: [...refused, { number: ++number, name, say }] }))
}

function sentenceOf(words: Words, name: string, error: unknown): string {
  const file = name
  if (error instanceof SheetProblem) return words(`desk.refused.${error.kind}`, { file })
  if (error instanceof ReleaseProblem) {
    const { record, detail } = error
    return words('desk.refused.book', { file, detail: [record, detail].filter(Boolean).join(' · ') })
  }
  return words('desk.refused.unknown', { file, detail: detailOf(error) })
}

export function forgetFile(old: ReadFile): void {
  act((project) => replaceSources(project, old.sources, []), 'desk.act.remove')
}
