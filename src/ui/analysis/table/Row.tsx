import { memo } from 'react'
import type { Region } from '../../../release/schema.ts'
import { type Cell, cellOf } from '../../../scene/region-table/cells.ts'
import type { Column } from '../../../view/columns.ts'
import { citedOf } from '../../panel/cited.ts'
import { type Cited, useApp, useStore, useWords } from '../../store.ts'
import { isGap, type Piece } from './pieces.ts'

interface Props {
  region: Region
  /** Its row in the grid. */
  place: number
  columns: readonly Column[]
  pieces: readonly Piece[]
  /** The column that the Tab key leads to, if it is in this row. */
  active: number | null
  kind: string
  /** The area in which it lies, where that is to be said. */
  within: string | null
  onSelect(adcode: string): void
}

/** A region with a cell for every column that is near the window. */
export const Row = memo(function Row({ region, place, columns, pieces, active, kind, within, onSelect }: Props) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const pointed = useApp((state) => state.hovered === region.adcode)
  const chosen = useApp((state) => state.view.region === region.adcode)
  const tab = (column: number) => (active === column ? 0 : -1)
  const name = region.shortName[lang]
  return (
    <tr
      className={`${kind}${pointed ? ' pointed' : ''}${chosen ? ' chosen' : ''}`}
      aria-rowindex={place + 1}
      aria-selected={chosen}
      data-region={region.adcode}
    >
      <th
        scope="row"
        aria-colindex={1}
        title={region.name[lang]}
        {...(region.level === 'nation' ? { tabIndex: tab(0), 'data-place': `${place}.0` } : {})}
      >
        {region.level === 'nation' ? (
          name
        ) : (
          <button
            type="button"
            className="region"
            tabIndex={tab(0)}
            data-place={`${place}.0`}
            onClick={() => onSelect(region.adcode)}
          >
            {name}
            {within && <small> {within}</small>}
          </button>
        )}
      </th>
      {pieces.map((piece) => {
        if (isGap(piece)) return <td key={`gap-${piece.gap}`} className="gap" aria-hidden="true" />
        const column = columns[piece.index]
        return column ? cell(column, piece.index + 1) : null
      })}
    </tr>
  )

  function cell(column: Column, at: number) {
    const cell = cellOf(atlas, region, column, lang, words)
    const { cited, kind, dated } = cell
    const focusable = { tabIndex: tab(at), 'data-place': `${place}.${at}` }
    const text = (
      <>
        {cell.text}
        {cell.doubtful && (
          <>
            <span className="mark" aria-hidden="true">
              ?
            </span>
            <span className="sr-only">{words('absence.short.doubtful')}</span>
          </>
        )}
      </>
    )
    return (
      <td
        key={column.indicator.id}
        aria-colindex={at + 1}
        className={kind}
        title={cell.title ?? undefined}
        {...(cited ? {} : focusable)}
      >
        {cited ? (
          <button
            type="button"
            className={`${kind === 'absent' ? 'absent' : 'value'}${cell.doubtful ? ' doubtful' : ''}`}
            {...focusable}
            onClick={() => store.setState({ cited: evidenceOf(cell, column) })}
          >
            {text}
          </button>
        ) : (
          <span className="absent">{text}</span>
        )}
        {dated && <small className="dated">{dated}</small>}
      </td>
    )
  }

  function evidenceOf({ cited, text, kind, title }: Cell, { indicator, period }: Column): Cited | null {
    if (!cited) return null
    const { observation, of } = cited
    if (observation.value === null || !('status' in observation)) {
      const head = `${of.name[lang]} · ${indicator.name[lang]} · ${observation.period || period}`
      return {
        title: head,
        value: title ?? text,
        status: null,
        formula: null,
        note: null,
        evidence: observation.evidence,
      }
    }
    const present = citedOf(observation, indicator, of.name[lang], lang)
    return kind === 'larger' ? { ...present, value: title ?? text } : present
  }
})
