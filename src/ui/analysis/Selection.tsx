import { unitsShown } from '../../scene/areas.ts'
import { readingInWords } from '../../scene/build.ts'
import { fillIndicator, mostCompared, shownPeriod } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { selection } from './words/selection.ts'

addWords(selection)

/** The selected region, which the map and every chart mark, and what can be done with it. */
export function Selection() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const region = view.region ? atlas.region(view.region) : undefined
  if (!region) return <p className="chosen-region none">{words('selection.none')}</p>
  const indicator = fillIndicator(atlas, view)
  const reading = indicator && atlas.read(region.adcode, indicator.id, shownPeriod(atlas, view))
  const unit = unitsShown(atlas, view).find((one) => one.region === region)
  const said = reading
    ? readingInWords(unit ?? { region, reading, standsForParts: false }, indicator, view, words)
    : region.name[view.lang]
  const compared = view.compared.includes(region.adcode)
  const full = !compared && view.compared.length >= mostCompared
  return (
    <section className="chosen-region" aria-label={words('selection.title')}>
      <strong>{said}</strong>
      <span className="doing">
        <button type="button" className="quiet" onClick={() => look(store, { board: null })}>
          {words('selection.details')}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={full}
          title={full ? words('selection.full', { count: mostCompared }) : undefined}
          onClick={() =>
            look(store, {
              compared: compared
                ? view.compared.filter((one) => one !== region.adcode)
                : [...view.compared, region.adcode],
            })
          }
        >
          {words(compared ? 'selection.compared' : 'selection.compare')}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={words('selection.clear')}
          title={words('selection.clear')}
          onClick={() => look(store, { region: null })}
        >
          ✕
        </button>
      </span>
    </section>
  )
}
