import { type RefObject, useEffect } from 'react'

/** CSS pixels: shorter ways are slips of a tap. */
const least = 48

/** Turns scenes where a finger goes sideways over an element. */
export function useSwipe(host: RefObject<HTMLElement | null>, turn: (forward: boolean) => void): void {
  useEffect(() => {
    const element = host.current
    if (!element) return
    let start: Touch | undefined
    const begin = (event: TouchEvent) => {
      start = event.touches.length === 1 ? event.touches[0] : undefined
    }
    const end = (event: TouchEvent) => {
      const finger = event.changedTouches[0]
      if (!start || !finger) return
      const [x, y] = [finger.clientX - start.clientX, finger.clientY - start.clientY]
      if (Math.abs(x) > least && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0)
      start = undefined
    }
    element.addEventListener('touchstart', begin, { passive: true })
    element.addEventListener('touchend', end)
    return () => {
      element.removeEventListener('touchstart', begin)
      element.removeEventListener('touchend', end)
    }
  })
}
