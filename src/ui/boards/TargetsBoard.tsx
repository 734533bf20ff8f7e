import { useDeferredValue, useMemo, useState } from 'react'
import { facetsOf, filterTargets, sortTargets } from '../../atlas/target-filters.ts'
import { filterOf } from '../../atlas/target-groups.ts'
import { type TargetRow, targetBoard } from '../../atlas/targets.ts'
import { ReleaseProblem } from '../../release/problem.ts'
import type { TargetChoice } from '../../view/view.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { type Library, look, useApp, useStore, useWords } from '../store.ts'
import { DueStrip } from './targets/DueStrip.tsx'
import { type Choose, Chosen, Regions, Selects, StateSummary } from './targets/Filters.tsx'
import { Groups, List } from './targets/Groups.tsx'
import { today } from './targets/today.ts'
import './targets/filters.css'

/** The targets that documents set, with what is known to have come of them. */
export function TargetsBoard() {
  const words = useWords()
  const library = useApp((state) => state.library)
  const known = library !== null && !(library instanceof ReleaseProblem) ? library : null
  return (
    <section aria-label={words('targets.title')}>
      <header className="board-head">
        <h2>{words('targets.title')}</h2>
        {known && <Lead library={known} />}
      </header>
      {library === null && <p className="none">{words('panel.targets.loading')}</p>}
      {library instanceof ReleaseProblem && (
        <p className="problem" role="alert">
          <ProblemText problem={library} />
        </p>
      )}
      {known && known.targets.length > 0 && <Board library={known} />}
    </section>
  )
}

/** What this is, and how complete. */
function Lead({ library: { targets, evidence } }: { library: Library }) {
  const words = useWords()
  if (targets.length === 0) return <p>{words('targets.nothing')}</p>
  const documents = new Set(targets.flatMap((one) => one.evidence.map((id) => evidence.get(id)?.document ?? id)))
  const measured = targets.filter((one) => one.measuredBy !== undefined).length
  return (
    <>
      <p>{words('targets.lead', { documents: documents.size })}</p>
      <p>
        {words('targets.lead.overdue')}
        {measured > 0 && ` ${words('targets.lead.indicators', { count: measured })}`}
      </p>
      {!targets.some((one) => one.theme) && <p>{words('targets.old')}</p>}
    </>
  )
}

const orders = ['document', 'due', 'state'] as const

function Board({ library: { targets } }: { library: Library }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const choice = useApp((state) => state.view.targets)
  const [day] = useState(() => today(atlas.manifest.published))
  const [order, setOrder] = useState<(typeof orders)[number]>('document')
  const rows = useMemo(() => targetBoard(targets, atlas, day), [targets, atlas, day])
  const filter = useMemo(() => filterOf(choice, rows, atlas), [choice, rows, atlas])
  const facets = useMemo(() => facetsOf(rows, filter), [rows, filter])
  const shown = useMemo(() => filterTargets(rows, filter), [rows, filter])
  // What was clicked changes in the same frame; the long list follows.
  const listed = useDeferredValue(shown)
  const choose: Choose = (dimension, value) => {
    const { [dimension]: _, ...others } = choice
    const next: TargetChoice = value === undefined ? others : { ...others, [dimension]: value }
    look(store, { targets: next })
  }
  const clear = () => look(store, { targets: {} })
  const parts = { choice, facets, rows, choose }

  return (
    <>
      <StateSummary {...parts} />
      <Regions {...parts} />
      <DueStrip years={facets.year} choice={choice} today={day} choose={choose} />
      <div className="selects">
        <Selects {...parts} />
        <div className="by">
          <label htmlFor="targets-order">{words('targets.sort')}</label>
          <select
            id="targets-order"
            value={order}
            onChange={(event) => setOrder(orders.find((one) => one === event.target.value) ?? 'document')}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {words(`targets.sort.${one}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Chosen choice={choice} rows={rows} choose={choose} clear={clear} />
      <p className="shown" role="status">
        {words('targets.shown', { count: shown.length, all: rows.length })}
      </p>
      {shown.length === 0 ? (
        <p className="empty">
          {words('targets.empty')}{' '}
          <button type="button" className="quiet" onClick={clear}>
            {words('control.clear')}
          </button>
        </p>
      ) : order === 'document' ? (
        <Groups rows={listed} all={rows} />
      ) : (
        <Sorted rows={sortTargets(listed, order)} all={rows} />
      )}
    </>
  )
}

/** One list in another order; places outside stay apart. */
function Sorted({ rows, all }: { rows: readonly TargetRow[]; all: readonly TargetRow[] }) {
  const words = useWords()
  const own = filterTargets(rows, { group: ['own'] })
  const outside = filterTargets(rows, { group: ['comparison'] })
  return (
    <>
      {own.length > 0 && (
        <section>
          <h3 className="sr-only">{words('targets.list')}</h3>
          <List rows={own} all={all} under={null} />
        </section>
      )}
      {outside.length > 0 && (
        <section className="comparison">
          <h3>{words('targets.compare')}</h3>
          <p className="note">{words('targets.compare.note')}</p>
          <List rows={outside} all={all} under={null} />
        </section>
      )}
    </>
  )
}
