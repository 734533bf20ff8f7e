import { ReleaseProblem } from '../../release/problem.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { useApp, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'
import { Section } from './Section.tsx'

/** Targets and plans that the documents state for the region itself. */
export function TargetsSection({ adcode }: { adcode: string }) {
  const words = useWords()
  const library = useApp((state) => state.library)
  const lang = useApp((state) => state.view.lang)
  if (library === null) return <p className="none">{words('panel.targets.loading')}</p>
  if (library instanceof ReleaseProblem)
    return (
      <p className="problem">
        <ProblemText problem={library} />
      </p>
    )
  const targets = library.targets.filter((one) => one.region === adcode)
  return (
    <Section title={words('panel.targets', { count: targets.length })}>
      {targets.length === 0 && <p className="none">{words('panel.targets.none')}</p>}
      <ul className="items plain">
        {targets.map((one) => (
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
    </Section>
  )
}
