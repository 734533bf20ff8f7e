import type { MapTip } from './map-tip.ts'

type Wish = Parameters<MapTip['show']>

/** The tip of a map, loaded when it is first wanted. Where it does not come, the map says all elsewhere. */
export class LaterTip {
  private readonly load: () => Promise<MapTip>
  private tip: MapTip | null = null
  private asked = false
  private wish: Wish | null = null

  constructor(load: () => Promise<MapTip>) {
    this.load = load
  }

  show(...wish: Wish): void {
    if (this.tip) {
      this.tip.show(...wish)
      return
    }
    this.wish = wish
    if (this.asked) return
    this.asked = true
    this.load().then(
      (tip) => {
        this.tip = tip
        if (this.wish) tip.show(...this.wish)
      },
      () => {
        this.asked = false
      },
    )
  }

  leave(): void {
    this.wish = null
    this.tip?.leave()
  }

  hide(): void {
    this.wish = null
    this.tip?.hide()
  }
}
