import type { Scene } from '../../scene/scene.ts'
import type { Words } from '../../view/words.ts'
import { nextPlace } from '../parts/neighbours.ts'

/** So many names are read out for symbols that are drawn as one. */
const mostNamed = 6

const inTurn: Record<string, (at: number, last: number) => number> = {
  Home: () => 0,
  End: (_, last) => last,
  PageDown: (at, last) => Math.min(last, at + 1),
  PageUp: (at) => Math.max(0, at - 1),
}

/**
 * Makes the symbols of the map a group of their own behind the areas: one of them is reached by Tab, arrow keys go to
 * the neighbours, Home, End, Page Up and Page Down go through all in their order.
 */
export class SymbolKeys {
  private readonly svg: SVGSVGElement
  /** Ids of what the active symbol stands for. */
  private active: string | null = null
  private held = false

  constructor(svg: SVGSVGElement) {
    this.svg = svg
  }

  private all(): SVGGElement[] {
    return [...this.svg.querySelectorAll<SVGGElement>('.symbols > [data-symbols]')]
  }

  /** Names the symbols as they are now drawn, and gives the focus back to one that was drawn anew. */
  name(scene: Scene, words: Words): void {
    for (const hidden of this.svg.querySelectorAll(':scope > :not(.areas):not(.layout), .labels'))
      hidden.setAttribute('aria-hidden', 'true')
    const group = this.svg.querySelector('.symbols')
    group?.setAttribute('role', 'group')
    group?.setAttribute('aria-label', words('access.symbol-group'))
    const titles = new Map(scene.symbols.map((mark) => [mark.id, mark.title]))
    const symbols = this.all()
    const active = symbols.find((one) => one.dataset.symbols === this.active) ?? symbols.find((one) => this.holds(one))
    for (const symbol of symbols) {
      const ids = symbol.dataset.symbols?.split(' ') ?? []
      const title = (id: string) => titles.get(id) ?? id
      // Of several only the names: what they are is told where they are opened.
      const names = ids.length > 1 ? ids.slice(0, mostNamed).map((id) => title(id).split(' · ')[0]) : ids.map(title)
      const list = names.join(words('access.comma'))
      const more = ids.length - names.length
      const said = more > 0 ? words('access.more', { list, count: more }) : list
      symbol.setAttribute('role', 'button')
      symbol.setAttribute(
        'aria-label',
        ids.length > 1 ? words('access.symbol.many', { count: ids.length, names: said }) : said,
      )
      symbol.setAttribute('tabindex', symbol === (active ?? symbols[0]) ? '0' : '-1')
    }
    // Drawing anew took the focused symbol out of the document.
    if (this.held && (document.activeElement === document.body || document.activeElement === null)) {
      if (active) active.focus()
      else this.held = false
    }
  }

  /** Whether the symbol holds what the active one began with: symbols part and join as the map is zoomed. */
  private holds(symbol: SVGGElement): boolean {
    const first = this.active?.split(' ')[0]
    return first !== undefined && (symbol.dataset.symbols?.split(' ').includes(first) ?? false)
  }

  focused(symbol: SVGGElement): void {
    this.held = true
    this.active = symbol.dataset.symbols ?? null
    for (const one of this.all()) one.setAttribute('tabindex', one === symbol ? '0' : '-1')
  }

  left(): void {
    this.held = false
  }

  /** The symbol that a key leads to; null where the key means nothing to the group. */
  next(from: SVGGElement, key: string): SVGGElement | null {
    const symbols = this.all()
    const turn = inTurn[key]
    if (turn) return symbols[turn(symbols.indexOf(from), symbols.length - 1)] ?? null
    return key.startsWith('Arrow')
      ? (nextPlace(new Map(symbols.map((one) => [one, placeOf(one)])), from, key) ?? from)
      : null
  }
}

/** Where the symbol stands, in map units. */
function placeOf(symbol: SVGGElement): [number, number] {
  const { e = 0, f = 0 } = symbol.transform.baseVal.consolidate()?.matrix ?? {}
  return [e, f]
}
