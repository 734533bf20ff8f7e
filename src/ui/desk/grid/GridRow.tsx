import { Fragment, memo, type ReactNode } from 'react'
import type { RowRole, Source } from '../../../desk/project.ts'
import { columnName } from '../../../release/sheets/workbook.ts'
import { useWords } from '../../store.ts'
import { isFigure } from './cell-text.ts'
import type { Found } from './found.ts'
import { type CellNow, cellNow } from './useEditing.ts'
import type { Drawn } from './useSight.ts'
import type { Windows } from './useWindows.ts'

/** Characters of a cell that are drawn; some hold whole books. */
export const mostDrawn = 120

interface Props {
  index: number
  role: RowRole
  isChosen: boolean
  source: Source
  cells: Windows
  columns: readonly Drawn[]
  found: ReadonlyMap<number, Found> | undefined
  /** The chosen column, -1 for the heading of the row, and what is in it; null where the chosen cell is in another row. */
  here: number | null
  editor: ReactNode
  /** First and last column that are chosen besides; -1: none in this row. */
  left: number
  right: number
}

export const GridRow = memo(function GridRow({
  index,
  role,
  isChosen,
  source,
  cells,
  columns,
  found,
  here,
  editor,
  left,
  right,
}: Props) {
  const words = useWords()
  return (
    <tr aria-rowindex={index + 2} data-row={index} className={`desk-row-${role}`}>
      <th scope="row" aria-colindex={1} className={`desk-side ${markOf(found?.get(-1))}`}>
        <button
          type="button"
          tabIndex={here === -1 ? 0 : -1}
          data-here={here === -1 ? '' : undefined}
          aria-pressed={isChosen}
        >
          <span>{source.layout.turned ? columnName(index) : index + 1}</span> <span>{words(`desk.row.${role}`)}</span>
        </button>
      </th>
      {columns.map(({ index: column, size, gap }) => (
        <Fragment key={column}>
          {gap > 0 && <td aria-hidden="true" style={{ width: gap }} />}
          <Cell
            cell={cellNow(source, cells, { row: index, column })}
            column={column}
            width={size}
            found={found?.get(column)}
            editor={here === column ? editor : null}
            isChosen={left >= 0 && column >= left && column <= right}
          />
        </Fragment>
      ))}
    </tr>
  )
})

interface CellProps {
  cell: CellNow
  column: number
  width: number
  found: Found | undefined
  editor: ReactNode
  isChosen: boolean
}

function Cell({ cell, column, width, found, editor, isChosen }: CellProps) {
  const words = useWords()
  const { text, isEdited } = cell
  const looks = [
    isFigure(text) ? 'desk-number' : '',
    isEdited ? 'desk-edited' : '',
    markOf(found),
    editor ? 'desk-here' : '',
    isChosen ? 'desk-chosen' : '',
  ]
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid is a gridcell
    <td
      className={looks.filter(Boolean).join(' ') || undefined}
      style={{ width }}
      aria-colindex={column + 2}
      aria-selected={editor !== null || isChosen}
      data-column={column}
      title={!editor && text.length > 12 ? text.slice(0, 500) : undefined}
    >
      {editor ?? text.slice(0, mostDrawn)}
      {isEdited && <span className="sr-only">{words('desk.grid.edited')}</span>}
      {found && (
        <span className="sr-only">{words(hasError(found) ? 'desk.grid.has-error' : 'desk.grid.has-warning')}</span>
      )}
    </td>
  )
}

const hasError = ({ findings }: Found): boolean => findings.some(({ severity }) => severity === 'error')

export const markOf = (found: Found | undefined): string =>
  found ? (hasError(found) ? 'desk-found desk-found-error' : 'desk-found') : ''
