import { type CSSProperties, memo } from 'react'
import type { ColumnSummary } from '../../../atlas/column-summary.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { nextSort } from '../../../scene/region-table/rows.ts'
import type { Column } from '../../../view/columns.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { isGap, type Piece } from './pieces.ts'

/** So many characters of a name fit on a line: the head keeps its height while columns come and go. */
const perLine = { zh: 7, en: 15 }
const mostLines = 4

interface Props {
  columns: readonly Column[]
  pieces: readonly Piece[]
  active: number | null
  summaryOf(column: Column): ColumnSummary | null
}

/** The heads of the columns: what and of when, how much is known, and which way it is sorted. */
export const Head = memo(function Head({ columns, pieces, active, summaryOf }: Props) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const sort = useApp((state) => state.view.sort)
  const lines = Math.max(
    ...columns.map(({ indicator }) => Math.min(mostLines, Math.ceil(indicator.name[lang].length / perLine[lang]))),
  )
  return (
    <thead style={{ '--lines': lines } as CSSProperties}>
      <tr aria-rowindex={1}>
        {head('name', 0, words('table.region'), null)}
        {pieces.map((piece) => {
          if (isGap(piece)) return <td key={`gap-${piece.gap}`} className="gap" aria-hidden="true" />
          const column = columns[piece.index]
          if (!column) return null
          const { indicator, period } = column
          return head(
            indicator.id,
            piece.index + 1,
            indicator.name[lang],
            <>
              <small>
                {indicator.unit[lang]} · <span className="when">{formatPeriod(period, words)}</span>
              </small>
              <small>{coverage(column)}</small>
            </>,
          )
        })}
      </tr>
    </thead>
  )

  function coverage(column: Column): string {
    const summary = summaryOf(column)
    if (!summary) return words('datatable.waiting')
    return words('datatable.coverage', { known: summary.known, all: summary.all })
  }

  function head(by: string, at: number, name: string, more: React.ReactNode) {
    const own = sort?.by === by ? sort : null
    return (
      <th
        key={by}
        scope="col"
        aria-colindex={at + 1}
        aria-sort={own ? (own.descending ? 'descending' : 'ascending') : 'none'}
      >
        <button
          type="button"
          className="sort"
          tabIndex={active === at ? 0 : -1}
          data-place={`0.${at}`}
          title={words('datatable.sort')}
          onClick={() => look(store, { sort: nextSort(sort, by) })}
        >
          <span>{name}</span>
          <i aria-hidden="true">{own ? (own.descending ? '▼' : '▲') : '↕'}</i>
        </button>
        {more}
      </th>
    )
  }
})
