import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows that come and go together. */
const batch = 12
/** As many are always there. */
const few = 60

/**
 * Which rows of a long drawing are near the window, whatever scrolls it; undefined where all are drawn. All are for
 * printing, and for whoever announces, as browsers announce printing, that a file is to be made of the page.
 *
 * @param top where the first row begins, and how high each is, in pixels
 */
export function useRowsInSight<E extends Element>(
  holder: RefObject<E | null>,
  count: number,
  top: number,
  height: number,
): readonly [from: number, to: number] | undefined {
  const [sight, setSight] = useState<readonly [number, number]>([0, batch * 4])
  const [all, setAll] = useState(false)
  useEffect(() => {
    if (count <= few) return
    const measure = () => {
      const box = holder.current?.getBoundingClientRect()
      if (!box || box.height === 0) return
      const ahead = window.innerHeight / 2
      const from = Math.floor((-ahead - box.top - top) / height / batch) * batch
      const to = Math.ceil((window.innerHeight + ahead - box.top - top) / height / batch) * batch
      setSight((before) => (before[0] === from && before[1] === to ? before : [from, to]))
    }
    const show = () => flushSync(() => setAll(true))
    const hide = () => setAll(false)
    measure()
    document.addEventListener('scroll', measure, { capture: true, passive: true })
    window.addEventListener('resize', measure)
    window.addEventListener('beforeprint', show)
    window.addEventListener('afterprint', hide)
    return () => {
      document.removeEventListener('scroll', measure, { capture: true })
      window.removeEventListener('resize', measure)
      window.removeEventListener('beforeprint', show)
      window.removeEventListener('afterprint', hide)
    }
  }, [count, top, height])
  return all || count <= few ? undefined : sight
}
