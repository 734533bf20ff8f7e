import { useMemo } from 'react'
import { assessmentTable } from '../../atlas/assessment-table.ts'
import { useApp, useWords } from '../store.ts'
import { Candidates } from './assessment/Candidates.tsx'
import { Grid } from './assessment/Grid.tsx'
import { Problems } from './assessment/Problems.tsx'
import { Reading } from './assessment/Reading.tsx'
import { LibraryNotice, RuleList, useLibrary } from './cobuilding/sources.tsx'

/** How the co-building cities stand under the rule; while nothing is published, that nothing is. */
export function AssessmentBoard() {
  const words = useWords()
  const cobuilding = useApp((state) => state.atlas.cobuilding)
  const cities = useApp((state) => state.atlas.cobuildingCities.size)
  const lang = useApp((state) => state.view.lang)
  const waiting = useApp((state) => state.library === null)
  const library = useLibrary()
  const table = useMemo(
    () => assessmentTable(cobuilding, (id) => library?.evidence.has(id) ?? false),
    [cobuilding, library],
  )
  const listed = (published: boolean) =>
    table.years.flatMap((one) => (one.published === published ? [one.year] : [])).join(lang === 'zh' ? '、' : ', ')
  const [some, none] = [listed(true), listed(false)]
  const rules = cobuilding.flatMap((one) => (one.kind === 'rule' && one.topic === 'assessment' ? [one] : []))
  const others = cobuilding.flatMap((one) =>
    one.kind === 'rule' && (one.topic === 'agreement' || one.topic === 'mechanism') ? [one] : [],
  )
  if (table.rows.length === 0 && rules.length === 0) {
    return (
      <header className="board-head">
        <h2>{words('assessment.title')}</h2>
        <p>{words('assessment.empty')}</p>
      </header>
    )
  }
  return (
    <>
      <header className="board-head">
        <h2>{words('assessment.title')}</h2>
        <p className="board-answer">
          {table.years.length === 0 && words('assessment.unrecorded')}
          {some === '' && none !== '' && words('assessment.none', { years: none })}
          {some !== '' && words('assessment.some', { years: some })}
          {some !== '' && none !== '' && ` ${words('assessment.some.missing', { years: none })}`}
        </p>
        <p>{words('assessment.what', { count: cities })}</p>
        {table.notes.map((note) => (
          <p key={note.zh}>{note[lang]}</p>
        ))}
      </header>
      <LibraryNotice />
      {!waiting && table.unprovenSince !== null && (
        <p className="problem">{words('assessment.unproven', { year: table.unprovenSince })}</p>
      )}

      <section>
        <h3>{words('assessment.grid')}</h3>
        {/* Until the evidence has arrived nobody knows which results have any. */}
        {waiting && table.unprovenSince !== null ? null : <Grid table={table} />}
        {table.problems.length > 0 && <Problems problems={table.problems} />}
      </section>

      <section>
        <h3>{words('assessment.candidates')}</h3>
        <Candidates candidates={table.candidates} />
      </section>

      <section>
        <h3>{words('assessment.rules')}</h3>
        {rules.length === 0 ? (
          <p className="none">{words('assessment.rules.none')}</p>
        ) : (
          <RuleList rules={rules} numbered />
        )}
        {others.length > 0 && (
          <details className="section">
            <summary>{words('assessment.rules.other', { count: others.length })}</summary>
            <RuleList rules={others} />
          </details>
        )}
      </section>

      <section>
        <h3>{words('assessment.reading')}</h3>
        <Reading />
      </section>
    </>
  )
}
