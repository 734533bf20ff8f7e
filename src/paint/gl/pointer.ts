/** Where the page itself scrolls, one finger and the bare wheel belong to the page, as on the SVG map. */
export function leaveScrollingToPage(container: HTMLElement, isLarger: () => boolean): void {
  const pageScrolls = () => document.documentElement.scrollHeight > window.innerHeight + 4
  const capture = { capture: true, passive: true }
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && pageScrolls()) event.stopPropagation()
    },
    capture,
  )
  container.addEventListener(
    'touchstart',
    (event) => {
      const ours = isLarger() || !pageScrolls()
      container.style.touchAction = ours ? 'none' : ''
      if (event.touches.length < 2 && !ours) event.stopPropagation()
    },
    capture,
  )
}

export interface PointerListener {
  /** Pixels from the container's corner, and in the window. */
  onPoint(x: number, y: number, clientX: number, clientY: number): void
  onLeave(): void
  onClick(x: number, y: number): void
}

/** How far, in pixels, a hand may tremble while it clicks. */
const tremble = 4

/** Hovering, at most once a frame and never while dragging, and clicks that are no drags. */
export function watchPointer(container: HTMLElement, listener: PointerListener): () => void {
  const ended = new AbortController()
  const { signal } = ended
  let frame = 0
  let latest: PointerEvent | null = null
  let pressed: { x: number; y: number } | null = null
  const place = ({ clientX, clientY }: MouseEvent): [number, number] => {
    const { left, top } = container.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }
  const forget = () => {
    cancelAnimationFrame(frame)
    frame = 0
    latest = null
  }
  container.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons > 0) return
      latest = event
      frame ||= requestAnimationFrame(() => {
        frame = 0
        if (latest) listener.onPoint(...place(latest), latest.clientX, latest.clientY)
      })
    },
    { signal },
  )
  container.addEventListener(
    'pointerleave',
    () => {
      forget()
      listener.onLeave()
    },
    { signal },
  )
  container.addEventListener(
    'pointerdown',
    ({ clientX: x, clientY: y }) => {
      pressed = { x, y }
    },
    { signal },
  )
  container.addEventListener(
    'click',
    (event) => {
      const still = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) <= tremble
      pressed = null
      if (still) listener.onClick(...place(event))
    },
    { signal },
  )
  return () => {
    forget()
    ended.abort()
  }
}
