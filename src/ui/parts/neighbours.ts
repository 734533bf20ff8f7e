import { project } from '../../scene/projection.ts'
import type { State } from '../store.ts'

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The nearest area in the direction of an arrow key; what lies to the side counts double. */
export function nextArea(
  { scene, boundaries }: Pick<State, 'scene' | 'boundaries'>,
  from: string,
  key: string,
): string | null {
  const direction = directions[key]
  const start = boundaries.get(from)?.anchor
  if (!direction || !start) return null
  const [x, y] = project(start[0], start[1])
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { adcode } of scene.areas) {
    const anchor = boundaries.get(adcode)?.anchor
    if (!anchor || adcode === from) continue
    const [toX, toY] = project(anchor[0], anchor[1])
    const ahead = (toX - x) * direction[0] + (toY - y) * direction[1]
    const aside = Math.abs((toX - x) * direction[1]) + Math.abs((toY - y) * direction[0])
    if (ahead <= 0 || aside > ahead * 2) continue
    if (ahead + 2 * aside < least) {
      least = ahead + 2 * aside
      best = adcode
    }
  }
  return best
}
