import { trusted } from '../svg/trusted.ts'

/** One shape of a drawing, with the looks that the style sheet gives it. */
export interface Stroke {
  matrix: DOMMatrix
  shape: { path: Path2D } | { text: string; x: number; y: number; font: string }
  fill: string | null
  fillOpacity: number
  stroke: string | null
  strokeOpacity: number
  strokeWidth: number
  dash: number[]
  strokeFirst: boolean
  join: CanvasLineJoin
  cap: CanvasLineCap
}

/**
 * Puts markup of the SVG painter into the page, unseen, so that the style sheet applies to it: the one place
 * that says how things look serves both painters. The element must be removed after reading.
 */
export function probe(host: HTMLElement, markup: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('aria-hidden', 'true')
  // One map unit is one point here, so that sizes are read in points.
  svg.style.cssText = 'position:absolute;width:0;height:0;visibility:hidden;pointer-events:none;--k:1'
  svg.innerHTML = trusted(markup)
  host.append(svg)
  return svg
}

/** Flattens an element of SVG to strokes that a canvas can draw. */
export function strokesOf(element: Element, around: DOMMatrix = new DOMMatrix()): Stroke[] {
  const style = getComputedStyle(element)
  const matrix = style.transform === 'none' ? around : around.multiply(new DOMMatrix(style.transform))
  const shape = shapeOf(element, style)
  if (!shape) return [...element.children].flatMap((child) => strokesOf(child, matrix))
  return [
    {
      matrix,
      shape,
      fill: style.fill === 'none' ? null : style.fill,
      fillOpacity: Number(style.fillOpacity),
      stroke: style.stroke === 'none' ? null : style.stroke,
      strokeOpacity: Number(style.strokeOpacity),
      strokeWidth: Number.parseFloat(style.strokeWidth),
      dash: dashOf(style),
      strokeFirst: style.paintOrder.startsWith('stroke'),
      join: style.strokeLinejoin as CanvasLineJoin,
      cap: style.strokeLinecap as CanvasLineCap,
    },
  ]
}

export function dashOf(style: CSSStyleDeclaration): number[] {
  if (style.strokeDasharray === 'none') return []
  return style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat)
}

function shapeOf(element: Element, style: CSSStyleDeclaration): Stroke['shape'] | null {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0)
  const path = new Path2D()
  switch (element.tagName) {
    case 'path':
      return { path: new Path2D(element.getAttribute('d') ?? '') }
    case 'circle':
      path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI)
      return { path }
    case 'rect':
      path.rect(number('x'), number('y'), number('width'), number('height'))
      return { path }
    case 'text':
      return {
        text: element.textContent ?? '',
        x: number('x'),
        y: number('y'),
        font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
      }
    default:
      return null
  }
}

export function drawStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  for (const stroke of strokes) {
    context.save()
    const { a, b, c, d, e, f } = stroke.matrix
    context.transform(a, b, c, d, e, f)
    const { shape } = stroke
    const fill = () => {
      if (!stroke.fill) return
      context.globalAlpha = stroke.fillOpacity
      context.fillStyle = stroke.fill
      if ('path' in shape) context.fill(shape.path)
      else {
        context.font = shape.font
        context.textAlign = 'center'
        context.fillText(shape.text, shape.x, shape.y)
      }
    }
    const line = () => {
      if (!stroke.stroke || !('path' in shape)) return
      context.globalAlpha = stroke.strokeOpacity
      context.strokeStyle = stroke.stroke
      context.lineWidth = stroke.strokeWidth
      context.lineJoin = stroke.join
      context.lineCap = stroke.cap
      context.setLineDash(stroke.dash)
      context.stroke(shape.path)
    }
    if (stroke.strokeFirst) line()
    fill()
    if (!stroke.strokeFirst) line()
    context.restore()
  }
}
