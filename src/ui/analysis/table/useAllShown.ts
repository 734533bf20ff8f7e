import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** So many cells are shown at once for the browser's own search; more would stop the page. */
const mostSearched = 3000

/** Whether the whole table is to be in the document: while it is printed, and for the browser's own search. */
export function useAllShown(cells: number): boolean {
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    const show = () => flushSync(() => setAsked(true))
    const hide = () => setAsked(false)
    const searching = (event: KeyboardEvent) => {
      const search = event.key === 'F3' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f')
      if (search && cells <= mostSearched) show()
    }
    window.addEventListener('beforeprint', show)
    window.addEventListener('afterprint', hide)
    window.addEventListener('keydown', searching)
    return () => {
      window.removeEventListener('beforeprint', show)
      window.removeEventListener('afterprint', hide)
      window.removeEventListener('keydown', searching)
    }
  }, [cells])
  return asked
}
