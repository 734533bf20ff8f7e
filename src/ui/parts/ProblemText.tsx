import type { ReleaseProblem } from '../../release/problem.ts'
import { useWords } from '../store.ts'

export function ProblemText({ problem }: { problem: ReleaseProblem }) {
  const words = useWords()
  return <span>{problemInWords(problem, words)}</span>
}

/** Which file, which record, what was expected. */
export function problemInWords(problem: ReleaseProblem, words: ReturnType<typeof useWords>): string {
  return words(`problem.${problem.kind}`, {
    file: problem.file,
    record: problem.record || words('problem.file-whole'),
    detail: problem.detail,
  })
}
