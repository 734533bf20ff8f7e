import type { CSSProperties } from 'react'
import { written } from '../../../scene/paper/evidence-numbers.ts'
import type { PrintedCell, PrintedTable } from '../../../scene/paper/figures.ts'
import { useWords } from '../../store.ts'

/** Figures as in a yearbook: right-aligned, each with the numbers of its evidence. */
export function FiguresTable({ table, caption }: { table: PrintedTable; caption?: string }) {
  const words = useWords()
  return (
    <table className={`paper-figures ${table.columns.length > 4 ? 'many' : ''}`}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{words('table.region')}</th>
          {table.columns.map(({ title, unit, period }) => (
            <th scope="col" key={title}>
              {title}
              <small>{words('scene.subtitle', { period, unit })}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.adcode} className={row.isReference ? 'reference' : undefined}>
            <th scope="row">{row.name}</th>
            {row.cells.map((cell, at) => (
              <Figure key={table.columns[at]?.title ?? at} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Figure({ cell: { text, absent, doubtful, numbers, share } }: { cell: PrintedCell }) {
  return (
    <td
      className={[absent ? 'absent' : '', share === null ? '' : 'bar'].join(' ').trim() || undefined}
      style={share === null ? undefined : ({ '--bar': share.toFixed(3) } as CSSProperties)}
    >
      {text}
      {doubtful && '?'}
      <sup>{numbers.length > 0 && `[${written(numbers)}]`}</sup>
    </td>
  )
}
