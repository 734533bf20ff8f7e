import { groupBy } from '../../../atlas/atlas.ts'
import { headingOf } from '../../../release/book/titles.ts'
import type { RecordChange } from '../../../release/compare.ts'
import type { Text } from '../../../release/schema.ts'
import { useApp, useWords } from '../../store.ts'
import type { Compared } from './useComparison.ts'

/** Records of all other tables that differ, table by table. */
export function Records({ compared }: { compared: Compared }) {
  const words = useWords()
  const { records, same } = compared.comparison
  return (
    <section className="board-section">
      <h3>{words('changes.records')}</h3>
      <p className="sum">{words('changes.records.sum', { count: records.length, same: same.records })}</p>
      {[...groupBy(records, ({ table }) => table)].map(([table, changes]) => (
        <details key={table} className="records">
          <summary>
            {words(`changes.table.${table}`)} <small>{summaryOf(changes)}</small>
          </summary>
          <ul>
            {changes.map((one) => (
              <Item key={one.id} change={one} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )

  function summaryOf(changes: readonly RecordChange[]): string {
    return (['appeared', 'disappeared', 'changed'] as const)
      .map((fate) => ({ fate, count: changes.filter((one) => one.fate === fate).length }))
      .filter(({ count }) => count > 0)
      .map(({ fate, count }) => `${words(`changes.fate.${fate}`)} ${count}`)
      .join(' · ')
  }
}

function Item({ change }: { change: RecordChange }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { table, fate, after, before, fields } = change
  const name = nameOf(after ?? before)
  const changed = fields.map((field) => headingOf(table, field)?.[lang] ?? field).join(words('changes.comma'))
  return (
    <li>
      <i className={`fate ${fate}`} title={words(`changes.fate.${fate}`)} />
      <span className="sr-only">{words(`changes.fate.${fate}`)} </span>
      {typeof name === 'string' ? <span lang="zh">{name}</span> : (name?.[lang] ?? change.id)}
      {fields.length > 0 && <small>{words('changes.fields', { fields: changed })}</small>}
    </li>
  )
}

/** What a record is called: its name or title, whichever its table has. */
function nameOf(row: unknown): Text | string | undefined {
  const { name, title, text } = row as Record<'name' | 'title' | 'text', Text | string | undefined>
  return name ?? title ?? text
}
