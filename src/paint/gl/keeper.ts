import type { LayerSpecification, Map as LibreMap } from 'maplibre-gl'
import type { Looks } from './looks.ts'
import { drawPatterns, patternNames, patternRatio } from './patterns.ts'
import { layersOf } from './style.ts'

/** Keeps MapLibre's layers and pattern images as the style sheet and the scale want them; touches only what differs. */
export class StyleKeeper {
  /** Changes when the style sheet says something else. */
  looksKey = ''
  private readonly map: LibreMap
  private readonly host: HTMLElement
  private layers: LayerSpecification[] = []
  private patternsKey = ''
  private readonly ratio = patternRatio(window.devicePixelRatio)

  constructor(map: LibreMap, host: HTMLElement) {
    this.map = map
    this.host = host
  }

  fit(looks: Looks, zoom: number, scale: number): void {
    this.looksKey = JSON.stringify(looks)
    this.fitPatterns(zoom, scale)
    const layers = layersOf(looks, zoom, scale)
    if (this.layers.length === 0) for (const layer of layers) this.map.addLayer(layer)
    else for (const [index, layer] of layers.entries()) this.change(this.layers[index], layer)
    this.layers = layers
  }

  private change(before: LayerSpecification | undefined, after: LayerSpecification): void {
    for (const [name, value] of differing(before?.paint, after.paint)) {
      this.map.setPaintProperty(after.id, name as never, value as never)
    }
    for (const [name, value] of differing(before?.layout, after.layout)) {
      this.map.setLayoutProperty(after.id, name as never, value as never)
    }
  }

  private fitPatterns(zoom: number, scale: number): void {
    const key = `${(zoom - Math.floor(zoom)).toFixed(2)} ${scale} ${this.looksKey}`
    if (key === this.patternsKey) return
    this.patternsKey = key
    const images = drawPatterns(this.host, zoom, scale, this.ratio)
    for (const name of patternNames) {
      if (this.map.hasImage(name)) this.map.updateImage(name, images[name])
      else this.map.addImage(name, images[name], { pixelRatio: this.ratio })
    }
  }
}

function differing(before: object | undefined, after: object | undefined): [string, unknown][] {
  const was = (before ?? {}) as Record<string, unknown>
  return Object.entries(after ?? {}).filter(([name, value]) => JSON.stringify(was[name]) !== JSON.stringify(value))
}
