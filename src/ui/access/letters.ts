/** Where the browser keeps it; nothing about the reader is in it. */
const name = 'chuan-yu-letter-keys'

/**
 * Whether single letters and signs work as keys of the whole page. Those who speak to their computer, or often hit a
 * key by mistake, may turn them off; keys that need a focus go on working.
 */
export const lettersWork = (): boolean => document.documentElement.dataset.keys !== 'off'

/** Tells the page what was chosen; kept by the browser where it allows that. */
export function chooseLetters(work: boolean): void {
  document.documentElement.dataset.keys = work ? 'on' : 'off'
  try {
    if (work) localStorage.removeItem(name)
    else localStorage.setItem(name, 'off')
  } catch {
    // Storage may be closed: the choice then holds for as long as the page is open.
  }
}

/** Reads what was chosen before. */
export function recallLetters(): void {
  try {
    if (localStorage.getItem(name) === 'off') document.documentElement.dataset.keys = 'off'
  } catch {
    // Without storage nothing was chosen.
  }
}
