import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { type LineLook, type Looks, lineKinds, plainPaints, standings, type TypeLook } from './looks.ts'
import type { PatternName } from './patterns.ts'

export const sources = ['areas', 'bands', 'lines', 'outlines', 'links', 'selection', 'labels'] as const
export type SourceName = (typeof sources)[number]

/** The first layer above the symbols. */
export const firstAboveSymbols = 'label-name'

const state = (name: string): ExpressionSpecification => ['coalesce', ['feature-state', name], '']
const has = (name: string, values: readonly string[]): ExpressionSpecification => [
  'in',
  state(name),
  ['literal', [...values]],
]

/** The paints that are patterns, and the image that each is drawn with. */
const patternPaints: Record<'no-source' | 'not-applicable', string[]> = {
  'no-source': ['a-no-source', 'a-larger-area'],
  'not-applicable': ['a-not-applicable'],
}

/**
 * The layers from the ground up. Each pattern is a layer over all areas that shows only where the area's state
 * asks for it: a pattern itself cannot depend on the state. `zoom` and `scale` (CSS pixels per point) fit dashes
 * and type to the screen.
 */
export function layersOf(looks: Looks, zoom: number, scale: number): LayerSpecification[] {
  const shown: ExpressionSpecification = ['case', ['==', ['feature-state', 'dim'], true], looks.dimmed, 1]
  const pattern = (name: PatternName, opacity: ExpressionSpecification): LayerSpecification => ({
    id: name,
    type: 'fill',
    source: 'areas',
    paint: { 'fill-pattern': name, 'fill-opacity': opacity },
  })
  const overlay = (name: 'larger-area' | 'doubtful') => pattern(name, ['case', ['==', state('over'), name], 1, 0])
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-color': colorOf(looks),
        'fill-opacity': ['case', has('paint', plainPaints), shown, 0],
      },
    },
    pattern('no-source', ['case', has('paint', patternPaints['no-source']), shown, 0]),
    pattern('not-applicable', ['case', has('paint', patternPaints['not-applicable']), shown, 0]),
    {
      id: 'hover',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': looks.shade, 'fill-opacity': ['case', ['==', ['feature-state', 'hover'], true], 0.06, 0] },
    },
    overlay('larger-area'),
    overlay('doubtful'),
    ...standings.map((standing): LayerSpecification => {
      const look = looks.bands[standing]
      const dash = dashAt({ ...look, width: look.width / 2 }, zoom)
      return {
        id: `band-${standing}`,
        type: 'line',
        source: 'bands',
        filter: ['==', ['get', 'kind'], standing],
        paint: {
          ...linePaint(look),
          // Half of the SVG map's stroke, which is clipped to the inside of the outline.
          'line-width': look.width / 2,
          'line-offset': look.width / 4,
          ...(dash ? { 'line-dasharray': dash } : {}),
        },
      }
    }),
    ...lineKinds.map((kind): LayerSpecification => {
      const dash = dashAt(looks.lines[kind], zoom)
      return {
        id: `line-${kind}`,
        type: 'line',
        source: 'lines',
        filter: ['==', ['get', 'kind'], kind],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { ...linePaint(looks.lines[kind]), ...(dash ? { 'line-dasharray': dash } : {}) },
      }
    }),
    {
      id: 'outlined-areas',
      type: 'fill',
      source: 'outlines',
      paint: { 'fill-color': looks.outlined.color, 'fill-opacity': looks.outlinedFill },
    },
    { id: 'outlines', type: 'line', source: 'outlines', paint: linePaint(looks.outlined) },
    { id: 'link-casing', type: 'line', source: 'links', paint: linePaint(looks.linkCasing) },
    { id: 'links', type: 'line', source: 'links', paint: linePaint(looks.link) },
    { id: 'casing', type: 'line', source: 'selection', paint: linePaint(looks.casing) },
    { id: 'selected', type: 'line', source: 'selection', paint: linePaint(looks.selected) },
    labelLayer('name', looks.names, scale),
    labelLayer('value', looks.values, scale),
  ]
}

function colorOf(looks: Looks): ExpressionSpecification {
  const cases = plainPaints.flatMap((name) => [name, looks.areas[name] ?? '#fff'])
  return ['match', state('paint'), ...cases, 'transparent'] as unknown as ExpressionSpecification
}

function linePaint({ color, opacity, width }: LineLook) {
  return { 'line-color': color, 'line-opacity': opacity, 'line-width': width }
}

/** Dashes are told in line widths, and grow between two whole zoom levels; steps spare needless work. */
export function dashAt({ dash, width }: LineLook, zoom: number): number[] | null {
  if (dash.length === 0) return null
  const grown = 2 ** (Math.round((zoom - Math.floor(zoom)) * 8) / 8)
  return dash.map((length) => Number((length / width / grown).toFixed(3)))
}

const weights: readonly [number, string][] = [
  [100, 'thin'],
  [200, 'extra light'],
  [300, 'light'],
  [400, 'regular'],
  [500, 'medium'],
  [600, 'semibold'],
  [700, 'bold'],
  [800, 'extra bold'],
  [900, 'black'],
]

/** MapLibre draws letters itself, and reads their weight from the name of the first family. */
export function fontStack({ families, weight }: TypeLook): string[] {
  const word = weights.find(([least]) => least >= weight)?.[1] ?? 'regular'
  return [word, ...families]
}

function labelLayer(part: 'name' | 'value', looks: Looks['names'], scale: number): LayerSpecification {
  const byTone = <T>(pick: (look: TypeLook) => T) =>
    [
      'match',
      ['get', 'tone'],
      'on-dark',
      pick(looks['on-dark']),
      pick(looks['on-light']),
    ] as unknown as ExpressionSpecification
  return {
    id: `label-${part}`,
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'part'], part],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': fontStack(looks['on-light']),
      'text-size': ['get', 'size'],
      'text-offset': ['array', 'number', 2, ['get', 'offset']],
      'text-max-width': 100,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
      'symbol-z-order': 'source',
    },
    paint: {
      'text-color': byTone((look) => look.color),
      'text-halo-color': byTone((look) => look.halo),
      'text-halo-width': byTone((look) => look.haloWidth * scale),
    },
  }
}
