import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useRef } from 'react'

/** A row or a column that is drawn. */
export interface Drawn {
  index: number
  /** Pixels. */
  size: number
  /** Pixels between the one that is drawn before it and this one, which are empty. */
  gap: number
}

export interface Sight {
  drawn: readonly Drawn[]
  /** Pixels before the first one. */
  before: number
  /** Of all, in pixels. */
  total: number
  /** First and last that may be seen. */
  from: number
  to: number
  show(index: number, where?: 'auto' | 'center'): void
}

interface Options {
  scroller: RefObject<HTMLElement | null>
  count: number
  horizontal: boolean
  /** Drawn wherever it is: the chosen one, which has the focus. Less than zero: none. */
  also: number
  /** Pixels of one, and of what stays at the edge. */
  size(index: number): number
  edge: number
}

/** The rows, or the columns, that are in sight, and the chosen one. */
export function useSight({ scroller, count, horizontal, also, size, edge }: Options): Sight {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range)
      if (also < 0 || also >= range.count || seen.includes(also)) return seen
      return [...seen, also].sort((a, b) => a - b)
    },
    [also],
  )
  const virtual = useVirtualizer({
    count,
    horizontal,
    rangeExtractor,
    getScrollElement: () => scroller.current,
    estimateSize: size,
    overscan: horizontal ? 3 : 8,
    scrollPaddingEnd: edge,
  })
  const items = virtual.getVirtualItems()
  // The same while it says the same, so that rows need not be drawn anew at every step.
  const drawn = useRef<Drawn[]>([])
  const now = withGaps(items)
  if (!isSame(now, drawn.current)) drawn.current = now
  return {
    drawn: drawn.current,
    before: items[0]?.start ?? 0,
    total: virtual.getTotalSize(),
    from: virtual.range?.startIndex ?? 0,
    to: virtual.range?.endIndex ?? 0,
    show: (index, where = 'auto') => {
      if (index >= 0 && index < count) virtual.scrollToIndex(index, { align: where })
    },
  }
}

function withGaps(items: readonly VirtualItem[]): Drawn[] {
  let end: number | null = null
  return items.map(({ index, size, start }) => {
    const gap = end === null ? 0 : start - end
    end = start + size
    return { index, size, gap }
  })
}

const isSame = (a: readonly Drawn[], b: readonly Drawn[]): boolean =>
  a.length === b.length &&
  a.every(({ index, size, gap }, at) => index === b[at]?.index && size === b[at]?.size && gap === b[at]?.gap)
