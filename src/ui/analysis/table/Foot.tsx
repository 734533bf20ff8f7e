import { memo } from 'react'
import type { ColumnSummary } from '../../../atlas/column-summary.ts'
import { type Figure, type FootCell, figures, footCellOf } from '../../../scene/region-table/cells.ts'
import type { Column } from '../../../view/columns.ts'
import { useApp, useStore, useWords } from '../../store.ts'
import { isGap, type Piece, type Place } from './pieces.ts'

interface Props {
  columns: readonly Column[]
  pieces: readonly Piece[]
  /** The first of its rows in the grid. */
  first: number
  /** The cell that the Tab key leads to, if it is in one of these rows. */
  active: Place | null
  summaryOf(column: Column): ColumnSummary | null
}

/** What the columns come to; every figure leads to the values that it is computed from. */
export const Foot = memo(function Foot({ columns, pieces, first, active, summaryOf }: Props) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const boundaries = useApp((state) => state.boundaries)
  const areaOf = (adcode: string) => boundaries.get(adcode)?.areaKm2 ?? null
  return (
    <tfoot>
      {figures.map((figure, at) => {
        const row = first + at
        const tab = (column: number) => ({
          tabIndex: active?.row === row && active.column === column ? 0 : -1,
          'data-place': `${row}.${column}`,
        })
        return (
          <tr key={figure} aria-rowindex={row + 1}>
            <th scope="row" aria-colindex={1} {...tab(0)}>
              {words(`datatable.figure.${figure}`)}
            </th>
            {pieces.map((piece) => {
              if (isGap(piece)) return <td key={`gap-${piece.gap}`} className="gap" aria-hidden="true" />
              const column = columns[piece.index]
              return column ? cell(figure, column, piece.index + 1, tab(piece.index + 1)) : null
            })}
          </tr>
        )
      })}
    </tfoot>
  )

  function cell(figure: Figure, column: Column, at: number, tab: object) {
    const summary = summaryOf(column)
    const { indicator } = column
    const shown = summary && footCellOf(figure, summary, column, areaOf, lang, words)
    const formula = shown?.formula
    return (
      <td
        key={indicator.id}
        aria-colindex={at + 1}
        title={shown?.title}
        className={shown && !formula && figure !== 'coverage' ? 'absent' : undefined}
        {...(formula ? {} : tab)}
      >
        {shown && formula ? (
          <button type="button" className="value" {...tab} onClick={() => cite(figure, column, shown, formula())}>
            {shown.text}
          </button>
        ) : (
          (shown?.text ?? words('datatable.waiting'))
        )}
        {shown?.more && <small>{shown.more}</small>}
      </td>
    )
  }

  function cite(figure: Figure, { indicator, period }: Column, { text, more, title }: FootCell, formula: string) {
    store.setState({
      cited: {
        title: [words(`datatable.figure.${figure}`), indicator.name[lang], period].join(' · '),
        value: `${more ? `${more} ` : ''}${text} ${indicator.percent ? '' : indicator.unit[lang]}`,
        status: 'derived',
        formula,
        note: { zh: title, en: title },
        evidence: [],
      },
    })
  }
})
