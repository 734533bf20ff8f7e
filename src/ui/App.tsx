import { type ComponentType, lazy, useDeferredValue, useEffect, useMemo } from 'react'
import { isFiltered, regionFilters } from '../view/filter.ts'
import { keepsRegion } from '../view/view.ts'
import { CitedWindow } from './panel/CitedWindow.tsx'
import { Overview } from './panel/Overview.tsx'
import { BoardHost } from './parts/BoardHost.tsx'
import { BoardNav } from './parts/BoardNav.tsx'
import { Controls } from './parts/Controls.tsx'
import { Footer } from './parts/Footer.tsx'
import { Header } from './parts/Header.tsx'
import { Key } from './parts/Key.tsx'
import { Later } from './parts/Later.tsx'
import { MapView } from './parts/MapView.tsx'
import { Notices } from './parts/Notices.tsx'
import { Periods } from './parts/Periods.tsx'
import { Toolbar } from './parts/Toolbar.tsx'
import { useApp, useWords } from './store.ts'

const Chips = lazy(() => import('./tools/Chips.tsx'))
const Brief = lazy(() => import('./brief/Brief.tsx'))
const Embed = lazy(() => import('./embed/Embed.tsx'))
const Desk = lazy(() => import('./desk/Desk.tsx'))
const Paper = lazy(() => import('./paper/Paper.tsx'))
const Details = lazy(() => import('./panel/details.tsx'))

interface Props {
  /** The map's markup, where the page is rendered ahead of time. */
  firstMap?: string
  /** What an embedded map is made with, where it has come already. */
  embedded?: ComponentType | undefined
}

/** The whole page. */
export function App({ firstMap, embedded: Part = Embed }: Props) {
  const words = useWords()
  const region = useApp((state) => state.view.region)
  const filtered = useApp((state) => isFiltered(state.view))
  const picked = useApp((state) => state.picked)
  const board = useApp((state) => state.view.board)
  const facility = useApp((state) => state.view.facility)
  const mode = useApp((state) => state.view.mode)
  const detailed = picked.length > 0 || (region !== null && !keepsRegion(board))
  const open = detailed || facility !== null

  // On a phone the panel is a sheet over the lower part of the screen: the map moves up beside it.
  useEffect(() => {
    if (open && window.matchMedia('(max-width: 699px)').matches) {
      document.querySelector('.map-frame')?.scrollIntoView({ block: 'start' })
    }
  }, [open])

  if (mode === 'embed' || mode === 'desk') {
    return <Later>{mode === 'embed' ? <Part /> : <Desk />}</Later>
  }
  return (
    <>
      {(['map', 'table', 'key'] as const).map((part) => (
        <a key={part} className="skip" href={`#${part}`}>
          {words(`app.skip.${part}`)}
        </a>
      ))}
      <Notices />
      <div className={`page ${board ? 'wide' : ''} ${open ? 'open' : ''} ${mode ?? ''}`}>
        <Header />
        <Controls />
        <Key />
        <main className="stage">
          <div className="over-map">
            <Toolbar />
            {filtered && (
              <Later>
                <Chips />
              </Later>
            )}
          </div>
          <MapView firstMap={firstMap} />
          <Periods />
        </main>
        <BoardNav />
        <aside className="panel" id="table" tabIndex={-1} aria-label={words('board.title')}>
          {facility !== null ? (
            <BoardHost />
          ) : detailed ? (
            <Later>
              <Details region={picked.length > 0 ? null : region} />
            </Later>
          ) : board !== null ? (
            <BoardHost />
          ) : (
            <Listed />
          )}
        </aside>
        <Footer />
        {mode === 'brief' && (
          <Later>
            <Brief />
          </Later>
        )}
      </div>
      {mode === 'paper' && (
        <Later>
          <Paper />
        </Later>
      )}
      <CitedWindow />
    </>
  )
}

/** The table of areas. The map changes in the same frame; long tables follow when it has been seen. */
function Listed() {
  const view = useApp((state) => state.view)
  const { fill, period, level, lang, layers, classes, scheme, reference, second } = view
  // Filters of symbols do not concern the table of areas.
  const listed = useMemo(
    () => view,
    [fill, period, level, lang, layers, classes, scheme, reference, second, ...regionFilters(view)],
  )
  return <Overview view={useDeferredValue(listed)} />
}
