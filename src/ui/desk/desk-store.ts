import { createStore } from 'zustand'
import { useStore as useZustand } from 'zustand/react'
import { newProject } from '../../desk/change/project.ts'
import type { Base, Examined, Project } from '../../desk/project.ts'
import type { Encoding, Remark, Workbook } from '../../release/sheets/workbook.ts'
import type { Words } from '../../view/words.ts'
import type { DeskAnswers, DeskTask } from './tasks.ts'
import { type Asked, DeskClient } from './work/desk-client.ts'

export const steps = ['bring', 'match', 'check', 'preview', 'seal'] as const
export type DeskStep = (typeof steps)[number]

/** A file as it was read, beside the sources that came of it: kept for display and for reading it again. */
export interface ReadFile {
  file: string
  /** Null where it came with a project file. */
  format: Workbook['format'] | null
  encoding: Encoding | null
  remarks: Remark[]
  /** Ids of the sources that came of it. */
  sources: string[]
}

/** A file on its way in. */
export interface Reading {
  number: number
  name: string
  /** 0–1. */
  share: number
  cancel(): void
}

/** A file that was not taken. */
export interface Refused {
  number: number
  name: string
  say: (words: Words) => string
}

/** A state to go back to, with what was done after it, as a key of the dictionary. */
export interface Snapshot {
  project: Project
  label: string | null
}

/** `elsewhere`: another window of this browser works on the same project and keeps it now. */
export type Keeping = 'kept' | 'saving' | 'denied' | 'full' | 'elsewhere'

export interface DeskState {
  project: Project
  history: { past: readonly Snapshot[]; future: readonly Snapshot[] }
  /** Null until the sheets were looked through for the first time. */
  examined: Examined | null
  /** 0–1 while the sheets are being looked through. */
  examining: number | null
  /** The release that the work continues from; null until it has come. */
  base: Base | null
  /** Files that were read, with their remarks. */
  files: readonly ReadFile[]
  reading: readonly Reading[]
  refused: readonly Refused[]
  /** Ids of sources whose cells the worker has; the others have to be brought again. */
  present: readonly string[]
  /** What went wrong last, as a sentence in whatever language is spoken. */
  problem: ((words: Words) => string) | null
  step: DeskStep
  /** Null until something is to be kept. */
  keeping: Keeping | null
  /** Whether what was kept has been looked for. */
  ready: boolean
}

export const desk = createStore<DeskState>(() => ({
  project: newProject(''),
  history: { past: [], future: [] },
  examined: null,
  examining: null,
  base: null,
  files: [],
  reading: [],
  refused: [],
  present: [],
  problem: null,
  step: 'bring',
  keeping: null,
  ready: false,
}))

export function useDesk<T>(select: (state: DeskState) => T): T {
  return useZustand(desk, select)
}

const client = new DeskClient({
  project: () => desk.getState().project.id,
  isKept: () => ['kept', 'saving', 'elsewhere'].includes(desk.getState().keeping ?? ''),
  onRestored: (present) => desk.setState({ present }),
})

/**
 * Has the worker do something. Rejects with a SheetProblem or ReleaseProblem where the task says so, with the signal's
 * reason where it was cancelled.
 */
export function ask<T extends DeskTask['do']>(
  task: Extract<DeskTask, { do: T }>,
  options: Asked = {},
): Promise<DeskAnswers[T]> {
  return client.ask(task, options)
}

/** Steps that can be taken back. */
const mostSteps = 200

/**
 * The one way to change the project; where its sheets are others now, they are looked through again.
 *
 * @param label what is done, as a key of the dictionary: shown where it can be taken back
 */
export function act(change: (project: Project) => Project, label: string | null = null): void {
  const { project, history } = desk.getState()
  const next = change(project)
  if (next === project) return
  desk.setState({
    project: next,
    history: { past: [...history.past.slice(1 - mostSteps), { project, label }], future: [] },
  })
}

export const undo = (): void => step('past', 'future')
export const redo = (): void => step('future', 'past')

function step(from: 'past' | 'future', to: 'past' | 'future'): void {
  const { project, history } = desk.getState()
  const last = history[from][history[from].length - 1]
  if (!last) return
  desk.setState({
    project: last.project,
    history: {
      ...history,
      [from]: history[from].slice(0, -1),
      [to]: [...history[to], { project, label: last.label }],
    },
  })
}

/** Another project takes the place of this one; there is no way back. */
export function replaceProject(project: Project, files: readonly ReadFile[] = []): void {
  const history = { past: [], future: [] }
  desk.setState({ project, files, history, examined: null, problem: null, refused: [], step: 'bring' })
}

export const goTo = (next: DeskStep): void => desk.setState({ step: next, problem: null })
export const sayProblem = (problem: DeskState['problem']): void => desk.setState({ problem })

/** Milliseconds after a change until the sheets are looked through again. */
const pause = 250
let timer: ReturnType<typeof setTimeout> | undefined
let running: AbortController | null = null

/** Looks through the sheets; the newest project wins. */
function examineSoon(): void {
  clearTimeout(timer)
  running?.abort()
  const { project, base } = desk.getState()
  if (!base) return
  if (project.sources.length === 0 && !project.book) {
    desk.setState({ examined: null, examining: null })
    return
  }
  desk.setState({ examining: 0 })
  timer = setTimeout(() => void examineNow(), pause)
}

async function examineNow(): Promise<void> {
  const own = new AbortController()
  running = own
  const { project } = desk.getState()
  const onProgress = (examining: number) => {
    if (running === own) desk.setState({ examining })
  }
  try {
    const examined = await ask<'examine'>({ do: 'examine', project }, { signal: own.signal, onProgress })
    if (running === own) desk.setState({ examined, examining: null })
  } catch (error) {
    if (own.signal.aborted || running !== own) return
    console.error(error)
    desk.setState({ examining: null, problem: (words) => words('desk.problem.examine', { detail: detailOf(error) }) })
  }
}

export const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What of a project the findings depend on: not its form, nor its title. */
const examinedParts = ['id', 'base', 'sources', 'book'] as const

desk.subscribe((state, before) => {
  const isOther = examinedParts.some((part) => state.project[part] !== before.project[part])
  if (isOther || state.base !== before.base) examineSoon()
})
