import type { PlacedSymbol } from '../../scene/layout.ts'
import { clusterMarkup, glyphMarkup } from '../svg/markup.ts'
import { drawStrokes, probe, strokesOf } from './drawing.ts'

/** Side of a symbol's cell in points: the largest cluster with its halo. */
export const cellPoints = 36

/** What a placed symbol looks like; symbols that look the same share a cell of the atlas. */
export function lookKey({ mark, count, placed }: Pick<PlacedSymbol, 'mark' | 'count' | 'placed'>): string {
  const { glyph } = mark
  if (count > 1) return `${glyph.family} ${placed} ${count}`
  return glyph.family === 'project' ? `${glyph.status} ${mark.placed}` : `${glyph.grade} ${glyph.form} ${mark.placed}`
}

/** Where each look stands in a square grid. */
export function gridOf(keys: readonly string[], cell: number) {
  const columns = Math.max(1, Math.ceil(Math.sqrt(keys.length)))
  return {
    width: columns * cell,
    height: Math.max(1, Math.ceil(keys.length / columns)) * cell,
    cells: Object.fromEntries(
      keys.map((key, index) => [
        key,
        { x: (index % columns) * cell, y: Math.floor(index / columns) * cell, width: cell, height: cell },
      ]),
    ),
  }
}

export interface Atlas {
  image: ImageData
  cells: ReturnType<typeof gridOf>['cells']
}

/** Draws each look once; `density` is device pixels per point. Colours are premultiplied, so that edges stay clean. */
export function drawAtlas(host: HTMLElement, symbols: readonly PlacedSymbol[], density: number): Atlas {
  const looks = new Map(symbols.map((symbol) => [lookKey(symbol), symbol]))
  const cell = Math.ceil(cellPoints * density)
  const { width, height, cells } = gridOf([...looks.keys()], cell)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
  const svg = probe(host, [...looks.values()].map(bodyOf).join(''))
  for (const [index, key] of [...looks.keys()].entries()) {
    const at = cells[key]
    const body = svg.children[index]
    if (!at || !body) continue
    context.setTransform(density, 0, 0, density, at.x + cell / 2, at.y + cell / 2)
    drawStrokes(context, strokesOf(body))
  }
  svg.remove()
  return { image: premultiplied(context.getImageData(0, 0, width, height)), cells }
}

function bodyOf({ mark, count, placed }: PlacedSymbol): string {
  return count > 1 ? clusterMarkup(count, mark.glyph.family, placed) : glyphMarkup(mark.glyph, mark.placed)
}

function premultiplied(image: ImageData): ImageData {
  const { data } = image
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255
    for (let channel = at; channel < at + 3; channel++) data[channel] = (data[channel] ?? 0) * alpha
  }
  return image
}
