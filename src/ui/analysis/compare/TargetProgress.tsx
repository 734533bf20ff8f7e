import { useMemo, useState } from 'react'
import { referenceLines } from '../../../atlas/reference-lines.ts'
import { type TargetRow, type TargetState, targetBoard } from '../../../atlas/targets.ts'
import { ReleaseProblem } from '../../../release/problem.ts'
import type { Region } from '../../../release/schema.ts'
import { State } from '../../boards/targets/StateSign.tsx'
import { today } from '../../boards/targets/today.ts'
import { targets as texts } from '../../boards/words/targets.ts'
import { TargetLine } from '../../panel/TargetLine.tsx'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { addWords } from '../../words/words.ts'
import { Columns, useMarks } from './Columns.tsx'
import '../../boards/targets.css'

addWords(texts)

const states: readonly TargetState[] = [
  'met',
  'late',
  'not-met',
  'progress',
  'overdue-without-evidence',
  'open',
  'no-date',
]

/** How the targets of each region stand, and which of them an indicator measures. */
export function TargetProgress({ regions }: { regions: readonly Region[] }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const library = useApp((state) => state.library)
  const marksOf = useMarks()
  const [day] = useState(() => today())
  const rows = useMemo<readonly TargetRow[]>(
    () => (library && 'targets' in library ? targetBoard(library.targets, atlas, day) : []),
    [library, atlas, day],
  )
  if (library === null) return <p className="none">{words('panel.targets.loading')}</p>
  if (library instanceof ReleaseProblem) {
    return (
      <p className="problem">
        <ProblemText problem={library} />
      </p>
    )
  }
  const of = (adcode: string) => rows.filter((row) => row.region === adcode && states.includes(row.state))
  const occurring = states.filter((state) =>
    regions.some(({ adcode }) => of(adcode).some((row) => row.state === state)),
  )
  if (occurring.length === 0) return <p className="none">{words('compare.targets.none')}</p>
  const measured = atlas.indicators.flatMap((indicator) => {
    const lines = referenceLines(library.targets, indicator)
    return regions.some(({ adcode }) => lines.some((line) => line.region === adcode)) ? [{ indicator, lines }] : []
  })
  return (
    <Columns regions={regions} title={words('compare.targets')}>
      <tbody>
        {occurring.map((state) => (
          <tr key={state}>
            <th scope="row">
              <State state={state} />
            </th>
            {regions.map(({ adcode }) => {
              const count = of(adcode).filter((row) => row.state === state).length
              return (
                <td key={adcode} className={marksOf(adcode)}>
                  {of(adcode).length === 0 ? words('compare.unnamed') : count}
                </td>
              )
            })}
          </tr>
        ))}
        {measured.map(({ indicator, lines }) => (
          <tr key={indicator.id}>
            <th scope="row">{indicator.name[store.getState().view.lang]}</th>
            {regions.map(({ adcode }) => (
              <td key={adcode} className={marksOf(adcode)}>
                {lines
                  .filter((line) => line.region === adcode)
                  .map((line) => (
                    <span key={line.target.id} className="aimed">
                      <TargetLine line={line} indicator={indicator} short />
                    </span>
                  ))}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <td />
          {regions.map(({ adcode, name }) => (
            <td key={adcode} className={marksOf(adcode)}>
              {of(adcode).length > 0 && (
                <button
                  type="button"
                  className="region"
                  aria-label={words('compare.targets.of', { name: name[store.getState().view.lang] })}
                  onClick={() => look(store, { board: 'targets', targets: { region: adcode }, region: null })}
                >
                  {words('compare.targets.open')}
                </button>
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </Columns>
  )
}
