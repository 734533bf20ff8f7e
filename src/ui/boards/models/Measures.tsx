import type { Lane, ShownState } from '../../../atlas/model-timeline.ts'
import type { Model } from '../../../atlas/models.ts'
import type { Outcome } from '../../../release/schema.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { Cite } from '../../panel/Cite.tsx'
import { Section } from '../../panel/Section.tsx'
import { useApp, useWords } from '../../store.ts'
import { type Shape, Sign } from '../cobuilding/Sign.tsx'
import { Quotes, RegionButton } from '../cobuilding/sources.tsx'
import { Named } from './MarkDetail.tsx'

export const shapeOfState: Record<ShownState, Shape> = {
  met: 'disc',
  done: 'disc',
  late: 'triangle',
  progress: 'half',
  'due-unknown': 'query',
  ahead: 'ring',
  recurring: 'cycle',
  undated: 'dash',
}

export const shapeOfOutcome: Record<Outcome['met'], Shape> = {
  met: 'disc',
  late: 'triangle',
  progress: 'half',
  'not-met': 'cross',
  unclear: 'query',
}

export function StateWords({ state }: { state: ShownState }) {
  const words = useWords()
  return (
    <span className={`milestone-state ${state}`}>
      <Sign shape={shapeOfState[state]} /> {words(`models.state.${state}`)}
    </span>
  )
}

/** When it is due, or how often it comes again; nothing where the source sets no time. */
export function DueWords({ lane }: { lane: Lane }) {
  const words = useWords()
  const { every } = lane.measure
  return (
    <>
      {every && words(`models.every.${every}`)}
      {every && lane.due && ' · '}
      {lane.due && words('models.due', { date: formatPeriod(lane.due, words) })}
    </>
  )
}

/** One model with all its measures. */
export function Measures({ model, lanes, open }: { model: Model; lanes: readonly Lane[]; open: boolean }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  return (
    <Section title={words('models.measures.of', { model: model.title[lang], count: lanes.length })} open={open}>
      <p className="facts">
        {model.detail?.[lang]} <Cite title={model.title[lang]} evidence={model.evidence} note={model.note} />
      </p>
      <ul className="rule-list measures">
        {lanes.map((lane) => (
          <li key={lane.measure.id}>
            <p className="item-name">
              {lane.measure.title[lang]}{' '}
              <Cite title={lane.measure.title[lang]} evidence={lane.measure.evidence} note={lane.measure.note} />
            </p>
            <p className="facts">
              <StateWords state={lane.shown} />
              {(lane.due || lane.measure.every) && ' · '}
              <DueWords lane={lane} />
              {lane.measure.regions && (
                <>
                  {' · '}
                  {words('models.named')} <Named regions={lane.measure.regions} />
                </>
              )}
            </p>
            <Quotes evidence={lane.measure.evidence} />
            {lane.measure.note && <p className="note">{lane.measure.note[lang]}</p>}
            <Outcomes outcomes={lane.outcomes} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  if (outcomes.length === 0) return <p className="none">{words('models.outcomes.none')}</p>
  return (
    <ul className="measure-outcomes">
      {outcomes.map((outcome) => (
        <li key={outcome.evidence.join() + outcome.title.zh}>
          <p>
            <span className={`milestone-state ${outcome.met}`}>
              <Sign shape={shapeOfOutcome[outcome.met]} /> {words(`models.met.${outcome.met}`)}
            </span>
            {' · '}
            {outcome.date ?? words('models.date.none')}
            {outcome.region !== null && (
              <>
                {' · '}
                <RegionButton adcode={outcome.region} />
              </>
            )}
          </p>
          <p>
            {outcome.title[lang]} <Cite title={outcome.title[lang]} evidence={outcome.evidence} />
          </p>
          <Quotes evidence={outcome.evidence} />
        </li>
      ))}
    </ul>
  )
}
