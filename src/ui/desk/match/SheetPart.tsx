import { useEffect, useState } from 'react'
import { countRoles, setRole } from '../../../desk/change/rows.ts'
import { understand } from '../../../desk/change/source.ts'
import { type RowRole, rowRoles, type Source } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { act, ask, desk, detailOf } from '../desk-store.ts'
import type { Chosen } from '../grid/Grid.tsx'
import { SheetGrid } from './SheetGrid.tsx'

/** The sheet as it is, what its rows are taken for, and how that is changed. */
export function SheetPart({ source }: { source: Source }) {
  const words = useWords()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { id, layout } = source
  const last = layout.rows[layout.rows.length - 1]?.to ?? 0
  const counts = countRoles(layout.rows)

  // Turned, other rows have these numbers.
  useEffect(() => setChosen(null), [layout.turned])

  const set = (role: RowRole) => {
    if (chosen) act((project) => setRole(project, id, chosen.from, chosen.to, role), 'desk.act.rows')
  }
  return (
    <section aria-labelledby="desk-rows">
      <h3 id="desk-rows">{words(layout.turned ? 'desk.rows.title.turned' : 'desk.rows.title')}</h3>
      <ul className="desk-ways">
        {rowRoles.map((role) => {
          const count = counts[role] ?? 0
          return count === 0 ? null : (
            <li key={role}>{words('desk.rows.count', { role: words(`desk.row.${role}`), count })}</li>
          )
        })}
      </ul>
      <SheetGrid source={source} chosen={chosen} onChoose={setChosen} />
      <fieldset className="desk-rows-tool">
        <legend>{words('desk.rows.change')}</legend>
        <RowField
          label={words('desk.rows.from')}
          value={chosen?.from ?? null}
          last={last}
          onChange={(from) => setChosen({ from, to: Math.max(from, chosen?.to ?? from) })}
        />
        <RowField
          label={words('desk.rows.to')}
          value={chosen?.to ?? null}
          last={last}
          onChange={(to) => setChosen({ from: Math.min(chosen?.from ?? to, to), to })}
        />
        <label>
          <span>{words('desk.rows.are')}</span>
          <select value="" disabled={!chosen} onChange={({ target }) => set(target.value as RowRole)}>
            <option value="">{words('desk.rows.choose')}</option>
            {rowRoles.map((role) => (
              <option key={role} value={role}>
                {words(`desk.row.${role}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="quiet" onClick={() => void suggest(source)}>
          {words('desk.rows.suggest')}
        </button>
      </fieldset>
    </section>
  )
}

interface RowFieldProps {
  label: string
  value: number | null
  last: number
  onChange(row: number): void
}

/** The number of a row, as the sheet shows it. */
function RowField({ label, value, last, onChange }: RowFieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={1}
        max={last + 1}
        value={value === null ? '' : value + 1}
        onChange={({ target }) => {
          const row = Math.floor(Number(target.value))
          if (row >= 1 && row <= last + 1) onChange(row - 1)
        }}
      />
    </label>
  )
}

/** After rows have become headings, or are none any more: what the columns hold is read again from them. */
async function suggest(source: Source): Promise<void> {
  try {
    const suggestion = await ask<'suggest'>({ do: 'suggest', source })
    act((project) => understand(project, source.id, suggestion), 'desk.act.suggest')
  } catch (error) {
    desk.setState({ problem: (words) => words('desk.problem.make', { detail: detailOf(error) }) })
  }
}
