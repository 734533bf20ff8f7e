import { get, set } from 'idb-keyval'
import * as v from 'valibot'
import { hasWork, newProject } from '../../desk/change/project.ts'
import type { Project } from '../../desk/project.ts'
import { readFilesAsRead } from '../../desk/project-file/files.ts'
import { readProject } from '../../desk/project-file/schema.ts'
import { ask, desk, type ReadFile } from './desk-store.ts'
import { database, keptNot } from './work/cell-storage.ts'

const key = 'project'
/** Milliseconds after a change until it is kept. */
const pause = 400

interface Record {
  project: Project
  files: readonly ReadFile[]
  /** Which window wrote it. */
  writer: string
}

const writer = newProject('').id
/** The last window whose writing this one knows of. */
let known: string | null = null

/** What the browser keeps of earlier work; null: nothing, or nothing that can be read. Never throws. */
async function kept(): Promise<{ project: Project; files: ReadFile[] } | null> {
  try {
    const record = (await get(key, database())) as Partial<Record> | undefined
    if (!record) return null
    known = typeof record.writer === 'string' ? record.writer : null
    const project = readProject(record.project)
    return { project, files: readFilesAsRead(record.files, project.sources) }
  } catch (error) {
    if (error instanceof v.ValiError) console.error(error)
    else desk.setState({ keeping: keptNot(error) })
    return null
  }
}

let timer: ReturnType<typeof setTimeout> | undefined

/** Whether another window has written since; what it wrote must not be lost. */
async function isElsewhere(): Promise<boolean> {
  const before = (await get(key, database())) as Partial<Record> | undefined
  return before !== undefined && before.writer !== writer && before.writer !== known
}

async function keep(isTakenOver = false): Promise<void> {
  const { project, files } = desk.getState()
  try {
    if (!isTakenOver && (await isElsewhere())) {
      desk.setState({ keeping: 'elsewhere' })
      return
    }
    await set(key, { project, files, writer } satisfies Record, database())
    known = writer
    if (desk.getState().project === project) desk.setState({ keeping: 'kept' })
  } catch (error) {
    desk.setState({ keeping: keptNot(error) })
  }
}

function keepSoon(): void {
  if (desk.getState().keeping === 'elsewhere') return
  clearTimeout(timer)
  desk.setState({ keeping: 'saving' })
  timer = setTimeout(() => void keep(), pause)
}

/** From now on this window's work is what the browser keeps; the other window is told when it is gone back to. */
export async function takeOver(): Promise<void> {
  desk.setState({ keeping: 'saving' })
  const cells = await ask<'keep-again'>({ do: 'keep-again' }).catch(() => 'denied' as const)
  await keep(true)
  if (cells !== 'kept') desk.setState({ keeping: cells })
}

/** Takes the other window's work in the place of this one's. */
export const takeTheirs = (): void => window.location.reload()

/** Said when the window is gone back to, before anything is changed here in vain. */
async function lookElsewhere(): Promise<void> {
  if (document.visibilityState !== 'visible' || desk.getState().keeping === 'elsewhere') return
  // What cannot be looked at cannot be written either, which is said then.
  if (await isElsewhere().catch(() => false)) desk.setState({ keeping: 'elsewhere' })
}

let begun: Promise<void> | null = null

/** Takes up what was worked on before, and keeps every change from now on. */
export function takeUp(version: string): Promise<void> {
  begun ??= begin(version)
  return begun
}

async function begin(version: string): Promise<void> {
  const found = await kept()
  const project = found?.project ?? newProject(version)
  desk.setState({ project, files: found?.files ?? [] })
  const present = await ask<'restore'>({ do: 'restore', project: project.id }).catch((): string[] => [])
  const lost = project.sources.filter(({ id }) => !present.includes(id))
  desk.setState({ present, ready: true })
  if (lost.length > 0) {
    const names = [...new Set(lost.map(({ file }) => file))].join('、')
    desk.setState({ problem: (words) => words('desk.problem.lost', { names }) })
  }
  if (found && hasWork(project)) desk.setState((state) => ({ keeping: state.keeping ?? 'kept' }))
  desk.subscribe((state, before) => {
    if (state.project !== before.project || state.files !== before.files) keepSoon()
  })
  window.addEventListener('focus', () => void lookElsewhere())
  document.addEventListener('visibilitychange', () => void lookElsewhere())
  window.addEventListener('pagehide', () => {
    if (desk.getState().keeping === 'saving') void keep()
  })
}
