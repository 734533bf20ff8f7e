import { type Layout, layOut, stepFor } from '../../scene/layout.ts'
import { frame } from '../../scene/projection.ts'
import { pointedAt, type Scene } from '../../scene/scene.ts'
import { inNextTask } from '../next-task.ts'
import { cssBetween, fit, identity, refit, type Size, type Transform, visibleBox } from './camera.ts'
import {
  areaClass,
  areasMarkup,
  bandsMarkup,
  labelsMarkup,
  linesMarkup,
  linksMarkup,
  mapMarkup,
  outlinedMarkup,
  overlaysMarkup,
  patternsMarkup,
  symbolsMarkup,
} from './markup.ts'
import { pointAt } from './nearest.ts'
import type { PointsCanvas } from './points.ts'
import type { Shapes } from './shapes.ts'
import { trusted } from './trusted.ts'

/** Above so many symbols they are drawn on a canvas, unclustered: SVG elements would be too slow. */
export const manySymbols = 1500

const none: Scene['symbols'] = []

/** What the pointer or the keyboard is on. */
export interface Hit {
  region: string | null
  symbols: readonly string[]
}

type Part =
  | 'areas'
  | 'overlays'
  | 'bands'
  | 'lines'
  | 'outlines'
  | 'links'
  | 'symbols'
  | 'labels'
  | 'selection'
  | 'hover'

/**
 * The live SVG map. Takes over the drawing that came with the page, changes only what differs, and during a
 * gesture moves the finished drawing as a whole; it is drawn anew when the gesture ends.
 */
export class LiveSvg {
  readonly svg: SVGSVGElement
  private readonly host: HTMLElement
  private readonly prefix: string
  private scene: Scene | null = null
  private shapes: Shapes | null = null
  private layout: Layout | null = null
  /** What the layout was made of. */
  private laidOut: Pick<Scene, 'labels' | 'symbols'> | null = null
  /** What the drawing was last made for. */
  private drawing: { scene: Scene; box: string; unitsPerPoint: number } | null = null
  private dots: PointsCanvas | null = null
  /** Asked for once a map has so many symbols; false where it did not come. */
  private pointsPart: typeof import('./points.ts') | false | null = null
  private drawn: Transform = identity
  private wanted: Transform = identity
  private size: Size = { width: 0, height: 0 }
  /** Read when the size changes: reading it makes the page settle its styles. */
  private root = 1
  private active: string | null = null
  private readonly markup = new Map<Part, string>()

  /** @param prefix of ids; a second map in a document has its own */
  constructor(host: HTMLElement, svg: SVGSVGElement, prefix = '') {
    this.host = host
    this.svg = svg
    this.prefix = prefix
  }

  get transform(): Transform {
    return this.wanted
  }

  /** The space that the transform is relative to. */
  get space(): Size {
    return this.size
  }

  /** Points (CSS pixels at a root font size of 16) across the whole frame at the present camera. */
  get points(): number {
    return (fit(this.size).scale * this.wanted.k * frame.width) / this.root
  }

  paint(scene: Scene, shapes: Shapes): void {
    const before = this.scene
    this.scene = scene
    // What came with the page was drawn from the same boundaries: its lines stay as they are.
    const adopted = before === null && this.svg.querySelector('.areas') !== null
    if (!adopted && before === null) this.svg.innerHTML = trusted(mapMarkup(scene, [], shapes, this.prefix))
    const fresh = this.shapes !== shapes
    this.shapes = shapes
    const sameAreas =
      !fresh &&
      before?.areas.length === scene.areas.length &&
      scene.areas.every((area, index) => area.adcode === before.areas[index]?.adcode)
    const adoptable = sameAreas || this.adopts(scene)
    if (!adoptable) this.replace('areas', areasMarkup(scene, shapes, this.prefix))
    if (fresh || before?.areas !== scene.areas) {
      this.replace('overlays', overlaysMarkup(scene, this.prefix))
      this.finishAreas(scene, sameAreas ? before : null)
    }
    if (fresh || before?.bands !== scene.bands || !sameAreas)
      this.replace('bands', bandsMarkup(scene, shapes, this.prefix))
    if (fresh && before !== null) this.replace('lines', linesMarkup(shapes))
    this.replace('outlines', outlinedMarkup(scene, shapes))
    this.replace('links', linksMarkup(scene))
    this.replace('selection', this.selectionMarkup(scene, shapes))
    // Laying out labels and symbols is half the work of a change: as a task of its own it holds up no frame.
    if (before) inNextTask(() => this.resize())
    else this.draw()
  }

  /** Follows the host's size; nothing is drawn where it has none. */
  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.host
    this.root = rootScale()
    if (width === 0 || height === 0) return
    if (this.size.width > 0 && (this.size.width !== width || this.size.height !== height)) {
      this.wanted = refit(this.size, { width, height }, this.wanted)
    }
    this.size = { width, height }
    this.draw()
  }

  /** Draws anew after the page's style sheet or its size of type has changed. */
  restyle(): void {
    this.drawing = null
    this.destroy()
    this.resize()
  }

  /** Cheap: called for every frame of a gesture. */
  move(transform: Transform): void {
    this.wanted = transform
    const css = cssBetween(this.drawn, transform)
    this.svg.style.transform = css
    this.svg.classList.toggle('scaling', transform.k !== this.drawn.k)
    this.dots?.move(css)
  }

  /** Draws for the present camera. Called after a gesture, a resize or a new scene. */
  draw(): void {
    if (!this.scene || this.size.width === 0) return
    this.drawn = this.wanted
    this.svg.style.transform = ''
    this.svg.classList.remove('scaling')
    const unitsPerPoint = frame.width / this.points
    const box = visibleBox(this.size, this.drawn)
      .map((n) => +n.toFixed(2))
      .join(' ')
    const already = this.drawing
    this.drawing = { scene: this.scene, box, unitsPerPoint }
    if (already?.scene === this.scene && already.box === box && already.unitsPerPoint === unitsPerPoint) return
    // Writing the same again would still make the browser lay out every text of the drawing.
    if (already?.box !== box) this.svg.setAttribute('viewBox', box)
    if (already?.unitsPerPoint !== unitsPerPoint) this.scaleTo(unitsPerPoint)
    const many = this.hasMany()
    const step = stepFor(this.points)
    const symbols = many ? none : this.scene.symbols
    const made = this.laidOut
    if (made?.labels !== this.scene.labels || made.symbols !== symbols || this.layout?.step !== step) {
      this.layout = layOut({ ...this.scene, symbols }, step)
      this.laidOut = { labels: this.scene.labels, symbols }
    }
    if (!this.layout) return
    this.mergeLayouts()
    this.replace('symbols', symbolsMarkup(this.layout))
    this.replace('labels', labelsMarkup(this.layout))
    if (many) this.drawMany(this.scene.symbols)
    else this.destroy()
  }

  /** Everything in the drawing is styled anew when the scale changes, so it is set only then. */
  private scaleTo(unitsPerPoint: number): void {
    this.svg.style.setProperty('--k', unitsPerPoint.toFixed(3))
    this.svg
      .querySelector('defs')
      ?.querySelectorAll('pattern')
      .forEach((pattern) => {
        const turn = pattern.getAttribute('patternTransform')?.match(/rotate\(.*\)/)?.[0] ?? ''
        pattern.setAttribute('patternTransform', `scale(${unitsPerPoint.toFixed(3)}) ${turn}`)
      })
  }

  hit(event: Event): Hit {
    const target = event.target instanceof Element ? event.target : null
    const symbols = target?.closest('[data-symbols]')?.getAttribute('data-symbols')?.split(' ') ?? []
    const region = target?.closest('[data-region]')?.getAttribute('data-region') ?? null
    if (symbols.length === 0 && this.dots && this.scene && event instanceof MouseEvent) {
      const rect = this.host.getBoundingClientRect()
      const [left, top, width] = visibleBox(this.size, this.wanted)
      const unitsPerPixel = width / this.size.width
      const near = pointAt(
        this.scene.symbols,
        left + (event.clientX - rect.left) * unitsPerPixel,
        top + (event.clientY - rect.top) * unitsPerPixel,
        7 * unitsPerPixel,
      )
      return { region, symbols: near ? [near.id] : [] }
    }
    return { region, symbols }
  }

  /** Moves the keyboard's focus to the area; null takes it from all but the first. */
  focus(adcode: string): void {
    this.active = adcode
    for (const path of this.svg.querySelectorAll('.areas path')) {
      path.setAttribute('tabindex', path.getAttribute('data-region') === adcode ? '0' : '-1')
    }
    this.svg.querySelector<SVGElement>(`#${this.prefix}a${adcode}`)?.focus()
  }

  /** Marks the area that is pointed at, here or in a table or chart beside the map. */
  hover(adcode: string | null): void {
    const path = adcode === null ? '' : (this.shapes?.area(adcode) ?? '')
    if (!path && !this.svg.querySelector('.hover')) return
    if (!this.svg.querySelector('.hover')) this.svg.insertAdjacentHTML('beforeend', trusted('<g class="hover"></g>'))
    this.replace('hover', path && `<path class="hover-casing" d="${path}"/><path class="hovered" d="${path}"/>`)
  }

  destroy(): void {
    this.dots?.remove()
    this.dots = null
  }

  private adopts(scene: Scene): boolean {
    const paths = this.svg.querySelectorAll('.areas path')
    return (
      paths.length === scene.areas.length &&
      scene.areas.every((area, index) => paths[index]?.getAttribute('data-region') === area.adcode)
    )
  }

  /**
   * Colour of the areas, and role, name and state for those who use a keyboard or a screen reader.
   * Touches only what differs from the scene before, or from what is in the document.
   */
  private finishAreas(scene: Scene, before: Scene | null): void {
    const kept = scene.areas.some((area) => area.adcode === this.active)
    const active = kept ? this.active : scene.areas[0]?.adcode
    const paths = this.svg.querySelectorAll('.areas path')
    for (const [index, area] of scene.areas.entries()) {
      const path = paths[index]
      if (!path) continue
      const old = before?.areas[index]
      const set = (name: string, value: string, known: string | null) => {
        if (known !== value) path.setAttribute(name, value)
      }
      const pressed = (adcode: string, of: Scene) => String(adcode === of.selected)
      set('class', areaClass(area), old ? areaClass(old) : path.getAttribute('class'))
      set('aria-label', area.title, old ? old.title : path.getAttribute('aria-label'))
      set(
        'aria-pressed',
        pressed(area.adcode, scene),
        before ? pressed(area.adcode, before) : path.getAttribute('aria-pressed'),
      )
      if (before) continue
      set('role', 'button', path.getAttribute('role'))
      set('tabindex', area.adcode === active ? '0' : '-1', path.getAttribute('tabindex'))
    }
  }

  private selectionMarkup(scene: Scene, shapes: Shapes): string {
    return pointedAt(scene)
      .map((adcode) => shapes.area(adcode))
      .map((path) => path && `<path class="selected-casing" d="${path}"/><path class="selected" d="${path}"/>`)
      .join('')
  }

  /** The first paint brings several layouts, one for each width of screen; the live map needs one. */
  private mergeLayouts(): void {
    const groups = this.svg.querySelectorAll('.layout')
    if (groups.length === 1 && groups[0]?.classList.length === 1) return
    for (const group of groups) group.remove()
    this.svg.insertAdjacentHTML(
      'beforeend',
      trusted('<g class="layout"><g class="symbols"></g><g class="labels"></g></g>'),
    )
    this.markup.delete('symbols')
    this.markup.delete('labels')
    if (!this.svg.querySelector('defs'))
      this.svg.insertAdjacentHTML('afterbegin', trusted(`<defs>${patternsMarkup(10)}</defs>`))
  }

  private replace(part: Part, markup: string): void {
    if (this.markup.get(part) === markup) return
    this.markup.set(part, markup)
    const group = this.svg.querySelector(`.${part}`)
    if (group) group.innerHTML = trusted(markup)
  }

  private hasMany(): boolean {
    return this.pointsPart !== false && (this.scene?.symbols.length ?? 0) > manySymbols
  }

  private drawMany(symbols: Scene['symbols']): void {
    if (!this.pointsPart) {
      void this.bringPoints()
      return
    }
    this.dots ??= new this.pointsPart.PointsCanvas(this.host)
    this.dots.draw(symbols, this.size, visibleBox(this.size, this.drawn), this.root)
  }

  /** Few maps have so many symbols. Where what draws them does not come, they are drawn as others are. */
  private async bringPoints(): Promise<void> {
    const part = await import('./points.ts').catch(() => false as const)
    this.pointsPart ??= part
    if (!this.host.isConnected) return
    this.drawing = null
    this.draw()
  }
}

/** How much larger than 16 px the page sets its type. */
export function rootScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
}
