import { MappingProblem } from '../../desk/columns/mapping-file.ts'
import { ProjectFileProblem } from '../../desk/project-file/problem.ts'
import { ReleaseProblem } from '../../release/problem.ts'
import { SheetProblem } from '../../release/sheets/workbook.ts'
import { bring as bringWords } from '../../ui/desk/words/bring.ts'
import { match as matchWords } from '../../ui/desk/words/match.ts'
import { problemInWords } from '../../ui/parts/ProblemText.tsx'
import { addWords, loadWords, wordsIn } from '../../ui/words/words.ts'
import type { Language } from '../../view/view.ts'
import { NoSuchFile, WrongUse } from './arguments.ts'

/** How the command ends. `unexpected` is a fault of the command itself. */
export const endings = { fine: 0, findings: 1, wrongUse: 2, unreadable: 3, unexpected: 70 } as const
export type Ending = (typeof endings)[keyof typeof endings]

/** Why nothing came of it, as one value; `message` is a sentence in the language that was asked for. */
export interface Failure {
  /** What kind of thing it is: a word that does not change from version to version. */
  code: string
  message: string
  file?: string
  /** Which record of the file, where one is meant. */
  record?: string
  /** What was expected, or what was found. */
  detail?: string
}

/** A problem that does not say itself in which file it is. */
export class InFile extends Error {
  readonly file: string
  readonly problem: unknown

  constructor(file: string, problem: unknown) {
    super(problem instanceof Error ? problem.message : String(problem))
    this.name = 'InFile'
    this.file = file
    this.problem = problem
  }
}

/** Runs a part of the work; whatever goes wrong in it is about this file. */
export function inFile<T>(file: string, part: () => T): T {
  try {
    return part()
  } catch (error) {
    throw isKnown(error) ? error : new InFile(file, error)
  }
}

const isKnown = (error: unknown) =>
  error instanceof NoSuchFile || error instanceof WrongUse || error instanceof SheetProblem || isOfSystem(error)

/** What the system says where a file cannot be read or written. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException & { path?: string } {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException
  return error instanceof Error && typeof code === 'string' && typeof syscall === 'string'
}

/** What went wrong, with how the command ends. */
export async function failureOf(error: unknown, lang: Language): Promise<{ ending: Ending; failure: Failure }> {
  await loadWords(lang)
  addWords(bringWords)
  addWords(matchWords)
  const words = wordsIn(lang)
  if (error instanceof WrongUse) {
    return { ending: endings.wrongUse, failure: { code: 'wrong-use', message: error.message } }
  }
  const unreadable = (failure: Failure) => ({ ending: endings.unreadable, failure })
  if (error instanceof NoSuchFile) return unreadable({ code: 'no-such-file', message: error.message })
  if (error instanceof SheetProblem) {
    const { kind, file, detail } = error
    return unreadable({ code: kind, message: words(`desk.refused.${kind}`, { file }), file, detail })
  }
  if (error instanceof ReleaseProblem) {
    const { kind, file, record, detail } = error
    return unreadable({ code: kind, message: problemInWords(error, words), file, record, detail })
  }
  if (error instanceof InFile) {
    const { file, problem } = error
    if (problem instanceof ProjectFileProblem) {
      const message = words(`desk.project.${problem.kind}`, { file })
      return unreadable({ code: problem.kind, message, file, detail: problem.message })
    }
    if (problem instanceof MappingProblem) {
      const message = words(`desk.mapping.${problem.kind}`, { file })
      return unreadable({ code: problem.kind, message, file, detail: problem.message })
    }
    if (problem instanceof ReleaseProblem) return failureOf(problem, lang)
  }
  if (isOfSystem(error)) {
    const { code = 'unreadable', message, path } = error
    return unreadable({ code, message, ...(path === undefined ? {} : { file: path }) })
  }
  const message = error instanceof Error ? error.message : String(error)
  return { ending: endings.unexpected, failure: { code: 'unexpected', message } }
}
