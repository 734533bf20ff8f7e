import type { RankingProblem } from '../../../atlas/composite/result.ts'
import type { RankingSpec } from '../../../atlas/composite/spec.ts'
import { useApp, useWords } from '../../store.ts'
import { Unranked } from './Results.tsx'

/** Why there is no ranking, in a sentence, with a way on where there is one. */
export function ProblemSaid({
  problem,
  spec,
  change,
}: {
  problem: RankingProblem
  spec: RankingSpec
  change(spec: RankingSpec): void
}) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const nameOf = (id: string) => atlas.indicator(id)?.name[lang] ?? id
  const listed = (ids: readonly string[]) => ids.map(nameOf).join(lang === 'zh' ? '、' : ', ')
  const said = () => {
    switch (problem.kind) {
      case 'bad-spec':
        return words(
          problem.problem.kind === 'all-weights-zero'
            ? 'ranking.problem.all-weights-zero'
            : problem.problem.kind === 'no-indicators'
              ? 'ranking.problem.no-indicators'
              : 'ranking.problem.bad-spec',
        )
      case 'unknown-indicator':
        return words('ranking.problem.unknown-indicator', { indicators: listed(problem.indicators) })
      case 'one-region':
        return words('ranking.problem.one-region', {
          region: atlas.region(problem.region)?.name[lang] ?? problem.region,
        })
      case 'not-a-number':
        return words('ranking.problem.not-a-number', {
          region: atlas.region(problem.region)?.name[lang] ?? problem.region,
          indicator: nameOf(problem.indicator),
        })
      case 'constant-indicator':
        return words('ranking.problem.constant-indicator', { indicators: listed(problem.indicators) })
      case 'no-regions':
        return words('ranking.problem.no-regions')
      case 'not-combinable':
        return words('ranking.problem.not-combinable')
      case 'too-few-known':
        return words('ranking.problem.too-few-known')
    }
  }
  return (
    <div className="problem" role="alert">
      <p>{said()}</p>
      {problem.kind === 'not-combinable' && (
        <button type="button" className="quiet" onClick={() => change({ ...spec, aggregation: 'linear' })}>
          {words('ranking.problem.not-combinable.mend')}
        </button>
      )}
      {problem.kind === 'too-few-known' && <Unranked result={problem} />}
    </div>
  )
}
