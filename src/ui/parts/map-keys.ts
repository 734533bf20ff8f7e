import type { State } from '../store.ts'

/** What the keyboard can do with a map. */
export interface KeyedMap {
  hideTip(): void
  isFixed(): boolean
  /** By shares of the window; what stood at the left edge goes to the right where `x` is positive. */
  panBy(x: number, y: number): void
  zoomBy(factor: number): void
  showAll(): void
  select(region: string): void
  /** The area that has the focus now. */
  focused(): string | null
  focus(region: string): void
  state(): State
  /** Something that a key needs did not come. */
  failed(): void
}

/** Which area lies next, once it is known: it is loaded when the keyboard comes to the map. */
let nextArea: typeof import('./neighbours.ts').nextArea | null = null
export async function readyNeighbours(): Promise<void> {
  nextArea ??= (await import('./neighbours.ts')).nextArea
}

/** By which share of its window the map moves at an arrow key with Shift. */
const pan: Record<string, readonly [number, number] | undefined> = {
  ArrowLeft: [0.25, 0],
  ArrowRight: [-0.25, 0],
  ArrowUp: [0, 0.25],
  ArrowDown: [0, -0.25],
}

export function onMapKey(event: KeyboardEvent, map: KeyedMap): void {
  const region = (event.target as Element).closest('[data-region]')?.getAttribute('data-region')
  const way = event.shiftKey && pan[event.key]
  if (event.key === 'Escape') {
    map.hideTip()
    return
  }
  if (way) {
    if (map.isFixed()) return
    map.panBy(way[0], way[1])
  } else if (event.key === '+' || event.key === '=') map.zoomBy(1.8)
  else if (event.key === '-') map.zoomBy(1 / 1.8)
  else if (event.key === '0') map.showAll()
  else if (region && (event.key === 'Enter' || event.key === ' ')) map.select(region)
  else if (region && event.key.startsWith('Arrow')) {
    const { key } = event
    // The focus may have moved on while it was loaded.
    const from = () => map.focused() ?? region
    const go = () => map.focus(nextArea?.(map.state(), from(), key) ?? from())
    if (nextArea) go()
    else void readyNeighbours().then(go, map.failed)
  } else return
  event.preventDefault()
}
