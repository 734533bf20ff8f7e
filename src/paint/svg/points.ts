import { facilityRadius } from '../../scene/layout.ts'
import type { SymbolMark } from '../../scene/scene.ts'
import type { Size, visibleBox } from './camera.ts'

type Box = ReturnType<typeof visibleBox>

/** A canvas over the map, for very many symbols. */
export class PointsCanvas {
  private readonly canvas = document.createElement('canvas')
  /** What it was last drawn for. */
  private drawn: { marks: readonly SymbolMark[]; place: string } | null = null

  constructor(host: HTMLElement) {
    this.canvas.className = 'points'
    this.canvas.setAttribute('aria-hidden', 'true')
    host.append(this.canvas)
  }

  /** Moves the finished drawing, during a gesture. */
  move(css: string): void {
    this.canvas.style.transform = css
  }

  /**
   * @param box left, top, width and height of what is seen, in map units
   * @param scale how much larger than 16 px the page sets its type
   */
  draw(marks: readonly SymbolMark[], size: Size, box: Box, scale: number): void {
    this.move('')
    const place = [...box, size.width, size.height, scale].join(' ')
    if (this.drawn?.marks === marks && this.drawn.place === place) return
    this.drawn = { marks, place }
    drawPoints(this.canvas, marks, size, box, scale)
  }

  remove(): void {
    this.canvas.remove()
  }
}

/**
 * Draws very many symbols as dots. It sets the pixels itself: filling thousands of circles, or copying
 * thousands of small pictures, costs the browser several times as much.
 */
function drawPoints(
  canvas: HTMLCanvasElement,
  marks: readonly SymbolMark[],
  size: Size,
  box: Box,
  scale: number,
): void {
  const density = Math.min(window.devicePixelRatio || 1, 2)
  const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)]
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  if (!context || width === 0 || height === 0) return
  const pixelsPerUnit = width / box[2]
  const style = getComputedStyle(canvas)
  const image = context.createImageData(width, height)
  const pixels = new Uint32Array(image.data.buffer)
  const dots = new Map<string, Dot>()
  for (const { glyph, x, y } of marks) {
    const kind = glyph.family === 'facility' ? glyph.grade : glyph.status
    let dot = dots.get(kind)
    if (!dot) {
      const radius = (glyph.family === 'facility' ? facilityRadius[glyph.grade] : 4) * 0.62 * scale * density
      context.fillStyle = '#b3261e'
      context.fillStyle = style.getPropertyValue(`--${kind}`)
      dot = dotOf(radius, context.fillStyle)
      dots.set(kind, dot)
    }
    stamp(pixels, width, height, dot, (x - box[0]) * pixelsPerUnit, (y - box[1]) * pixelsPerUnit)
  }
  context.putImageData(image, 0, 0)
}

interface Dot {
  /** Pixels across. */
  span: number
  /** Opacity of each pixel, 0–255. */
  mask: Uint8Array
  /** Red, green and blue as they lie in memory. */
  colour: number
}

/** The colour as a canvas gives it back: #rrggbb, whatever way it was written. */
function dotOf(radius: number, colour: string): Dot {
  const span = 2 * Math.ceil(radius) + 1
  const middle = (span - 1) / 2
  const mask = new Uint8Array(span * span)
  for (let index = 0; index < mask.length; index++) {
    const distance = Math.hypot((index % span) - middle, Math.floor(index / span) - middle)
    mask[index] = 255 * Math.min(1, Math.max(0, radius + 0.5 - distance))
  }
  const [, hex = 'b3261e'] = /^#([0-9a-f]{6})$/.exec(colour) ?? []
  const bytes = new Uint8Array([0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).concat(0))
  return { span, mask, colour: new Uint32Array(bytes.buffer)[0] as number }
}

function stamp(pixels: Uint32Array, width: number, height: number, dot: Dot, x: number, y: number): void {
  const left = Math.round(x - dot.span / 2)
  const top = Math.round(y - dot.span / 2)
  const [firstRow, lastRow] = [Math.max(0, -top), Math.min(dot.span, height - top)]
  const [firstColumn, lastColumn] = [Math.max(0, -left), Math.min(dot.span, width - left)]
  for (let row = firstRow; row < lastRow; row++) {
    for (let column = firstColumn; column < lastColumn; column++) {
      const pixel = (top + row) * width + left + column
      const opacity = dot.mask[row * dot.span + column] as number
      // Where two dots meet, the more opaque of the two is seen.
      if (opacity > (pixels[pixel] as number) >>> 24) pixels[pixel] = dot.colour | (opacity << 24)
    }
  }
}
