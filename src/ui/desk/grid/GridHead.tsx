import { Fragment, type ReactNode } from 'react'
import { columnName } from '../../../release/sheets/workbook.ts'
import { useWords } from '../../store.ts'
import type { Drawn } from './useSight.ts'

interface Props {
  columns: readonly Drawn[]
  turned: boolean
  heading(column: number): ReactNode
}

/** How the columns are named, and what they are taken for. */
export function GridHead({ columns, turned, heading }: Props) {
  const words = useWords()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className="desk-side">
          {words('desk.rows.head')}
        </th>
        {columns.map(({ index, size, gap }) => (
          <Fragment key={index}>
            {gap > 0 && <td aria-hidden="true" style={{ width: gap }} />}
            <th scope="col" style={{ width: size }} aria-colindex={index + 2}>
              <b>{turned ? index + 1 : columnName(index)}</b> {heading(index)}
            </th>
          </Fragment>
        ))}
      </tr>
    </thead>
  )
}
