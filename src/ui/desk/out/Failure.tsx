import { ReleaseProblem } from '../../../release/problem.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { useWords } from '../../store.ts'
import { detailOf } from '../desk-store.ts'

/** What went wrong with the next release, in words. */
export function Failure({ error }: { error: unknown }) {
  const words = useWords()
  return (
    <p className="problem" role="alert">
      {words('desk.check.failed')} {error instanceof ReleaseProblem ? <ProblemText problem={error} /> : detailOf(error)}
    </p>
  )
}
