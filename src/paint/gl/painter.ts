import type { Map as LibreMap } from 'maplibre-gl'
import { type Layout, layOut, sizesAt, stepFor } from '../../scene/layout.ts'
import { frame } from '../../scene/projection.ts'
import { pointedAt, type Scene } from '../../scene/scene.ts'
import { closest, fit, identity, refit, type Size, type Transform, visibleBox } from '../svg/camera.ts'
import { type Hit, manySymbols, rootScale } from '../svg/live.ts'
import { pointAt } from '../svg/nearest.ts'
import type { Geometry } from '../svg/shapes.ts'
import { toCamera, toTransform } from './camera.ts'
import { type AreaState, areaStates, areasData, changedStates, labelsData, linesData, linksData } from './data.ts'
import type { Engine } from './engine.ts'
import type { GlListener, GlMap } from './facade.ts'
import { fontsFor, shiftsOf } from './fonts.ts'
import { StyleKeeper } from './keeper.ts'
import { type Looks, readLooks } from './looks.ts'
import { symbolAt } from './picking.ts'
import { leaveScrollingToPage, watchPointer } from './pointer.ts'
import type { SourceName } from './style.ts'
import { SymbolLayers } from './symbols.ts'

/** How long the hand must rest before the map is fitted to its new scale. */
const restAfter = 90

interface Start {
  host: HTMLElement
  container: HTMLElement
  engine: Engine
  size: Size
  transform: Transform
  interactive: boolean
  listener: GlListener
}

/** Shows a scene by MapLibre and deck.gl, at the very place where the SVG map shows it. */
export class GlPainter implements GlMap {
  private readonly host: HTMLElement
  private readonly container: HTMLElement
  private readonly engine: Engine
  private readonly map: LibreMap
  private readonly listener: GlListener
  private readonly keeper: StyleKeeper
  private readonly symbols: SymbolLayers
  private readonly endPointer: () => void
  private size: Size
  private wanted: Transform
  private scene: Scene | null = null
  private geometry: Geometry | null = null
  private looks: Looks | null = null
  private layout: Layout | null = null
  private states: ReadonlyMap<string, AreaState> = new Map()
  private readonly shown = new Map<string, string>()
  private hovered: string | null = null
  private resting: ReturnType<typeof setTimeout> | undefined
  /** Whether the hand, and not `move`, has moved the map since it last rested. */
  private steered = false
  private ours = true
  private labelling: Promise<void> = Promise.resolve()
  private gone = false

  constructor({ host, container, engine, size, transform, interactive, listener }: Start) {
    this.host = host
    this.container = container
    this.engine = engine
    this.map = engine.map
    this.size = size
    this.wanted = transform
    this.listener = listener
    this.keeper = new StyleKeeper(this.map, container)
    this.symbols = new SymbolLayers(host)
    if (interactive) leaveScrollingToPage(container, () => this.wanted.k > 1.02)
    this.endPointer = watchPointer(container, {
      onPoint: (x, y, clientX, clientY) => this.point(x, y, clientX, clientY),
      onLeave: () => {
        this.hover(null)
        listener.onLeave()
      },
      onClick: (x, y) => listener.onSelect(this.hitAt(x, y)),
    })
    this.map.on('move', this.moved)
    this.map.on('moveend', () => this.restSoon())
    this.map.on('webglcontextlost', () => listener.onLost('webglcontextlost'))
    this.limit()
  }

  /** Paints for the first time, and settles when that is on the screen. */
  async begin(scene: Scene, geometry: Geometry): Promise<void> {
    this.paint(scene, geometry)
    await this.labelling
    await this.engine.drawn()
    this.ours = false
  }

  get transform(): Transform {
    return this.wanted
  }

  paint(scene: Scene, geometry: Geometry): void {
    const fresh = this.geometry !== geometry
    if (fresh) {
      this.shown.clear()
      this.states = new Map()
    }
    this.scene = scene
    this.geometry = geometry
    this.looks = readLooks(this.container, rootScale())
    this.keeper.fit(this.looks, this.map.getZoom(), rootScale())

    const states = areaStates(scene)
    const set = (
      name: 'areas' | 'bands' | 'outlines' | 'selection',
      areas: readonly { adcode: string; kind?: string }[],
    ) => this.show(name, areas.map(({ adcode, kind = '' }) => adcode + kind).join(), () => areasData(areas, geometry))
    set(
      'areas',
      scene.areas.map(({ adcode }) => ({ adcode })),
    )
    for (const [id, state] of changedStates(this.states, states))
      this.map.setFeatureState({ source: 'areas', id }, state)
    this.states = states
    set(
      'bands',
      scene.bands.map(({ adcode, standing }) => ({ adcode, kind: standing })),
    )
    set('outlines', scene.outlined)
    this.show('links', JSON.stringify(scene.links), () => linksData(scene.links))
    set(
      'selection',
      pointedAt(scene).map((adcode) => ({ adcode })),
    )
    this.show('lines', 'all', () => linesData(geometry))
    this.layOutAnew()
  }

  move(transform: Transform): void {
    this.wanted = transform
    this.quietly(() => this.map.jumpTo(toCamera(this.size, transform)))
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.host
    if (width === 0 || height === 0 || (width === this.size.width && height === this.size.height)) return
    this.wanted = refit(this.size, { width, height }, this.wanted)
    this.size = { width, height }
    this.quietly(() => this.map.resize())
    this.limit()
    this.move(this.wanted)
  }

  destroy(): void {
    if (this.gone) return
    this.gone = true
    clearTimeout(this.resting)
    this.endPointer()
    this.map.remove()
    this.container.remove()
  }

  /** As small and as large as the SVG map gets. */
  private limit(): void {
    const zoomAt = (k: number) => toCamera(this.size, { ...identity, k }).zoom
    this.quietly(() => {
      this.map.setMinZoom(zoomAt(1) - 1e-6)
      this.map.setMaxZoom(zoomAt(closest) + 1e-6)
    })
  }

  /** MapLibre tells of every movement; those that were asked for are not told on. */
  private quietly(act: () => void): void {
    const before = this.ours
    this.ours = true
    act()
    this.ours = before
  }

  /** Points across the whole frame at the present camera. */
  private get points(): number {
    return (fit(this.size).scale * this.wanted.k * frame.width) / rootScale()
  }

  private show(name: SourceName, key: string, make: () => GeoJSON.GeoJSON): void {
    if (this.shown.get(name) === key) return
    this.shown.set(name, key)
    this.engine.source(name).setData(make())
  }

  private readonly moved = (): void => {
    if (!this.ours) {
      const { lng, lat } = this.map.getCenter()
      this.wanted = toTransform(this.size, { center: [lng, lat], zoom: this.map.getZoom() })
      this.steered = true
      this.listener.onMove(this.wanted)
    }
    if (this.layout && stepFor(this.points) !== this.layout.step) this.layOutAnew()
  }

  private restSoon(): void {
    clearTimeout(this.resting)
    this.resting = setTimeout(() => this.rest(), restAfter)
  }

  private rest(): void {
    if (this.map.isMoving()) return
    if (this.looks) this.keeper.fit(this.looks, this.map.getZoom(), rootScale())
    if (!this.steered) return
    this.steered = false
    if (this.wanted.k === 1) this.move(this.wanted)
    this.listener.onRest(this.wanted)
  }

  private layOutAnew(): void {
    const { scene, looks } = this
    if (!scene || !looks) return
    const scale = rootScale()
    const many = scene.symbols.length > manySymbols
    const layout = layOut(many ? { ...scene, symbols: [] } : scene, stepFor(this.points))
    this.layout = layout
    const layers = many
      ? this.symbols.dots(scene.symbols, scale)
      : this.symbols.placed(layout.symbols, scale, this.keeper.looksKey)
    this.engine.overlay.setProps({ layers })
    const labels = labelsData(layout, scale, shiftsOf(this.container, sizesAt(layout.step)))
    this.labelling = fontsFor(
      looks,
      labels.features.map(({ properties }) => properties),
    ).then(() => {
      if (this.layout === layout && !this.gone) this.engine.source('labels').setData(labels)
    })
  }

  private hitAt(x: number, y: number): Hit {
    const [left, top, width] = visibleBox(this.size, this.wanted)
    const unitsPerPixel = width / this.size.width
    const [mapX, mapY] = [left + x * unitsPerPixel, top + y * unitsPerPixel]
    const symbol = symbolAt(this.layout?.symbols ?? [], mapX, mapY, unitsPerPixel * rootScale())
    if (symbol) return { region: null, symbols: symbol.members }
    const region = this.map.queryRenderedFeatures([x, y], { layers: ['areas'] })[0]?.properties.adcode ?? null
    const marks = this.scene?.symbols ?? []
    const near = marks.length > manySymbols ? pointAt(marks, mapX, mapY, 7 * unitsPerPixel) : null
    return { region, symbols: near ? [near.id] : [] }
  }

  private point(x: number, y: number, clientX: number, clientY: number): void {
    if (this.map.isMoving()) return
    const hit = this.hitAt(x, y)
    this.hover(hit.region)
    this.container.classList.toggle('on-hit', hit.region !== null || hit.symbols.length > 0)
    this.listener.onHover(hit, clientX, clientY)
  }

  private hover(adcode: string | null): void {
    if (adcode === this.hovered) return
    const set = (id: string | null, hover: boolean) => {
      if (id) this.map.setFeatureState({ source: 'areas', id }, { hover })
    }
    set(this.hovered, false)
    set(adcode, true)
    this.hovered = adcode
  }
}
