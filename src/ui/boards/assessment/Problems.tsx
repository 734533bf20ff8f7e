import type { AssessmentProblem } from '../../../atlas/assessment.ts'
import { Cite } from '../../panel/Cite.tsx'
import { useApp, useWords } from '../../store.ts'

/** Where sources contradict each other or the rule cannot be followed, in words. */
export function Problems({ problems }: { problems: readonly AssessmentProblem[] }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const comma = lang === 'zh' ? '、' : ', '
  const nameOf = (adcode: string) => atlas.region(adcode)?.name[lang] ?? adcode
  const said = (problem: AssessmentProblem): string => {
    const name = problem.city === null ? '' : nameOf(problem.city)
    switch (problem.kind) {
      case 'undated-change':
        return words(`assessment.problem.undated-${problem.change}`, { name })
      case 'starts-differ':
        return words('assessment.problem.starts-differ', { name, dates: problem.dates.join(comma) })
      case 'left-before-joining':
        return words('assessment.problem.left-before-joining', { name, date: problem.date })
      case 'published-and-not':
        return words('assessment.problem.published-and-not', { year: problem.year })
      case 'rank-out-of-range':
        return words('assessment.problem.rank-out-of-range', {
          ...{ name, year: problem.year, rank: problem.rank, most: problem.most },
        })
      case 'contradictory':
        return words('assessment.problem.contradictory', {
          ...{ name, year: problem.year, field: words(`assessment.field.${problem.field}`) },
        })
      case 'not-a-member':
        return words('assessment.problem.not-a-member', { name, year: problem.year })
      case 'after-the-end':
        return words('assessment.problem.after-the-end', { name, year: problem.year })
      default:
        return words(`assessment.problem.${problem.kind}`, {
          ...{ name, year: problem.year, rank: problem.rank, others: problem.others.map(nameOf).join(comma) },
        })
    }
  }
  return (
    <div className="standing-remarks">
      <h4>{words('assessment.problems')}</h4>
      <ul>
        {problems.map((problem) => {
          const sentence = said(problem)
          return (
            <li key={sentence}>
              {sentence}{' '}
              {'evidence' in problem && problem.evidence.length > 0 && (
                <Cite title={sentence} evidence={problem.evidence} />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
