import { useState } from 'react'
import { groupTargets, lacksIndicator, type TargetGroup } from '../../../atlas/target-groups.ts'
import type { TargetRow } from '../../../atlas/targets.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { Place } from './Figure.tsx'
import { Row } from './Row.tsx'

/** So many rows are drawn at once; of more, the first region stands open and the others wait to be unfolded. */
const many = 60

/** Region, theme and part as in the documents; places outside stand apart at the end. */
export function Groups({ rows, all }: { rows: readonly TargetRow[]; all: readonly TargetRow[] }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const groups = groupTargets(rows, atlas)
  const outside = groups.filter((one) => one.region === null)
  const item = (group: TargetGroup, index: number) => (
    <Group key={`${group.region}${group.place}`} group={group} all={all} start={rows.length <= many || index === 0} />
  )
  return (
    <>
      {groups.filter((one) => one.region !== null).map(item)}
      {outside.length > 0 && (
        <section className="comparison">
          <h3>{words('targets.compare')}</h3>
          <p className="note">{words('targets.compare.note')}</p>
          {outside.map((group, index) => item(group, groups.length > outside.length ? index + 1 : index))}
        </section>
      )}
    </>
  )
}

function Group({ group, all, start }: { group: TargetGroup; all: readonly TargetRow[]; start: boolean }) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const atlas = useApp((state) => state.atlas)
  // Null until the reader has decided: until then it follows what is filtered.
  const [chosen, choose] = useState<boolean | null>(null)
  const open = chosen ?? start
  const region = group.region === null ? undefined : atlas.region(group.region)
  const rows = group.themes.flatMap(({ parts }) => parts.flatMap((part) => part.rows))
  const unnamed = rows.every((row) => row.responsible.length + row.cooperating.length === 0)
  const [First, Second, Third] = region ? (['h3', 'h4', 'h5'] as const) : (['h4', 'h5', 'h6'] as const)
  const promised = rows.some(({ target }) => target.kind === 'target' || target.kind === 'plan')
  return (
    <details
      className="region-group"
      open={open}
      onToggle={({ currentTarget }) => {
        // The browser also tells of what the filters opened or closed.
        if (currentTarget.open !== open) choose(currentTarget.open)
      }}
    >
      <summary>
        <First>{region?.name[lang] ?? <Place place={group.place ?? ''} />}</First>
        <span className="count">{words('targets.group.count', { count: group.count })}</span>
      </summary>
      {open && (
        <>
          <p className="note">
            {region && region.level !== 'nation' && (
              <button type="button" className="region go" onClick={() => look(store, { region: region.adcode })}>
                {words('targets.region.open', { region: region.name[lang] })}
              </button>
            )}{' '}
            {unnamed && promised && words('targets.no-units')}
          </p>
          {group.themes.map(({ theme, parts }) => (
            <section key={theme?.zh ?? ''}>
              {theme && <Second>{theme[lang]}</Second>}
              {parts.map(({ part, rows }) => (
                <section key={part?.zh ?? ''}>
                  {part && <Third>{part[lang]}</Third>}
                  <List rows={rows} all={all} under={group.region ?? group.place} />
                </section>
              ))}
            </section>
          ))}
        </>
      )}
    </details>
  )
}

export function List({
  rows,
  all,
  under,
}: {
  rows: readonly TargetRow[]
  all: readonly TargetRow[]
  under: string | null
}) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <Row key={row.target.id} row={row} unmeasured={lacksIndicator(row, all)} under={under} />
      ))}
    </ul>
  )
}
