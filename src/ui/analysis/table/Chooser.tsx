import { useId, useMemo, useState } from 'react'
import type { Indicator } from '../../../release/schema.ts'
import { columnsOf, moved } from '../../../view/columns.ts'
import { fillIndicator, isWidelyKnown } from '../../../view/view.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'
import './choose.css'

/** Which indicators are columns, and in which order. */
export function Chooser({ id }: { id: string }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const [text, setText] = useState('')
  const search = useId()
  const { lang } = view
  // The table may still be behind what was chosen last.
  const shown = useMemo(() => columnsOf(atlas, view), [atlas, view.columns, view.fill, view.period])
  const chosen = shown.map(({ indicator }) => indicator.id)
  const fill = fillIndicator(atlas, view)
  const set = (columns: readonly string[]) => look(store, { columns })
  const wanted = text.trim().toLowerCase()
  const found = atlas.indicators.filter(({ name }) =>
    [name.zh, name.en].some((one) => one.toLowerCase().includes(wanted)),
  )
  const groups = [
    { title: words('control.indicator.main'), list: found.filter((one) => isWidelyKnown(atlas, one)) },
    { title: words('control.indicator.few'), list: found.filter((one) => !isWidelyKnown(atlas, one)) },
  ].filter(({ list }) => list.length > 0)

  return (
    <div className="choose" id={id}>
      <section aria-label={words('datatable.choose.shown')}>
        <h3>{words('datatable.choose.shown')}</h3>
        <ol>
          {shown.map(({ indicator }, at) => (
            <li key={indicator.id}>
              <span>{indicator.name[lang]}</span>
              {move(indicator, -1, at === 0)}
              {move(indicator, 1, at === shown.length - 1)}
              <button
                type="button"
                className="quiet"
                aria-label={words('datatable.choose.remove', { name: indicator.name[lang] })}
                disabled={shown.length === 1}
                onClick={() => set(chosen.filter((one) => one !== indicator.id))}
              >
                ✕
              </button>
            </li>
          ))}
        </ol>
        <p className="ends">
          <button type="button" className="quiet" disabled={view.columns.length === 0} onClick={() => set([])}>
            {words('datatable.choose.reset')}
          </button>
          {fill && !chosen.includes(fill.id) && (
            <button type="button" className="quiet" onClick={() => set([fill.id, ...chosen])}>
              {words('datatable.choose.fill')}
            </button>
          )}
        </p>
      </section>
      <section aria-label={words('datatable.choose.all')}>
        <h3>
          <label htmlFor={search}>{words('datatable.choose.find')}</label>
        </h3>
        <input id={search} type="search" value={text} onChange={(event) => setText(event.target.value)} />
        {groups.length === 0 && <p className="none">{words('datatable.choose.unmatched', { text: text.trim() })}</p>}
        {groups.map(({ title, list }) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            {list.map((indicator) => (
              <label key={indicator.id}>
                <input
                  type="checkbox"
                  checked={chosen.includes(indicator.id)}
                  disabled={chosen.length === 1 && chosen.includes(indicator.id)}
                  onChange={(event) =>
                    set(event.target.checked ? [...chosen, indicator.id] : chosen.filter((one) => one !== indicator.id))
                  }
                />
                {indicator.name[lang]}
              </label>
            ))}
          </fieldset>
        ))}
      </section>
    </div>
  )

  function move(indicator: Indicator, by: -1 | 1, end: boolean) {
    const name = indicator.name[lang]
    return (
      <button
        type="button"
        className="quiet"
        aria-label={words(by < 0 ? 'datatable.choose.before' : 'datatable.choose.after', { name })}
        aria-disabled={end}
        onClick={() => {
          if (!end) set(moved(chosen, indicator.id, by))
        }}
      >
        {by < 0 ? '←' : '→'}
      </button>
    )
  }
}
