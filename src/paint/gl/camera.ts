import { project, unitsPerWorld, unproject, zoomOf } from '../../scene/projection.ts'
import { fit, identity, type Size, type Transform, visibleBox } from '../svg/camera.ts'

/** MapLibre's camera. */
export interface Camera {
  center: [number, number]
  zoom: number
}

/** Below this the whole frame is shown, in its place; the same limit as the SVG map's. */
const nearlyWhole = 1.001

export function toCamera(size: Size, transform: Transform): Camera {
  const [left, top, width, height] = visibleBox(size, transform)
  return {
    center: unproject(left + width / 2, top + height / 2),
    zoom: zoomOf(fit(size).scale * transform.k),
  }
}

export function toTransform(size: Size, { center, zoom }: Camera): Transform {
  const { scale, left, top } = fit(size)
  const k = (512 * 2 ** zoom) / (unitsPerWorld * scale)
  if (k <= nearlyWhole) return identity
  const [x, y] = project(center[0], center[1])
  return { k, x: size.width / 2 - k * (x * scale + left), y: size.height / 2 - k * (y * scale + top) }
}
