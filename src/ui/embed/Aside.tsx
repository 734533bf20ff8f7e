import { lazy } from 'react'
import { isOpen, isShown } from '../../view/embed.ts'
import { BoardHost } from '../parts/BoardHost.tsx'
import { Later } from '../parts/Later.tsx'
import { Periods } from '../parts/Periods.tsx'
import { look, type State, type Store, useApp, useWords } from '../store.ts'
import { Ways } from './Foot.tsx'
import { PartButton, useParts } from './Head.tsx'
import { KeyPart, TablePart, tools } from './Parts.tsx'
import type { Pane, Panes } from './panes.ts'
import { Sheet } from './Sheet.tsx'
import type { Shape } from './shape.ts'

const Details = lazy(() => import('../panel/details.tsx'))

/** Whether something is selected whose details are to be seen. */
export function isDetailed({ view, picked }: Pick<State, 'view' | 'picked'>): boolean {
  if (!isShown('region', view)) return false
  return view.facility !== null || view.region !== null || (picked.length > 0 && isOpen('region', view))
}

/** Closes the details, or leads from an institution to where it stands. Where they are locked they stay. */
export function closeDetails(store: Store): void {
  const { view, atlas } = store.getState()
  const above = atlas.facilities.find(({ id }) => id === view.facility)?.region ?? null
  store.setState({ picked: [] })
  look(store, { facility: null, region: view.facility !== null && view.region === null ? above : null })
}

/** What stands beside the map: what was opened, what was selected, or the table. */
export function Aside(props: { shape: Shape; panes: Panes; hidden: string | null; onHide(): void }) {
  const { shape, panes, hidden, onHide } = props
  const { pane, close } = panes
  const words = useWords()
  const view = useApp((state) => state.view)
  const picked = useApp((state) => state.picked)
  const name = useName(pane)
  const selected = useApp(isDetailed) && hidden !== (view.facility ?? view.region)
  if (pane !== null && pane !== 'table') {
    const Tool = pane === 'key' || pane === 'menu' ? null : tools[pane]
    return (
      <Sheet name={name} kind={pane} onClose={close}>
        {pane === 'key' && <KeyPart />}
        {pane === 'menu' && <Menu shape={shape} panes={panes} />}
        {Tool && <Tool />}
      </Sheet>
    )
  }
  if (selected)
    return (
      <aside className="panel embed-details" id="table" tabIndex={-1} aria-label={words('embed.details')}>
        {!isOpen('region', view) && (
          <button type="button" className="quiet embed-shut" aria-label={words('embed.close')} onClick={onHide}>
            ✕
          </button>
        )}
        {view.facility !== null ? (
          <BoardHost />
        ) : (
          <Later>
            <Details region={picked.length > 0 && isOpen('region', view) ? null : view.region} />
          </Later>
        )}
      </aside>
    )
  if (pane === 'table')
    return (
      <Sheet name={name} kind="table" onClose={close}>
        <TablePart />
      </Sheet>
    )
  return (
    <aside className="panel embed-table" id="table" tabIndex={-1} aria-label={words('embed.table')}>
      <TablePart />
    </aside>
  )
}

/** Whether anything stands there. */
export function useAside(shape: Shape, { pane }: Panes, hidden: string | null): boolean {
  const selected = useApp((state) => isDetailed(state) && hidden !== (state.view.facility ?? state.view.region))
  const tabled = useApp(({ view }) => isShown('table', view)) && shape.hasTableBeside
  return pane !== null || selected || tabled
}

function useName(pane: Pane | null): string {
  const words = useWords()
  return pane === null ? '' : words(`embed.${pane}`)
}

/** In a small frame, the way to all that is not the map. */
function Menu({ shape, panes }: { shape: Shape; panes: Panes }) {
  const words = useWords()
  const { version } = useApp((state) => state.core.manifest)
  const parts = useParts(shape)
  const timed = useApp(({ view }) => isShown('period', view) && isOpen('period', view))
  return (
    <div className="embed-menu">
      {timed && <Periods />}
      <div className="embed-bar">
        {parts.map((part) => (
          <PartButton key={part} part={part} panes={panes} />
        ))}
      </div>
      <p className="note">{words('embed.source', { version })}</p>
      <Ways panes={panes} />
    </div>
  )
}
