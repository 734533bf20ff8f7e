import { lazy, Suspense } from 'react'
import { ReleaseProblem } from '../../release/problem.ts'
import type { Target } from '../../release/schema.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { useApp, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'
import { Section } from './Section.tsx'

/** Judging targets takes the code of their board; where that does not come, they are listed as they are stated. */
const OwnTargets = lazy(() => import('../boards/targets/OwnTargets.tsx').catch(() => ({ default: Stated })))

interface Props {
  adcode: string
  all: readonly Target[]
}

/** Targets and plans that the documents state for the region itself. */
export function TargetsSection({ adcode }: { adcode: string }) {
  const words = useWords()
  const library = useApp((state) => state.library)
  if (library === null) return <p className="none">{words('panel.targets.loading')}</p>
  if (library instanceof ReleaseProblem)
    return (
      <p className="problem">
        <ProblemText problem={library} />
      </p>
    )
  const all = library.targets
  const count = all.filter((one) => one.region === adcode).length
  return (
    <Section title={words('panel.targets', { count })}>
      {count === 0 ? (
        <p className="none">{words('panel.targets.none')}</p>
      ) : (
        <Suspense fallback={<Stated adcode={adcode} all={all} />}>
          <OwnTargets adcode={adcode} all={all} />
        </Suspense>
      )}
    </Section>
  )
}

function Stated({ adcode, all }: Props) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  return (
    <ul className="items plain">
      {all
        .filter((one) => one.region === adcode)
        .map((one) => (
          <li key={one.id}>
            <p className="item-name">
              {one.title[lang]}
              {one.value !== null && (
                <strong className="target-value" lang="zh">
                  {' '}
                  {one.operator} {one.value} {one.unit}
                </strong>
              )}
            </p>
            <p className="facts">
              {[
                words(`target.${one.kind}`),
                ...(one.due ? [words('panel.due', { due: one.due })] : []),
                ...(one.responsible ? [words('panel.responsible', { unit: one.responsible })] : []),
                ...(one.cooperating ? [words('panel.cooperating', { unit: one.cooperating })] : []),
              ].join(' · ')}{' '}
              <Cite title={one.title[lang]} evidence={one.evidence} note={one.note} />
            </p>
          </li>
        ))}
    </ul>
  )
}
