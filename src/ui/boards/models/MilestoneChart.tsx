import type { CSSProperties } from 'react'
import type { Lane, ShownState, Timeline } from '../../../atlas/model-timeline.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { Cite } from '../../panel/Cite.tsx'
import { useApp, useWords } from '../../store.ts'
import { type Shape, Sign } from '../cobuilding/Sign.tsx'
import { DueWords, StateWords, shapeOfOutcome } from './Measures.tsx'

const states = ['met', 'late', 'progress', 'due-unknown', 'ahead', 'recurring', 'done', 'undated'] as const

/** Further to the right the name of a year would leave the drawing. */
const lastLabel = 0.92
/** Two signs nearer to each other than this would cover one another. */
const nearby = 0.05

/** Measures on a line of time. The words beside each line say all that it draws. */
export function MilestoneChart({ timeline, today }: { timeline: Timeline; today: string }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const atlas = useApp((state) => state.atlas)
  const regionName = (adcode: string) => atlas.region(adcode)?.shortName[lang] ?? adcode
  const count = (state: ShownState) => timeline.lanes.filter((lane) => lane.shown === state).length
  return (
    <>
      <p className="facts">
        {words('models.timeline.caption', {
          first: formatPeriod(timeline.first, words),
          last: formatPeriod(timeline.last, words),
          today,
        })}
      </p>
      <ul className="milestone-counts">
        {states
          .filter((state) => count(state) > 0)
          .map((state) => (
            <li key={state}>
              <StateWords state={state} /> {count(state)}
            </li>
          ))}
        <li>
          <span className="milestone-state">
            <Sign shape="diamond" /> {words('models.key.due')}
          </span>
        </li>
      </ul>
      <div className="milestone-chart">
        <div className="milestone-axis" aria-hidden="true">
          {timeline.years
            .filter(({ at }) => at < lastLabel)
            .map(({ year, at }) => (
              <span key={year} style={place(at)}>
                {year}
              </span>
            ))}
          <span className="now" style={place(timeline.today)}>
            {words('models.today')}
          </span>
        </div>
        <ol>
          {timeline.lanes.map((lane) => (
            <li key={lane.measure.id}>
              <div className="said">
                <p>
                  {lane.measure.title[lang]}{' '}
                  <Cite title={lane.measure.title[lang]} evidence={lane.measure.evidence} note={lane.measure.note} />
                </p>
                <p className="facts">
                  <StateWords state={lane.shown} />
                  {(lane.due || lane.measure.every) && ' · '}
                  <DueWords lane={lane} />
                </p>
                {lane.news.map(({ outcome }) => (
                  <p key={outcome.evidence.join() + outcome.title.zh} className="facts">
                    {outcome.date}: {words(`models.met.${outcome.met}`)}
                    {outcome.region !== null && ` · ${regionName(outcome.region)}`}{' '}
                    <Cite title={outcome.title[lang]} evidence={outcome.evidence} />
                  </p>
                ))}
              </div>
              <Track lane={lane} timeline={timeline} />
            </li>
          ))}
        </ol>
      </div>
      {timeline.undated.length > 0 && (
        <details className="section">
          <summary>{words('models.undated', { count: timeline.undated.length })}</summary>
          <ul className="rule-list">
            {timeline.undated.map(({ measure, shown }) => (
              <li key={measure.id}>
                {measure.title[lang]} {shown !== 'undated' && <StateWords state={shown} />}{' '}
                <Cite title={measure.title[lang]} evidence={measure.evidence} note={measure.note} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Track({ lane, timeline }: { lane: Lane; timeline: Timeline }) {
  const { stated, dueAt, news, shown } = lane
  const begin = stated?.to ?? 0
  // Silence is drawn up to today; what came late, up to its coming.
  const until = shown === 'due-unknown' ? timeline.today : shown === 'late' ? (news.at(-1)?.from ?? null) : null
  const beside = (at: number) => dueAt !== null && Math.abs(at - dueAt) < nearby
  return (
    <div className="milestone-track" aria-hidden="true">
      {timeline.years.map(({ year, at }) => (
        <i key={year} className="year" style={place(at)} />
      ))}
      <i className="now" style={place(timeline.today)} />
      {lane.measure.every && <i className="again" style={place(begin, 1)} />}
      {dueAt !== null && <i className="run" style={place(Math.min(begin, dueAt), dueAt)} />}
      {dueAt !== null && until !== null && until > dueAt && <i className="silent" style={place(dueAt, until)} />}
      {stated && <i className="stated" style={place(stated.from)} />}
      {news.map(({ from, to, outcome }) => (
        <i
          key={outcome.evidence.join() + outcome.title.zh}
          className={beside((from + to) / 2) ? 'span beside' : 'span'}
          style={place(from, to)}
        >
          <Marker shape={shapeOfOutcome[outcome.met]} state={outcome.met} />
        </i>
      ))}
      {dueAt !== null && (
        <i className="due" style={place(dueAt)}>
          <Marker shape="diamond" state="deadline" />
        </i>
      )}
    </div>
  )
}

function Marker({ shape, state }: { shape: Shape; state: string }) {
  return (
    <span className={`milestone-marker milestone-state ${state}`}>
      <Sign shape={shape} />
    </span>
  )
}

const place = (from: number, to?: number) =>
  ({ '--from': from.toFixed(4), ...(to === undefined ? {} : { '--to': to.toFixed(4) }) }) as CSSProperties
