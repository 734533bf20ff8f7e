import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { nextOf } from './groups.ts'

const buttonOf = (list: HTMLElement | null, key: string) =>
  [...(list?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].find((one) => one.dataset.finding === key)

/**
 * Keeps the keyboard's place when findings go away: the focus goes to the next finding, or to `rest` where there is none.
 *
 * @param order keys of all findings in the list
 * @returns gives the focus to a finding, once it is drawn
 */
export function useFocusKept(
  list: RefObject<HTMLElement | null>,
  rest: RefObject<HTMLElement | null>,
  order: readonly string[],
  current: string | null,
  onMove: (key: string | null) => void,
): (key: string) => void {
  const wanted = useRef<string | null>(null)
  const focused = useRef<string | null>(null)
  const before = useRef(order)

  useEffect(() => {
    const watch = ({ target }: FocusEvent) => {
      const item = (target as Element).closest?.('.desk-out-finding')
      const isInside = item && list.current?.contains(item)
      focused.current = isInside ? (item.querySelector<HTMLElement>('[data-finding]')?.dataset.finding ?? null) : null
    }
    document.addEventListener('focusin', watch)
    return () => document.removeEventListener('focusin', watch)
  }, [list])

  useLayoutEffect(() => {
    const was = before.current
    before.current = order
    if (was === order) return
    const left = new Set(order)
    const lost = focused.current !== null && !left.has(focused.current) ? focused.current : null
    const gone = current !== null && !left.has(current) ? current : lost
    if (gone === null) return
    const next = nextOf(gone, was, order)
    if (current !== null && !left.has(current)) onMove(next)
    if (lost === null) return
    focused.current = null
    if (next === null) rest.current?.focus()
    else wanted.current = next
  }, [order])

  // After every drawing: what is to have the focus may only now be there.
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const button = buttonOf(list.current, wanted.current)
    if (!button) return
    wanted.current = null
    button.focus()
    button.scrollIntoView({ block: 'nearest' })
  })

  return (key) => {
    wanted.current = key
    const button = buttonOf(list.current, key)
    if (!button) return
    wanted.current = null
    button.focus()
  }
}
