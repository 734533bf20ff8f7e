import type { Hit } from '../../paint/svg/live.ts'
import type { Store } from '../store.ts'
import { wordsIn } from '../words/words.ts'

/** More symbols at one place than these are counted. */
const most = 6
/** Milliseconds for which the pointer rests until the tip stays where it is, to be pointed at itself. */
const rest = 500
/** CSS pixels by which a resting pointer may tremble, or move on its way to the tip. */
const near = 24

/** What is said of the area or the symbols under the pointer, beside it. */
export class MapTip {
  private readonly store: Store
  private readonly host: HTMLElement
  private readonly tip: HTMLElement | null
  private readonly linesOf: (region: string) => readonly string[] | null
  private at = { x: 0, y: 0 }
  private resting: ReturnType<typeof setTimeout> | undefined

  /** @param linesOf what is said of an area instead of its title, where two maps stand together; else null */
  constructor(store: Store, host: HTMLElement, linesOf: (region: string) => readonly string[] | null) {
    this.store = store
    this.host = host
    this.linesOf = linesOf
    this.tip = host.parentElement?.querySelector<HTMLElement>('.tip') ?? null
    this.tip?.addEventListener('pointerleave', () => this.hide())
  }

  /** @param x in CSS pixels of the window, like `y` */
  show(hit: Hit, x: number, y: number): void {
    const { scene, view } = this.store.getState()
    if (!this.tip || (!hit.region && hit.symbols.length === 0)) {
      this.hide()
      return
    }
    if (this.stays && Math.hypot(x - this.at.x, y - this.at.y) < near) return
    this.at = { x, y }
    const marks = scene.symbols.filter((mark) => hit.symbols.includes(mark.id))
    const lines =
      marks.length > 0
        ? marks.slice(0, most).map((mark) => mark.title)
        : [
            ...((hit.region && this.linesOf(hit.region)) ||
              scene.areas.filter((area) => area.adcode === hit.region).map((area) => area.title)),
          ]
    if (marks.length > most) lines.push(wordsIn(view.lang)('panel.more', { count: marks.length - most }))
    this.tip.replaceChildren(
      ...lines.map((line) => {
        const row = document.createElement('p')
        row.textContent = line
        return row
      }),
    )
    if (this.tip.hidden) document.addEventListener('keydown', this.onKey)
    this.tip.hidden = false
    this.tip.classList.remove('stays')
    clearTimeout(this.resting)
    this.resting = setTimeout(() => this.tip?.classList.add('stays'), rest)
    const frame = (this.host.parentElement as HTMLElement).getBoundingClientRect()
    const { width, height } = this.tip.getBoundingClientRect()
    const left = Math.min(Math.max(4, x - frame.left + 14), frame.width - width - 4)
    const above = y - frame.top - height - 12
    this.tip.style.transform = `translate(${left}px,${above > 0 ? above : y - frame.top + 18}px)`
  }

  /** The pointer has left the map: for the tip itself, the tip stays. */
  leave(): void {
    if (!this.stays || !this.tip?.matches(':hover')) this.hide()
  }

  hide(): void {
    clearTimeout(this.resting)
    document.removeEventListener('keydown', this.onKey)
    if (!this.tip) return
    this.tip.hidden = true
    this.tip.classList.remove('stays')
  }

  private get stays(): boolean {
    return this.tip?.classList.contains('stays') ?? false
  }

  /** Escape takes it away wherever the focus is; what else Escape does there it does as well. */
  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.hide()
  }
}
