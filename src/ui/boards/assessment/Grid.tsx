import type { CSSProperties } from 'react'
import type { AssessmentCell, AssessmentRow, AssessmentTable } from '../../../atlas/assessment-table.ts'
import { Cite } from '../../panel/Cite.tsx'
import { useApp, useWords } from '../../store.ts'
import { Sign } from '../cobuilding/Sign.tsx'
import { RegionButton } from '../cobuilding/sources.tsx'
import { shapeOf, standingInWords } from './standing.ts'

/** Cities against years: the state of each, and under it the time in which the city takes part. */
export function Grid({ table }: { table: AssessmentTable }) {
  const words = useWords()
  return (
    <div className="cobuilding-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard */}
      <section className="cobuilding-table" tabIndex={0} aria-label={words('assessment.grid')}>
        <table className="standings">
          <caption>
            <div className="caption">{words('assessment.grid.caption')}</div>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words('assessment.column.city')}</th>
              {table.years.map(({ year }) => (
                <th key={year} scope="col" className="year">
                  {words('period.year', { year })}
                </th>
              ))}
              <th scope="col">{words('assessment.column.membership')}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.city}>
                <th scope="row">
                  <RegionButton adcode={row.city} />
                </th>
                {row.cells.map((cell, index) => (
                  <Cell key={cell.year} cell={cell} city={row.city} last={index === row.cells.length - 1} />
                ))}
                <Membership row={row} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Cell({ cell, city, last }: { cell: AssessmentCell; city: string; last: boolean }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const name = useApp((state) => state.atlas.region(city)?.name[lang] ?? city)
  const label = standingInWords(cell, words)
  const title = `${name} · ${words('period.year', { year: cell.year })} · ${label}`
  return (
    <td>
      <span className={`standing ${cell.state}`}>
        <Sign shape={shapeOf[cell.state]} />
        <span>
          {label}
          {cell.reason && cell.state !== 'unknown' && <small>{words(`standing.reason.${cell.reason}`)}</small>}
        </span>
      </span>
      {cell.results.map((result) => (
        <span key={result.id} className="standing-result">
          {[
            ...(result.rank === null ? [] : [words('assessment.rank', { rank: result.rank })]),
            ...(result.score === null ? [] : [words('assessment.score', { score: result.score })]),
          ].join(' · ')}
          {result.grade !== null && <span lang="zh">{result.grade}</span>}{' '}
          <Cite title={title} evidence={result.evidence} note={result.note} />
        </span>
      ))}
      {cell.results.length === 0 && cell.evidence.length > 0 && (
        <span className="standing-result">
          <Cite title={title} evidence={cell.evidence} />
        </span>
      )}
      {cell.bars.map((bar) => (
        <span
          key={bar.from}
          aria-hidden="true"
          className={[
            'bar-part',
            ...(bar.starts ? ['starts'] : []),
            ...(bar.ends ? ['ends'] : []),
            ...(bar.doubtful ? ['doubtful'] : []),
            ...(last && !bar.ends ? ['open'] : []),
          ].join(' ')}
          style={{ '--from': bar.from, '--to': bar.to } as CSSProperties}
        />
      ))}
    </td>
  )
}

/** What the bars draw, in words: when the city signed, joined, left. */
function Membership({ row }: { row: AssessmentRow }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  return (
    <td className="membership">
      <ul>
        {row.agreements.map(({ date, all }) => (
          <li key={date}>
            {words('assessment.signed', { date })}{' '}
            <Cite
              title={all.map((one) => one.title[lang]).join(' · ')}
              evidence={[...new Set(all.flatMap((one) => one.evidence))]}
              note={all.find((one) => one.note)?.note}
            />
          </li>
        ))}
        {row.changes.map((one) => (
          <li key={one.id}>
            {words(`assessment.change.${one.change}`)} <span lang="zh">{one.date ?? ''}</span>{' '}
            <Cite title={one.title[lang]} evidence={one.evidence} note={one.note} />
          </li>
        ))}
        {row.membership.length > 0 && row.agreements.length === 0 && row.changes.length === 0 && (
          <li>
            {words('assessment.undated')}{' '}
            <Cite title={words('panel.member')} evidence={row.membership.flatMap((span) => span.evidence)} />
          </li>
        )}
      </ul>
    </td>
  )
}
