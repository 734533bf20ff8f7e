import type { Scene } from '../../scene/scene.ts'
import type { Size, Transform } from '../svg/camera.ts'
import type { Hit } from '../svg/live.ts'
import type { Geometry } from '../svg/shapes.ts'
import { startEngine } from './engine.ts'
import { GlPainter } from './painter.ts'
import './gl.css'

export interface GlMap {
  paint(scene: Scene, geometry: Geometry): void
  move(transform: Transform): void
  readonly transform: Transform
  resize(): void
  destroy(): void
}

export interface GlListener {
  /** For every frame of a gesture that this map itself watches; not for `move`. */
  onMove(transform: Transform): void
  onRest(transform: Transform): void
  /** `x` and `y` as `clientX` and `clientY` of a pointer event. */
  onHover(hit: Hit, x: number, y: number): void
  onLeave(): void
  onSelect(hit: Hit): void
  onLost(reason: string): void
}

export interface GlStart {
  scene: Scene
  geometry: Geometry
  transform: Transform
  /** True to let MapLibre watch for gestures; otherwise those of the host go on and steer this map by `move`. */
  interactive?: boolean
}

/** Resolves when the first frame is on the screen, so that the SVG map can be hidden; rejects where WebGL2 fails. */
export async function createGlMap(host: HTMLElement, start: GlStart, listener: GlListener): Promise<GlMap> {
  const size: Size = { width: host.clientWidth, height: host.clientHeight }
  if (size.width === 0 || size.height === 0) throw new Error('The map has no size.')
  const container = document.createElement('div')
  container.className = 'gl-map'
  container.setAttribute('aria-hidden', 'true')
  // Unseen until it is complete: nobody should watch it being put together over the other map.
  container.style.visibility = 'hidden'
  host.append(container)
  let painter: GlPainter | undefined
  try {
    const { transform, interactive = false } = start
    const engine = await startEngine(container, size, transform, interactive)
    painter = new GlPainter({ host, container, engine, size, transform, interactive, listener })
    await painter.begin(start.scene, start.geometry)
  } catch (problem) {
    painter?.destroy()
    container.remove()
    throw problem
  }
  container.style.visibility = ''
  return painter
}
