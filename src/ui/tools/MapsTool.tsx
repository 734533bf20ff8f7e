import { useId, useState } from 'react'
import { groupBy } from '../../atlas/atlas.ts'
import { formatPeriod } from '../../scene/format.ts'
import { fallbackBeside } from '../../view/beside.ts'
import { type Beside, besides, fillIndicators, isWidelyKnown, shownPeriod } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { maps } from './words/maps.ts'
import './maps.css'

addWords(maps)

/** Chooses a second map: another indicator, another period, and how the two stand to each other. */
export default function MapsTool() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const [fillId, periodId] = [useId(), useId()]
  /** What is chosen before the second map is there. */
  const [draft, setDraft] = useState<Pick<Beside, 'fill' | 'period'> | null>(null)
  const chosen = view.beside ?? draft ?? fallbackBeside(atlas, view)
  const indicator = chosen && atlas.indicator(chosen.fill)
  if (!chosen || !indicator) return <p>{words('maps.blank')}</p>

  const choose = (next: Pick<Beside, 'fill' | 'period'>) =>
    view.beside ? look(store, { beside: { ...next, how: view.beside.how } }) : setDraft(next)
  const shown = shownPeriod(atlas, { ...view, fill: chosen.fill, period: chosen.period })
  const groups = groupBy(fillIndicators(atlas), (one) =>
    words(isWidelyKnown(atlas, one) ? 'control.indicator.main' : 'control.indicator.few'),
  )
  return (
    <div className="maps-tool">
      <h2>{words('maps.title')}</h2>
      <label htmlFor={fillId}>{words('maps.fill')}</label>
      <select id={fillId} value={chosen.fill} onChange={(event) => choose({ fill: event.target.value, period: null })}>
        {[...groups].map(([group, all]) => (
          <optgroup key={group} label={group}>
            {all.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name[view.lang]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <label htmlFor={periodId}>{words('maps.period')}</label>
      <select
        id={periodId}
        value={shown}
        onChange={(event) =>
          choose({
            fill: chosen.fill,
            period: event.target.value === indicator.defaultPeriod ? null : event.target.value,
          })
        }
      >
        {atlas.periods(chosen.fill).map((period) => (
          <option key={period} value={period}>
            {formatPeriod(period, words)}
          </option>
        ))}
      </select>
      <fieldset className="switcher">
        <legend>{words('maps.how')}</legend>
        {besides.map((how) => (
          <button
            key={how}
            type="button"
            aria-pressed={view.beside?.how === how}
            onClick={() => look(store, { beside: { fill: chosen.fill, period: chosen.period, how } })}
          >
            {words(`maps.how.${how}`)}
          </button>
        ))}
      </fieldset>
      {view.beside && (
        <button type="button" className="quiet" onClick={() => look(store, { beside: null })}>
          {words('maps.one')}
        </button>
      )}
    </div>
  )
}
