import { type RefObject, useEffect, useRef } from 'react'

/** Moves the keyboard's place to what a selector finds in `root`, once it has been drawn. */
export function useFocus(root: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const found = root.current?.querySelector<HTMLElement>(wanted.current)
    if (!found) return
    wanted.current = null
    found.focus()
    if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement) found.select()
  })
  return (selector) => {
    wanted.current = selector
  }
}
