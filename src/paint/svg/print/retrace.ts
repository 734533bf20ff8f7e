import type { Shapes } from '../shapes.ts'

/** The part of the map that is printed, in map units, and how many units of the drawing one of them becomes. */
export interface Window {
  x: number
  y: number
  width: number
  height: number
  scale: number
}

export interface Extent {
  left: number
  top: number
  right: number
  bottom: number
}

/** One ring or line in map units: corners one after another, x before y. */
interface Trace extends Extent {
  corners: Int32Array
  closed: boolean
}

const traced = new WeakMap<Shapes, Map<string, readonly Trace[]>>()

/**
 * Path data of shapes.ts, redrawn in the drawing's own units: what lies outside the window is left out, and so are
 * corners nearer to the last than `finest` units of the drawing. Each path is read once as long as its shapes live.
 */
export function retrace(shapes: Shapes, path: string, window: Window, finest: number): string {
  return tracesOf(shapes, path)
    .filter((trace) => isWithin(trace, window))
    .map((trace) => redraw(trace, window, finest))
    .join('')
}

/** Of a path, in map units; null where it is empty. */
export function extentOf(shapes: Shapes, path: string): Extent | null {
  const all = tracesOf(shapes, path)
  return all.length === 0
    ? null
    : {
        left: Math.min(...all.map((one) => one.left)),
        top: Math.min(...all.map((one) => one.top)),
        right: Math.max(...all.map((one) => one.right)),
        bottom: Math.max(...all.map((one) => one.bottom)),
      }
}

export const isWithin = (one: Extent, { x, y, width, height }: Window) =>
  one.left < x + width && one.right > x && one.top < y + height && one.bottom > y

function tracesOf(shapes: Shapes, path: string): readonly Trace[] {
  const ofShapes = traced.get(shapes) ?? new Map<string, readonly Trace[]>()
  traced.set(shapes, ofShapes)
  const known = ofShapes.get(path)
  if (known) return known
  const made = path
    .split('M')
    .slice(1)
    .map((part) => read(part))
  ofShapes.set(path, made)
  return made
}

function read(part: string): Trace {
  const steps = part.match(/-?\d+/g) ?? []
  const corners = new Int32Array(steps.length - (steps.length % 2))
  const trace = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, corners, closed: /z/.test(part) }
  let [x, y] = [0, 0]
  for (let at = 0; at < corners.length; at += 2) {
    x += Number(steps[at])
    y += Number(steps[at + 1])
    corners[at] = x
    corners[at + 1] = y
    if (x < trace.left) trace.left = x
    if (x > trace.right) trace.right = x
    if (y < trace.top) trace.top = y
    if (y > trace.bottom) trace.bottom = y
  }
  return trace
}

function redraw({ corners, closed }: Trace, { x, y, scale }: Window, finest: number): string {
  const steps: number[] = []
  let [atX, atY] = [0, 0]
  const last = corners.length - 2
  for (let at = 0; at <= last; at += 2) {
    const toX = Math.round(((corners[at] ?? 0) - x) * scale)
    const toY = Math.round(((corners[at + 1] ?? 0) - y) * scale)
    const [dx, dy] = [toX - atX, toY - atY]
    // The ends of open lines meet others: they stay where they are.
    const isNear = Math.abs(dx) < finest && Math.abs(dy) < finest && (closed || at < last)
    if (at > 0 && (isNear || (dx === 0 && dy === 0))) continue
    steps.push(dx, dy)
    atX = toX
    atY = toY
  }
  if (steps.length < 4) return ''
  const rest = steps.slice(2).join(' ').replaceAll(' -', '-')
  return `M${steps[0]} ${steps[1]}l${rest}${closed ? 'z' : ''}`
}
