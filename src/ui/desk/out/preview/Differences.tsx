import { useMemo, useState } from 'react'
import type { Base, Origin, Project } from '../../../../desk/project.ts'
import type { FigureChange } from '../../../../release/compare.ts'
import type { Observation } from '../../../../release/schema.ts'
import { Figures } from '../../../analysis/changes/Figures.tsx'
import { Records } from '../../../analysis/changes/Records.tsx'
import type { Compared } from '../../../analysis/changes/useComparison.ts'
import { type CitedSource, useWords } from '../../../store.ts'
import { useDesk } from '../../desk-store.ts'
import type { DeskAnswers } from '../../tasks.ts'
import { CellGrid } from '../check/CellGrid.tsx'
import { placeIn, sheetName } from '../check/place.ts'

/** What differs from the release before, each figure with both values and the way to its cell. */
export function Differences({ comparison, base }: { comparison: DeskAnswers['compare']; base: Base }) {
  const words = useWords()
  const project = useDesk((state) => state.project)
  const [marks, setMarks] = useState(false)
  const [shown, setShown] = useState<Origin | null>(null)
  const compared = useMemo(() => comparedWith(comparison, base), [comparison, base])
  const origins = useMemo(() => new Map(comparison.origins), [comparison])
  if (comparison.figures.length + comparison.records.length === 0) {
    return <p className="desk-out-quiet">{words('desk.preview.same')}</p>
  }
  const cell = ({ region, indicator, period }: FigureChange) => {
    const origin = origins.get(`${region}|${indicator}|${period}`)
    if (!origin) return null
    const place = placeIn(origin, words)
    return (
      <button
        type="button"
        className="desk-out-cell-link"
        aria-label={words('desk.preview.to-cell', { cell: place, sheet: nameOf(project, origin, words) })}
        onClick={() => setShown(origin)}
      >
        {place}
      </button>
    )
  }
  const source = shown && project.sources.find(({ id }) => id === shown.source)
  return (
    <div className="board-changes desk-out-differences">
      <label className="check">
        <input type="checkbox" checked={marks} onChange={(event) => setMarks(event.target.checked)} />
        {words('desk.preview.marks')}
      </label>
      {shown && source && (
        <section className="desk-out-origin" aria-label={words('desk.preview.cell')}>
          <p>
            <b>{placeIn(shown, words)}</b> {sheetName(source, words)}{' '}
            <button type="button" className="quiet" onClick={() => setShown(null)}>
              {words('desk.preview.cell.close')}
            </button>
          </p>
          <CellGrid source={source} origin={shown} />
        </section>
      )}
      <Figures compared={compared} marks={marks} more={{ head: words('desk.preview.cell'), cell }} />
      <Records compared={compared} />
    </div>
  )
}

function nameOf(project: Project, origin: Origin, words: ReturnType<typeof useWords>): string {
  const source = project.sources.find(({ id }) => id === origin.source)
  return source ? sheetName(source, words) : ''
}

/** The comparison with what stands behind the earlier release's figures: indexed when it is first asked for. */
function comparedWith(comparison: DeskAnswers['compare'], base: Base): Compared {
  let library: CitedSource['library'] | null = null
  let observations: Map<string, Observation> | null = null
  const keyOf = (region: string, indicator: string, period: string) => `${region}|${indicator}|${period}`
  return {
    comparison,
    before: base,
    source: {
      get library() {
        library ??= {
          evidence: new Map(base.evidence.map((one) => [one.id, one])),
          documents: new Map(base.documents.map((one) => [one.id, one])),
        }
        return library
      },
      observation: (region, indicator, period) => {
        observations ??= new Map(base.observations.map((one) => [keyOf(one.region, one.indicator, one.period), one]))
        return observations.get(keyOf(region, indicator, period))
      },
    },
  }
}
