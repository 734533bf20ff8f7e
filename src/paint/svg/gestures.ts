import { select } from 'd3-selection'
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom'
import { closest, identity, type Transform } from './camera.ts'

export interface Gestures {
  /** By a factor around the middle. */
  zoomBy(factor: number): void
  moveTo(transform: Transform): void
  /** Goes on from where another map has moved to; nobody is told. */
  goOnFrom(transform: Transform): void
  destroy(): void
}

/**
 * Drag, wheel and pinch. `onMove` is called in every frame, `onRest` once the hand has rested.
 * Where the page itself scrolls, one finger and the bare wheel belong to the page.
 */
export function watchGestures(
  host: HTMLElement,
  start: Transform,
  listener: { onMove(transform: Transform): void; onRest(): void; onStart(): void },
): Gestures {
  let resting: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let latest = start
  const pageScrolls = () => document.documentElement.scrollHeight > window.innerHeight + 4
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([1, closest])
    .clickDistance(4)
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || !pageScrolls()
      if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent)
        return event.touches.length > 1 || latest.k > 1.02 || !pageScrolls()
      return !(event instanceof MouseEvent && event.button > 0)
    })
    .on('start', () => {
      clearTimeout(resting)
      listener.onStart()
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
  return {
    goOnFrom,
    zoomBy: (factor) => selection.call(behaviour.scaleBy, factor),
    moveTo: ({ k, x, y }) => selection.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k)),
    destroy() {
      clearTimeout(resting)
      cancelAnimationFrame(frame)
      selection.on('.zoom', null)
    },
  }
}
