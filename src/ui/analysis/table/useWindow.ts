import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useMemo } from 'react'
import { type Piece, type Place, piecesOf } from './pieces.ts'
import type { Sizes } from './useMoves.ts'

/** About as high as the head of the table, in rows: a few rows more or less are drawn ahead. */
const head = 3

/**
 * The rows and columns that are near what is seen, and the one that has the focus wherever it is: an element that
 * leaves the document loses it.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  counts: { body: number; columns: number },
  sizes: Sizes,
  active: Place,
  all: boolean,
): { rows: Piece[]; columns: Piece[] } {
  const withActive = (at: number, count: number) => (range: Range) => {
    const near = defaultRangeExtractor(range)
    return at < 0 || at >= count || near.includes(at) ? near : [...near, at].sort((a, b) => a - b)
  }
  const getScrollElement = () => scroller.current
  const rows = useVirtualizer({
    count: counts.body,
    getScrollElement,
    estimateSize: () => sizes.row,
    overscan: 4,
    useFlushSync: false,
    scrollMargin: head * sizes.row,
    rangeExtractor: withActive(active.row - 1, counts.body),
  })
  const columns = useVirtualizer({
    count: counts.columns,
    getScrollElement,
    estimateSize: () => sizes.column,
    horizontal: true,
    overscan: 1,
    useFlushSync: false,
    scrollMargin: sizes.name,
    rangeExtractor: withActive(active.column - 1, counts.columns),
  })
  useLayoutEffect(() => rows.measure(), [sizes.row])
  useLayoutEffect(() => columns.measure(), [sizes.column])

  const everything = (count: number) => Array.from({ length: count }, (_, index) => index)
  const drawnRows = all ? everything(counts.body) : rows.getVirtualItems().map(({ index }) => index)
  const drawnColumns = all ? everything(counts.columns) : columns.getVirtualItems().map(({ index }) => index)
  return {
    rows: useMemo(() => piecesOf(drawnRows, counts.body, sizes.row), [drawnRows.join(), counts.body, sizes.row]),
    // The same list as long as it says the same: rows that are drawn stay as they are.
    columns: useMemo(
      () => piecesOf(drawnColumns, counts.columns, sizes.column),
      [drawnColumns.join(), counts.columns, sizes.column],
    ),
  }
}
