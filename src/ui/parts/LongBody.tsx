import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows that come and go together. */
const batch = 12

/**
 * Rows in the first HTML, and the longest table that is always there as a whole: every area of the upper level,
 * so that nothing is missing without scripts and the list can be read from end to end.
 */
const first = 60

/**
 * The body of a long table: only the rows near the window are in the document; empty rows of the same height
 * stand for the others. All are there for printing and for the browser's own search.
 * The table says with aria-rowcount how long it is; `row` gives each row its aria-rowindex.
 */
export function LongBody<T>({ items, row }: { items: readonly T[]; row(item: T, index: number): ReactNode }) {
  const marker = useRef<HTMLTableSectionElement>(null)
  const heights = useRef(new Map<number, number>())
  const [near, setNear] = useState<ReadonlySet<number>>(
    () => new Set(Array.from({ length: first / batch }, (_, i) => i)),
  )
  const [asked, setAsked] = useState(false)
  const all = asked || items.length <= first
  const batches = Math.ceil(items.length / batch)

  useEffect(() => {
    const show = () => flushSync(() => setAsked(true))
    const hide = () => setAsked(false)
    const searching = (event: KeyboardEvent) => {
      if (event.key === 'F3' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f')) show()
    }
    window.addEventListener('beforeprint', show)
    window.addEventListener('afterprint', hide)
    window.addEventListener('keydown', searching)
    return () => {
      window.removeEventListener('beforeprint', show)
      window.removeEventListener('afterprint', hide)
      window.removeEventListener('keydown', searching)
    }
  }, [])

  useEffect(() => {
    const table = marker.current?.closest('table')
    if (!table || batches === 0) return
    let scroller = scrollerOf(table)
    let watch = observe()
    const follow = () => {
      if (scrollerOf(table) === scroller) return
      scroller = scrollerOf(table)
      watch.disconnect()
      watch = observe()
    }
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('resize', follow)
      watch.disconnect()
    }

    function observe() {
      const observer = new IntersectionObserver(
        (entries) =>
          setNear((before) => {
            const now = new Set(before)
            for (const { target, isIntersecting, boundingClientRect } of entries) {
              const index = Number((target as HTMLElement).dataset.batch)
              if (before.has(index)) heights.current.set(index, boundingClientRect.height)
              if (isIntersecting) now.add(index)
              else if (!target.contains(document.activeElement)) now.delete(index)
            }
            return now.size === before.size && [...now].every((index) => before.has(index)) ? before : now
          }),
        // A screenful ahead, so that the Tab key always finds the next row.
        { root: scroller, rootMargin: '100% 0px' },
      )
      for (const body of table?.tBodies ?? []) if (body.dataset.batch) observer.observe(body)
      return observer
    }
  }, [batches])

  const shown = [...heights.current].filter(([index]) => index < batches - 1).map(([, height]) => height)
  const usual = shown.length > 0 ? `${Math.max(...shown)}px` : `${batch * 1.85}rem`
  return (
    <>
      {Array.from({ length: batches }, (_, index) => {
        const own = items.slice(index * batch, (index + 1) * batch)
        return (
          <tbody
            // biome-ignore lint/suspicious/noArrayIndexKey: a batch is its place
            key={index}
            data-batch={index}
            aria-hidden={all || near.has(index) ? undefined : true}
            ref={index === 0 ? marker : undefined}
          >
            {all || near.has(index) ? (
              own.map((item, within) => row(item, index * batch + within))
            ) : (
              <tr style={{ height: heights.current.get(index) ?? usual }}>
                <td />
              </tr>
            )}
          </tbody>
        )
      })}
    </>
  )
}

/** The nearest ancestor that scrolls up and down by itself; null where the page does. */
function scrollerOf(element: Element): Element | null {
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
    // What scrolls sideways only says so, too: it is as high as the table, and all of the table would be near.
    if (/auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1) return one
  }
  return null
}
