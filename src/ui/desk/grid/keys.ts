import type { Move } from './place.ts'

/**
 * `look`: a cell is chosen, nothing is being written. `type`: it is written anew; arrows commit, as in a spreadsheet.
 * `edit`: what stands in it is changed; arrows move in the text.
 */
export type Mode = 'look' | 'type' | 'edit'

export type Command =
  | { do: 'move'; to: Move }
  /** More cells are chosen. */
  | { do: 'extend'; to: Move }
  /** Commits what was written and goes on. */
  | { do: 'commit'; to: Move | null }
  | { do: 'edit' }
  | { do: 'cancel' }
  | { do: 'empty' }
  | { do: 'new-line' }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'choose-row' }
  | { do: 'found'; by: 1 | -1 }

export interface Pressed {
  key: string
  /** Ctrl, or ⌘. */
  control: boolean
  shift: boolean
  alt: boolean
}

const arrows: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
])
const jumps: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['Home', 'row-start'],
  ['End', 'row-end'],
  ['PageUp', 'page-up'],
  ['PageDown', 'page-down'],
])
const leaps: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['Home', 'first'],
  ['End', 'last'],
  ['ArrowUp', 'top'],
  ['ArrowDown', 'bottom'],
  ['ArrowLeft', 'row-start'],
  ['ArrowRight', 'row-end'],
])

/**
 * What a key means on a cell; null leaves it to the browser. Tab goes to the next cell only while something is written:
 * otherwise it leaves the grid, which must not be a trap.
 */
export function commandOf(pressed: Pressed, mode: Mode): Command | null {
  if (pressed.key === 'F8') return { do: 'found', by: pressed.shift ? -1 : 1 }
  return mode === 'look' ? looking(pressed) : writing(pressed, mode)
}

function looking({ key, control, shift, alt }: Pressed): Command | null {
  if (alt) return null
  const to = control ? leaps.get(key) : (arrows.get(key) ?? jumps.get(key))
  if (to) return { do: shift ? 'extend' : 'move', to }
  if (control) {
    const letter = key.toLowerCase()
    if (letter === 'z') return shift ? { do: 'redo' } : { do: 'undo' }
    return letter === 'y' ? { do: 'redo' } : null
  }
  if (key === 'Enter' || key === 'F2') return { do: 'edit' }
  if (key === 'Delete' || key === 'Backspace') return { do: 'empty' }
  if (key === 'Escape') return { do: 'cancel' }
  return key === ' ' && shift ? { do: 'choose-row' } : null
}

function writing({ key, control, shift, alt }: Pressed, mode: Mode): Command | null {
  if (key === 'Escape') return { do: 'cancel' }
  if (key === 'Enter') {
    if (alt) return { do: 'new-line' }
    return { do: 'commit', to: control ? null : shift ? 'up' : 'down' }
  }
  if (control || alt) return null
  if (key === 'Tab') return { do: 'commit', to: shift ? 'left' : 'right' }
  if (mode === 'edit') return null
  if (key === 'F2') return { do: 'edit' }
  const to = shift ? undefined : arrows.get(key)
  return to ? { do: 'commit', to } : null
}
