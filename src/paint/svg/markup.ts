import { clusterRadius, type Layout, type PlacedLabel, type PlacedSymbol, sizesAt } from '../../scene/layout.ts'
import { frame, frameHeight } from '../../scene/projection.ts'
import type { AreaMark, Glyph, Scene, Swatch, SymbolMark } from '../../scene/scene.ts'
import type { LineKind, Shapes } from './shapes.ts'

/**
 * The SVG painter: every part of the map as markup, for the first paint, for export and for the live map.
 * Looks are in styles/map.css; sizes in points are scaled by the property --k (map units per point).
 */
export function escapeXml(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** XML knows no control characters, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

export const viewBox = `0 0 ${frame.width} ${frameHeight}`

/** What a class name says about an area; the style sheet turns it into colour and pattern. */
export function areaClass({ fill, dimmed }: Pick<AreaMark, 'fill' | 'dimmed'>): string {
  const paint = fill.kind === 'class' ? fill.paint : fill.kind === 'absent' ? `a-${fill.absence}` : 'blank'
  return dimmed ? `${paint} dim` : paint
}

/** @param prefix of ids; a second map in a document has its own */
export function areasMarkup(scene: Scene, shapes: Shapes, prefix = ''): string {
  return scene.areas
    .map(
      (area) =>
        `<path id="${prefix}a${area.adcode}" data-region="${area.adcode}" class="${areaClass(area)}" d="${shapes.area(area.adcode)}"/>`,
    )
    .join('')
}

/** A copy of an area's path would be a second stop on the keyboard's way; it is to be passed by. */
const passedBy = 'tabindex="-1"'

/** Drawn over the fill; refers to the area's own path, whose class takes its colour from --over here. */
export function overlaysMarkup(scene: Scene, prefix = ''): string {
  return scene.areas
    .map(({ adcode, overlay, dimmed }) =>
      overlay && !dimmed ? `<use href="#${prefix}a${adcode}" class="o-${overlay}" ${passedBy}/>` : '',
    )
    .join('')
}

const lineKinds: readonly LineKind[] = ['county', 'district', 'prefecture', 'outer', 'province']

export function linesMarkup(shapes: Shapes): string {
  return lineKinds.map((kind) => `<path class="line ${kind}" d="${shapes.line(kind)}"/>`).join('')
}

/** The band lies inside the outline: a clip keeps the outer half of a wide stroke away. */
export function bandsMarkup(scene: Scene, shapes: Shapes, prefix = ''): string {
  const drawn = new Set(scene.areas.map((area) => area.adcode))
  return scene.bands
    .map(({ adcode, standing }) => {
      const path = drawn.has(adcode)
        ? `<use href="#${prefix}a${adcode}" ${passedBy}/>`
        : `<path d="${shapes.area(adcode)}"/>`
      const clip = `<clipPath id="${prefix}b${adcode}">${path}</clipPath>`
      return `${clip}<g clip-path="url(#${prefix}b${adcode})">${path.replace('/>', ` class="band ${standing}"/>`)}</g>`
    })
    .join('')
}

/** The whole outline, over the borders: what the board beside the map speaks of. */
export function outlinedMarkup(scene: Scene, shapes: Shapes): string {
  return scene.outlined.map(({ adcode }) => `<path class="outlined" d="${shapes.area(adcode)}"/>`).join('')
}

export function linksMarkup(scene: Scene): string {
  return scene.links
    .map(({ path, role }) => {
      const line = `M${path.map((point) => point.join(' ')).join('L')}`
      const ends = [path[0], path[path.length - 1]].map((point) => `M${point?.join(' ')}h0`).join('')
      return `<path class="link-casing" d="${line}"/><path class="link ${role}" d="${line}"/><path class="link-end" d="${ends}"/>`
    })
    .join('')
}

/** Shapes of unit radius; colours come from the class. */
const outlines: Record<string, string> = {
  general: 'M1 0A1 1 0 1 1-1 0 1 1 0 1 1 1 0z',
  'chinese-medicine': 'M0-1.15 1.1.8H-1.1z',
  specialised: 'M-.88-.88H.88V.88H-.88z',
  'primary-care': 'M0-1.1 1-.15V.9H-1V-.15z',
  project: 'M0-1 1 0 0 1-1 0z',
}

const crossed = 'M-.17-.58H.17V-.17H.58V.17H.17V.58H-.17V.17H-.58V-.17H-.17z'

/** One symbol at the origin, its size in points given by its class. */
export function glyphMarkup(glyph: Glyph, placed: SymbolMark['placed']): string {
  const name = glyph.family === 'facility' ? glyph.form : 'project'
  const kind = glyph.family === 'facility' ? `facility ${glyph.grade}` : `project ${glyph.status}`
  const cross =
    glyph.family === 'facility' && glyph.grade === 'tertiary-a' ? `<path class="cross" d="${crossed}"/>` : ''
  return `<g class="glyph ${kind} ${placed === 'area' ? 'hollow' : 'solid'}"><path d="${outlines[name]}"/>${cross}</g>`
}

export function clusterMarkup(count: number, family: Glyph['family'], placed: PlacedSymbol['placed']): string {
  const radius = clusterRadius(count)
  const outline = (size: number, kind: string) =>
    family === 'project'
      ? `<path${kind} d="M0-${size + 2} ${size + 2} 0 0 ${size + 2}-${size + 2} 0z"/>`
      : `<circle${kind} r="${size.toFixed(1)}"/>`
  const ring = placed === 'mixed' ? outline(radius + 2.2, ' class="ring"') : ''
  return `<g class="cluster ${family} ${placed === 'area' ? 'hollow' : 'solid'}">${outline(radius, '')}${ring}<text y="3.9">${count}</text></g>`
}

function symbolMarkup(symbol: PlacedSymbol): string {
  const { mark, count, placed, x, y } = symbol
  const body = count > 1 ? clusterMarkup(count, mark.glyph.family, placed) : glyphMarkup(mark.glyph, mark.placed)
  const title = count > 1 ? '' : `<title>${escapeXml(mark.title)}</title>`
  return `<g class="symbol" data-symbols="${symbol.members.map(escapeXml).join(' ')}" transform="translate(${x} ${y})"><g class="k">${title}${body}</g></g>`
}

export function symbolsMarkup(layout: Layout): string {
  return layout.symbols.map(symbolMarkup).join('')
}

function labelMarkup({ mark, x, y, withValue }: PlacedLabel, line: number): string {
  const value = withValue && mark.value ? `<text class="value" y="${line}">${escapeXml(mark.value)}</text>` : ''
  return `<g class="label ${mark.tone}" transform="translate(${x} ${y})"><g class="k"><text>${escapeXml(mark.name)}</text>${value}</g></g>`
}

export function labelsMarkup(layout: Layout): string {
  const sizes = sizesAt(layout.step)
  return `<g style="--name:${sizes.name}px;--value:${sizes.value}px">${layout.labels
    .map((label) => labelMarkup(label, sizes.line))
    .join('')}</g>`
}

/** Hatching and dots, in points; the live map keeps them at the same density at every scale. */
export function patternsMarkup(unitsPerPoint: number, prefix = 'p'): string {
  const pattern = (id: string, size: number, turn: number, body: string) =>
    `<pattern id="${prefix}-${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="scale(${unitsPerPoint.toFixed(2)}) rotate(${turn})">${body}</pattern>`
  return [
    pattern('no-source', 6, 45, '<rect class="ground" width="6" height="6"/><path class="hatch" d="M0 3H6"/>'),
    pattern(
      'not-applicable',
      9,
      0,
      '<rect class="void" width="9" height="9"/><path class="marks" d="M3 3l3 3M6 3l-3 3"/>',
    ),
    pattern(
      'larger-area',
      6,
      0,
      '<circle class="dot" cx="1.5" cy="1.5" r=".8"/><circle class="dot" cx="4.5" cy="4.5" r=".8"/>',
    ),
    pattern('doubtful', 7, -45, '<path class="wave" d="M0 2H7"/><path class="wave" d="M2 0V7"/>'),
  ].join('')
}

/** The whole map at once, for the first paint and for files. Several layouts: the style sheet shows one of them. */
export function mapMarkup(scene: Scene, layouts: readonly Layout[], shapes: Shapes, prefix = ''): string {
  const points = layouts[layouts.length - 1]?.step ?? 800
  return [
    `<defs>${patternsMarkup(frame.width / points)}</defs>`,
    `<g class="areas">${areasMarkup(scene, shapes, prefix)}</g>`,
    `<g class="overlays">${overlaysMarkup(scene, prefix)}</g>`,
    `<g class="bands">${bandsMarkup(scene, shapes, prefix)}</g>`,
    `<g class="lines">${linesMarkup(shapes)}</g>`,
    `<g class="outlines">${outlinedMarkup(scene, shapes)}</g>`,
    '<g class="selection"></g>',
    `<g class="links">${linksMarkup(scene)}</g>`,
    ...layouts.map((layout, index) => {
      const body = `<g class="symbols">${symbolsMarkup(layout)}</g><g class="labels">${labelsMarkup(layout)}</g>`
      // Of a hidden group the browser still sets every text; of a hidden drawing within the drawing it does not.
      return layouts.length > 1
        ? `<svg class="layout layout-${index}" overflow="visible">${body}</svg>`
        : `<g class="layout">${body}</g>`
    }),
  ].join('')
}

/** A swatch of the key, drawn by the same hand as the map; 20 by 14 points. */
export function swatchMarkup(swatch: Swatch): string {
  const box = (kind: string) => `<rect x=".5" y=".5" width="19" height="13" class="${kind}"/>`
  switch (swatch.kind) {
    case 'class':
      return box(swatch.paint)
    case 'absent':
      return box(`a-${swatch.absence}`)
    case 'overlay':
      return `${box('c3')}${box(`o-${swatch.overlay}`)}`
    case 'band':
      return `${box('blank')}<rect x="2" y="2" width="16" height="10" class="band ${swatch.standing}"/>`
    case 'outline':
      return `${box('blank')}<rect x="1.5" y="1.5" width="17" height="11" class="outlined"/>`
    case 'link':
      return '<path class="link lead" d="M1 11Q10-3 19 9"/>'
    case 'glyph':
      return `<g transform="translate(10 7)">${glyphMarkup(swatch.glyph, swatch.placed)}</g>`
    case 'cluster':
      return `<g transform="translate(10 7) scale(.72)">${clusterMarkup(8, 'facility', 'mixed')}</g>`
  }
}
