import { type Layout, layOut, sizesAt, symbolSize, textWidth } from '../../../scene/layout.ts'
import { frame } from '../../../scene/projection.ts'
import type { AreaMark, Scene } from '../../../scene/scene.ts'
import { type Place, type Size, transformOf, visibleBox } from '../camera.ts'
import { manySymbols } from '../live.ts'
import { dotsMarkup } from '../map-sheet.ts'
import { labelsMarkup, linksMarkup, symbolsMarkup } from '../markup.ts'
import type { LineKind, Shapes } from '../shapes.ts'
import { extentOf, isWithin, retrace, type Window } from './retrace.ts'
import { type Ink, type Textured, textureMarkup, textureOf } from './textures.ts'

/** Units of the drawing in a point, so that path data are whole numbers; what `--k` is on every printed map. */
export const unitsPerPoint = 20

/** What is printed of a map, and on which space. */
export interface PrintedMap {
  /** In points: CSS pixels on paper, 96 an inch. */
  size: Size
  /** The part that is shown: a place, a region with what lies around it, or (null) the whole. */
  show: Place | { around: string } | null
  ink: Ink
  /** Of ids; every map of a document has its own. */
  prefix: string
}

/** How many widths of a region are shown around it. */
const surroundings = 1.36

/**
 * A part of the map as inline SVG in strokes and fills alone: no patterns, no filters, no pictures, nothing that a
 * printer would draw as dots. Its looks are those of map.css with `--k` of `unitsPerPoint`.
 */
export function printMap(scene: Scene, shapes: Shapes, { size, show, ink, prefix }: PrintedMap): string {
  const window = windowOf(shapes, size, show)
  const points = (size.width / window.width) * frame.width
  const layout = within(layOut(seen(scene, window), points), window, points)
  const inside = (d: string) => retrace(shapes, d, window, finest)
  const [width, height] = [size.width * unitsPerPoint, size.height * unitsPerPoint]
  const body = [
    `<g class="areas">${areas(scene, shapes, window, ink, prefix)}</g>`,
    `<g class="bands">${bands(scene, shapes, window, prefix)}</g>`,
    `<g class="lines">${lineKinds.map((kind) => `<path class="line ${kind}" d="${inside(shapes.line(kind))}"/>`).join('')}</g>`,
    `<g class="outlines">${scene.outlined.map(({ adcode }) => `<path class="outlined" d="${inside(shapes.area(adcode))}"/>`).join('')}</g>`,
    selection(scene, shapes, inside),
    scene.emphasised.map((adcode) => outline('emphasis', inside(shapes.area(adcode)))).join(''),
    `<g class="links">${linksMarkup({ ...scene, links: moved(scene.links, window) })}</g>`,
    `<g class="symbols">${symbolsMarkup(layout)}${dots(scene, window)}</g>`,
    `<g class="labels">${labelsMarkup(layout)}</g>`,
  ]
  return (
    `<svg class="paper-map ${ink}" viewBox="0 0 ${width} ${height}" width="${size.width}" height="${size.height}" ` +
    `style="--k:${unitsPerPoint}" aria-hidden="true">` +
    `<clipPath id="${prefix}neat"><rect width="${width}" height="${height}"/></clipPath>` +
    `<rect class="map-ground" width="${width}" height="${height}"/>` +
    `<g clip-path="url(#${prefix}neat)">${body.join('')}</g>` +
    `<rect class="map-neatline" width="${width}" height="${height}"/></svg>`
  )
}

/** Corners nearer together than this are one, in units of the drawing: a third of a point. */
const finest = unitsPerPoint / 3
const lineKinds: readonly LineKind[] = ['county', 'district', 'prefecture', 'outer', 'province']

/** The part of the map that fills the space. */
export function windowOf(shapes: Shapes, size: Size, show: PrintedMap['show']): Window {
  const of = (x: number, y: number, width: number, height: number): Window => ({
    x,
    y,
    width,
    height,
    scale: (size.width / width) * unitsPerPoint,
  })
  const extent = show && 'around' in show ? extentOf(shapes, shapes.area(show.around)) : null
  if (!extent) return of(...visibleBox(size, transformOf(size, show && 'lon' in show ? show : null)))
  const wanted = {
    width: (extent.right - extent.left) * surroundings,
    height: (extent.bottom - extent.top) * surroundings,
  }
  const unitsAPoint = Math.max(wanted.width / size.width, wanted.height / size.height, frame.width / 40 / size.width)
  const [width, height] = [size.width * unitsAPoint, size.height * unitsAPoint]
  return of((extent.left + extent.right - width) / 2, (extent.top + extent.bottom - height) / 2, width, height)
}

/** Areas of one look as one path: fewer elements, and textures without seams. */
function areas(scene: Scene, shapes: Shapes, window: Window, ink: Ink, prefix: string): string {
  const fills = new Map<string, { what: Textured | null; dimmed: boolean; paths: string[] }>()
  const add = (what: Textured | null, { adcode, dimmed }: AreaMark, over: string) => {
    const key = [over, dimmed, JSON.stringify(what)].join()
    const one = fills.get(key) ?? { what, dimmed, paths: [] }
    fills.set(key, one)
    one.paths.push(shapes.area(adcode))
  }
  for (const area of scene.areas) add(area.fill.kind === 'blank' ? null : area.fill, area, '')
  for (const area of scene.areas) {
    if (area.overlay && !area.dimmed) add({ kind: 'overlay', overlay: area.overlay }, area, 'over')
  }
  return [...fills.values()]
    .map(({ what, dimmed, paths }, index) => {
      const d = paths.map((path) => retrace(shapes, path, window, finest)).join('')
      if (d === '') return ''
      const texture = what && textureOf(what, ink)
      if (!texture) {
        const paint = what?.kind === 'class' ? what.paint : 'blank'
        return `<path class="${paint}${dimmed ? ' dim' : ''}" d="${d}"/>`
      }
      const id = `${prefix}t${index}`
      const extents = paths.flatMap((path) => extentOf(shapes, path) ?? [])
      const ground = groundOf(extents, window)
      const marks = `<g clip-path="url(#${id})"${dimmed ? ' opacity=".35"' : ''}>${textureMarkup(texture, ground, unitsPerPoint)}</g>`
      const below = texture.ground ? `<path fill="${texture.ground}" d="${d}"/>` : ''
      return `<clipPath id="${id}"><path d="${d}"/></clipPath>${below}${marks}`
    })
    .join('')
}

/** What of the areas lies in the window, in units of the drawing. */
function groundOf(
  extents: readonly NonNullable<ReturnType<typeof extentOf>>[],
  { x, y, width, height, scale }: Window,
) {
  const side = (end: 'left' | 'right' | 'top' | 'bottom', start: number, length: number, pick: typeof Math.min) =>
    Math.max(0, Math.min(length, pick(...extents.map((one) => one[end])) - start)) * scale
  return {
    left: side('left', x, width, Math.min),
    right: side('right', x, width, Math.max),
    top: side('top', y, height, Math.min),
    bottom: side('bottom', y, height, Math.max),
  }
}

function bands(scene: Scene, shapes: Shapes, window: Window, prefix: string): string {
  return scene.bands
    .map(({ adcode, standing }) => {
      const d = retrace(shapes, shapes.area(adcode), window, finest)
      if (d === '') return ''
      const id = `${prefix}b${adcode}`
      return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})"><path class="band-casing" d="${d}"/><path class="band ${standing}" d="${d}"/></g>`
    })
    .join('')
}

function selection(scene: Scene, shapes: Shapes, inside: (d: string) => string): string {
  return scene.selected ? outline('selected', inside(shapes.area(scene.selected))) : ''
}

const outline = (kind: string, d: string) =>
  d && `<path class="${kind}-casing" d="${d}"/><path class="${kind}" d="${d}"/>`

const moved = (links: Scene['links'], window: Window): Scene['links'] =>
  links.map((link) => ({ ...link, path: link.path.map(([x, y]) => at(window, x, y)) }))

const at = (window: Window, x: number, y: number): [number, number] => [
  Math.round((x - window.x) * window.scale),
  Math.round((y - window.y) * window.scale),
]

/** Very many symbols, in place of glyphs that would cover everything. */
function dots(scene: Scene, window: Window): string {
  if (scene.symbols.length <= manySymbols) return ''
  const moved = scene.symbols.map((symbol) => {
    const [x, y] = at(window, symbol.x, symbol.y)
    return { ...symbol, x, y }
  })
  return dotsMarkup(moved, unitsPerPoint)
}

/** Only what stands in the window takes part in the setting of names. */
function seen(scene: Scene, window: Window): Scene {
  const stands = ({ x, y }: { x: number; y: number }) => isWithin({ left: x, right: x, top: y, bottom: y }, window)
  const symbols = scene.symbols.length > manySymbols ? [] : scene.symbols.filter(stands)
  return { ...scene, labels: scene.labels.filter(stands), symbols }
}

/** In units of the drawing, without what the neat line would cut. */
function within(layout: Layout, window: Window, points: number): Layout {
  const unitsAPoint = frame.width / points
  const sizes = sizesAt(layout.step)
  const fits = (x: number, y: number, width: number, height: number) => {
    const [half, halfHeight] = [(width / 2) * unitsAPoint, (height / 2) * unitsAPoint]
    return (
      x - half > window.x &&
      x + half < window.x + window.width &&
      y - halfHeight > window.y &&
      y + halfHeight < window.y + window.height
    )
  }
  const place = <T extends { x: number; y: number }>(one: T): T => {
    const [x, y] = at(window, one.x, one.y)
    return { ...one, x, y }
  }
  return {
    step: layout.step,
    symbols: layout.symbols
      .filter((symbol) => fits(symbol.x, symbol.y, symbolSize(symbol), symbolSize(symbol)))
      .map(place),
    labels: layout.labels
      .filter(({ x, y, mark }) => fits(x, y, textWidth(mark.name) * sizes.name, sizes.line * 1.2))
      .map(place),
  }
}
