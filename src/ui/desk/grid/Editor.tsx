import { type ClipboardEvent, useLayoutEffect, useRef } from 'react'
import { useWords } from '../../store.ts'
import { keepsPercent } from './cell-text.ts'
import { mostDrawn } from './GridRow.tsx'
import type { CellNow, Editing } from './useEditing.ts'

interface Props {
  cell: CellNow
  /** As the file names it, such as B7. */
  name: string
  editing: Editing
  /** Id of what is said about the cell. */
  saidBy: string
  onSeen(): void
}

/**
 * The field in the chosen cell. Before anything is written its text is selected as a whole, so that whatever comes takes
 * its place: a letter, the words of an input method, a dictation.
 */
export function Editor({ cell, name, editing, saidBy, onSeen }: Props) {
  const words = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(null)
  const { draft, write } = editing
  const mode = draft?.mode ?? 'look'
  const shown = draft?.text ?? cell.text.slice(0, mostDrawn)

  useLayoutEffect(() => {
    const own = field.current
    if (!own || document.activeElement !== own) return
    if (mode === 'look') own.select()
    else if (caret.current !== null) own.setSelectionRange(caret.current, caret.current)
    else if (mode === 'edit') own.setSelectionRange(own.value.length, own.value.length)
    caret.current = null
  }, [mode, mode === 'look' ? shown : ''])

  const take = (event: ClipboardEvent): boolean => {
    if (mode !== 'look') return false
    event.preventDefault()
    const text = editing.copy()
    if (text !== null) event.clipboardData.setData('text/plain', text)
    return text !== null
  }
  return (
    <textarea
      ref={field}
      className={`desk-editor desk-editor-${mode}`}
      data-here=""
      rows={1}
      aria-label={words('desk.check.cell', { cell: name })}
      aria-describedby={saidBy}
      value={shown}
      autoComplete="off"
      spellCheck={false}
      onFocus={({ currentTarget }) => {
        if (mode === 'look') currentTarget.select()
        onSeen()
      }}
      onChange={({ target, nativeEvent }) => {
        const { value } = target
        const isComposing = 'isComposing' in nativeEvent && nativeEvent.isComposing === true
        if (mode === 'look' && !isComposing && keepsPercent(cell.text, value)) {
          caret.current = value.length
          write(`${value}%`, 'type')
        } else write(value, mode === 'edit' ? 'edit' : 'type')
        onSeen()
      }}
      onCopy={(event) => take(event)}
      onCut={(event) => {
        if (take(event)) editing.empty()
      }}
      onPaste={(event) => {
        if (mode !== 'look') return
        event.preventDefault()
        editing.paste(event.clipboardData.getData('text/plain'))
      }}
    />
  )
}
