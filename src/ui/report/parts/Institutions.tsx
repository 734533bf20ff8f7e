import { daysOf } from '../../../atlas/calendar.ts'
import { formatPeriod } from '../../../scene/format.ts'
import type { FacilityLine, ProjectLine, Report } from '../../../scene/report/types.ts'
import { useApp, useWords } from '../../store.ts'
import { FigureText, Marks, Numbers } from './cited.tsx'
import { useProblemSaid } from './problems.ts'

/** How many institutions are named by tier, against the published counts, and which they are. */
export function Facilities({ report: { facilities } }: { report: Report }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { levels, published, list, aside } = facilities
  const tiers = levels
    .map(({ level, count }) =>
      words('report.facilities.tier', { tier: words(`tier.${level === 'untiered' ? 'none' : level}`), count }),
    )
    .join(words('report.and'))
  return (
    <>
      <h3>{words('report.facilities')}</h3>
      {list.length === 0 ? (
        <p className="report-none">{words('panel.facilities.none')}</p>
      ) : (
        <>
          {levels.length > 0 && <p>{words('report.facilities.lead', { count: list.length - aside, tiers })}</p>}
          {aside > 0 && <p>{words('report.facilities.aside', { count: aside })}</p>}
          <p className="report-remark">{words('report.facilities.found')}</p>
        </>
      )}
      {published.length === 0 ? (
        <p className="report-none">{words('pyramid.published.none')}</p>
      ) : (
        <ul className="report-list">
          {published.map(({ indicator, figure, named, exceeded }) => (
            <li key={indicator.id}>
              {words('report.published', {
                name: indicator.name[lang],
                period: formatPeriod(figure.observation.period, words),
              })}{' '}
              <FigureText figure={figure} withUnit />
              {words('report.published.named', { count: named })}
              {exceeded && ` ${words('pyramid.exceeded')}`}
            </li>
          ))}
        </ul>
      )}
      {list.length > 0 && (
        <table className="report-facilities">
          <thead>
            <tr>
              <th scope="col">{words('report.column.institution')}</th>
              <th scope="col">{words('pyramid.column.tier')}</th>
              <th scope="col">{words('report.column.type')}</th>
              <th scope="col">{words('report.column.placement')}</th>
            </tr>
          </thead>
          <tbody>
            {list.map((line) => (
              <FacilityRow key={line.facility.id} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function FacilityRow({ line: { facility, place, claims, aside, cited } }: { line: FacilityLine }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const placement = facility.onMap ? words(`placement.${facility.placement}`) : words('panel.offmap')
  return (
    <tr>
      <th scope="row">
        <span lang="zh">{facility.name}</span> <Marks cited={cited} />
        {aside && (
          <span className="report-said">
            {aside === 'indefinite' ? words('pyramid.indefinite') : words(`facility.${aside}`)}
          </span>
        )}
        {claims.length > 0 && (
          <span className="report-said">
            {words('facility.claims')} <span lang="zh">{claims.join('、')}</span>
          </span>
        )}
        {facility.note && <span className="report-said">{facility.note[lang]}</span>}
      </th>
      <td>{words(`tier.${facility.tier ?? 'none'}`)}</td>
      <td>{words(`type.${facility.type}`)}</td>
      <td>
        {place?.name[lang]} <span className="report-unit">{placement}</span>
      </td>
    </tr>
  )
}

/** Sub-centres: the published counts, and those that sources name with their lives. */
export function Projects({ report: { projects } }: { report: Report }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { built, others, list } = projects
  return (
    <>
      <h3>{words('subcentres.part')}</h3>
      {built ? (
        <p>
          {words('report.subcentres.built', { period: formatPeriod(built.figure.observation.period, words) })}{' '}
          <FigureText figure={built.figure} withUnit />
          {built.unnamed !== null && words('report.subcentres.unnamed', { count: built.unnamed })}
        </p>
      ) : (
        <p className="report-none">{words('report.unknown.subcentres')}</p>
      )}
      {others.length > 0 && (
        <ul className="report-list">
          {others.map((figure) => (
            <li key={figure.indicator.id}>
              {words('report.published', {
                name: figure.indicator.name[lang],
                period: formatPeriod(figure.observation.period, words),
              })}{' '}
              <FigureText figure={figure} withUnit />
            </li>
          ))}
        </ul>
      )}
      {list.length === 0 ? (
        <p className="report-none">{words('panel.projects.none')}</p>
      ) : (
        <table className="report-projects">
          <thead>
            <tr>
              <th scope="col">{words('report.column.project')}</th>
              <th scope="col">{words('report.column.status')}</th>
              <th scope="col">{words('report.column.stages')}</th>
              <th scope="col">{words('report.column.placement')}</th>
            </tr>
          </thead>
          <tbody>
            {list.map((line) => (
              <ProjectRow key={line.project.id} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function ProjectRow({ line: { project, place, stages, problems, cited } }: { line: ProjectLine }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const problemSaid = useProblemSaid()
  // Some sources date in words.
  const asOf = (date: string) => (daysOf(date) ? words('panel.asof', { date }) : <span lang="zh">{date}</span>)
  return (
    <tr>
      <th scope="row">
        <span lang="zh">{project.name}</span> <Marks cited={cited} />
        {project.note && <span className="report-said">{project.note[lang]}</span>}
        {problems.map((problem) => (
          <span key={problemSaid(problem)} className="report-said">
            {problemSaid(problem)}
          </span>
        ))}
      </th>
      <td>
        {words(`status.${project.status}`)}
        {project.statusAsOf && <span className="report-unit"> {asOf(project.statusAsOf)}</span>}
        {project.batch && (
          <span className="report-said">
            <span lang="zh">{project.batch}</span>
          </span>
        )}
      </td>
      <td>
        {stages.map(({ stage, marks }) => (
          <span key={`${stage.status}${stage.date}`} className="report-stage">
            {words(`status.${stage.status}`)} {stage.date ?? words('life.undated')}
            {stage.from === 'status' && ` ${words('report.life.reported')}`}
            <Numbers marks={marks} />
          </span>
        ))}
      </td>
      <td>
        {place?.name[lang]} <span className="report-unit">{words(`placement.${project.placement}`)}</span>
      </td>
    </tr>
  )
}
