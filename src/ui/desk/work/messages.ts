import { ProjectFileProblem } from '../../../desk/project-file/problem.ts'
import { ReleaseProblem } from '../../../release/problem.ts'
import { SheetProblem } from '../../../release/sheets/workbook.ts'
import type { DeskAnswers, DeskTask } from '../tasks.ts'

export type ToWorker = { number: number; task: DeskTask } | { cancel: number }
export type FromWorker = { number: number } & (
  | { answer: DeskAnswers[DeskTask['do']] }
  | { failure: Failure }
  | { share: number }
  | { part: Part }
)

/** A piece of a long list of an answer; the pieces of a list come in order, and before the answer itself. */
export interface Part {
  /** Name of the list in the answer. */
  list: string
  items: readonly unknown[]
}

/** Items that are sent at once: the page reads a message in one go, and must not be held by it. */
const mostItems = 2000

/** An answer as it is sent: its long lists in pieces, then the rest with those lists empty. */
export function inParts<A>(answer: A): { parts: Part[]; rest: A } {
  const parts: Part[] = []
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer) || ArrayBuffer.isView(answer))
    return { parts, rest: answer }
  const rest = { ...answer } as Record<string, unknown>
  for (const [list, items] of Object.entries(rest)) {
    if (!Array.isArray(items) || items.length <= mostItems) continue
    for (let from = 0; from < items.length; from += mostItems)
      parts.push({ list, items: items.slice(from, from + mostItems) })
    rest[list] = []
  }
  return { parts, rest: rest as A }
}

/** The answer with the pieces in their lists. */
export function wholeOf<A>(rest: A, parts: readonly Part[]): A {
  if (parts.length === 0) return rest
  const lists = new Map<string, (readonly unknown[])[]>()
  for (const { list, items } of parts) {
    const pieces = lists.get(list)
    if (pieces) pieces.push(items)
    else lists.set(list, [items])
  }
  const whole = Array.from(lists, ([list, pieces]) => [list, pieces.flat(1)] as const)
  return { ...rest, ...Object.fromEntries(whole) }
}

/** An error, as it can be sent: classes do not survive the way. */
export type Failure =
  | { is: 'sheet'; kind: SheetProblem['kind']; file: string; detail: string }
  | { is: 'release'; kind: ReleaseProblem['kind']; file: string; record: string; detail: string }
  | { is: 'project'; kind: ProjectFileProblem['kind']; detail: string }
  | { is: 'cancelled' }
  | { is: 'other'; message: string }

export function failureOf(error: unknown): Failure {
  if (error instanceof SheetProblem) return { is: 'sheet', kind: error.kind, file: error.file, detail: error.detail }
  if (error instanceof ReleaseProblem) {
    const { kind, file, record, detail } = error
    return { is: 'release', kind, file, record, detail }
  }
  if (error instanceof ProjectFileProblem) return { is: 'project', kind: error.kind, detail: error.message }
  if (error instanceof DOMException && error.name === 'AbortError') return { is: 'cancelled' }
  return { is: 'other', message: error instanceof Error ? error.message : String(error) }
}

export function revive(failure: Failure): Error {
  if (failure.is === 'sheet') return new SheetProblem(failure.kind, failure.file, failure.detail)
  if (failure.is === 'release') return new ReleaseProblem(failure.kind, failure.file, failure.record, failure.detail)
  if (failure.is === 'project') return new ProjectFileProblem(failure.kind, failure.detail)
  if (failure.is === 'cancelled') return new DOMException('Cancelled', 'AbortError')
  return new Error(failure.message)
}
