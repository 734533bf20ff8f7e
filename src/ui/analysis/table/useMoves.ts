import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { nextPlace, type Place } from './pieces.ts'

/** In pixels. */
export interface Sizes {
  row: number
  column: number
  /** The width of the column of names. */
  name: number
}

/** The arrow keys of a grid: one cell at a time is in the order of the Tab key, and it is always in the document. */
export function useMoves(
  scroller: RefObject<HTMLElement | null>,
  counts: { body: number; foot: number; columns: number },
  sizes: Sizes,
) {
  const [asked, setActive] = useState<Place>({ row: 0, column: 0 })
  const moving = useRef(false)
  const rows = 1 + counts.body + counts.foot
  const active = { row: Math.min(asked.row, rows - 1), column: Math.min(asked.column, counts.columns) }

  useLayoutEffect(() => {
    if (!moving.current) return
    moving.current = false
    const box = scroller.current
    const cell = box?.querySelector<HTMLElement>(`[data-place="${active.row}.${active.column}"]`)
    if (!box || !cell) return
    cell.focus({ preventScroll: true })
    reveal(box, active, counts.body, sizes)
    box.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [asked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey || !placeOf(event.target)) return
    const box = scroller.current
    const page = box ? Math.max(1, Math.floor(roomOf(box).height / sizes.row) - 1) : 1
    const extent = { rows, columns: counts.columns + 1, page }
    const next = nextPlace(active, { key: event.key, control: event.ctrlKey || event.metaKey }, extent)
    if (!next) return
    event.preventDefault()
    moving.current = true
    setActive(next)
  }
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target)
    if (place && (place.row !== active.row || place.column !== active.column)) setActive(place)
  }
  return { active, onKeyDown, onFocus }
}

function placeOf(target: EventTarget): Place | null {
  const written = target instanceof HTMLElement ? target.dataset.place : undefined
  const [row, column] = (written ?? '').split('.').map(Number)
  return row !== undefined && column !== undefined ? { row, column } : null
}

/** What the head and, where it stays in place too, the foot leave for the rows between them. */
function roomOf(box: HTMLElement): { height: number } {
  const head = box.querySelector('thead')?.offsetHeight ?? 0
  const foot = box.querySelector('tfoot')
  const below = foot && getComputedStyle(foot).position === 'sticky' ? foot.offsetHeight : 0
  return { height: box.clientHeight - head - below }
}

/** Scrolls as little as brings a cell out from under what stays in place. */
export function reveal(box: HTMLElement, { row, column }: Place, body: number, sizes: Sizes): void {
  const { height } = roomOf(box)
  if (row > 0 && row <= body) {
    const top = (row - 1) * sizes.row
    box.scrollTop = Math.min(top, Math.max(box.scrollTop, top + sizes.row - height))
  } else if (row > body) box.scrollTop = box.scrollHeight
  if (column > 0) {
    const left = (column - 1) * sizes.column
    box.scrollLeft = Math.min(left, Math.max(box.scrollLeft, left + sizes.column - (box.clientWidth - sizes.name)))
  }
}

/** Brings a row into the middle, unless it is seen already. */
export function centre(box: HTMLElement, row: number, sizes: Sizes): void {
  const { height } = roomOf(box)
  const top = (row - 1) * sizes.row
  if (top >= box.scrollTop && top + sizes.row <= box.scrollTop + height) return
  box.scrollTop = top - (height - sizes.row) / 2
}
