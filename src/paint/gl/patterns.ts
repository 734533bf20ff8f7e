import { patternsMarkup } from '../svg/markup.ts'
import { drawStrokes, probe, strokesOf } from './drawing.ts'

/**
 * MapLibre lets a pattern grow between two whole zoom levels, up to twofold. The images are therefore drawn anew
 * when the map rests, with as many repeats as bring the pattern back to its density; their size stays the same,
 * so that they replace one another without the tiles being made again.
 */
export const patternSize = 320

export type PatternName = 'no-source' | 'not-applicable' | 'larger-area' | 'doubtful'
export const patternNames: readonly PatternName[] = ['no-source', 'not-applicable', 'larger-area', 'doubtful']

/** Finer than the screen, because the image is enlarged up to twofold. */
export function patternRatio(devicePixelRatio: number): number {
  return Math.min(4, Math.max(1, devicePixelRatio) * 2.5)
}

/** How often a pattern is repeated across its image, at a zoom, for a period in CSS pixels. */
export function repeatsAt(zoom: number, period: number, ratio: number): number {
  const shown = (patternSize / ratio) * 2 ** (zoom - Math.floor(zoom))
  return Math.max(1, Math.round(shown / period))
}

export type PatternImages = Record<PatternName, ImageData>

/** Draws all patterns for a zoom; `scale` is CSS pixels per point. */
export function drawPatterns(host: HTMLElement, zoom: number, scale: number, ratio: number): PatternImages {
  const svg = probe(host, `<defs>${patternsMarkup(1)}</defs>`)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = patternSize
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
  const images = Object.fromEntries(
    patternNames.map((name) => {
      context.resetTransform()
      context.clearRect(0, 0, patternSize, patternSize)
      drawPattern(context, svg.querySelector(`#p-${name}`) as SVGPatternElement, zoom, scale, ratio)
      return [name, context.getImageData(0, 0, patternSize, patternSize)]
    }),
  ) as PatternImages
  svg.remove()
  return images
}

function drawPattern(
  context: CanvasRenderingContext2D,
  pattern: SVGPatternElement,
  zoom: number,
  scale: number,
  ratio: number,
): void {
  const tile = pattern.width.baseVal.value
  const turned = !/rotate\(0\)/.test(pattern.getAttribute('patternTransform') ?? '')
  // A square tile turned by 45° repeats along the axes after its diagonal.
  const period = turned ? tile * Math.SQRT2 : tile
  const pixelsPerUnit = patternSize / (repeatsAt(zoom, period * scale, ratio) * period)
  context.scale(pixelsPerUnit, pixelsPerUnit)
  const across = patternSize / pixelsPerUnit
  if (turned) context.rotate((pattern.getAttribute('patternTransform')?.includes('rotate(-') ? -1 : 1) * (Math.PI / 4))
  const reach = Math.ceil((across * (turned ? Math.SQRT2 : 1)) / tile) + 1
  const from = turned ? -reach : 0
  for (const stroke of [...pattern.children].flatMap((child) => strokesOf(child))) {
    if (!('path' in stroke.shape)) continue
    const path = new Path2D()
    for (let column = from; column < reach; column++) {
      for (let row = from; row < reach; row++) {
        path.addPath(stroke.shape.path, new DOMMatrix([1, 0, 0, 1, column * tile, row * tile]))
      }
    }
    drawStrokes(context, [{ ...stroke, shape: { path } }])
  }
}
