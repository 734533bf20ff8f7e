import { memo, useDeferredValue, useId, useMemo, useState } from 'react'
import { regionsOf, sorted } from '../../scene/region-table/rows.ts'
import { columnsOf } from '../../view/columns.ts'
import { regionFilters } from '../../view/filter.ts'
import type { View } from '../../view/view.ts'
import { useApp, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { Chooser } from './table/Chooser.tsx'
import { Grid } from './table/Grid.tsx'
import { Method } from './table/Method.tsx'
import { Whole } from './table/Whole.tsx'
import { table } from './words/table.ts'
import './table.css'
import './table/print.css'

addWords(table)

/** The map changes in the same frame; the table's hundreds of cells follow when it has been seen. */
export default function TableBoard() {
  return <Board view={useDeferredValue(useApp((state) => state.view))} />
}

/** Every region of the map's level that passes the filters, with the chosen indicators. */
const Board = memo(function Board({ view }: { view: View }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const [text, setText] = useState('')
  const [choosing, setChoosing] = useState(false)
  const [full, setFull] = useState(false)
  const search = useId()
  const asked = useDeferredValue(text)
  const filters = JSON.stringify(regionFilters(view))
  const columns = useMemo(() => columnsOf(atlas, view), [atlas, view.columns, view.fill, view.period])
  const regions = useMemo(() => regionsOf(atlas, view, asked), [atlas, view.level, filters, asked])
  const { lang, sort } = view
  const rows = useMemo(() => {
    const by = columns.find(({ indicator }) => indicator.id === sort?.by)
    // What is not seen does not sort.
    const seen = by || sort?.by === 'name' ? sort : null
    return sorted(regions, seen, lang, ({ adcode }) => {
      const reading = by && atlas.read(adcode, by.indicator.id, by.period)
      return reading?.kind === 'value' ? reading.value : null
    })
  }, [atlas, regions, columns, sort, lang])

  const size = words('datatable.size', {
    regions: words('datatable.size.regions', { count: rows.length }),
    indicators: words('datatable.size.indicators', { count: columns.length }),
  })

  return (
    <Whole full={full} onLeave={() => setFull(false)} title={words('datatable.title')}>
      <header className="board-head">
        <h2>{words('datatable.title')}</h2>
        <p role="status">{size}</p>
      </header>
      <div className="doing">
        <label htmlFor={search}>{words('datatable.find')}</label>
        <input
          id={search}
          type="search"
          value={text}
          placeholder={words('datatable.find.hint')}
          onChange={(event) => setText(event.target.value)}
        />
        <button
          type="button"
          className="quiet"
          aria-expanded={choosing}
          aria-controls={choosing ? `${search}columns` : undefined}
          onClick={() => setChoosing(!choosing)}
        >
          {words('datatable.columns')}
        </button>
        <button type="button" className="quiet whole" onClick={() => setFull(!full)}>
          {words(full ? 'datatable.leave' : 'datatable.full')}
        </button>
      </div>
      {choosing && <Chooser id={`${search}columns`} />}
      {columns.length === 0 ? (
        <p className="none">{words('datatable.nothing')}</p>
      ) : rows.length === 0 ? (
        <p className="none">
          {asked.trim() ? words('datatable.unmatched', { text: asked.trim() }) : words('datatable.none')}
        </p>
      ) : (
        <Grid rows={rows} regions={regions} columns={columns} label={words('datatable.grid', { size })} />
      )}
      <Method />
    </Whole>
  )
})
