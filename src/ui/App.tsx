import { lazy, useDeferredValue, useEffect, useMemo } from 'react'
import { isFiltered, regionFilters } from '../view/filter.ts'
import { isAnalysis } from '../view/view.ts'
import { EvidenceDialog } from './panel/EvidenceDialog.tsx'
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
const Details = lazy(() => import('./panel/details.tsx'))

/** The whole page. `firstMap` is the map's markup where the page is rendered ahead of time. */
export function App({ firstMap }: { firstMap?: string }) {
  const words = useWords()
  const region = useApp((state) => state.view.region)
  // The map changes in the same frame; the long tables follow when it has been seen.
  const view = useApp((state) => state.view)
  const { fill, period, level, lang, layers, classes, scheme, reference, second } = view
  // Filters of symbols do not concern the table of areas.
  const listed = useMemo(
    () => view,
    [fill, period, level, lang, layers, classes, scheme, reference, second, ...regionFilters(view)],
  )
  const settled = useDeferredValue(listed)
  const picked = useApp((state) => state.picked)
  const board = useApp((state) => state.view.board)
  const facility = useApp((state) => state.view.facility)
  const open = picked.length > 0 || (region !== null && !isAnalysis(board)) || facility !== null

  // On a phone the panel is a sheet over the lower part of the screen: the map moves up beside it.
  useEffect(() => {
    if (open && window.matchMedia('(max-width: 699px)').matches) {
      document.querySelector('.map-frame')?.scrollIntoView({ block: 'start' })
    }
  }, [open])

  return (
    <>
      <a className="skip" href="#table">
        {words('app.skip')}
      </a>
      <Notices />
      <div className={`page ${board ? 'wide' : ''} ${open ? 'open' : ''}`}>
        <Header />
        <Controls />
        <Key />
        <main className="stage">
          <div className="over-map">
            <Toolbar />
            {isFiltered(view) && (
              <Later>
                <Chips />
              </Later>
            )}
          </div>
          <MapView firstMap={firstMap} />
          <Periods />
        </main>
        <BoardNav />
        <aside className="panel" id="table">
          {facility !== null ? (
            <BoardHost />
          ) : picked.length > 0 || (region !== null && !isAnalysis(board)) ? (
            <Later>
              <Details region={picked.length > 0 ? null : region} />
            </Later>
          ) : board !== null ? (
            <BoardHost />
          ) : (
            <Overview view={settled} />
          )}
        </aside>
        <Footer />
      </div>
      <EvidenceDialog />
    </>
  )
}
