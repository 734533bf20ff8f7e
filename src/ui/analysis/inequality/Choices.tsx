import { useId } from 'react'
import type { Indicator } from '../../../release/schema.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { lookAtPeriod, periodOf, resourcesOf } from '../../../scene/inequality.ts'
import { overs } from '../../../view/view.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'

interface Props {
  resource: Indicator
  /** Whether the resource can be measured. */
  fit: boolean
  withDoubtful: boolean
  onDoubtful(withDoubtful: boolean): void
}

/** What is measured, against what, in which year. */
export function Choices({ resource, fit, withDoubtful, onDoubtful }: Props) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const id = useId()
  const period = periodOf(atlas, view, resource)
  return (
    <div className="choices">
      <p className="choice">
        <label htmlFor={id}>{words('inequality.resource')}</label>
        <select
          id={id}
          value={fit ? resource.id : ''}
          onChange={(event) => look(store, { resource: event.target.value })}
        >
          {!fit && (
            <option value="" disabled>
              {words('inequality.resource.choose')}
            </option>
          )}
          {resourcesOf(atlas).map((one) => (
            <option key={one.id} value={one.id}>
              {one.name[view.lang]}
            </option>
          ))}
        </select>
      </p>
      <fieldset className="pick">
        <legend>{words('inequality.over')}</legend>
        <span className="joined">
          {overs.map((over) => (
            <button key={over} type="button" aria-pressed={view.over === over} onClick={() => look(store, { over })}>
              {words(`inequality.over.${over}`)}
            </button>
          ))}
        </span>
      </fieldset>
      {fit && (
        <fieldset className="pick years">
          <legend>{words('inequality.years')}</legend>
          <span className="joined">
            {atlas.periods(resource.id).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === period}
                aria-label={formatPeriod(one, words)}
                onClick={() => look(store, lookAtPeriod(atlas, view, resource, one))}
              >
                {one}
              </button>
            ))}
          </span>
        </fieldset>
      )}
      {fit && (
        <label className="check">
          <input type="checkbox" checked={withDoubtful} onChange={(event) => onDoubtful(event.target.checked)} />
          {words('inequality.with-doubtful')}
        </label>
      )}
    </div>
  )
}
