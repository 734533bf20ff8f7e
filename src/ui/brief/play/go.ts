import type { Briefing } from '../../../release/schema.ts'
import { wantsSchemes } from '../../../scene/later-schemes.ts'
import { viewAtStep, viewOfScene } from '../../../view/briefing.ts'
import { emphasise, look, type Store } from '../../store.ts'

/**
 * Shows a scene as it was made: view and place of the map; whatever lies open over it is closed. What of it this
 * release does not know is told.
 *
 * @param wanted asked when the scene can be shown: hands are faster than code that has to be loaded
 */
export async function goTo(store: Store, briefing: Briefing, step: number, wanted: () => boolean): Promise<void> {
  const { atlas, view } = store.getState()
  const next = viewAtStep(briefing, step, atlas, view)
  const scene = briefing.scenes[step - 1]
  if (!next || !scene) return
  // Without them the map stays in its usual colours; the scene can be told all the same.
  if (wantsSchemes(next))
    await import('../../tools/schemes.ts').catch(() => store.setState({ notice: 'marking.failed' }))
  if (!wanted()) return
  const { problems } = viewOfScene(scene, atlas, view)
  store.setState({ cited: null, tool: null, picked: [], urlProblems: problems })
  look(store, next)
  // The map is there as soon as it is on its way: nobody has gone elsewhere.
  store.setState({ place: next.at, zoomTo: { place: next.at } })
}

/** The map stays as it is seen; the briefing is over. */
export function leave(store: Store): void {
  emphasise(store, [])
  const { place } = store.getState()
  look(store, { mode: null, briefing: null, step: 1, at: place })
  // What was pressed is gone; the tool with the briefings is nearest to it, once it is seen again.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-tool="brief"]')?.focus())
}
