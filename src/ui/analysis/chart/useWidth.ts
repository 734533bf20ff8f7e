import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in CSS pixels, and how many of them a rem is; zero until it is measured. */
export function useWidth<E extends HTMLElement>(): { ref: RefObject<E | null>; width: number; rem: number } {
  const ref = useRef<E>(null)
  const [size, setSize] = useState({ width: 0, rem: 16 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const width = element.clientWidth
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setSize((before) => (before.width === width && before.rem === rem ? before : { width, rem }))
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => resized.disconnect()
  }, [])
  return { ref, ...size }
}
