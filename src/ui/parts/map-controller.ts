import type { GlMap } from '../../paint/gl/facade.ts'
import { detectHardware, wantsGl } from '../../paint/gl/worth.ts'
import { closest, identity, type Transform, transformTo } from '../../paint/svg/camera.ts'
import type { Gestures } from '../../paint/svg/gestures.ts'
import { type Hit, LiveSvg } from '../../paint/svg/live.ts'
import { look, point, type State, type Store } from '../store.ts'
import { wordsIn } from '../words/words.ts'
import { nextArea } from './neighbours.ts'

/** A second map beside the first: it moves with it, and says both values of an area. */
export interface Companion {
  follow(transform: Transform): void
  rest(): void
  lines(region: string): readonly string[]
}

/** Joins the store, the painters, the pointer and the keyboard. */
export class MapController {
  companion: Companion | null = null
  private readonly store: Store
  private readonly host: HTMLElement
  private readonly tip: HTMLElement | null
  private readonly live: LiveSvg
  private gestures: Gestures | null = null
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
    this.tip = host.parentElement?.querySelector<HTMLElement>('.tip') ?? null
    this.live = new LiveSvg(host, host.querySelector('svg') as SVGSVGElement)
    this.live.resize()
    this.paint(store.getState())
    this.stop.push(
      store.subscribe((state, before) => {
        if (state.scene !== before.scene || state.shapes !== before.shapes) this.paint(state)
        if (state.hovered !== before.hovered) this.live.hover(state.hovered)
        if (state.zoomTo) this.showRegion(state.zoomTo)
        if (state.view.renderer !== before.view.renderer) this.rest()
      }),
    )
    const resized = new ResizeObserver(() => {
      this.live.resize()
      this.gl?.resize()
      this.gestures?.moveTo(this.live.transform)
    })
    resized.observe(host)
    this.stop.push(() => resized.disconnect())
    this.listen()
    this.rest()
  }

  zoomBy(factor: number): void {
    void this.watchGestures().then((gestures) => gestures?.zoomBy(factor))
  }

  showAll(): void {
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

  /** Brings a region to the middle. */
  private showRegion(adcode: string): void {
    this.store.setState({ zoomTo: null })
    const path = this.host.querySelector<SVGGraphicsElement>(`.selected, #a${adcode}`)
    if (!path) return
    const size = { width: this.host.clientWidth, height: this.host.clientHeight }
    const wanted = transformTo(size, path.getBBox(), closest)
    void this.watchGestures().then((gestures) => gestures?.moveTo(wanted))
  }

  destroy(): void {
    this.gone = true
    for (const one of this.stop) one()
    this.gestures?.destroy()
    this.gl?.destroy()
    this.live.destroy()
  }

  /** Loaded when a hand comes near the map, not before. */
  private watchGestures(): Promise<Gestures | null> {
    this.gesturesAsked ??= import('../../paint/svg/gestures.ts').then(
      ({ watchGestures }) => {
        if (this.gone) return null
        this.gestures = watchGestures(this.host, this.live.transform, {
          onStart: () => this.hideTip(),
          onMove: (transform) => {
            this.move(transform)
            this.companion?.follow(transform)
          },
          onRest: () => {
            this.rest()
            this.companion?.rest()
          },
        })
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
          onMove: () => this.hideTip(),
          onRest: (transform) => this.gestures?.moveTo(transform),
          onHover: (hit, x, y) => {
            point(this.store, hit.region)
            this.showTip(hit, x, y)
          },
          onLeave: () => {
            point(this.store, null)
            this.hideTip()
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

  private listen(): void {
    const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) => {
      this.host.addEventListener(type, listener)
      this.stop.push(() => this.host.removeEventListener(type, listener))
    }
    on('pointermove', (event) => {
      if (this.gl || event.buttons > 0) return
      const hit = this.live.hit(event)
      point(this.store, hit.region)
      this.showTip(hit, event.clientX, event.clientY)
    })
    on('pointerenter', () => {
      void this.watchGestures()
      // A click will want it; whoever asks for it then is told if it does not come.
      void import('../panel/details.tsx').catch(() => undefined)
    })
    on('touchstart', () => void this.watchGestures())
    on('pointerleave', () => {
      point(this.store, null)
      this.hideTip()
    })
    on('click', (event) => {
      if (!this.gl) this.select(this.live.hit(event))
    })
    on('focusin', (event) => {
      const area = (event.target as Element).closest('[data-region]')
      if (!area?.matches(':focus-visible')) return
      point(this.store, area.getAttribute('data-region'))
      const box = area.getBoundingClientRect()
      this.showTip(this.live.hit(event), box.left + box.width / 2, box.top + box.height / 2)
    })
    on('focusout', () => {
      point(this.store, null)
      this.hideTip()
    })
    on('keydown', (event) => this.key(event))
  }

  private key(event: KeyboardEvent): void {
    const region = (event.target as Element).closest('[data-region]')?.getAttribute('data-region')
    if (event.key === '+' || event.key === '=') this.zoomBy(1.8)
    else if (event.key === '-') this.zoomBy(1 / 1.8)
    else if (event.key === '0') this.showAll()
    else if (region && (event.key === 'Enter' || event.key === ' ')) this.select({ region, symbols: [] })
    else if (region && event.key.startsWith('Arrow')) {
      const next = nextArea(this.store.getState(), region, event.key)
      if (next) this.live.focus(next)
    } else return
    event.preventDefault()
  }

  select(hit: Hit): void {
    if (hit.symbols.length > 0) this.store.setState({ picked: hit.symbols })
    else if (hit.region) look(this.store, { region: hit.region })
  }

  showTip(hit: Hit, x: number, y: number): void {
    const { scene, view } = this.store.getState()
    if (!this.tip || (!hit.region && hit.symbols.length === 0)) {
      this.hideTip()
      return
    }
    const marks = scene.symbols.filter((mark) => hit.symbols.includes(mark.id))
    const lines =
      marks.length > 0
        ? marks.slice(0, 6).map((mark) => mark.title)
        : this.companion && hit.region
          ? [...this.companion.lines(hit.region)]
          : scene.areas.filter((area) => area.adcode === hit.region).map((area) => area.title)
    if (marks.length > 6) lines.push(wordsIn(view.lang)('panel.more', { count: marks.length - 6 }))
    this.tip.replaceChildren(
      ...lines.map((line) => {
        const row = document.createElement('p')
        row.textContent = line
        return row
      }),
    )
    this.tip.hidden = false
    const frame = (this.host.parentElement as HTMLElement).getBoundingClientRect()
    const { width, height } = this.tip.getBoundingClientRect()
    const left = Math.min(Math.max(4, x - frame.left + 14), frame.width - width - 4)
    const above = y - frame.top - height - 12
    this.tip.style.transform = `translate(${left}px,${above > 0 ? above : y - frame.top + 18}px)`
  }

  hideTip(): void {
    if (this.tip) this.tip.hidden = true
  }
}
