import { redo, undo } from '../desk-store.ts'
import type { Command } from './keys.ts'
import { moved, type Place, type Size } from './place.ts'
import type { Editing } from './useEditing.ts'

interface About {
  at: Place
  size: Size
  /** Rows in sight. */
  page: number
  editing: Editing
  go(to: Place): void
  onFound(by: 1 | -1): void
  onRow(row: number): void
  onSeen(): void
}

/**
 * Does what a key stands for.
 *
 * @param field null on the heading of a row, a button, whose keys are its own
 * @returns false where there is nothing to do
 */
export function perform(command: Command, field: HTMLTextAreaElement | null, about: About): boolean {
  const { at, size, page, editing, go } = about
  if (command.do === 'move') go(moved(at, command.to, size, page))
  else if (command.do === 'extend') {
    const to = moved(editing.end ?? at, command.to, size, page)
    editing.extend({ ...to, column: Math.max(0, to.column) })
  } else if (command.do === 'found') about.onFound(command.by)
  else if (command.do === 'choose-row') about.onRow(at.row)
  else if (!field) return false
  else if (command.do === 'commit') {
    if (command.to) go(moved(at, command.to, size, page))
    else editing.commit()
  } else if (command.do === 'edit') {
    about.onSeen()
    editing.begin()
  } else if (command.do === 'cancel') editing.cancel()
  else if (command.do === 'empty') editing.empty()
  else if (command.do === 'undo') undo()
  else if (command.do === 'redo') redo()
  else breakLine(field, editing)
  return true
}

export function breakLine(field: HTMLTextAreaElement, { draft, write }: Editing): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
  write(field.value, draft?.mode ?? 'edit')
}
