import type { MouseEvent, RefObject } from 'react'
import type { Place } from './place.ts'
import type { Editing } from './useEditing.ts'

interface Pointing {
  at: Place
  editing: Editing
  /** Whether a finger points, not a mouse. */
  isTouched: RefObject<boolean>
  /** Whether the button went down on a cell and is held. */
  isDragged: RefObject<boolean>
  line: RefObject<HTMLTextAreaElement | null>
  go(to: Place): void
  onRow(row: number, isMore: boolean): void
}

function cellAt(target: EventTarget): Place | null {
  const cell = (target as Element).closest<HTMLElement>('td[data-column]')
  const row = cell?.closest<HTMLElement>('tr[data-row]')
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null
}

/** What mouse and finger do on the cells. */
export function pointing({ at, editing, isTouched, isDragged, line, go, onRow }: Pointing) {
  const isWriting = (target: EventTarget) => editing.draft !== null && target instanceof HTMLTextAreaElement
  return {
    onMouseDown: (event: MouseEvent) => {
      const place = cellAt(event.target)
      if (!place || event.button !== 0 || isWriting(event.target)) return
      event.preventDefault()
      if (isTouched.current) return
      isDragged.current = true
      if (event.shiftKey) editing.extend(place)
      else go(place)
    },
    onMouseOver: ({ target, buttons }: MouseEvent) => {
      if (buttons !== 1) isDragged.current = false
      const place = isDragged.current ? cellAt(target) : null
      if (place) editing.extend(place)
    },
    onClick: (event: MouseEvent) => {
      const head = (event.target as Element).closest('button')?.closest<HTMLElement>('tr[data-row]')
      if (head) {
        const row = Number(head.dataset.row)
        onRow(row, event.shiftKey)
        go({ row, column: -1 })
        return
      }
      const place = cellAt(event.target)
      if (!place || !isTouched.current || isWriting(event.target)) return
      // A finger chooses a cell, and no keyboard comes up; once more, and the line above is written in.
      if (place.row === at.row && place.column === at.column) line.current?.focus()
      else editing.go(place)
    },
    onDoubleClick: ({ target }: MouseEvent) => {
      if (!isTouched.current && cellAt(target) && !isWriting(target)) editing.begin()
    },
  }
}
