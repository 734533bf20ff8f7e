import { fillIndicator, shownPeriod } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'

/** The years in which the indicator is known. */
export function Periods() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const indicator = fillIndicator(atlas, view)
  if (!indicator || !view.layers.includes('fill')) return null
  const periods = atlas.periods(indicator.id)
  const shown = shownPeriod(atlas, view)
  return (
    <fieldset className="periods">
      <legend className="sr-only">{words('control.period')}</legend>
      {periods.map((period) => (
        <button
          key={period}
          type="button"
          aria-pressed={period === shown}
          onClick={() => look(store, { period: period === indicator.defaultPeriod ? null : period })}
        >
          {period}
        </button>
      ))}
    </fieldset>
  )
}
