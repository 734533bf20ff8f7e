import type { Atlas } from '../atlas/atlas.ts'
import type { Briefing, BriefingScene, Saying } from '../release/schema.ts'
import { formatView, parseView, type UrlProblem } from './url.ts'
import { defaultView, type Language, type Place, type View } from './view.ts'

/** What belongs to the room and the reader, not to a scene: a scene neither keeps nor changes it. */
const ofTheRoom = [
  'release',
  'mode',
  'briefing',
  'step',
  'paper',
  'show',
  'lock',
  'accent',
  'theme',
  'size',
  'lang',
  'renderer',
] as const

const roomOf = (view: View): Partial<View> => Object.fromEntries(ofTheRoom.map((name) => [name, view[name]]))

/** The present view and place of the map as a scene keeps them. */
export function queryOf(view: View, place: Place | null): string {
  return formatView({ ...view, ...roomOf(defaultView), at: place })
}

/** What a scene shows in the present room, and what of it this release does not know. */
export function viewOfScene(
  scene: Pick<BriefingScene, 'view'>,
  atlas: Atlas,
  room: View,
): { view: View; problems: UrlProblem[] } {
  const { view, problems } = parseView(scene.view, atlas)
  const ignored: readonly string[] = ofTheRoom
  return {
    view: { ...view, ...roomOf(room) },
    problems: problems.filter(({ parameter }) => !ignored.includes(parameter)),
  }
}

/** The view in which a briefing stands at one of its scenes, counted from 1; the nearest scene where there is no such. */
export function viewAtStep(briefing: Briefing, step: number, atlas: Atlas, room: View): View | null {
  const at = Math.max(1, Math.min(briefing.scenes.length, step))
  const scene = briefing.scenes[at - 1]
  return scene ? { ...viewOfScene(scene, atlas, room).view, mode: 'brief', briefing: briefing.id, step: at } : null
}

/** How far places may differ and still be the same to the eye: degrees on the whole map, and the ratio of magnifications. */
const nearly = { shift: 0.5, ratio: 1.02 }

/** Whether somebody has gone elsewhere from a scene: to another view, or to another place on the map. */
export function hasLeft(scene: View, view: View, place: Place | null): boolean {
  if (queryOf(scene, null) !== queryOf(view, null)) return true
  const [a, b] = [scene.at, place]
  if (!a || !b) return (a ?? b ?? { scale: 1 }).scale > nearly.ratio
  const shift = Math.max(Math.abs(a.lon - b.lon), Math.abs(a.lat - b.lat)) * a.scale
  return shift > nearly.shift || Math.max(a.scale / b.scale, b.scale / a.scale) > nearly.ratio
}

/** In the reader's language, or in the one in which it was written. */
export function said(saying: Saying | undefined, language: Language): string {
  return saying?.[language] ?? saying?.zh ?? saying?.en ?? ''
}
