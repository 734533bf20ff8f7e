import { type RefObject, useCallback, useLayoutEffect, useReducer, useRef } from 'react'

/** Gives the focus to the chosen cell, once it is drawn. */
export function useFocusHere(scroller: RefObject<HTMLElement | null>): () => void {
  const isWanted = useRef(false)
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useLayoutEffect(() => {
    if (!isWanted.current) return
    const field = scroller.current?.querySelector<HTMLElement>('[data-here]')
    if (!field) return
    isWanted.current = false
    // It is scrolled to on its own: what the browser does would hide it behind the headings.
    field.focus({ preventScroll: true })
    requestAnimationFrame(() => intoPage(field))
  })
  return useCallback(() => {
    isWanted.current = true
    drawAgain()
  }, [])
}

/** The sheet may be longer than the window, whose lower edge the bar with the steps takes. */
function intoPage(field: HTMLElement): void {
  const bar = field.closest('.desk')?.querySelector('.desk-bar')
  const bottom = Math.min(window.innerHeight, bar?.getBoundingClientRect().top ?? window.innerHeight)
  const own = field.getBoundingClientRect()
  if (own.bottom > bottom) window.scrollBy(0, own.bottom - bottom + own.height)
}
