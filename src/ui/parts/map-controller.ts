import type { GlMap } from '../../paint/gl/facade.ts'
import { detectHardware, wantsGl } from '../../paint/gl/worth.ts'
import {
  closest,
  identity,
  type Place,
  placeOf,
  type Transform,
  transformOf,
  transformTo,
} from '../../paint/svg/camera.ts'
import type { Gestures, Manners } from '../../paint/svg/gestures.ts'
import { type Hit, LiveSvg } from '../../paint/svg/live.ts'
import { isOpen } from '../../view/embed.ts'
import { look, point, type State, type Store } from '../store.ts'
import { LaterTip } from './later-tip.ts'
import { type KeyedMap, onMapKey, readyNeighbours } from './map-keys.ts'

/** A second map beside the first: it moves with it, and says both values of an area. */
export interface Companion {
  follow(transform: Transform): void
  rest(): void
  /** The style sheet or the size of type has changed. */
  restyle(): void
  lines(region: string): readonly string[]
}

/** How hands are taken, on the page itself and in a page of others. */
export const mannersIn = (store: Store): Manners => ({
  isGuest: () => store.getState().view.mode === 'embed',
  isFixed: () => !isOpen('map', store.getState().view),
})

/** Joins the store, the painters, the pointer and the keyboard. */
export class MapController {
  companion: Companion | null = null
  private readonly store: Store
  private readonly host: HTMLElement
  readonly tip: LaterTip
  private readonly live: LiveSvg
  private gestures: Gestures | null = null
  /** Where the map is on its way to, until it has come to rest there. */
  private heading: { place: Place | null; arrived: boolean } | null = null
  private gesturesAsked: Promise<Gestures | null> | null = null
  private gone = false
  private gl: GlMap | null = null
  private glStarting = false
  private glRefused = false
  private hardware: ReturnType<typeof detectHardware> | null = null
  private readonly stop: (() => void)[] = []

  constructor(store: Store, host: HTMLElement) {
    this.store = store
    this.host = host
    this.tip = new LaterTip(async () => {
      const { MapTip } = await import('./map-tip.ts')
      return new MapTip(store, host, (region) => this.companion?.lines(region) ?? null)
    })
    this.live = new LiveSvg(host, host.querySelector('svg') as SVGSVGElement)
    this.live.resize()
    this.paint(store.getState())
    this.stop.push(
      store.subscribe((state, before) => {
        if (state.scene !== before.scene || state.shapes !== before.shapes) this.paint(state)
        if (state.hovered !== before.hovered) this.live.hover(state.hovered)
        if (state.zoomTo !== null) this.grant(state.zoomTo)
        else if (state.view.at !== before.view.at) this.goTo(state.view.at)
        if (state.view.renderer !== before.view.renderer) this.rest()
      }),
    )
    const resized = new ResizeObserver(() => {
      this.live.resize()
      this.gl?.resize()
      // A board that opens beside the map makes it smaller while it is on its way.
      if (this.heading) this.goTo(this.heading.place)
      else this.gestures?.moveTo(this.live.transform)
    })
    resized.observe(host)
    this.stop.push(() => resized.disconnect())
    // Theme and size are written there; what is drawn follows the style sheet.
    let { theme, size } = document.documentElement.dataset
    const restyled = new MutationObserver(() => {
      const { dataset } = document.documentElement
      if (dataset.theme === theme && dataset.size === size) return
      ;({ theme, size } = dataset)
      this.live.restyle()
      this.companion?.restyle()
      this.gl?.paint(store.getState().scene, store.getState().boundaries)
    })
    restyled.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-size'] })
    this.stop.push(() => restyled.disconnect())
    this.listen()
    const { at } = store.getState().view
    if (at) this.live.move(transformOf(this.size, at))
    this.rest()
  }

  /** Whether the map stays where the page around has put it. */
  private get isFixed(): boolean {
    return !isOpen('map', this.store.getState().view)
  }

  zoomBy(factor: number): void {
    if (this.isFixed) return
    void this.watchGestures().then((gestures) => gestures?.zoomBy(factor))
  }

  /** By CSS pixels; what stood at the left edge goes to the right where `x` is positive. */
  panBy(x: number, y: number): void {
    void this.watchGestures().then((gestures) => gestures?.panBy(x, y))
  }

  showAll(): void {
    if (this.isFixed) return
    void this.watchGestures().then((gestures) => gestures?.moveTo(identity))
  }

  get transform(): Transform {
    return this.gl?.transform ?? this.live.transform
  }

  /** Goes where the second map has moved to, without telling it. */
  follow(transform: Transform): void {
    this.gestures?.goOnFrom(transform)
    this.move(transform)
  }

  /** That for which the transform was made: the host's own is ahead of it until the observer has said so. */
  private get size() {
    return this.live.space
  }

  private goTo(place: Place | null): void {
    const heading = { place, arrived: false }
    this.heading = heading
    void this.watchGestures().then((gestures) => {
      if (gestures)
        gestures.flyTo(transformOf(this.size, place), () => {
          heading.arrived = true
        })
      else this.heading = null
    })
  }

  /** Brings a region to the middle, or shows a place. */
  private grant(wish: string | { place: Place | null }): void {
    this.store.setState({ zoomTo: null })
    if (this.isFixed) return
    if (typeof wish !== 'string') {
      this.goTo(wish.place)
      return
    }
    const path = this.host.querySelector<SVGGraphicsElement>(`.selected, #a${wish}`)
    if (path) this.goTo(placeOf(this.size, transformTo(this.size, path.getBBox(), closest)))
  }

  destroy(): void {
    this.gone = true
    for (const one of this.stop) one()
    this.tip.hide()
    this.gestures?.destroy()
    this.gl?.destroy()
    this.live.destroy()
  }

  /** Loaded when a hand comes near the map, not before. */
  private watchGestures(): Promise<Gestures | null> {
    this.gesturesAsked ??= import('../../paint/svg/gestures.ts').then(
      ({ watchGestures }) => {
        if (this.gone) return null
        this.gestures = watchGestures(
          this.host,
          this.live.transform,
          {
            onStart: (byHand) => {
              if (byHand) this.heading = null
              this.tip.hide()
            },
            onMove: (transform) => {
              this.move(transform)
              this.companion?.follow(transform)
            },
            onRest: () => {
              this.rest()
              this.companion?.rest()
            },
          },
          mannersIn(this.store),
        )
        return this.gestures
      },
      () => {
        this.store.setState({ notice: 'gestures.failed' })
        return null
      },
    )
    return this.gesturesAsked
  }

  private paint(state: State): void {
    this.live.paint(state.scene, state.shapes)
    this.gl?.paint(state.scene, state.boundaries)
  }

  private move(transform: Transform): void {
    if (this.gl) this.gl.move(transform)
    else this.live.move(transform)
  }

  rest(): void {
    if (this.gl) this.live.move(this.gl.transform)
    this.live.draw()
    this.host.classList.toggle('zoomed', this.live.transform.k > 1.02)
    if (this.heading && !this.heading.arrived) return
    this.heading = null
    const place = placeOf(this.size, this.live.transform)
    if (place || this.store.getState().place) this.store.setState({ place })
    void this.considerGl()
  }

  private async considerGl(): Promise<void> {
    const { view, scene, boundaries } = this.store.getState()
    const zoom = this.gl?.transform.k ?? this.live.transform.k
    const asked = { renderer: view.renderer, zoom, symbols: scene.symbols.length }
    // The hardware is looked at only when it matters: that takes a WebGL context.
    if (wantsGl({ ...asked, hardware: 'hardware' })) this.hardware ??= detectHardware()
    const wanted = wantsGl({ ...asked, hardware: this.hardware ?? 'none' })
    if (view.renderer === 'gl' && this.hardware === 'none' && !this.glRefused) {
      this.glRefused = true
      this.store.setState({ notice: 'gl.none' })
    }
    if (!wanted || this.glRefused) {
      if (this.gl && !wanted) this.dropGl()
      return
    }
    if (this.gl || this.glStarting) return
    this.glStarting = true
    try {
      const { createGlMap } = await import('../../paint/gl/facade.ts')
      const gl = await createGlMap(
        this.host,
        { scene, geometry: boundaries, transform: this.live.transform },
        {
          onMove: () => this.tip.hide(),
          onRest: (transform) => this.gestures?.moveTo(transform),
          onHover: (hit, x, y) => {
            point(this.store, hit.region)
            this.tip.show(hit, x, y)
          },
          onLeave: () => {
            point(this.store, null)
            this.tip.leave()
          },
          onSelect: (hit) => this.select(hit),
          onLost: () => {
            this.glRefused = true
            this.store.setState({ notice: 'gl.lost' })
            this.dropGl()
          },
        },
      )
      if (this.gone) {
        gl.destroy()
        return
      }
      // The hand, the window and the view may have moved on while WebGL started.
      this.gl = gl
      gl.resize()
      gl.move(this.live.transform)
      gl.paint(this.store.getState().scene, boundaries)
      this.host.classList.add('gl-on')
    } catch {
      this.glRefused = true
      this.store.setState({ notice: 'gl.lost' })
    } finally {
      this.glStarting = false
    }
  }

  private dropGl(): void {
    const transform = this.gl?.transform ?? identity
    this.gl?.destroy()
    this.gl = null
    this.host.classList.remove('gl-on')
    this.live.move(transform)
    this.live.draw()
  }

  /** What the keys of the map do. */
  private readonly keyed: KeyedMap = {
    hideTip: () => this.tip.hide(),
    isFixed: () => this.isFixed,
    panBy: (x, y) => this.panBy(x * this.host.clientWidth, y * this.host.clientHeight),
    zoomBy: (factor) => this.zoomBy(factor),
    showAll: () => this.showAll(),
    select: (region) => this.select({ region, symbols: [] }),
    focused: () => this.host.querySelector(':focus')?.getAttribute('data-region') ?? null,
    focus: (region) => this.live.focus(region),
    state: () => this.store.getState(),
    failed: () => this.store.setState({ notice: 'gestures.failed' }),
  }

  private listen(): void {
    const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) => {
      this.host.addEventListener(type, listener)
      this.stop.push(() => this.host.removeEventListener(type, listener))
    }
    on('pointermove', (event) => {
      if (this.gl || event.buttons > 0) return
      const hit = this.live.hit(event)
      point(this.store, hit.region)
      this.tip.show(hit, event.clientX, event.clientY)
    })
    on('pointerenter', () => {
      void this.watchGestures()
      // A click will want it; whoever asks for it then is told if it does not come.
      void import('../panel/details.tsx').catch(() => undefined)
    })
    on('touchstart', () => void this.watchGestures())
    on('pointerleave', () => {
      point(this.store, null)
      this.tip.leave()
    })
    on('click', (event) => {
      if (!this.gl) this.select(this.live.hit(event))
    })
    on('focusin', (event) => {
      void readyNeighbours().catch(() => undefined)
      const area = (event.target as Element).closest('[data-region]')
      if (!area?.matches(':focus-visible')) return
      point(this.store, area.getAttribute('data-region'))
      const box = area.getBoundingClientRect()
      this.tip.show(this.live.hit(event), box.left + box.width / 2, box.top + box.height / 2)
    })
    on('focusout', () => {
      point(this.store, null)
      this.tip.hide()
    })
    on('keydown', (event) => onMapKey(event, this.keyed))
  }

  select(hit: Hit): void {
    if (!isOpen('region', this.store.getState().view)) return
    if (hit.symbols.length > 0) this.store.setState({ picked: hit.symbols })
    else if (hit.region) look(this.store, { region: hit.region })
  }
}
