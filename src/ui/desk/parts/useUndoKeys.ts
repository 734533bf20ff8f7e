import { useEffect } from 'react'
import { redo, undo } from '../desk-store.ts'

/** Ctrl or ⌘ with Z and Y; in a field they are the field's own. */
export function useUndoKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return
      const key = event.key.toLowerCase()
      const back = key === 'z' && !event.shiftKey
      const forth = key === 'y' || (key === 'z' && event.shiftKey)
      if (!back && !forth) return
      event.preventDefault()
      if (back) undo()
      else redo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** Whether something is written there. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|file|range)$/.test(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable)
