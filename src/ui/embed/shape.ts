import { type RefObject, useLayoutEffect, useState } from 'react'

/** How the parts of an embedded map are laid out. Lengths are in rem, so that larger type counts as less room. */
export interface Shape {
  /** Room for little more than the map and its title: all else is behind one button. */
  isSmall: boolean
  /** Room for the key beside the map. */
  hasKeyBeside: boolean
  /** Room for the table beside the map at all times. */
  hasTableBeside: boolean
  /** Where a part that is opened stands: beside the map, below it, or in its place. */
  opened: 'beside' | 'below' | 'instead'
}

/** @param width and height of the whole, in rem */
export function shapeOf(width: number, height: number): Shape {
  const isSmall = width < 20 || height < 18 || (width < 25 && height < 26)
  const isTall = height >= 24
  return {
    isSmall,
    hasKeyBeside: width >= 54 && isTall,
    hasTableBeside: width >= 72 && isTall,
    opened: width >= 40 && !isSmall ? 'beside' : height >= 32 ? 'below' : 'instead',
  }
}

const same = (one: Shape, other: Shape) => JSON.stringify(one) === JSON.stringify(other)

/** @param rem an element of 1 rem, for type of another size changes what there is room for */
export function useShape(frame: RefObject<HTMLElement | null>, rem: RefObject<HTMLElement | null>): Shape {
  const [shape, setShape] = useState(() => shapeOf(window.innerWidth / 16, window.innerHeight / 16))
  useLayoutEffect(() => {
    const [whole, unit] = [frame.current, rem.current]
    if (!whole || !unit) return
    const measure = () => {
      const size = unit.getBoundingClientRect().width || 16
      const next = shapeOf(whole.clientWidth / size, whole.clientHeight / size)
      setShape((before) => (same(before, next) ? before : next))
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(whole)
    resized.observe(unit)
    return () => resized.disconnect()
  }, [frame, rem])
  return shape
}
