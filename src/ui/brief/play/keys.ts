/** What a key asks of a briefing that is played. */
export type Command =
  | { do: 'next' | 'previous' | 'first' | 'last' | 'blank' | 'full' | 'speaker' | 'return' | 'keys' | 'leave' }
  | { do: 'digit'; digit: number }

/** What of a key press and of what has the focus decides about it. */
export interface Pressed {
  key: string
  /** Whether Ctrl, Alt or ⌘ is held: such keys belong to the browser. */
  held: boolean
  /** What has the focus: a text, a field or list for a word, something that uses arrows or presses, or nothing. */
  on: 'writing' | 'typing' | 'moving' | 'pressing' | 'nothing'
}

/** Remote controls send these, whatever has the focus. */
const always: Readonly<Record<string, Command>> = {
  PageDown: { do: 'next' },
  PageUp: { do: 'previous' },
}
/** Used by lists, sliders and tables that have the focus. */
const moving: Readonly<Record<string, Command>> = {
  ArrowRight: { do: 'next' },
  ArrowDown: { do: 'next' },
  ArrowLeft: { do: 'previous' },
  ArrowUp: { do: 'previous' },
  Home: { do: 'first' },
  End: { do: 'last' },
}
const letters: Readonly<Record<string, Command>> = {
  b: { do: 'blank' },
  '.': { do: 'blank' },
  '。': { do: 'blank' },
  f: { do: 'full' },
  s: { do: 'speaker' },
  r: { do: 'return' },
  backspace: { do: 'return' },
  '?': { do: 'keys' },
  '？': { do: 'keys' },
  escape: { do: 'leave' },
}

/** Null where the key belongs to somebody else. */
export function commandFor({ key, held, on }: Pressed): Command | null {
  if (held || on === 'writing') return null
  const own = always[key]
  if (own) return own
  if (on === 'typing') return null
  if (moving[key]) return on === 'moving' ? null : (moving[key] ?? null)
  if (key === ' ') return on === 'nothing' ? { do: 'next' } : null
  if (/^[0-9]$/.test(key)) return { do: 'digit', digit: Number(key) }
  return letters[key.toLowerCase()] ?? null
}

/** What has the focus, by what it does with keys. */
export function focusOf(target: EventTarget | null): Pressed['on'] {
  // Of the speaker's window an element is not an instance of this window's class.
  const element = target as Element | null
  if (typeof element?.closest !== 'function') return 'nothing'
  if (element.closest('textarea, [contenteditable]')) return 'writing'
  if (element.closest('select')) return 'typing'
  const input = element.closest('input')
  if (input)
    return input.type === 'range' || input.type === 'radio' ? 'moving' : isPressed(input) ? 'pressing' : 'typing'
  // A mouse leaves the focus on what it clicked; only who came by keyboard wants to go on from there.
  if (!element.matches(':focus-visible')) return 'nothing'
  if (element.closest('[role="grid"], [role="tablist"], [role="listbox"], .areas, .symbols, .plot')) return 'moving'
  if (element.matches('[tabindex="0"]:not(button):not(a)') && scrolls(element)) return 'moving'
  return element.closest('button, a, summary, [role="button"]') ? 'pressing' : 'nothing'
}

const isPressed = (input: HTMLInputElement) => ['checkbox', 'button', 'submit', 'file'].includes(input.type)
const scrolls = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element) =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1

/** Milliseconds within which digits make one number. */
export const together = 800

/**
 * Digits as a number of a scene: those typed soon after each other belong together.
 *
 * @returns how to take the next digit; `jump` is called once no further digit can follow or none has followed in time
 */
export function digits(jump: (step: number) => void): { take(digit: number, scenes: number): void; forget(): void } {
  let typed = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const done = () => {
    clearTimeout(timer)
    const step = Number(typed)
    typed = ''
    if (step > 0) jump(step)
  }
  return {
    take(digit, scenes) {
      clearTimeout(timer)
      typed += digit
      if (Number(typed) * 10 > scenes) done()
      else timer = setTimeout(done, together)
    },
    forget() {
      clearTimeout(timer)
      typed = ''
    },
  }
}
