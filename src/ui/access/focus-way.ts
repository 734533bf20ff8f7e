import { keepsRegion } from '../../view/view.ts'
import { look, type State, type Store } from '../store.ts'

/** What stands beside the map in place of the table or a board; null where it is one of these. */
function detailOf({ view, picked }: Pick<State, 'view' | 'picked'>): string | null {
  if (view.facility !== null) return `facility ${view.facility}`
  if (picked.length > 0) return `picked ${picked.join(' ')}`
  return view.region !== null && !keepsRegion(view.board) ? `region ${view.region}` : null
}

/** How far below the table or board: details of a region or symbol, or of a facility below them. */
const depthOf = ({ view, picked }: Pick<State, 'view' | 'picked'>) =>
  view.facility !== null ? 2 : detailOf({ view, picked }) === null ? 0 : 1

/** Where the focus was when something was opened: the element itself, and how to know it when it is drawn anew. */
interface Origin {
  element: Element
  symbols: string | null
  text: string
}

/** Milliseconds within which a part that is loaded must have come to be given the focus. */
const patience = 5000

/**
 * Leads the focus of those who use the keyboard into what opens beside the map or over it, and back to where it was
 * when that closes; Escape closes it. Those who use a pointer keep their focus where it is, unless it would be lost.
 *
 * @returns how to stop
 */
export function watchFocus(store: Store): () => void {
  let byKeyboard = false
  /** For each depth, from where the next one was opened. */
  const origins: (Origin | undefined)[] = []
  let waiting: (() => void) | null = null

  const pressed = (event: KeyboardEvent) => {
    if (!['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) byKeyboard = true
  }
  const escaped = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || depthOf(store.getState()) === 0) return
    if (store.getState().view.mode !== null) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('.panel') && !target.closest('dialog, input, select, textarea')) close(store)
  }
  const pointed = () => {
    byKeyboard = false
  }

  const stop = store.subscribe((state, before) => {
    // A briefing changes the view at every scene: its listeners stay where they are.
    if (state.view.mode !== null && state.view.mode !== 'embed') return
    if (state.tool !== before.tool && state.tool !== null && byKeyboard) settle(toolOf)
    if (detailOf(before) === detailOf(state)) return
    const [had, has] = [depthOf(before), depthOf(state)]
    const element = document.activeElement
    if (has < had) {
      const origin = origins[has]
      origins.length = has
      settle(() => (origin && sourceOf(origin)) ?? headingOf())
      return
    }
    // From one region to the next: the way back leads to where the last step was made, if that was not inside.
    const at = has > had ? had : had - 1
    if (element && (has > had || !element.closest('.panel')))
      origins[at] = { element, symbols: element.getAttribute('data-symbols'), text: element.textContent ?? '' }
    settle(headingOf)
  })

  /** Gives the focus to what the page shows once it has settled: at once, or when it has been loaded. */
  function settle(find: () => HTMLElement | SVGElement | null): void {
    waiting?.()
    const wanted = byKeyboard
    const panel = document.querySelector('.page') ?? document.body
    const observer = new MutationObserver(attempt)
    const timers = [setTimeout(attempt), setTimeout(end, patience)]
    observer.observe(panel, { childList: true, subtree: true })
    waiting = end

    function attempt(): void {
      const lost = document.activeElement === document.body || document.activeElement === null
      // Who came through the search stands at the head of the panel already.
      if ((!wanted && !lost) || document.activeElement?.id === 'table') return
      const element = find()
      if (!element) return
      end()
      element.focus({ preventScroll: !wanted })
    }
    function end(): void {
      observer.disconnect()
      for (const timer of timers) clearTimeout(timer)
      waiting = null
    }
  }

  window.addEventListener('keydown', pressed, true)
  window.addEventListener('keydown', escaped)
  window.addEventListener('pointerdown', pointed, true)
  return () => {
    stop()
    waiting?.()
    window.removeEventListener('keydown', pressed, true)
    window.removeEventListener('keydown', escaped)
    window.removeEventListener('pointerdown', pointed, true)
  }
}

function close(store: Store): void {
  const button = document.querySelector<HTMLElement>('.panel .panel-head > button')
  if (button) button.click()
  else look(store, { region: null, facility: null })
}

/** The heading of what stands beside the map; null while it is loading. */
function headingOf(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('.panel h2')
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1
  return heading
}

/** The tool that is open, unless it has taken the focus itself. */
function toolOf(): HTMLElement | null {
  const tool = document.querySelector<HTMLElement>('#tool')
  return tool?.contains(document.activeElement) ? null : tool
}

/** The element from which something was opened, or what stands in its place now. */
function sourceOf({ element, symbols, text }: Origin): HTMLElement | SVGElement | null {
  if (element?.isConnected && element !== document.body) return element as HTMLElement | SVGElement
  if (symbols !== null) {
    const all = [...document.querySelectorAll<SVGElement>('.map .symbols > [data-symbols]')]
    return all.find((one) => one.getAttribute('data-symbols') === symbols) ?? null
  }
  if (!(element instanceof HTMLElement) || text === '') return null
  const alike = document.querySelectorAll<HTMLElement>(element.tagName.toLowerCase())
  return [...alike].find((one) => one.className === element.className && one.textContent === text) ?? null
}
