import { facilityRadius } from '../../scene/layout.ts'
import type { SymbolMark } from '../../scene/scene.ts'
import type { Size } from './camera.ts'

/** Draws very many symbols as dots, grouped by colour so that each colour is one path. */
export function drawPoints(
  canvas: HTMLCanvasElement,
  marks: readonly SymbolMark[],
  size: Size,
  box: readonly [number, number, number, number],
  scale: number,
): void {
  const density = Math.min(window.devicePixelRatio || 1, 2)
  const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)]
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return
  const pixelsPerUnit = width / box[2]
  const style = getComputedStyle(canvas)
  const groups = new Map<string, SymbolMark[]>()
  for (const mark of marks) {
    const kind = mark.glyph.family === 'facility' ? mark.glyph.grade : mark.glyph.status
    const group = groups.get(kind)
    if (group) group.push(mark)
    else groups.set(kind, [mark])
  }
  context.clearRect(0, 0, width, height)
  for (const [kind, group] of groups) {
    const glyph = group[0]?.glyph
    const radius = (glyph?.family === 'facility' ? facilityRadius[glyph.grade] : 4) * 0.62 * scale * density
    context.fillStyle = style.getPropertyValue(`--${kind}`) || '#b3261e'
    context.beginPath()
    for (const { x, y } of group) {
      const [px, py] = [(x - box[0]) * pixelsPerUnit, (y - box[1]) * pixelsPerUnit]
      if (px < -radius || py < -radius || px > width + radius || py > height + radius) continue
      context.moveTo(px + radius, py)
      context.arc(px, py, radius, 0, 2 * Math.PI)
    }
    context.fill()
  }
}

/** The nearest symbol within reach, in map units. */
export function pointAt(marks: readonly SymbolMark[], x: number, y: number, reach: number): SymbolMark | null {
  let nearest: SymbolMark | null = null
  let least = reach * reach
  for (const mark of marks) {
    const distance = (mark.x - x) ** 2 + (mark.y - y) ** 2
    if (distance < least) {
      least = distance
      nearest = mark
    }
  }
  return nearest
}
