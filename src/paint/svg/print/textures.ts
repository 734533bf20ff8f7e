import type { Paint } from '../../../scene/ramps.ts'
import type { Overlay, Swatch } from '../../../scene/scene.ts'

type Absence = Extract<Swatch, { kind: 'absent' }>['absence']

/**
 * Hatching, dots and line screens as strokes of their own. On the screen they are SVG patterns; but browsers print
 * patterns as coarse pictures, and strokes that are clipped stay sharp at every size.
 */

export type Ink = 'colour' | 'black'

/** In units of the drawing. */
export interface Ground {
  left: number
  top: number
  right: number
  bottom: number
}

interface Lines {
  kind: 'lines'
  /** Degrees from the horizontal, clockwise. */
  turn: 0 | 45 | 90 | 135
  /** From one line to the next, in points. */
  step: number
  width: number
  stroke: string
  opacity?: number
}
interface Dots {
  kind: 'dots'
  step: number
  width: number
  stroke: string
  opacity?: number
}
interface Crosses {
  kind: 'crosses'
  step: number
  width: number
  stroke: string
}
type Marks = Lines | Dots | Crosses

interface Texture {
  ground: string | null
  marks: readonly Marks[]
}

const hatch = (stroke: string): Marks => ({ kind: 'lines', turn: 135, step: 6, width: 0.75, stroke })
const crosses = (stroke: string): Marks => ({ kind: 'crosses', step: 9, width: 0.8, stroke })

/** Of absent values: the same shapes in both inks. */
const absences: Record<Ink, Record<Absence, Texture>> = {
  colour: {
    'no-source': { ground: '#f6f2e9', marks: [hatch('#b7a88e')] },
    'larger-area': { ground: '#f6f2e9', marks: [hatch('#b7a88e')] },
    'not-applicable': { ground: '#ebe7dc', marks: [crosses('#a39c8b')] },
  },
  black: {
    'no-source': { ground: '#fff', marks: [hatch('#8c8c8c')] },
    'larger-area': { ground: '#fff', marks: [hatch('#8c8c8c')] },
    'not-applicable': { ground: '#f0f0f0', marks: [crosses('#7a7a7a')] },
  },
}

const waves = (width: number, stroke: string, opacity: number): Marks[] =>
  ([45, 135] as const).map((turn) => ({ kind: 'lines', turn, step: 7, width, stroke, opacity }))

const overlays: Record<Ink, Record<Overlay, Texture>> = {
  colour: {
    'larger-area': { ground: null, marks: [{ kind: 'dots', step: 6, width: 1.7, stroke: '#fff', opacity: 0.7 }] },
    doubtful: { ground: null, marks: waves(1.5, '#fff', 0.7) },
  },
  // On light and on dark classes alike: grey within white.
  black: {
    'larger-area': {
      ground: null,
      marks: [
        { kind: 'dots', step: 6, width: 2.8, stroke: '#555' },
        { kind: 'dots', step: 6, width: 2, stroke: '#fff' },
      ],
    },
    doubtful: { ground: null, marks: [...waves(2, '#fff', 1), ...waves(0.7, '#666', 1)] },
  },
}

/** How much of the paper is black, by class: horizontal lines that grow. */
const across: Partial<Record<Paint, number>> = {
  g0: 0.05,
  c0: 0.07,
  c1: 0.22,
  g1: 0.3,
  c2: 0.4,
  g2: 0.47,
  c3: 0.62,
  g3: 0.75,
  c4: 0.86,
  g4: 0.93,
  m00: 0.05,
  m10: 0.25,
  m20: 0.6,
  m11: 0.25,
  m21: 0.6,
  m12: 0.25,
  m22: 0.6,
}
/** Vertical lines: below a reference, or for the second of two indicators. */
const upright: Partial<Record<Paint, number>> = {
  u0: 0.12,
  u1: 0.26,
  u2: 0.4,
  u3: 0.56,
  u4: 0.72,
  u5: 0.88,
  m01: 0.25,
  m11: 0.25,
  m21: 0.25,
  m02: 0.6,
  m12: 0.6,
  m22: 0.6,
}

const screen = 4

/** The share of black of a class, from 0 to 1: lines that cross are counted once. */
export function darknessOf(paint: Paint): number {
  return 1 - (1 - (across[paint] ?? 0)) * (1 - (upright[paint] ?? 0))
}

function classTexture(paint: Paint): Texture {
  const lines = (turn: 0 | 90, share: number | undefined): Marks[] =>
    share ? [{ kind: 'lines', turn, step: screen, width: share * screen, stroke: '#1a1a1a' }] : []
  return { ground: '#fff', marks: [...lines(0, across[paint]), ...lines(90, upright[paint])] }
}

export type Textured =
  | { kind: 'class'; paint: Paint }
  | { kind: 'absent'; absence: Absence }
  | { kind: 'overlay'; overlay: Overlay }

/** Null where the area is simply filled: classes in colour. */
export function textureOf(what: Textured, ink: Ink): Texture | null {
  if (what.kind === 'absent') return absences[ink][what.absence]
  if (what.kind === 'overlay') return overlays[ink][what.overlay]
  return ink === 'black' ? classTexture(what.paint) : null
}

/** The marks over a ground, not clipped to any shape. @param point how many units of the drawing a point is */
export function textureMarkup({ marks }: Texture, ground: Ground, point: number): string {
  return marks
    .map((one) => {
      const opacity = 'opacity' in one && one.opacity !== undefined ? ` stroke-opacity="${one.opacity}"` : ''
      const look = `fill="none" stroke="${one.stroke}" stroke-width="${round(one.width * point)}"${opacity}`
      if (one.kind === 'dots') return `<path ${look} stroke-linecap="round" d="${dots(ground, one.step * point)}"/>`
      if (one.kind === 'crosses') return `<path ${look} d="${crossed(ground, one.step * point)}"/>`
      return `<path ${look} d="${lines(ground, one.turn, one.step * point)}"/>`
    })
    .join('')
}

/** Multiples of the step, so that neighbouring areas of one class look like one. */
function* every(step: number, from: number, to: number) {
  for (let at = Math.ceil(from / step); at * step <= to; at++) yield at * step
}

function lines({ left, top, right, bottom }: Ground, turn: Lines['turn'], step: number): string {
  const parts: string[] = []
  if (turn === 0) for (const y of every(step, top, bottom)) parts.push(`M${round(left)} ${round(y)}H${round(right)}`)
  else if (turn === 90) {
    for (const x of every(step, left, right)) parts.push(`M${round(x)} ${round(top)}V${round(bottom)}`)
  } else {
    // x − y, or x + y, is the same all along a slanting line.
    const sign = turn === 45 ? 1 : -1
    const [low, high] = turn === 45 ? [left - bottom, right - top] : [left + top, right + bottom]
    for (const sum of every(step * Math.SQRT2, low, high)) {
      const yAt = (x: number) => (x - sum) * sign
      const xAt = (y: number) => sum + sign * y
      const from = Math.max(left, Math.min(xAt(top), xAt(bottom)))
      const to = Math.min(right, Math.max(xAt(top), xAt(bottom)))
      if (from < to) parts.push(`M${round(from)} ${round(yAt(from))}L${round(to)} ${round(yAt(to))}`)
    }
  }
  return parts.join('')
}

/** Two in each square of the step, off the corners; Firefox would join dots of no length to lines. */
function dots({ left, top, right, bottom }: Ground, step: number): string {
  const parts: string[] = []
  for (const y of every(step / 2, top, bottom)) {
    const shift = Math.round(y / (step / 2)) % 2 === 0 ? 0 : step / 2
    for (const x of every(step, left - shift, right - shift)) parts.push(`M${round(x + shift)} ${round(y)}h.01`)
  }
  return parts.join('')
}

function crossed({ left, top, right, bottom }: Ground, step: number): string {
  const arm = step / 6
  const parts: string[] = []
  for (const y of every(step, top + arm, bottom - arm)) {
    for (const x of every(step, left + arm, right - arm)) {
      const [x0, y0] = [round(x - arm), round(y - arm)]
      parts.push(
        `M${x0} ${y0}l${round(2 * arm)} ${round(2 * arm)}m0 ${round(-2 * arm)}l${round(-2 * arm)} ${round(2 * arm)}`,
      )
    }
  }
  return parts.join('')
}

const round = (value: number) => Math.round(value * 100) / 100
