import { MapLibreOverlay } from '@deck.gl/maplibre'
import { type GeoJSONSource, Map as LibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Size, Transform } from '../svg/camera.ts'
import { admitWorker } from './admit.ts'
import { toCamera } from './camera.ts'
import { type SourceName, sources } from './style.ts'

/** How long the graphics card may take before the SVG map is kept. */
const patience = 20_000
const coarse = 1 / 16
const nothing = { type: 'FeatureCollection' as const, features: [] }

export interface Engine {
  map: LibreMap
  overlay: MapLibreOverlay
  source(name: SourceName): GeoJSONSource
  /** Settles when all that was asked for is really drawn. */
  drawn(): Promise<void>
}

/** Makes a map without style, fonts, tiles or network. Rejects where WebGL2 is missing or fails. */
export async function startEngine(
  container: HTMLElement,
  size: Size,
  transform: Transform,
  interactive: boolean,
): Promise<Engine> {
  setWorkerUrl(admitWorker(workerUrl))
  const map = new LibreMap({
    container,
    ...toCamera(size, transform),
    style: { version: 8, sources: {}, layers: [], transition: { duration: 0, delay: 0 } },
    interactive,
    attributionControl: false,
    maplibreLogo: false,
    renderWorldCopies: false,
    maxBounds: [
      [20, -40],
      [180, 75],
    ],
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    boxZoom: false,
    doubleClickZoom: false,
    keyboard: false,
    fadeDuration: 0,
    trackResize: false,
    // Nobody sees the frames while tiles come in; large ones would hold up a slow graphics card for seconds.
    pixelRatio: coarse,
    canvasContextAttributes: { antialias: false },
  })
  map.touchZoomRotate.disableRotation()
  try {
    await settled(map, (resolve) => map.once('load', resolve))
    for (const name of sources) {
      map.addSource(name, {
        type: 'geojson',
        data: nothing,
        promoteId: 'adcode',
        tolerance: 0.05,
        maxzoom: 10,
        buffer: 64,
      })
    }
    const overlay = await startOverlay(map)
    hideFromReaders(map.getCanvas())
    return {
      map,
      overlay,
      source: (name) => map.getSource(name) as GeoJSONSource,
      drawn: () => drawn(map),
    }
  } catch (problem) {
    map.remove()
    throw problem
  }
}

/** What the keyboard and screen readers need is in the SVG map. Both libraries make the canvas reachable. */
function hideFromReaders(canvas: HTMLCanvasElement): void {
  canvas.setAttribute('aria-hidden', 'true')
  canvas.removeAttribute('tabindex')
  canvas.removeAttribute('role')
  canvas.removeAttribute('aria-label')
}

async function startOverlay(map: LibreMap): Promise<MapLibreOverlay> {
  let overlay: MapLibreOverlay | undefined
  await settled(map, (resolve, reject) => {
    overlay = new MapLibreOverlay({ interleaved: true, layers: [], onLoad: () => resolve(), onError: reject })
    map.addControl(overlay)
  })
  const started = overlay as MapLibreOverlay
  started.setProps({ onError: (problem) => console.error(problem) })
  return started
}

/** Two frames are not enough to know that WebGL has drawn: only reading a pixel waits for it. */
async function drawn(map: LibreMap): Promise<void> {
  await settled(map, (resolve) => {
    map.once('idle', () => {
      map.setPixelRatio(undefined as unknown as number)
      map.once('render', () => {
        const gl = map.getCanvas().getContext('webgl2')
        gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
        resolve()
      })
      map.triggerRepaint()
    })
    map.triggerRepaint()
  })
}

/** A promise that fails instead of waiting for ever, or for a context that is gone. */
function settled(map: LibreMap, begin: (resolve: () => void, reject: (problem: Error) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const lost = () => end(() => reject(new Error('The WebGL context was lost.')))
    const late = setTimeout(() => end(() => reject(new Error('The WebGL map took too long.'))), patience)
    const end = (then: () => void) => {
      clearTimeout(late)
      map.off('webglcontextlost', lost)
      then()
    }
    map.on('webglcontextlost', lost)
    begin(
      () => end(resolve),
      (problem) => end(() => reject(problem)),
    )
  })
}
