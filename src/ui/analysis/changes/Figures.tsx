import { useEffect, useMemo, useState } from 'react'
import { groupBy } from '../../../atlas/atlas.ts'
import { type Fate, type FigureChange, fates } from '../../../release/compare.ts'
import { inView, regionFilters } from '../../../view/filter.ts'
import { fillIndicators } from '../../../view/view.ts'
import { look, mark, useApp, useStore, useWords } from '../../store.ts'
import { FigureList, type MoreOfFigure } from './FigureList.tsx'
import type { Compared } from './useComparison.ts'

/** So many indicators are listed until all are asked for. */
const few = 8

interface Props {
  compared: Compared
  /** Whether the map marks the areas of the listed figures. */
  marks?: boolean
  more?: MoreOfFigure
}

/** Figures that differ: a table of how many of which indicator, and the list of them. */
export function Figures({ compared, marks = true, more }: Props) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const drawn = useApp((state) => state.scene.areas)
  const [indicator, setIndicator] = useState<string | null>(() =>
    compared.comparison.figures.some((one) => one.indicator === view.fill) ? view.fill : null,
  )
  const [fate, setFate] = useState<Fate | null>(null)
  const [all, setAll] = useState(false)
  const [selectedOnly, setSelectedOnly] = useState(false)
  const { figures, same } = compared.comparison
  const passing = useMemo(
    () => figures.filter(({ region }) => inView(atlas, view, region)),
    [figures, atlas, ...regionFilters(view)],
  )
  const byIndicator = useMemo(() => groupBy(passing, (one) => one.indicator), [passing])
  const occurring = fates.filter((one) => passing.some((change) => change.fate === one))
  const own = selectedOnly && view.region !== null
  const listed = passing.filter(
    (one) =>
      (indicator === null || one.indicator === indicator) &&
      (fate === null || one.fate === fate) &&
      (!own || atlas.lineage(one.region).some(({ adcode }) => adcode === view.region)),
  )
  // Only areas of the map as it is drawn: a county inside a marked prefecture would be marked twice.
  const changed = new Set(listed.map(({ region }) => region))
  const marked = drawn.map(({ adcode }) => adcode).filter((adcode) => changed.has(adcode))
  useEffect(() => mark(store, marks ? marked : []), [store, marks, marked.join()])
  useEffect(() => () => mark(store, []), [store])

  const rows = [...byIndicator]
  const shown = all ? rows : rows.filter(([id], index) => index < few || id === indicator)

  const nameOf = (id: string) =>
    (atlas.indicator(id) ?? compared.before.indicators.find((one) => one.id === id))?.name[view.lang] ?? id
  const choose = (id: string | null, of: Fate | null) => {
    const again = indicator === id && fate === of
    setIndicator(again ? null : id)
    setFate(again ? null : of)
    if (!again && id !== null && fillIndicators(atlas).some((one) => one.id === id)) {
      look(store, { fill: id, period: null })
    }
  }
  const cell = (changes: readonly FigureChange[], id: string | null, of: Fate) => {
    const count = changes.filter((one) => one.fate === of).length
    return (
      <td key={of}>
        {count === 0 ? (
          <span className="dash">{words('changes.zero')}</span>
        ) : (
          <button
            type="button"
            className="count"
            aria-pressed={indicator === id && fate === of}
            onClick={() => choose(id, of)}
          >
            {count}
          </button>
        )}
      </td>
    )
  }

  return (
    <section className="board-section">
      <h3>{words('changes.figures')}</h3>
      <p className="sum">
        {words('changes.figures.sum', { count: passing.length, same: same.figures })}
        {passing.length < figures.length && ` ${words('changes.filtered', { count: figures.length - passing.length })}`}
      </p>
      {occurring.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        <section className="wide-table" aria-label={words('changes.table')} tabIndex={0}>
          <table className="fates">
            <caption className="sr-only">{words('changes.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{words('changes.indicator')}</th>
                {occurring.map((one) => (
                  <th key={one} scope="col" title={words(`changes.meaning.${one}`)}>
                    <i className={`fate ${one}`} aria-hidden="true" />
                    {words(`changes.fate.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(([id, changes]) => (
                <tr key={id} className={indicator === id ? 'chosen' : undefined}>
                  <th scope="row">{nameOf(id)}</th>
                  {occurring.map((one) => cell(changes, id, one))}
                </tr>
              ))}
            </tbody>
            {byIndicator.size > 1 && (
              <tfoot>
                <tr>
                  <th scope="row">{words('changes.all')}</th>
                  {occurring.map((one) => cell(passing, null, one))}
                </tr>
              </tfoot>
            )}
          </table>
        </section>
      )}
      {shown.length < rows.length && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {words('changes.more', { count: rows.length - shown.length })}
        </button>
      )}
      <div className="list-head">
        <p aria-live="polite">
          {words('changes.listed', { count: listed.length })}
          {indicator !== null && ` · ${nameOf(indicator)}`}
          {fate !== null && ` · ${words(`changes.fate.${fate}`)}`}
        </p>
        {view.region !== null && (
          <label className="check">
            <input type="checkbox" checked={selectedOnly} onChange={(event) => setSelectedOnly(event.target.checked)} />
            {words('changes.selected', { name: atlas.region(view.region)?.name[view.lang] ?? '' })}
          </label>
        )}
        {(indicator !== null || fate !== null) && (
          <button type="button" className="quiet" onClick={() => choose(indicator, fate)}>
            {words('changes.everything')}
          </button>
        )}
      </div>
      <FigureList changes={listed} compared={compared} withIndicator={indicator === null} more={more} />
    </section>
  )
}
