import { frame, frameHeight, project, unproject } from '../../scene/projection.ts'

/** The map's place on the screen relative to the whole frame fitted into it: `k` times larger, moved by CSS pixels. */
export interface Transform {
  k: number
  x: number
  y: number
}
export const identity: Transform = { k: 1, x: 0, y: 0 }

/** The largest magnification. */
export const closest = 40

/** CSS pixels. */
export interface Size {
  width: number
  height: number
}

/** How the whole frame fits into the space: CSS pixels per map unit, and the margins around it. */
export function fit(size: Size) {
  const scale = Math.min(size.width / frame.width, size.height / frameHeight)
  return { scale, left: (size.width - frame.width * scale) / 2, top: (size.height - frameHeight * scale) / 2 }
}

/** The part of the map that fills the space, in map units: left, top, width, height. */
export function visibleBox(size: Size, { k, x, y }: Transform): [number, number, number, number] {
  const { scale, left, top } = fit(size)
  const unitsPerPixel = 1 / (scale * k)
  return [(-x / k - left) / scale, (-y / k - top) / scale, size.width * unitsPerPixel, size.height * unitsPerPixel]
}

/** The transform that shows a box of map units in the middle of the space, with a margin around it. */
export function transformTo(
  size: Size,
  box: { x: number; y: number; width: number; height: number },
  largest: number,
): Transform {
  const { scale, left, top } = fit(size)
  const k = Math.max(1, Math.min(largest, (0.8 * Math.min(size.width / box.width, size.height / box.height)) / scale))
  const middleX = (box.x + box.width / 2) * scale + left
  const middleY = (box.y + box.height / 2) * scale + top
  return { k, x: size.width / 2 - middleX * k, y: size.height / 2 - middleY * k }
}

/** What stands in the middle of the space, and how many times larger than the whole; the same on every screen. */
export interface Place {
  /** WGS84 degrees. */
  lon: number
  lat: number
  scale: number
}

/** Null where the whole frame is shown. */
export function placeOf(size: Size, transform: Transform): Place | null {
  if (transform.k <= 1.001) return null
  const [left, top, width, height] = visibleBox(size, transform)
  const [lon, lat] = unproject(left + width / 2, top + height / 2)
  return { lon, lat, scale: transform.k }
}

/** The transform that shows the place; null is the whole frame. */
export function transformOf(size: Size, place: Place | null): Transform {
  if (!place) return identity
  const { scale, left, top } = fit(size)
  const k = Math.max(1, Math.min(closest, place.scale))
  const [x, y] = project(place.lon, place.lat)
  return { k, x: size.width / 2 - (x * scale + left) * k, y: size.height / 2 - (y * scale + top) * k }
}

/** The transform that keeps the middle of the map in the middle when the space changes; the whole stays the whole. */
export function refit(before: Size, after: Size, transform: Transform): Transform {
  return transformOf(after, placeOf(before, transform))
}

/** The CSS transform that moves a drawing made for one camera to where another would have it. */
export function cssBetween(drawn: Transform, wanted: Transform): string {
  const k = wanted.k / drawn.k
  if (k === 1 && wanted.x === drawn.x && wanted.y === drawn.y) return ''
  return `translate(${wanted.x - drawn.x * k}px,${wanted.y - drawn.y * k}px) scale(${k})`
}
