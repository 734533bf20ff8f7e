import type { CobuildingEvent, Mark } from '../../../atlas/models.ts'
import type { Text } from '../../../release/schema.ts'
import { Cite } from '../../panel/Cite.tsx'
import { useApp, useWords } from '../../store.ts'
import type { Shape } from '../cobuilding/Sign.tsx'
import { Quotes, RegionButton } from '../cobuilding/sources.tsx'

export const shapeOfMark: Record<Mark['kind'], Shape> = { event: 'disc', named: 'diamond', outcome: 'square' }

export function titleOf(mark: Mark): Text {
  return mark.kind === 'event' ? mark.event.title : mark.kind === 'named' ? mark.measure.title : mark.outcome.title
}

/** What stands behind a mark: whose word it is, when, and the sentence. */
export function MarkDetail({ mark, city }: { mark: Mark; city: string | null }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const title = titleOf(mark)
  const date = mark.kind === 'event' ? mark.event.date : mark.kind === 'outcome' ? mark.outcome.date : mark.measure.due
  const region = mark.kind === 'event' ? mark.event.region : mark.kind === 'outcome' ? mark.outcome.region : null
  const note = mark.kind === 'event' ? mark.event.note : mark.measure.note
  return (
    <div className="mark-detail">
      <p className="facts">
        {words(`models.mark.${mark.kind}`)}
        {date && (
          <>
            {' · '}
            <span lang="zh">{mark.kind === 'named' ? words('models.due', { date }) : date}</span>
          </>
        )}
        {mark.kind === 'outcome' && ` · ${words(`models.met.${mark.outcome.met}`)}`}
        {region !== null && region !== city && (
          <>
            {' · '}
            <RegionButton adcode={region} full />
          </>
        )}
        {mark.kind === 'named' && city === null && (mark.measure.regions ?? []).length > 0 && (
          <>
            {' · '}
            <Named regions={mark.measure.regions ?? []} />
          </>
        )}
      </p>
      <p className="item-name">
        {title[lang]} <Cite title={title[lang]} evidence={mark.evidence} note={note} />
      </p>
      {mark.kind === 'outcome' && (
        <p className="facts">
          {words('models.of-measure')} {mark.measure.title[lang]}
        </p>
      )}
      <Quotes evidence={mark.evidence} />
      {note && <p className="note">{note[lang]}</p>}
    </div>
  )
}

/** Places that a source names, each a way to its panel. */
export function Named({ regions }: { regions: readonly string[] }) {
  return (
    <span className="named-places">
      {regions.map((adcode) => (
        <RegionButton key={adcode} adcode={adcode} />
      ))}
    </span>
  )
}

/** Events that belong to no cell. */
export function EventList({ events }: { events: readonly CobuildingEvent[] }) {
  const lang = useApp((state) => state.view.lang)
  return (
    <ul className="rule-list">
      {events.map((event) => (
        <li key={event.id}>
          <p className="facts">
            <RegionButton adcode={event.region} /> · <span lang="zh">{event.model}</span>
            {event.date && (
              <>
                {' · '}
                <span lang="zh">{event.date}</span>
              </>
            )}
          </p>
          <p className="item-name">
            {event.title[lang]} <Cite title={event.title[lang]} evidence={event.evidence} note={event.note} />
          </p>
          <Quotes evidence={event.evidence} />
          {event.note && <p className="note">{event.note[lang]}</p>}
        </li>
      ))}
    </ul>
  )
}
