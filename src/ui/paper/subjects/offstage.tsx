import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand'
import type { Scene } from '../../../scene/scene.ts'
import type { View } from '../../../view/view.ts'
import { BoardHost } from '../../parts/BoardHost.tsx'
import { type Library, type State, StoreContext } from '../../store.ts'
import { wordsIn } from '../../words/words.ts'
import { boardContent } from './board.tsx'

/** Milliseconds without a change after which a board counts as drawn, and how long it is waited for. */
const quiet = 150
const patience = 8000

/**
 * The board of a view that is not the page's own, as it would be printed; null where it does not come.
 *
 * @param place an element of the page that is laid out but not seen
 * @param width of the board, in CSS pixels
 */
export async function boardOffstage(
  state: State,
  library: Library,
  { view, scene }: { view: View; scene: Scene },
  place: Element,
  width: number,
): Promise<ReturnType<typeof boardContent>> {
  const words = wordsIn(view.lang)
  const panel = document.createElement('aside')
  panel.className = 'panel'
  panel.style.width = `${width}px`
  place.append(panel)
  // A store of its own: what a board marks or chooses by itself must not reach the page.
  const store = createStore<State>(() => ({ ...state, library, view, scene, picked: [], cited: null, tool: null }))
  const root = createRoot(panel)
  root.render(
    <StoreContext value={store}>
      <BoardHost />
    </StoreContext>,
  )
  try {
    const isComing = () =>
      panel.childElementCount === 0 ||
      [...panel.querySelectorAll('.none')].some((one) => one.textContent === words('board.loading'))
    if (!(await settled(panel, isComing)) || panel.querySelector(':scope > .problem')) return null
    return boardContent(words('paper.partial'), panel)
  } finally {
    root.unmount()
    panel.remove()
  }
}

/** Whether nothing changes any more; false where it goes on changing or does not come. */
function settled(panel: Element, isComing: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>
    const end = (well: boolean) => {
      clearTimeout(timer)
      clearTimeout(last)
      observer.disconnect()
      resolve(well)
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => (isComing() ? wait() : end(true)), quiet)
    }
    const last = setTimeout(() => end(false), patience)
    const observer = new MutationObserver(wait)
    observer.observe(panel, { childList: true, subtree: true, attributes: true, characterData: true })
    wait()
  })
}
