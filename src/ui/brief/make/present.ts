import { most } from '../../../release/briefing-file.ts'
import type { Briefing, BriefingScene } from '../../../release/schema.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { queryOf, said, viewAtStep, viewOfScene } from '../../../view/briefing.ts'
import { shownPeriod } from '../../../view/view.ts'
import { today } from '../../boards/targets/today.ts'
import { look, type State, type Store } from '../../store.ts'
import { wordsIn } from '../../words/words.ts'
import { inserted, newId, replaced } from './edits.ts'
import { allOf, change, changeOne, makingOf, prepare, saying, standing, tell } from './making.ts'

/** The present view as a scene, with the title that the map has; null where it takes more than a scene can hold. */
export function presentScene({ atlas, view, scene, place }: State): BriefingScene | null {
  const query = queryOf(view, place)
  if (query.length > most.view) return null
  const region = view.region === null ? undefined : atlas.region(view.region)
  const period = scene.subtitle && formatPeriod(shownPeriod(atlas, view), wordsIn(view.lang))
  const title = [region?.shortName[view.lang], scene.title, period]
    .filter((part) => part)
    .join(' · ')
    .slice(0, most.text)
  return {
    title: view.lang === 'zh' ? { zh: title } : { en: title },
    view: query,
    ...(region ? { emphasis: [region.adcode] } : {}),
  }
}

/** Where a scene was added; `at` counts from 0. */
export interface Added {
  id: string
  at: number
}

/**
 * Adds the present view at the end of the briefing that is being made; begins one where there is none, or where that
 * is what is wanted. Null where it cannot be added; the maker is told why.
 */
export async function addPresent(store: Store, begin = false): Promise<Added | null> {
  await prepare(store)
  const state = store.getState()
  const making = makingOf(state.briefings)
  if (!making) return null
  const scene = presentScene(state)
  if (!scene) {
    tell(store, { said: saying('view-long', {}, null, true) })
    return null
  }
  const { lang } = state.view
  const one = begin ? undefined : making.own.find(({ id }) => id === making.edited)
  if (one && one.scenes.length >= most.scenes) {
    tell(store, { said: saying('full-briefing', { most: most.scenes }, null, true) })
    return null
  }
  const before = standing(making.own, one?.id ?? '')
  if (one) {
    const at = one.scenes.length
    const told = saying('added', { title: said(one.title, lang), number: at + 1 }, before)
    changeOne(store, one.id, (now) => inserted(now, now.scenes.length, scene), told)
    return { id: one.id, at }
  }
  const day = today()
  const title = wordsIn(lang)('make.untitled', { day })
  const fresh: Briefing = {
    id: newId(day, allOf(making)),
    title: lang === 'zh' ? { zh: title } : { en: title },
    scenes: [scene],
  }
  change(store, (own) => [...own, fresh], {
    edited: fresh.id,
    said: saying('begun', { title }, { ...before, id: fresh.id }),
  })
  return { id: fresh.id, at: 0 }
}

/** Gives a scene the present view; its words stay. */
export function replaceByPresent(store: Store, id: string, at: number): void {
  const state = store.getState()
  const making = makingOf(state.briefings)
  const scene = presentScene(state)
  if (!making) return
  if (!scene) {
    tell(store, { said: saying('view-long', {}, null, true) })
    return
  }
  const told = saying('replaced', { number: at + 1 }, standing(making.own, id))
  const withView = (now: Briefing) => {
    const old = now.scenes[at]
    return old ? replaced(now, at, { ...old, view: scene.view }) : now
  }
  changeOne(store, id, withView, told)
}

/** Shows what a scene shows, on the page. */
export function show(store: Store, scene: BriefingScene): void {
  const { atlas, view } = store.getState()
  go(store, viewOfScene(scene, atlas, view).view)
}

/** Plays a briefing from its first scene; the tool gives place. */
export function play(store: Store, one: Briefing): void {
  const { atlas, view } = store.getState()
  const first = viewAtStep(one, 1, atlas, view)
  if (!first) return
  store.setState({ tool: null })
  go(store, first)
}

function go(store: Store, view: State['view']): void {
  look(store, view)
  // The place may be the view's already, but hands have moved the map away from it.
  store.setState({ zoomTo: { place: view.at } })
}
