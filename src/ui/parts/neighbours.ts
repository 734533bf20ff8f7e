import { project } from '../../scene/projection.ts'
import type { State } from '../store.ts'

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The nearest area in the direction of an arrow key. */
export function nextArea(
  { scene, boundaries }: Pick<State, 'scene' | 'boundaries'>,
  from: string,
  key: string,
): string | null {
  const places = new Map<string, readonly [number, number]>()
  // Also from an area that is no longer on the map.
  for (const adcode of [from, ...scene.areas.map((area) => area.adcode)]) {
    const anchor = boundaries.get(adcode)?.anchor
    if (anchor) places.set(adcode, project(anchor[0], anchor[1]))
  }
  return nextPlace(places, from, key)
}

/** The nearest place in the direction of an arrow key; what lies to the side counts double. */
export function nextPlace<T>(places: ReadonlyMap<T, readonly [number, number]>, from: T, key: string): T | null {
  const direction = directions[key]
  const start = places.get(from)
  if (!direction || !start) return null
  const [x, y] = start
  let best: T | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [place, [toX, toY]] of places) {
    if (place === from) continue
    const ahead = (toX - x) * direction[0] + (toY - y) * direction[1]
    const aside = Math.abs((toX - x) * direction[1]) + Math.abs((toY - y) * direction[0])
    if (ahead <= 0 || aside > ahead * 2) continue
    if (ahead + 2 * aside < least) {
      least = ahead + 2 * aside
      best = place
    }
  }
  return best
}
