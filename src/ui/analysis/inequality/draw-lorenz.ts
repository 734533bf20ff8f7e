import { lorenzCurve, type Piece } from '../../../atlas/inequality/lorenz.ts'
import { partsOver } from '../../../atlas/inequality/sample.ts'
import type { Over } from '../../../view/view.ts'
import type { Measured } from './useMeasured.ts'

type Spot = readonly [x: number, y: number]

/** A region's piece of a curve in pixels. */
export interface Stroke {
  region: string
  piece: Piece
  from: Spot
  to: Spot
}

export interface Curve {
  over: Over
  strokes: readonly Stroke[]
  path: string
}

export interface LorenzDrawing {
  left: number
  top: number
  side: number
  height: number
  /** Of what the view asks for first, then of the other. */
  curves: readonly Curve[]
}

/** Both curves in a square; null where they cannot be drawn. */
export function drawLorenz(measured: Measured, { width, rem }: { width: number; rem: number }): LorenzDrawing | null {
  if (width === 0) return null
  const [top, margin, foot] = [1.7 * rem, 2.6 * rem, 2.7 * rem]
  const side = Math.max(8 * rem, Math.min(width - margin - 1.3 * rem, 27 * rem))
  const left = margin + Math.max(0, (width - margin - 1.3 * rem - side) / 2)
  const place = ([base, resource]: readonly [number, number]): Spot => [left + base * side, top + (1 - resource) * side]
  const { over } = measured.view
  const other: Over = over === 'population' ? 'area' : 'population'
  const curves: Curve[] = []
  for (const one of [over, other]) {
    const curve = lorenzCurve(partsOver(measured.sample.members, one))
    if (!('pieces' in curve)) return null
    const strokes = curve.pieces.map((piece) => ({
      region: piece.region,
      piece,
      from: place(piece.from),
      to: place(piece.to),
    }))
    const path = `M${place([0, 0]).join(' ')}${strokes.map(({ to }) => `L${to.join(' ')}`).join('')}`
    curves.push({ over: one, strokes, path })
  }
  return { left, top, side, height: top + side + foot, curves }
}

/** The region whose piece of any of the curves is nearest to a place, if it is within reach; all in pixels. */
export function nearestStroke(curves: readonly Curve[], x: number, y: number, reach: number): string | null {
  let best: string | null = null
  let least = reach
  for (const { strokes } of curves) {
    for (const { region, from, to } of strokes) {
      const distance = distanceTo([x, y], from, to)
      if (distance < least) [best, least] = [region, distance]
    }
  }
  return best
}

function distanceTo([x, y]: Spot, [fromX, fromY]: Spot, [toX, toY]: Spot): number {
  const [across, up] = [toX - fromX, toY - fromY]
  const length = across ** 2 + up ** 2
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * across + (y - fromY) * up) / length))
  return Math.hypot(x - fromX - along * across, y - fromY - along * up)
}
