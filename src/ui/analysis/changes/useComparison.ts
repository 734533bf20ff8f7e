import { useEffect, useState } from 'react'
import { startWorker } from '../../../paint/svg/trusted.ts'
import type { Comparison } from '../../../release/compare.ts'
import { ReleaseProblem } from '../../../release/problem.ts'
import type { CitedSource } from '../../store.ts'
import { TaskClient, type WorkerLike } from '../../work/task-client.ts'
import worker from './compare.worker.ts?worker&url'
import type { ComparisonAnswer, ComparisonTask, Earlier } from './compare-in-place.ts'

export interface Compared {
  comparison: Comparison
  /** The evidence of the release that is compared with. */
  source: CitedSource
  before: Earlier
}

/** What differs between two releases; null while it is being found out. */
export function useComparison(before: string, after: string): Compared | ReleaseProblem | null {
  const [answer, setAnswer] = useState<Compared | ReleaseProblem | null>(null)
  useEffect(() => {
    setAnswer(null)
    const client = new TaskClient<ComparisonTask, ComparisonAnswer>(
      () => startWorker(worker) as WorkerLike,
      async (task) => (await import('./compare-in-place.ts')).compareInPlace(task),
    )
    const data = new URL(`${import.meta.env.BASE_URL}data/`, document.baseURI).href
    client.run({ data, before, after }).then(
      (found) => {
        if (found) setAnswer(found.kind === 'comparison' ? comparedOf(found) : problemOf(found))
      },
      (error: unknown) =>
        setAnswer(new ReleaseProblem('unknown', '', '', error instanceof Error ? error.message : String(error))),
    )
    return () => client.close()
  }, [before, after])
  return answer
}

const problemOf = ({ problem }: Extract<ComparisonAnswer, { kind: 'problem' }>) =>
  new ReleaseProblem(problem.kind, problem.file, problem.record, problem.detail)

function comparedOf({ comparison, sources, before }: Extract<ComparisonAnswer, { kind: 'comparison' }>): Compared {
  const observations = new Map(sources.observations.map((one) => [`${one.region}|${one.indicator}|${one.period}`, one]))
  return {
    comparison,
    before,
    source: {
      library: {
        evidence: new Map(sources.evidence.map((one) => [one.id, one])),
        documents: new Map(sources.documents.map((one) => [one.id, one])),
      },
      observation: (region, indicator, period) => observations.get(`${region}|${indicator}|${period}`),
    },
  }
}
