import { lazy, useDeferredValue } from 'react'
import { isOpen, isShown } from '../../view/embed.ts'
import { fillIndicator, fillIndicators, isWidelyKnown, levels } from '../../view/view.ts'
import { Overview } from '../panel/Overview.tsx'
import { Choice } from '../parts/Controls.tsx'
import { Key } from '../parts/Key.tsx'
import { look, useApp, useStore, useWords } from '../store.ts'

const Filters = lazy(() => import('../tools/Filters.tsx'))
const Search = lazy(() => import('../tools/Search.tsx'))
const Display = lazy(() => import('../tools/DisplayTool.tsx'))

export const tools = { filter: Filters, search: Search, display: Display }

/** Which indicator, at which level, as far as the page around leaves it open. */
function Controls() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const [fills, steps] = [isOpen('fill', view), isOpen('level', view)]
  if (!fills && !steps) return null
  return (
    <section className="controls" aria-label={words('control.title')}>
      {fills && (
        <Choice
          label={words('control.indicator')}
          value={fillIndicator(atlas, view)?.id ?? ''}
          options={fillIndicators(atlas).map((one) => [
            one.id,
            one.name[view.lang],
            words(isWidelyKnown(atlas, one) ? 'control.indicator.main' : 'control.indicator.few'),
          ])}
          onChoose={(fill) => look(store, { fill, ...(isOpen('period', view) ? { period: null } : {}) })}
        />
      )}
      {steps && (
        <fieldset className="switcher">
          <legend className="sr-only">{words('control.level')}</legend>
          {levels.map((level) => (
            <button
              key={level}
              type="button"
              aria-pressed={view.level === level}
              onClick={() => look(store, { level })}
            >
              {words(`level.${level}`)}
            </button>
          ))}
        </fieldset>
      )}
    </section>
  )
}

/** What the map's signs mean, and what of it can be chosen. The signs of absence are named here at every size. */
export function KeyPart() {
  const chooses = useApp(({ view }) => isShown('layers', view))
  const spread = useApp(({ view }) => isShown('filters', view) && isOpen('filters', view))
  return (
    <div className="embed-key">
      {chooses && <Controls />}
      <Key switches={chooses} spread={spread} />
    </div>
  )
}

/** The map as a table. */
export function TablePart() {
  return <Overview view={useDeferredValue(useApp((state) => state.view))} />
}
