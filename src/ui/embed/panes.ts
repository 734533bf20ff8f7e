import { useCallback, useEffect, useRef, useState } from 'react'
import { type Tool, useApp, useStore } from '../store.ts'

/** What can be opened beside the map. Tools of the page are opened from other places, too: their state is the store's. */
export type Pane = 'menu' | 'key' | 'table' | Extract<Tool, 'filter' | 'search' | 'display'>

const tools = ['filter', 'search', 'display'] as const
const toolOf = (name: Tool | Pane | null) => tools.find((one) => one === name) ?? null

export interface Panes {
  pane: Pane | null
  open(pane: Pane): void
  close(): void
}

/** One at a time is open. The keyboard follows into it, and comes back to the button that opened it. */
export function usePanes(): Panes {
  const store = useStore()
  const tool = useApp((state) => toolOf(state.tool))
  const [own, setOwn] = useState<Pane | null>(null)
  const opener = useRef<Element | null>(null)
  const { region, facility } = useApp((state) => state.view)
  const picked = useApp((state) => state.picked)
  const pane = tool ?? own

  // What was selected is to be seen: it takes the place of everything but the table that it came from.
  useEffect(() => {
    setOwn((before) => (before === 'table' ? before : null))
    store.setState({ tool: null })
  }, [region, facility, picked, store])

  const open = useCallback(
    (next: Pane) => {
      if (document.activeElement && !document.activeElement.closest('#tool')) opener.current = document.activeElement
      const asTool = toolOf(next)
      store.setState({ tool: asTool })
      setOwn(asTool ? null : next)
    },
    [store],
  )
  const close = useCallback(() => {
    store.setState({ tool: null })
    setOwn(null)
    requestAnimationFrame(() => {
      const back = opener.current?.isConnected ? opener.current : document.querySelector('.embed-bar button')
      if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    })
  }, [store])
  return { pane, open, close }
}
