import type { Transform } from '../../paint/svg/camera.ts'
import { type Gestures, watchGestures } from '../../paint/svg/gestures.ts'
import { LiveSvg } from '../../paint/svg/live.ts'
import { bothInWords } from '../../scene/beside.ts'
import type { Scene } from '../../scene/scene.ts'
import { type Companion, type MapController, mannersIn } from '../parts/map-controller.ts'
import { nextArea } from '../parts/neighbours.ts'
import { point, type Store } from '../store.ts'
import { wordsIn } from '../words/words.ts'

/** The second map: shows its scene, and shares camera, pointer, selection and tip with the first. */
export class SecondMap implements Companion {
  private readonly store: Store
  private readonly host: HTMLElement
  private readonly first: MapController
  private readonly live: LiveSvg
  private readonly gestures: Gestures
  private scene: Scene | null = null
  private readonly stop: (() => void)[] = []

  constructor(store: Store, host: HTMLElement, first: MapController) {
    this.store = store
    this.host = host
    this.first = first
    this.live = new LiveSvg(host, host.querySelector('svg') as SVGSVGElement, 'second-')
    this.live.resize()
    this.live.move(first.transform)
    const listener = {
      onStart: () => first.tip.hide(),
      onMove: (transform: Transform) => {
        this.live.move(transform)
        first.follow(transform)
      },
      onRest: () => {
        this.rest()
        first.rest()
      },
    }
    this.gestures = watchGestures(host, first.transform, listener, mannersIn(store))
    first.companion = this
    const resized = new ResizeObserver(() => {
      this.live.resize()
      this.gestures.goOnFrom(this.live.transform)
    })
    resized.observe(host)
    this.stop.push(
      () => resized.disconnect(),
      store.subscribe(({ hovered }, before) => {
        if (hovered !== before.hovered) this.live.hover(hovered)
      }),
    )
    this.listen()
  }

  paint(scene: Scene): void {
    this.scene = scene
    this.live.paint(scene, this.store.getState().shapes)
    // The first map's patterns serve both: a document has each id once.
    this.host.querySelector('defs')?.replaceChildren()
  }

  follow(transform: Transform): void {
    this.gestures.goOnFrom(transform)
    this.live.move(transform)
  }

  rest(): void {
    this.live.draw()
    this.host.classList.toggle('zoomed', this.live.transform.k > 1.02)
  }

  restyle(): void {
    this.live.restyle()
  }

  lines(region: string): readonly string[] {
    const { atlas, view } = this.store.getState()
    return bothInWords(atlas, view, region, wordsIn(view.lang))
  }

  destroy(): void {
    if (this.first.companion === this) this.first.companion = null
    for (const one of this.stop) one()
    this.gestures.destroy()
    this.live.destroy()
  }

  private listen(): void {
    const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) => {
      this.host.addEventListener(type, listener)
      this.stop.push(() => this.host.removeEventListener(type, listener))
    }
    on('pointermove', (event) => {
      if (event.buttons > 0) return
      const hit = this.live.hit(event)
      point(this.store, hit.region)
      this.first.tip.show(hit, event.clientX, event.clientY)
    })
    on('pointerleave', () => {
      point(this.store, null)
      this.first.tip.leave()
    })
    on('click', (event) => this.first.select(this.live.hit(event)))
    on('focusin', (event) => {
      const area = (event.target as Element).closest('[data-region]')
      if (!area?.matches(':focus-visible')) return
      point(this.store, area.getAttribute('data-region'))
      const box = area.getBoundingClientRect()
      this.first.tip.show(this.live.hit(event), box.left + box.width / 2, box.top + box.height / 2)
    })
    on('focusout', () => {
      point(this.store, null)
      this.first.tip.hide()
    })
    on('keydown', (event) => this.key(event))
  }

  private key(event: KeyboardEvent): void {
    const region = (event.target as Element).closest('[data-region]')?.getAttribute('data-region')
    if (event.key === '+' || event.key === '=') this.first.zoomBy(1.8)
    else if (event.key === '-') this.first.zoomBy(1 / 1.8)
    else if (event.key === '0') this.first.showAll()
    else if (region && (event.key === 'Enter' || event.key === ' ')) this.first.select({ region, symbols: [] })
    else if (region && this.scene && event.key.startsWith('Arrow')) {
      const next = nextArea({ scene: this.scene, boundaries: this.store.getState().boundaries }, region, event.key)
      if (next) this.live.focus(next)
    } else return
    event.preventDefault()
  }
}
