import { countSymbols } from '../../scene/description.ts'
import type { View } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'
import type { State } from '../store.ts'

export type Heard = Pick<State, 'view' | 'scene'>

/** What is read out after the page has changed by itself or by hand; empty where nothing is worth saying. */
export function changeInWords(before: Heard, now: Heard, words: Words): string {
  // Whoever changes the language hears the page anew, and a briefing speaks for itself.
  if (before.view.lang !== now.view.lang || now.view.mode === 'brief' || now.view.mode === 'paper') return ''
  const [had, has] = [countSymbols(before.scene), countSymbols(now.scene)]
  const symbols = had.facilities !== has.facilities || had.projects !== has.projects
  const board = (view: View) => view.board ?? 'list'
  return [
    ...(before.scene.summary !== now.scene.summary ? [now.scene.summary] : []),
    ...(symbols ? [words('access.symbols', has)] : []),
    ...(board(before.view) !== board(now.view)
      ? [words('access.board', { name: words(`board.${board(now.view)}`) })]
      : []),
  ].join(now.view.lang === 'zh' ? '' : ' ')
}
