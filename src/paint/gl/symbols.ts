import type { Layer } from '@deck.gl/core'
import { IconLayer, ScatterplotLayer } from '@deck.gl/layers'
import { facilityRadius, type PlacedSymbol } from '../../scene/layout.ts'
import { unproject } from '../../scene/projection.ts'
import type { SymbolMark } from '../../scene/scene.ts'
import { type Atlas, cellPoints, drawAtlas, lookKey } from './atlas.ts'
import { firstAboveSymbols } from './style.ts'

type Color = [number, number, number]

const flat = {
  // MapLibre's depth buffer is full of its own layers.
  parameters: { depthCompare: 'always', depthWriteEnabled: false },
  beforeId: firstAboveSymbols,
  pickable: false,
} as const

/** Makes deck.gl's layers for the symbols; keeps the atlas while it holds every look that is needed. */
export class SymbolLayers {
  private readonly host: HTMLElement
  private atlas: Atlas | null = null
  private density = 0
  private looks = ''

  constructor(host: HTMLElement) {
    this.host = host
  }

  /** Clustered symbols; `scale` is CSS pixels per point. */
  placed(symbols: readonly PlacedSymbol[], scale: number, looks: string): Layer[] {
    if (symbols.length === 0) return []
    // Twice as fine as the screen, because symbols seldom stand on whole pixels.
    const density = 2 * scale * Math.min(2, window.devicePixelRatio || 1)
    const holdsAll = symbols.every((symbol) => this.atlas?.cells[lookKey(symbol)])
    if (!holdsAll || density !== this.density || looks !== this.looks) {
      this.atlas = drawAtlas(this.host, symbols, density)
      this.density = density
      this.looks = looks
    }
    return [
      new IconLayer<PlacedSymbol>({
        id: 'symbols',
        data: symbols,
        getPosition: ({ x, y }) => unproject(x, y),
        getIcon: lookKey,
        getSize: cellPoints * scale,
        sizeUnits: 'pixels',
        iconAtlas: this.atlas?.image as unknown as string,
        iconMapping: this.atlas?.cells ?? {},
        textureParameters: { minFilter: 'linear', magFilter: 'linear', mipmapFilter: 'none' },
        alphaCutoff: 0,
        ...flat,
        parameters: { ...flat.parameters, blendColorSrcFactor: 'one' },
      }),
    ]
  }

  /** Very many symbols, as plain dots. */
  dots(marks: readonly SymbolMark[], scale: number): Layer[] {
    const colors = new Map<string, Color>()
    const style = dotStyle(this.host)
    const kinds = [...new Set(marks.map(kindOf))]
    for (const kind of kinds) colors.set(kind, rgb(style.getPropertyValue(`--${kind}`) || '#b3261e'))
    style.end()
    const order = new Map(kinds.map((kind, index) => [kind, index]))
    return [
      new ScatterplotLayer<SymbolMark>({
        id: 'dots',
        data: [...marks].sort((a, b) => (order.get(kindOf(a)) ?? 0) - (order.get(kindOf(b)) ?? 0)),
        getPosition: ({ x, y }) => unproject(x, y),
        getRadius: ({ glyph }) => (glyph.family === 'facility' ? facilityRadius[glyph.grade] : 4) * 0.62 * scale,
        radiusUnits: 'pixels',
        getFillColor: (mark) => colors.get(kindOf(mark)) ?? [179, 38, 30],
        updateTriggers: { getRadius: scale, getFillColor: [...colors.values()].join() },
        ...flat,
      }),
    ]
  }
}

const kindOf = ({ glyph }: SymbolMark) => (glyph.family === 'facility' ? glyph.grade : glyph.status)

/** The properties that the style sheet gives to the SVG map's canvas of dots. */
function dotStyle(host: HTMLElement) {
  const canvas = document.createElement('canvas')
  canvas.className = 'points'
  canvas.width = canvas.height = 0
  host.append(canvas)
  const style = getComputedStyle(canvas)
  return { getPropertyValue: (name: string) => style.getPropertyValue(name).trim(), end: () => canvas.remove() }
}

function rgb(color: string): Color {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return [179, 38, 30]
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}
