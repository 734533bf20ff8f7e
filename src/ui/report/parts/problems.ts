import type { LifeProblem, Stage } from '../../../atlas/subcentres.ts'
import { useWords } from '../../store.ts'

/** A contradiction between sources on a project's life, in a sentence. */
export function useProblemSaid(): (problem: LifeProblem) => string {
  const words = useWords()
  const dated = ({ status, date }: Stage) => `${words(`status.${status}`)} ${date ?? words('life.undated')}`
  return (problem) => {
    if (problem.kind === 'out-of-order') {
      return words('life.problem.order', { earlier: dated(problem.earlier), later: dated(problem.later) })
    }
    if (problem.kind === 'dates-differ') {
      return words('life.problem.dates', {
        status: words(`status.${problem.status}`),
        dates: problem.dates.join(words('report.and')),
      })
    }
    return words('life.problem.behind', {
      status: words(`status.${problem.status}`),
      stage: words(`status.${problem.stage}`),
    })
  }
}
