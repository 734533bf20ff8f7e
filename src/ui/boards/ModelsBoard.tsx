import { useMemo } from 'react'
import { timelineOf } from '../../atlas/model-timeline.ts'
import { modelMatrix } from '../../atlas/models.ts'
import { useApp, useWords } from '../store.ts'
import { LibraryNotice, RuleList, useLibrary, useToday } from './cobuilding/sources.tsx'
import { EventList } from './models/MarkDetail.tsx'
import { Matrix } from './models/Matrix.tsx'
import { Measures } from './models/Measures.tsx'
import { MilestoneChart } from './models/MilestoneChart.tsx'

/** The six models: what is known of each city, what was to be done by when, and what is known to have come of it. */
export function ModelsBoard() {
  const words = useWords()
  const cobuilding = useApp((state) => state.atlas.cobuilding)
  const lang = useApp((state) => state.view.lang)
  const library = useLibrary()
  const today = useToday()
  const matrix = useMemo(() => modelMatrix(cobuilding), [cobuilding])
  const timeline = useMemo(
    () =>
      timelineOf(cobuilding, today, ({ evidence: [id = ''] }) => {
        const document = library?.evidence.get(id)?.document
        return (document && library?.documents.get(document)?.date) || null
      }),
    [cobuilding, today, library],
  )
  const rules = cobuilding.flatMap((one) => (one.kind === 'rule' && one.topic === 'model' ? [one] : []))
  const measures = matrix.models.flatMap((row) => row.measures)

  if (matrix.models.length === 0) {
    return (
      <>
        <header className="board-head">
          <h2>{words('models.title')}</h2>
          <p className="board-answer">{words(cobuilding.length === 0 ? 'models.empty' : 'models.older')}</p>
        </header>
        <LibraryNotice />
        {rules.length > 0 && (
          <section>
            <h3>{words('models.rules')}</h3>
            <RuleList rules={rules} numbered />
          </section>
        )}
        {matrix.unplaced.length > 0 && (
          <section>
            <h3>{words('models.events')}</h3>
            <EventList events={matrix.unplaced} />
          </section>
        )}
      </>
    )
  }
  return (
    <>
      <header className="board-head">
        <h2>{words('models.title')}</h2>
        <p className="board-answer">
          {words('models.answer', {
            measures: measures.length,
            due: measures.filter((one) => one.due !== null).length,
            recurring: measures.filter((one) => one.every).length,
          })}
        </p>
        <p>{words('models.what', { cities: matrix.cities.length })}</p>
      </header>
      <LibraryNotice />
      <section>
        <h3>{words('models.matrix')}</h3>
        <Matrix matrix={matrix} />
        {matrix.unplaced.length > 0 && (
          <details className="section">
            <summary>{words('models.unplaced', { count: matrix.unplaced.length })}</summary>
            <EventList events={matrix.unplaced} />
          </details>
        )}
        {matrix.problems.length > 0 && (
          <div className="standing-remarks">
            <ul>
              {matrix.problems.map((problem) =>
                problem.kind === 'unknown-model' ? (
                  <li key={problem.measure}>
                    {words('models.problem.unknown-model', { measure: problem.measure, model: problem.model })}
                  </li>
                ) : (
                  <li key={problem.models.join()}>
                    {words('models.problem.same-title', { models: problem.models.join(lang === 'zh' ? '、' : ', ') })}
                  </li>
                ),
              )}
            </ul>
          </div>
        )}
      </section>
      <section>
        <h3>{words('models.timeline')}</h3>
        <MilestoneChart timeline={timeline} today={today} />
      </section>
      <section>
        <h3>{words('models.measures')}</h3>
        {matrix.models.map(({ model, measures: own }, index) => (
          <Measures
            key={model.id}
            model={model}
            open={index === 0}
            lanes={[...timeline.lanes, ...timeline.undated].filter(({ measure }) => own.includes(measure))}
          />
        ))}
      </section>
    </>
  )
}
