import { useMemo } from 'react'
import { assessmentTable } from '../../atlas/assessment-table.ts'
import { ReleaseProblem } from '../../release/problem.ts'
import { useApp, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'

/** The state of a city in each year in one line, and the rule that decides it. */
export default function CobuildingStates({ adcode }: { adcode: string }) {
  const words = useWords()
  const cobuilding = useApp((state) => state.atlas.cobuilding)
  const library = useApp((state) => state.library)
  const lang = useApp((state) => state.view.lang)
  const read = library instanceof ReleaseProblem ? null : library
  const cells = useMemo(
    () =>
      assessmentTable(cobuilding, (id) => read?.evidence.has(id) ?? false).rows.find(({ city }) => city === adcode)
        ?.cells ?? [],
    [cobuilding, read, adcode],
  )
  const rule = cobuilding.filter((one) => one.kind === 'rule' && one.topic === 'assessment').at(-1)
  return (
    <>
      {cells.length > 0 && (
        <p>
          {words('standing.title')}{' '}
          {cells
            .map(({ year, state, reason }) => {
              const said = state === 'unknown' && reason ? `standing.reason.${reason}` : `standing.${state}`
              return `${year} ${words(said)}`
            })
            .join(' · ')}
        </p>
      )}
      {rule && (
        <>
          <blockquote lang="zh">{read?.evidence.get(rule.evidence[0] ?? '')?.quote ?? rule.title.zh}</blockquote>
          <p className="facts">
            {rule.title[lang]} <Cite title={rule.title[lang]} evidence={rule.evidence} note={rule.note} />
          </p>
        </>
      )}
    </>
  )
}
