import { formatPeriod } from '../../../scene/format.ts'
import type { ShownMilestone } from '../../../scene/report/cobuilding.ts'
import type { EventLine, Report } from '../../../scene/report/types.ts'
import { useApp, useWords } from '../../store.ts'
import { Marks, RegionName } from './cited.tsx'

/** Agreements and events in order of time, the assessment, and the measures that name the region. */
export function Cobuilding({ report: { cobuilding } }: { report: Report }) {
  const words = useWords()
  const { none, events, assessment, milestones, general } = cobuilding
  if (none !== null)
    return (
      <>
        <h3>{words('layer.cobuilding')}</h3>
        <p className="report-none">{none}</p>
      </>
    )
  return (
    <>
      <h3>{words('layer.cobuilding')}</h3>
      {assessment.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {events.length > 0 && (
        <ul className="report-list report-events">
          {events.map((event) => (
            <Event key={`${event.title} ${event.cited.evidence.join()} ${event.date}`} event={event} />
          ))}
        </ul>
      )}
      {milestones.length > 0 && <h4>{words('report.milestones')}</h4>}
      {milestones.length > 0 && (
        <ul className="report-list">
          {milestones.map((shown) => (
            <Milestone key={shown.milestone.measure.id} shown={shown} />
          ))}
        </ul>
      )}
      {general > 0 && <p className="report-remark">{words('report.milestones.general', { count: general })}</p>}
    </>
  )
}

function Event({ event: { date, title, model, place, note, cited } }: { event: EventLine }) {
  const words = useWords()
  return (
    <li>
      <span className="report-date">{date ?? words('evidence.date.none')}</span>{' '}
      {place && (
        <>
          <RegionName region={place} /> ·{' '}
        </>
      )}
      {title} {model && <span className="report-unit" lang="zh">{`${model} `}</span>}
      <Marks cited={cited} />
      {note && <span className="report-said">{note}</span>}
    </li>
  )
}

function Milestone({ shown: { milestone, state, model, cited, outcomes } }: { shown: ShownMilestone }) {
  const words = useWords()
  const lang = useApp((view) => view.view.lang)
  const { measure, due } = milestone
  const facts = [
    ...(model ? [model[lang]] : []),
    ...(measure.every ? [words(`models.every.${measure.every}`)] : []),
    ...(due ? [words('models.due', { date: formatPeriod(due, words) })] : []),
    words(`models.state.${state}`),
  ]
  return (
    <li>
      {measure.title[lang]} <Marks cited={cited} />
      <span className="report-said">{facts.join(' · ')}</span>
      {outcomes.map(({ outcome, cited: source }) => (
        <span key={source.evidence.join() + outcome.title.zh} className="report-said">
          {outcome.date ?? words('evidence.date.none')} · {outcome.title[lang]} · {words(`models.met.${outcome.met}`)}{' '}
          <Marks cited={source} />
        </span>
      ))}
    </li>
  )
}
