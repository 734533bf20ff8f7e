import { facilityRadius, type Layout, layOut } from '../../scene/layout.ts'
import { frame, frameHeight } from '../../scene/projection.ts'
import { pointedAt, type Scene, type SymbolMark } from '../../scene/scene.ts'
import { manySymbols } from './live.ts'
import {
  areasMarkup,
  labelsMarkup,
  linesMarkup,
  linksMarkup,
  outlinedMarkup,
  patternsMarkup,
  symbolsMarkup,
} from './markup.ts'
import type { Shapes } from './shapes.ts'
import { type Box, type Drawing, landscape, type Paper, type SheetText, sheetMarkup } from './sheet.ts'
import { legendMarkup, legendStyle, type NamedBlock } from './sheet-legend.ts'
import { scalesOf, staticCss, withScales } from './static-css.ts'

/** What a map is set with: texts, the key, and the looks of the page. */
export interface MapSheet {
  text: SheetText
  legend: readonly NamedBlock[]
  /** The style sheet of the map. */
  css: string
  /** Custom properties as they hold on the page now, with their leading hyphens. */
  properties: Readonly<Record<string, string>>
}

const keyWidth = 316
const gutter = 30

/** The map as a page: title, map within its neat line, key, foot. */
export function mapSheet(scene: Scene, shapes: Shapes, sheet: MapSheet, paper: Paper = landscape): string {
  return sheetMarkup(sheet.text, (space) => drawMap(scene, shapes, sheet, space), paper)
}

function drawMap(scene: Scene, shapes: Shapes, { legend, css, properties }: MapSheet, space: Box): Drawing {
  const scale = Math.min((space.width - keyWidth - gutter) / frame.width, space.height / frameHeight)
  const [width, height] = [frame.width * scale, frameHeight * scale]
  // What the map leaves of the width goes to the key, so that both ends stay on the margins.
  const key = { x: space.x + width + gutter, width: space.width - width - gutter }
  const k = Math.round((1 / scale) * 100) / 100
  const many = scene.symbols.length > manySymbols
  const layout = layOut(many ? { ...scene, symbols: [] } : scene, Math.round(width))
  const values = { ...properties, '--k': String(k) }
  const map = withScales(mapParts(scene, layout, shapes, many, k), scalesOf(css, values))
  const swatches = withScales(keyMarkup(legend, key.x, space.y, key.width, space.height), scalesOf(css, values))
  const markup =
    `<g transform="translate(${space.x} ${space.y})">` +
    `<rect class="map-ground" width="${width}" height="${height}"/>` +
    `<g clip-path="url(#map-frame)"><g transform="scale(${scale})">${map}</g></g>` +
    `<rect class="map-neatline" width="${width}" height="${height}"/></g>${swatches}`
  return {
    defs:
      `<clipPath id="map-frame"><rect width="${width}" height="${height}"/></clipPath>` +
      patternsMarkup(k) +
      patternsMarkup(1, 'k'),
    markup,
    style: staticCss(css, markup + patternsMarkup(1), values) + legendStyle + mapStyle,
  }
}

/**
 * As on the page, in map units; but what lies over areas is drawn by itself, because not every program knows inherited
 * colours of uses.
 *
 * @param many whether the symbols are drawn as dots @param k units of the drawing in a point
 */
export function mapParts(scene: Scene, layout: Layout, shapes: Shapes, many: boolean, k: number): string {
  const overlays = scene.areas.map(({ adcode, overlay, dimmed }) =>
    overlay && !dimmed ? `<path class="o-${overlay}" d="${shapes.area(adcode)}"/>` : '',
  )
  const bands = scene.bands.map(({ adcode, standing }) => {
    const d = shapes.area(adcode)
    return `<clipPath id="b${adcode}"><path d="${d}"/></clipPath><path class="band ${standing}" clip-path="url(#b${adcode})" d="${d}"/>`
  })
  const selected = pointedAt(scene)
    .map((adcode) => shapes.area(adcode))
    .map((path) => path && `<path class="selected-casing" d="${path}"/><path class="selected" d="${path}"/>`)
    .join('')
  return [
    `<g class="areas">${areasMarkup(scene, shapes)}</g>`,
    `<g class="overlays">${overlays.join('')}</g>`,
    `<g class="bands">${bands.join('')}</g>`,
    `<g class="lines">${linesMarkup(shapes)}</g>`,
    `<g class="outlines">${outlinedMarkup(scene, shapes)}</g>`,
    selected,
    `<g class="links">${linksMarkup(scene)}</g>`,
    `<g class="symbols">${many ? dotsMarkup(scene.symbols, k) : symbolsMarkup(layout)}</g>`,
    `<g class="labels">${labelsMarkup(layout)}</g>`,
  ].join('')
}

/** Very many symbols as dots, one path a kind. @param k units of the drawing in a point */
export function dotsMarkup(symbols: readonly SymbolMark[], k: number): string {
  const kinds = new Map<string, { marks: string[]; radius: number }>()
  for (const { glyph, x, y } of symbols) {
    const kind = glyph.family === 'facility' ? glyph.grade : 'project'
    const one = kinds.get(kind) ?? { marks: [], radius: glyph.family === 'facility' ? facilityRadius[glyph.grade] : 4 }
    // Firefox would join dots of no length to lines.
    one.marks.push(`M${x} ${y}h.01`)
    kinds.set(kind, one)
  }
  return [...kinds]
    .map(
      ([kind, { marks, radius }]) => `<path class="dots ${kind}" stroke-width="${radius * k}" d="${marks.join('')}"/>`,
    )
    .join('')
}

/** Made smaller where it would be longer than the page. */
function keyMarkup(legend: readonly NamedBlock[], x: number, y: number, width: number, height: number): string {
  for (let scale = 1; ; scale -= 0.04) {
    const key = legendMarkup(legend, width / scale)
    if (key.height * scale > height && scale > 0.5) continue
    return `<g class="key" transform="translate(${x} ${y}) scale(${Math.round(scale * 100) / 100})">${key.markup}</g>`
  }
}

const mapStyle = [
  '.map-ground{fill:#fbfaf5}',
  '.map-neatline{fill:none;stroke:#1f2a2c;stroke-width:1.2}',
  '.dots{fill:none;stroke-linecap:round;stroke:#b3261e;stroke-opacity:.8}',
  '.dots.secondary,.dots.primary{stroke:#cf6a5f}',
  '.dots.untiered{stroke:#8b7a74}',
  '.dots.project{stroke:#1f3d8f}',
].join('')
