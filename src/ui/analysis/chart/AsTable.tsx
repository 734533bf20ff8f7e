import { type ReactNode, useState } from 'react'
import { LongBody } from '../../parts/LongBody.tsx'

export interface Column {
  name: string
  /** Of words, not of numbers. */
  text?: boolean
}

/** The numbers of a chart as a table, unfolded on demand; rows are made only then. */
export function AsTable<T>(props: {
  /** What unfolds it. */
  title: string
  caption: string
  columns: readonly Column[]
  items: readonly T[]
  row(item: T, index: number): ReactNode
}) {
  const [open, setOpen] = useState(false)
  const { title, caption, columns, items, row } = props
  return (
    <details className="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a wide table scrolls in it
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it
        <div className="table-window" role="region" aria-label={caption} tabIndex={0}>
          <table aria-rowcount={items.length + 1}>
            <caption>{caption}</caption>
            <thead>
              <tr aria-rowindex={1}>
                {columns.map(({ name, text }) => (
                  <th key={name} scope="col" className={text ? 'text' : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <LongBody items={items} row={row} />
          </table>
        </div>
      )}
    </details>
  )
}
