import { interpolateZoom } from 'd3-interpolate'
import { select } from 'd3-selection'
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom'
import { closest, identity, type Transform } from './camera.ts'

export interface Gestures {
  /** By a factor around the middle. */
  zoomBy(factor: number): void
  /** By CSS pixels. */
  panBy(x: number, y: number): void
  moveTo(transform: Transform): void
  /** Gets there on the way on which the eye follows best, or at once where motion is not wanted. */
  flyTo(transform: Transform, onArrival: () => void): void
  /** Goes on from where another map has moved to; nobody is told. */
  goOnFrom(transform: Transform): void
  destroy(): void
}

/** Whose a gesture is. */
export interface Manners {
  /** Within the page of others, one finger and the bare wheel are always that page's. */
  isGuest(): boolean
  /** No hand moves the map. */
  isFixed(): boolean
}

/**
 * Drag, wheel and pinch. `onMove` is called in every frame, `onRest` once the hand has rested.
 * Where the page itself scrolls, one finger and the bare wheel belong to the page.
 */
export function watchGestures(
  host: HTMLElement,
  start: Transform,
  listener: { onMove(transform: Transform): void; onRest(): void; onStart(byHand: boolean): void },
  { isGuest, isFixed }: Manners,
): Gestures {
  let resting: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let flight = 0
  let latest = start
  const pageScrolls = () => document.documentElement.scrollHeight > window.innerHeight + 4
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([1, closest])
    .clickDistance(4)
    .filter((event: Event) => {
      if (isFixed()) return false
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || !(isGuest() || pageScrolls())
      if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent)
        return event.touches.length > 1 || (!isGuest() && (latest.k > 1.02 || !pageScrolls()))
      return !(event instanceof MouseEvent && event.button > 0)
    })
    .on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (sourceEvent) cancelAnimationFrame(flight)
      clearTimeout(resting)
      listener.onStart(Boolean(sourceEvent))
    })
    .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<HTMLElement, unknown>) => {
      latest = k <= 1.001 ? identity : { k, x, y }
      frame ||= requestAnimationFrame(() => {
        frame = 0
        listener.onMove(latest)
      })
    })
    .on('end', () => {
      clearTimeout(resting)
      resting = setTimeout(() => {
        listener.onMove(latest)
        listener.onRest()
      }, 90)
    })
  const selection = select(host)
  selection.call(behaviour).on('dblclick.zoom', null)
  const goOnFrom = (transform: Transform) => {
    latest = transform
    selection.property('__zoom', zoomIdentity.translate(transform.x, transform.y).scale(transform.k))
  }
  goOnFrom(start)
  const moveTo = ({ k, x, y }: Transform) => {
    selection.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k))
  }
  return {
    goOnFrom,
    zoomBy: (factor) => selection.call(behaviour.scaleBy, factor),
    panBy: (x, y) => selection.call(behaviour.translateBy, x / latest.k, y / latest.k),
    moveTo(transform) {
      cancelAnimationFrame(flight)
      moveTo(transform)
    },
    flyTo(transform, onArrival) {
      cancelAnimationFrame(flight)
      const { clientWidth: width, clientHeight: height } = host
      // Where there is no room, there is no way either: it would be reckoned by dividing by nothing, without an end.
      const isSeen = width > 0 && height > 0
      if (!isSeen || window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
        moveTo(transform)
        onArrival()
        return
      }
      const cameraOf = ({ k, x, y }: Transform): [number, number, number] => [
        (width / 2 - x) / k,
        (height / 2 - y) / k,
        width / k,
      ]
      const between = interpolateZoom(cameraOf(latest), cameraOf(transform))
      // As long as the way is, within what a meeting waits for.
      const lasts = Math.max(300, Math.min(1100, between.duration * 0.5))
      let began = 0
      const fly = (now: number) => {
        began ||= now
        const t = Math.min(1, (now - began) / lasts)
        if (t === 1) {
          moveTo(transform)
          onArrival()
          return
        }
        const [cx, cy, w] = between(t * t * (3 - 2 * t))
        const k = width / w
        moveTo({ k, x: width / 2 - cx * k, y: height / 2 - cy * k })
        flight = requestAnimationFrame(fly)
      }
      flight = requestAnimationFrame(fly)
    },
    destroy() {
      clearTimeout(resting)
      cancelAnimationFrame(frame)
      cancelAnimationFrame(flight)
      selection.on('.zoom', null)
    },
  }
}
