import { lazy, useEffect, useRef } from 'react'
import { viewBox } from '../../paint/svg/markup.ts'
import { isOpen, isShown } from '../../view/embed.ts'
import { useApp, useStore, useWords } from '../store.ts'
import { Later } from './Later.tsx'
import { MapController } from './map-controller.ts'
import { useMarkup } from './useMarkup.ts'

const Beside = lazy(() => import('../beside/Beside.tsx'))
const MapAccess = lazy(() => import('../access/MapAccess.tsx'))

/** The map. React makes the frame; everything inside it belongs to the painters. */
export function MapView({ firstMap }: { firstMap?: string | undefined }) {
  const words = useWords()
  const store = useStore()
  const summary = useApp((state) => state.scene.summary)
  const beside = useApp((state) => state.view.beside)
  const alive = useApp((state) => state.library !== null)
  const zooms = useApp(({ view }) => isShown('zoom', view) && isOpen('map', view))
  const host = useRef<HTMLDivElement>(null)
  const controller = useRef<MapController | null>(null)

  useEffect(() => {
    if (!host.current) return
    const map = new MapController(store, host.current)
    controller.current = map
    return () => map.destroy()
  }, [store])

  return (
    <div className={beside ? `map-frame two ${beside.how}` : 'map-frame'} id="map" tabIndex={-1}>
      <div className="map" ref={host}>
        {/* biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset */}
        <svg
          role="group"
          aria-label={words('map.label')}
          aria-describedby="map-summary"
          viewBox={viewBox}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the painter, which escapes every text
          dangerouslySetInnerHTML={useMarkup(firstMap ?? '')}
        />
      </div>
      <p className="sr-only" id="map-summary">
        {summary}
      </p>
      <div className="tip" hidden />
      {zooms && (
        <div className="zoom-buttons">
          <button
            type="button"
            title={words('control.zoom.in')}
            aria-label={words('control.zoom.in')}
            onClick={() => controller.current?.zoomBy(1.8)}
          >
            ＋
          </button>
          <button
            type="button"
            title={words('control.zoom.out')}
            aria-label={words('control.zoom.out')}
            onClick={() => controller.current?.zoomBy(1 / 1.8)}
          >
            －
          </button>
          <button
            type="button"
            title={words('control.zoom.all')}
            aria-label={words('control.zoom.all')}
            onClick={() => controller.current?.showAll()}
          >
            ⤢
          </button>
        </div>
      )}
      {alive && (
        <Later silent>
          <MapAccess map={controller} host={host} />
        </Later>
      )}
      {beside && (
        <Later>
          <Beside beside={beside} map={controller} />
        </Later>
      )}
    </div>
  )
}
