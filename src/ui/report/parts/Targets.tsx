import { formatPeriod } from '../../../scene/format.ts'
import type { Report, TargetLine } from '../../../scene/report/types.ts'
import { Due, Figure, Place } from '../../boards/targets/Figure.tsx'
import { State } from '../../boards/targets/StateSign.tsx'
import { useApp, useWords } from '../../store.ts'
import { FigureText, Marks, RegionName } from './cited.tsx'

/** The region's own targets by theme and part, then those of others that concern it, each under its own heading. */
export function Targets({ report: { targets, region } }: { report: Report }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  if (targets === null)
    return (
      <>
        <h3>{words('targets.title')}</h3>
        <p className="report-none">{words('report.tables.none')}</p>
      </>
    )
  const { own, naming, inside, above } = targets
  const count = own.reduce((sum, { parts }) => sum + parts.reduce((all, { lines }) => all + lines.length, 0), 0)
  const overdue = [...own.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines)), ...naming].some(
    ({ row }) => row.state === 'overdue-without-evidence',
  )
  return (
    <>
      <h3>{words('targets.title')}</h3>
      {count === 0 ? (
        <p className="report-none">{words('panel.targets.none')}</p>
      ) : (
        <p>{words('report.targets.lead', { count })}</p>
      )}
      {overdue && <p className="report-remark">{words('targets.lead.overdue')}</p>}
      {own.map(({ theme, parts }) => [
        theme && <h4 key={theme.zh}>{theme[lang]}</h4>,
        ...parts.map(({ part, lines }) => [
          part && <h5 key={`${theme?.zh} ${part.zh}`}>{part[lang]}</h5>,
          <Lines key={`${theme?.zh} ${part?.zh} lines`} lines={lines} />,
        ]),
      ])}
      {naming.length > 0 && <h4>{words('report.targets.naming', { name: region.name[lang] })}</h4>}
      {naming.length > 0 && <p className="report-remark">{words('report.targets.naming.note')}</p>}
      {naming.length > 0 && <Lines lines={naming} whose />}
      {inside.map(({ region: part, lines }) => [
        <h4 key={part.adcode}>{words('report.targets.inside', { name: part.name[lang], count: lines.length })}</h4>,
        <Lines key={`${part.adcode} lines`} lines={lines} />,
      ])}
      {above.length > 0 && (
        <ul className="report-list">
          {above.map(({ region: area, count }) => (
            <li key={area.adcode}>
              <RegionName region={area} /> {words('report.targets.above', { count })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Lines({ lines, whose }: { lines: readonly TargetLine[]; whose?: boolean }) {
  return (
    <ul className="report-targets">
      {lines.map((line) => (
        <Line key={line.row.target.id} line={line} whose={whose ?? false} />
      ))}
    </ul>
  )
}

function Line({ line: { row, cited, outcome, measured }, whose }: { line: TargetLine; whose: boolean }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const atlas = useApp((state) => state.atlas)
  const { target, responsible, cooperating } = row
  const region = row.region === null ? undefined : atlas.region(row.region)
  return (
    <li>
      <p className="report-target">
        <span className="report-target-title">{target.title[lang]}</span>{' '}
        <strong className="report-target-figure">
          <Figure target={target} />
        </strong>{' '}
        <Marks cited={cited} />
      </p>
      <p className="report-target-facts">
        <State state={row.state} /> <Due row={row} />
        {row.state !== 'fact' && row.state !== 'rule' && <span>{words(`target.${target.kind}`)}</span>}
        <Units label={words('targets.responsible')} units={responsible} />
        <Units label={words('targets.cooperating')} units={cooperating} />
        {(whose || (region && !target.place.endsWith(region.name.zh))) && (
          <span>
            <span className="label">{words('targets.place')}</span> <Place place={target.place} />
          </span>
        )}
        {target.note && (
          <span>
            <span className="label">{words('targets.note')}</span> {target.note[lang]}
          </span>
        )}
      </p>
      {outcome && (
        <p className="report-target-news">
          <span className="label">{words('targets.latest')}</span>{' '}
          {outcome.place && words('targets.latest.of', { region: outcome.place.name[lang] })}
          {outcome.outcome.title[lang]}
          {outcome.outcome.date !== null && words('targets.latest.date', { date: outcome.outcome.date })}{' '}
          <em>{words(`targets.met.${outcome.outcome.met}`)}</em> <Marks cited={outcome.cited} />
        </p>
      )}
      {measured && <MeasuredText measured={measured} />}
    </li>
  )
}

function MeasuredText({ measured: { figure, larger, percent } }: { measured: NonNullable<TargetLine['measured']> }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const period = formatPeriod(figure.observation.period, words)
  return (
    <p className="report-target-news">
      {larger
        ? words('targets.measured.larger', { region: figure.region.name[lang], period })
        : words('targets.measured.own', { period })}{' '}
      <FigureText figure={figure} withUnit />{' '}
      {larger ? <em>{words('targets.measured.context')}</em> : percent && words('targets.progress', { percent })}
    </p>
  )
}

function Units({ label, units }: { label: string; units: readonly string[] }) {
  if (units.length === 0) return null
  return (
    <span>
      <span className="label">{label}</span> <span lang="zh">{units.join('、')}</span>
    </span>
  )
}
