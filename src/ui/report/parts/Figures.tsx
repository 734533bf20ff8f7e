import type { Region } from '../../../release/schema.ts'
import { formatPeriod } from '../../../scene/format.ts'
import type { Cell, FigureRow, Report, TrendTable } from '../../../scene/report/types.ts'
import { useApp, useWords } from '../../store.ts'
import { Course } from './Course.tsx'
import { FigureText, Numbers } from './cited.tsx'

/** The figures of the region against province and nation. */
export function KeyFigures({ report }: { report: Report }) {
  const words = useWords()
  return (
    <>
      <h3>{words('report.figures')}</h3>
      {report.figures.length === 0 ? (
        <p className="report-none">{words('report.figures.none')}</p>
      ) : (
        <Figures report={report} />
      )}
    </>
  )
}

function Figures({ report: { region, province, nation, figures } }: { report: Report }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const others: [Region, 'province' | 'nation'][] = [
    ...(province ? [[province, 'province'] as [Region, 'province']] : []),
    ...(nation ? [[nation, 'nation'] as [Region, 'nation']] : []),
  ]
  return (
    <table className="report-figures">
      <thead>
        <tr>
          <th scope="col">{words('report.column.indicator')}</th>
          <th scope="col">{region.shortName[lang]}</th>
          {others.map(([area]) => (
            <th key={area.adcode} scope="col">
              {area.shortName[lang]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((row) => (
          <tr key={row.indicator.id}>
            <th scope="row">
              <IndicatorCell row={row} />
            </th>
            <td>
              <CellText cell={row.own} />
            </td>
            {others.map(([area, which]) => (
              <td key={area.adcode}>
                <CellText cell={row[which]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function IndicatorCell({ row: { indicator, period, said, note, course } }: { row: FigureRow }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  return (
    <>
      <span className="report-indicator">{indicator.name[lang]}</span>{' '}
      <span className="report-unit">
        {indicator.unit[lang]} · {formatPeriod(period, words)}
      </span>
      {(said.length > 0 || course.length > 0) && (
        <span className="report-said">
          {said.join(words('report.semicolon'))} {course.length > 0 && <Course course={course} />}
        </span>
      )}
      {note && <span className="report-said report-remark">{note}</span>}
    </>
  )
}

function CellText({ cell }: { cell: Cell | null }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  if (cell === null) return null
  if (cell.kind === 'absent') return <span className="report-absent">{words(`absence.short.${cell.absence}`)}</span>
  if (cell.kind === 'value') return <FigureText figure={cell.figure} />
  return (
    <span className="report-larger">
      <FigureText figure={cell.figure} />
      <span className="report-absent">{words('report.larger', { name: cell.of.shortName[lang] })}</span>
    </span>
  )
}

/** Year by year; what no source states is said to be so. */
export function Trends({ report: { trends } }: { report: Report }) {
  const words = useWords()
  return (
    <>
      <h3>{words('report.trends')}</h3>
      {trends.length === 0 ? (
        <p className="report-none">{words('report.trends.none')}</p>
      ) : (
        trends.map((table) => <Trend key={table.columns[0]?.indicator.id} table={table} />)
      )}
    </>
  )
}

function Trend({ table: { columns, rows } }: { table: TrendTable }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  return (
    <table className="report-trend">
      <thead>
        <tr>
          <th scope="col">{words('panel.column.period')}</th>
          {columns.map(({ indicator, formulas }) => (
            <th key={indicator.id} scope="col">
              {indicator.name[lang]} <span className="report-unit">{indicator.unit[lang]}</span>
              <Numbers marks={[]} formulas={formulas} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ period, cells }) => (
          <tr key={period}>
            <th scope="row">{period}</th>
            {cells.map((figure, column) => (
              <td key={columns[column]?.indicator.id}>
                {figure ? (
                  <FigureText figure={figure} plain />
                ) : (
                  <span className="report-absent">{words('absence.short.no-source')}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
